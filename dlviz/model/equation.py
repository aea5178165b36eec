"""A line of a working: a name, calculations and the value that they give, with as many digits as make it come out.

Whether ``=`` or ``≈`` stands between them is decided here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import msgspec

from dlviz.model.calculation import Calculation, Number, Real
from dlviz.model.numbers import below, show
from dlviz.model.written import DOTS, MOST, ROOM, visible

# Decimals that a number has at least, and up to how many all lines of a working share.
LEAST, COMMON = 4, 6


class Shown(Number, frozen=True):
    """The number at the end of a line."""

    limit: bool = False  # cut off towards 0, so that it stays on its own side
    digits: int = LEAST

    @property
    def text(self) -> str:
        return below(float(self.number)) if self.limit and math.isfinite(self.number) else self.write(self.digits)

    @property
    def is_exact(self) -> bool:
        if self.limit and math.isfinite(self.number):
            return float(below(float(self.number))) == self.number
        return math.isnan(self.number) or self.is_kept(self.digits)  # no number has no decimals to lose

    def agrees(self, found: Real) -> bool:
        """Whether a reader who found this would write the value down as it is shown.

        Numbers with endless decimals never come out at 0; to four decimals they do. And where the fifth decimal is a
        5 that ends the number, the last place of a double rounds it up here and down there.
        """
        value, found = float(self.number), float(found)
        if math.isnan(found):
            return math.isnan(value)
        if self.limit:
            return below(found) == below(value)
        wanted = show(value, self.digits)
        if all(show(near, self.digits) == wanted for near in (found * (1 - 1e-12), found, found * (1 + 1e-12))):
            return True
        return (value == 0 and abs(found) < 0.5 * 10.0**-self.digits) or math.isclose(found, value, rel_tol=1e-14)


class Tried:
    """A side of an equation with so many digits and with more; each is written and computed once, however often it is
    asked for.
    """

    def __init__(self, side: Calculation, end: Shown) -> None:
        self.side, self._end = side, end
        self._texts: dict[int, str] = {}
        self._agrees: dict[int, bool] = {}

    def text(self, digits: int) -> str:
        if digits not in self._texts:
            self._texts[digits] = self.side.write(digits)
        return self._texts[digits]

    def agrees(self, digits: int) -> bool:
        """Whether it comes out at the end as that is shown."""
        if digits not in self._agrees:
            self._agrees[digits] = self._end.agrees(self.side.value(digits))
        return self._agrees[digits]

    def enough(self, least: int = LEAST) -> int:
        """How many digits its numbers need, so that it comes out."""
        for digits in range(least, MOST):
            if not _fits(self.text(digits)):  # before it is computed: dots may stand for millions of terms
                break
            if self.agrees(digits):
                return digits
        return least


class Equation(msgspec.Struct, frozen=True):
    """``name = 2 · 3 = 6``: each side with as many digits as it takes to come out at the value that is shown.

    Attributes
    ----------
    becomes : stands in place of the first sign.
    ends : whether the value stands at the end, or is left to another line.
    same : whether the name is equal to what stands first, for all that was written before.
    before, behind : what stands round it on the line.
    """

    name: str
    sides: tuple[Calculation, ...]
    end: Shown
    becomes: str = ""
    ends: bool = True
    same: bool = True
    before: str = ""
    behind: str = ""

    def tries(self) -> list[Tried]:
        """Its sides, to be written."""
        return [Tried(side, self.end) for side in self.sides]

    def write(self, sides: Iterable[Tried] = (), least: int = LEAST) -> str:
        """From the first side that is rounded on the sign is ``≈``: nothing after it is equal to the name any more."""
        parts, same = [self.name], self.same
        endless = math.isinf(self.end.number)  # ∞ is ∞, however the others were rounded
        for tried in sides or self.tries():
            digits = needed if (needed := tried.enough()) >= least else tried.enough(least)
            side, text = tried.side, tried.text(digits)
            # Where dots stand for terms nobody adds them up, and there may be millions of them.
            if DOTS not in text and not tried.agrees(digits):
                side = side.shortened()
                text = side.write(digits)
            same = endless or (same and all(number.is_kept(digits) for number in side.numbers()))
            parts += [self.becomes if self.becomes and len(parts) == 1 else sign(same), text]
        if self.ends:
            same = endless or (same and self.end.is_exact)
            parts += [self.becomes if self.becomes and len(parts) == 1 else sign(same), self.end.text]
        return self.before + " ".join(parts) + self.behind


def equation(
    name: str, sides: Calculation | Iterable[Calculation], value: Real, role: str = "", *, limit: bool = False,
    as_typed: bool = False, digits: int = LEAST, **more: Any,
) -> Equation:  # fmt: skip
    """An equation that ends in ``value`` with so many digits; ``more`` is what ``Equation`` takes beside that."""
    sides = (sides,) if isinstance(sides, Calculation) else tuple(sides)
    return Equation(name, sides, Shown(value, role, limit=limit, as_typed=as_typed, digits=digits), **more)


Written = str | Equation | tuple[Equation, ...]


def write_out(lines: Iterable[Written], least: int = LEAST) -> tuple[str, ...]:
    """The lines of a working. The same quantity has the same digits in each: as many as the line that needs most.

    One that needs very many keeps them for itself: they would fill the others, and tell nothing there.
    """
    rows = [(line,) if isinstance(line, str | Equation) else line for line in lines]
    tries = {id(one): one.tries() for row in rows for one in row if isinstance(one, Equation)}
    needed = (tried.enough() for sides in tries.values() for tried in sides)
    common = max((digits for digits in needed if digits <= COMMON), default=least) if least == LEAST else least

    def written(one: str | Equation) -> str:
        return one if isinstance(one, str) else one.write(tries[id(one)], common)

    return tuple(", \\quad ".join(map(written, row)) for row in rows)


def reaches(side: Calculation, value: Real) -> bool:
    """Whether some number of digits makes the side come out at the value that is shown."""
    tried = Tried(side, Shown(value))
    return tried.agrees(tried.enough())


def sign(same: bool) -> str:
    """The one place that says how a sign of equality looks."""
    return "=" if same else r"\approx"


def _fits(text: str) -> bool:
    """Whether nothing was left out, and it is read as one line."""
    return DOTS not in text and (len(text) <= ROOM or visible(text) <= ROOM)

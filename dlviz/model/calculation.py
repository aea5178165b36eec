"""A calculation as a tree: it writes itself as LaTeX with so many digits, lists its numbers with what each stands for,
and computes itself again from the digits that are shown. A formula so stands once.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

import msgspec
from msgspec import structs

from dlviz.model.linked_line import linked
from dlviz.model.numbers import as_fraction, exact, is_kept, latex, read, show, whole
from dlviz.model.written import ROOM, long_sum, seen

# How tightly a part binds; one that binds less than its place asks for stands in brackets.
SUM, PRODUCT, SIGNED, WHOLE = 1, 2, 3, 9

# Decimals that were typed are computed with as they are written, as fractions; what was computed is a float.
Real = float | Fraction


class Calculation(msgspec.Struct, frozen=True):
    """What ``+ - * / **`` make of numbers. ``value(digits)`` is what a reader gets from the digits shown."""

    bind = WHOLE

    def write(self, digits: int, first: bool = True) -> str:
        """LaTeX with so many digits; ``first`` where a minus sign may stand without brackets."""
        raise NotImplementedError

    def value(self, digits: int) -> Real:
        raise NotImplementedError

    def parts(self) -> Iterable[Calculation]:
        """What it is made of, from left to right."""
        return [part for part in structs.astuple(self) if isinstance(part, Calculation)]

    def numbers(self) -> Iterator[Number]:
        """The numbers that are shown, from left to right."""
        for part in self.parts():
            yield from part.numbers()

    def shortened(self) -> Calculation:
        """The same with dots in its long sums: what cannot be checked claims not to be."""
        named = structs.asdict(self)
        parts = {name: part.shortened() for name, part in named.items() if isinstance(part, Calculation)}
        return structs.replace(self, **parts) if parts else self

    def __add__(self, other: Calculation) -> Calculation:
        return Two(self, other, "+", SUM, lambda a, b: a + b)

    def __sub__(self, other: Calculation) -> Calculation:
        return Two(self, other, "-", SUM, lambda a, b: a - b)

    def __mul__(self, other: Calculation) -> Calculation:
        return Two(self, other, r"\cdot", PRODUCT, lambda a, b: a * b)

    def __truediv__(self, other: Calculation) -> Calculation:
        return Call(r"\frac{@0}{@1}", (self, other), _divided)

    def __pow__(self, power: int) -> Calculation:
        return Power(self, power)


class Number(Calculation, frozen=True):
    """A number in the colour of ``role``; ``thing`` names what it stands for, see ``linked_line``.

    One that was ``typed`` has every digit that a person typed, however few the others have.
    """

    number: Real
    role: str = ""
    thing: str = ""
    as_typed: bool = False
    rounded: bool = False  # what was computed has more decimals than any number of digits shows

    def write(self, digits: int, first: bool = True) -> str:
        return self.shown(digits)

    def shown(self, digits: int, *, bracket: bool = False, base: bool = False) -> str:
        return linked(self._shown(digits, bracket=bracket, base=base), self.thing)

    def _shown(self, digits: int, *, bracket: bool, base: bool) -> str:
        if self.as_typed and math.isfinite(self.number):
            text = whole(as_exact(self.number), self.role, bracket=False)
            needed = ((bracket or base) and self.number < 0) or (base and r"\cdot" in text)
            return f"({text})" if needed else text
        return latex(float(self.number), digits, role=self.role, bracket=bracket, base=base)

    def value(self, digits: int) -> Real:
        if self.as_typed and math.isfinite(self.number):
            return as_exact(self.number)
        found = read(float(self.number), digits)
        return Fraction(show(found, digits)) if isinstance(self.number, Fraction) else found

    def numbers(self) -> Iterator[Number]:
        yield self

    def is_kept(self, digits: int) -> bool:
        """Whether its digits are all of it."""
        return self.as_typed or (not self.rounded and is_kept(self.number, digits))


def as_entered(value: float, thing: str = "") -> Calculation:
    """A number as its entry shows it: 3/14 where only a fraction says it in short."""
    over, slash, under = as_fraction(value).partition("/")
    if not slash:
        return Number(value, thing=thing)
    return Number(Fraction(over), thing=thing, as_typed=True) / Number(Fraction(under), thing=thing, as_typed=True)


def as_exact(number: Real) -> Fraction:
    return number if isinstance(number, Fraction) else exact(number)


class Whole(Calculation, frozen=True):
    """A number of the formula itself, such as the 2 of 2(Wx − y) or a count: never rounded, of no thing."""

    number: float

    def write(self, digits: int, first: bool = True) -> str:
        return show(self.number)

    def value(self, digits: int) -> Real:
        return self.number


ZERO, ONE, TWO = Whole(0), Whole(1), Whole(2)


class Two(Calculation, frozen=True):
    """Two parts with a sign between them."""

    left: Calculation
    right: Calculation
    sign: str
    bind: int
    act: Callable[[Any, Any], Real]

    def write(self, digits: int, first: bool = True) -> str:
        left = within(self.left, digits, self.bind, first=first)
        right = within(self.right, digits, self.bind + (self.sign != "+"), first=False)
        return f"{left} {self.sign} {right}"

    def value(self, digits: int) -> Real:
        return self.act(self.left.value(digits), self.right.value(digits))


class Minus(Calculation, frozen=True):
    """A calculation with its sign turned."""

    of: Calculation
    bind = SIGNED

    def write(self, digits: int, first: bool = True) -> str:
        return f"-{within(self.of, digits, PRODUCT, first=False)}"

    def value(self, digits: int) -> Real:
        return -self.of.value(digits)


class Power(Calculation, frozen=True):
    base: Calculation
    power: int

    def write(self, digits: int, first: bool = True) -> str:
        if isinstance(self.base, Number):
            return f"{self.base.shown(digits, base=True)}^{{{self.power}}}"
        shown = self.base.write(digits)
        return f"{shown if isinstance(self.base, Whole) else f'({shown})'}^{{{self.power}}}"

    def value(self, digits: int) -> Real:
        try:
            return self.base.value(digits) ** self.power
        except OverflowError:
            return math.inf


class Call(Calculation, frozen=True):
    """A function of parts: ``form`` has ``@0``, ``@1`` … where they go, ``act`` computes it."""

    form: str
    of: tuple[Calculation, ...]
    act: Callable[..., Real]
    inner: int = 0  # how tightly a part must bind to stand without brackets of its own

    def write(self, digits: int, first: bool = True) -> str:
        written = self.form
        for place, part in enumerate(self.of):
            base = self.inner > PRODUCT
            text = within(part, digits, self.inner, first=False, base=base) if self.inner else part.write(digits)
            written = written.replace(f"@{place}", text)
        return written

    def value(self, digits: int) -> Real:
        return self.act(*[part.value(digits) for part in self.of])

    def parts(self) -> Iterable[Calculation]:
        return self.of

    def shortened(self) -> Calculation:
        return structs.replace(self, of=tuple(part.shortened() for part in self.of))


def _divided(over: Real, under: Real) -> Real:
    if not under:
        return math.nan
    return Fraction(over) / under if isinstance(over, int) else over / under


def bracketed(of: Calculation) -> Calculation:
    """In brackets that it would not need, because the formula has them."""
    return Call("(@0)", (of,), lambda value: value)


def root(of: Calculation) -> Calculation:
    return Call(r"\sqrt{@0}", (of,), math.sqrt)


def larger(one: Calculation, other: Calculation) -> Calculation:
    return Call(r"\max(@0, @1)", (one, other), max)


FOLLOWED = 1000  # terms that are added up anew with the digits that are shown


class Sum(Calculation, frozen=True):
    """``item(0) + item(1) + …``; with dots where there are more than fit. ``given`` then says what all of them give."""

    size: int
    item: Callable[[int], Calculation]
    room: int = ROOM
    given: Callable[[int], Real] | None = None
    bind = SUM

    def write(self, digits: int, first: bool = True) -> str:
        if self.size == 1:
            return within(self.item(0), digits, SUM, first=first)
        return long_sum(lambda i: within(self.item(i), digits, SUM, first=first and i == 0), self.size, self.room)

    def value(self, digits: int) -> Real:
        if self.given is not None:
            return self.given(digits)
        found = [self.item(i).value(digits) for i in range(self.size)]
        return math.fsum(found) if any(isinstance(value, float) for value in found) else sum(found, Fraction(0))

    def parts(self) -> Iterable[Calculation]:
        return (self.item(i) for i in seen(self.size))

    def shortened(self) -> Calculation:
        return structs.replace(self, room=0)


def given(size: int, total: Callable[[], float]) -> Callable[[int], Real] | None:
    """What all terms of a sum give where they are so many that nobody follows them; else None: they are added up."""
    return None if size <= FOLLOWED else lambda digits: total()


def within(part: Calculation, digits: int, bind: int, *, first: bool, base: bool = False) -> str:
    """``part`` within something that asks for ``bind``; a negative number has no brackets where it stands first."""
    if isinstance(part, Number):
        return part.shown(digits, bracket=not first, base=base)
    if isinstance(part, Minus) and not first:
        return f"({part.write(digits)})"
    if isinstance(part, Sum) and part.size == 1:
        return within(part.item(0), digits, bind, first=first)
    return part.write(digits, first) if part.bind >= bind else f"({part.write(digits)})"

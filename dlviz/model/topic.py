"""What each topic offers, and the two small shapes that it hands to whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import msgspec

from dlviz.model.comments import Say
from dlviz.model.fields import Checked
from dlviz.model.linked_code import Links
from dlviz.model.linked_line import plain

S = TypeVar("S", bound=Checked)
R = TypeVar("R")

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Working:
    """A calculation written out: the formula, and the same with the numbers of the state.

    Attributes
    ----------
    formula : LaTeX of symbols only. It changes seldom, so it can be typeset with care.
    lines : LaTeX of the substitution, one string a line, the last ending in the result. They follow every tick of a
        slider and are drawn by ``dlviz.ui.workings.formula``, which knows this subset: letters and digits, ``_{}``,
        ``^{}``, ``\\frac{}{}``, ``\\sqrt{}``, ``\\text{}``, Greek letters, ``:=``,
        ``\\cdot \\times \\approx \\le \\ge \\ne \\to \\infty \\sum \\partial``,
        ``\\log \\max \\exp \\tanh``, ``\\hat{}``, spaces ``\\,``, ``\\;`` and ``\\quad``, and
        ``\\textcolor{role}{}`` with a role of ``data, model, gradient, step, error, good, bad, quiet``.
    linked : the same lines with what their numbers stand for (``linked_line``), which ``lines`` are freed of.
    """

    formula: str
    linked: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(map(plain, self.linked))


class Table(msgspec.Struct, frozen=True):
    """Columns of equal length under English names, as they go into a CSV file."""

    columns: Mapping[str, Sequence[Cell]]

    def rows(self) -> list[tuple[Cell, ...]]:
        return list(zip(*self.columns.values(), strict=True))


class Topic(Protocol[S, R]):
    """What a room of ``dlviz.model`` offers, as its ``__init__`` puts it together; a panel stands on it.

    ``links`` say what the variables of the code stand for. ``values`` are what the JSON export holds beside the state:
    numbers, texts, and lists and mappings of them.
    """

    @property
    def State(self) -> type[S]: ...
    def solve(self, state: S, /) -> R: ...
    def working(self, state: S, result: R, /) -> Working: ...
    def code(self, state: S, say: Say = ..., /) -> str: ...
    def links(self, state: S, /) -> Links: ...
    def table(self, state: S, result: R, /) -> Table: ...
    def values(self, state: S, result: R, /) -> dict[str, Any]: ...

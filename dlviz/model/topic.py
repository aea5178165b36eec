"""What each topic offers, and the two small shapes that it hands to whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Working:
    """A calculation written out: the formula, and the same with the numbers of the state.

    Attributes
    ----------
    formula : LaTeX of symbols only. It changes seldom, so it can be typeset with care.
    lines : LaTeX of the substitution, one string a line, the last ending in the result. They follow every tick of a
        slider and are drawn by ``dlviz.ui.formula``, which knows this subset: letters and digits, ``_{}``, ``^{}``,
        ``\\frac{}{}``, ``\\sqrt{}``, ``\\text{}``, Greek letters, ``:=``,
        ``\\cdot \\times \\approx \\le \\ge \\ne \\to \\infty \\sum \\partial``,
        ``\\log \\max \\exp \\tanh``, ``\\hat{}``, spaces ``\\,``, ``\\;`` and ``\\quad``, and
        ``\\textcolor{role}{}`` with a role of ``data, model, gradient, step, error, good, bad, quiet``.
    """

    formula: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of equal length under English names, as they go into a CSV file."""

    columns: Mapping[str, Sequence[Cell]]

    def rows(self) -> list[tuple[Cell, ...]]:
        return list(zip(*self.columns.values(), strict=True))


class Topic(Protocol):
    """The functions of a module in ``dlviz.model`` that a panel can stand on."""

    State: type
    Result: type

    def solve(self, state: Any) -> Any: ...
    def working(self, state: Any, result: Any) -> Working: ...
    def code(self, state: Any) -> str: ...
    def table(self, state: Any, result: Any) -> Table: ...
    def values(self, state: Any, result: Any) -> dict[str, Any]: ...

"""The way to a state of very many points: they are made, and what a picture of them stands on, in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from dlviz.model import line_data
from dlviz.model.bowl import adding, bowl
from dlviz.model.line_data import MANY, PORTION, Data, LineData
from dlviz.model.linear import Form
from dlviz.model.representatives import finding, representatives
from dlviz.model.slices import Pieces

S = TypeVar("S", bound=LineData)
Sums = tuple[bool, Form]  # of which surface: with a bias or without, and its form

SAMPLE = 500  # points that are seen meanwhile
PASSES = 3 + 5 * 2  # about so many pieces for each portion: made, looked at, and added up several times


def making(state: S, surfaces: Iterable[Sums]) -> Iterator[tuple[float, S]]:
    """The share that is done, and a state of a few such points to be seen meanwhile; nothing where it is quick."""
    surfaces = list(surfaces)
    count = state.generated or len(state.x)
    if count <= MANY or _is_ready(line_data.yet(state), surfaces):
        return
    few = (
        replace(state, generated=SAMPLE) if state.generated else replace(state, x=state.x[:SAMPLE], y=state.y[:SAMPLE])
    )
    yield 0.0, few
    for done, _ in enumerate(pieces(state, surfaces)):
        yield min(done / (PASSES * count / PORTION), 1.0), few


def same_points(one: LineData, other: LineData) -> bool:
    """Whether two states have as many points: the few that are seen meanwhile are no part of the way."""
    return (one.generated or len(one.x)) == (other.generated or len(other.x))


def _is_ready(points: Data | None, surfaces: list[Sums]) -> bool:
    if points is None or representatives not in points.kept:
        return False
    return all((bowl, *sums) in points.kept for sums in surfaces)


def pieces(state: LineData, surfaces: Iterable[Sums]) -> Pieces[None]:
    """Make the points of a state, those that stand for all, and the sums of its surfaces."""
    points = yield from line_data.making(state)
    yield from finding(points)
    for sums in surfaces:
        yield from adding(points, *sums)

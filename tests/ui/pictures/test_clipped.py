"""What leaves a plot is cut off in an SVG, too, where nothing clips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from dlviz.cards import SHOWN_WITH
from dlviz.export.figure import Figure
from dlviz.export.picture import paint
from dlviz.theme import LIGHT
from dlviz.topics import first_state
from dlviz.ui.pictures.clipped import lines_inside
from dlviz.ui.plots.plot import Plot

SIZE = (480, 320)
SPARE = 4.0  # pixels: half a line, and what is round a point
PLOTS = (
    "activations.large", "cost.curve", "cost.data", "descent.costs", "descent.curve", "descent.data", "digits.losses",
    "log-loss.bars", "log-loss.classes", "log-loss.curve", "network.losses", "network.plane", "perceptron.plane",
)  # fmt: skip
STATES: dict[str, dict[str, Any]] = {
    "descent": {"learning_rate": 0.3, "step": 5},
    "cost": {"w": 3.0},
    "perceptron": {"w1": 2.0, "theta": -1.0},
}
NUMBER = re.compile(r"-?[\d.]+(?:e[-+]?\d+)?")


def drawn(figure: Figure) -> tuple[bytes, list[QRectF]]:
    """A picture as SVG, and the inside of each of its plots, in pixels."""
    made, boxes = figure.svg(), []
    for plot in figure.findChildren(Plot):
        if plot.isVisibleTo(figure):
            area = plot.box.sceneBoundingRect()
            boxes.append(area.translated(QPointF(plot.mapTo(figure, plot.viewport().pos()))))
    return made, boxes


def places(drawn: ElementTree.Element) -> Iterator[tuple[float, float]]:
    """The corners of a path or a polyline."""
    values = [float(number) for number in NUMBER.findall(drawn.get("d", "") or drawn.get("points", ""))]
    yield from zip(values[::2], values[1::2], strict=True)


def outside(what: str, state: Any) -> list[tuple[float, float]]:
    """Places of what is painted in the units of a plot's box, and not in it."""
    found = []
    made, boxes = paint(what, state, LIGHT, SIZE, drawn)
    inside = {(round(box.x(), 2), round(box.y(), 2)): box for box in boxes}
    for group in ElementTree.fromstring(made).iter("{http://www.w3.org/2000/svg}g"):
        matrix = [float(number) for number in NUMBER.findall(group.get("transform", "").removeprefix("matrix"))]
        box = inside.get((round(matrix[4], 2), round(matrix[5], 2))) if matrix[:4] == [1, 0, 0, 1] else None
        if box is not None:
            seen = QRectF(0, 0, box.width(), box.height()).adjusted(-SPARE, -SPARE, SPARE, SPARE)
            found += [place for each in group for place in places(each) if not seen.contains(QPointF(*place))]
    return found


@pytest.mark.parametrize("what", PLOTS)
def test_nothing_of_a_plot_is_drawn_beside_it(qapp: Any, what: str) -> None:
    panel, _, card = what.partition(".")
    state = replace(first_state(panel), **STATES.get(panel, {}) | SHOWN_WITH.get((panel, card), {}))
    assert outside(what, state)[:3] == []


def test_a_line_ends_where_it_leaves_and_begins_where_it_comes_back() -> None:
    path = QPainterPath(QPointF(-5, 5))
    for x, y in ((5, 5), (5, 15), (8, 15), (8, -3)):
        path.lineTo(x, y)
    made = lines_inside(path, QRectF(0, 0, 10, 10))
    parts = [[(place.x(), place.y()) for place in part] for part in made.toSubpathPolygons()]
    assert parts == [[(0, 5), (5, 5), (5, 10)], [(8, 10), (8, 0)]]


def test_what_is_all_outside_leaves_nothing() -> None:
    path = QPainterPath(QPointF(-5, 5))
    path.lineTo(-5, 8)
    path.lineTo(-1, 30)
    assert lines_inside(path, QRectF(0, 0, 10, 10)).isEmpty()

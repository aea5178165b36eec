"""A typeset formula as paths: the same as the SVG, and no bolder in what leaves the program."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from dlviz.export import paper
from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.topics import PANELS, first_state, topic
from dlviz.ui.pictures.typeset import read
from dlviz.ui.workings.formula import typeset


def formula_of(panel: str) -> str:
    state = first_state(panel)
    return str(topic(panel).working(state, topic(panel).solve(state)).formula)


def painted(size: QSizeF, draw: Any) -> bytes:
    wide = (int(size.width()) + 8) // 4 * 4  # as lines are padded to
    image = QImage(wide, int(size.height()) + 2, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("panel", PANELS)
def test_it_looks_as_its_svg(qapp: Any, panel: str) -> None:
    made = typeset(formula_of(panel), 24, "#112233")
    drawn = read(made)
    assert drawn is not None
    renderer = QSvgRenderer(QByteArray(made))
    one = painted(drawn.size, drawn.draw)
    other = painted(drawn.size, lambda painter: renderer.render(painter, QRectF(QPointF(), drawn.size)))
    assert min(one) < 80
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 24


@pytest.mark.parametrize("panel", PANELS)
def test_no_letter_of_it_has_a_line_round_it_in_an_svg(qapp: Any, panel: str) -> None:
    root = ElementTree.fromstring(content(f"{panel}.working", first_state(panel), ".svg", Look(size=(480, 320))))
    letters = [
        group
        for group in root.iter("{http://www.w3.org/2000/svg}g")
        for each in group
        if each.tag.endswith("path") and len(each.get("d", "")) > 1000
    ]
    assert letters
    assert {group.get("stroke") for group in letters} == {"none"}


def test_a_printed_one_fits_into_the_page(qapp: Any) -> None:
    short, long = paper.formula("x"), paper.formula("+".join(["x_{10}"] * 60))
    assert isinstance(short, paper.Formula)
    assert isinstance(long, paper.Formula)
    assert long.height < short.height


@pytest.mark.parametrize(
    "inside", ['<path d="M 0 0 A 1 2 3 4 5 6 7" fill="#000000"/>', '<path d="M 0 0"/>', '<rect x="1" fill="#000000"/>']
)
def test_what_is_something_else_is_none(inside: str) -> None:
    assert read(f'<svg width="1" height="1" viewBox="0 0 1 1">{inside}</svg>'.encode()) is None


def test_nothing_is_none() -> None:
    assert read(b"") is None

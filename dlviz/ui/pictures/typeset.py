"""A typeset formula as paths. QSvgRenderer, drawn into an SVG or a PDF, has a black line round each letter: all bold.

Its pen has no colour but a style, which Qt's vector devices take for a pen.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import msgspec
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


class Typeset(msgspec.Struct, frozen=True):
    """Shapes of one colour each, from the upper left corner on."""

    size: QSizeF
    shapes: tuple[tuple[QPainterPath, QColor], ...]

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for path, color in self.shapes:
            painter.setBrush(color)
            painter.drawPath(path)


@functools.lru_cache(maxsize=256)
def read(svg: bytes) -> Typeset | None:
    """What ziamath wrote; None where there is nothing, or something else than its letters and strokes.

    Read once for all panels and pictures: it takes some 3 ms.
    """
    if not svg:
        return None
    root = ElementTree.fromstring(svg)
    left, top, inside, _ = (float(number) for number in root.attrib["viewBox"].split())
    wide, high = (float(root.attrib[side]) for side in ("width", "height"))
    place = QTransform.fromScale(wide / inside, wide / inside).translate(-left, -top)
    try:
        shapes = tuple((place.map(path), color) for path, color in _shapes(root))
    except (KeyError, TypeError, ValueError):
        return None
    return Typeset(QSizeF(wide, high), shapes)


def _shapes(root: ElementTree.Element) -> Iterator[tuple[QPainterPath, QColor]]:
    """Neighbours of one colour are one path."""
    path, color = QPainterPath(), ""
    for element in root.iter():
        kind = element.tag.rpartition("}")[2]
        if kind not in ("path", "rect"):
            continue
        if element.attrib["fill"] != color:
            if color:
                yield path, QColor(color)
            path, color = QPainterPath(), element.attrib["fill"]
            path.setFillRule(Qt.FillRule.WindingFill)
        if kind == "rect":
            path.addRect(QRectF(*(float(element.attrib[name]) for name in ("x", "y", "width", "height"))))
        else:
            _add(path, element.attrib["d"])
    if color:
        yield path, QColor(color)


def _add(path: QPainterPath, data: str) -> None:
    """Draw what an SVG path says in the commands that letters are made of."""
    for command, text in _COMMAND.findall(data):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        match command:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "Q":
                path.quadTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case "Z":
                path.closeSubpath()
            case _:
                raise ValueError(command)

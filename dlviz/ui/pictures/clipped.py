"""The part of a path inside a box, for what does not clip: Qt's SVG draws whatever it is given, title or not."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPaintEngine, QPainter, QPainterPath, QPen, QTransform

SVG = QPaintEngine.Type.SVG


def clips(painter: QPainter) -> bool:
    """Whether what is outside of a clipped region is left out of this picture."""
    engine = painter.paintEngine()
    return engine is None or engine.type() is not SVG


def draw_inside(painter: QPainter, path: QPainterPath, box: QRectF | None) -> None:
    """Draw a path, or with a ``box`` what of it lies there: areas are cut off, and their lines end where they leave."""
    if box is None or box.contains(path.controlPointRect()):
        painter.drawPath(path)
        return
    pen, brush = QPen(painter.pen()), QBrush(painter.brush())  # what Qt gives is its own, and changes
    if brush.style() != Qt.BrushStyle.NoBrush:
        whole = QPainterPath()
        whole.addRect(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPath(path.intersected(whole))
        painter.setPen(pen)
    if pen.style() != Qt.PenStyle.NoPen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(lines_inside(path, box))
        painter.setBrush(brush)


def lines_inside(path: QPainterPath, box: QRectF) -> QPainterPath:
    """The lines of a path as far as they are in the box."""
    made, end = QPainterPath(), None
    for places in path.toSubpathPolygons(QTransform()):
        for start, stop in pairwise(places.toList()):
            part = _segment_inside(start, stop, box)
            if part is None:
                continue
            if part[0] != end:
                made.moveTo(part[0])
            made.lineTo(part[1])
            end = part[1]
        end = None
    return made


def _segment_inside(start: QPointF, stop: QPointF, box: QRectF) -> tuple[QPointF, QPointF] | None:
    """After Liang and Barsky (A new concept and method for line clipping, 1984)."""
    along = stop - start
    first, last = 0.0, 1.0
    for step, room in (
        (-along.x(), start.x() - box.left()), (along.x(), box.right() - start.x()),
        (-along.y(), start.y() - box.top()), (along.y(), box.bottom() - start.y()),
    ):  # fmt: skip
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return start + along * first if first else start, start + along * last if last < 1 else stop

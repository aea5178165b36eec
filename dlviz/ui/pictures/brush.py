"""Paints marks with Qt: every kind in one place, for drawings, plots, and the pictures that leave the program."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Collection, Iterable, Iterator

import numpy as np
from msgspec import structs
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPainterPathStroker, QPen

from dlviz.marks import Area, Arrow, Box, Boxes, Image, Line, Mark, Pixels, Points, Regions, Shades, Thing, Words
from dlviz.marks.hit import HERE, Placed, bounds
from dlviz.marks.vocabulary import InBox, OfMany
from dlviz.theme import Theme, contrast
from dlviz.ui.pictures.bitmap import takes_bitmaps
from dlviz.ui.pictures.clipped import draw_inside
from dlviz.ui.pictures.letters import letter
from dlviz.ui.pictures.outlines import SMALL, TOGETHER, are_many, line_path, outline, places_of, points_path, rings_path
from dlviz.ui.pictures.pen import line_pen
from dlviz.ui.pictures.pixels import paint_pixels
from dlviz.ui.pictures.shades import paint_regions, paint_shares

SEEN = 3.0  # the contrast of what is drawn with what it lies upon, at least
CROSSES = ("+", "x", "ring")  # points of lines alone
CIRCLES = ("o", "ring")
ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def _together(*flags: Qt.AlignmentFlag | Qt.TextFlag) -> int:
    """As one number: to put flags together takes as long as to paint a letter."""
    return functools.reduce(operator.or_, (flag.value for flag in flags))


_AS, _HOW = Qt.AlignmentFlag, Qt.TextFlag
IN_A_LINE = {
    align: _together(flag, _AS.AlignVCenter, _HOW.TextDontClip, _HOW.TextSingleLine) for align, flag in ALIGNED.items()
}
WRAPPED = {align: _together(flag, _AS.AlignTop, _HOW.TextWordWrap) for align, flag in ALIGNED.items()}
# Along the sides of a long box Qt sets a line of one pixel dot by dot, which takes four times as long as a wider one.
LONG, A_LITTLE_MORE = 120.0, 1.01  # pixels across and down; times
NO_PEN, NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)


def paint(
    painter: QPainter,
    mark: Mark,
    theme: Theme,
    placed: Placed,
    path: QPainterPath | None = None,
    inside: QRectF | None = None,
) -> None:
    """Paint one mark; ``path`` is its outline where the host has kept it, ``inside`` the box that it is cut to."""
    kind = type(mark)
    if kind in _SURFACES:
        _SURFACES[kind](painter, mark, theme, placed, inside)
        return
    if isinstance(mark, Points):
        _paint_points(painter, mark, theme, placed, path, inside)
        return
    painter.setPen(_PENS[kind](mark, theme))
    painter.setBrush(_GROUNDS[kind](mark, theme))
    made = path if path is not None else outline(mark, theme, placed)
    if made is not None:
        draw_inside(painter, made, inside)


def _rect(mark: InBox, placed: Placed) -> QRectF:
    left, top, right, bottom = bounds(mark, placed)
    return QRectF(left, top, right - left, bottom - top)


def _paint_points(
    painter: QPainter, mark: Points, theme: Theme, placed: Placed, path: QPainterPath | None, inside: QRectF | None
) -> None:
    """On the screen a ring round a circle is filled: to draw round it takes Qt eight times as long."""
    role, width, alpha = _rim(mark)
    rings = mark.shape in CIRCLES and width > 0 and takes_bitmaps(painter)
    painter.setPen(NO_PEN if rings or not width else line_pen(theme, role, width, alpha=alpha))
    painter.setBrush(NO_BRUSH if mark.shape in CROSSES or mark.hollow else _solid(theme, mark.role, mark.alpha))
    for few in _a_few_at_a_time(mark) if are_many(mark) else (mark,):
        draw_inside(painter, path if path is not None else points_path(few, theme, placed), inside)
        if rings:
            painter.fillPath(rings_path(few, theme, placed, width), _solid(theme, role, alpha))


def _rim(mark: Points) -> tuple[str, float, float]:
    """The role, width and opacity of the line that a sign is made of, or that goes round it; of none the width is 0."""
    if mark.shape in CROSSES or mark.hollow:
        return mark.role, 2.6 if mark.shape in CROSSES else 2.0, mark.alpha
    return "surface", 1.2 if mark.size > SMALL else 0.0, 1.0


def _a_few_at_a_time(mark: Points) -> Iterator[Points]:
    """What a path takes to be filled and drawn round grows faster than what is in it."""
    for start in range(0, len(mark.x), TOGETHER):
        part = slice(start, start + TOGETHER)
        yield Points(mark.x[part], mark.y[part], role=mark.role, size=mark.size, shape=mark.shape)


def light(
    painter: QPainter, marks: Iterable[Mark], things: Collection[Thing], theme: Theme, placed: Placed = HERE
) -> None:
    """Show that these things are pointed at, here or in another card."""
    for mark in marks:
        if mark.thing is not None and mark.thing in things:
            _light(painter, mark, theme, placed)
        if isinstance(mark, OfMany):
            for number in (i for i, thing in enumerate(mark.things) if thing in things):
                _light(painter, _one(mark, number), theme, placed)


def _light(painter: QPainter, mark: Mark, theme: Theme, placed: Placed) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line_pen(theme, "accent", 2.0))
    if isinstance(mark, Line | Arrow):
        painter.drawPath(_round(line_path(Line(mark.x, mark.y, role="accent"), theme, placed), mark.width * theme.line))
        return
    if isinstance(mark, Points):
        reach = mark.size * theme.type / 2 + 3
        for place in filter(None, places_of(mark, placed)):  # what has no value has no place
            painter.drawEllipse(QPointF(*place), reach, reach)
        return
    left, top, right, bottom = bounds(mark, placed, theme.line, theme.type)
    radius = mark.radius if isinstance(mark, Box) else 3.0
    painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top).adjusted(-1, -1, 1, 1), radius, radius)


def _round(path: QPainterPath, width: float) -> QPainterPath:
    """What goes round a line, so that it differs from the ground and not only from the line."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width + 5)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


def _one(mark: OfMany, number: int) -> OfMany:
    each = 2 if isinstance(mark, Boxes) else 1
    part = slice(each * number, each * (number + 1))
    return structs.replace(mark, x=mark.x[part], y=mark.y[part])


def _pen_of_line(mark: Line, theme: Theme) -> QPen:
    if mark.pale < 1:
        return _pale_pen(theme, mark.role, mark.width, mark.dash, mark.alpha, round(mark.pale, 2))
    return line_pen(theme, mark.role, mark.width, dash=mark.dash, alpha=mark.alpha)


@functools.lru_cache(maxsize=512)
def _pale_pen(theme: Theme, role: str, width: float, dash: str, alpha: float, pale: float) -> QPen:
    pen = QPen(line_pen(theme, role, width, dash=dash, alpha=alpha))
    pen.setColor(mixed(theme, role, pale))
    return pen


def _ground_of_arrow(mark: Arrow, theme: Theme) -> QBrush:
    return _solid(theme, mark.role, mark.alpha)


def _breath(mark: Area | Boxes, theme: Theme) -> QBrush:
    """Of colour, whose outline or neighbours tell where it ends."""
    return _filled(theme, mark.role, mark.alpha) if mark.alpha else NO_BRUSH


_PENS: dict[type, Callable[..., QPen]] = {
    Line: _pen_of_line,
    Boxes: lambda mark, theme: line_pen(theme, mark.role, mark.width),
    Area: lambda mark, theme: NO_PEN,
    Arrow: lambda mark, theme: NO_PEN,
}
_GROUNDS: dict[type, Callable[..., QBrush]] = {
    Line: lambda mark, theme: NO_BRUSH,
    Boxes: _breath,
    Area: _breath,
    Arrow: _ground_of_arrow,
}


@functools.lru_cache(maxsize=512)
def _filled(theme: Theme, role: str, alpha: float) -> QBrush:
    return QBrush(theme.color(role, alpha))


@functools.lru_cache(maxsize=512)
def _solid(theme: Theme, role: str, alpha: float = 1.0) -> QBrush:
    """What stands out by itself."""
    return QBrush(theme.stroke(role, alpha))


def _paint_box(painter: QPainter, mark: Box, theme: Theme, placed: Placed, inside: QRectF | None) -> None:
    if not mark.role and not (mark.fill and mark.alpha):  # only pointed at
        return
    x, y = mark.x * placed.sx + placed.dx, mark.y * placed.sy + placed.dy
    wide, high = (mark.x + mark.wide) * placed.sx + placed.dx - x, (mark.y + mark.high) * placed.sy + placed.dy - y
    rect = QRectF(x, y, wide, high)
    if wide < 0 or high < 0:  # the axes of a plot go up
        rect = rect.normalized()
    width = mark.width
    if width * theme.line == 1 and abs(wide) + abs(high) > LONG and takes_bitmaps(painter):
        width *= A_LITTLE_MORE
    painter.setPen(line_pen(theme, mark.role, width, dash=mark.dash, alpha=mark.edge) if mark.role else NO_PEN)
    solid = mark.alpha == 1 and not mark.role  # a sign by itself; else its outline or its neighbours tell where it ends
    ground = _solid(theme, mark.fill) if solid and mark.fill else _filled(theme, mark.fill or "surface", mark.alpha)
    painter.setBrush(ground if mark.fill and mark.alpha else NO_BRUSH)
    if inside is not None and not inside.contains(rect):
        made = QPainterPath()
        made.addRoundedRect(rect, mark.radius, mark.radius) if mark.radius else made.addRect(rect)
        draw_inside(painter, made, inside)
    elif mark.radius >= abs(wide) / 2 > 0 and abs(wide) == abs(high):
        painter.drawEllipse(rect)
    elif mark.radius:
        painter.drawRoundedRect(rect, mark.radius, mark.radius)
    else:
        painter.drawRect(rect)


def _paint_words(painter: QPainter, mark: Words, theme: Theme, placed: Placed, inside: QRectF | None) -> None:
    rect = _rect(mark, placed)
    if inside is not None and not inside.intersects(rect):
        return
    painter.setFont(letter(theme, mark.size, mark.bold, mark.slanted, mark.code))
    flags = (WRAPPED if mark.wrap else IN_A_LINE)[mark.align]
    # Letters on a filled mark are of the surface itself; all others are made dark or light enough to be read.
    ink = theme.color(mark.role) if mark.role == "surface" else theme.ink(mark.role)
    if mark.alpha < 1:
        ink = QColor(ink)
        ink.setAlphaF(mark.alpha)
    painter.setPen(ink)
    if mark.ground:  # measured with the pen: without one Qt finds no room of a text
        taken = painter.boundingRect(rect, flags, mark.text).adjusted(-2, 0, 2, 0)
        painter.fillRect(taken, theme.color("surface", mark.ground))
    painter.drawText(rect, flags, mark.text)


def _paint_image(painter: QPainter, mark: Image, theme: Theme, placed: Placed, inside: QRectF | None) -> None:
    pixels = np.ascontiguousarray(mark.pixels)
    high, wide = pixels.shape[:2]
    image = QImage(pixels.data, wide, high, 4 * wide, QImage.Format.Format_RGBA8888)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, mark.smooth)
    painter.drawImage(_rect(mark, placed), image)


def _paint_shades(painter: QPainter, mark: Shades, theme: Theme, placed: Placed, inside: QRectF | None) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, mark.smooth)
    paint_shares(painter, _rect(mark, placed), mark, theme)


def _paint_regions(painter: QPainter, mark: Regions, theme: Theme, placed: Placed, inside: QRectF | None) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    paint_regions(painter, _rect(mark, placed), mark, theme)


_SURFACES: dict[type, Callable[..., None]] = {
    Words: _paint_words,
    Image: _paint_image,
    Shades: _paint_shades,
    Regions: _paint_regions,
    Pixels: lambda painter, mark, theme, placed, inside: paint_pixels(painter, mark, theme, placed),
    Box: _paint_box,
}


@functools.lru_cache(maxsize=512)
def mixed(theme: Theme, role: str, share: float) -> QColor:
    """So much of a colour over the surface, as a colour that nothing shines through and that stands out at 3:1."""
    over, under = theme.stroke(role), theme.color("surface")
    pairs = ((over.redF(), under.redF()), (over.greenF(), under.greenF()), (over.blueF(), under.blueF()))
    made = QColor.fromRgbF(*(low + share * (high - low) for high, low in pairs))
    return made if share >= 1 or contrast(made, under) >= SEEN else mixed(theme, role, min(share + 0.02, 1.0))

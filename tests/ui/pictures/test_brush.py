"""Each kind of mark is painted where it is told, the right way round and in its colour, on the screen and as lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from dlviz.marks import Area, Arrow, Box, Boxes, Image, Line, Mark, Pixels, Points, Regions, Shades, Words
from dlviz.marks.hit import HERE, Placed
from dlviz.theme import LIGHT, Theme
from dlviz.ui.pictures import brush
from dlviz.ui.pictures.brush import light, paint
from tests.share import for_all

SIDE = 80
NAMES = {role: LIGHT.color(role).name() for role in ("data", "model", "good", "bad", "surface")}
RED, BLUE = (255, 0, 0, 255), (0, 0, 255, 255)


def at(*values: float) -> np.ndarray:
    return np.array(values, dtype=float)


class Case(NamedTuple):
    """A mark, and how much of each quarter (upper left, upper right, lower left, lower right) is of which colour.

    The shares are compared with each other: the first is larger than the second, and so on.
    """

    mark: Mark
    color: str
    most: str  # the quarters from that which has most of the colour to that which has least, ``=`` between equal ones


def told() -> Iterator[Case]:
    data, model = NAMES["data"], NAMES["model"]
    stroke: dict[str, str] = {"role": "data"}
    yield Case(Line(at(5, 30, np.nan, 50, 75), at(10, 10, np.nan, 70, 70), width=3, **stroke), data, "ul=lr > ur=ll")
    yield Case(Line(at(5, 75), at(10, 10), width=3, dash="dots", **stroke), data, "ul=ur > ll=lr")
    yield Case(Area(at(0, 40, 40, 0), at(0, 0, 40, 40), alpha=1, **stroke), data, "ul > ur=ll=lr")
    yield Case(Points(at(60, 60), at(10, 25), size=12, **stroke), data, "ur > ul=ll=lr")
    yield Case(Points(at(40), at(40), size=60, shape="t1", **stroke), data, "ll=lr > ul=ur")
    yield Case(Points(at(48), at(40), size=60, shape="left", **stroke), data, "ur=lr > ul=ll")
    yield Case(Points(at(32), at(40), size=60, shape="right", **stroke), data, "ul=ll > ur=lr")
    yield Case(Arrow(at(5, 70), at(20, 20), width=3, **stroke), data, "ur > ul > ll=lr")
    yield Case(Arrow(at(70, 5), at(60, 60), width=3, **stroke), data, "ll > lr > ul=ur")
    yield Case(Arrow(at(20, 20), at(5, 70), width=3, **stroke), data, "ll > ul > ur=lr")
    yield Case(Box(45, 45, 30, 30, fill="data"), data, "lr > ul=ur=ll")
    yield Case(Box(45, 45, 30, 30, role="data", width=3), data, "lr > ul=ur=ll")
    yield Case(Boxes(at(2, 38, 42, 60), at(2, 38, 42, 60), width=0, alpha=1, **stroke), data, "ul > lr > ur=ll")
    yield Case(Words(0, 0, 80, 40, "■■", align="left", **stroke), data, "ul > ur=ll=lr")
    yield Case(Words(0, 40, 80, 40, "■■", align="right", **stroke), data, "lr > ul=ur=ll")
    yield Case(Words(80, 80, 40, 40, "■■", anchor=(1, 1), **stroke), data, "lr > ul=ur=ll")
    image = np.array([[RED, BLUE], [BLUE, BLUE]], dtype=np.uint8)
    yield Case(Image(0, 0, 80, 80, image), "#ff0000", "ul > ur=ll=lr")
    values = at(0, 1, 0, 0).reshape(2, 2)
    yield Case(Pixels(0, 0, 80, 80, values, role="data"), data, "ur > ul=ll=lr")
    yield Case(Pixels(0, 0, 80, 80, -values, role="data", low="model"), model, "ur > ul=ll=lr")


def painted(mark: Mark, *, as_lines: bool) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not as_lines:
        paint(painter, mark, LIGHT, HERE)
        painter.end()
        return image
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    svg = QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setSize(QSize(SIDE, SIDE))
    svg.setViewBox(QRectF(0, 0, SIDE, SIDE))
    lines = QPainter(svg)
    paint(lines, mark, LIGHT, HERE)
    lines.end()
    QSvgRenderer(raw).render(painter)
    painter.end()
    return image


@pytest.mark.parametrize(
    "mark",
    [
        Line(at(5, 75), at(20, 60), role="data", width=4),
        Line(at(5, 75), at(20, 60), role="data", width=1),
        Box(15, 15, 50, 50, role="data", width=4),
        Points(at(40), at(40), role="data", size=50, hollow=True),
        Arrow(at(5, 70), at(20, 20), role="data", width=4),
        Boxes(at(20, 60), at(20, 60), role="data", width=4, alpha=0),
    ],
    ids=lambda mark: f"{type(mark).__name__} {getattr(mark, 'width', '')}",
)
def test_on_a_finer_screen_a_mark_is_as_thick(qapp: object, mark: Mark) -> None:
    """A screen at 200 % has two pixels where another has one."""
    inked = []
    for fine in (1, 2):
        image = QImage(QSize(SIDE, SIDE) * fine, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(fine)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, mark, LIGHT, HERE)
        painter.end()
        every = (image.pixelColor(x, y) for x in range(SIDE * fine) for y in range(SIDE * fine))
        inked.append(sum(255 - one.red() for one in every) / fine**2)
    assert inked[1] == pytest.approx(inked[0], rel=0.2)


@pytest.mark.parametrize("gap", [np.nan, np.inf, -np.inf, 1e300])
def test_what_has_no_place_is_neither_painted_nor_lit(qapp: object, gap: float) -> None:
    """A slope that an own function lacks is pointed at in the working; Qt warns of what is drawn at NaN."""
    lone = [
        Points(at(40), at(gap), role="data", size=20, thing="slope"),
        Points(at(gap), at(40), role="data", size=20, thing="slope"),
        Line(at(5, 75), at(20, gap), role="data", thing="slope"),
        Arrow(at(5, 75), at(20, gap), role="data", thing="slope"),
    ]
    beside = Points(at(20, 60), at(gap, 60), role="data", size=20, thing="slope")
    for marks, is_empty in ((lone, True), ([beside], False)):
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        before = image.copy()
        painter = QPainter(image)
        for mark in marks:
            paint(painter, mark, LIGHT, HERE)
        light(painter, marks, {"slope"}, LIGHT)
        painter.end()
        assert (image == before) is is_empty


def shares(image: QImage, color: str) -> dict[str, float]:
    """How much of each quarter is of a colour."""
    wanted = QColor(color)
    found = {}
    for name, left, top in (("ul", 0, 0), ("ur", 40, 0), ("ll", 0, 40), ("lr", 40, 40)):
        pixels = [image.pixelColor(x, y) for x in range(left, left + 40) for y in range(top, top + 40)]
        found[name] = sum(_away(one, wanted) < 50 for one in pixels) / len(pixels)
    return found


def _away(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


@for_all("as_lines", [False, True])
@for_all("case", list(told()))
def test_a_mark_is_where_it_is_told_and_the_right_way_round(qapp: object, case: Case, as_lines: bool) -> None:
    found = shares(painted(case.mark, as_lines=as_lines), case.color)
    groups = [group.split("=") for group in case.most.split(" > ")]
    for group in groups:
        each = [found[name] for name in group]
        assert max(each) - min(each) < 0.03, found
    for more, less in itertools.pairwise(groups):
        assert min(found[name] for name in more) > max(found[name] for name in less) + 0.005, found


@pytest.mark.parametrize("as_lines", [False, True], ids=["screen", "lines"])
def test_what_is_answered_has_the_colours_of_the_classes_from_below(qapp: object, as_lines: bool) -> None:
    """``shares`` and ``margins`` have their first row below."""
    ramp = np.linspace(0, 1, 20)
    image = painted(Shades(0, 0, SIDE, SIDE, np.tile(ramp[:, None], (1, 20))), as_lines=as_lines)
    blue = [image.pixelColor(40, y).blue() - image.pixelColor(40, y).red() for y in (4, 76)]
    assert blue[0] > blue[1] + 40  # class 1 is the blue one, and is on top
    side = np.where(np.arange(20) < 10, 1.0, -1.0)
    margins = np.stack([np.tile(side, (20, 1)), np.tile(-side, (20, 1))])
    margins[:, 10:] = -margins[:, 10:]
    image = painted(Regions(0, 0, SIDE, SIDE, margins, ("data", "bad")), as_lines=as_lines)
    red = {(x, y): image.pixelColor(x, y).red() - image.pixelColor(x, y).blue() for x in (15, 65) for y in (15, 65)}
    assert {place for place, excess in red.items() if excess > 20} == {(15, 15), (65, 65)}
    assert {place for place, excess in red.items() if excess < -20} == {(65, 15), (15, 65)}


def test_a_mark_is_the_same_whatever_was_painted_before_it(qapp: object) -> None:
    """The ground of words was missing after what is drawn without a pen, such as points."""
    known = [case.mark for case in told()] + [Words(0, 0, 80, 40, "■", role="data", ground=1.0, align="left")]

    def after(before: Mark, mark: Mark) -> QImage:
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor("black"))
        painter = QPainter(image)
        paint(painter, before, LIGHT, Placed(dx=10 * SIDE))  # beside the image
        paint(painter, mark, LIGHT, HERE)
        painter.end()
        return image

    for mark in known:
        assert not [before for before in known if after(before, mark) != after(known[0], mark)], mark


def test_every_kind_of_mark_is_tried() -> None:
    tried = {type(case.mark) for case in told()} | {Shades, Regions}
    assert tried == set(kinds(Mark)), "each kind has a mark in told() above"


def kinds(mark: type[Mark]) -> Iterator[type[Mark]]:
    """Those that are the base of no other."""
    below = mark.__subclasses__()
    for kind in below:
        yield from kinds(kind)
    if not below:
        yield mark


class Watched(QPainter):
    """Writes down each path that is drawn, and the width of the pen; 0 is none."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.pens: list[float] = []

    def _note(self) -> None:
        self.pens.append(0.0 if self.pen().style() == Qt.PenStyle.NoPen else self.pen().widthF())

    def drawPath(self, path: QPainterPath) -> None:
        self._note()
        super().drawPath(path)

    def drawRect(self, *rect: Any) -> None:
        self._note()
        super().drawRect(*rect)


def watched(mark: Mark, theme: Theme = LIGHT) -> tuple[list[float], np.ndarray]:
    """The pens with which a mark is painted on the screen, and what is seen."""
    image = QImage(400, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = Watched(image)
    paint(painter, mark, theme, HERE)
    painter.end()
    return painter.pens, np.array(image.constBits(), dtype=int)


ROUND = [
    Points(at(20.3, 60), at(40.7, 30), role="data", size=11),
    Points(at(20.3, 60), at(40.7, 30), role="data", size=21, hollow=True),
    Points(at(20.3, 60), at(40.7, 30), role="data", size=29, shape="ring"),
]


@pytest.mark.parametrize("mark", ROUND, ids=lambda mark: f"{mark.shape} {mark.size}")
def test_a_ring_round_a_circle_is_filled_on_the_screen(
    qapp: object, mark: Points, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks as the line of a pen, which takes Qt eight times as long; in a file of lines it is one."""
    pens, filled = watched(mark)
    monkeypatch.setattr(brush, "takes_bitmaps", lambda painter: False)
    drawn, stroked = watched(mark)
    assert (pens, max(drawn) > 1) == ([0.0], True)
    assert abs(filled - stroked).max() < 64
    assert filled.sum() == pytest.approx(stroked.sum(), rel=0.001)


def test_a_long_box_has_a_line_that_qt_does_not_set_dot_by_dot(qapp: object) -> None:
    (thin,), seen = watched(Box(5.5, 5.5, 380, 20, role="border"))
    (usual,), _ = watched(Box(5.5, 5.5, 20, 20, role="border"))
    assert 1 < thin < 1.02
    assert usual == 1
    _, other = watched(Box(5.5, 5.5, 380, 20, role="border", width=1.001))
    assert abs(seen - other).max() < 8

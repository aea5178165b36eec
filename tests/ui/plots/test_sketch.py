"""What moves in a plot, drawn in one go: where it was told, in its colour, anew only where something differs."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlviz.marks import Arrow, Boxes, Line, Mark, Points
from dlviz.marks.hit import Placed
from dlviz.theme import DARK, LIGHT
from dlviz.ui.pictures import brush, outlines
from dlviz.ui.pictures.extents import Extents
from dlviz.ui.pictures.outlines import HEAD, SIGNS
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.sketch import Sketch
from tests.painted import Painted
from tests.told_marks import named


def at(*values: float) -> Any:
    return np.array(values, dtype=float)


def as_array(image: QImage) -> Any:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.array(made.constBits(), dtype=int)


def near(plot: Plot, x: float, y: float, role: str, reach: int = 3) -> bool:
    """Whether a pixel about this place has the colour of a role."""
    image: QImage = plot.grab().toImage()
    spot = plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))
    wanted = QColor(getattr(plot.theme, role))
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            color = image.pixelColor(spot.x() + dx, spot.y() + dy)
            if abs(color.red() - wanted.red()) + abs(color.green() - wanted.green()) < 40:
                return True
    return False


def test_two_marks_of_one_name_are_both_there(plot: Plot) -> None:
    one, other = (Points(at(x), at(5), role="model", size=16, name="m") for x in (2, 7))
    plot.sketch.show_marks([one, other])
    assert plot.sketch.marks == (one, other)
    assert near(plot, 2, 5, "model", 10)
    assert near(plot, 7, 5, "model", 10)


@pytest.mark.parametrize("style", SIGNS)
def test_a_mark_stands_at_its_place(plot: Plot, style: str) -> None:
    plot.sketch.show_marks([Points(at(2, 7), at(3, 6), role="model", size=16, shape=style, name="m")])
    assert near(plot, 2, 3, "model", 10)
    assert near(plot, 7, 6, "model", 10)
    assert not near(plot, 5, 5, "model", 10)


def test_a_stroke_breaks_where_there_is_no_number(plot: Plot) -> None:
    plot.sketch.show_marks([Line(at(0, 4, np.nan, 6, 10), at(5, 5, np.nan, 5, 5), role="step", width=3, name="s")])
    assert near(plot, 2, 5, "step")
    assert not near(plot, 5, 5, "step")
    assert near(plot, 8, 5, "step")


def test_an_arrow_ends_at_its_point(plot: Plot) -> None:
    plot.sketch.show_marks([Arrow(at(2, 8), at(5, 5), role="gradient", width=3, name="a")])
    assert near(plot, 3, 5, "gradient")
    assert near(plot, 7.9, 5, "gradient")
    assert not near(plot, 8.5, 5, "gradient")


@pytest.mark.parametrize("turn", range(0, 360, 45))
def test_an_arrow_has_no_hole_where_its_shaft_ends_in_its_head(plot: Plot, turn: int) -> None:
    pixel = np.array(plot.box.viewPixelSize())
    along = np.array((math.cos(math.radians(turn)), math.sin(math.radians(turn))))
    start, end = np.array((5.0, 5.0)), np.array((5.0, 5.0)) + 80 * along * pixel
    x, y = np.transpose((start, end))
    plot.sketch.show_marks([Arrow(x, y, role="gradient", width=3, name="a")])
    for back in (0.85, 0.9, 0.95):
        assert near(plot, *(end - back * HEAD * plot.theme.type * along * pixel), "gradient", 0)


@pytest.mark.parametrize("end", [2.0, np.nan, np.inf])
def test_an_arrow_to_nowhere_is_none(plot: Plot, end: float) -> None:
    plot.sketch.show_marks([Arrow(at(2, end), at(5, 5), role="gradient", width=3, name="a")])
    assert not plot.grab().isNull()


def test_boxes_lie_between_their_corners(plot: Plot) -> None:
    plot.sketch.show_marks([Boxes(at(2, 4, 8, 6), at(2, 4, 8, 6), role="error", width=1.0, alpha=1.0, name="b")])
    assert near(plot, 3, 3, "error", 0)
    assert near(plot, 7, 7, "error", 0)
    assert not near(plot, 5, 5, "error", 0)


def test_numbers_too_large_for_a_screen_break_nothing(plot: Plot) -> None:
    far = at(-1e300, 1e99, 1.7e308, np.inf, 5)
    plot.sketch.show_marks(
        [Line(far, far, role="step", width=2, name="s"), Points(far, far, role="model", size=9, name="m")]
    )
    assert near(plot, 5, 5, "model")


def test_the_same_shapes_again_are_not_drawn_again(plot: Plot, monkeypatch: pytest.MonkeyPatch) -> None:
    def shapes(x: float) -> list[Mark]:
        return [
            Points(at(x), at(3), role="model", size=9, name="m"),
            Line(at(0, 1), at(0, 1), role="data", width=2, name="s"),
        ]

    plot.sketch.show_marks(shapes(1))
    plot.grab()
    updates: list[int] = []
    monkeypatch.setattr(Sketch, "_paint_again", lambda *_: updates.append(1))
    kept = plot.sketch._known.path(named(plot.sketch)["s"])
    plot.sketch.show_marks(shapes(1))
    assert updates == []
    plot.sketch.show_marks(shapes(2))
    assert updates == [1]
    assert plot.sketch._known.path(named(plot.sketch)["s"]) is kept
    plot.sketch.show_marks(shapes(2)[::-1])
    assert len(updates) == 2  # another order lies otherwise over each other


def test_only_where_something_changed_is_painted_again(plot: Plot, monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(x: float) -> list[Mark]:
        far = [Points(at(9), at(y), role="data", size=16, name=f"far {y}") for y in (2, 8)]
        return [Points(at(x), at(3), role="model", size=16, name="m"), *far]

    plot.sketch.show_marks(shown(1))
    QCoreApplication.processEvents()
    painted: list[str] = []
    monkeypatch.setattr("dlviz.ui.plots.sketch.paint", lambda painter, mark, *more: painted.append(mark.name))
    plot.sketch.show_marks(shown(2))
    QCoreApplication.processEvents()
    assert painted == ["m"]
    plot.sketch.show_marks(shown(2)[::-1])
    QCoreApplication.processEvents()
    assert painted == ["m", "far 2", "m"]  # in another order they may lie otherwise over each other


MOVING = {
    "point": lambda x: Points(at(x), at(5), role="model", size=16, name="m"),
    "rim": lambda x: Points(at(x), at(5), role="model", size=30, hollow=True, name="m"),
    "thick line": lambda x: Line(at(x, x + 1), at(4, 6), role="model", width=14, name="m"),
}


@pytest.mark.parametrize("moved", MOVING.values(), ids=MOVING)
def test_what_went_leaves_nothing_behind(plot: Plot, moved: Callable[[float], Mark]) -> None:
    def screen() -> Any:
        QCoreApplication.processEvents()
        return as_array(plot.screen().grabWindow(plot.winId()).toImage())

    line = Line(at(0, 10), at(1, 9), role="step", width=3, name="s")
    for x in (2, 4):
        plot.sketch.show_marks([moved(x), line])
        partly = screen()
    plot.viewport().update()
    assert np.abs(screen() - partly).max() < 5  # an edge of a line that is cut off differs by as little as nobody sees


def test_another_theme_and_another_view_draw_it_anew(plot: Plot) -> None:
    plot.sketch.show_marks([Points(at(2), at(3), role="data", size=16, name="m")])
    assert near(plot, 2, 3, "data")
    plot.set_theme(DARK)
    assert near(plot, 2, 3, "data")
    plot.show_range((0, 20), (0, 20))
    assert near(plot, 2, 3, "data")


def test_shapes_are_found_by_name(plot: Plot) -> None:
    plot.sketch.show_marks([Points(at(2), at(3), role="data", size=16, name="m")])
    assert "m" in named(plot.sketch)
    assert "n" not in named(plot.sketch)
    assert named(plot.sketch)["m"].x == at(2)


@pytest.mark.parametrize("shape", ["o", "s", "x"])
@pytest.mark.parametrize("hollow", [False, True])
def test_many_points_are_painted_a_few_at_a_time_and_look_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, shape: str, hollow: bool
) -> None:
    """250 circles as one path took 22 ms of each frame of a training."""
    x, y = (side.ravel() for side in np.meshgrid(np.arange(20.0), np.arange(10.0)))
    mark = Points(x, y, role="data", size=9, shape=shape, hollow=hollow)

    def picture(together: int) -> tuple[bytes, int]:
        for module in (brush, outlines):
            monkeypatch.setattr(module, "TOGETHER", together)
        made: list[int] = []
        outline = brush.points_path
        monkeypatch.setattr(brush, "points_path", lambda few, *more: made.append(len(few.x)) or outline(few, *more))
        image = QImage(440, 240, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.paint(painter, mark, LIGHT, Placed(20, 20, 20, 20))
        painter.end()
        monkeypatch.setattr(brush, "points_path", outline)
        return bytes(image.constBits()), max(made, default=0)

    (many, at_once), (few, largest) = picture(1000), picture(16)
    assert at_once == 200  # painted as one path
    assert outlines.outline(mark, LIGHT, Placed()) is None  # of so many none is made in vain
    assert many == few
    assert largest <= 16


class Requests(QObject):
    """How often a window is asked to paint, and how often each plot is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = self.painted = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.UpdateRequest
        self.painted += event.type() == QEvent.Type.Paint and isinstance(watched.parent(), Plot)
        return False


def test_plots_that_change_together_are_painted_together(qtbot: QtBot) -> None:
    window, requests = QWidget(), Requests()
    qtbot.addWidget(window)
    plots = [Plot(), Plot(), Plot()]
    row = QHBoxLayout(window)
    for plot in plots:
        row.addWidget(plot)
        plot.viewport().installEventFilter(requests)
    window.installEventFilter(requests)
    window.resize(900, 300)
    window.show()
    qtbot.waitExposed(window)
    for x in (0.2, 0.4):
        for plot in plots:
            plot.sketch.show_marks([Points(at(x), at(0.3), role="model", size=9)])
        QCoreApplication.processEvents()
        if x == 0.2:
            requests.asked = requests.painted = 0
    assert (requests.asked, requests.painted) == (1, 3)


def test_what_changes_beside_the_picture_paints_nothing(plot: Plot) -> None:
    plot.sketch.show_marks([Points(at(30), at(3), role="model", size=9)])
    QCoreApplication.processEvents()
    seen = Painted(plot.viewport())
    plot.sketch.show_marks([Points(at(40), at(3), role="model", size=9)])
    QCoreApplication.processEvents()
    assert not seen.times
    plot.sketch.show_marks([Points(at(4), at(3), role="model", size=9)])
    QCoreApplication.processEvents()
    assert seen.times == 1


def test_where_a_plot_is_painted_again_is_found_as_one_rectangle(plot: Plot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each part more of a region takes as long as a letter, and only the rectangle round it is asked for."""
    marks = [Points(at(x), at(5), role="model", size=16) for x in range(2, 8)]
    plot.sketch.show_marks(marks)
    QCoreApplication.processEvents()
    asked = list[object]()
    monkeypatch.setattr(Extents, "region", lambda *more: asked.append(more))
    painted = Painted(plot.viewport())
    plot.sketch.show_marks([Points(at(3), at(5), role="model", size=16), *marks[1:]])
    QCoreApplication.processEvents()
    assert painted.pixels
    assert not asked

"""The plot: what it survives, and how its ranges hold still."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPicture, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QGroupBox, QMenu
from pytestqt.qtbot import QtBot

from dlviz.marks import Arrow, Line, Points
from dlviz.theme import DARK, LIGHT
from dlviz.ui.pictures.ranges import LARGEST, plottable, rounded_range
from dlviz.ui.plots import plot as plot_module
from dlviz.ui.plots.plot import Plot
from tests.clock import Clock

ANY = st.floats(allow_nan=True, allow_infinity=True)


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    made = Plot()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_range((0, 4), (0, 3))
    made.show()
    return made


def test_the_ground_is_a_bitmap_as_long_as_it_is_seen_and_the_view_stays(
    plot: Plot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    lines = plot_module.grid_lines
    monkeypatch.setattr(plot_module, "grid_lines", lambda *told, **named: [made.append(told), lines(*told, **named)][1])

    def paintings() -> int:
        before = len(made)
        shown.append(plot.grab(plot.box.sceneBoundingRect().toRect()).toImage())  # where no letters are
        return len(made) - before

    shown: list[QImage] = []
    plot.set_theme(LIGHT)
    assert [paintings() for _ in range(3)] == [1, 0, 0]
    plot.show_range((0, 4), (0, 2))
    paintings()  # pyqtgraph moves the view while it paints
    assert paintings() == 0
    plot.set_theme(DARK)
    assert [paintings(), paintings()] == [1, 0]
    plot.hide()
    plot.show()
    assert [paintings(), paintings()] == [1, 0]
    plot.become_picture()
    assert [paintings(), paintings()] == [1, 1]
    assert shown[-1] == shown[-3] != shown[0]


@given(st.lists(ANY, max_size=6), st.lists(ANY, max_size=6))
def test_whatever_is_drawn_is_numbers_of_one_length(x: list[float], y: list[float]) -> None:
    shown = plottable(x, y)
    assert len(shown[0]) == len(shown[1]) == min(len(x), len(y))
    for column in shown:
        fine = column[np.isfinite(column)]
        assert column.dtype == np.float64
        assert (np.abs(fine) <= LARGEST).all()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e300, -1e300, 1e100, 0.0, 1e-320])
def test_no_number_does_harm(plot: Plot, value: float) -> None:
    curve = Line(np.array((0.0, 1.0, value, 3.0)), np.array((value, 1.0, 2.0, 3.0)), role="data")
    dots = Points(np.array((value, 1.0)), np.array((1.0, value)), role="model")
    plot.show_range((0.0, value), (value, value))
    plot.sketch.show_marks(
        [curve, dots, Arrow(np.array((0.0, value)), np.array((0.0, value)), role="step", width=3, name="a")]
    )
    assert not plot.grab().isNull()
    assert np.isfinite(plot.box.viewRange()).all()


def test_a_thousand_turns_of_the_wheel(plot: Plot) -> None:
    at = plot.viewport().rect().center()
    for turn in range(1000):
        delta = QPoint(0, 1200 if turn % 400 < 300 else -1200)
        nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        QApplication.sendEvent(plot.viewport(), QWheelEvent(QPointF(at), QPointF(at), delta, delta, *nothing))
    assert np.isfinite(plot.box.viewRange()).all()


def test_whoever_zoomed_keeps_the_view_until_a_double_click(qtbot: QtBot, plot: Plot) -> None:
    at = plot.viewport().rect().center()
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    QApplication.sendEvent(
        plot.viewport(), QWheelEvent(QPointF(at), QPointF(at), QPoint(0, 120), QPoint(0, 120), *nothing)
    )
    zoomed = plot.box.viewRange()
    plot.show_range((0, 100), (0, 100))
    assert plot.box.viewRange() == zoomed
    qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert plot.box.viewRange() == [[0, 100], [0, 100]]


def test_the_view_only_grows_while_the_mouse_is_down(clock: Clock, plot: Plot, monkeypatch: pytest.MonkeyPatch) -> None:
    down = [Qt.MouseButton.LeftButton]
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: down[0])
    plot.show_range((1, 2), (-1, 1))
    assert plot.box.viewRange() == [[0, 4], [-1, 3]]
    down[0] = Qt.MouseButton.NoButton
    clock.pass_until(lambda: plot.box.viewRange() == [[1, 2], [-1, 1]])


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_a_range_holds_its_content_and_little_more(low: float, width: float) -> None:
    left, right = rounded_range(low, low + width)
    assert left <= low
    assert right >= low + width
    assert right - left <= 4 * max(width, 0.1 * abs(low), 0.5) + 1e-6


def test_a_range_stays_while_the_content_moves_a_little() -> None:
    assert len({rounded_range(0.0, 10.0 + i / 100) for i in range(1000)}) < 15


def test_an_axis_shows_its_numbers_unscaled(plot: Plot) -> None:
    plot.set_axes("step", "cost")
    plot.show_range((0, 50), (0, 5e37))
    plot.grab()
    assert "e+27" not in plot.axis["left"].labelString()
    assert plot.axis["left"].autoSIPrefixScale == 1.0


def test_a_plot_brings_no_controls_and_no_axes_that_nobody_sees(qtbot: QtBot) -> None:
    before = set(QApplication.allWidgets())
    made = Plot()
    qtbot.addWidget(made)
    controls = QMenu | QGroupBox | QAbstractButton
    assert [widget for widget in set(QApplication.allWidgets()) - before if isinstance(widget, controls)] == []
    assert [item for item in made.scene().items() if isinstance(item, pg.AxisItem) and not item.isVisible()] == []


def test_the_mouse_upon_a_thing_reads_the_thing(plot: Plot) -> None:
    per_pixel = float(plot.box.viewPixelSize()[0])
    assert plot.snap(2 + 5 * per_pixel, 2.0) == 2.0
    assert plot.snap(2 + 20 * per_pixel, 2.0) == 2 + 20 * per_pixel


def numbers_below(plot: Plot) -> list[QRectF]:
    """Where the numbers of the lower axis stand, in its own pixels."""
    picture = QPicture()
    painter = QPainter(picture)
    painter.setFont(plot.axis["bottom"].style["tickFont"] or plot.font())
    _, _, texts = plot.axis["bottom"].generateDrawSpecs(painter)
    painter.end()
    return [rect for rect, _, _ in texts]


def test_the_name_of_an_axis_takes_no_row_from_a_low_plot(qtbot: QtBot, plot: Plot) -> None:
    plot.set_theme(LIGHT)
    plot.set_axes("step", "cost")
    axis = plot.axis["bottom"]
    plot.resize(400, 300)
    assert (axis.flat, axis.maximumHeight()) == (False, 38)
    plot.resize(400, 150)
    qtbot.waitUntil(lambda: axis.height() == 22)
    assert axis.flat
    name = axis.label.mapRectToParent(axis.label.boundingRect())
    assert name.right() == pytest.approx(axis.width())
    assert 0 <= name.center().y() <= axis.height()
    plot.set_axes("단계", "cost")
    name = axis.label.mapRectToParent(axis.label.boundingRect())
    assert name.right() == pytest.approx(axis.width())
    numbers = numbers_below(plot)
    assert numbers
    assert not any(number.intersects(name) for number in numbers)


def test_the_name_of_an_axis_makes_room_for_another_text_at_its_end(plot: Plot) -> None:
    plot.set_axes("ID", "y")
    plot.resize(400, 150)
    for end, flat in ((2.0, True), (3.9, False), (2.0, True)):
        plot.name_ticks([(0.0, "a"), (end, "b")])
        assert plot.axis["bottom"].flat is flat


def test_a_long_name_keeps_its_row(plot: Plot) -> None:
    plot.set_theme(LIGHT)
    plot.set_axes("corrected probability of what was", "loss")
    plot.resize(400, 150)
    assert not plot.axis["bottom"].flat


def test_the_axes_number_what_is_seen(plot: Plot) -> None:
    plot.show_range((10, 30), (-2, 6))
    plot.grab()
    assert [list(plot.axis[name].range) for name in ("bottom", "left")] == plot.box.viewRange()
    assert all(axis.zValue() > plot.box.zValue() for axis in plot.axis.values())  # its ends are not painted over


def test_the_box_gets_ready_for_a_painting_without_a_signal(plot: Plot) -> None:
    """It costs more than a mark, and has one who listens."""
    told: list[None] = []
    plot.scene().sigPrepareForPaint.connect(lambda: told.append(None))
    for top in (5, 6):
        plot.show_range((0, 8), (0, top))
        QApplication.processEvents()
        assert plot.sketch.placed().sx == pytest.approx(plot.box.width() / 8)
        assert plot.box.childGroup.transform().m22() == pytest.approx(-plot.box.height() / top)
    assert not told


def test_nobody_is_asked_for_the_mouse_where_the_view_stays(plot: Plot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[None] = []

    class Mouse:
        @staticmethod
        def mouseButtons() -> Qt.MouseButton:
            asked.append(None)
            return Qt.MouseButton.NoButton

    monkeypatch.setattr(plot_module, "QGuiApplication", Mouse)
    for _ in range(3):
        plot.show_range((0, 4), (0, 3))
    assert not asked
    plot.show_range((0, 4), (0, 6))
    assert len(asked) == 1
    assert plot.axes.top == 6

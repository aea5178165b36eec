"""A plot under the hands of a person: drags, wheel, double click, and data that no plot should be given."""

from __future__ import annotations

import math
import random
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from dlviz.marks import Arrow, Line, Points
from dlviz.theme import DARK, LIGHT, PROJECTOR
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.reading import reading_marks
from tests.answers import let_go
from tests.told_marks import named

# pyqtgraph takes what the mouse does, and does not say so to Qt.
pytestmark = pytest.mark.qt_log_ignore("not accepted by receiving widget")

Left = Qt.MouseButton.LeftButton
BAD = [math.nan, math.inf, -math.inf, 1e300, -1e300, 1.7976931348623157e308, 5e-324, 0.0]


def place(plot: Plot, x: float, y: float) -> QPoint:
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def drag(plot: Plot, *points: tuple[float, float], button: Qt.MouseButton = Left) -> None:
    view = plot.viewport()
    QTest.mousePress(view, button, pos=place(plot, *points[0]))
    for point in points[1:]:
        QTest.mouseMove(view, place(plot, *point))
        QCoreApplication.processEvents()
    QTest.mouseRelease(view, button, pos=place(plot, *points[-1]))
    QCoreApplication.processEvents()


def wheel(plot: Plot, at: QPoint, turn: int, *, sideways: bool = False) -> None:
    nowhere = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    way = QPoint(turn, 0) if sideways else QPoint(0, turn)
    event = QWheelEvent(QPointF(at), QPointF(plot.viewport().mapToGlobal(at)), QPoint(), way, *nowhere)
    QCoreApplication.sendEvent(plot.viewport(), event)


@pytest.fixture
def moves(plot: Plot) -> list[Any]:
    """A point at (5, 5) that can be dragged."""
    heard: list[Any] = []
    plot.draggable(lambda: (5.0, 5.0), lambda *move: heard.append(move), Qt.CursorShape.OpenHandCursor)
    return heard


def test_a_drag_is_one_gesture(plot: Plot, moves: list[Any]) -> None:
    for _ in range(2):
        drag(plot, (5, 5), (6, 6), (7, 7), (8, 4))
    gestures = [gesture for _, _, gesture in moves]
    assert len(set(gestures)) == 2
    assert None not in gestures
    assert moves[-1][:2] == pytest.approx((8, 4), abs=0.1)


def test_a_drag_that_begins_elsewhere_moves_nothing(plot: Plot, moves: list[Any]) -> None:
    drag(plot, (1, 1), (5, 5), (8, 8))
    assert moves == []


def test_another_button_moves_nothing(plot: Plot, moves: list[Any]) -> None:
    drag(plot, (5, 5), (6, 6), (8, 8), button=Qt.MouseButton.RightButton)
    assert moves == []


def test_the_middle_button_moves_the_view_which_stands_until_a_double_click(plot: Plot, moves: list[Any]) -> None:
    home = plot.box.viewRange()
    drag(plot, (5, 5), (6, 5), (7, 5), button=Qt.MouseButton.MiddleButton)
    moved = plot.box.viewRange()
    assert moves == []
    (left, right), up = moved
    assert left < home[0][0] - 0.5
    assert right - left == pytest.approx(home[0][1] - home[0][0])
    assert up == pytest.approx(home[1])
    plot.show_range((0, 10), (0, 10))
    assert plot.box.viewRange() == moved
    QTest.mouseDClick(plot.viewport(), Left, pos=place(plot, 5, 5))
    let_go()
    assert plot.box.viewRange() == home


def test_a_drag_on_the_ground_is_a_wish_where_nothing_is_near(plot: Plot, moves: list[Any]) -> None:
    ground: list[Any] = []
    plot.draggable_everywhere(lambda *move: ground.append(move))
    drag(plot, (5, 5), (6, 6), (7, 7))
    assert moves
    assert ground == []
    drag(plot, (1, 1), (2, 2), (3, 3))
    assert ground[-1][:2] == pytest.approx((3, 3), abs=0.1)


def test_no_move_of_a_test_is_dropped_however_soon_it_comes(plot: Plot) -> None:
    seen: list[Any] = []
    plot.scene().sigMouseMoved.connect(seen.append)
    for step in range(100):  # in far less than a second, of which pyqtgraph's own limit would let 100 through
        QTest.mouseMove(plot.viewport(), QPoint(50 + 2 * step, 100))
    assert len(seen) == 100


def test_a_double_click_holds_no_button_in_the_next_test(plot: Plot) -> None:
    QTest.mouseDClick(plot.viewport(), Left, pos=place(plot, 5, 5))
    QTest.mousePress(plot.viewport(), Qt.MouseButton.RightButton, pos=place(plot, 5, 5))
    assert QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    let_go()
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


def test_the_cursor_shows_what_can_be_held(plot: Plot, moves: list[Any]) -> None:
    shapes = []
    for x, y in ((5, 5), (1, 9)):
        QTest.mouseMove(plot.viewport(), place(plot, x, y))
        QCoreApplication.processEvents()
        shapes.append(plot.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.OpenHandCursor, Qt.CursorShape.ArrowCursor]


@pytest.mark.parametrize(
    "where", [(), (math.nan, 1.0), [(math.inf, 1.0)], [(1.0, 1.0), (math.nan, 2.0)], [(1.0, 1.0)] * 2]
)
def test_what_is_nowhere_can_not_be_held_and_does_no_harm(plot: Plot, where: Any) -> None:
    heard: list[Any] = []
    plot.draggable(lambda: where, lambda *move: heard.append(move), Qt.CursorShape.OpenHandCursor)
    drag(plot, (8, 8), (9, 9), (8, 8))
    assert heard == []


def test_any_turning_of_the_wheel_keeps_a_view_that_can_be_drawn(plot: Plot) -> None:
    rng = random.Random(1)
    for _ in range(1000):
        at = QPoint(rng.randrange(400), rng.randrange(300))
        wheel(plot, at, rng.choice((-1200, -120, 120, 1200)))
    plot.grab()
    assert np.isfinite(plot.box.viewRange()).all()
    (left, right), (bottom, top) = plot.box.viewRange()
    assert left < right
    assert bottom < top


@pytest.mark.parametrize("turn", [-120, 120])
def test_one_way_for_ever_comes_to_an_end(plot: Plot, turn: int) -> None:
    for _ in range(1000):
        wheel(plot, place(plot, *np.mean(plot.box.viewRange(), axis=1)), turn)
    plot.grab()
    assert np.isfinite(plot.box.viewRange()).all()


def test_a_sideways_wheel_does_nothing_where_all_is_seen(plot: Plot) -> None:
    before = plot.box.viewRange()
    for turn in (120, -120, 1200, -1200):
        wheel(plot, place(plot, 5, 5), turn, sideways=True)
    assert plot.box.viewRange() == before


def test_a_sideways_wheel_goes_sideways_in_a_view_that_was_zoomed(plot: Plot) -> None:
    (home_left, home_right), _ = plot.box.viewRange()
    for _ in range(3):
        wheel(plot, place(plot, 5, 5), 120)
    (left, right), height = plot.box.viewRange()
    wheel(plot, place(plot, 5, 5), -120, sideways=True)
    (after_left, after_right), after_height = plot.box.viewRange()
    assert left < after_left
    assert after_right - after_left == pytest.approx(right - left)
    assert after_height == height
    for turn, edge in ((-12000, home_right), (12000, home_left)):
        wheel(plot, place(plot, *np.mean(plot.box.viewRange(), axis=1)), turn, sideways=True)
        assert min(abs(end - edge) for end in plot.box.viewRange()[0]) < 1e-9


def test_the_right_button_opens_no_menu(qapp: Any, plot: Plot) -> None:
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=place(plot, 5, 5))
    QCoreApplication.processEvents()
    assert qapp.activePopupWidget() is None


@pytest.mark.parametrize("value", BAD)
@pytest.mark.parametrize("theme", [LIGHT, DARK, PROJECTOR], ids=["light", "dark", "projector"])
def test_every_item_bears_every_number(plot: Plot, value: float, theme: Any) -> None:
    for x, y in (([value], [1.0]), ([0.0, value, 2.0], [1.0, 2.0, value]), ([value] * 5, [value] * 5), ([], [])):
        places = np.array(x), np.array(y)
        plot.sketch.show_marks([Line(*places, role="model", name="l"), Points(*places, role="data", name="p")])
        plot.grab()
    plot.sketch.show_marks([Arrow(np.array((0.0, value)), np.array((value, 1.0)), role="step", width=3, name="a")])
    plot.grab()
    plot.sketch.show_marks([Arrow(np.full(2, value), np.full(2, value), role="step", width=3, name="a")])
    plot.show_range((value, 1.0), (-1.0, value))
    plot.show_range((value, value), (value, value))
    plot.set_theme(theme)
    plot.grab()
    assert np.isfinite(plot.box.viewRange()).all()


@pytest.mark.parametrize("value", BAD)
def test_a_reading_of_any_number_does_no_harm(plot: Plot, value: float) -> None:
    plot.reader = lambda x, y: (value, 1.0, "here")
    for x in (4, 5):
        QTest.mouseMove(plot.viewport(), place(plot, x, 5))
        QCoreApplication.processEvents()
    plot.grab()
    assert ("text" in named(plot.read)) is math.isfinite(value)


def test_a_reading_comes_and_goes(plot: Plot) -> None:
    plot.reader = lambda x, y: (x, y, f"{x:.0f}") if x > 5 else None
    shown = []
    for x in (8, 2):
        QTest.mouseMove(plot.viewport(), place(plot, x, 5))
        QCoreApplication.processEvents()
        shown.append("text" in named(plot.read))
    assert shown == [True, False]


@pytest.mark.parametrize("change", ["wheel", "home", "size"])
def test_another_view_is_read_where_the_mouse_stands(qtbot: Any, plot: Plot, change: str) -> None:
    """The ground of what was read was stretched with the plane, and its text stood still beside it."""
    plot.reader = lambda x, y: (x, y, f"{x:.3f}")
    at = place(plot, 2, 2)
    qtbot.mouseMove(plot.viewport(), at)
    before = named(plot.read)["text"]
    if change == "size":
        plot.resize(plot.width() + 80, plot.height() + 60)
    elif change == "home":
        plot.show_range((0, 20), (0, 20))
    else:
        plot.box.scaleBy((0.5, 0.5), (0.0, 0.0))
    plot.grab()
    spot = plot.box.mapSceneToView(plot.mapToScene(at))
    told = tuple(reading_marks((spot.x(), spot.y(), f"{spot.x():.3f}"), plot.axes))
    assert len(plot.read.marks) == len(told)
    assert all(mark.same(new) for mark, new in zip(plot.read.marks, told, strict=True))
    assert not named(plot.read)["text"].same(before)


@pytest.mark.parametrize("reads", [False, True])
def test_what_is_held_is_not_read_beside_its_own_numbers(qtbot: Any, plot: Plot, reads: bool) -> None:
    """A picture tells what is dragged; a second readout lay over it, with numbers of another place."""
    told: list[float] = []

    def moved(x: float, y: float, gesture: object) -> None:
        told.append(x)
        plot.read_again()  # as a panel does, which draws its state anew

    plot.reads_held = reads
    plot.reader = lambda x, y: (x, y, "here")
    plot.draggable_everywhere(moved)
    plot.scene().mouseRateLimit = 0  # or the second move is dropped
    view = plot.viewport()
    qtbot.mouseMove(view, place(plot, 2, 2))
    qtbot.mouseMove(view, place(plot, 2, 3))
    assert plot.read.marks
    qtbot.mousePress(view, Left, pos=place(plot, 2, 3))
    for x in (3, 4, 5):
        qtbot.mouseMove(view, place(plot, x, 3))
    assert told
    assert bool(plot.read.marks) == reads
    qtbot.mouseRelease(view, Left, pos=place(plot, 5, 3))
    qtbot.mouseMove(view, place(plot, 6, 3))
    assert plot.read.marks

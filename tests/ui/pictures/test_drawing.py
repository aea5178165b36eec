"""The host of marks in pixels: what it paints, what it paints again, and what the mouse and the keys reach in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.marks import Arrow, Box, Boxes, Line, Look, Mark, Points, SaidOfEach, Shades, Words
from dlviz.marks.veiled import ALL
from dlviz.theme import DARK, LIGHT
from dlviz.ui import accessible
from dlviz.ui.pictures import drawing as drawing_module
from dlviz.ui.pictures import extents as extents_module
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.pictures.extents import Extents
from tests.painted import dots

LEFT = Box(10, 10, 40, 40, fill="data", thing="left", reading="on the left", press=True, name="left")
RIGHT = Box(110, 10, 40, 40, fill="model", thing="right", reading="on the right", press=True)
LOW = Box(110, 90, 40, 40, fill="step", thing="low", press=True)


def scene(*marks: Mark) -> Any:
    return lambda look: iter(marks)


@pytest.fixture
def drawing(qtbot: QtBot) -> Drawing:
    made = Drawing()
    qtbot.addWidget(made)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.resize(200, 150)
    made.set_theme(LIGHT)
    made.show_scene(scene(LEFT, RIGHT, LOW))
    made.show()
    qtbot.waitExposed(made)
    return made


def color(drawing: Drawing, x: int, y: int) -> str:
    return drawing.grab().toImage().pixelColor(x, y).name()


def test_each_mark_has_its_place_and_its_colour(drawing: Drawing) -> None:
    assert color(drawing, 30, 30) == QColor(LIGHT.data).name()
    assert color(drawing, 130, 30) == QColor(LIGHT.model).name()
    drawing.set_theme(DARK)
    assert color(drawing, 30, 30) == QColor(DARK.data).name()


def test_the_scene_is_told_its_room_and_letters(drawing: Drawing) -> None:
    told: list[Look] = []

    def rooms(look: Look) -> Iterator[Mark]:
        told.append(look)
        yield LEFT

    drawing.show_scene(rooms)
    drawing.resize(260, 150)
    assert [(look.wide, look.high) for look in told] == [(200, 150), (260, 150)]
    assert told[0].measure.width("mm") == pytest.approx(2 * told[0].measure.width("m"), rel=0.1)


def test_only_what_differs_is_painted_again(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    regions: list[QRect] = []
    with monkeypatch.context() as patch:
        patch.setattr(drawing, "update", lambda region: regions.append(region.boundingRect()))
        drawing.show_scene(scene(LEFT, RIGHT, LOW))
        assert regions == []
        drawing.show_scene(scene(LEFT, Box(110, 10, 40, 40, fill="bad", thing="right"), LOW))
    assert len(regions) == 1
    assert regions[0].contains(QPoint(130, 30))
    assert not regions[0].contains(QPoint(30, 30))
    assert not regions[0].contains(QPoint(130, 110))


def test_a_rectangle_of_which_most_changes_is_painted_as_one(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small parts would take longer than what lies between them."""
    rows = [Box(10, 10 + 30 * i, 100, 16, fill="data", name=f"row {i}") for i in range(4)]
    drawing.show_scene(scene(*rows, RIGHT))
    regions: list[QRegion] = []
    with monkeypatch.context() as patch:
        patch.setattr(drawing, "update", regions.append)
        drawing.show_scene(scene(*(replace(row, fill="bad") for row in rows), RIGHT))
        drawing.show_scene(scene(replace(rows[0], fill="good"), *drawing.marks[1:3], rows[3], RIGHT))
    assert [region.rectCount() for region in regions] == [1, 2]
    assert regions[0].boundingRect().contains(QRect(10, 10, 100, 106))
    assert not regions[0].contains(QPoint(140, 60))
    assert not regions[1].contains(QPoint(60, 63))


@pytest.mark.parametrize("far", [1e5, 4e9, 1e12, 1e300])
def test_what_reaches_far_out_of_the_picture_hides_no_change(far: float) -> None:
    """No rectangle of whole pixels holds it, nor what changes beside it."""
    near, line = Box(10, 10, 30, 30, role="text"), Line(np.array([0, far]), np.array([100, far]), role="data")
    region = Extents().region((near, line), QRect(0, 0, 400, 300))
    assert region.contains(QPoint(20, 20))
    assert region.contains(QPoint(200, 250))
    assert region.boundingRect().right() < 400


@pytest.mark.parametrize("far", [1e5, 4e9, 1e18, 1e300])
@pytest.mark.parametrize(("x", "y"), [(-1, -1), (-1, 1), (1, -1)])
def test_what_comes_in_from_far_away_is_painted_where_it_is(far: float, x: int, y: int) -> None:
    """A run that diverges leaves upwards: its lower edge was lost in its height, and the costs of before stayed."""
    line = Line(np.array([200, x * far]), np.array([150, y * far]), role="data")
    region = Extents().region((line,), QRect(0, 0, 400, 300))
    assert region.contains(QPoint(200 + 190 * x, 150 + 140 * y))
    assert region.contains(QPoint(200, 150))
    assert not region.contains(QPoint(200 - 190 * x, 150))
    assert QRect(0, 0, 400, 300).contains(region.boundingRect())


def test_the_rectangle_of_what_changed_is_the_one_round_its_region() -> None:
    rng, whole = np.random.default_rng(1), QRect(0, 0, 400, 300)
    for _ in range(50):
        places = rng.uniform(-400, 800, (rng.integers(0, 6), 2)).tolist()
        marks = [Words(x, y, 30.5, 12.5, "text") for x, y in places]
        assert Extents().room(marks, whole) == Extents().region(marks, whole).boundingRect()


def test_what_only_reads_something_else_is_not_painted(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    QCoreApplication.processEvents()
    made: list[Mark] = []
    painted: list[Mark] = []
    outline, paint = extents_module.outline, drawing_module.paint
    monkeypatch.setattr(extents_module, "outline", lambda mark, *more: made.append(mark) or outline(mark, *more))
    monkeypatch.setattr(drawing_module, "paint", lambda p, mark, *more: painted.append(mark) or paint(p, mark, *more))
    other = replace(LEFT, reading="still on the left")
    drawing.show_scene(scene(other, RIGHT, LOW))
    QCoreApplication.processEvents()
    assert (made, painted) == ([], [])
    assert drawing.accessibleDescription() == "still on the left; on the right"
    assert drawing.under(30, 30).reading == "still on the left"  # type: ignore[union-attr]


def test_what_lies_between_two_changes_is_not_painted(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rectangle round both holds it."""
    between, painted = Box(80, 60, 20, 20, fill="text"), []
    drawing.show_scene(scene(LEFT, between, LOW))
    QCoreApplication.processEvents()
    paint = drawing_module.paint
    monkeypatch.setattr(drawing_module, "paint", lambda p, mark, *more: painted.append(mark) or paint(p, mark, *more))
    left, low = replace(LEFT, fill="step"), replace(LOW, fill="data")
    drawing.show_scene(scene(left, replace(between), low))
    QCoreApplication.processEvents()
    assert painted == [left, low]


def test_the_outline_of_what_stays_is_made_once(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Mark] = []
    outline = extents_module.outline
    monkeypatch.setattr(extents_module, "outline", lambda mark, *more: made.append(mark) or outline(mark, *more))
    line = Line(np.array((20.0, 60.0, 90.0)), np.array((20.0, 90.0, 20.0)), role="model")
    for side in (20, 30, 40):
        drawing.show_scene(scene(replace(line), Box(10, 10, side, side, fill="data")))
        QCoreApplication.processEvents()
    assert sum(isinstance(mark, Line) for mark in made) == 1
    drawing.set_theme(DARK)  # whose lines may be thicker
    QCoreApplication.processEvents()
    assert sum(isinstance(mark, Line) for mark in made) == 2


def test_what_comes_between_others_is_painted_alone(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where those after it are told anew, and stand elsewhere in the picture."""
    painted, paint = [], drawing_module.paint
    monkeypatch.setattr(drawing_module, "paint", lambda p, mark, *more: painted.append(mark) or paint(p, mark, *more))
    between, right = Box(60, 60, 20, 20, fill="text"), replace(RIGHT, name="right")

    def shown(*told: Mark) -> list[Mark]:
        painted.clear()
        drawing.show_scene(scene(*told))
        QCoreApplication.processEvents()
        return painted

    shown(LEFT, right, LOW)
    before = drawing.marks
    assert shown(LEFT, between, replace(right), LOW) == [between]
    assert shown(replace(LEFT), replace(right), LOW) == []
    assert drawing.marks == before
    over = replace(LEFT)  # it was the lowest
    assert shown(between, replace(right), over, LOW) == [between, over]


def test_many_marks_that_stand_are_painted_as_one(drawing: Drawing, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [
        Line(np.array((0.0, 190.0)), np.array((5.0 * i, 30 + 5.0 * i)), role="model", width=3, pale=0.6)
        for i in range(drawing_module.STANDING)
    ]
    sides, painted, paint = (60, 64, 68, 72, 76), [], drawing_module.paint
    monkeypatch.setattr(drawing_module, "paint", lambda p, mark, *more: painted.append(mark) or paint(p, mark, *more))
    for side in sides:
        painted.clear()
        drawing.show_scene(scene(*many, Box(20, 20, side, side, fill="data")))
        QCoreApplication.processEvents()
    assert painted == [drawing.marks[-1]]
    shown = drawing.screen().grabWindow(drawing.winId()).toImage()
    drawing.become_picture()
    whole = drawing.grab().toImage()
    colours = [[image.pixelColor(x, y).getRgb() for x in range(200) for y in range(150)] for image in (shown, whole)]
    assert np.abs(np.subtract(*colours)).max() <= 2


EACH = np.arange(extents_module.STAMPED)
SLOW = [
    Boxes(
        np.column_stack([20.3 + 11.7 * (EACH % 4), 32.0 + 11.7 * (EACH % 4)]).ravel(),
        np.column_stack([30.6 + 11.7 * (EACH // 4), 42.3 + 11.7 * (EACH // 4)]).ravel(),
        role="border", width=0.6, alpha=0.0,
    ),
    Box(20.3, 30.6, 46.2, 25.1, role="text", width=1.5, radius=2),
    Box(20.3, 30.6, 46.2, 46.2, role="data", fill="surface", width=0.8, radius=23.1),
    Shades(20.3, 30.6, 46.2, 46.2, np.linspace(0, 1, 64).reshape(8, 8)),
]  # fmt: skip


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("mark", SLOW, ids=lambda mark: type(mark).__name__)
def test_what_is_slow_to_paint_is_painted_twice_and_looks_as_if_it_were_painted_each_time(
    drawing: Drawing, monkeypatch: pytest.MonkeyPatch, mark: Mark, ratio: float
) -> None:
    drawn, paint = list[Mark](), extents_module.paint

    def count(painter: QPainter, mark: Mark, *more: Any) -> None:
        if mark.name == "slow":
            drawn.append(mark)
        paint(painter, mark, *more)

    for module in (extents_module, drawing_module):
        monkeypatch.setattr(module, "paint", count)

    def shown(side: float, more: float = 0.0) -> NDArray[np.int_]:
        slow = replace(mark, x=mark.x + more, reading=str(side), name="slow")
        drawing.show_scene(scene(Box(20, 20, side, side, fill="data", name="under"), slow))
        return dots(drawing, ratio, (3, 5))

    images = [shown(side) for side in (40.0, 44.0, 48.0, 52.0, 40.0)]
    assert len(drawn) == 2
    assert np.abs(images[0] - images[-1]).max() <= 4  # Qt rounds as the memory of an image happens to lie
    shown(52.0, more=5.0)
    assert len(drawn) == 3
    drawing.hide()
    shown(52.0, more=5.0)
    shown(52.0, more=5.0)
    assert len(drawn) == 5
    drawing.become_picture()
    shown(52.0, more=5.0)
    assert len(drawn) == 6


@pytest.mark.parametrize("ratio", [1.25, 1.75])
@pytest.mark.parametrize("mark", SLOW, ids=lambda mark: type(mark).__name__)
def test_what_is_slow_to_paint_is_painted_anew_where_a_drawing_is_moved_between_the_dots(
    drawing: Drawing, mark: Mark, ratio: float
) -> None:
    drawing.show_scene(scene(mark))
    images = [dots(drawing, ratio, place) for place in ((4, 7), (3, 5), (3, 5), (4, 7))]
    assert np.abs(images[0] - images[-1]).max() <= 4


def test_the_mouse_points_reads_and_presses(qtbot: QtBot, drawing: Drawing) -> None:
    pointed: list[Any] = []
    pressed: list[Any] = []
    drawing.pointed.connect(pointed.append)
    drawing.pressed.connect(pressed.append)
    for place in (QPoint(30, 30), QPoint(80, 80), QPoint(130, 30)):
        qtbot.mouseMove(drawing, place)
    assert pointed == ["left", None, "right"]
    assert drawing._bubble.text() == "on the right"
    qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    assert pressed == ["left"]


def test_what_the_mouse_rests_on_reads_what_it_is_now(qtbot: QtBot, drawing: Drawing) -> None:
    pointed: list[Any] = []
    many = Points(
        np.array((80.0, 80.0)), np.array((20.0, 100.0)), role="data", size=9, things=("a", "b"), readings=("one", "two")
    )
    drawing.show_scene(scene(LEFT, many))
    qtbot.mouseMove(drawing, QPoint(30, 30))
    drawing.pointed.connect(pointed.append)
    drawing.show_scene(scene(replace(LEFT, reading="still on the left"), many))
    assert drawing._bubble.text() == "still on the left"
    lit = replace(LEFT, reading="still on the left", fill="step")  # as what is pointed at may look
    drawing.show_scene(scene(lit, many))
    drawing.show_scene(scene(replace(lit, reading="lit"), many))
    assert drawing._bubble.text() == "lit"
    drawing.show_scene(scene(replace(lit, reading=""), many))
    assert not drawing._bubble.isVisible()
    assert pointed == []
    qtbot.mouseMove(drawing, QPoint(80, 100))
    assert (drawing._bubble.text(), pointed) == ("two", ["b"])
    drawing.show_scene(scene(LEFT, replace(many, readings=("one", "another"))))
    assert (drawing._bubble.text(), pointed) == ("another", ["b"])


def test_the_keys_go_from_thing_to_thing_and_press(qtbot: QtBot, drawing: Drawing) -> None:
    pressed: list[Any] = []
    drawing.pressed.connect(pressed.append)
    drawing.clearFocus()
    drawing.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(drawing, key)
    assert pressed == ["left", "right", "low"]


def test_where_the_keys_are_is_seen(qtbot: QtBot, drawing: Drawing) -> None:
    drawing.show_scene(scene(LOW))  # it has no reading: the bubble with one would make another picture by itself
    before = drawing.grab().toImage()
    drawing.clearFocus()
    drawing.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(drawing, Qt.Key.Key_Right)
    assert drawing.grab().toImage() != before


def test_what_another_card_points_at_lights_up(drawing: Drawing) -> None:
    before = drawing.grab().toImage()
    drawing.light({"right"})
    assert drawing.grab().toImage() != before
    drawing.light(())
    assert drawing.grab().toImage() == before


def test_a_screen_reader_hears_the_summary_and_the_readings(drawing: Drawing) -> None:
    drawing.describe(lambda: "Two sides")
    assert drawing.accessibleDescription() == "Two sides; on the left; on the right"
    points = Points(np.zeros(2), np.zeros(2), role="data", readings=("first", "second"))
    drawing.show_scene(scene(points))
    assert drawing.accessibleDescription() == "Two sides; first; second"
    interface = accessible.Picture(drawing)
    assert interface.text(QAccessible.Text.Description) == "Two sides; first; second"
    drawing.veil({"1"}, "a question")
    assert interface.text(QAccessible.Text.Description) == drawing.accessibleDescription() == "a question"


def test_nobody_pays_for_what_nobody_hears(drawing: Drawing) -> None:
    said: list[object] = []

    def say(*of: object) -> str:
        said.append(of)
        return " ".join(map(str, of))

    def boxes(value: float) -> Any:
        return scene(Boxes(np.zeros(4), np.zeros(4), role="data", readings=SaidOfEach(say, (0.5, value), "row")))

    drawing.describe(lambda: say("sum"))
    drawing.show_scene(boxes(2.0))
    drawing.show_scene(boxes(3.0))
    assert said == []
    assert drawing.accessibleDescription() == "sum; row 0 0.5; row 1 3.0"
    QAccessible.setActive(True)  # a screen reader listens
    try:
        drawing.show_scene(boxes(4.0))
        assert QWidget.accessibleDescription(drawing) == "sum; row 0 0.5; row 1 4.0"
        drawing.describe(lambda: "another")
        assert QWidget.accessibleDescription(drawing) == "another; row 0 0.5; row 1 4.0"
    finally:
        QAccessible.setActive(False)


def test_a_picture_for_export_points_at_nothing(drawing: Drawing) -> None:
    plain = drawing.grab().toImage()
    drawing.light({"right"})
    drawing.become_picture()
    assert drawing.grab().toImage() == plain


def test_text_stays_inside_its_box(drawing: Drawing) -> None:
    line = Line(np.array((0.0, 200.0)), np.array((75.0, 75.0)), role="border")
    drawing.show_scene(scene(line, Words(20, 20, 60, 20, "W", role="text")))
    image = drawing.grab().toImage()
    inked = [
        (x, y) for x in range(200) for y in range(60) if image.pixelColor(x, y).lightness() < 128
    ]  # fmt: skip
    assert inked
    assert all(20 <= x <= 80 and 18 <= y <= 42 for x, y in inked)


@pytest.mark.parametrize("room", [(320, 80), (90, 60), (60, 60)])
def test_what_all_of_a_veiled_drawing_is_stands_whole_in_its_room(drawing: Drawing, room: tuple[int, int]) -> None:
    drawing.about = "present entry"
    drawing.setMinimumSize(0, 0)
    drawing.resize(*room)
    drawing.veil({ALL}, "a question")
    [words] = drawing.marks
    assert isinstance(words, Words)
    assert words.text == "present entry: ?"
    measure = drawing.look.measure
    parts = words.text.split() if words.wrap else [words.text]
    assert max(measure.width(part, words.size, bold=True) for part in parts) <= room[0] + 0.5
    assert words.wrap or measure.height(words.size, bold=True) <= room[1] + 0.5


def test_the_question_marks_beside_a_veiled_arrow_stay_inside_the_drawing(drawing: Drawing) -> None:
    drawing.show_scene(scene(Arrow(np.full(2, 4.0), np.array((40.0, 100.0)), role="data", name="axis")))
    drawing.veil({"axis"}, "a question")
    boxes = [(mark.x - mark.anchor[0] * mark.wide, mark.wide) for mark in drawing.marks if isinstance(mark, Words)]
    assert len(boxes) == 2
    assert all(left >= 0 and left + wide <= drawing.width() for left, wide in boxes)

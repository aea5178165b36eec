"""The digits panel with real events: drawing by mouse, pen and keys, choosing in pictures, own pictures and tables."""

from __future__ import annotations

import itertools
import os
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.errors import Problem
from dlviz.marks import Pixels
from dlviz.marks.stops import hit_of
from dlviz.messages import sentence
from dlviz.model.digits import PRESETS, State, solve
from dlviz.model.digits.data import digits, split
from dlviz.model.digits.pad import GRID, bits_of
from dlviz.model.digits.state import MOST_PLACES
from dlviz.model.digits.training import TAUGHT
from dlviz.model.fields import FieldError
from dlviz.model.forward import ACTIVATIONS, HIDDEN
from dlviz.panels.digits import pad, words
from dlviz.panels.digits.image_file import bring
from dlviz.panels.digits.pad import squares
from dlviz.panels.digits.panel import DigitsPanel
from dlviz.store import Store
from dlviz.theme import LIGHT

pytestmark = pytest.mark.painted(4)

SEVEN = ((8.0, 7.0), (24.0, 6.0), (14.0, 28.0))
Key = Qt.Key


class Made:
    """The panel with a store, as the window has it, and what was refused and told."""

    def __init__(self, qtbot: QtBot, **fields: Any) -> None:
        self.panel = DigitsPanel(state=State(**fields))
        qtbot.addWidget(self.panel)
        self.panel.resize(1200, 680)
        self.panel.show()
        self.store = Store()
        self.store.setParent(self.panel)  # what it tells keeps itself and the panel otherwise
        self.store.edit("digits", self.panel.state)
        self.refused: list[Exception] = []
        self.told: list[str] = []
        self.panel.changed.connect(lambda state, gesture: self.store.edit("digits", state, gesture))
        self.store.changed.connect(lambda old, new: self.panel.show_state(new["digits"]))
        self.panel.refused.connect(self.refused.append)
        self.panel.told.connect(lambda words: self.told.append(words()))

    @property
    def state(self) -> Any:
        return self.store.state["digits"]

    def at(self, x: float, y: float) -> QPoint:
        """A place of the grid in the pad's pixels."""
        left, top, side, _ = squares(self.panel.pad.look)[0]
        return QPointF(left + x / GRID * side, top + y / GRID * side).toPoint()

    def press(self, drawing: Any, thing: Any) -> None:
        found = hit_of(drawing.marks, thing)
        assert found is not None
        x, y = found[1]
        QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPointF(x, y).toPoint())


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


def test_a_stroke_of_the_mouse_is_drawn_read_and_undone_as_a_whole(made: Made) -> None:
    _stroke(made, SEVEN)
    assert made.state.source == "drawing"
    (stroke,) = made.state.strokes
    np.testing.assert_allclose(stroke[0], SEVEN[0], atol=0.2)
    np.testing.assert_allclose(stroke[-1], SEVEN[-1], atol=0.2)
    assert made.panel.result.read == 7
    assert made.panel.result.shown.bits is not None
    made.store.undo()
    assert made.state.strokes == ()
    assert made.state.source == "data"


def _stroke(made: Made, places: Any) -> None:
    pad = made.panel.pad
    _mouse(pad, "press", made.at(*places[0]))
    for (x0, y0), (x1, y1) in itertools.pairwise(places):
        for share in np.linspace(0, 1, 9)[1:]:
            _mouse(pad, "move", made.at(x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
    _mouse(pad, "release", made.at(*places[-1]))


def _mouse(widget: Any, what: str, place: QPoint) -> None:
    kinds = {"press": QEvent.Type.MouseButtonPress, "move": QEvent.Type.MouseMove,
             "release": QEvent.Type.MouseButtonRelease}  # fmt: skip
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if what == "move" else left
    buttons = none if what == "release" else left
    point = QPointF(place)
    event = QMouseEvent(
        kinds[what], point, QPointF(widget.mapToGlobal(place)), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def test_controls_stay_where_they_stand_when_a_stroke_is_drawn(made: Made) -> None:
    """Who has drawn presses what the digit is meant as: nothing may have moved away from under the mouse."""
    names = ("label", "clear", "keep", "step")
    before = [made.panel.controls[name].geometry() for name in names]
    _stroke(made, SEVEN)
    assert made.state.source == "drawing"
    QApplication.processEvents()
    assert [made.panel.controls[name].geometry() for name in names] == before


def test_what_is_read_otherwise_than_it_is_meant_is_said_with_what_was_meant(made: Made) -> None:
    """Who draws a 7 and has not said so sees why it counts as wrong."""
    made.panel.edit(label=2)
    assert any("2" in mark.text for mark in made.panel.pad.marks if mark.name == "hint")
    _stroke(made, SEVEN)
    assert "meant as 2" in made.panel.controls["read"].text()
    made.panel.edit(label=7)
    assert "meant" not in made.panel.controls["read"].text()
    made.panel.edit(source="data", sample=191, step=900)
    assert made.panel.result.read != 7
    assert "true class 7" in made.panel.controls["read"].text()


def test_a_picture_asks_nobody_to_draw_in_it(made: Made) -> None:
    assert any(mark.name == "hint" for mark in made.panel.pad.marks)
    made.panel.pad.become_picture()
    assert not any(mark.name == "hint" for mark in made.panel.pad.marks)


def test_a_picture_of_a_drawing_that_is_none_says_so(made: Made) -> None:
    """Three empty squares said nothing of why they are empty."""
    pad = made.panel.pad
    made.panel.edit(source="drawing")
    pad.become_picture()
    assert [mark.text for mark in pad.marks if mark.name == "nothing"] == ["nothing is drawn yet"]
    _stroke(made, SEVEN)
    assert not any(mark.name == "nothing" for mark in pad.marks)


def test_the_counts_have_the_room_of_an_empty_pad_in_a_picture(made: Made) -> None:
    """Half of it was an empty square."""
    pad = made.panel.pad

    def counts() -> Pixels:
        return next(mark for mark in pad.marks if isinstance(mark, Pixels) and mark.name == "counts")

    small = counts().wide
    pad.become_picture()
    assert not any(mark.name == "pad" for mark in pad.marks)
    assert counts().wide > 1.5 * small
    assert counts().x + counts().wide / 2 == pytest.approx(pad.look.wide / 2)
    _stroke(made, SEVEN)
    assert any(mark.name == "pad" for mark in pad.marks)
    assert counts().wide == pytest.approx(small, rel=0.1)


@pytest.mark.parametrize("mode", ["train", "judge"])
def test_where_no_pad_is_in_sight_the_probabilities_say_which_digit_is_read(made: Made, mode: str) -> None:
    """What is "read as 7" was left open: the working and the probabilities are of one digit as well."""
    card = made.panel.bars_card
    made.panel.edit(mode="read")
    assert (card.title.text(), card.subtitle.text()) == ("Probabilities", "click: for and against this digit")
    made.panel.edit(mode=mode)
    assert (card.title.text(), card.subtitle.text()) == ("Probabilities", "number 393: test")


@pytest.mark.parametrize("preset", ["hidden", "two"])
def test_a_preset_after_another_with_as_many_updates_is_trained_too(qtbot: QtBot, preset: str) -> None:
    made = Made(qtbot, **PRESETS["softmax"], mode="train")
    QTest.mouseClick(made.panel.controls["preset"].buttons[preset], Qt.MouseButton.LeftButton)
    assert made.state.hidden == PRESETS[preset]["hidden"]
    assert made.state.step == PRESETS[preset]["step"]
    assert made.panel.result.scores[3] > 0.95
    made.panel.edit(learning_rate=0.02)
    assert made.state.step == 0  # other settings begin again


def test_without_a_hidden_layer_the_working_writes_the_score_that_is_looked_at(qtbot: QtBot) -> None:
    made = Made(qtbot, **PRESETS["softmax"])
    assert made.panel.result.unit == made.panel.result.read + 1
    made.panel.edit(mode="train")
    made.press(made.panel.weights, ("unit", 4))
    assert (made.state.asked, made.panel.result.unit) == (4, 5)


@pytest.mark.parametrize(("hidden", "unit"), [((32,), 3), ((), 5)])
def test_bias_and_sum_of_the_unit_light_its_picture_and_are_lit_by_it(
    qtbot: QtBot, hidden: tuple[int, ...], unit: int
) -> None:
    made = Made(qtbot, mode="train", hidden=hidden, unit=unit + 1, asked=unit, step=45)
    lines = made.panel.working.lines
    groups = [piece.groups for piece in lines.linked.pieces]
    here = [group for groups_of in groups for group in groups_of if ("unit", unit) in group]
    assert len(here) >= 2  # the bias, and the sum where it is taken on
    assert {mark.name for mark in made.panel.weights.marks if mark.thing == ("unit", unit)} == {f"unit {unit}"}  # type: ignore[attr-defined]
    if not hidden:  # a unit is a class then, and its bar is lit too
        assert all(("digit", unit) in group for group in here)


@pytest.mark.parametrize("type_size", [1.0, 1.5])
def test_the_pace_of_the_player_is_read_whole_beside_its_buttons(made: Made, type_size: float) -> None:
    made.panel.resize(1366, 700)
    made.panel.set_theme(LIGHT.scaled(type=type_size))
    QApplication.processEvents()
    speed = made.panel.transport.speed
    assert speed.width() >= speed.sizeHint().width()


@pytest.mark.parametrize("before", [(), (SEVEN,)])
def test_a_stroke_that_was_undone_while_it_was_drawn_does_not_come_back(qtbot: QtBot, before: Any) -> None:
    made = Made(qtbot, strokes=before, source="drawing")
    _mouse(made.panel.pad, "press", made.at(4, 8))
    _mouse(made.panel.pad, "move", made.at(12, 8))
    made.store.undo()
    _mouse(made.panel.pad, "move", made.at(20, 8))
    assert made.state.strokes == before
    _mouse(made.panel.pad, "release", made.at(20, 8))
    _stroke(made, SEVEN)
    assert len(made.state.strokes) == len(before) + 1


def test_a_stroke_that_leaves_the_pad_draws_no_bar_along_its_edge(made: Made) -> None:
    """The pen is lifted at the edge and put down where it comes back; what one press draws is undone at once."""
    _stroke(made, ((20.0, 10.0), (36.0, 10.0), (36.0, 30.0), (20.0, 30.0)))
    out, back = made.state.strokes
    assert [len(each) > 1 for each in (out, back)] == [True, True]
    np.testing.assert_allclose((out[0], out[-1], back[0], back[-1]), ((20, 10), (32, 10), (32, 30), (20, 30)), atol=0.2)
    drawn = bits_of(made.state.strokes, fit=False)
    assert not drawn[14:26].any()
    made.store.undo()
    assert made.state.strokes == ()


def test_a_quick_mouse_crosses_a_corner_of_the_pad_without_a_place_on_it(made: Made) -> None:
    pad = made.panel.pad
    _mouse(pad, "press", made.at(28, 16))
    for place in ((36, 16), (28, 36), (36, 36), (20, 20)):
        _mouse(pad, "move", made.at(*place))
    _mouse(pad, "release", made.at(20, 20))
    ends = [(stroke[0], stroke[-1]) for stroke in made.state.strokes]
    np.testing.assert_allclose(ends, [((28, 16), (32, 16)), ((32, 26), (29.6, 32)), ((32, 32), (20, 20))], atol=0.3)


def test_a_stroke_undone_while_the_pen_is_beyond_the_pad_does_not_come_back(made: Made) -> None:
    pad = made.panel.pad
    _mouse(pad, "press", made.at(28, 16))
    _mouse(pad, "move", made.at(40, 16))
    made.store.undo()
    _mouse(pad, "move", made.at(20, 20))
    _mouse(pad, "release", made.at(20, 20))
    assert made.state.strokes == ()


def test_a_pen_draws_as_the_mouse_does(made: Made) -> None:
    pad = made.panel.pad
    device = QPointingDevice.primaryPointingDevice()
    for kind, (x, y) in (
        (QTabletEvent.Type.TabletPress, (8, 7)), (QTabletEvent.Type.TabletMove, (24, 6)),
        (QTabletEvent.Type.TabletMove, (14, 28)), (QTabletEvent.Type.TabletRelease, (14, 28)),
    ):  # fmt: skip
        place = QPointF(made.at(x, y))
        event = QTabletEvent(
            kind, device, place, QPointF(pad.mapToGlobal(place.toPoint())), 1.0, 0.0, 0.0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(pad, event)
        assert event.isAccepted()
    assert len(made.state.strokes) == 1
    assert made.panel.result.read == 7


def test_a_digit_is_drawn_with_the_keyboard_alone(made: Made) -> None:
    pad = made.panel.pad
    pad.setFocus()
    for _ in range(10):
        QTest.keyClick(pad, Key.Key_Up)
    QTest.keyClick(pad, Key.Key_Space)
    for _ in range(5):
        QTest.keyClick(pad, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pad, Key.Key_Space)
    (stroke,) = made.state.strokes
    assert stroke[0] == (16.0, 6.0)
    assert stroke[-1] == (16.0, 26.0)
    assert made.panel.result.read == 1
    QTest.keyClick(pad, Key.Key_Backspace)
    assert made.state.strokes == ()
    _stroke(made, SEVEN)
    _stroke(made, ((10.0, 16.0), (22.0, 16.0)))
    QTest.keyClick(pad, Key.Key_Delete)
    assert made.state.strokes == ()


@pytest.mark.parametrize("place", [(10.0, 10.0), (-1.0, -1.0)])
def test_a_click_lifts_the_pen_of_the_keyboard(made: Made, place: tuple[float, float]) -> None:
    pad = made.panel.pad
    pad.setFocus()
    QTest.keyClick(pad, Key.Key_Space)
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=made.at(*place))
    QTest.keyClick(pad, Key.Key_Down)
    before = made.state.strokes
    QTest.keyClick(pad, Key.Key_Space)
    QTest.keyClick(pad, Key.Key_Down)
    assert made.state.strokes == (*before, ((16.0, 17.0), (16.0, 18.0)))


def test_another_button_does_not_end_a_stroke(made: Made) -> None:
    pad = made.panel.pad
    _mouse(pad, "press", made.at(*SEVEN[0]))
    QTest.mouseClick(pad, Qt.MouseButton.RightButton, pos=made.at(*SEVEN[0]))
    _mouse(pad, "move", made.at(*SEVEN[1]))
    _mouse(pad, "release", made.at(*SEVEN[1]))
    ((_, end),) = made.state.strokes
    np.testing.assert_allclose(end, SEVEN[1], atol=0.2)


def test_a_stroke_ends_after_so_many_places_and_nothing_is_refused(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pad.MOST_PLACES == MOST_PLACES  # as many as a state takes
    monkeypatch.setattr(pad, "MOST_PLACES", 60)
    _stroke(made, ((2.0, 2.0), (30.0, 30.0)) * 5)
    (stroke,) = made.state.strokes
    assert len(stroke) == 60
    assert made.refused == []


def test_a_stroke_that_does_not_begin_on_the_pad_is_none(made: Made) -> None:
    _mouse(made.panel.pad, "press", QPoint(1, 1))
    _mouse(made.panel.pad, "move", made.at(10, 10))
    _mouse(made.panel.pad, "release", made.at(10, 10))
    assert made.state.strokes == ()


def test_more_strokes_than_there_may_be_are_refused_and_nothing_is_lost(qtbot: QtBot) -> None:
    full = Made(qtbot, strokes=(((1.0, 1.0), (2.0, 2.0)),) * 60, source="drawing")
    _stroke(full, SEVEN)
    assert full.state.strokes == (((1.0, 1.0), (2.0, 2.0)),) * 60
    assert isinstance(full.refused[0], FieldError)


def test_an_empty_pad_is_told_and_cannot_be_kept(qtbot: QtBot) -> None:
    made = Made(qtbot, source="drawing")
    assert "Nothing is drawn" in made.panel.controls["read"].text()
    made.panel.controls["keep"].click()
    (error,) = made.refused
    assert sentence(error) == "Nothing is drawn yet. Draw a digit on the pad, then keep it."
    assert made.state.own == ()


def test_a_drawing_is_kept_with_its_label_and_taught(made: Made) -> None:
    _stroke(made, SEVEN)
    made.panel.controls["label"].buttons[4].click()
    made.panel.controls["keep"].click()
    assert made.state.own[0][0] == 4
    assert made.state.source == "own"
    step = made.state.step
    made.panel.edit(mode="train")
    made.panel.controls["teach"].click()
    assert made.state.teach
    assert step > 0
    assert made.state.step == 0  # it learns anew
    made.panel.edit(mode="read")
    made.panel.controls["forget"].click()
    assert made.state.own == ()


def marked(choice: Any) -> list[Any]:
    return [value for value, button in choice.buttons.items() if button.isChecked()]


def test_what_an_own_digit_is_meant_as_can_be_mended(qtbot: QtBot) -> None:
    """A picture of a 2 came with the label 7 and was wrong for ever: a label that was pressed was the drawing's."""
    made = Made(qtbot, own=tuple((label, (label,) * 64) for label in (3, 7)), source="own", own_row=1)
    label = made.panel.controls["label"]
    assert marked(label) == [7]
    label.buttons[2].click()
    assert [each for each, _ in made.state.own] == [3, 2]
    assert made.panel.result.shown.label == made.state.label == 2
    assert marked(label) == [2]
    made.panel.edit(own_row=0)
    assert marked(label) == [3]
    label.buttons[2].click()  # what the drawing is meant as already
    assert [each for each, _ in made.state.own] == [2, 2]


def test_a_picture_has_the_label_that_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    made = Made(qtbot, own=((3, (3,) * 64),), source="own", label=7)
    made.panel.take_picture(picture(tmp_path / "seven.png", seven()))
    assert [each for each, _ in made.state.own] == [3, 3]
    assert marked(made.panel.controls["label"]) == [3]


def test_what_is_kept_of_the_data_keeps_its_class(qtbot: QtBot) -> None:
    """It had the label of the drawing, and was learned from as another digit."""
    made = Made(qtbot, sample=0, label=7)
    made.panel.controls["keep"].click()
    assert made.state.own[0][0] == digits().labels[0] != 7


def test_it_is_said_which_digit_is_looked_at(qtbot: QtBot) -> None:
    own: Any = tuple((label, (label,) * 64) for label in (3, 5))
    train, test = (int(part[0]) for part in split(0.8, 0))
    for fields, said in (
        ({"source": "own", "own_row": 1}, "own digit 2, true class 5"),
        ({"source": "own", "own_row": 9}, "own digit 2, true class 5"),  # where others were forgotten
        ({"source": "drawing", "label": 4}, "the drawing, meant as 4"),
        ({"sample": train}, f"number {train} of the data, true class {digits().labels[train]}: learned from"),
        ({"sample": test}, f"number {test} of the data, true class {digits().labels[test]}: test"),
    ):
        state = State(own=own, **fields)  # type: ignore[arg-type]
        assert words.digit(state, solve(state)) == said


def test_a_new_start_begins_at_nothing(qtbot: QtBot) -> None:
    made = Made(qtbot, mode="train", seed=9999)
    made.panel.controls["new_start"].click()
    assert (made.state.seed, made.state.step) == (0, 0)


def test_a_taught_digit_is_learned_at_once_while_one_reads(qtbot: QtBot) -> None:
    """The timeline is out of sight there: an untrained network would answer without a word."""
    made = Made(qtbot, teach=True, strokes=(SEVEN,), source="drawing", label=4)
    made.panel.controls["keep"].click()
    assert made.state.step == 225
    assert made.panel.result.n_train == 1437 + TAUGHT
    assert made.panel.result.scores[3] > 0.9
    made.panel.controls["forget"].click()
    assert made.state.step == 225
    assert made.panel.result.n_train == 1437


def test_a_bar_asks_for_and_against_its_digit(made: Made) -> None:
    made.press(made.panel.bars, ("digit", 3))
    assert made.state.asked == 3
    assert "3" in made.panel.slopes_card.title.text()
    made.press(made.panel.bars, ("digit", 3))
    assert made.state.asked == -1


def test_a_cell_of_the_confusion_matrix_shows_its_digits(qtbot: QtBot) -> None:
    made = Made(qtbot, mode="judge")
    counts = made.panel.result.test.confusion.copy()
    np.fill_diagonal(counts, 0)
    true, read = (int(v) for v in np.argwhere(counts)[0])
    worst = [mark for mark in made.panel.judging.gallery.marks if mark.name.startswith("digit")]
    made.press(made.panel.judging.confusion, ("cell", true, read))
    assert (made.state.cell_true, made.state.cell_read) == (true, read)
    shown = [mark for mark in made.panel.judging.gallery.marks if mark.name.startswith("digit")]
    assert len(shown) == counts[true, read] < len(worst)
    made.press(made.panel.judging.gallery, shown[0].thing)
    assert made.state.source == "data"
    assert made.panel.result.shown.label == true
    assert made.panel.result.read == read
    made.press(made.panel.judging.confusion, ("cell", true, read))
    assert made.state.cell_true == -1


def test_a_unit_is_looked_at_in_the_weights(qtbot: QtBot) -> None:
    made = Made(qtbot, mode="train")
    made.press(made.panel.weights, ("unit", 4))
    assert made.state.unit == 5


def test_the_menu_has_the_functions_that_a_hidden_layer_may_have(qtbot: QtBot) -> None:
    made = Made(qtbot, mode="train")
    menu = made.panel.controls["activation"]
    assert [menu.itemText(i) for i in range(menu.count())] == [ACTIVATIONS[name].called for name in HIDDEN]


def test_other_settings_learn_again_and_a_preset_is_there_at_once(qtbot: QtBot) -> None:
    made = Made(qtbot, mode="train")
    made.panel.edit(learning_rate=0.02)
    assert made.state.step == 0
    made.panel.controls["preset"].buttons["few"].click()
    assert made.state.step == PRESETS["few"]["step"]
    assert "Overfitting" in made.panel.training.scores.text()


# pictures and tables


def picture(path: Path, grey: Any) -> Path:
    pixels = np.ascontiguousarray(np.asarray(grey, dtype=np.uint8))
    high, wide = pixels.shape[:2]
    colour = pixels.ndim == 3
    kind = QImage.Format.Format_RGB888 if colour else QImage.Format.Format_Grayscale8
    assert QImage(pixels.data, wide, high, pixels.strides[0], kind).save(str(path))
    return path


def seven() -> Any:
    return 255 - 255 * np.kron(bits_of((SEVEN,), fit=False), np.ones((3, 3)))


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp"])
@pytest.mark.parametrize("inverted", [False, True])
def test_a_picture_becomes_an_own_digit(made: Made, tmp_path: Path, ending: str, inverted: bool) -> None:
    grey = 255 - seven() if inverted else seven()
    made.panel.take_picture(picture(tmp_path / f"seven.{ending}", grey))
    assert made.refused == []
    ((label, pixels),) = made.state.own
    assert label == 7
    drawn = solve(State(source="drawing", strokes=(SEVEN,))).shown.pixels
    assert np.abs(np.array(pixels) - drawn).mean() < 1.0
    assert made.panel.result.read == 7
    assert ("white on dark" in made.told[0]) == inverted


@pytest.mark.parametrize(
    ("name", "grey", "kind"),
    [
        ("small.png", np.zeros((5, 40)), "picture_size"),
        ("wide.png", np.zeros((10, 5000)), "picture_size"),
        ("white.png", np.full((32, 32), 255), "picture_blank"),
        ("colour.png", np.tile(np.array([255, 0, 0]), (32, 32, 1)), "picture_coloured"),
    ],
)
def test_a_picture_that_is_no_digit_is_told_and_nothing_is_lost(
    made: Made, tmp_path: Path, name: str, grey: Any, kind: str
) -> None:
    _stroke(made, SEVEN)
    before = made.state
    made.panel.take_picture(picture(tmp_path / name, grey))
    (problem,) = made.refused
    assert isinstance(problem, Problem)
    assert problem.kind == kind
    assert name in sentence(problem)
    assert made.state == before


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_file_that_is_no_picture_is_told(made: Made, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.png").write_bytes(content)
    made.panel.take_picture(tmp_path / "x.png")
    made.panel.take_picture(tmp_path / "missing.png")
    assert [problem.kind for problem in made.refused if isinstance(problem, Problem)] == ["picture_unread"] * 2


@pytest.mark.parametrize("ink", [0, 255])
def test_what_is_transparent_is_paper(made: Made, tmp_path: Path, ink: int) -> None:
    """A digit that was drawn on no ground is black on white, and white on black where it is white."""
    colour = np.full((96, 96, 4), ink, dtype=np.uint8)
    colour[:, :, 3] = 255 - seven()
    image = QImage(colour.data, 96, 96, colour.strides[0], QImage.Format.Format_RGBA8888)
    assert image.save(str(tmp_path / "seven.png"))
    made.panel.take_picture(tmp_path / "seven.png")
    assert ("white on dark" in made.told[0]) == bool(ink)
    assert made.panel.result.read == 7


def in_colours(ink: Any, paper: Any, shade: float = 0.0) -> Any:
    """A seven that a pen writes; ``shade`` darkens the paper to the right, as on a photograph."""
    share = (255 - seven())[:, :, None] / 255
    light = 1 - shade * np.linspace(0, 1, 96)[None, :, None]
    return (np.array(ink) * share + np.array(paper) * (1 - share)) * light


BLUE, RED = (30, 60, 190), (190, 30, 40)


@pytest.mark.parametrize(
    "pixels",
    [
        in_colours(BLUE, (255, 255, 255)),
        in_colours((60, 90, 230), (250, 248, 245), 0.3),
        in_colours(RED, (255, 255, 255)),
        in_colours(BLUE, (255, 240, 130)),
        in_colours((240, 220, 60), (20, 20, 20)),
    ],
    ids=["blue", "shaded", "red", "on yellow", "chalk"],
)
def test_a_digit_of_a_coloured_pen_is_read_by_how_dark_it_is(made: Made, tmp_path: Path, pixels: Any) -> None:
    made.panel.take_picture(picture(tmp_path / "seven.png", pixels))
    assert made.refused == []
    ((_, taken),) = made.state.own
    drawn = solve(State(source="drawing", strokes=(SEVEN,))).shown.pixels
    assert np.abs(np.array(taken) - drawn).mean() < 1.0


def two_pens() -> Any:
    pixels = in_colours(BLUE, (255, 255, 255))
    pixels[:48] = in_colours(RED, (255, 255, 255))[:48]
    return pixels


@pytest.mark.parametrize(
    "pixels",
    [two_pens(), in_colours((255, 255, 255), (20, 40, 200)), np.random.default_rng(0).integers(0, 255, (96, 96, 3))],
    ids=["two pens", "strong ground", "photograph"],
)
def test_colours_that_tell_no_digit_are_refused(made: Made, tmp_path: Path, pixels: Any) -> None:
    made.panel.take_picture(picture(tmp_path / "x.png", pixels))
    (problem,) = made.refused
    assert isinstance(problem, Problem)
    assert problem.kind == "picture_coloured"


def test_a_picture_of_a_phone_that_lay_on_its_side_stands(made: Made, tmp_path: Path) -> None:
    """Its pixels lie, and beside them stands how they are to be turned."""
    lying = Image.fromarray(np.rot90(seven()).astype(np.uint8))
    turned = Image.Exif()
    turned[0x0112] = 6  # a quarter to the right
    lying.save(tmp_path / "seven.jpg", exif=turned, quality=95)
    made.panel.take_picture(tmp_path / "seven.jpg")
    assert made.panel.result.read == 7


def test_the_largest_picture_takes_no_gigabyte(tmp_path: Path) -> None:
    path, before = tmp_path / "large.png", bring(picture(tmp_path / "x.png", seven()), fit=True).pixels
    Image.fromarray(np.kron(seven(), np.ones((42, 42))).astype(np.uint8)).resize((4096, 4096)).save(path)
    tracemalloc.start()
    try:
        large = bring(path, fit=True).pixels
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()
    assert np.abs(large - before).mean() < 0.5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_no_picture(made: Made, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.png")
    made.panel.take_picture(tmp_path / "x.png")
    (problem,) = made.refused
    assert isinstance(problem, Problem)
    assert problem.kind == "not_a_file"


def test_a_picture_of_another_kind_is_not_taken_for_a_table(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was chosen among all files: nobody is told to save a photograph as CSV."""
    path = tmp_path / "seven.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic\xff\xfe")
    monkeypatch.setattr("dlviz.panels.digits.panel.ask_open", lambda *_: path)
    made.panel.open_own()
    (problem,) = made.refused
    assert isinstance(problem, Problem)
    assert problem.kind == "picture_unread"


def table(tmp_path: Path, rows: list[list[Any]], head: list[str]) -> Path:
    lines = [",".join(map(str, row)) for row in [head, *rows]]
    (tmp_path / "own.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path / "own.csv"


HEAD = ["label", *(f"pixel{i}" for i in range(64))]


def test_a_table_of_own_digits_is_taken(made: Made, tmp_path: Path) -> None:
    made.panel.intake.open_file(table(tmp_path, [[3, *[5] * 64], [4, *[0, 16] * 32]], HEAD))
    assert made.refused == []
    assert made.state.own == ((3, (5,) * 64), (4, (0, 16) * 32))
    assert made.state.source == "own"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([[12, *[5] * 64]], ("label", "12", "9")),
        ([[3, *[17] * 64]], ("pixel0", "17", "16")),
        ([[3, *[1.5] * 64]], ("pixel0", "1.5")),
        ([[3, *[5] * 64]] * 11, ("11", "10")),
    ],
)
def test_a_table_that_is_no_digits_is_told_by_row_and_column(
    made: Made, tmp_path: Path, rows: list[list[Any]], words: tuple[str, ...]
) -> None:
    before = made.state
    made.panel.intake.open_file(table(tmp_path, rows, HEAD))
    (problem,) = made.refused
    assert all(word in sentence(problem) for word in words), sentence(problem)
    assert made.state == before


def test_a_state_of_another_mode_keeps_the_drawing(made: Made) -> None:
    _stroke(made, SEVEN)
    for mode in ("train", "judge", "read"):
        made.panel.edit(mode=mode)
    assert len(made.state.strokes) == 1
    made.panel.show_state(replace(made.state, strokes=()))
    assert made.panel.result.shown.empty


def test_keys_that_the_pad_does_not_know_are_the_windows(made: Made) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    made.panel.pad.keyPressEvent(event)
    assert not event.isAccepted()


def test_a_reading_that_says_little_is_not_green(qtbot: QtBot) -> None:
    scribble = (((2.0, 2.0), (30.0, 30.0)), ((2.0, 30.0), (30.0, 2.0)), ((0.0, 16.0), (32.0, 16.0)))
    read = solve(State(source="drawing", strokes=scribble)).read
    for fields, sure, wrong in (
        ({"source": "drawing", "strokes": scribble, "label": read}, "text", False),
        ({"source": "drawing", "strokes": scribble, "label": (read + 1) % 10}, "bad", True),
        ({"source": "data"}, "good", False),
    ):
        made = Made(qtbot, **fields)
        result = made.panel.result
        assert result.right != wrong
        assert made.panel.controls["read"]._role == sure
        roles = {mark.name: mark.role for mark in made.panel.bars.marks}
        assert roles[f"class {result.read}"] == sure

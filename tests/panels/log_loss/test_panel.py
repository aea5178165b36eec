"""The log-loss panel: keys, typing, clicks and drags reach the state, and every picture follows it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.model import log_loss
from dlviz.model.fields import FieldError
from dlviz.panels.log_loss.bar_picture import HALF
from dlviz.panels.log_loss.loss_bars import LossBars
from dlviz.panels.log_loss.loss_curve import LossCurve, tidy
from dlviz.panels.log_loss.panel import LogLossPanel
from dlviz.panels.log_loss.pictures import INFINITE_AT, KEYS, loss_range
from dlviz.panels.log_loss.row_plot import RowPlot
from dlviz.theme import LIGHT, PROJECTOR, font
from tests.share import for_all
from tests.told_marks import named

pytestmark = pytest.mark.painted(4)

State = log_loss.State
LEFT = Qt.MouseButton.LeftButton
ZERO = (("a", 1, 0.9), ("b", 1, 0.0), ("c", 0, 1.0))


class Room:
    """A panel whose wishes come true, as the store grants them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = LogLossPanel()
        qtbot.addWidget(self.panel)
        self.wishes: list[tuple[Any, object]] = []
        self.refused: list[FieldError] = []
        self.panel.changed.connect(self._grant)
        self.panel.refused.connect(self.refused.append)
        self.panel.resize(1366, 690)
        self.panel.show()
        qtbot.waitExposed(self.panel)

    def _grant(self, state: Any, gesture: object) -> None:
        self.wishes.append((state, gesture))
        self.panel.show_state(state)

    @property
    def state(self) -> Any:
        return self.panel.state


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def pixel(plot: RowPlot, x: float, y: float) -> QPoint:
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def drag(qtbot: QtBot, plot: RowPlot, start: tuple[float, float], *ends: tuple[float, float]) -> None:
    view, spots = plot.viewport(), [pixel(plot, *start), *(pixel(plot, *end) for end in ends)]
    qtbot.mousePress(view, LEFT, pos=spots[0])
    for before, after in pairwise(spots):
        for share in (0.5, 1.0):
            qtbot.mouseMove(view, before + (after - before) * share)
    qtbot.mouseRelease(view, LEFT, pos=spots[-1])


def spot(plot: RowPlot, row: int) -> tuple[float, float]:
    x, y = plot.spots[row].tolist()
    return x, y


# the controls


def test_arrow_keys_move_the_probability_of_the_row_looked_at(qtbot: QtBot, room: Room) -> None:
    room.panel.show_state(State(row=6))
    qtbot.keyClick(room.panel.controls["predicted"].slider, Qt.Key.Key_Right)
    assert room.state.rows[6] == ("ID4", 1, 0.325)
    qtbot.keyClick(room.panel.controls["predicted"].slider, Qt.Key.Key_Home)
    assert room.state.rows[6] == ("ID4", 1, 0.0)
    assert room.panel.controls["mean"].text() == "mean = ∞"


def test_a_typed_probability_is_taken_and_one_out_of_range_is_refused(qtbot: QtBot, room: Room) -> None:
    edit = room.panel.controls["predicted"].edit
    for typed, kept in (("0.123", 0.123), ("1/4", 0.25), ("1.5", 0.25), ("much", 0.25)):
        edit.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, typed)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        assert room.state.rows[0][2] == kept
    assert [error.path for error in room.refused] == ["rows[0][2]", "rows[0][2]"]


def test_the_row_is_chosen_by_its_slider_and_counted_from_one(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.panel.controls["row"].slider, Qt.Key.Key_End)
    assert room.state.row == 7
    assert room.panel.controls["row"].edit.text() == "8"
    qtbot.keyClick(room.panel.controls["row"].slider, Qt.Key.Key_Left)
    assert room.state.row == 6
    assert room.panel.controls["predicted"].edit.text() == "0.32"


@pytest.mark.parametrize("typed", ["0", "9", "2.5", "x"])
def test_a_row_that_is_not_there_is_refused(qtbot: QtBot, room: Room, typed: str) -> None:
    edit = room.panel.controls["row"].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert [(error.path, error.limits) for error in room.refused] == [("row", {"low": 1, "high": 8})]
    assert room.wishes == []


def test_the_class_can_be_turned_round(qtbot: QtBot, room: Room) -> None:
    qtbot.mouseClick(room.panel.controls["actual"].buttons[0], LEFT)
    assert room.state.rows[0] == ("ID6", 0, 0.94)


@for_all("name", list(log_loss.PRESETS))
def test_presets(qtbot: QtBot, room: Room, name: str) -> None:
    room.panel.show_state(State(rows=ZERO, base="2", clip="keras"))
    qtbot.mouseClick(room.panel.controls["preset"].buttons[name], LEFT)
    assert room.state == State(**log_loss.PRESETS[name])
    assert [key for key, button in room.panel.controls["preset"].buttons.items() if button.isChecked()] == [name]


def test_base_and_limit_are_buttons_and_all_three_means_are_shown(qtbot: QtBot, room: Room) -> None:
    qtbot.mouseClick(room.panel.controls["base"].buttons["e"], LEFT)
    assert room.panel.controls["mean"].text() == "mean ≈ 0.4937"
    for number in ("0.2144", "0.4937", "0.7123", "0.214;"):
        assert number in room.panel.controls["means"].text()
    qtbot.mouseClick(room.panel.controls["clip"].buttons["keras"], LEFT)
    assert room.state.clip == "keras"
    assert "10⁻⁷" in room.panel.controls["clip_rule"].text()


# infinity


def text_of(plot: RowPlot, name: str) -> str:
    """What a mark of a plot says; nothing where it is not there."""
    return named(plot.sketch)[name].text if name in named(plot.sketch) else ""


def test_infinity_is_shown_said_and_has_a_way_out(qtbot: QtBot, room: Room) -> None:
    room.panel.show_state(State(rows=ZERO, row=1))
    _, high = loss_range(room.state, room.panel.result)
    assert spot(room.panel.curve, 1) == (0.0, pytest.approx(INFINITE_AT * high))
    assert spot(room.panel.bars, 2)[1] == pytest.approx(INFINITE_AT * high)
    assert text_of(room.panel.curve, "infinite") == "← ∞  b, c"
    assert [text_of(room.panel.bars, f"share {i}") for i in range(3)] == ["", "∞", "∞"]
    assert "mean" not in named(room.panel.bars.sketch)
    assert "b" in room.panel.controls["reason"].text()
    assert "∞" in room.panel.controls["reason"].text()
    qtbot.mouseClick(room.panel.controls["clip"].buttons["torch"], LEFT)
    assert np.isfinite(room.panel.result.mean)
    assert "infinite" not in named(room.panel.curve.sketch)
    assert "mean" in named(room.panel.bars.sketch)


def test_without_any_loss_nothing_is_called_the_most_costly(room: Room) -> None:
    room.panel.show_state(State(**log_loss.PRESETS["perfect"]))
    assert room.panel.controls["mean"].text() == "mean = 0"
    assert not any(row[0] in room.panel.controls["reason"].text() for row in room.state.rows)


# the pictures


@pytest.mark.parametrize("row", [6, 3])
def test_a_point_is_dragged_along_the_curve(qtbot: QtBot, room: Room, row: int) -> None:
    curve = room.panel.curve
    drag(qtbot, curve, spot(curve, row), (0.5, -np.log10(0.5)), (0.2, -np.log10(0.2)))
    assert room.state.row == row
    assert room.panel.result.corrected[row] == pytest.approx(0.2, abs=0.011)
    name, actual, predicted = room.state.rows[row]
    assert (name, actual) == log_loss.PRESETS["slide"]["rows"][row][:2]
    assert predicted == round(predicted, 3)
    assert len({gesture for _, gesture in room.wishes}) == 1


def test_beyond_the_left_edge_the_probability_is_zero(qtbot: QtBot, room: Room) -> None:
    curve = room.panel.curve
    drag(qtbot, curve, spot(curve, 6), (-0.03, 1.0))
    assert room.state.rows[6] == ("ID4", 1, 0.0)
    drag(qtbot, curve, spot(curve, 6), (0.5, -np.log10(0.5)))
    assert room.state.rows[6][2] == pytest.approx(0.5, abs=0.011)


def test_beyond_the_right_edge_the_probability_is_one(qtbot: QtBot, room: Room) -> None:
    drag(qtbot, room.panel.curve, spot(room.panel.curve, 6), (1.02, 0.3))
    assert room.state.rows[6] == ("ID4", 1, 1.0)


def test_a_bar_as_high_as_infinite_ones_stand_has_the_probability_zero(qtbot: QtBot, room: Room) -> None:
    room.panel.edit(rows=ZERO)
    bars = room.panel.bars
    drag(qtbot, bars, spot(bars, 0), (0.0, bars.box.viewRange()[1][1]))
    assert room.state.rows[0] == ("a", 1, 0.0)
    assert room.panel.result.losses[0] == np.inf


def test_the_top_of_a_bar_is_dragged(qtbot: QtBot, room: Room) -> None:
    bars = room.panel.bars
    drag(qtbot, bars, spot(bars, 3), (3.0, 0.6))
    assert room.state.row == 3
    assert room.panel.result.losses[3] == pytest.approx(0.6, abs=0.02)


def test_a_click_looks_at_a_row_and_a_second_click_at_the_one_under_it(qtbot: QtBot, room: Room) -> None:
    curve = room.panel.curve
    place = pixel(curve, *spot(curve, 1))
    for expected in (1, 7, 1):
        qtbot.mouseClick(curve.viewport(), LEFT, pos=place)
        assert room.state.row == expected
    qtbot.mouseClick(room.panel.bars.viewport(), LEFT, pos=pixel(room.panel.bars, 4.0, 0.9))
    assert room.state.row == 4
    assert room.state.rows == State().rows


def test_the_row_looked_at_is_lit_everywhere(room: Room) -> None:
    room.panel.show_state(State(row=4))
    for plot in (room.panel.curve, room.panel.bars):
        ring = named(plot.sketch)["looked at"]
        assert (ring.x[0], ring.y[0]) == spot(plot, 4)
    brush = room.panel.table.table.model().index(4, 0).data(Qt.ItemDataRole.BackgroundRole)
    assert brush is not None
    assert room.panel.table.table.model().index(3, 0).data(Qt.ItemDataRole.BackgroundRole) is None
    assert text_of(room.panel.curve, "worked out 0").startswith("ID2")


def test_keys_in_a_picture_go_to_the_next_row(qtbot: QtBot, room: Room) -> None:
    for key, row in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_End, 7), (Qt.Key.Key_Right, 7), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(room.panel.bars, key)
        assert room.state.row == row


def test_a_bar_is_read_in_the_words_of_its_axis(room: Room) -> None:
    set_language("ko")
    read = room.panel.bars.reader(6.1, 0.9)
    assert read is not None
    assert read[2].startswith("ID4: 손실 ≈ 0.4948500217")


def test_hover_reads_all_the_digits_of_the_slide(room: Room) -> None:
    for plot, place in ((room.panel.curve, spot(room.panel.curve, 6)), (room.panel.bars, (6.1, 0.9))):
        reading = plot.reader(*place)
        assert reading is not None
        assert "ID4" in reading[2]
        assert "0.4948500217" in reading[2]
    between = room.panel.curve.reader(0.6, 0.9)
    assert between is not None
    assert between[:2] == (0.6, pytest.approx(-np.log10(0.6)))
    assert room.panel.bars.reader(9.0, 0.1) is None


@pytest.mark.parametrize(("p", "kept"), [(-1, 0), (0, 0), (1e-9, 0.001), (0.0123, 0.012), (0.516, 0.52), (2, 1)])
def test_a_drag_leaves_few_digits(p: float, kept: float) -> None:
    assert tidy(p) == kept


@pytest.mark.parametrize("rows", [1, 13, 200])
def test_any_number_of_rows(room: Room, rows: int) -> None:
    made = tuple((f"row {i}", i % 2, i / rows) for i in range(rows))
    room.panel.show_state(State(rows=made, row=rows - 1))
    assert len(room.panel.bars.spots) == len(room.panel.curve.spots) == rows
    assert len(room.panel.bars._named) <= 16


def test_the_names_under_the_bars_do_not_touch(room: Room) -> None:
    made = tuple((f"row {i}", i % 2, i / 200) for i in range(200))
    room.panel.show_state(State(rows=made))
    bars = room.panel.bars
    apart = (bars._named[1][0] - bars._named[0][0]) / float(bars.box.viewPixelSize()[0])
    metrics = QFontMetrics(font(bars.theme, 0.85))
    assert apart > max(metrics.horizontalAdvance(name) for _, name in bars._named)


# the table


def type_into(qtbot: QtBot, room: Room, row: int, column: int, text: str) -> None:
    table = room.panel.table.table
    table.setCurrentIndex(table.model().index(row, column))
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # Qt closes it a moment later
    assert (table.state() == QAbstractItemView.State.EditingState) == bool(room.refused)


@pytest.mark.parametrize(
    ("column", "text", "entry"),
    [(0, " my cat ", ("my cat", 0, 0.56)), (1, "1", ("ID8", 1, 0.56)), (2, "0,25", ("ID8", 0, 0.25))],
)
def test_cells_are_typed_over(qtbot: QtBot, room: Room, column: int, text: str, entry: tuple[Any, ...]) -> None:
    type_into(qtbot, room, 3, column, text)
    assert room.state.rows[3] == entry
    assert room.state.row == 3


@pytest.mark.parametrize(("column", "text"), [(1, "2"), (1, "yes"), (2, "1.01"), (2, "high"), (2, "")])
def test_what_a_cell_does_not_take_is_refused(qtbot: QtBot, room: Room, column: int, text: str) -> None:
    type_into(qtbot, room, 3, column, text or " ")
    assert [error.path for error in room.refused] == [f"rows[3][{column}]"]
    assert room.wishes == []


def test_rows_come_and_go(qtbot: QtBot, room: Room) -> None:
    qtbot.mouseClick(room.panel.table.add, LEFT)
    assert room.state.rows[-1] == ("ID9", *State().rows[-1][1:])
    assert room.state.row == 8
    qtbot.mouseClick(room.panel.table.remove, LEFT)
    assert room.state.rows == State().rows
    assert room.state.row == 7
    room.panel.show_state(State(rows=ZERO[:1]))
    assert not room.panel.table.remove.isEnabled()


@pytest.mark.parametrize("kind", [1.0, 2.1])
@pytest.mark.parametrize("size", [(420, 200), (900, 160)])
@pytest.mark.parametrize("made", [LossCurve, LossBars])
def test_the_rings_of_a_row_are_whole_wherever_its_point_stands(
    qtbot: QtBot, made: type[LossCurve | LossBars], size: tuple[int, int], kind: float
) -> None:
    """A loss of 0 stands at the foot, an infinite one at the head, p of 0 and 1 at the sides."""
    host, plot = QWidget(), made()
    qtbot.addWidget(host)
    plot.setParent(host)
    plot.set_theme(LIGHT.scaled(type=kind))
    rows = (*ZERO, ("d", 1, 1.0))
    for row in range(len(rows)):
        state = State(rows=rows, row=row)
        plot.show_rows(state, log_loss.solve(state))
        plot.resize(*size)
        host.show()
        QCoreApplication.processEvents()
        (left, right), (low, high) = plot.box.viewRange()
        x, y = plot.spots[row]
        across, up = plot.box.width() / (right - left), plot.box.height() / (high - low)
        assert min(x - left, right - x) * across >= KEYS / 2 * kind
        assert min(y - low, high - y) * up >= KEYS / 2 * kind


def test_arrow_keys_in_the_table_look_at_rows(qtbot: QtBot, room: Room) -> None:
    table = room.panel.table.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert room.state.row == 1


def test_rows_that_go_while_the_table_has_the_focus_wish_for_nothing(room: Room) -> None:
    table = room.panel.table.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(7, 0))
    room.panel.show_state(State(rows=ZERO, row=0))
    assert room.wishes == []


def test_a_full_table_takes_no_more_rows(room: Room) -> None:
    made = tuple((f"r{i}", 1, 0.5) for i in range(200))
    room.panel.show_state(State(rows=made))
    assert not room.panel.table.add.isEnabled()


# words


def test_descriptions_follow_the_state(room: Room) -> None:
    room.panel.show_state(State(row=6))
    assert "ID4: actual 1, predicted 0.32, p = 0.32, loss ≈ 0.4949" in room.panel.curve.accessibleDescription()
    assert "mean is ≈0.2144" in room.panel.bars.accessibleDescription()
    room.panel.show_state(replace(room.state, base="e"))
    assert "mean is ≈0.4937" in room.panel.bars.accessibleDescription()


def test_the_corrected_probability_is_taught_in_both_words(room: Room) -> None:
    set_language("ko")
    QCoreApplication.sendPostedEvents()
    label = room.panel.curve.axis["bottom"].labelText
    assert "보정된 확률" in label
    assert "corrected probability" in label
    assert "{" not in room.panel.controls["reason"].text()
    assert "가장 큰" in room.panel.controls["reason"].text()


def test_a_clipped_probability_is_shown_with_what_it_was(room: Room) -> None:
    room.panel.show_state(State(rows=ZERO, row=1, clip="keras"))
    assert text_of(room.panel.curve, "worked out 1").endswith("ŷ = 0 → 10⁻⁷")


@pytest.mark.parametrize("rows", [2, 8])
@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
def test_the_mean_stands_beside_the_last_bar(room: Room, qtbot: QtBot, theme: Any, rows: int) -> None:
    panel, bars = room.panel, room.panel.bars
    panel.resize(1180, 640)
    panel.set_theme(theme)
    panel.show_state(replace(panel.state, rows=panel.state.rows[:rows]))
    last = len(panel.state.rows) - 1 + HALF

    def left_of_the_mean() -> float:
        words = named(bars.sketch)["mean text"]
        return float(words.x - words.wide * bars.axes.across)

    QCoreApplication.processEvents()  # the layout gives the plot its width
    assert left_of_the_mean() >= last


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("rows[0][2]", 'row 1, column "ŷ predicted"'),
        ("samples[1][2][3]", 'row 2, column "p3"'),
        ("temperature", "T temperature"),
    ],
)
def test_a_refused_cell_is_called_by_its_place(room: Room, field: str, place: str) -> None:
    assert room.panel.called(field) == place

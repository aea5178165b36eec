"""The log-loss panel with several classes, driven as a person drives it."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.model import log_loss
from dlviz.model.log_loss.presets import CLASS_PRESETS
from dlviz.model.numbers import marked
from dlviz.panels.log_loss.panel import LogLossPanel
from dlviz.ui.tables.columns import pages
from tests.everywhere import settle
from tests.panels.hands import drag, shown
from tests.share import for_all

pytestmark = pytest.mark.painted(4)

State = log_loss.State


@pytest.fixture
def panel(qtbot: QtBot) -> LogLossPanel:
    return shown(qtbot, LogLossPanel)


@pytest.fixture
def many(panel: LogLossPanel) -> LogLossPanel:
    panel.show_state(State(**CLASS_PRESETS["digits"]))
    return panel


def test_the_modes_swap_cards_and_controls(panel: LogLossPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.controls["mode"].buttons["categorical"], Qt.MouseButton.LeftButton)
    assert panel.state.mode == "categorical"
    assert panel.many.classes_card.isVisible()
    assert not panel.curve_card.isVisible()
    assert panel.controls["normalise"].isVisible()
    assert not panel.controls["clip"].isVisible()
    qtbot.mouseClick(panel.controls["mode"].buttons["binary"], Qt.MouseButton.LeftButton)
    assert panel.curve_card.isVisible()
    assert not panel.many.sample_card.isVisible()


def test_every_class_preset_is_shown_and_marked(many: LogLossPanel, qtbot: QtBot) -> None:
    for name, button in many.controls["class_preset"].buttons.items():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert many.state == State(**CLASS_PRESETS[name])
        assert button.isChecked()


def test_a_number_that_changes_leaves_the_columns_as_they_were(many: LogLossPanel) -> None:
    """Other columns are measured and painted anew, which a number that is dragged has no use for."""
    before = many.many.samples.table._rows.columns
    many.many.drag_class(0, 0.4, object())
    assert many.state.samples[many.state.row][2][0] == pytest.approx(0.4)
    assert many.many.samples.table._rows.columns is before


@for_all(
    ("scores", "said"),
    [((0.5, 0.75), "they are no probabilities"), ((0.0, 0.0), "nothing to divide by"), ((0.25, 0.75), "")],
)
def test_what_is_no_probability_is_said_and_divided_where_it_can_be(
    many: LogLossPanel, scores: tuple[float, float], said: str
) -> None:
    many.edit(samples=(("a", 1, scores),))
    assert many.result.classes is not None
    told = many.many.off(many.state, many.result.classes) if many.result.classes.off else ""
    assert said in told
    assert bool(said) == bool(told)
    assert many.controls["normalise"].isEnabled() == (said == "they are no probabilities")


def test_the_losses_are_described_as_those_of_the_classes(many: LogLossPanel) -> None:
    said = many.bars.accessibleDescription()
    assert many.result.classes is not None
    assert marked(many.result.classes.mean) in said
    assert f" {len(many.state.samples)} " in said


def test_a_bar_is_dragged(many: LogLossPanel, qtbot: QtBot) -> None:
    drag(qtbot, many.many.classes, (2, 0.6), (2, 0.3))
    assert many.state.samples[0][2][2] == pytest.approx(0.3, abs=0.02)
    assert many.result.classes.off == (0,)
    assert "not to 1" in many.controls["reason"].text()
    assert many.controls["normalise"].isEnabled()
    qtbot.mouseClick(many.controls["normalise"], Qt.MouseButton.LeftButton)
    assert many.result.classes.off == ()
    assert not many.controls["normalise"].isEnabled()


def test_a_click_on_a_bar_makes_its_class_the_true_one(many: LogLossPanel, qtbot: QtBot) -> None:
    many.many.classes.picked.emit(7)
    assert many.state.samples[0][1] == 7
    qtbot.mouseClick(many.controls["label"].buttons[4], Qt.MouseButton.LeftButton)
    assert many.state.samples[0][1] == 4


def test_a_loss_is_dragged_with_logits_too(many: LogLossPanel, qtbot: QtBot) -> None:
    many.show_state(State(**CLASS_PRESETS["logits"]))
    drag(qtbot, many.many.classes, (0, float(many.result.classes.probabilities[0, 0])), (0, 0.3))
    assert many.result.classes.probabilities[0, 0] == pytest.approx(0.3, abs=0.02)
    drag(qtbot, many.bars, (1, float(many.result.classes.losses[1])), (1, 0.7))
    assert many.state.row == 1
    assert many.result.classes.losses[1] == pytest.approx(0.7, abs=0.05)


def test_the_same_rows_as_logits(many: LogLossPanel, qtbot: QtBot) -> None:
    before = many.result.classes.mean
    qtbot.mouseClick(many.controls["given"].buttons["logits"], Qt.MouseButton.LeftButton)
    assert many.state.given == "logits"
    assert many.result.classes.mean == pytest.approx(before, abs=1e-3)
    assert many.controls["temperature"].isEnabled()
    qtbot.mouseClick(many.controls["given"].buttons["probabilities"], Qt.MouseButton.LeftButton)
    assert many.result.classes.mean == pytest.approx(before, abs=1e-3)


def test_classes_that_are_true_of_a_row_are_seen_before_others(many: LogLossPanel) -> None:
    """On half a screen the first three stood there, and of three rows not the one number that counts."""
    table = many.many.samples.table
    columns = table.model().columns
    needs = [40 for _ in columns]
    first, *others = pages(columns, needs, 6 * 40)
    assert [columns[i].head for i in first] == ["ID", "y", "2", "4", "7", columns[-1].head]
    assert {i for page in others for i in page} | set(first) == set(range(len(columns)))
    many.edit(samples=tuple((name, 1, scores) for name, _, scores in many.state.samples))
    columns = table.model().columns
    assert [columns[i].head for i in pages(columns, needs, 5 * 40)[0]] == ["ID", "y", "0", "1", columns[-1].head]


def test_numbers_are_typed_into_the_table(many: LogLossPanel, qtbot: QtBot) -> None:
    model = many.many.samples.table.model()
    model.setData(model.index(0, 4), "0.5")
    assert many.state.samples[0][2][2] == 0.5
    model.setData(model.index(0, 1), "7")
    assert many.state.samples[0][1] == 7
    model.setData(model.index(1, 0), "seven")
    assert many.state.samples[1][0] == "seven"
    for column, text in ((4, "1.5"), (4, "much"), (1, "12"), (1, "2.5")):
        with qtbot.waitSignal(many.refused):
            model.setData(model.index(0, column), text)
    assert not model.flags(model.index(0, 12)) & Qt.ItemFlag.ItemIsEditable


def test_samples_and_classes_come_and_go(many: LogLossPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(many.many.samples.add, Qt.MouseButton.LeftButton)
    assert len(many.state.samples) == 6
    assert many.state.samples[-1] == ("ID6", *many.state.samples[-2][1:])
    assert many.state.row == 5
    qtbot.mouseClick(many.many.samples.remove, Qt.MouseButton.LeftButton)
    assert len(many.state.samples) == 5
    many.controls["n_classes"].taking(3, None)
    assert len(many.state.samples[0][2]) == 3
    assert [button.isVisible() for button in many.controls["label"].buttons.values()] == [True] * 3 + [False] * 7
    with qtbot.waitSignal(many.refused):
        many.controls["n_classes"].taking(11, None)


def test_the_libraries_are_named_with_their_rules(many: LogLossPanel) -> None:
    many.show_state(State(**CLASS_PRESETS["sure_and_wrong"]))
    model = many.many.libraries.model()
    cells = [[model.data(model.index(row, column)) for column in (0, 1)] for row in range(4)]
    assert cells == [
        ["as defined", "∞"], ["scikit-learn ≥ 1.5", "36.0437"], ["Keras 3", "16.1181"], ["PyTorch 2", "∞"],
    ]  # fmt: skip
    assert "gave probability 0" in many.controls["reason"].text()


def test_the_head_of_a_card_stands_at_its_top_however_high_the_card_is(many: LogLossPanel) -> None:
    card = many.many.library_card
    many.resize(560, 1400)  # where only one card is seen beside the working
    many.stage.choose(card)
    settle()
    assert card.height() > 500
    assert card.title.geometry().bottom() < 40


def test_two_classes_say_what_they_are(many: LogLossPanel) -> None:
    many.show_state(State(**CLASS_PRESETS["two_classes"]))
    assert "gives ≈0.2144 for these rows, the sum over classes ≈0.2144" in many.many.two_classes.text()


def paste(panel: LogLossPanel, text: str, row: int = 0, column: int = 0) -> None:
    QGuiApplication.clipboard().setText(text)
    table = panel.many.samples.table
    table.setCurrentIndex(table.model().index(row, column))
    table.exchange.paste()


def test_numbers_of_classes_are_pasted_over_the_cells(many: LogLossPanel) -> None:
    before = many.state.samples
    paste(many, "0.2\t0.5\n", 1, 2)
    name, label, scores = many.state.samples[1]
    assert scores[:2] == (0.2, 0.5)
    assert (name, label, scores[2:]) == (*before[1][:2], before[1][2][2:])
    assert many.state.samples[0] == before[0]


def test_a_bad_paste_of_classes_changes_nothing(many: LogLossPanel) -> None:
    heard: list[Any] = []
    many.refused.connect(heard.append)
    before = many.state.samples
    paste(many, "0.2\tmuch\n", 1, 2)
    assert len(heard) == 1
    assert many.state.samples == before


@pytest.mark.parametrize("text", ["y,a,b\n0,0.9,0.1\n1,0.3,0.7\n", "ID,y,a,b\nID1,0,0.9,0.1\nID2,1,0.3,0.7\n"])
def test_a_file_of_classes_takes_the_place_of_the_rows(many: LogLossPanel, tmp_path: Path, text: str) -> None:
    path = tmp_path / "classes.csv"
    path.write_text(text)
    many.intake.open_file(path)
    assert many.state.samples == (("ID1", 0, (0.9, 0.1)), ("ID2", 1, (0.3, 0.7)))


def test_in_little_room_the_loss_is_the_last_column_that_gives_way(many: LogLossPanel, qtbot: QtBot) -> None:
    """It is what the table is for; the classes are turned to."""
    many.resize(1030, 640)  # as beside the lecture
    settle()
    table = many.many.samples.table
    seen = [head for i, head in enumerate(table.heads()) if not table.isColumnHidden(i)]
    assert len(seen) < len(table.heads())
    assert {"ID", "y", "loss"} < set(seen)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_sentence_under_the_libraries_is_whole_beside_the_lecture(
    many: LogLossPanel, qtbot: QtBot, language: str
) -> None:
    set_language(language)
    many.resize(1030, 640)
    for name in ("digits", "two_classes"):
        many.show_state(State(**CLASS_PRESETS[name]))
        settle()
        sentence = many.many.two_classes
        assert sentence.isVisible()
        assert sentence.shown() == sentence.unbroken()


SMALL = (0.0044, 0.0004, 0.9436, 0.0098, 2.4e-5, 0.01, 0.0077, 0.012, 0.0033, 0.0088)


@pytest.mark.parametrize("size", [(760, 600), (1130, 640), (1346, 640), (1900, 980)])
def test_no_number_of_a_class_and_no_end_of_a_name_is_cut(many: LogLossPanel, size: tuple[int, int]) -> None:
    """0.0044 has no shorter form than 0.004, for which a column of 0.00 had no room."""
    many.resize(*size)
    samples = tuple((f"sample {i}", i % 10, SMALL[i:] + SMALL[:i]) for i in range(9))
    many.show_state(State(mode="categorical", samples=samples))
    many.stage.enlarge(many.many.sample_card)
    settle()
    table, seen = many.many.samples.table, 0
    widest = QFont(table.font())
    widest.setBold(True)
    model, letters = table.model(), QFontMetricsF(widest)
    columns = [i for i in range(model.columnCount()) if not table.isColumnHidden(i)]
    for row, column in product(range(9), columns):
        text = str(model.index(row, column).data())
        assert letters.horizontalAdvance(text) <= table.columnWidth(column) - 6, (row, column, text)
        seen += 1
    assert seen >= 9 * 6

"""The code dock: coloured, in the person's language, copied and saved, and it stays where it was scrolled to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.messages import comment
from dlviz.model import arrays, descent, line_data, perceptron
from dlviz.shell.python_colours import PythonColours
from dlviz.shell.window import Window
from dlviz.theme import DARK, LIGHT
from dlviz.ui.tables.table import Table

pytestmark = pytest.mark.painted(4)


@pytest.fixture
def dock(window: Window) -> Window:
    window.menus.actions["code"].trigger()
    return window


def test_the_comments_follow_the_language(dock: Window) -> None:
    assert "# Gradient descent on the cost" in dock.code.text.toPlainText()
    dock.appearance.choose_language("ko")
    QCoreApplication.processEvents()
    assert "경사 하강법" in dock.code.text.toPlainText()
    assert "Gradient descent" not in dock.code.text.toPlainText()
    dock.code.copy.click()
    assert QGuiApplication.clipboard().text() == dock.code.text.toPlainText()


def test_the_code_is_saved_as_it_is_seen(dock: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: tmp_path / "descent.py")
    dock.appearance.choose_language("ko")
    QCoreApplication.processEvents()
    dock.code.save.click()
    assert (tmp_path / "descent.py").read_text(encoding="utf-8") == dock.code.text.toPlainText()


def test_who_has_scrolled_stays_there_while_numbers_change(dock: Window) -> None:
    bar = dock.code.text.verticalScrollBar()
    dock.resize(1366, 500)
    QCoreApplication.processEvents()
    bar.setValue(5)
    assert bar.value() == 5
    dock.front.edit(learning_rate=0.25)
    assert "0.25" in dock.code.text.toPlainText()
    assert bar.value() == 5


def color(edit: QPlainTextEdit, word: str) -> str:
    """The colour of a word as it is laid out."""
    place = edit.toPlainText().index(word)
    block = edit.document().findBlock(place)
    formats = block.layout().formats()
    at = place - block.position()
    return next((f.format.foreground().color().name() for f in formats if f.start <= at < f.start + f.length), "")


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("word", "role"),
    [("import", "data"), ("0.25", "model"), ('"a # b"', "good"), ("# why", "quiet"), ("print", "step"), ("x1", None)],
)
def test_words_have_the_colour_of_their_meaning(qtbot: QtBot, theme: object, word: str, role: str | None) -> None:
    edit = QPlainTextEdit('import numpy as np\nx1 = 0.25  # why\nprint("a # b", x1)\n')
    qtbot.addWidget(edit)
    PythonColours(edit.document()).set_theme(theme)  # type: ignore[arg-type]
    assert color(edit, word) == (theme.ink(role).name() if role else "")  # type: ignore[attr-defined]


def test_a_comment_with_places_to_fill(qapp: object) -> None:
    set_language("ko")
    xor = perceptron.State(gate="XOR")
    assert "# XOR의 목표값\n" in perceptron.code(xor, comment)
    learning = perceptron.State(gate="XOR", mode="learn", w1=0.0, w2=0.0, theta=0.0)
    first, second = perceptron.solve(learning).lesson.cycle  # type: ignore[union-attr]
    assert f"# 끝나지 않는다: {second}단계는 다시 {first}단계와 같다\n" in perceptron.code(learning, comment)
    assert comment("nobody knows this one") == "nobody knows this one"


def test_the_dock_can_be_used_by_keys(qtbot: QtBot, dock: Window) -> None:
    qtbot.keyClick(dock.code.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == dock.code.text.toPlainText()


MANY = tuple(float(i % 97) for i in range(200_000))


@pytest.mark.usefixtures("one_process")
def test_long_data_is_shown_in_short_and_copied_whole(
    qtbot: QtBot, dock: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each tick wrote four million letters: two seconds in which nothing moved."""
    written: list[str] = []
    monkeypatch.setattr(arrays, "array_code", lambda *given: written.append(given[0]))
    monkeypatch.setattr(line_data, "array_code", lambda *given: written.append(given[0]))
    dock.front.edit(x=MANY, y=MANY)
    dock.front.edit(learning_rate=1e-4)
    shown = dock.code.text.toPlainText()
    assert len(shown) < 5000
    assert "x = np.array([0.0, 1.0, 2.0, ..., " in shown
    assert "copied and saved whole" in shown
    assert written == []
    monkeypatch.undo()
    QGuiApplication.clipboard().setText("before")
    dock.code.copy.click()
    assert QGuiApplication.clipboard().text() == "before"  # it takes a second for a million points
    assert [strip.text.text() for strip in dock.strips.strips()] == ["Copying …"]
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before")
    assert dock.notice.text() == "The code is in the clipboard."
    whole = QGuiApplication.clipboard().text()
    assert whole == descent.code(dock.front.state, comment)
    assert "..." not in whole


# what lights together


def lit_code(window: Window) -> set[str]:
    """The pieces of the source that are lit."""
    return {selection.cursor.selectedText() for selection in window.code.text.extraSelections()}


def lit_working(window: Window) -> set[str]:
    return {selection.cursor.selectedText() for selection in window.front.working.lines.extraSelections()}


def over(window: Window, text: str, letter: int = 1) -> QPoint:
    """A place on a letter of the source."""
    source = window.code.text
    cursor = source.textCursor()
    cursor.setPosition(source.toPlainText().index(text) + letter)
    source.setTextCursor(cursor)
    source.ensureCursorVisible()
    return source.cursorRect(cursor).center() + QPoint(2, 0)


def point(qtbot: QtBot, window: Window, text: str, letter: int = 1) -> None:
    place = over(window, text, letter)
    QCoreApplication.processEvents()
    qtbot.mouseMove(window.code.text.viewport(), place)


def test_a_line_that_sets_a_field_lights_its_control_and_the_working(qtbot: QtBot, dock: Window) -> None:
    point(qtbot, dock, "learning_rate = 0.1")
    assert "learning_rate = 0.1" in lit_code(dock)
    assert dock.front.controls.numbers["learning_rate"]._lit
    assert "0.1" in lit_working(dock)
    point(qtbot, dock, "import numpy")
    assert lit_code(dock) == set()
    assert not dock.front.controls.numbers["learning_rate"]._lit


def test_behind_the_end_of_a_line_nothing_is_pointed_at(qtbot: QtBot, dock: Window) -> None:
    place = over(dock, "learning_rate = 0.1")
    qtbot.mouseMove(dock.code.text.viewport(), QPoint(dock.code.text.viewport().width() - 3, place.y()))
    assert lit_code(dock) == set()


def test_a_control_with_the_keyboard_lights_its_line(qtbot: QtBot, dock: Window) -> None:
    dock.front.controls.numbers["steps"].edit.setFocus()
    assert lit_code(dock) == {"steps = 50"}
    dock.front.edit(steps=40)  # the source is another, and its line is lit still
    assert lit_code(dock) == {"steps = 40"}
    dock.code.copy.setFocus()
    assert lit_code(dock) == set()


def test_the_arrows_go_through_the_lines_that_show_something(qtbot: QtBot, dock: Window) -> None:
    source = dock.code.text
    dock.front.controls.numbers["steps"].edit.setFocus()
    source.setFocus()
    said = []
    for _ in range(7):
        qtbot.keyClick(source, Qt.Key.Key_Right)
        said.append(source.textCursor().selectedText())
    assert said == ["1.0", "2.0", "3.0", "1.0", "2.0", "3.0", "learning_rate = 0.1"]
    assert dock.front.controls.numbers["learning_rate"]._lit
    qtbot.keyClick(source, Qt.Key.Key_Left)
    assert source.textCursor().selectedText() == "3.0"
    assert not dock.front.controls.numbers["learning_rate"]._lit
    qtbot.keyClick(source, Qt.Key.Key_Tab)
    assert not source.hasFocus()
    assert lit_code(dock) == set()


def test_a_computed_line_lights_every_row_and_a_row_its_numbers(qtbot: QtBot, dock: Window) -> None:
    dock.store.select("cost")
    QCoreApplication.processEvents()
    point(qtbot, dock, "squared_errors = ")
    table = next(table for table in dock.front.findChildren(Table) if table.stands_for == "row")
    ground = Qt.ItemDataRole.BackgroundRole
    assert all(table.model().index(row, 0).data(ground) is not None for row in range(3))
    point(qtbot, dock, "W = 0.0")
    assert all(table.model().index(row, 0).data(ground) is None for row in range(3))
    dock.front.room.linked.light(("row", 1))
    assert lit_code(dock) >= {"2.0", "squared_errors = (predictions - y) ** 2"}
    assert table.model().index(1, 0).data(ground) is not None
    assert "1.0" not in lit_code(dock)


def test_a_weight_of_the_drawing_lights_its_entry(qtbot: QtBot, dock: Window) -> None:
    dock.store.select("network")
    QCoreApplication.processEvents()
    panel = dock.front
    mark = next(mark for mark in panel.drawing.marks if mark.thing == ("weight", 1, 2, 1))
    panel.room.linked.light(mark.thing)
    (entry,) = lit_code(dock) - {"W[i]", "b[i]"}
    assert float(entry) == panel.state.layers[0].weights[1][0]
    assert panel.state.row == 1
    point(qtbot, dock, "[0.0, 0.0],")
    assert ("unit", 0, 1) not in panel.drawing._lit  # the drawing shows another sample
    point(qtbot, dock, "[0.0, 1.0],")
    assert ("unit", 0, 1) in panel.drawing._lit


def test_what_is_veiled_lights_nothing(dock: Window) -> None:
    dock.front.room.linked.light("learning_rate")
    assert "learning_rate = 0.1" in lit_code(dock)
    dock.code.veil("Answer first")
    dock.code.veil("Answer first, learning_rate = 3")
    assert lit_code(dock) == set()


def test_in_half_a_screen_it_leaves_the_panel_its_room(window: Window) -> None:
    window.resize(683, 700)
    window.store.select("matrix")
    window.code.show()
    QCoreApplication.processEvents()
    assert window.front.width() == window.page.width()
    assert window.code.width() > window.width() * 0.4

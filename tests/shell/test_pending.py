"""What is typed without Enter, in any editor: taken or refused in words before anything is done with the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QWidget

from dlviz import session
from dlviz.i18n import language
from dlviz.model.fields import FieldError
from dlviz.shell.strip import Strip
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import topic
from dlviz.ui.controls.number_edit import NumberEdit
from tests.everywhere import settle
from tests.share import in_turns, is_due

pytestmark = pytest.mark.painted(4)

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def child(window: Window, name: str, kind: type[QWidget] = QWidget) -> Any:
    found = window.front.findChild(kind, name)
    assert found is not None, name
    return found


def number(window: Window, text: str) -> None:
    type_into(child(window, "descent.learning_rate", NumberEdit), text)


def table_cell(window: Window, text: str) -> None:
    table = child(window, "cost.x_y", QTableView)
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 1))
    table.edit(table.model().index(1, 1))
    type_into(table.viewport().findChildren(QLineEdit)[-1], text)


def matrix_cell(window: Window, text: str) -> None:
    grid = child(window, "matrix.a")
    grid.setFocus()
    QTest.keyClick(grid, Key.Key_Return)
    type_into(grid.entry, text)


def own_function(window: Window, text: str) -> None:
    type_into(child(window, "activations.own", QLineEdit), text)


def weight(window: Window, text: str) -> None:
    drawing = child(window, "network.drawing")
    drawing.setFocus()
    QTest.keyClick(drawing, Key.Key_Return)
    type_into(drawing.entry, text)


def log_loss_cell(window: Window, text: str) -> None:
    table = child(window, "log-loss.rows", QTableView)
    table.setFocus()
    table.edit(table.model().index(0, 2))
    type_into(table.viewport().findChildren(QLineEdit)[-1], text)


def type_into(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


# how it is typed, the panel, what is typed, where it stands afterwards, and what is no such thing
EDITORS: dict[str, tuple[Callable[[Window, str], None], str, str, Callable[[AppState], Any], Any, str]] = {
    "number": (number, "descent", "0.25", lambda s: s["descent"].learning_rate, 0.25, "0.1x"),
    "table cell": (table_cell, "cost", "7", lambda s: s["cost"].y[1], 7.0, "abc"),
    "matrix cell": (matrix_cell, "matrix", "7", lambda s: s["matrix"].a[0][0], 7.0, "1e9"),
    "own function": (own_function, "activations", "x*x", lambda s: s["activations"].own, "x*x", "x*"),
    "weight": (weight, "network", "7", lambda s: s["network"].layers[0].weights[0][0], 7.0, "one"),
    "row": (log_loss_cell, "log-loss", "0.25", lambda s: s["log-loss"].rows[0][2], 0.25, "2"),
}


def of_two(turn: int) -> pytest.MarkDecorator:
    """Each editor stands in one of two tests that follow each other; in the long check in both."""
    return pytest.mark.parametrize("editor", [name for at, name in enumerate(EDITORS) if is_due(at, turn, 2)])


def edit_elsewhere(window: Window) -> None:
    window.store.edit("perceptron", topic("perceptron").State(w1=2.0))


@pytest.fixture
def first_panel(request: pytest.FixtureRequest) -> str:
    """That of the editor, so that no other one is made for nothing."""
    parameters = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    return EDITORS[parameters["editor"]][1] if "editor" in parameters else "descent"


@pytest.fixture
def typed(window: Window, request: pytest.FixtureRequest) -> Any:
    """What the state holds of the editor, once something is typed into it."""
    how, panel, text, found, value, wrong = EDITORS[request.getfixturevalue("editor")]
    window.store.select(panel)
    assert found(window.store.state) != value
    how(window, wrong if "refused" in request.node.name else text)
    assert found(window.store.state) != value
    return lambda: found(window.store.state) == value


@pytest.fixture
def path(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "a.dlviz"
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: found)
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: tmp_path / "a.json")
    return found


@of_two(0)
def test_what_is_typed_is_in_the_file_that_is_saved(window: Window, path: Path, editor: str, typed: Any) -> None:
    window.menus.actions["save"].trigger()
    assert typed()
    assert session.read(path) == window.store.state
    assert not window.isWindowModified()


@of_two(1)
def test_what_is_typed_is_taken_before(window: Window, path: Path, editor: str, typed: Any) -> None:
    how, panel, text, *_ = EDITORS[editor]
    for name in ("export", "copy", "copy_state", "new", "panel.perceptron"):
        how(window, text)
        window.menus.actions[name].trigger()
        if name == "new":
            window.store.undo()
        assert typed(), name
        window.store.undo()
        assert not typed(), name
        assert not window.store.can_undo, name
        window.store.select(panel)


@of_two(0)
def test_undo_out_of_the_menu_takes_back_what_was_typed(window: Window, editor: str, typed: Any) -> None:
    before = window.store.state
    edit_elsewhere(window)
    window.menus.actions["undo"].trigger()
    assert window.store.state["perceptron"].w1 == 2.0
    window.store.redo()
    assert typed()
    window.store.undo()
    window.store.undo()
    assert window.store.state == before


@of_two(1)
def test_what_is_typed_is_kept_at_the_close(window: Window, editor: str, typed: Any) -> None:
    window.close()
    assert typed()
    assert window.settings.last_state() == window.store.state


@of_two(0)
def test_what_is_typed_is_taken_before_another_tab(window: Window, editor: str, typed: Any) -> None:
    bar = window.tab_bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert window.store.state.panel == "perceptron"
    assert typed()


@of_two(1)
def test_what_is_refused_is_said_and_nothing_is_done(window: Window, path: Path, editor: str, typed: Any) -> None:
    edit_elsewhere(window)
    before = window.store.state
    QGuiApplication.clipboard().setText("as it was")
    for name in ("save", "export", "copy", "copy_state", "undo", "panel.perceptron"):
        EDITORS[editor][0](window, EDITORS[editor][5])
        window.notice.clear()
        window.menus.actions[name].trigger()
        assert "not possible" in window.notice.text(), name
        assert window.notice.isVisible(), name
        assert window.store.state == before, name
        assert list(path.parent.iterdir()) == [], name
        assert QGuiApplication.clipboard().text() == "as it was", name


@of_two(0)
def test_what_is_refused_keeps_the_window_and_the_tab(window: Window, editor: str, typed: Any) -> None:
    front = window.store.state.panel
    assert not window.close()
    assert window.isVisible()
    type_again = EDITORS[editor]
    type_again[0](window, type_again[5])
    QTest.mouseClick(window.tab_bar, Qt.MouseButton.LeftButton, pos=window.tab_bar.tabRect(0).center())
    assert window.store.state.panel == front
    assert window.notice.isVisible()
    window.end()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("editor", "way"),
    in_turns([name for name in EDITORS if name not in ("table cell", "row")], ["escape", "typed back", "left"]),
)
def test_the_words_of_what_was_refused_go_once_the_entry_is_right_again(
    active: Window, editor: str, typed: Any, way: str
) -> None:
    """Who leaves the entry has not seen that it went back, and is told on."""
    entry = active.focusWidget()
    assert isinstance(entry, NumberEdit)
    before = entry._shown
    QTest.keyClick(entry, Key.Key_Return)
    assert active.notice.isVisible()
    QTest.keyClick(entry, Key.Key_End)
    QTest.keyClicks(entry, "+(")
    assert active.notice.isVisible()
    if way == "escape":
        QTest.keyClick(entry, Key.Key_Escape)
    elif way == "typed back":
        entry.selectAll()
        entry.insert(before)
    else:
        active.front.setFocus()
    assert entry.text() == before
    assert active.notice.isVisible() == (way == "left")


@pytest.mark.parametrize(
    ("editor", "way"), in_turns(["table cell", "row"], ["escape", "typed back", "wrong again", "left"])
)
def test_what_is_refused_in_a_cell_stays_to_be_mended(active: Window, editor: str, typed: Any, way: str) -> None:
    """As in an entry: marked and selected, until it is right, given up, or left."""
    table, entry = active.focusWidget().parentWidget().parentWidget(), active.focusWidget()
    assert isinstance(table, QTableView)
    assert isinstance(entry, QLineEdit)
    here, wrong = table.indexAt(entry.geometry().center()), entry.text()
    before = str(here.data(Qt.ItemDataRole.EditRole))
    usual = entry.palette().color(QPalette.ColorRole.Text)

    def press(key: Qt.Key) -> None:
        QTest.keyClick(entry, key)
        QCoreApplication.processEvents()  # Qt closes it a moment later

    press(Key.Key_Return)
    said = active.notice.text()
    assert wrong in said
    assert (active.focusWidget(), entry.text(), entry.selectedText()) == (entry, wrong, wrong)
    assert entry.palette().color(QPalette.ColorRole.Text) != usual
    if way == "escape":
        press(Key.Key_Escape)
    elif way == "left":
        active.front.setFocus()
        QCoreApplication.processEvents()
    else:
        type_into(entry, "oh no" if way == "wrong again" else before)
        press(Key.Key_Return)
    assert here.data(Qt.ItemDataRole.EditRole) == before
    assert (active.focusWidget() is entry) == (way == "wrong again")
    assert active.notice.isVisible() == (way in ("wrong again", "left"))
    assert (active.notice.text() == said) == (way != "wrong again")


def test_what_was_said_since_a_refusal_stays(active: Window) -> None:
    number(active, "0.1x")
    entry = child(active, "descent.learning_rate", NumberEdit)
    QTest.keyClick(entry, Key.Key_Return)
    active.notice.say("Saved", good=True)
    QTest.keyClick(entry, Key.Key_Escape)
    assert active.notice.isVisible()
    QTest.keyClick(active, Key.Key_Escape)
    assert not active.notice.isVisible()


def test_the_words_of_a_refusal_outlive_a_change_of_tabs_by_other_keys(window: Window) -> None:
    number(window, "0.1x")
    QTest.keyClick(window.tabs, Key.Key_Tab, Control)
    assert window.store.state.panel != "descent"
    assert "0.1x" in window.notice.text()
    assert window.notice.isVisible()


def test_what_is_typed_stays_while_the_timeline_plays(window: Window) -> None:
    edit = child(window, "descent.learning_rate", NumberEdit)
    number(window, "0.2")
    window.front.transport.played.emit(1)
    window.front.transport.played.emit(2)
    assert edit.text() == "0.2"
    QTest.keyClicks(edit, "5")
    window.menus.actions["copy_state"].trigger()
    assert window.store.state["descent"].learning_rate == 0.25


def test_another_way_to_write_what_is_there_is_no_edit(window: Window, path: Path) -> None:
    number(window, "0.10")
    window.menus.actions["save"].trigger()
    assert path.exists()
    assert not window.store.can_undo
    assert child(window, "descent.learning_rate", NumberEdit).text() == "0.1"


def test_the_menu_of_an_entry_leaves_what_is_typed(window: Window) -> None:
    edit = child(window, "descent.learning_rate", NumberEdit)
    number(window, "0.25")
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert edit.text() == "0.25"


# one undo


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """As the system does it: the shortcuts are asked first, and then the widget."""
    QTest.keyClick(widget, key, modifiers)


@pytest.fixture
def active(window: Window, qtbot: Any) -> Window:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@of_two(1)
def test_what_is_typed_where_larger_letters_close_its_entry_is_shown(active: Window, editor: str, typed: Any) -> None:
    """The state had it, and the panel showed the one before."""
    active.appearance.choose_type_size(1.5)
    assert active.typed.settle()
    assert typed()
    assert active.front.state == active.store.state[active.front.NAME]


def test_undo_in_a_field_that_shows_what_is_belongs_to_the_window(active: Window) -> None:
    edit = child(active, "descent.learning_rate", NumberEdit)
    for text in ("0.2", "0.3"):
        number(active, text)
        QTest.keyClick(edit, Key.Key_Return)
    rates = []
    for key, modifiers in (
        (Key.Key_Z, Control), (Key.Key_Z, Control), (Key.Key_Y, Control), (Key.Key_Z, Control | Shift),
        (Key.Key_Z, Control),
    ):  # fmt: skip
        press(edit, key, modifiers)
        assert edit.hasFocus()
        assert float(edit.text()) == active.store.state["descent"].learning_rate
        rates.append(active.store.state["descent"].learning_rate)
    assert rates == [0.2, 0.1, 0.2, 0.3, 0.2]
    steps = active.store.can_redo
    child(active, "descent.learning_rate.slider").setFocus()  # leaving it is no new step
    assert active.store.can_redo == steps
    assert active.store.state["descent"].learning_rate == 0.2


def test_undo_while_typing_is_the_fields_own(active: Window) -> None:
    edit = child(active, "descent.learning_rate", NumberEdit)
    number(active, "0.2")
    QTest.keyClick(edit, Key.Key_Return)
    before = active.store.state
    number(active, "0.7")
    for _ in range(9):
        if not edit.pending:
            break
        press(edit, Key.Key_Z, Control)
    assert edit.text() == "0.2"
    assert active.store.state == before
    press(edit, Key.Key_Z, Control)
    assert active.store.state["descent"].learning_rate == 0.1


def test_with_nothing_to_undo_a_field_stays_as_it_is(active: Window) -> None:
    edit = child(active, "descent.learning_rate", NumberEdit)
    edit.setFocus()
    for key, modifiers in ((Key.Key_Z, Control), (Key.Key_Y, Control), (Key.Key_Z, Control | Shift)):
        press(edit, key, modifiers)
    assert edit.text() == "0.1"


def test_undo_in_a_cell_that_shows_what_is_belongs_to_the_window(active: Window) -> None:
    active.store.select("cost")
    edit_elsewhere(active)
    table = child(active, "cost.x_y", QTableView)
    table.setFocus()
    table.edit(table.model().index(1, 1))
    editor = table.viewport().findChildren(QLineEdit)[-1]
    editor.setFocus()
    press(editor, Key.Key_Z, Control)
    assert active.store.state["perceptron"].w1 == 0.5


# shortcuts from every field


SHORTCUTS = {
    "export": (Key.Key_E, Control), "code": (Key.Key_K, Control), "save": (Key.Key_S, Control),
    "open": (Key.Key_O, Control), "reset": (Key.Key_R, Control), "copy": (Key.Key_C, Control | Shift),
    "panel.cost": (Key.Key_5, Control),
}  # fmt: skip


@pytest.mark.parametrize("place", ["cost.w", "cell", "cost.w.slider", "cost.working", "code"])
def test_shortcuts_work_from_every_field(active: Window, place: str) -> None:
    active.store.select("cost")
    if place == "cell":
        table = child(active, "cost.x_y", QTableView)
        table.setFocus()
        table.edit(table.model().index(1, 1))
        field = table.viewport().findChildren(QLineEdit)[-1]
    elif place == "code":
        active.code.show()
        field = active.code.text
    elif place == "cost.working":
        field = active.front.working.lines
    else:
        field = child(active, place, NumberEdit if place == "cost.w" else QWidget)
    field.setFocus()
    done = []
    for name, action in active.menus.actions.items():
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: done.append(name))
    for key, modifiers in SHORTCUTS.values():
        press(field, key, modifiers)
    assert done == list(SHORTCUTS)


class Takes(QLineEdit):
    """A field that would have every key for itself, as Qt's have some: which ones goes by the platform."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_no_field_takes_a_shortcut_of_the_menus(active: Window) -> None:
    """With the keys of X11 Ctrl+K was a field's: its action belongs to the code, and not to the window."""
    field, taken = Takes(active.front), []
    field.show()
    field.setFocus()
    for name, action in active.menus.actions.items():
        for keys in action.shortcuts():
            event = QKeyEvent(QEvent.Type.ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers())
            QApplication.sendEvent(field, event)
            if event.isAccepted():
                taken.append(name)
    assert taken == []


def test_a_key_that_is_typed_asks_nothing_of_all_that_the_window_holds(
    active: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All its actions were looked for among thousands of widgets, at each key."""
    edit = active.front.controls["learning_rate"].edit
    edit.setFocus()
    QTest.keyClicks(edit, "0")
    asked: list[Any] = []
    monkeypatch.setattr(active, "findChildren", lambda *given, **named: asked.append(given) or [])
    QTest.keyClicks(edit, "0.25")
    QTest.keyClick(edit, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    assert active.code.isVisible()


def test_copy_in_a_field_is_the_fields(active: Window) -> None:
    edit = child(active, "descent.learning_rate", NumberEdit)
    edit.setFocus()
    edit.selectAll()
    press(edit, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == "0.1"


# Escape and full screen


def test_escape_closes_the_innermost_one_after_the_other(active: Window) -> None:
    edit = child(active, "descent.learning_rate", NumberEdit)
    active.menus.actions["full_screen"].trigger()
    assert active.isFullScreen()
    assert active.menus.actions["full_screen"].isChecked()
    active.notice.say("something")
    number(active, "0.7")
    left = []
    for _ in range(4):
        QTest.keyClick(edit, Key.Key_Escape)
        left.append((edit.pending, active.notice.isVisible(), active.isFullScreen()))
    assert left == [(False, True, True), (False, False, True), (False, False, False), (False, False, False)]
    assert not active.menus.actions["full_screen"].isChecked()
    assert active.store.state["descent"].learning_rate == 0.1


def test_escape_closes_the_strips_over_a_panel_before_full_screen(active: Window) -> None:
    """The last one first, with the answer that changes nothing, wherever the keyboard is."""
    answers = []
    for name in ("first", "second"):
        choices = [(kind, partial(str, kind), partial(answers.append, f"{name} {kind}")) for kind in ("yes", "no")]
        active.strips.add(Strip(name, lambda: "A question", *choices))
    active.menus.actions["full_screen"].trigger()
    active.notice.say("something")
    edit = child(active, "descent.learning_rate", NumberEdit)
    edit.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        seen.append((active.notice.isVisible(), len(active.strips.strips()), active.isFullScreen()))
    assert seen == [(False, 2, True), (False, 1, True), (False, 0, True), (False, 0, False)]
    assert answers == ["second no", "first no"]


@pytest.mark.parametrize("way", ["mouse", "keyboard", "the work ends", "it is elsewhere"])
def test_a_strip_that_goes_gives_the_keyboard_back_to_where_it_was(active: Window, way: str) -> None:
    """It went to the tab bar, the first in the window that takes it."""
    strip = active.strips.add(Strip("work", lambda: "Reading …", ("cancel", lambda: "Cancel", lambda: None)))
    settle()
    edit = child(active, "descent.learning_rate", NumberEdit)
    edit.setFocus()
    cancel = strip.findChild(QPushButton)
    assert cancel is not None
    if way == "mouse":
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    else:
        cancel.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is cancel
        if way == "it is elsewhere":
            edit = child(active, "descent.w0", NumberEdit)
            edit.setFocus()
        QTest.keyClick(cancel, Key.Key_Space) if way == "keyboard" else strip.go()
    settle()
    assert active.strips.strips() == []
    assert QApplication.focusWidget() is edit


def test_a_strip_speaks_another_language(window: Window) -> None:
    words = {"en": "Reading", "ko": "읽는 중"}

    def told() -> str:
        return words[language()]

    strip = window.strips.add(Strip("work", told, ("cancel", told, lambda: None)))
    button = strip.findChild(QPushButton)
    assert button is not None
    for code in ("ko", "en"):
        window.appearance.choose_language(code)
        settle()
        assert (strip.text.text(), button.text()) == (words[code], words[code])


@pytest.mark.parametrize("comes", ["before", "meanwhile"])
def test_from_one_strip_to_another_where_the_keyboard_was_is_not_forgotten(active: Window, comes: str) -> None:
    def add(name: str) -> tuple[Strip, QPushButton]:
        strip = active.strips.add(Strip(name, lambda: "Reading …", ("cancel", lambda: "Cancel", lambda: None)))
        settle()
        button = strip.findChild(QPushButton)
        assert button is not None
        return strip, button

    edit = child(active, "descent.learning_rate", NumberEdit)
    first, cancel = add("first")
    second = add("second") if comes == "before" else None
    edit.setFocus()
    cancel.setFocus()
    strip, other = second or add("second")
    other.setFocus()
    first.go()
    strip.go()
    settle()
    assert active.strips.strips() == []
    assert QApplication.focusWidget() is edit


def test_f11_goes_in_and_out(active: Window) -> None:
    for full in (True, False):
        press(child(active, "descent.learning_rate", NumberEdit), Key.Key_F11, Qt.KeyboardModifier.NoModifier)
        assert active.isFullScreen() is full
        assert active.menus.actions["full_screen"].isChecked() is full


def test_the_system_that_ends_the_window_takes_what_is_typed(window: Window) -> None:
    number(window, "0.25")
    window.end()
    assert window.settings.last_state()["descent"].learning_rate == 0.25


# where a person goes on


def test_after_a_press_that_takes_its_button_away_the_keyboard_is_at_the_play_button(active: Window) -> None:
    active.store.edit("network", topic("network").State(mode="train", data="XOR", activation=("step", "step")))
    active.store.select("network")
    QApplication.processEvents()
    mend = child(active, "network.mend")
    mend.setFocus()
    assert mend.hasFocus()
    QTest.keyClick(mend, Key.Key_Space)
    assert not mend.isVisible()
    assert active.focusWidget() is active.front.transport.play
    before = active.store.state
    QTest.keyClick(active.focusWidget(), Key.Key_Space)
    assert active.front.transport.player.playing
    QTest.keyClick(active.focusWidget(), Key.Key_Space)
    assert active.store.state.changed == before.changed or active.store.state["network"].step > 0


def test_space_never_blanks_a_number(active: Window) -> None:
    edit = child(active, "descent.learning_rate", NumberEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Key.Key_Space)
    assert edit.text() == "0.1"
    assert active.front.transport.player.playing
    QTest.keyClick(edit, Key.Key_Space)
    assert not active.front.transport.player.playing


def test_a_blank_in_a_text_is_a_blank(active: Window) -> None:
    active.store.select("activations")
    own = child(active, "activations.own", QLineEdit)
    own.setFocus()
    own.selectAll()
    QTest.keyClick(own, Key.Key_Space)
    assert own.text() == " "


def test_what_is_refused_is_called_as_in_the_panel_that_refused_it(window: Window) -> None:
    """It may stand behind by then: its entry is closed by the change of panels."""
    window.store.select("descent")
    panel = window.front
    window.store.select("cost")
    with pytest.raises(FieldError) as refused:
        replace(panel.state, w0=1e300)
    panel.refused.emit(refused.value)
    assert "W₀" in window.notice.text()

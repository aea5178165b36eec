"""The Edit menu says what it will undo, in the words of the screen."""

from __future__ import annotations

import fnmatch
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QGuiApplication, QHelpEvent

from dlviz.changes import Change, change
from dlviz.shell import undo_menu
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import topic
from tests.share import for_all

# Off-screen, for any menu that pops up.
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.painted(4)]


def named(window: Window, step: str) -> str:
    """What the open menu says."""
    window.menus.menus["edit"].popup(window.mapToGlobal(QPoint(0, 20)))
    text = window.menus.actions[step].text()
    window.menus.menus["edit"].close()
    return text


def undo(window: Window) -> str:
    return named(window, "undo").replace("&", "")


def do(window: Window, panel: str, **fields: Any) -> str:
    window.store.select(panel)
    window.front.edit(**fields)
    return undo(window)


def test_nothing_is_named_where_nothing_can_be_undone(window: Window) -> None:
    assert undo(window) == "Undo"
    assert not window.menus.actions["undo"].isEnabled()


@for_all(
    ("panel", "fields", "words"),
    [
        ("descent", {"learning_rate": 0.2}, "Undo learning rate"),
        ("descent", {"w0": 1.0, "step": 0}, "Undo initial weight"),
        ("descent", {"step": 4}, "Undo present step"),
        ("descent", {"use_bias": True}, "Undo with bias b*"),
        ("descent", {"form": "1/m"}, "Undo Form of the cost"),
        ("cost", {"x": (1.0, 2.0), "y": (2.0, 4.0)}, "Undo data"),
        ("matrix", {"a": ((1.0, 2.0), (3.0, 5.0))}, "Undo data"),
    ],
)
def test_an_edit_is_named_by_its_label(window: Window, panel: str, fields: dict[str, Any], words: str) -> None:
    assert fnmatch.fnmatchcase(do(window, panel, **fields), words)


def test_nothing_is_named_until_somebody_looks(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """To compare two states and to find a label is work, and a drag makes a hundred of them."""
    made: list[Any] = []
    monkeypatch.setattr(undo_menu, "change", lambda *states: (made.append(states), change(*states))[1])
    for rate in (0.2, 0.3):
        window.store.select("descent")
        window.front.edit(learning_rate=rate)
    assert made == []
    assert window.menus.actions["undo"].isEnabled()
    assert not window.menus.actions["redo"].isEnabled()
    assert undo(window) == "Undo learning rate"
    assert made
    window.front.edit(steps=40)
    assert window.menus.actions["undo"].text() == "&Undo"  # not what was to be undone before


def test_the_tips_of_the_buttons_name_it_too(window: Window) -> None:
    do(window, "descent", learning_rate=0.2)
    window.front.edit(steps=40)
    for step, words in (("undo", "Undo number of steps"), ("redo", "Redo number of steps")):
        button = window.menus.buttons[step]
        middle = button.rect().center()
        QCoreApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, middle, button.mapToGlobal(middle)))
        assert button.toolTip() == words
        assert button.text() == step.capitalize()
        window.store.undo()


def test_an_open_menu_follows_what_changes_under_it(window: Window) -> None:
    do(window, "descent", learning_rate=0.2)
    menu = window.menus.menus["edit"]
    menu.popup(window.mapToGlobal(QPoint(0, 20)))
    window.front.edit(steps=40)
    assert "learning rate" not in window.menus.actions["undo"].text()
    assert window.menus.actions["undo"].text().startswith("&Undo ")
    menu.close()


def test_redo_is_named_too_and_both_follow_the_language(window: Window) -> None:
    do(window, "descent", learning_rate=0.2)
    window.store.undo()
    assert undo(window) == "Undo"
    assert named(window, "redo") == "&Redo learning rate"
    window.store.redo()
    window.appearance.choose_language("ko")
    QCoreApplication.processEvents()  # the change of language is posted
    QCoreApplication.processEvents()
    assert named(window, "undo") == "실행 취소: 학습률(&U)"
    assert window.menus.buttons["undo"].text() == "실행 취소"


def test_reset_preset_and_opening_have_names_of_their_own(window: Window) -> None:
    do(window, "cost", w=2.0, form="1/2m")
    window.menus.actions["reset"].trigger()
    assert undo(window) == "Undo reset"
    name, preset = next(iter(topic("perceptron").presets.items()))
    assert name
    do(window, "perceptron", w1=0.1, w2=-0.3, theta=0.9)
    window.front.edit(**preset)
    assert undo(window) in ("Undo preset", "Undo reset")
    other = AppState().with_panel("cost", topic("cost").State(w=3.0))
    window.store.open(other.with_panel("matrix", topic("matrix").State(symbols=True)))
    assert undo(window) == "Undo another session"


def test_what_several_panels_share_is_one_change() -> None:
    old = AppState()
    new = old.with_panel("cost", topic("cost").State(x=(1.0, 2.0), y=(2.0, 4.0)))
    assert change(old, new) == Change("data", "cost", ("x", "y"))
    assert change(old, old) == Change("session")


def test_a_table_that_leads_to_another_mode_is_data(window: Window) -> None:
    """It was called a preset, on whose other fields the state stood as it did before."""
    window.store.select("log-loss")
    QGuiApplication.clipboard().setText("y,p1,p2,p3\n1,0.2,0.3,0.5\n2,0.1,0.8,0.1\n")
    window.front.intake.paste()
    assert window.store.state["log-loss"].mode == "categorical"
    assert undo(window) == "Undo data"
    QGuiApplication.clipboard().setText("y,p\n1,0.9\n0,0.2\n")
    window.front.intake.paste()
    assert window.store.state["log-loss"].mode == "binary"
    assert undo(window) == "Undo data"


def test_a_drag_says_the_steps_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick after the first changes nothing of what may be undone, and six texts of actions were set at each."""
    window.store.select("descent")
    said: list[str] = []
    show = window.menus.show_step
    monkeypatch.setattr(window.menus, "show_step", lambda name, *rest: (said.append(name), show(name, *rest)))
    for rate in (0.2, 0.3, 0.4, 0.5):
        window.front.edit("drag", learning_rate=rate)
    assert said == ["undo", "redo"]
    window.store.undo()
    assert said == ["undo", "redo"] * 2
    assert not window.menus.actions["undo"].isEnabled()
    assert window.menus.actions["redo"].isEnabled()
    assert named(window, "redo").replace("&", "") == "Redo learning rate"
    window.store.redo()
    assert window.menus.actions["redo"].text() == "&Redo"

"""*What is this?* has words for every control, from its field and the glossary."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWhatsThis, QWidget

from dlviz.shell.help.what import explain
from dlviz.shell.window import Window
from dlviz.topics import PANELS

pytestmark = pytest.mark.painted(4)


@pytest.mark.parametrize("name", PANELS)
def test_every_field_and_card_of_a_panel_is_explained(window: Window, name: str) -> None:
    window.store.select(name)
    explain(window.front, window)
    controls = [window.front.findChild(QWidget, f"{name}.{field}") for field in window.front.fields]
    shown = [control for control in controls if control is not None]
    assert shown
    assert all(name in control.whatsThis() for control in shown)
    assert window.front.working.whatsThis()


def test_a_control_says_its_term_its_range_and_its_name(window: Window) -> None:
    explain(window.front, window)
    words = window.front.findChild(QWidget, "descent.learning_rate").whatsThis()
    assert "<b>α learning rate</b>" in words
    assert "learning rate (학습률): How far a step goes" in words
    assert "to 100; at the start 0.1" in words
    assert "<code>descent.learning_rate</code>" in words


def test_it_speaks_korean(window: Window) -> None:
    window.appearance.choose_language("ko")
    QApplication.processEvents()
    explain(window.front, window)
    words = window.front.findChild(QWidget, "descent.learning_rate").whatsThis()
    assert "학습률 (learning rate): 같은 기울기에서" in words
    assert "100까지이고 처음 값은 0.1입니다" in words


def test_the_mouse_over_a_control_reads_what_it_means(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text: said.append(text))
    for name in ("learning_rate.slider", "learning_rate", "log_scale"):
        control = window.front.findChild(QWidget, f"descent.{name}")
        place = control.mapToGlobal(QPoint(4, 4))
        QApplication.sendEvent(control, QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), place))
    assert "learning rate (학습률): How far a step goes" in said[0]
    assert said[1] == said[0]
    assert not any(said[2:])  # the glossary has no word for it


def test_the_next_click_asks_and_changes_nothing(window: Window) -> None:
    before = window.store.state
    window.menus.actions["what"].trigger()
    assert QWhatsThis.inWhatsThisMode()
    slider = window.front.findChild(QWidget, "descent.learning_rate.slider")
    asked = QHelpEvent(QEvent.Type.QueryWhatsThis, QPoint(3, 3), slider.mapToGlobal(QPoint(3, 3)))
    assert QApplication.sendEvent(slider, asked)  # the slider's own field answers for it
    QWhatsThis.leaveWhatsThisMode()
    assert window.store.state is before

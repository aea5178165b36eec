"""About: versions and licence, and what goes into a report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz import __version__
from dlviz.shell.help.about import About, details, versions
from dlviz.shell.window import Window
from dlviz.theme import LIGHT, PROJECTOR, Theme
from tests.everywhere import settle


def test_it_says_what_it_is(qtbot: QtBot, window: Window) -> None:
    window.menus.actions["about"].trigger()
    about = window.findChild(About)
    assert about.name.text() == f"dlviz {__version__}"
    for word in ("MIT", "LGPL", "Open Font", "Python 3", "Qt 6", "pyqtgraph"):
        assert word in about.words.text()
    qtbot.mouseClick(about.copy, Qt.MouseButton.LeftButton)
    assert f"dlviz {__version__}" in QGuiApplication.clipboard().text()
    assert "clipboard" in window.notice.text()
    about.close()


def test_a_report_names_no_person(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path.cwd())
    text = details()
    assert str(Path.cwd()) not in text
    assert "~" in text
    assert "numpy" in text
    assert "NumPy" in versions()


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR.scaled(type=1.5)])
def test_it_is_whole_in_any_letters(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    about = About(parent, theme, lambda: None)
    about.show()
    settle()
    assert about.words.height() >= about.words.heightForWidth(about.words.width())

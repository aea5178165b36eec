"""The room of a panel: a small screen, or large type, makes no window that is larger than the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from dlviz.shell.window import Window
from dlviz.topics import PANELS

# What is left of 1366×768 at a scale of 125 and 150 %, of itself, and of a projector, within the window's frame.
SCREENS = {
    "125 %": ("light", 1.0, (1077, 566)),
    "150 %": ("light", 1.0, (895, 464)),
    "type of 150 %": ("light", 1.5, (1350, 700)),
    "projector": ("projector", 1.0, (1008, 700)),
    "projector and large type": ("projector", 1.5, (1350, 700)),
}


def settle() -> None:
    for _ in range(2):
        QCoreApplication.processEvents()


def seen(window: Window, widget: QWidget) -> bool:
    room = window.page.findChild(QWidget, "room")
    assert room is not None
    box = QRect(widget.mapTo(window, QPoint()), widget.size())
    return QRect(room.mapTo(window, QPoint()), room.size()).intersects(box)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_window_is_as_small_as_the_screen_whatever_was_looked_at(window: Window, screen: str) -> None:
    theme, size, (width, height) = SCREENS[screen]
    window.choose_theme(theme)
    window.choose_type_size(size)
    for _ in range(2):
        for name in PANELS:
            window.store.select(name)
            settle()
            window.resize(width, height)
            settle()
            assert (window.width(), window.height()) == (width, height), name
            panel, least = window.front, window.front.minimumSizeHint()
            assert panel.width() >= least.width(), name
            assert panel.height() >= least.height(), name


def test_a_window_of_the_usual_size_scrolls_no_panel(window: Window) -> None:
    for name in PANELS:
        window.store.select(name)
        settle()
        assert window.front.size() == window.page.size(), name


def test_what_the_keyboard_comes_to_is_scrolled_to(window: Window) -> None:
    window.choose_type_size(1.5)
    window.resize(895, 464)
    window.store.select("descent")
    settle()
    lines = window.front.working.lines
    assert not seen(window, lines)
    window.activateWindow()
    for _ in range(60):
        if window.focusWidget() is lines:
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is lines
    settle()
    assert seen(window, lines)

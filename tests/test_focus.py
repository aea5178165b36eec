"""Where the keyboard is, is seen at every stop of the Tab key, in every panel, mode and theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.shell.window import Window
from dlviz.theme import THEMES
from tests.besides import besides
from tests.everywhere import scenes, settle

LEAST = 3.0  # WCAG 2.2, non-text contrast
ENOUGH = 40  # pixels that changed so much: a ring round the smallest button has some 150


def luminance(image: QImage) -> Any:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine() // 4, 4)
    part = bits[:, : made.width(), 2::-1] / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ (0.2126, 0.7152, 0.0722)


def seen(window: QWidget, stop: QWidget) -> int:
    """How many pixels round a stop differ by 3:1 from what they are without the focus."""
    around = QRect(stop.mapTo(window, QPoint()), stop.size()).adjusted(-4, -4, 4, 4).intersected(window.rect())
    if around.isEmpty():
        return 0
    focused = luminance(window.grab(around).toImage())
    stop.clearFocus()
    without = luminance(window.grab(around).toImage())
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    light, dark = np.maximum(focused, without), np.minimum(focused, without)
    return int(((light + 0.05) / (dark + 0.05) >= LEAST).sum())


def stops(window: Window) -> Iterator[QWidget]:
    """What Tab comes to, from the front panel on until it is round."""
    window.front.setFocus()
    found: list[QWidget] = []
    while True:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        settle()
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in found:
            return
        found.append(stop)
        yield stop


def stops_in(root: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in a dialog or a dock."""
    root.window().activateWindow()
    start = root
    while not (root.isAncestorOf(start) and start.isVisible() and start.focusPolicy() & Qt.FocusPolicy.TabFocus):
        start = start.nextInFocusChain()
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (stop := QApplication.focusWidget()) is not None and stop not in found:
        settle()
        found.append(stop)
        if root.isAncestorOf(stop):
            yield stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_in_dialogs_and_docks(window: Window, theme: str) -> None:
    window.choose_theme(theme)
    unseen, count = set(), 0
    for name, shown in besides(window):
        for stop in stops_in(shown):
            count += 1
            if seen(shown.window(), stop) < ENOUGH:
                unseen.add((name, type(stop).__name__, stop.objectName()))
    assert unseen == set()
    assert count > 60


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_at_every_stop(window: Window, theme: str) -> None:
    window.choose_theme(theme)
    unseen, count = set(), 0
    for scene in scenes(window):
        for stop in stops(window):
            count += 1
            if seen(window, stop) < ENOUGH:
                unseen.add((scene, type(stop).__name__, stop.objectName()))
    assert unseen == set()
    assert count > 300

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
from dlviz.ui.pictures.drawing import Drawing
from tests.besides import besides
from tests.everywhere import scenes, settle
from tests.share import WHOLE

LEAST = 3.0  # WCAG 2.2, non-text contrast
_SHARE = np.arange(256) / 255
LINEAR = np.where(_SHARE <= 0.04045, _SHARE / 12.92, ((_SHARE + 0.055) / 1.055) ** 2.4).astype(np.float32)
ENOUGH = 40  # pixels that changed so much: a ring round the smallest button has some 150


def luminance(image: QImage) -> Any:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine() // 4, 4)
    return LINEAR[bits[:, : made.width(), 2::-1]] @ np.array((0.2126, 0.7152, 0.0722), np.float32)


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
        settle(1)
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
        settle(1)
        found.append(stop)
        if root.isAncestorOf(stop):
            yield stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_in_dialogs_and_docks(window: Window, theme: str) -> None:
    window.appearance.choose_theme(theme)
    unseen, count = set(), 0
    for name, shown in besides(window, list(THEMES).index(theme), len(THEMES)):
        for stop in stops_in(shown):
            count += 1
            if seen(shown.window(), stop) < ENOUGH:
                unseen.add((name, type(stop).__name__, stop.objectName()))
    assert unseen == set()
    assert count > (60 if WHOLE else 15), count


def differing(before: QImage, after: QImage) -> int:
    """How many pixels differ by 3:1."""
    one, other = luminance(before), luminance(after)
    return int(((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05) >= LEAST).sum())


def drawings(window: Window) -> Iterator[Drawing]:
    """The pictures of the panel in front at which the keyboard stops."""
    for drawing in window.front.findChildren(Drawing):
        if drawing.isVisible() and drawing.focusPolicy() & Qt.FocusPolicy.TabFocus:
            drawing.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            yield drawing


@pytest.mark.parametrize("theme", THEMES)
def test_where_the_keyboard_is_is_seen_at_every_stop_and_inside_every_picture(window: Window, theme: str) -> None:
    """What stands in several modes of a panel is looked at in one of them; all of it in each in the long check.

    Where an arrow key leads to another weight, unit or cell, both places look other than they did.
    """
    window.appearance.choose_theme(theme)
    unseen, looked_at, count, moved = set(), set[str](), 0, set()
    for scene in scenes(window, list(THEMES).index(theme), len(THEMES)):
        for stop in stops(window):
            if stop.objectName() in looked_at and not WHOLE:
                continue
            looked_at |= {stop.objectName()} if stop.objectName() else set()
            count += 1
            if seen(window, stop) < ENOUGH:
                unseen.add((scene, type(stop).__name__, stop.objectName()))
        for drawing in drawings(window):
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
                before, marks = drawing.grab().toImage(), drawing.marks
                QTest.keyClick(drawing, key)
                settle()
                if drawing.marks is not marks:
                    moved.add(drawing.objectName())
                    if differing(before, drawing.grab().toImage()) < ENOUGH:
                        unseen.add((scene, drawing.objectName(), key.name))
    assert unseen == set()
    assert count > (300 if WHOLE else 60), count
    assert moved >= ({"network.drawing", "matrix.a", "matrix.b", "matrix.c"} if WHOLE else {"network.drawing"})


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_pointed_at_is_seen_in_every_picture(window: Window, theme: str) -> None:
    window.appearance.choose_theme(theme)
    unseen, count = set(), 0
    for name in ("network", "matrix", "perceptron"):
        window.store.select(name)
        settle()
        for drawing in drawings(window):
            without = drawing.grab().toImage()
            for thing in {mark.thing for mark in drawing.marks if mark.thing is not None}:
                drawing.light({thing})
                count += 1
                if differing(without, drawing.grab().toImage()) < ENOUGH:
                    unseen.add((name, drawing.objectName(), thing))
            drawing.light(())
    assert unseen == set()
    assert count > 20

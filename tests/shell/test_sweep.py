"""Python's full search for garbage waits until nobody waits for a picture."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from dlviz.shell import sweep
from dlviz.shell.page import Page
from dlviz.shell.sweep import DUE, RARE, REST, Sweep
from dlviz.shell.window import Window
from tests.clock import Clock

pytestmark = pytest.mark.parametrize("first_panel", ["cost"])
searched: list[int] = []


@pytest.fixture
def swept(window: Window, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window whose full searches are counted; one is due."""
    before = gc.get_threshold()
    searched.clear()
    monkeypatch.setattr(gc, "collect", lambda *_: searched.append(1))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, DUE))
    Sweep(window)
    yield window
    gc.set_threshold(*before)


def edit(window: Window, w: float, gesture: object = None) -> None:
    assert window.front.edit(gesture, w=w)


def test_all_is_searched_once_when_the_state_has_rested(swept: Window, clock: Clock) -> None:
    for i in range(50):  # a drag
        edit(swept, i / 50, "drag")
        clock.pass_time(REST - 1)
    assert searched == []
    clock.pass_time(1)
    assert searched == [1]
    clock.pass_time(100 * REST)  # nothing wakes up
    assert searched == [1]


def test_what_is_not_due_is_not_done(swept: Window, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (700, 10, DUE - 1))
    edit(swept, 0.5)
    clock.pass_time(100 * REST)
    assert searched == []


def test_a_hand_that_rests_and_long_work_go_on(swept: Window, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    down: Any = Qt.MouseButton.LeftButton
    monkeypatch.setattr(sweep.QGuiApplication, "mouseButtons", lambda: down)
    edit(swept, 0.5)
    clock.pass_time(10 * REST)
    assert searched == []
    down = Qt.MouseButton.NoButton
    monkeypatch.setattr(Page, "is_on_the_way", True)
    clock.pass_time(10 * REST)
    assert searched == []
    monkeypatch.setattr(Page, "is_on_the_way", False)
    clock.pass_time(REST)
    assert searched == [1]


def test_python_itself_seldom_does_it(swept: Window) -> None:
    """It is still there for what never rests."""
    assert gc.get_threshold() == (700, 10, RARE)

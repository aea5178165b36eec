"""The window of a laptop before the first page of the lecture."""

from __future__ import annotations

import pytest

from dlviz.shell.window import Window


@pytest.fixture
def shown(window: Window) -> Window:
    window.settings.lecture_progress, window.settings.lecture_page = "", 0
    window.resize(1366, 700)
    return window


@pytest.fixture
def first_panel() -> str:
    """The one that is made soonest, and not that of the first page, which most of these tests open."""
    return "cost"

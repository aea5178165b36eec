"""A window that is played with: no exception, no Qt warning, and it shows its state. ``tests/soak.py`` plays on."""

from __future__ import annotations

import pytest

from dlviz.shell.window import Window
from tests.monkey import Monkey
from tests.share import WHOLE


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # off-screen, for any window that pops up
@pytest.mark.parametrize("seed", range(10 if WHOLE else 1))
def test_a_monkey_breaks_nothing(window: Window, seed: int) -> None:
    monkey = Monkey(window, seed)
    monkey.play(900 if WHOLE else 400)
    monkey.check()

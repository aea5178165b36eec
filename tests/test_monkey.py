"""The short form of the soak: no exception, no Qt warning, memory that stays, and a window that shows its state."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlviz.shell.window import Window
from tests.monkey import Monkey

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # off-screen, for any window that pops up
@pytest.mark.parametrize("seed", range(3))
def test_a_monkey_breaks_nothing(window: Window, seed: int) -> None:
    monkey = Monkey(window, seed)
    monkey.play(900)
    monkey.check()


@pytest.mark.skipif(sys.platform != "linux", reason="the memory is read from /proc")
def test_three_hundredths_of_the_long_form() -> None:
    """30,000 events of the monkey, 3,000 moves of a slider, 600 changes of tab, 100 exports, in a process alone."""
    command = [sys.executable, "-m", "tests.soak", "--share", "0.03"]
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Warning" not in done.stderr, done.stderr

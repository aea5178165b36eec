"""Kills a process in the middle of saving, again and again, and looks at what is left of the file."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from dlviz import session
from dlviz.errors import Problem
from dlviz.state import AppState
from dlviz.topics import topic

ROOT = Path(__file__).resolve().parent.parent
SAVER = """
import sys
from pathlib import Path
from dlviz import session
from tests.kill import STATES
session.write(Path(sys.argv[1]), STATES[0])  # the first one imports the topics
print("ready", flush=True)
while True:
    for state in STATES:
        session.write(Path(sys.argv[1]), state)
"""
STATES = tuple(
    AppState(panel="cost").with_panel("cost", topic("cost").State(x=(w,) * 200, y=(w,) * 200)) for w in (1.0, 2.0, 3.0)
)


def killed_saves(times: int, folder: Path, seed: int = 0) -> int:
    """How many of so many killed saves left a file that is none of the states that were saved."""
    path, rng, corrupt = folder / "killed.dlviz", random.Random(seed), 0
    for _ in range(times):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", SAVER, str(path)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            try:
                process.wait(rng.uniform(0.001, 0.04))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            assert process.wait() == -signal.SIGKILL, "it died by itself"
        corrupt += not _is_whole(path)
    return corrupt


def _is_whole(path: Path) -> bool:
    try:
        return not path.exists() or session.read(path) in STATES
    except Problem:
        return False

"""Interrupts the command line in the middle of an export, again and again, and looks at what it says and leaves."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The moment counts from where signals are heard: before it, the process is Python's own, which ends in a traceback.
COMMAND = """
import contextlib, sys
import dlviz.app
watched = dlviz.app.watched
@contextlib.contextmanager
def heard(**options):
    with watched(**options):
        print("ready", flush=True)
        yield
dlviz.app.watched = heard
sys.exit(dlviz.app.main())
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    status: int
    said: str
    files: tuple[str, ...]

    def is_right(self, number: int, name: str) -> bool:
        """Ended by the signal with one sentence and nothing left, or done before it came."""
        if self.status == 0:
            return self.said == "" and self.files == (name,)
        sentence = self.said.startswith("dlviz: Interrupted") and self.said.count("\n") == 1
        return self.status == 128 + number and sentence and self.files == ()


def interrupted(arguments: Sequence[str], folder: Path, number: int, after: float) -> Outcome:
    """Start a command in an empty folder, send it a signal after some seconds, and see what becomes of it."""
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-c", COMMAND, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, env=environment, text=True, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(number)
        said = process.communicate(timeout=120)[1]
    return Outcome(process.returncode, said, tuple(sorted(path.name for path in folder.iterdir())))


def many(times: int, name: str, folder: Path, longest: float, seed: int = 0) -> list[Outcome]:
    """The outcomes that are not right of so many interrupts at moments up to ``longest`` seconds."""
    rng, wrong = random.Random(seed), []
    for count in range(times):
        number = rng.choice((signal.SIGINT, signal.SIGTERM))
        outcome = interrupted(
            ("export", "descent", "-o", name, "--lang", "en"),
            folder / f"{name}{count}",
            number,
            rng.uniform(0, longest),
        )
        if not outcome.is_right(number, name):
            wrong.append(outcome)
    return wrong


LONGEST = {"a.gif": 3.5, "a.mp4": 3.5, "a.png": 1.2, "a.svg": 1.2, "a.pdf": 1.2, "a.json": 0.5, "a.csv": 0.5}

if __name__ == "__main__":
    import tempfile

    for name, longest in LONGEST.items():
        with tempfile.TemporaryDirectory() as folder:
            print(name, many(int(sys.argv[1]), name, Path(folder), longest))

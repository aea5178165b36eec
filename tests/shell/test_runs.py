"""Each run has a folder of its own under a lock; what one left that did not end well is found, once."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlviz.shell.runs import BEAT, OLD, Run, left_behind, others_live

ROOT = Path(__file__).resolve().parents[2]

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "dlviz" / "runs"


@pytest.fixture
def run(home: Path) -> Iterator[Run]:
    made = Run.begin()
    yield made
    made.end()


def elsewhere(code: str, number: int) -> int:
    """Run code in another process until it says so, then send it a signal; returns how it ended."""
    program = "from dlviz.shell.runs import Run\nrun = Run.begin()\n" + textwrap.dedent(code)
    program += "\nprint('ready', flush=True)\nimport time\ntime.sleep(60)\n"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([sys.executable, "-c", program], env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(number)
    process.stdout.close()
    return process.wait()


def held_elsewhere(folder: Path, hours: float) -> None:
    """The lock of a run as another machine, on a home that both have, holds it since so many hours."""
    lock = folder.with_name(f"{folder.name}.lock")
    lock.write_text("4711\ndlviz\nstudy-2\n1234\n5678\n", encoding="utf-8")
    then = time.time() - 3600 * hours
    os.utime(lock, (then, then))


def left_elsewhere(hours: float) -> Path:
    run = Run.begin()
    run.state_file.write_text("{}", encoding="utf-8")
    run.leave()
    held_elsewhere(run.folder, hours)
    return run.folder


def test_a_lock_of_another_machine_ages(home: Path) -> None:
    folder = left_elsewhere(hours=2)
    assert left_behind() == []
    assert others_live()
    held_elsewhere(folder, hours=25)
    (found,) = left_behind()
    assert (found.folder, found.host) == (folder, "study-2")
    found.end()
    assert not others_live()


def test_a_live_run_gives_signs_of_life(run: Run, home: Path) -> None:
    lock = home / f"{run.folder.name}.lock"
    os.utime(lock, (0, 0))
    run.beat()
    assert time.time() - lock.stat().st_mtime < 60
    assert BEAT * 2 <= OLD


@posix
def test_a_crash_log_is_for_nobody_else(run: Run) -> None:
    run.watch_for_crashes()
    assert stat.S_IMODE(run.crash_file.stat().st_mode) == 0o600


def test_a_run_that_ends_well_leaves_nothing(home: Path) -> None:
    run = Run.begin()
    run.watch_for_crashes()
    run.state_file.write_text("{}", encoding="utf-8")
    run.end()
    assert list(home.iterdir()) == []


def test_two_runs_have_two_folders_and_touch_only_their_own(run: Run) -> None:
    other = Run.begin()
    run.state_file.write_text("mine", encoding="utf-8")
    other.state_file.write_text("other", encoding="utf-8")
    assert left_behind() == []  # both live
    other.end()
    assert run.state_file.read_text(encoding="utf-8") == "mine"


def test_another_window_is_another_process(run: Run) -> None:
    assert not others_live()
    held = Run.begin()  # as what an earlier run left is held while it is offered
    assert not others_live()
    held.end()
    code = "from dlviz.shell.runs import Run\nrun = Run.begin()\nprint('ready', flush=True)\ninput()\nrun.end()\n"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, "-c", code], env=environment, **pipes) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert others_live()
        process.communicate("\n")
    assert not others_live()


@posix
def test_what_a_killed_run_left_is_found_once(run: Run, home: Path) -> None:
    elsewhere('run.state_file.write_text("what I was doing")', signal.SIGKILL)
    (found,) = left_behind()
    assert found.state_file.read_text(encoding="utf-8") == "what I was doing"
    assert left_behind() == []  # it is ours now
    found.leave()
    (again,) = left_behind()
    again.end()
    assert sorted(home.iterdir()) == sorted([run.folder, home / f"{run.folder.name}.lock"])


@posix
def test_a_killed_run_that_had_nothing_is_cleared_away(run: Run, home: Path) -> None:
    elsewhere("run.watch_for_crashes()", signal.SIGKILL)
    assert left_behind() == []
    assert len(list(home.iterdir())) == 2


@posix
def test_a_crash_below_python_is_written_down(run: Run) -> None:
    elsewhere("run.watch_for_crashes()", signal.SIGSEGV)
    (found,) = left_behind()
    assert "Segmentation fault" in found.crash_text()
    assert "<string>" in found.crash_text()
    found.end()


def test_a_home_that_takes_nothing_is_an_os_error(home: Path) -> None:
    home.parent.parent.mkdir(exist_ok=True)
    home.parent.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(OSError, match=r"."):
        Run.begin()
    assert left_behind() == []
    assert not others_live()

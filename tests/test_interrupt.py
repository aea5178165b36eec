"""Ctrl+C and SIGTERM: at once, between two pieces of work, and in real exports at moments that a seed chooses."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from dlviz import interrupt
from dlviz.app import main
from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.export.made import Made
from dlviz.interrupt import Interrupted, at_once, check, watched
from dlviz.topics import topic
from tests.interrupted import interrupted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
both = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


@both
def test_a_signal_ends_what_waits_for_others_at_once(number: int) -> None:
    before = signal.getsignal(number)
    with pytest.raises(Interrupted) as stop, watched(), at_once():
        os.kill(os.getpid(), number)
    assert stop.value.status == 128 + number
    assert signal.getsignal(number) is before


@both
def test_a_signal_waits_for_the_end_of_a_piece_of_work(number: int) -> None:
    done = []

    def work() -> None:
        os.kill(os.getpid(), number)
        done.append("the piece of work")
        check()
        done.append("the next one")

    with pytest.raises(Interrupted), watched():
        work()
    assert done == ["the piece of work"]


def test_a_signal_that_waits_ends_the_waiting_for_others() -> None:
    with watched():
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(Interrupted), at_once():
            pytest.fail("it waits")


def test_a_signal_of_before_is_forgotten() -> None:
    with watched():
        os.kill(os.getpid(), signal.SIGINT)
    with watched():
        check()


def test_another_thread_is_told_of_no_signals() -> None:
    seen: list[Any] = []

    def run() -> None:
        before = signal.getsignal(signal.SIGINT)
        with watched():
            seen.append(signal.getsignal(signal.SIGINT) is before)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [True]


def test_an_animation_ends_between_two_frames(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    state = replace(topic("descent").State(), steps=20)
    frames, before = [], set(QApplication.topLevelWidgets())

    def count() -> None:
        frames.append(1)
        if len(frames) == 3:
            os.kill(os.getpid(), signal.SIGTERM)
        check()

    monkeypatch.setattr("dlviz.export.animation.check", count)
    with pytest.raises(Interrupted), watched():
        content("descent", state, ".gif", Look(size=(120, 80)))
    assert len(frames) == 3
    gc.collect()
    assert set(QApplication.topLevelWidgets()) <= before  # it has put its figure away


@both
def test_a_command_says_one_sentence_and_leaves_nothing(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(interrupt, "ignore", lambda: None)
    monkeypatch.setattr("dlviz.app.ignore", lambda: None)
    made = Made(b"content")
    monkeypatch.setattr("dlviz.export.formats.make", lambda *_: os.kill(os.getpid(), number) or made)
    assert main(["export", "cost", "-o", "out.json", "--lang", "en"]) == 128 + number
    assert capsys.readouterr().err == "dlviz: Interrupted. What was not finished was not written.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "after"), [("a.gif", 0.0), ("a.gif", 0.7), ("a.gif", 1.4), ("a.png", 0.4)])
def test_a_real_export_that_is_interrupted(tmp_path: Path, name: str, after: float) -> None:
    """``python -m tests.interrupted`` does it some hundred times."""
    outcome = interrupted(("export", "descent", "-o", name, "--lang", "en"), tmp_path / "in", signal.SIGINT, after)
    assert outcome.is_right(signal.SIGINT, name), outcome


def test_a_session_out_of_a_pipe_that_never_comes_can_be_interrupted(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    arguments = ("export", "cost", "-o", "a.json", "--lang", "en", "--session", str(tmp_path / "pipe"))
    outcome = interrupted(arguments, tmp_path / "in", signal.SIGINT, 1.0)
    assert outcome.status == 130
    assert outcome.is_right(signal.SIGINT, "a.json"), outcome


def test_a_list_that_nobody_reads_can_be_interrupted(tmp_path: Path) -> None:
    """The pipe is full, and the command waits for somebody who reads."""
    code = "import sys\nfrom dlviz import app\nprint('ready', file=sys.stderr, flush=True)\n"
    code += "print('x' * 65000, end='')\nraise SystemExit(app.main())"
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, "-c", code, "panels", "--json"], **pipes) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 130
        assert process.stderr.read() == "dlviz: Interrupted. What was not finished was not written.\n"


def test_a_table_out_of_a_pipe_that_never_comes_can_be_interrupted(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    arguments = ("export", "cost", "-o", "a.json", "--lang", "en", "--data", str(tmp_path / "pipe"))
    outcome = interrupted(arguments, tmp_path / "in", signal.SIGINT, 1.0)
    assert outcome.status == 130
    assert outcome.is_right(signal.SIGINT, "a.json"), outcome

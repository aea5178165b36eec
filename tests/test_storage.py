"""Storage that fails, for everything that writes: it is told, and the old file stays to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dlviz import session
from dlviz.export.formats import ENDINGS
from dlviz.files import writer
from dlviz.shell.autosave import Autosave
from dlviz.shell.runs import Run
from dlviz.shell.window import Window
from dlviz.state import AppState
from tests.files.test_writer import FullFile, Instead, broken
from tests.kill import killed_saves
from tests.share import WHOLE, in_turns

pytestmark = [pytest.mark.usefixtures("one_process"), pytest.mark.painted(4)]
ROOT = Path(__file__).resolve().parent.parent

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make one step of writing fail from now on."""

    def at(step: str) -> None:
        if step == "rename":
            monkeypatch.setattr(Path, "replace", broken)
        else:
            others = {"open": {"open": broken}, "write": {"fdopen": FullFile}, "fsync": {"fsync": broken}}[step]
            monkeypatch.setattr(writer, "os", Instead(os, **others))

    return at


STEPS = ("open", "write", "fsync", "rename")
every_step = pytest.mark.parametrize("step", STEPS)


@pytest.mark.parametrize(("ending", "step"), in_turns(ENDINGS, STEPS))
def test_an_export_that_fails(
    qtbot: QtBot, window: Window, tmp_path: Path, fail: Callable[[str], None], ending: str, step: str
) -> None:
    window.front.edit(steps=2)
    path = tmp_path / f"there{ending}"
    path.write_bytes(b"old")
    fail(step)
    window.exports.write(path)
    qtbot.waitUntil(lambda: "No space left on device" in window.notice.text())
    assert f"there{ending}" in window.notice.text()
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == {path.name: b"old"}


@every_step
def test_a_save_that_fails(window: Window, tmp_path: Path, fail: Callable[[str], None], step: str) -> None:
    path = tmp_path / "lecture.dlviz"
    session.write(path, AppState())
    before = path.read_bytes()
    window.documents.open_path(path)
    window.store.select("descent")
    window.front.edit(w0=1.5)
    fail(step)
    assert not window.documents.save()
    assert "No space left on device" in window.notice.text()
    assert window.isWindowModified()
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == {path.name: before}


@every_step
def test_an_autosave_that_fails(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fail: Callable[[str], None], step: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    run, told = Run.begin(), []
    saver = Autosave(window.store, run, window.documents.recovery, window)
    saver.failed.connect(told.append)
    saver.write()
    before = run.state_file.read_bytes()
    fail(step)
    saver.write()
    assert [problem.kind for problem in told] == ["cannot_keep"]
    assert [path.read_bytes() for path in run.folder.iterdir()] == [before]
    run.end()


@every_step
def test_a_last_state_that_cannot_be_kept(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fail: Callable[[str], None], step: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    window.settings.keep_state(AppState(panel="matrix"))
    fail(step)
    window.settings.keep_state(AppState(panel="cost"))
    assert window.settings.last_state() == AppState(panel="matrix")
    assert len(list((tmp_path / "dlviz").iterdir())) == 1


LIMITED = """
    import os, resource, signal, sys
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from dlviz import app
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    small = ["--size", "200x120", "--force", "--lang", "en"]
    for ending in sys.argv[1:]:
        print(ending, app.main(["export", "descent", "-o", f"there{ending}", "--set", "steps=2", *small]), flush=True)
"""


@posix
def test_a_real_limit_for_every_export(tmp_path: Path) -> None:
    """The system itself refuses the bytes beyond the first hundred, and would of what Python compiles."""
    for ending in ENDINGS:
        (tmp_path / f"there{ending}").write_bytes(b"old")
    environment: dict[str, Any] = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # half a file would be what the next process reads
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LIMITED), *ENDINGS], env=environment, cwd=tmp_path, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == [word for ending in ENDINGS for word in (ending, "4")], done.stderr
    assert done.stderr.count("File too large") == len(ENDINGS)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {f"there{e}": b"old" for e in ENDINGS}


@posix
def test_a_kill_during_a_save_leaves_a_whole_file(tmp_path: Path) -> None:
    assert killed_saves(100 if WHOLE else 6, tmp_path) == 0
    assert (tmp_path / "killed.dlviz").exists()

"""Autosave, recovery, signals and crash logs, in the program itself and in other processes that are killed."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from dlviz import session
from dlviz.errors import Problem
from dlviz.i18n import set_language
from dlviz.shell import autosave
from dlviz.shell.autosave import Autosave
from dlviz.shell.faults import Reporter
from dlviz.shell.places import data_folder
from dlviz.shell.runs import Run, left_behind
from dlviz.shell.safety import Safety
from dlviz.shell.strip import Strip
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.topics import topic
from tests.answers import answer
from tests.clock import Clock
from tests.shell.test_runs import held_elsewhere

pytestmark = [pytest.mark.front("matrix"), pytest.mark.painted(4)]  # which is made soonest

ROOT = Path(__file__).resolve().parents[2]
WORK = AppState(panel="descent").with_panel("descent", topic("descent").State(w0=2.5))

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "dlviz"


@pytest.fixture
def safety(window: Window) -> Iterator[Safety]:
    made = Safety(window, Reporter())
    yield made
    made.close()


def strip(window: Window, name: str) -> Strip:
    return next(strip for strip in window.strips.strips() if strip.objectName() == f"strip.{name}")


def press(window: Window, name: str, button: str) -> None:
    found = strip(window, name).findChild(QPushButton, f"strip.{name}.{button}")
    assert isinstance(found, QPushButton)
    found.click()


def hold_from_elsewhere() -> None:
    """The one lock there is, as another machine has left it two days ago."""
    (folder,) = [path for path in data_folder().joinpath("runs").iterdir() if path.is_dir()]
    held_elsewhere(folder, hours=48)


def left(content: str, crash: str = "", *, file: str = "") -> None:
    """A run that was killed, as the next start finds it."""
    run = Run.begin()
    document = json.loads(content) | {"recovery": {"file": file}} if content.startswith("{") else content
    run.state_file.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    run.crash_file.write_text(crash, encoding="utf-8")
    run.leave()


# autosave


@pytest.fixture
def run() -> Iterator[Run]:
    made = Run.begin()
    yield made
    made.end()


def taker(store: Store) -> Callable[[], Callable[[], bytes]]:
    def take() -> Callable[[], bytes]:
        state = store.state
        return lambda: session.dumps(state).encode()

    return take


def test_a_change_is_kept_after_a_moment_of_rest(clock: Clock, run: Run) -> None:
    store = Store()
    saver = Autosave(store, run, taker(store), store)
    store.open(WORK)
    clock.pass_time(autosave.AFTER - 1)
    assert not run.state_file.exists()
    clock.pass_time(1)
    saver.stop()  # which waits for the writing
    assert session.read(run.state_file) == WORK


def test_changes_without_a_rest_are_kept_too(clock: Clock, run: Run) -> None:
    store, taken = Store(), []
    saver = Autosave(store, run, lambda: taken.append(store.state) or (lambda: b"text"), store)
    pause = autosave.AFTER // 4
    for number in range(3 * autosave.AT_MOST // pause):
        store.edit("descent", replace(store.state["descent"], w0=number / 1000), "a drag")
        clock.pass_time(pause)
        if saver._thread is not None:
            saver._thread.join()
    assert len(taken) == 2  # the third is due with the next change
    saver.stop()


def test_a_slow_disk_stops_nobody_and_gets_what_came_in_the_meantime(
    qtbot: QtBot, clock: Clock, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, may_go_on, threads = Store(), threading.Event(), []

    def slow(path: Path, content: bytes, **options: bool) -> None:
        threads.append(threading.current_thread())
        assert may_go_on.wait(120)
        path.write_bytes(content)

    monkeypatch.setattr(autosave, "write_whole", slow)
    saver = Autosave(store, run, taker(store), store)
    for w0 in (1.0, 2.0, 3.0):
        store.edit("descent", topic("descent").State(w0=w0))
        clock.pass_time(autosave.AFTER)
    assert not run.state_file.exists()  # and yet we are here
    may_go_on.set()
    qtbot.waitUntil(lambda: len(threads) == 2)
    saver.stop()
    assert session.read(run.state_file)["descent"].w0 == 3.0
    assert threading.main_thread() not in threads


def test_an_end_waits_for_what_is_being_written(clock: Clock, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    store, began = Store(), threading.Event()
    saver = Autosave(store, run, taker(store), store)

    def late(path: Path, content: bytes, **options: bool) -> None:
        began.set()
        threading.Event().wait(0.05)
        path.write_bytes(content)

    monkeypatch.setattr(autosave, "write_whole", late)
    store.open(WORK)
    clock.pass_time(autosave.AFTER)
    assert began.wait(30)
    saver.stop()
    assert session.read(run.state_file) == WORK


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("where", ["the state is taken", "its text is made"])
def test_after_a_fault_the_next_change_is_kept(
    clock: Clock, run: Run, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """It was taken to be still writing, and nothing more was kept until the window closed."""
    store, faults, seen = Store(), iter([True]), list[object]()
    monkeypatch.setattr("sys.excepthook", lambda *fault: seen.append(fault[0]))
    monkeypatch.setattr(threading, "excepthook", lambda fault: seen.append(fault.exc_type))

    def take() -> Callable[[], bytes]:
        state, fails = store.state, next(faults, False)

        def text() -> bytes:
            return session.dumps(1 / 0 if fails else state).encode()  # type: ignore[arg-type]

        return 1 / 0 if fails and where == "the state is taken" else text  # type: ignore[return-value]

    saver = Autosave(store, run, take, store)
    for state in (AppState(panel="cost"), WORK):
        store.open(state)
        clock.pass_time(autosave.AFTER)
        saver.stop()
    assert seen == [ZeroDivisionError]
    assert session.read(run.state_file) == WORK


def test_the_real_times_are_as_promised() -> None:
    assert autosave.AFTER == 2000
    assert autosave.AFTER < autosave.AT_MOST < 10_000


def test_a_disk_that_takes_nothing_is_told_once(qtbot: QtBot, qapp: Any, run: Run) -> None:
    store, told = Store(), []
    saver = Autosave(store, run, lambda: lambda: b"text", store)
    saver.failed.connect(told.append)
    run.state_file.mkdir()
    saver.write()
    saver.write()
    assert [problem.kind for problem in told] == ["cannot_keep"]


# what an earlier run left


def test_a_recovered_state_is_offered_and_brought_back(qtbot: QtBot, window: Window, home: Path) -> None:
    left(session.dumps(WORK))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    before = window.store.state
    assert "not closed properly" in strip(window, "recover").text.text()
    set_language("ko")
    QCoreApplication.processEvents()
    assert "되살릴" in strip(window, "recover").text.text()
    press(window, "recover", "yes")
    assert window.store.state == WORK
    window.store.undo()
    assert window.store.state == before
    assert left_behind() == []
    safety.close()


def test_a_recovered_file_keeps_its_name_and_counts_as_changed(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    left(session.dumps(WORK), file=str(tmp_path / "lecture.dlviz"))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    press(window, "recover", "yes")
    assert window.documents.path == tmp_path / "lecture.dlviz"
    assert window.isWindowModified()
    assert window.documents.save()
    assert "recovery" not in json.loads((tmp_path / "lecture.dlviz").read_text(encoding="utf-8"))
    assert not window.isWindowModified()
    safety.close()


def test_what_is_thrown_away_does_not_come_again(qtbot: QtBot, window: Window) -> None:
    left(session.dumps(WORK))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    press(window, "recover", "no")
    safety.close()
    assert left_behind() == []


def test_escape_puts_an_offer_off_and_throws_nothing_away(qtbot: QtBot, window: Window) -> None:
    left(session.dumps(WORK))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.strips.strips() == []
    safety.close()
    (run,) = left_behind()
    assert session.read(run.state_file) == WORK
    run.end()


def test_an_offer_without_an_answer_comes_again(qtbot: QtBot, window: Window) -> None:
    left(session.dumps(WORK))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    safety.close()
    (run,) = left_behind()
    assert session.read(run.state_file) == WORK
    run.end()


@pytest.mark.parametrize("content", ["half of a sess", '{"dlviz": 1, "panels": {"cost": {"w": 1e99}}}'])
def test_a_kept_state_that_is_none_is_set_aside_and_told_once(window: Window, home: Path, content: str) -> None:
    for name in ("autosave.dlviz.bad", "autosave.dlviz.2.bad"):
        left(content)
        safety = Safety(window, Reporter())
        QCoreApplication.processEvents()
        assert name in strip(window, "told").text.text()
        press(window, "told", "close")
        assert json.loads((home / name).read_text(encoding="utf-8")) if content[0] == "{" else True
        assert stat.S_IMODE((home / name).stat().st_mode) == 0o600 or sys.platform == "win32"
        safety.close()
        assert left_behind() == []


def test_a_kept_state_of_a_newer_dlviz_is_left_for_it(window: Window) -> None:
    left('{"dlviz": 99}')
    safety = Safety(window, Reporter())
    QCoreApplication.processEvents()
    assert "newer dlviz" in strip(window, "told").text.text()
    safety.close()
    (run,) = left_behind()
    run.end()


def test_what_the_settings_could_not_take_is_told_once(window: Window) -> None:
    window.settings.told.append(Problem("setting_unknown", 4, setting="theme", value="plaid"))
    for told in (1, 1):
        safety = Safety(window, Reporter())
        QCoreApplication.processEvents()
        assert len(window.strips.strips()) == told
        safety.close()
    assert "plaid" in strip(window, "told").text.text()


def test_work_on_another_machine_is_offered_with_a_caution(window: Window) -> None:
    left(session.dumps(WORK))
    hold_from_elsewhere()
    safety = Safety(window, Reporter())
    QCoreApplication.processEvents()
    assert "study-2" in strip(window, "recover").text.text()
    assert "close it first" in strip(window, "recover").text.text()
    press(window, "recover", "yes")
    assert window.store.state == WORK
    safety.close()


def test_changes_of_a_file_are_offered_though_the_window_shows_them(qtbot: QtBot, window: Window) -> None:
    left(session.dumps(window.store.state), file="/there/lecture.dlviz")
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    press(window, "recover", "yes")
    assert window.documents.path == Path("/there/lecture.dlviz")
    assert window.isWindowModified()
    safety.close()


def test_bringing_back_asks_about_the_changes_of_a_file(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "a.dlviz"
    session.write(path, AppState())
    left(session.dumps(WORK))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    window.documents.open_path(path)
    window.store.edit("descent", topic("descent").State(w0=-1.0))
    mine = window.store.state
    answer(QMessageBox.StandardButton.Cancel)
    press(window, "recover", "yes")
    assert window.store.state == mine
    assert strip(window, "recover").isVisible()
    safety.close()
    (run,) = left_behind()
    assert session.read(run.state_file) == WORK
    run.end()


def test_a_recovered_file_that_was_saved_since_is_not_replaced_unasked(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "lecture.dlviz"
    session.write(path, AppState())
    left(session.dumps(WORK), file=str(path))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    press(window, "recover", "yes")
    asked = answer(QMessageBox.StandardButton.Cancel)
    assert not window.documents.save()
    assert "another program" in asked[0]
    assert session.read(path) == AppState()
    safety.close()


def test_the_only_copy_stays_until_there_is_another(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(session.dumps(WORK))
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    monkeypatch.setattr(Autosave, "write", lambda self: False)
    press(window, "recover", "yes")
    safety.close()
    (run,) = left_behind()
    assert session.read(run.state_file) == WORK
    run.end()


def test_a_crash_log_is_offered(qtbot: QtBot, window: Window) -> None:
    left(session.dumps(window.store.state), "Fatal Python error: Segmentation fault")
    safety = Safety(window, Reporter())
    qtbot.waitUntil(lambda: bool(window.strips.strips()))
    assert [found.objectName() for found in window.strips.strips()] == ["strip.crash"]
    press(window, "crash", "copy")
    assert "Segmentation fault" in QGuiApplication.clipboard().text()
    safety.close()


# whole processes

START = """
    import sys
    from dlviz.shell import autosave
    autosave.AFTER = 50
    from dlviz import app
    from dlviz.shell import window
    from dlviz.shell.safety import Safety
    from dlviz.topics import topic
    from PySide6.QtCore import QTimer
    made = []
    class Shown(window.Window):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            QTimer.singleShot(300, self, self.work)
        def work(self):
            self.store.edit("descent", topic("descent").State(w0=2.5))
            self.look()
        def look(self):
            if self.findChild(Safety)._run.state_file.exists():
                print("ready", flush=True)
            else:
                QTimer.singleShot(20, self, self.look)
    window.Window = Shown
    sys.exit(app.main(sys.argv[1:]))
"""


def start(*arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", textwrap.dedent(START), *arguments]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def end(process: subprocess.Popen[str], number: int) -> str:
    process.send_signal(number)
    _, said = process.communicate(timeout=120)
    assert process.returncode == (-number if number == signal.SIGKILL else 0), said
    return said


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_the_window_in_order(home: Path, number: int) -> None:
    said = end(start(), number)
    assert "Traceback" not in said
    assert left_behind() == []
    assert session.read(home / "last.dlviz")["descent"].w0 == 2.5


@posix
def test_a_signal_over_unsaved_changes_of_a_file_leaves_them_to_be_recovered(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "lecture.dlviz"
    session.write(path, AppState())
    end(start(str(path)), signal.SIGTERM)
    assert session.read(path) == AppState()
    (run,) = left_behind()
    assert json.loads(run.state_file.read_text(encoding="utf-8"))["recovery"] == {"file": str(path)}
    run.end()


@posix
def test_two_windows_that_the_system_ends_keep_two_states(home: Path) -> None:
    one, other = start(), start()
    end(one, signal.SIGTERM)
    end(other, signal.SIGTERM)
    (run,) = left_behind()
    assert session.read(run.state_file)["descent"].w0 == 2.5
    run.end()


@posix
def test_two_killed_windows_keep_two_states_and_lose_at_most_what_was_not_yet_kept(home: Path) -> None:
    one, other = start(), start()
    assert len([path for path in (home / "runs").iterdir() if path.is_dir()]) == 2
    end(one, signal.SIGKILL)
    end(other, signal.SIGKILL)
    found = left_behind()
    assert len(found) == 2
    for run in found:
        assert session.read(run.state_file)["descent"].w0 == 2.5
        run.end()


def test_a_folder_that_two_packages_own_is_said_at_the_start(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlviz.shell.safety.other_owners", lambda: ("dlviz 0.3.0",))
    safety = Safety(window, Reporter())
    QCoreApplication.processEvents()
    assert "dlviz-lab, dlviz 0.3.0" in window.notice.text()
    assert "python -m pip uninstall -y dlviz dlviz-lab" in window.notice.text()
    safety.close()

"""An animation is made while the window goes on; it can be cancelled, and what fails is said."""

from __future__ import annotations

import itertools
import math
import weakref
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dlviz.by_fields import MANY
from dlviz.export.numbers import as_code, as_json
from dlviz.shell import exports
from dlviz.shell.strip import Strip
from dlviz.shell.window import Window
from dlviz.topics import topic
from dlviz.ui import work as works
from dlviz.ui.work import SLICE, Work

pytestmark = [pytest.mark.usefixtures("one_process"), pytest.mark.painted(4)]


def strip(window: Window) -> Strip | None:
    return next((found for found in window.strips.strips() if found.objectName() == "strip.export"), None)


def goes_on(window: Window) -> None:
    """Whatever is still at work gets slices of its time, and what is to be deleted goes."""
    for _ in range(10):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def first_panel(request: pytest.FixtureRequest) -> str:
    return "network" if "far" in request.fixturenames else "descent"


@pytest.fixture
def descent(window: Window) -> Window:
    window.front.edit(steps=15)
    return window


def test_an_animation_is_written_while_the_window_works(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    path, was_there = tmp_path / "강의.gif", list[bool]()

    def go_on() -> None:
        was_there.append(path.exists())
        descent.front.edit(learning_rate=0.3)  # goes through at once; the film stays what it was

    descent.exports.write(path)
    shown = strip(descent)
    assert shown is not None
    shown.progress.valueChanged.connect(go_on)
    qtbot.waitUntil(path.exists)
    assert len(was_there) > 3
    assert not any(was_there)
    assert descent.store.state["descent"].learning_rate == 0.3
    qtbot.waitUntil(lambda: strip(descent) is None)
    assert descent.notice.text() == "Written: 강의.gif"
    assert path.read_bytes().startswith(b"GIF89a")


def test_the_window_itself_draws_no_frame(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a film is drawn in the process of the window")

    descent.front.edit(steps=3)
    monkeypatch.setattr("dlviz.export.formats.make", refuse)
    for ending in (".gif", ".html"):
        descent.exports.write(tmp_path / f"x{ending}")
        qtbot.waitUntil((tmp_path / f"x{ending}").exists)


def test_many_numbers_are_written_beside_the_window(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code of a million points stood still for two seconds; it is the same wherever it is made."""
    many = tuple(i / 8 for i in range(MANY + 1))
    descent.front.edit(x=many, y=many)
    code = as_code("descent", descent.store.state["descent"])
    monkeypatch.setattr("dlviz.export.formats.make", lambda *_: pytest.fail("it is made in the process of the window"))
    descent.exports.write(tmp_path / "x.py")
    qtbot.waitUntil((tmp_path / "x.py").exists)
    assert (tmp_path / "x.py").read_bytes() == code


def test_a_film_of_a_far_step_can_be_cancelled(qtbot: QtBot, far: Window, tmp_path: Path) -> None:
    far.exports.write(tmp_path / "far.gif")
    shown = strip(far)
    assert shown is not None
    goes_on(far)
    shown.decline()
    qtbot.waitUntil(lambda: strip(far) is None)
    assert "not written" in far.notice.text()
    assert list(tmp_path.iterdir()) == []


def test_a_worker_that_dies_is_told_and_the_next_one_works(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    descent.exports.write(tmp_path / "x.gif")
    process = descent.exports.workshop.maker.findChild(QProcess)
    assert isinstance(process, QProcess)
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.Running)
    process.kill()
    qtbot.waitUntil(lambda: "could not be made" in descent.notice.text())
    assert strip(descent) is None
    assert list(tmp_path.iterdir()) == []
    descent.exports.write(tmp_path / "x.gif")
    qtbot.waitUntil((tmp_path / "x.gif").exists)


def test_that_not_every_step_is_shown_is_said(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    descent.front.edit(steps=300)
    descent.exports.write(tmp_path / "x.html", "descent.table")  # no pictures, which take longest
    qtbot.waitUntil((tmp_path / "x.html").exists)
    qtbot.waitUntil(lambda: descent.notice.text() == "Written: x.html. 200 of 301 steps, spaced evenly.")


def test_an_animation_is_cancelled(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    descent.front.edit(steps=1000)  # it is not there before it is cancelled, however late that comes
    descent.exports.write(tmp_path / "x.gif")
    shown = strip(descent)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.progress.value() > 0)
    button = shown.findChild(QPushButton, "strip.export.cancel")
    assert isinstance(button, QPushButton)
    assert button.text() == "Cancel"
    button.click()
    goes_on(descent)
    assert strip(descent) is None
    assert "not written" in descent.notice.text()
    assert list(tmp_path.iterdir()) == []


def test_closing_stops_it(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    descent.exports.write(tmp_path / "x.gif")
    process = descent.exports.workshop.maker.findChild(QProcess)
    assert isinstance(process, QProcess)
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.Running)
    assert descent.close()
    assert process.state() == QProcess.ProcessState.NotRunning
    assert list(tmp_path.iterdir()) == []


# a step that nobody has computed yet


@pytest.fixture
def far(window: Window) -> Window:
    """A network at a step of its training that takes some seconds."""
    first = topic("network").State()
    learner = replace(first, activation=("sigmoid", "sigmoid"), mode="train", batch_size=1, epochs=2000)
    window.store.select("network")
    window.store.edit("network", replace(learner, data="circles", n=1000, step=140_000, seed=next(SEEDS)))
    return window


@pytest.fixture
def near(far: Window) -> Window:
    """The same at one that takes a moment, and is not gone to at once either."""
    far.store.edit("network", replace(far.store.state["network"], data="XOR", step=8000))
    return far


SEEDS = itertools.count(7000)  # another for each test: what was walked is kept


@pytest.mark.parametrize("name", ["far.json", "far.csv", "far.png"])
def test_the_way_to_a_far_step_is_gone_in_slices_and_can_be_cancelled(far: Window, tmp_path: Path, name: str) -> None:
    far.exports.write(tmp_path / name)
    shown = strip(far)
    assert shown is not None
    assert "way to this step" in shown.text.text()
    goes_on(far)
    shown.decline()
    assert strip(far) is None
    goes_on(far)
    assert list(tmp_path.iterdir()) == []
    assert "not written" in far.notice.text()


def test_the_numbers_of_a_far_step_are_those_of_the_command_line(qtbot: QtBot, near: Window, tmp_path: Path) -> None:
    path, state = tmp_path / "far.json", near.store.state["network"]
    near.exports.write(path)
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert path.read_bytes() == as_json("network", state)
    assert strip(near) is None
    assert near.notice.text() == "Written: far.json"


def test_code_needs_no_way(near: Window, tmp_path: Path) -> None:
    near.exports.write(tmp_path / "far.py")
    assert (tmp_path / "far.py").exists()


def test_what_is_copied_is_the_far_step(qtbot: QtBot, near: Window) -> None:
    QGuiApplication.clipboard().setText("before")
    near.exports.copy_formula()
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before")


def test_a_picture_of_a_far_step_is_cancelled_with_escape(qtbot: QtBot, far: Window) -> None:
    QGuiApplication.clipboard().setText("before")
    far.exports.copy_picture()
    qtbot.keyClick(far, Qt.Key.Key_Escape)
    assert strip(far) is None
    assert "as it was" in far.notice.text()
    goes_on(far)
    assert QGuiApplication.clipboard().text() == "before"


def test_another_one_takes_its_place(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    descent.exports.write(tmp_path / "one.gif")
    descent.exports.write(tmp_path / "two.gif")
    qtbot.waitUntil((tmp_path / "two.gif").exists)
    assert [path.name for path in tmp_path.iterdir()] == ["two.gif"]


def test_what_cannot_be_written_is_said_before_the_work(descent: Window, tmp_path: Path) -> None:
    descent.exports.write(tmp_path / "no such folder" / "x.gif")
    assert "no such folder" in descent.notice.text()
    assert strip(descent) is None


def test_a_panel_without_a_timeline_offers_no_animation(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[dict[str, str]] = []
    monkeypatch.setattr(exports, "ask_save", lambda parent, title, name, kinds: offered.append(kinds))
    for panel in ("descent", "cost"):
        window.store.select(panel)
        window._card_acts()["save_picture"](window.front, window.front.stage.cards[0])
    assert [".gif" in kinds for kinds in offered] == [True, False]
    window.exports.write(tmp_path / "x.gif")
    qtbot.waitUntil(lambda: "timeline" in window.notice.text())
    assert list(tmp_path.iterdir()) == []


# the slices


def counting(to: int) -> Generator[float, None, str]:
    for i in range(to):
        yield i / to
    return "done"


def test_work_runs_to_its_end(qtbot: QtBot) -> None:
    parent = QObject()
    work = Work(counting(50), parent)
    with qtbot.waitSignal(work.finished) as heard:
        pass
    assert heard.args == ["done"]


@pytest.mark.painted
def test_work_begins_and_ends_in_turns_of_its_own(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was shown before is painted before it begins, and what its end brings comes by itself."""
    heard: list[object] = []
    monkeypatch.setattr(works, "SLICE", math.inf)  # or a machine that does something else meanwhile needs two

    def steps() -> Generator[float, None, str]:
        heard.append("begun")
        yield 0.5
        return "done"

    parent = QObject()
    work = Work(steps(), parent, 0.25)
    work.progressed.connect(heard.append)
    work.finished.connect(heard.append)
    for come in ([0.25], [], ["begun"], ["done"]):
        heard.clear()
        QCoreApplication.processEvents()
        assert heard == come


@pytest.mark.painted
def test_what_is_told_of_work_and_its_painting_have_turns_of_their_own(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    passed = SimpleNamespace(now=0)
    passed.start, passed.elapsed = lambda: setattr(passed, "now", 0), lambda: passed.now
    monkeypatch.setattr(works, "QElapsedTimer", lambda: passed)

    def steps() -> Generator[float, None, None]:
        for done in (0.25, 0.75):
            heard.append("slice")
            passed.now += SLICE
            yield done

    parent = QObject()
    Work(steps(), parent).progressed.connect(heard.append)
    for come in ([0.0], [], ["slice"], [0.25], [], ["slice"], [0.75], []):
        heard.clear()
        QCoreApplication.processEvents()
        assert heard == come


def test_what_was_made_is_not_kept_by_the_work(qtbot: QtBot) -> None:
    """Who asked for it keeps the work, to cancel it: the text of a million rows stayed until the next was copied."""

    class Made:
        pass

    def steps() -> Generator[float, None, Made]:
        yield 0.5
        return Made()

    parent, heard = QObject(), list[weakref.ref[Made]]()
    work = Work(steps(), parent)
    work.finished.connect(lambda made: heard.append(weakref.ref(made)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0]() is None


def test_work_that_fails_says_so(qtbot: QtBot) -> None:
    def failing() -> Generator[float, None, None]:
        yield 0.5
        raise ValueError("no")

    parent = QObject()
    work = Work(failing(), parent)
    with qtbot.waitSignal(work.failed) as heard:
        pass
    assert isinstance(heard.args[0], ValueError)

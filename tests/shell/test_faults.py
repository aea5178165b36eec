"""A fault of the program is told once, quietly, without people's data in the log, and only the failing view goes."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QStyleOptionViewItem, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlviz.marks import Mark
from dlviz.shell import faults
from dlviz.shell.faults import Fault, Reporter, failing_view
from dlviz.shell.safety import Safety
from dlviz.shell.settings import Settings
from dlviz.shell.strip import Strip
from dlviz.shell.switched_off import SwitchedOff
from dlviz.shell.window import Window
from dlviz.ui.pictures.marked import MarkedCell
from tests.clock import Clock

SECRET = "the name of a pupil"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Iterator[Path]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    logger = faults.logging.getLogger("dlviz")
    before, logger.handlers = logger.handlers, []
    yield tmp_path / "dlviz" / "log" / "dlviz.log"
    for handler in logger.handlers:
        handler.close()
    logger.handlers = before


@pytest.fixture
def reporter(log: Path) -> Reporter:
    return Reporter()


def raised(text: str = SECRET) -> tuple[Any, Any, Any]:
    try:
        raise ValueError(text)
    except ValueError:
        return sys.exc_info()


def test_one_fault_is_one_notice_however_often_it_comes(reporter: Reporter, log: Path) -> None:
    heard: list[Fault] = []
    reporter.noticed.connect(heard.append)
    for _ in range(1000):
        reporter.report(*raised())
    assert [fault.what for fault in heard] == ["ValueError"]
    assert list(reporter.times.values()) == [1000]
    assert log.read_text(encoding="utf-8").count("ValueError") == 1


def test_at_most_one_notice_a_second(clock: Clock, reporter: Reporter) -> None:
    heard: list[Fault] = []
    reporter.noticed.connect(heard.append)
    for error in (KeyError, IndexError, TypeError):
        reporter.report(error, error(), None)
    assert [fault.what for fault in heard] == ["KeyError"]
    clock.pass_time(faults.AT_MOST_EVERY - 1)
    assert len(heard) == 1
    clock.pass_time(1)
    assert len(heard) == 2
    clock.pass_time(faults.AT_MOST_EVERY)
    assert [fault.what for fault in heard] == ["KeyError", "IndexError", "TypeError"]


def test_the_log_names_the_place_and_holds_nothing_that_was_typed(reporter: Reporter, log: Path) -> None:
    reporter.report(*raised())
    text = log.read_text(encoding="utf-8")
    assert "test_faults.py" in text
    assert SECRET not in text
    assert str(Path(__file__).parent) not in text


def test_the_details_hold_all_that_a_report_needs() -> None:
    fault = faults._fault(*raised())
    assert SECRET in fault.details
    assert "Traceback" in fault.details
    assert "Python" in fault.details


def test_the_log_turns_over_and_stays_small(reporter: Reporter, log: Path) -> None:
    for number in range(1200):
        faults._log().error("%s %s", number, "x" * 1000)
    files = list(log.parent.iterdir())
    assert len(files) == faults.LOG_FILES + 1
    assert sum(file.stat().st_size for file in files) <= (faults.LOG_FILES + 1) * faults.LOG_BYTES


def test_a_log_that_cannot_be_written_is_no_further_fault(reporter: Reporter, log: Path) -> None:
    log.parent.parent.mkdir(exist_ok=True)
    log.parent.write_text("a file", encoding="utf-8")
    reporter.report(*raised())
    assert reporter.times


@pytest.mark.parametrize("stream", [None, Path(os.devnull).open()])  # noqa: SIM115 - written to in vain
def test_a_program_without_a_terminal_tells_its_faults(
    reporter: Reporter, log: Path, monkeypatch: pytest.MonkeyPatch, stream: Any
) -> None:
    told = []
    reporter.noticed.connect(told.append)
    monkeypatch.setattr(sys, "stderr", stream)
    reporter.report(*raised())
    assert len(told) == 1


def test_what_a_thread_raises_is_reported_too(qtbot: QtBot, reporter: Reporter) -> None:
    heard: list[Fault] = []
    reporter.noticed.connect(heard.append)
    reporter.install()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        reporter.remove()
    assert [what for what, _ in reporter.times] == ["ZeroDivisionError"]
    qtbot.waitUntil(lambda: bool(heard))


def test_ctrl_c_is_no_fault(reporter: Reporter, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *args: seen.append(args))
    reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen
    assert not reporter.times


# a view that fails


class Broken(QWidget):
    healed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.healed:
            raise RuntimeError("no paint today")


@pytest.fixture
def watched(qtbot: QtBot, window: Window, reporter: Reporter) -> Iterator[Window]:
    safety = Safety(window, reporter)
    yield window
    safety.close()


def strip(window: Window, name: str) -> Strip | None:
    return next((s for s in window.strips.strips() if s.objectName() == f"strip.{name}"), None)


@pytest.mark.qt_no_exception_capture
def test_a_view_that_cannot_be_painted_is_switched_off_and_the_rest_works(
    qtbot: QtBot, watched: Window, reporter: Reporter
) -> None:
    broken, column = Broken(), QVBoxLayout()
    watched.front.stage.addLayout(column, 9, 0)
    column.addWidget(broken)
    broken.setMinimumSize(50, 50)
    reporter.install()
    try:
        broken.show()
        qtbot.waitUntil(lambda: broken.isHidden())
    finally:
        reporter.remove()
    assert reporter.times[("RuntimeError", next(iter(reporter.times))[1])] < 50
    (notice,) = watched.front.findChildren(SwitchedOff)
    assert notice.isVisible()
    watched.front.edit(learning_rate=0.25)
    assert watched.front.controls["learning_rate"].edit.text() == "0.25"
    broken.healed = True
    notice.again.click()
    assert broken.isVisible()
    assert notice.isHidden()


@pytest.mark.qt_no_exception_capture
def test_a_panel_that_cannot_draw_is_switched_off_and_the_others_work(
    qtbot: QtBot, watched: Window, reporter: Reporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = watched.front
    monkeypatch.setattr(panel, "draw", lambda state, result: 1 / 0)
    reporter.install()
    try:
        panel.edit(learning_rate=0.25)
        assert not panel.isVisible()
        assert watched.page.off is not None
        watched.store.select("cost")
        QCoreApplication.processEvents()
        assert watched.front.isVisible()
        watched.front.edit(w=1.5)
        watched.store.select("descent")
        watched.appearance.choose_theme("dark")
        monkeypatch.undo()
        watched.page.off.again.click()
    finally:
        reporter.remove()
    assert watched.page.off is None
    assert panel.isVisible()
    assert panel.state.learning_rate == 0.25
    assert panel.theme.name == "dark"


def tried_again(watched: Window, panel: QWidget) -> bool:
    """Whether a panel was switched off, and is there again."""
    if panel.isVisible() or watched.page.off is None:
        return False
    watched.page.off.again.click()
    return panel.isVisible() and watched.page.off is None


@pytest.mark.qt_no_exception_capture
def test_a_panel_whose_picture_fails_when_it_is_first_seen_is_switched_off(
    watched: Window, reporter: Reporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture is told once it is seen, and not when the state comes."""
    monkeypatch.setattr("dlviz.panels.network.drawing.NetworkDrawing.scene", lambda self, look: 1 / 0)
    reporter.install()
    try:
        watched.store.select("network")
        QCoreApplication.processEvents()
        monkeypatch.undo()
        assert tried_again(watched, watched.front)
    finally:
        reporter.remove()
    assert [what for what, _ in reporter.times] == ["ZeroDivisionError"]


@pytest.mark.qt_no_exception_capture
def test_a_panel_whose_working_fails_after_the_pictures_of_a_drag_is_switched_off(
    qtbot: QtBot, watched: Window, reporter: Reporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = watched.front
    broken = SimpleNamespace(solve=panel.topic.solve, working=lambda state, result: 1 / 0)
    monkeypatch.setattr(panel, "topic", broken)
    reporter.install()
    try:
        panel.edit(object(), learning_rate=0.25)
        qtbot.waitUntil(lambda: watched.page.off is not None)
        monkeypatch.undo()
        assert tried_again(watched, panel)
    finally:
        reporter.remove()


@pytest.mark.qt_no_exception_capture
def test_a_panel_that_cannot_be_built_leaves_the_window_whole(
    qtbot: QtBot, reporter: Reporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dlviz.panels.matrix.panel import MatrixPanel
    from dlviz.state import AppState

    monkeypatch.setattr(MatrixPanel, "build", lambda self: 1 / 0)
    reporter.install()
    try:
        window = Window(Settings(), AppState(panel="matrix"))
    finally:
        reporter.remove()
    qtbot.addWidget(window, before_close_func=lambda made: made.end())
    window.show()
    assert window.page.off is not None
    window.menus.actions["panel.cost"].trigger()
    QCoreApplication.processEvents()
    assert window.front.isVisible()
    assert [what for what, _ in reporter.times] == ["ZeroDivisionError"]


@pytest.mark.qt_no_exception_capture
def test_the_table_of_a_cell_that_cannot_be_painted_is_found(qtbot: QtBot) -> None:
    class Failing(MarkedCell):
        def scene(self, *arguments: object, **options: object) -> Iterator[Mark]:
            raise ZeroDivisionError

    table, cell, option = QTableWidget(1, 1), Failing(), QStyleOptionViewItem()
    qtbot.addWidget(table)
    option.widget = table
    picture = QPixmap(10, 10)
    painter = QPainter(picture)
    with pytest.raises(ZeroDivisionError) as caught:
        cell.paint(painter, option, table.model().index(0, 0))
    painter.end()
    assert failing_view(caught.tb) is table


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize(
    "where",
    ["dlviz.ui.stage.placed", "dlviz.ui.panel.QSize", "dlviz.ui.sides.Sides.least"],
)
def test_a_window_whose_layout_fails_lives_on_with_what_was_made(
    watched: Window, reporter: Reporter, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Of what Qt asks and tells while Python shows, resizes and dresses."""
    reporter.install()
    try:
        watched.front.edit(learning_rate=0.25)
        monkeypatch.setattr(where, lambda *given: 1 / 0)
        watched.resize(683, 700)
        watched.store.select("cost")
        QCoreApplication.processEvents()
        watched.store.select("descent")
        watched.grab()
        watched.front.sizeHint()
        watched.front.room.sides.invalidate()
        QCoreApplication.processEvents()
        monkeypatch.undo()
        watched.front.edit(learning_rate=0.5)
    finally:
        reporter.remove()
    assert watched.isVisible()
    assert {what for what, _ in reporter.times} == {"ZeroDivisionError"}
    assert watched.front.state.learning_rate == 0.5
    watched.store.undo()
    assert watched.front.state.learning_rate == 0.25


def test_the_panel_of_a_failing_draw_is_found(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.front, "draw", lambda state, result: 1 / 0)
    try:
        window.front.show_state(window.front.state)
    except ZeroDivisionError:
        assert failing_view(sys.exc_info()[2]) is window.front
    assert failing_view(raised()[2]) is None


def test_a_fault_is_said_in_a_strip_whose_details_can_be_copied(watched: Window, reporter: Reporter) -> None:
    reporter.report(*raised())
    found = strip(watched, "fault")
    assert found is not None
    assert "ValueError" in found.text.text()
    button = found.findChild(QPushButton, "strip.fault.copy")
    assert isinstance(button, QPushButton)
    button.click()
    assert SECRET in QGuiApplication.clipboard().text()
    assert strip(watched, "fault") is None

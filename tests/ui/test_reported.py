"""A method that Qt calls may be wrong: the fault is reported where it was, and Qt and the process go on."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QRect, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget
from shiboken6 import Shiboken

import dlviz
from dlviz.ui import reported
from dlviz.ui.reported import OURS_TO_CALL, Reported

FAULTS: list[str] = []


def fault() -> None:
    """As most faults come: out of C, which leaves it to Python to make an exception of it."""
    _ = [][len(FAULTS)] if len(FAULTS) % 2 else 1 // 0


class Wrong(Reported, QWidget):
    def showEvent(self, event: QShowEvent) -> None:
        fault()

    def resizeEvent(self, event: QResizeEvent) -> None:
        fault()

    def paintEvent(self, event: QPaintEvent) -> None:
        fault()

    def changeEvent(self, event: QEvent) -> None:
        fault()

    def sizeHint(self) -> QSize:
        fault()
        return QSize(1, 2)

    def hasHeightForWidth(self) -> bool:
        fault()
        return True


class WrongLayout(Reported, QVBoxLayout):
    def setGeometry(self, rect: QRect) -> None:
        fault()

    def minimumSize(self) -> QSize:
        fault()
        return QSize(1, 2)


class WrongFilter(Reported, QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        fault()
        return True


class WrongModel(Reported, QAbstractTableModel):
    def rowCount(self, parent: object = None) -> int:
        fault()
        return 3

    def columnCount(self, parent: object = None) -> int:
        return 3

    def data(self, index: object, role: int = 0) -> object:
        fault()
        return "?"


def a_widget() -> tuple[QWidget, object]:
    return Wrong(), None


def a_layout() -> tuple[QWidget, object]:
    holder = QWidget()
    layout = WrongLayout(holder)
    layout.addWidget(Wrong())
    return holder, layout


def a_filter() -> tuple[QWidget, object]:
    widget, watcher = QWidget(), WrongFilter()
    widget.installEventFilter(watcher)
    return widget, watcher


def a_table() -> tuple[QWidget, object]:
    view, model = QTableView(), WrongModel()
    view.setModel(model)
    return view, model


KINDS: tuple[Callable[[], tuple[QWidget, object]], ...] = (a_widget, a_layout, a_filter, a_table)


def drive() -> None:
    """Have Qt, called by Python, call what is wrong: every way in which a window does it."""
    application = QApplication.instance() or QApplication([])
    sys.excepthook = lambda kind, error, trace: FAULTS.append(kind.__name__)
    for make in KINDS:
        widget, held = make()
        before = len(FAULTS)
        widget.show()
        widget.resize(300, 310)
        letters = widget.font()
        letters.setPointSize(20)
        widget.setFont(letters)
        widget.grab()
        widget.updateGeometry()
        if (layout := widget.layout()) is not None:
            layout.activate()
        widget.sizeHint()
        application.processEvents()
        widget.close()
        assert len(FAULTS) > before, make
        del held
    assert set(FAULTS) == {"IndexError", "ZeroDivisionError"}
    sys.stdout.write("alive")


def test_the_process_lives_whatever_fails_under_qt_under_python() -> None:
    code = "from tests.ui.test_reported import drive; drive()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive"), done.stderr


@pytest.mark.qt_no_exception_capture
def test_what_has_to_answer_answers_as_qt_itself_would(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: seen.append(fault[0]))
    wrong, model = Wrong(), WrongModel()
    assert wrong.sizeHint() == QWidget().sizeHint()
    assert wrong.hasHeightForWidth() is False
    assert WrongFilter().eventFilter(wrong, QEvent(QEvent.Type.User)) is False
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None
    assert len(seen) == 5


@pytest.mark.qt_no_exception_capture
def test_where_nobody_reports_the_caller_is_told(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", reported.UNREPORTED)
    with pytest.raises((ZeroDivisionError, IndexError)):
        Wrong().sizeHint()


NOTEBOOK = """
import sys
sys.excepthook = lambda *_: None  # as the kernel of a notebook has one of its own
from PySide6.QtWidgets import QApplication
from tests.ui.test_reported import Wrong
application = QApplication([])
try:
    Wrong().sizeHint()
except (ZeroDivisionError, IndexError):
    sys.stdout.write("told")
"""


def test_in_a_notebook_the_caller_is_told() -> None:
    done = subprocess.run([sys.executable, "-c", NOTEBOOK], capture_output=True, text=True, check=False)
    assert done.stdout == "told", done.stderr


def ours(kind: type) -> Iterator[type]:
    for each in type.__subclasses__(kind):
        if each.__module__.startswith("dlviz."):
            yield each
        yield from ours(each)


def test_no_method_that_qt_calls_is_unguarded() -> None:
    for module in pkgutil.walk_packages([str(Path(dlviz.__file__).parent)], "dlviz."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    unguarded = set()
    for kind in ours(Shiboken.Object):
        qt = next((base for base in kind.__mro__ if base.__module__.startswith("PySide6.")), None)
        for name in dir(kind) if qt is not None else ():
            method = getattr(kind, name)
            is_bare = isinstance(method, FunctionType) and not hasattr(method, "__wrapped__")
            if is_bare and hasattr(qt, name) and name not in OURS_TO_CALL and not name.startswith("__"):
                unguarded.add(f"{kind.__name__}.{name}")
    assert unguarded == set()

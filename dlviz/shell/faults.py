"""What happens when the program itself is wrong: one report a fault, said quietly, written down without people's data.

An exception that nobody caught comes here from slots, timers, threads and paint events. A view that fails while it
is drawn would fail again at each frame; it is named, so that the window can switch it off.
"""

from __future__ import annotations

import contextlib
import logging
import platform
import sys
import threading
import traceback
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QGraphicsItem, QStyledItemDelegate, QWidget

from dlviz import __version__
from dlviz.shell.places import data_folder
from dlviz.ui.panel import Panel

AT_MOST_EVERY = 1000  # milliseconds between two notices
LOG_BYTES, LOG_FILES = 200_000, 3
PAINTERS = ("paintEvent", "paint", "paintSection", "drawBackground", "drawForeground")
LATER = ("tell", "_show_what_waits", "_after", "_do")  # what a panel shows after ``show_state``


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the program.

    Attributes
    ----------
    what, where : the kind of exception, and the file and line of ours that it came from: enough to know it again.
    details : everything, for whoever wants to copy it into a report; it may hold what the person typed.
    """

    what: str
    where: str
    details: str


class Reporter(QObject):
    """Emits ``noticed(fault)`` for each new fault, at most once a second, and ``view_failed(view)`` for any drawing."""

    noticed = Signal(object)
    view_failed = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.times: dict[tuple[str, str], int] = {}
        self._waiting: deque[Fault] = deque()
        self._pause = QTimer(self, singleShot=True, interval=AT_MOST_EVERY)
        self._pause.timeout.connect(self._next)
        self._arrived.connect(self._take)

    def install(self) -> None:
        """Take over what Python would print and forget."""
        sys.excepthook = self.report
        threading.excepthook = lambda args: self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Take one exception."""
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        fault = _fault(kind, error, trace)
        key = fault.what, fault.where
        self.times[key] = self.times.get(key, 0) + 1
        if self.times[key] == 1:
            _log().error("%s at %s\n%s", fault.what, fault.where, "\n".join(_places(trace)))
            with contextlib.suppress(AttributeError, OSError, ValueError):  # a program without a terminal has none
                sys.stderr.write(fault.details)
        # A thread has no event loop and may touch no timer: from there it is handed over.
        self._arrived.emit(fault if self.times[key] == 1 else None, failing_view(trace))

    def _take(self, fault: Fault | None, view: Any) -> None:
        if fault is not None:
            self._waiting.append(fault)
            if not self._pause.isActive():
                self._next()
        if view is not None:
            self.view_failed.emit(view)

    def _next(self) -> None:
        if self._waiting:
            self._pause.start()
            self.noticed.emit(self._waiting.popleft())


def failing_view(trace: TracebackType | None) -> QWidget | QGraphicsItem | None:
    """The widget or item whose painting raised, or the panel that could not show a state."""
    panel = None
    for frame, _ in traceback.walk_tb(trace):
        owner = frame.f_locals.get("self")
        if frame.f_code.co_name in PAINTERS and isinstance(owner, QWidget | QGraphicsItem):
            return owner
        if frame.f_code.co_name in PAINTERS and isinstance(owner, QStyledItemDelegate):  # it paints a table's cells
            return getattr(frame.f_locals.get("option"), "widget", None)
        if frame.f_code.co_name == "show_state" and isinstance(owner, Panel):
            panel = owner
        elif frame.f_code.co_name in LATER and isinstance(owner, QObject):
            panel = panel or _panel_of(owner)
    return panel


def _panel_of(owner: QObject | None) -> Panel[Any, Any] | None:
    while owner is not None and not isinstance(owner, Panel):
        owner = owner.parent()
    return owner


def _fault(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Fault:
    places = _places(trace)
    ours = [place for place in places if place.startswith("dlviz")]
    about = f"dlviz {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    text = "".join(traceback.format_exception(kind, error, trace))
    return Fault(kind.__name__, (ours or places or ["?"])[-1], f"{about}\n{text}")


def _places(trace: TracebackType | None) -> list[str]:
    """File, line and function of each frame, without the folders, which hold the person's name."""
    return [f"{_short(found.filename)}:{found.lineno} in {found.name}" for found in traceback.extract_tb(trace)]


def _short(file: str) -> str:
    parts = Path(file).parts
    start = max((i for i, part in enumerate(parts) if part in ("dlviz", "site-packages")), default=len(parts) - 1)
    return "/".join(parts[start:])


def _log() -> logging.Logger:
    """The rotating log, made when there is something to write; a disk that takes nothing is no further fault."""
    from logging.handlers import RotatingFileHandler  # 10 ms, which no start should pay

    log = logging.getLogger("dlviz")
    log.propagate = False
    if not any(isinstance(handler, RotatingFileHandler) for handler in log.handlers):
        with contextlib.suppress(OSError):
            file = data_folder() / "log" / "dlviz.log"
            file.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            handler.handleError = lambda record: None  # type: ignore[method-assign]
            log.addHandler(handler)
    return log

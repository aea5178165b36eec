"""Makes exports in a process beside the window: one after the other, with progress, and each can be cancelled.

What is made lies in a folder of its own until it is whole, and comes back as bytes: the window alone writes where a
person wants it.
"""

from __future__ import annotations

import contextlib
import sys
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QDir, QObject, QProcess, QTemporaryDir, QTimer, Signal

from dlviz import session
from dlviz.called import WORKER
from dlviz.errors import FILES, Problem, file_problem
from dlviz.export.recipe import Recipe
from dlviz.i18n import language
from dlviz.messages import translate
from dlviz.model.fields import Checked
from dlviz.model.slices import Slices
from dlviz.resources import is_bundle
from dlviz.shell.notice import say_problem
from dlviz.state import AppState
from dlviz.ui.work import Work

PATIENCE = 2000  # milliseconds for a process that was told to end


class Making(QObject):
    """One file on its way: ``made`` brings its bytes and what is said of them, ``failed`` why there are none.

    Both are functions that say it in the present language.
    """

    progressed = Signal(float)
    made = Signal(bytes, object)
    failed = Signal(object)
    ended = Signal()  # in any way

    def __init__(self, what: str, state: Checked, recipe: Recipe, parent: QObject) -> None:
        super().__init__(parent)
        self.what, self.state, self.recipe = what, state, recipe


class Maker(QObject):
    """The process begins with the first wish, and ends with ``close`` or with the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder: QTemporaryDir | None = None
        self._waiting: list[Making] = []
        self._now: Making | None = None
        self._writing: Work | None = None  # of its state
        self._read = b""

    def make(self, what: str, state: Checked, recipe: Recipe) -> Making:
        """Begin as soon as what was asked for before is made."""
        making = Making(what, state, recipe, self)
        self._waiting.append(making)
        self._go_on()
        return making

    def cancel(self, making: Making) -> None:
        """It is made no more; what is over already is left alone."""
        if making in self._waiting:
            self._waiting.remove(making)
        elif making is self._now:
            self._now = None
            self._stop()
        else:
            return
        _end(making)
        self._go_on()

    def close(self) -> None:
        """Stop all of it."""
        making, self._now = [*self._waiting, *([self._now] if self._now else [])], None
        self._waiting.clear()
        self._stop()
        for each in making:
            _end(each)

    # the process

    def _go_on(self) -> None:
        if self._now is not None or not self._waiting:
            return
        self._now = self._waiting.pop(0)
        try:
            process, folder = self._started()
        except Problem as problem:  # the disk of what is passing is not there
            QTimer.singleShot(0, self._now, partial(self._give_up, self._now, problem))  # who asked hears it
            return
        path = folder / "state.dlviz"
        arguments = [
            self._now.what, "-o", str(self._result), "--force", "--session", str(path), *self._now.recipe.options(),
        ]  # fmt: skip
        app = AppState(changed=((self._now.what.partition(".")[0], self._now.state),))
        self._writing = Work(_written(app, path), self)
        self._writing.finished.connect(lambda _: process.write(msgspec.json.encode(arguments) + b"\n"))
        self._writing.failed.connect(partial(self._give_up, self._now))

    def _give_up(self, making: Making, error: Exception) -> None:
        if making is not self._now:  # it was cancelled meanwhile
            return
        self._now = None
        try:
            say_problem(making.failed.emit, error)
        finally:  # also of a fault: the next begins
            _end(making)
            self._go_on()

    def _started(self) -> tuple[QProcess, Path]:
        if self._folder is not None and not Path(self._folder.path()).is_dir():
            self._stop()  # the system swept it: a window may stay open for weeks
        if self._process is None or self._folder is None:
            folder = QTemporaryDir()
            if not folder.isValid():  # it has no path, and what is passing would lie where the program was begun
                raise Problem("cannot_write", FILES, path=QDir.tempPath(), why=folder.errorString())
            self._folder, self._read = folder, b""
            process = self._process = QProcess(self)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
            process.readyReadStandardOutput.connect(self._hear)
            process.finished.connect(self._died)
            process.errorOccurred.connect(self._died)
            process.start(sys.executable, [WORKER] if is_bundle() else ["-m", "dlviz", WORKER])
        return self._process, Path(self._folder.path())

    @property
    def _result(self) -> Path:
        assert self._folder is not None
        assert self._now is not None
        return Path(self._folder.path()) / f"made{self._now.recipe.ending}"

    def _stop(self) -> None:
        process, self._process = self._process, None
        if self._writing is not None:
            self._writing.cancel()
        if process is not None:
            process.kill()
            process.waitForFinished(PATIENCE)
            process.deleteLater()
        if self._folder is not None:
            self._folder.remove()
            self._folder = None

    # what it says

    def _hear(self) -> None:
        if self._process is None:
            return
        self._read += bytes(self._process.readAllStandardOutput().data())
        *lines, self._read = self._read.split(b"\n")
        for line in lines:
            if self._now is not None:
                self._take(self._now, msgspec.json.decode(line))

    def _take(self, making: Making, answer: dict[str, Any]) -> None:
        if "share" in answer:
            making.progressed.emit(answer["share"])
            return
        result = self._result
        try:
            content = result.read_bytes() if answer["status"] == 0 else b""
        except OSError as error:  # swept before it was read
            self._give_up(making, file_problem("cannot_read", result, error))
            return
        with contextlib.suppress(OSError):  # another program looks at it; the next is written over it
            result.unlink(missing_ok=True)
        self._now = None
        said = answer["said"]
        if answer["status"] == 0:
            unnamed = f"{result}: "  # a name that nobody knows it by
            said = {code: text.replace(unnamed, "") for code, text in said.items()}
            making.made.emit(content, lambda: said[language()])
        else:
            making.failed.emit(lambda: said[language()])
        _end(making)
        self._go_on()

    def _died(self) -> None:
        """It ended by itself, or could not begin: what was asked for is told, and the next begins anew."""
        if self._process is None:
            return
        making, self._now = self._now, None
        why = self._process.errorString()
        self._stop()
        if making is not None:
            making.failed.emit(lambda: translate("Messages", "It could not be made: {0}.").format(why))
            _end(making)
        self._go_on()


def _written(app: AppState, path: Path) -> Slices[None]:
    """Write a state over the one before, which is not read for it."""
    content = yield from session.in_slices(app)
    try:
        path.write_bytes(content)
    except OSError as error:  # the disk of what is passing is full
        raise file_problem("cannot_write", path, error) from error


def _end(making: Making) -> None:
    making.ended.emit()
    making.deleteLater()

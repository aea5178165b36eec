"""One process makes what the windows of a file's tests export, one after the other, instead of another for each.

It is another one after a test that ends it, or leaves it at work, as a person does who cancels or closes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QTemporaryDir

from dlviz.shell.maker import Maker

RUNNING = QProcess.ProcessState.Running


class Spare:
    """The process that has nothing to do, with its folder, between two windows."""

    def __init__(self) -> None:
        self.left: tuple[QProcess, QTemporaryDir] | None = None
        self._begin, self._close = Maker._started, Maker.close

    def started(self, maker: Maker) -> tuple[QProcess, Path]:
        if maker._process is None and self.left is not None:
            (process, maker._folder), self.left = self.left, None
            process.setParent(maker)
            process.readyReadStandardOutput.connect(maker._hear)
            process.finished.connect(maker._died)
            process.errorOccurred.connect(maker._died)
            maker._process, maker._read = process, b""
        return self._begin(maker)

    def close(self, maker: Maker) -> None:
        process, folder = maker._process, maker._folder
        is_idle = maker._now is None and not maker._waiting
        if self.left is None and is_idle and process is not None and folder is not None and process.state() == RUNNING:
            maker._process = maker._folder = None
            for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
                signal.disconnect()
            process.setParent(None)
            self.left = process, folder
        self._close(maker)

    def end(self) -> None:
        if self.left is not None:
            process, folder = self.left
            process.kill()
            process.waitForFinished()
            folder.remove()


@contextmanager
def one_process() -> Iterator[None]:
    spare = Spare()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Maker, "_started", lambda maker: spare.started(maker))
        patch.setattr(Maker, "close", lambda maker: spare.close(maker))
        try:
            yield
        finally:
            spare.end()

"""What is typed is taken before anything is done with the state; where it is refused, this is said and nothing done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from dlviz.messages import sentence
from dlviz.model.fields import FieldError
from dlviz.shell.notice import Notice, Words
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pending import Entries


class Typed(QObject):
    def __init__(self, window: QMainWindow, notice: Notice) -> None:
        super().__init__(window)
        self._entries, self._notice = Entries(window), notice
        self._refusals = 0
        self.was_refused = False  # just now, by the entry that a change of panels has closed

    def settle(self) -> bool:
        """Have it taken; False where it is refused, which is said."""
        before = self._refusals
        self._entries.commit()
        return self._refusals == before

    def first(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """The act, once what is typed is taken."""
        return lambda *arguments: act(*arguments) if self.settle() else None

    def refuse(self, panel: AnyPanel, error: Exception) -> None:
        self._refusals += 1
        self.was_refused = True
        QTimer.singleShot(0, self, self._go_on)
        self.say_until_right(partial(_said, panel, error))

    def _go_on(self) -> None:
        self.was_refused = False

    def say_until_right(self, words: Words) -> None:
        self._notice.say(words)
        self._entries.once_right(partial(self._notice.take_back, words))


def _said(panel: AnyPanel, error: Exception) -> str:
    """In the words of the screen."""
    if isinstance(error, FieldError):
        error = FieldError(panel.called(error.path), error.value, error.rule, **error.limits)
    return sentence(error, on_screen=True)

"""The keys of a presenter's remote, and of a lecturer at the keyboard, in the windows of a lecture that is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dlviz.ui.reported import Reported

Key = Qt.Key
# Where Hangul is typed some systems name a key by its letter: what stands on it beside that.
LATIN = {ord(hangul): ord(latin) for hangul, latin in zip("ㅠㅈㄴㅜㅌㅡ", "BWSNXM", strict=True)}
EVERYWHERE = (Key.Key_PageDown, Key.Key_PageUp, Key.Key_F5)  # those of a remote, in an entry too


class Remote(Reported, QObject):
    """``acts`` say what a key does; none is a slider's, and in an entry letters and the point are typed.

    Emits ``raised(choice, by)`` for the key of a number, and where the mouse ``pointed``, in pixels of all the screen.
    """

    raised = Signal(int, int)
    pointed = Signal(QPointF)

    def __init__(self, room: QWidget, *others: QWidget, acts: Mapping[Qt.Key, Callable[[], object]]) -> None:
        """``room`` takes the focus that leaves an entry."""
        super().__init__(room)
        self._room, self._windows, self._acts = room, (room, *others), acts

    def listen(self) -> None:
        self._application().installEventFilter(self)

    def stop(self) -> None:
        self._application().removeEventFilter(self)

    @staticmethod
    def _application() -> QObject:
        application = QApplication.instance()
        assert application is not None
        return application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.pointed.emit(event.globalPosition())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_ours(watched):
            return self._take(event)
        return False

    def _is_ours(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() in self._windows

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key is ours, and nobody else's."""
        key = Key(LATIN.get(event.key(), event.key()))
        if key not in EVERYWHERE and isinstance(QApplication.focusWidget(), QLineEdit):
            return self._leave_entry(key)
        if key in self._acts:
            self._acts[key]()
        elif Key.Key_1 <= key <= Key.Key_9:
            self.raised.emit(key - Key.Key_1, -1 if event.modifiers() & Qt.KeyboardModifier.AltModifier else 1)
        else:
            return False
        return True

    def _leave_entry(self, key: Qt.Key) -> bool:
        """Escape takes the typing back first, and leaves the entry."""
        focus = QApplication.focusWidget()
        if key != Key.Key_Escape or focus is None:
            return False
        focus.clearFocus()
        self._room.setFocus()
        return True

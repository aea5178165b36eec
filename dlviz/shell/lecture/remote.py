"""The keys of a presenter's remote, and of a lecturer at the keyboard, in the windows of a lecture that is given."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dlviz.ui.reported import Reported

Key = Qt.Key
OVERLAYS = {Key.Key_B: "black", Key.Key_Period: "black", Key.Key_W: "white", Key.Key_S: "spot"}


class Remote(Reported, QObject):
    """No key of a remote is a slider's; in an entry letters and the point are typed.

    Emits what was pressed: ``turned(by)``, ``ended``, ``escaped``, ``covered(kind)``, ``noted``, ``swapped``,
    ``led_on``, ``raised(choice, by)``; and where the mouse ``pointed``, in pixels of the whole screen.
    """

    turned = Signal(int)
    ended = Signal()
    escaped = Signal()
    covered = Signal(str)
    noted = Signal()
    swapped = Signal()
    led_on = Signal()
    raised = Signal(int, int)
    pointed = Signal(QPointF)

    def __init__(self, room: QWidget, *others: QWidget) -> None:
        """``room`` takes the focus that leaves an entry."""
        super().__init__(room)
        self._room, self._windows = room, (room, *others)
        self._signals = {
            Key.Key_Escape: self.escaped, Key.Key_N: self.noted, Key.Key_X: self.swapped, Key.Key_M: self.led_on,
        }  # fmt: skip

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
        key = Key(event.key())
        if key in (Key.Key_PageDown, Key.Key_PageUp):
            self.turned.emit(1 if key == Key.Key_PageDown else -1)
        elif key == Key.Key_F5:
            self.ended.emit()
        elif isinstance(QApplication.focusWidget(), QLineEdit):
            return self._leave_entry(key)
        elif key in OVERLAYS:
            self.covered.emit(OVERLAYS[key])
        elif Key.Key_1 <= key <= Key.Key_9:
            self.raised.emit(key - Key.Key_1, -1 if event.modifiers() & Qt.KeyboardModifier.AltModifier else 1)
        elif (said := self._signals.get(key)) is not None:
            said.emit()
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

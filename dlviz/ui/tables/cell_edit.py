"""What opens over a cell of a matrix to type into, and the small buttons that add and take rows and columns."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from dlviz.model.numeral import parse_number
from dlviz.theme import Theme
from dlviz.ui import accessible
from dlviz.ui.controls.choice import Segment
from dlviz.ui.controls.number_edit import NumberEdit, Taking

BUTTON = 21  # pixels of the side of a small button at normal type
HANDY = 1.5  # times as large as usual, at the most
Key = Qt.Key
LEAVING = (Key.Key_Up, Key.Key_Down, Key.Key_Return, Key.Key_Enter, Key.Key_Escape)


def button_side(theme: Theme) -> int:
    """Who presses them sits before the screen: they grow less than what is read from afar."""
    return round(BUTTON * min(theme.type, HANDY))


class CellEdit(NumberEdit):
    """The entry that opens over a cell. ``left(key)`` says with which key it was left; Escape takes the typing back."""

    left = Signal(int)
    letters = 0.0  # the grid gives it the letter of its cells

    def __init__(self, taking: Taking, parent: QWidget) -> None:
        super().__init__(taking, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def open_over(self, place: QRect, value: float, text: str) -> None:
        """Over a cell with this value; where a key has opened it, the ``text`` of that begins the new one."""
        self.setGeometry(place)
        self.show_value(value)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.setText(text)
        else:
            self.selectAll()

    def take(self, text: str) -> bool:
        taken, value = super().take(text), parse_number(text)
        if taken and value is not None:
            self.show_value(value)  # leaving the entry must not wish for it again
        return taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.was_refused = False
        super().keyPressEvent(event)
        key = event.key()
        if key in (Key.Key_Up, Key.Key_Down):
            self.editingFinished.emit()
        if key in LEAVING:
            event.accept()  # or the grid gets it too, and opens the next cell
            if not self.was_refused:
                self.left.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu, say
            self.hide()


class StepButton(Segment):
    """A small + or −."""

    spoken_as = accessible.Press

    def __init__(self, sign: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(sign)
        self.setCheckable(False)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        side = button_side(theme)
        self.setFixedSize(QSize(side, side))

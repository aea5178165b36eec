"""An entry for a short text, such as a function: Enter or leaving it makes the wish; Escape takes the typing back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from dlviz.ui.number_edit import NumberEdit


class TextEdit(NumberEdit):
    """Emits ``written(text)``; whoever takes no such text answers with ``refuse``."""

    written = Signal(str)
    _takes_blanks = True

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setMaxLength(longest)

    def show_text(self, text: str) -> None:
        self.show_as(text)

    def take(self, text: str) -> None:
        self.written.emit(text)

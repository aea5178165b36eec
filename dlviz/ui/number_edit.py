"""An entry for an exact number. Enter or leaving it makes the wish; Escape takes the typing back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from dlviz.model.numbers import plain
from dlviz.model.numeral import parse_number
from dlviz.theme import LIGHT, Theme, font


class NumberEdit(QLineEdit):
    """Emits ``wished(value)`` or, for something that is no number, ``refused(text)``."""

    wished = Signal(float)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._theme = "", LIGHT
        self._tried: str | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(40)
        self.setFrame(False)  # Fusion's own frame is black on black in the dark theme
        self.setTextMargins(6, 1, 6, 1)
        self.editingFinished.connect(self._finish)

    def show_value(self, value: float) -> None:
        self.show_as(plain(value))

    def show_as(self, text: str) -> None:
        self._shown = text
        if self.text() != self._shown:
            self.setText(self._shown)
            self.setCursorPosition(0)
        self._tried = None
        self._mark(wrong=False)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme))
        self._mark(wrong=False)

    def refuse(self) -> None:
        """Keep what was typed, so that it can be mended, and show that it was not taken."""
        self._mark(wrong=True)
        self.selectAll()

    def _finish(self) -> None:
        if self.text() in (self._shown, self._tried):  # leaving it after Enter is not a second wish
            return
        self._tried = self.text()
        self.take(self.text())

    def take(self, text: str) -> None:
        """What was typed becomes a wish, or is refused."""
        value = parse_number(text)
        if value is None:
            self.refused.emit(text)
        else:
            self.wished.emit(value)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(self._theme.color("accent" if focus else "quiet", 1.0 if focus else 0.5), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._restore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.text() != self._shown:  # refused: whoever goes on sees the true value again
            self._restore()

    def _restore(self) -> None:
        self.setText(self._shown)
        self._tried = None
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        palette = QPalette(self.palette())
        color = self._theme.ink("bad") if wrong else self._theme.color("text")
        if palette.color(QPalette.ColorRole.Text) != color:
            palette.setColor(QPalette.ColorRole.Text, color)
            self.setPalette(palette)

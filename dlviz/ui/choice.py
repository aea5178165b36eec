"""A row of buttons of which one, or none, is the present one."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui import accessible
from dlviz.ui.letters import narrowed
from dlviz.ui.state_button import StateButton

_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Segment(StateButton):
    """A button of a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.95))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 14, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        accent = chosen or self.underMouse()
        painter.setPen(QPen(self._theme.color("accent" if accent else "border"), 1))
        painter.setBrush(self._theme.color("accent" if chosen else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.color("surface") if chosen else self._ink())
        painter.setFont(narrowed(self.font(), self.shown_text(), self.room()) or self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.shown_text())

    def shown_text(self) -> str:
        return self.text()

    def room(self) -> int:
        """Pixels between its borders, in which long words are written smaller."""
        return self.width() - 8

    def _ink(self) -> Any:
        return self._theme.color("text") if self.isEnabled() else self._theme.unable


class Choice(QWidget):
    """Emits ``wished(value)``; arrow keys move the focus among the buttons, Space or Enter chooses."""

    wished = Signal(object)
    spoken_as = accessible.Group
    button: ClassVar[type[Segment]] = Segment

    def __init__(self, values: tuple[Any, ...], columns: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.buttons: dict[Any, Segment] = {}
        for i, value in enumerate(values):
            button = self.button(self)
            button.setText(str(value))
            button.clicked.connect(lambda _=False, value=value: self.wished.emit(value))
            grid.addWidget(button, *divmod(i, columns or len(values)))
            self.buttons[value] = button

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        for value, button in self.buttons.items():
            button.setObjectName(f"{name}.{value}")

    def set_texts(self, texts: dict[Any, str]) -> None:
        for value, text in texts.items():
            self.buttons[value].setText(text)
            self.buttons[value].updateGeometry()

    def show_value(self, value: Any) -> None:
        for own, button in self.buttons.items():
            button.show_mark(own == value)
        self._be_one_stop()

    def _be_one_stop(self) -> None:
        """Tab goes to the present button, or the first, and from there on; the others are for the arrow keys."""
        able = [button for button in self.buttons.values() if button.isEnabled() and not button.isHidden()]
        stop = next((button for button in able if button.isChecked()), able[0] if able else None)
        for button in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() != policy:
                button.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ARROWS:
            event.ignore()
            return
        buttons = [button for button in self.buttons.values() if button.isEnabled() and not button.isHidden()]
        here = next((i for i, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(here + _ARROWS[Qt.Key(event.key())]) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

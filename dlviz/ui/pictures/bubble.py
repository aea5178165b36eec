"""What the mouse reads, in a small box beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from dlviz.theme import Theme
from dlviz.ui.labels import Text


class Bubble(Text):
    """A text over the widget ``over``, never beyond its edges."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(size=0.85)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        self.setMargin(3)
        self.setParent(over)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.color("surface"))
        self.setPalette(palette)

    def show_beside(self, place: QPointF, text: str) -> None:
        self.setText(text)
        self.adjustSize()
        room = self._over.rect()
        left = min(max(round(place.x() - self.width() / 2), 0), room.width() - self.width())
        top = round(place.y()) - self.height() - 10
        self.move(left, top if top >= 0 else round(place.y()) + 12)
        self.raise_()
        self.show()

"""What a lecturer lays over the screen: black, white, or a spotlight round the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from dlviz.ui.reported import Reported

RADIUS = 130  # pixels of the spotlight


class Overlay(Reported, QWidget):
    """Covers its parent; ``kind`` is ``black``, ``white``, ``spot``, or nothing, where it is not there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self._at = "", QPoint()
        self.setObjectName("lecturer.overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def toggle(self, kind: str) -> None:
        """Lay it over, or take it away where it is there."""
        self.kind = "" if self.kind == kind else kind
        self.cover()
        self.setVisible(bool(self.kind))
        self.raise_()
        self.update()

    def take_away(self) -> bool:
        """Whether there was one."""
        was_there = bool(self.kind)
        if was_there:
            self.toggle(self.kind)
        return was_there

    def end_spot(self) -> None:
        """Something else is shown than what was pointed at."""
        if self.kind == "spot":
            self.take_away()

    def cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
            self._at = parent.mapFromGlobal(QCursor.pos())

    def move_spot(self, at: QPoint) -> None:
        self._at = at
        if self.kind == "spot":
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.kind in ("black", "white"):
            painter.fillRect(self.rect(), QColor(self.kind))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = QPainterPath()
        dark.addRect(self.rect())
        dark.addEllipse(self._at, RADIUS, RADIUS)
        painter.fillPath(dark, QColor(0, 0, 0, 150))


def pointer() -> QCursor:
    """A dot that the back row sees."""
    size = 28
    dot = QPixmap(size, size)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(213, 94, 0, 200))
    painter.setPen(QColor("white"))
    painter.drawEllipse(2, 2, size - 4, size - 4)
    painter.end()
    return QCursor(dot, size // 2, size // 2)

"""What will be made, as it will look: a picture in a frame, or the beginning of a text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from dlviz.theme import Theme, code_font
from dlviz.ui.painted import Painted

MOST_LINES = 200


class PictureView(Painted):
    """An image as large as there is room for, on a chequered ground where it has none of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setMinimumSize(240, 160)

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.image.size().scaled(self.size() - QSize(4, 4), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF((self.width() - size.width()) / 2, 2, size.width(), size.height())
        if self.image.hasAlphaChannel():
            self._chequer(painter, box)
        painter.drawImage(box, self.image)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawRect(box)

    def _chequer(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, self._theme.color("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(box, QBrush(self._theme.color("border"), Qt.BrushStyle.Dense4Pattern))


class Preview(QStackedWidget):
    """Shows one or the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.text = PictureView(), QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.addWidget(self.picture)
        self.addWidget(self.text)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.picture.setObjectName(f"{name}.picture")
        self.text.setObjectName(f"{name}.text")

    def set_theme(self, theme: Theme) -> None:
        self.text.setFont(code_font(theme, 0.9))

    def say(self, name: str) -> None:
        """Its name for whoever does not see it."""
        self.picture.setAccessibleName(name)
        self.text.setAccessibleName(name)

    def show_picture(self, content: bytes) -> None:
        self.picture.show_image(QImage.fromData(content))
        self.setCurrentWidget(self.picture)

    def show_text(self, content: bytes) -> None:
        lines = content.decode("utf-8-sig").splitlines()
        self.text.setPlainText("\n".join([*lines[:MOST_LINES], *(["…"] if len(lines) > MOST_LINES else [])]))
        self.setCurrentWidget(self.text)

    def show_nothing(self) -> None:
        self.show_picture(b"")

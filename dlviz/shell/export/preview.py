"""What will be made, as it will look: a picture in a frame, or the beginning of a text."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from dlviz.export.formats import NUMBERS
from dlviz.export.recipe import Recipe
from dlviz.marks import Box, Image, Look, Mark, Pixels
from dlviz.model.arrays import Array
from dlviz.model.fields import Checked
from dlviz.shell.maker import Maker, Making
from dlviz.shell.notice import Words
from dlviz.theme import Theme, code_font
from dlviz.ui.pictures.marked import Marked
from dlviz.ui.slim_bar import SlimBar

MOST_LINES = 200
EMPTY: NDArray[np.uint8] = np.zeros((0, 0), dtype=np.uint8)


class PictureView(Marked, QWidget):
    """An image as large as there is room for, on a chequered ground where it has none of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.image, self._pixels = QImage(), EMPTY.reshape(0, 0, 4)
        self.setMinimumSize(240, 160)

    def show_image(self, image: QImage) -> None:
        self.image = image
        whole = image.convertToFormat(QImage.Format.Format_RGBA8888)
        high, wide = whole.height(), whole.width()
        lines = np.frombuffer(whole.constBits(), dtype=np.uint8).reshape(high, whole.bytesPerLine()) if high else EMPTY
        self._pixels = lines[:, : 4 * wide].reshape(high, wide, 4).copy()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 360)

    def scene(self, look: Look) -> Iterator[Mark]:
        if self.image.isNull():
            return
        size = self.image.size().scaled(self.size() - QSize(4, 4), Qt.AspectRatioMode.KeepAspectRatio)
        box = (look.wide - size.width()) / 2, 2, size.width(), size.height()
        if self.image.hasAlphaChannel():
            yield Box(*box, fill="surface", name="ground")
            yield Pixels(*box, _chequered(size.height(), size.width()), role="border", name="chequers")
        yield Image(*box, self._pixels, smooth=True, name="picture")
        yield Box(*box, role="border", name="frame")


@functools.lru_cache(maxsize=1)
def _chequered(rows: int, columns: int) -> Array:
    """One pixel in two, as on a chessboard."""
    return np.add.outer(np.arange(rows), np.arange(columns)) % 2 * 1.0


class Preview(QStackedWidget):
    """Shows one or the other, and has it made by ``maker`` from what is ``wanted``: what, at which state, and how.

    Emits ``failed(why)`` where nothing could be made, and with no words where something was.
    """

    failed = Signal(str)

    def __init__(self, maker: Maker, wanted: Callable[[], tuple[str, Checked, Recipe]]) -> None:
        super().__init__()
        self._maker, self._wanted = maker, wanted
        self.making: Making | None = None
        self._is_asked_for = self._is_over = False
        self.picture, self.text = PictureView(), QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
            SlimBar(self.text, way)
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

    # how it is made

    def ask(self) -> None:
        """Make it anew, once all that a person has just chosen is known."""
        if not self._is_asked_for:
            self._is_asked_for = True
            QTimer.singleShot(0, self, self._make)

    def end(self) -> None:
        """What comes after this comes to nothing."""
        self._is_over = True

    def _make(self) -> None:
        """One at a time: what is asked for meanwhile is made afterwards, as it is then."""
        if self._is_over or self.making is not None or not self._is_asked_for:
            return
        self._is_asked_for = False
        what, state, recipe = self._wanted()
        making = self.making = self._maker.make(what, state, recipe)
        making.made.connect(lambda content, _: self._show(content, recipe.ending))
        making.failed.connect(self._fail)
        making.ended.connect(self._go_on)

    def _show(self, content: bytes, ending: str) -> None:
        if not self._is_over:
            (self.show_text if ending in NUMBERS else self.show_picture)(content)
            self.failed.emit("")

    def _fail(self, why: Words) -> None:
        if not self._is_over:
            self.show_picture(b"")
            self.failed.emit(why())

    def _go_on(self) -> None:
        self.making = None
        self._make()

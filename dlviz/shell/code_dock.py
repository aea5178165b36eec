"""The code dock: the NumPy source of what is on the screen, off until asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QDockWidget, QPlainTextEdit, QWidget

from dlviz.by_fields import long_lists
from dlviz.marks import Thing
from dlviz.messages import comment
from dlviz.model.fields import Checked
from dlviz.model.line_data import in_short, is_long
from dlviz.model.linked_code import Links, stated
from dlviz.theme import LIGHT, Theme, code_font
from dlviz.topics import topic
from dlviz.ui.button import button
from dlviz.ui.dressing import dress
from dlviz.ui.layouts import column, row
from dlviz.ui.reworded import Reworded
from dlviz.ui.slim_bar import WIDTH, SlimBar
from dlviz.ui.workings.linked_text import LinkedText, PointsOn

if TYPE_CHECKING:
    from dlviz.shell.python_colours import PythonColours


SHARE = 0.44  # of the window, at the most: a panel beside it in half a screen would else be cut off and scrolled


class Source(PointsOn, QPlainTextEdit):
    """Opens wider than Qt would have it, and leaves the panel more than half of a small screen."""

    def sizeHint(self) -> QSize:
        wide = min(44 * self.fontMetrics().averageCharWidth(), round(SHARE * self.window().width()))
        return QSize(wide, super().sizeHint().height())

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("code")
        self.setReadOnly(True)
        self.setLineWrapMode(self.LineWrapMode.NoWrap)
        for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
            SlimBar(self, way)
        self.setViewportMargins(0, 0, WIDTH, WIDTH)
        self.links = Links()
        self.linked = LinkedText(self, lambda: stated(self.toPlainText(), self.links))

    def set_theme(self, theme: Theme) -> None:
        self.setFont(code_font(theme, 0.95))
        self.linked.set_theme(theme)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.linked.point(self.linked.at(self._under(event.position().toPoint())))

    def _under(self, place: QPoint) -> int:
        """The character that the mouse is on, or -1 behind the end of a line."""
        cursor = self.cursorForPosition(place)
        at = cursor.position() - (place.x() < self.cursorRect(cursor).left())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        rest = self.cursorRect(cursor)
        return at if place.x() <= rest.right() and place.y() <= rest.bottom() else -1


class CodeDock(Reworded, QDockWidget):
    """``show_code`` remembers a state and writes its source only while the dock is seen.

    Emits ``copied`` when the source is in the clipboard, ``long_wished`` where it is wanted there and takes long to
    make, ``save_wished`` when a person wants it as a file, and ``pointed(things)`` for the line or the number of it
    that is pointed at.
    """

    copied = Signal()
    long_wished = Signal()
    pointed = Signal(object)
    save_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("code_dock")
        self._veil = ""
        self._wanted: tuple[str, Any] | None = None
        self.text, self.copy, self.save = (
            Source(),
            button("code.copy", self._copy),
            button("code.save", self.save_wished),
        )
        self.text.linked.pointed.connect(self.pointed)
        self._colours: PythonColours | None = None
        self._theme = LIGHT
        inside = QWidget()
        column((self.text, 1), row(self.copy, self.save), of=inside)
        self.setWidget(inside)
        self.retranslate()
        self.hide()

    def show_code(self, panel: str, state: Checked) -> None:
        self._wanted = (panel, state)
        if self.isVisible():
            self._write()

    def light(self, lit: Collection[Thing]) -> None:
        """Light the lines that stand for what is pointed at in the panel."""
        if self.isVisible():
            self.text.linked.light(lit)

    def veil(self, words: str) -> None:
        """Show these words in place of the source, which would answer a question; none lift the veil."""
        if words != self._veil:
            self._veil = words
            self.copy.setEnabled(not words)
            self.save.setEnabled(not words)
            if self.isVisible():
                self._write()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        dress(self, theme)
        if self._colours is not None:
            self._colours.set_theme(theme)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("NumPy code of this panel"))
        self.copy.setText(self.tr("Copy the code"))
        self.save.setText(self.tr("Save the code…"))
        self.text.setAccessibleName(self.tr("NumPy code of this panel"))
        if self.isVisible():
            self._write()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._colour()
        self._write()

    def _colour(self) -> None:
        """The colours are made when they are first seen: no start pays for them."""
        if self._colours is None:
            from dlviz.shell.python_colours import PythonColours

            self._colours = PythonColours(self.text.document())
            self._colours.set_theme(self._theme)

    def _write(self) -> None:
        """Write the source; who has scrolled to a line stays there while the numbers change."""
        if self._wanted is not None:
            panel, state = self._wanted
            source = f"# {self._veil}\n" if self._veil else self._in_short(panel, state)
            self.text.links = Links() if self._veil else topic(panel).links(state)
            if source != self.text.toPlainText():
                bars = self.text.verticalScrollBar(), self.text.horizontalScrollBar()
                places = [bar.value() for bar in bars]
                self.text.setPlainText(source)
                for bar, place in zip(bars, places, strict=True):
                    bar.setValue(place)
            self.text.linked.forget()

    def _in_short(self, panel: str, state: Checked) -> str:
        """With columns of 200,000 numbers each tick of a slider would take seconds, and nobody reads them."""
        with in_short():
            return topic(panel).code(state, comment)

    def _copy(self) -> None:
        if self._wanted is None or self._veil or not is_long(self._wanted[1]):
            source = self.text.toPlainText()
        elif long_lists(self._wanted[1]):
            self.long_wished.emit()
            return
        else:
            source = topic(self._wanted[0]).code(self._wanted[1], comment)
        QGuiApplication.clipboard().setText(source)
        self.copied.emit()

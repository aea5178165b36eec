"""A quiet surface with a title, in which one thing is shown."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QToolTip, QWidget

from dlviz.marks import Line as Stroke
from dlviz.marks import Look, Mark
from dlviz.marks.unbroken import unbroken
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.layouts import column, row
from dlviz.ui.legend import Entry, Legend
from dlviz.ui.pictures.letters import narrowed
from dlviz.ui.pictures.marked import Marked, frame

RADIUS = 8  # pixels of the corners of a card


class Text(QLabel):
    """A label for plain text that takes its colour and size from the theme: ``role`` and ``size`` say which."""

    def __init__(
        self, role: str = "text", size: float = 1.0, *, bold: bool = False, wrap: bool = False, name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._role, self._size, self._bold, self._theme = role, size, bold, LIGHT
        self._said = self._shown = ""
        self._instead: str | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def setText(self, text: str) -> None:
        """All that stands round it is laid out anew, up to the window, where it now asks for another room."""
        if self._says(text):
            before = self._asks()
            self.say_quietly(text)
            if self._asks() != before:
                self.updateGeometry()

    def say_quietly(self, text: str) -> None:
        """Say something else in the same room: Qt would lay out all that stands round it anew.

        It does not where a label is hidden.
        """
        if self._says(text):
            is_hidden = self.isHidden()
            self.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden, True)
            super().setText(self._shown)
            self.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden, is_hidden)

    def _says(self, text: str) -> bool:
        """Whether it is another text than what is shown."""
        self._said = text
        self._shown = text if self._instead is None else self._instead
        return self._shown != self.text()

    def _asks(self) -> tuple[QSize, int]:
        """What it asks for."""
        return self.sizeHint(), self.heightForWidth(self.width())

    def veil(self, words: str | None) -> None:
        """Say these words in place of what there is to say, until there are none."""
        if words != self._instead:
            self._instead = words
            self.setText(self._said)

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self._colour()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, self._size, bold=self._bold))
        self._colour()

    def _colour(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.ink(self._role))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, self._theme.unable)
        self.setPalette(palette)


class Placed(Text):
    """A label that chooses the letters in which its words stand, and how many of them."""

    def stands(self) -> tuple[QFont, str] | None:
        """The letters and the words; None where there is no room for any."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self.stands()
        if found is not None:
            painter = QPainter(self)
            painter.setFont(found[0])
            painter.setPen(self._theme.ink(self._role) if self.isEnabled() else self._theme.unable)
            wrapped = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
            painter.drawText(QRectF(self.rect()), wrapped | self.alignment(), found[1])


class Line(Placed):
    """One line whose letters become smaller where it has not the room."""

    least = 0.88  # of the room that it would like: with less, letters of normal type would be smaller than 11 pixels

    def written(self) -> QFont | None:
        """The letters in which it stands there whole; None where there are none."""
        return narrowed(self.font(), self.text(), self.width())

    def minimumSizeHint(self) -> QSize:
        wanted = super().minimumSizeHint()
        return QSize(int(self.least * wanted.width()), wanted.height())

    def stands(self) -> tuple[QFont, str] | None:
        letter = self.written()
        return None if letter is None else (letter, self.text())


class Subtitle(Line):
    """Quiet words that push nothing wider: whole, or not at all, and then the tip says them."""

    def __init__(self, size: float = 1.0) -> None:
        super().__init__("quiet", size)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        if text and self.text():
            self.say_quietly(text)
        else:  # without words it needs no line
            super().setText(text)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.written() is None:
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), self.text(), self)
            return True
        return super().event(event)


class Steady(Placed):
    """A readout whose text may change at every tick without asking the layout for another size.

    It takes the room that it is given and keeps ``lines`` lines free.
    """

    def __init__(self, role: str = "text", size: float = 1.0, *, lines: int = 1) -> None:
        super().__init__(role, size, wrap=lines > 1)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.setFixedHeight(line_height(self.font()) * self._lines + 4)

    def setText(self, text: str) -> None:
        self.say_quietly(text)

    def keep_lines(self, lines: int) -> None:
        if lines != self._lines:
            self._lines = lines
            self.set_theme(self._theme)

    def unbroken(self) -> str:
        """What it says as it is painted: no line ends within an equation or a pair."""
        return unbroken(self.text())

    def stands(self) -> tuple[QFont, str] | None:
        return self.font(), self.unbroken() if self.wordWrap() else self.text()


def line_height(letter: QFont) -> int:
    """The height of a line in either language: Hangul often comes from another, taller font."""
    layout = QTextLayout("가Ag", letter)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e4)
    layout.endLayout()
    return math.ceil(line.height())


class Surface(Marked, QWidget):
    """A rounded area with a thin border."""

    def scene(self, look: Look) -> Iterator[Mark]:
        yield frame(look, "border", radius=RADIUS, fill="surface")


class EnlargeButton(Marked, QAbstractButton):
    """Four corners that point outwards, or inwards where the card is large already. F8 does the same."""

    def __init__(self) -> None:
        super().__init__()
        self._large = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_large(self, *, large: bool) -> None:
        if large == self._large:
            return
        self._large = large
        self.say()
        self.update()

    def say(self) -> None:
        text = self.tr("Back to all cards") if self._large else self.tr("Enlarge this card")
        self.setAccessibleName(text)
        self.setToolTip(self.tr("{0} ({1})").format(text, "Esc" if self._large else "F8"))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.setFont(font(theme))
        self.say()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(1, 1) * self.fontMetrics().height()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def scene(self, look: Look) -> Iterator[Mark]:
        side, role = min(look.wide, look.high) * 0.5, "accent" if self.underMouse() else "quiet"
        corner, end = (0.16, 0.5) if self._large else (0.5, 0.16)
        for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            across = look.wide / 2 + x * side * np.array((corner, corner, end))
            down = look.high / 2 + y * side * np.array((end, corner, corner))
            yield Stroke(across, down, role=role, width=1.5, name=f"corner {x} {y}")


class Card(Surface):
    """A title in bold, a quiet subtitle beside it, and ``body``, the layout for what it holds.

    Alone in a picture it has no border: it is all that there is.
    """

    enlarge_wished = Signal()  # or, where it is large, to be as it was

    def __init__(self) -> None:
        super().__init__()
        self._in_picture = self._is_alone = False
        self.title, self.subtitle = Text(bold=True), Subtitle()
        self.legend, self.enlarge = Legend(), EnlargeButton()
        self.enlarge.clicked.connect(lambda: self.enlarge_wished.emit())
        self.head = row(self.title, (self.subtitle, 1), self.legend, self.enlarge, gap=8)
        self.body = column(self.head, of=self, gap=4, margins=(10, 6, 10, 8))

    def set_title(self, title: str, subtitle: str = "", *, hint: str = "") -> None:
        """``hint`` says what a hand can do here; a picture, which no hand can touch, leaves it out."""
        self.title.setText(title)
        self.subtitle.setText(subtitle if self._in_picture else subtitle or hint)

    def become_picture(self) -> None:
        self._in_picture = True
        self.enlarge.hide()

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.enlarge.setObjectName(f"{name}.enlarge")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the head, where no control is; the inside of a card has double clicks of its own."""
        if not self._in_picture and self.head.geometry().contains(event.position().toPoint()):
            self.enlarge_wished.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def scene(self, look: Look) -> Iterator[Mark]:
        if not self._is_alone:
            yield from super().scene(look)

    def be_alone(self, *, has_title: bool) -> None:
        """For a picture of this card and nothing else, which may have a title of its own."""
        self._is_alone = True
        for child in self.findChildren(QWidget):
            if hasattr(child, "be_whole"):
                child.be_whole()
        if not has_title:
            self.title.hide()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.title.setMinimumHeight(line_height(font(theme, bold=True)))  # a title in Hangul moves nothing

    def set_legend(self, *entries: tuple[str, str, str]) -> None:
        """Name what is drawn: (kind, role, text), see ``Entry``."""
        self.legend.show_entries(tuple(Entry(*entry) for entry in entries))

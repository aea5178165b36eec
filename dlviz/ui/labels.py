"""Labels in the colours and letters of a theme: plain, of one line that gives way, and readouts that move nothing."""

from __future__ import annotations

import functools
import math

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from dlviz.marks.unbroken import unbroken
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pictures.letters import narrowed, narrowest
from dlviz.ui.pictures.on_surface import OnSurface
from dlviz.ui.quick import Quick

HIDDEN = Qt.WidgetAttribute.WA_WState_Hidden  # named once: Python 3.11 takes long to look a name of Qt's up


class Text(Quick, QLabel):
    """A label for plain text that takes its colour and size from the theme: ``role`` and ``size`` say which."""

    def __init__(
        self, role: str = "text", size: float = 1.0, *, bold: bool = False, wrap: bool = False, name: str = ""
    ) -> None:
        super().__init__("…")
        super().setText("")  # one that never said anything would keep the height of other letters (Qt 6.11)
        self.setObjectName(name)
        self._role, self._size, self._bold, self._theme = role, size, bold, LIGHT
        self._said = self._shown = ""
        self._instead: str | None = None
        self.about = ""  # what it says, for where that is veiled
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def setText(self, text: str) -> None:
        """All that stands round it is laid out anew, up to the window, where it now asks for another room."""
        if not self._says(text):
            return
        if self.isVisible():
            before = self._asks()
            self.say_quietly(text)
            if self._asks() != before:
                self.updateGeometry()
        else:  # what is not laid out yet is not measured twice
            super().setText(self._shown)

    def say_quietly(self, text: str) -> None:
        """Say something else in the same room: Qt would lay out all that stands round it anew.

        It does not where a label is hidden.
        """
        if self._says(text):
            is_hidden = self.isHidden()
            self.setAttribute(HIDDEN, True)
            super().setText(self._shown)
            self.setAttribute(HIDDEN, is_hidden)

    def _says(self, text: str) -> bool:
        """Whether it is another text than what is shown."""
        self._said = text
        self._shown = text if self._instead is None else self._instead
        return self._shown != self.text()

    def _asks(self) -> tuple[QSize, int]:
        """What it asks for."""
        return self.sizeHint(), self.heightForWidth(self.width())

    def veil(self, words: str | None) -> None:
        """Say these words in place of what there is to say, until there are none; in no colour, which would tell."""
        if words != self._instead:
            self._instead = words
            self._colour()
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
        self.setPalette(_written_in(self._theme, self.role))

    @property
    def role(self) -> str:
        """What its colour means."""
        return self._role if self._instead is None else "quiet"


@functools.lru_cache(maxsize=64)  # a stage that is resized has letters, and so a theme, of many sizes
def _written_in(theme: Theme, role: str) -> QPalette:
    """The colours of letters and nothing else: all others are those of what they stand on."""
    made, letters = QPalette(), QPalette.ColorRole.WindowText
    made.setColor(letters, theme.ink(role))
    made.setColor(QPalette.ColorGroup.Disabled, letters, theme.unable)
    return made


class PaintedText(OnSurface, Text):
    """A label that chooses the letters in which its words stand, and how many of them."""

    def stands(self) -> tuple[QFont, str] | None:
        """The letters and the words; None where there is no room for any."""
        raise NotImplementedError

    def setWordWrap(self, on: bool) -> None:
        super().setWordWrap(on)
        self._flags = self._together()

    def setAlignment(self, to: Qt.AlignmentFlag) -> None:
        super().setAlignment(to)
        self._flags = self._together()

    def _together(self) -> int:
        """How the words stand, as one number: to put flags together takes as long as to paint a letter."""
        wrapped = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        return wrapped.value | self.alignment().value

    def paintEvent(self, event: QPaintEvent) -> None:
        found, painter = self.stands(), QPainter(self)
        self.lay_surface(painter, event, self._theme)
        if found is not None:
            painter.setFont(found[0])
            painter.setPen(self._theme.ink(self.role) if self.isEnabled() else self._theme.unable)
            painter.drawText(QRectF(self.rect()), self._flags, found[1])


class OneLine(PaintedText):
    """One line whose letters become smaller where it has not the room."""

    def written(self) -> QFont | None:
        """The letters in which it stands there whole; None where there are none."""
        return narrowed(self.font(), self.text(), self.width())

    def minimumSizeHint(self) -> QSize:
        wanted = super().minimumSizeHint()
        least = QFontMetrics(narrowest(self.font())).horizontalAdvance(self.text())
        return QSize(min(wanted.width(), least), wanted.height())

    def stands(self) -> tuple[QFont, str] | None:
        letter = self.written()
        return None if letter is None else (letter, self.text())


class Title(OneLine):
    """Bold words that ask for all their room: with less their letters become smaller, and then they end in dots."""

    def __init__(self) -> None:
        super().__init__(bold=True)
        self._most: int | None = None

    def minimumSizeHint(self) -> QSize:
        if self._most is None:
            return super(OneLine, self).minimumSizeHint()
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self._most), least.height())

    def give_way(self, most: int | None) -> bool:
        """Ask for its smaller letters, and no more pixels than these, as on a small stage, whose bar says it too.

        Whether it asks for another room than before.
        """
        changes, self._most = most != self._most, most
        if changes:
            self.updateGeometry()
        return changes

    def stands(self) -> tuple[QFont, str]:
        letter = narrowed(self.font(), self.text(), self.width())
        if letter is not None:
            return letter, self.text()
        letter = narrowest(self.font())
        return letter, QFontMetrics(letter).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())


class Subtitle(OneLine):
    """Quiet words that push nothing wider: whole, or not at all, and then the tip says them."""

    def __init__(self, size: float = 1.0) -> None:
        super().__init__("quiet", size)
        self._high: tuple[Theme, int] | None = None  # in a theme, of what it says
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        if not (text and (said := self.text())):  # without words it needs no line
            self._high = None
            super().setText(text)
            return
        if self._high is None or self._high[0] is not self._theme:
            self._high = self._theme, self.sizeHint().height()
        self.say_quietly(text)
        if self.text() != said:
            before, self._high = self._high, (self._theme, self.sizeHint().height())
            if self._high != before:  # letters of another font, as Hangul's, may be higher
                self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.written() is None:
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), self.text(), self)
            return True
        return super().event(event)


class Steady(PaintedText):
    """A readout whose text may change at every tick without asking the layout for another size.

    It takes the room that it is given and keeps ``lines`` lines free.
    """

    def __init__(self, role: str = "text", size: float = 1.0, *, lines: int = 1) -> None:
        super().__init__(role, size, wrap=lines > 1)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.setFixedHeight(self.high(self._lines))

    def high(self, lines: int) -> int:
        """Pixels of so many lines."""
        return line_height(self.font()) * lines + 4

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

"""The heads of a table's columns, and the button that turns to those that there was no room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui import accessible
from dlviz.ui.controls.choice import BORDERS, Segment
from dlviz.ui.quick import Quick

LEAST, PROJECTED = 11, 14  # pixels of a letter, on a screen and in the projector theme


class TurnButton(Segment):
    """``+2``: so many columns are not in sight; where there is room they are named."""

    spoken_as = accessible.Press

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header)
        self.setCheckable(False)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("+00") + 8, self.fontMetrics().height() + 4)


class Header(Quick, QHeaderView):
    """Quiet words over a thin line. Fusion's own head is a gradient, which QPdfWriter cannot write.

    It is ``taller`` by so many pixels as would else show a slice of a row at the lower edge.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self.taller = LIGHT, 0
        self.turn = TurnButton(self)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.9))
        self.turn.set_theme(theme)
        self.viewport().update()

    @property
    def _least(self) -> int:
        return PROJECTED if self._theme.name == "projector" else LEAST

    @property
    def least_height(self) -> int:
        return self.fontMetrics().height() + 8

    def sizeHint(self) -> QSize:
        return QSize(0, self.least_height + self.taller)

    def place_button(self, others: list[str]) -> None:
        """At the end of the heads, over columns that have none."""
        size, named = self.turn.sizeHint(), f"+ {', '.join(others)}"
        room, wide = self._free(), self.turn.fontMetrics().horizontalAdvance(named) + BORDERS + 4
        self.turn.setText(named if all(others) and wide <= room else f"+{len(others)}")
        wide = max(wide, size.width()) if self.turn.text() == named else size.width()
        self.turn.setGeometry(self.width() - wide, 1, wide, min(size.height(), self.least_height - 3))

    def _free(self) -> int:
        """Pixels behind the last head that has words."""
        end = self.length()
        for visual in reversed(range(self.count())):
            index = self.logicalIndex(visual)
            if self.model().headerData(index, Qt.Orientation.Horizontal):
                if not self.isSectionHidden(index):
                    break
            else:
                end -= self.sectionSize(index)
        return self.width() - end

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        beyond = self.viewport().rect().adjusted(self.length(), 0, 0, 0)
        if beyond.width() > 0:
            self._paint_ground(QPainter(self.viewport()), beyond)

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._theme.color("surface"))
        painter.setPen(self._theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        self._paint_ground(painter, rect)
        painter.setPen(self._theme.ink("quiet"))
        words = str(self.model().headerData(index, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(4, 0, -4, -2 - self.taller)
        side = self.model().headerData(index, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        letter = self.letter(words, room.width())
        painter.setFont(letter)
        painter.drawText(room, side, QFontMetrics(letter).elidedText(words, Qt.TextElideMode.ElideRight, room.width()))

    def letter(self, words: str, room: int) -> QFont:
        """The letter of a head: smaller where the column is narrow, and no smaller than can be read."""
        made = QFont(self.font())
        pixels = self.fontInfo().pixelSize()
        while pixels > self._least and QFontMetricsF(made).horizontalAdvance(words) > room:
            pixels -= 1
            made.setPixelSize(pixels)
        return made

    def widths_of(self, words: str) -> tuple[int, int]:
        """The room that a head needs in its smallest letter, and in its own."""
        made = QFont(self.font())
        made.setPixelSize(min(self._least, self.fontInfo().pixelSize()))
        return tuple(QFontMetrics(letter).horizontalAdvance(words) + 9 for letter in (made, self.font()))  # type: ignore[return-value]

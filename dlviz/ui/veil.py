"""Veils over what would give an answer away: a card's inside is put away, and in its place stands a question mark.

What is put away is hidden to the eye, to the keyboard and to a screen reader alike.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from dlviz.theme import Theme, font
from dlviz.ui.card import Card
from dlviz.ui.painted import Painted
from dlviz.ui.sides import Sides


class Veil(Painted):
    """A question mark and a few words."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def show_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("quiet", 0.6), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.color("ground"))
        box = QRectF(self.rect()).adjusted(6.5, 6.5, -6.5, -6.5)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self._theme.ink("quiet"))
        painter.setFont(font(self._theme, 2.2))
        upper = QRectF(box.left(), box.top(), box.width(), box.height() * 0.62)
        painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, "?")
        painter.setFont(font(self._theme))
        lower = QRectF(box.left() + 8, upper.bottom() + 4, box.width() - 16, box.bottom() - upper.bottom() - 8)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(lower, int(flags), self._words)


class Covered(QStackedLayout):
    """Two layers of a widget: what it held, and a veil."""

    def __init__(self, holder: QWidget) -> None:
        inside = QWidget()
        layout = holder.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        inside.setLayout(layout)  # takes what the holder held with it
        super().__init__()
        outside = QVBoxLayout(holder)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addLayout(self)
        layout.setContentsMargins(margins)
        self.veil = Veil()
        self.addWidget(inside)
        self.addWidget(self.veil)


class Veils:
    """The veils of one panel, over its cards and in the place of its controls, made when they are first needed."""

    def __init__(self, name: str, ground: QWidget, sides: Sides) -> None:
        self.laid = False
        self._name, self._ground, self._sides = name, ground, sides
        self._covered: dict[Card, Covered] = {}
        self._curtain: Veil | None = None

    def lay(self, seen: Collection[str], words: str, theme: Theme) -> None:
        """Hide all cards and controls but the cards whose names are ``seen``: what is shown would answer a question."""
        names = {f"{self._name}.{name}{ending}" for name in seen for ending in ("", "_card")}
        self._cover([] if "*" in seen else self._ground.findChildren(Card), names, words)
        if self._curtain is None:
            self._curtain = Veil()
            self._curtain.set_theme(theme)
        self._curtain.show_words(words)
        self._sides.veil(self._curtain)
        self.laid = True

    def _cover(self, cards: Collection[Card], seen: Collection[str], words: str) -> None:
        """Put a veil over these cards but those whose names are ``seen``; from all others it is lifted."""
        for card in [*self._covered, *cards]:
            if card not in cards or card.objectName() in seen:
                self._lift(card)
                continue
            if card not in self._covered:
                self._covered[card] = Covered(card)
                self._covered[card].veil.set_theme(card._theme)
            self._covered[card].veil.show_words(words)
            self._covered[card].setCurrentIndex(1)

    def lift(self) -> None:
        """Show everything again."""
        if not self.laid or self._curtain is None:
            return
        for card in self._covered:
            self._lift(card)
        self._sides.veil(None)
        self.laid = False

    def _lift(self, card: Card) -> None:
        if card in self._covered:
            self._covered[card].setCurrentIndex(0)

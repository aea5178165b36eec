"""A bar over the stage that says which cards there are, where only one or two of them are seen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from dlviz.ui.card import Card
from dlviz.ui.controls.choice import Choice, Segment
from dlviz.ui.pictures.letters import narrowed, narrowest


class Sight(Segment):
    """The name of a card; where there is little room its letters are smaller, then it ends in dots, and the tip says it
    whole.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def shown_text(self) -> str:
        if narrowed(self.font(), self.text(), self.room()) is not None:
            return self.text()
        letters = QFontMetrics(narrowest(self.font()))
        return letters.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.room())


class Sights(Choice):
    """Emits ``wished(name)`` for a card."""

    button = Sight

    def __init__(self, name: str, cards: dict[str, Card], parent: QWidget) -> None:
        super().__init__(tuple(cards), parent=parent)
        self._cards = cards
        self.setObjectName(f"{name}.sight")
        self.hide()

    def show_cards(self, there: list[Card], chosen: Card) -> None:
        self.offer([name for name, card in self._cards.items() if card in there])
        self.show_value(next(name for name, card in self._cards.items() if card is chosen))
        self.name()

    def name(self) -> None:
        """The cards as their heads call them now."""
        self.setAccessibleName(self.tr("Cards of the stage"))
        texts = {name: card.title.text() for name, card in self._cards.items()}
        for name, button in self.buttons.items():
            if button.text() != texts[name]:
                button.setToolTip(texts[name])
                self.set_texts({name: texts[name]})

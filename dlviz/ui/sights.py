"""A bar over the stage that says which cards there are, where only one or two of them are seen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from dlviz.ui.card import Card
from dlviz.ui.controls.choice import BORDERS, GAP, Choice, Segment
from dlviz.ui.controls.giving_way import HEADS, LISTS
from dlviz.ui.pair import GAP as UNDER
from dlviz.ui.pictures.letters import narrowest


class Sight(Segment):
    """The name of a card; where there is little room its letters are smaller."""

    def minimumSizeHint(self) -> QSize:
        wide = QFontMetrics(narrowest(self.font())).horizontalAdvance(self.text()) + BORDERS
        return QSize(wide, self.sizeHint().height())


class Sights(Choice):
    """Emits ``wished(name)`` for a card; where not all names can be read beside each other it is a list."""

    button = Sight

    def __init__(self, name: str, cards: dict[str, Card], parent: QWidget) -> None:
        super().__init__(tuple(cards), parent=parent)
        self._cards, self._wide = cards, 0
        self.setObjectName(f"{name}.sight")
        self.hide()

    @property
    def height_with_gap(self) -> int:
        """Pixels that it takes from the cards."""
        return self.sizeHint().height() + UNDER

    def show_cards(self, there: list[Card], chosen: Card, wide: int) -> None:
        """These, in so many pixels."""
        self._wide = wide
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
        self._fit()

    def _fit(self) -> None:
        needs = [self.buttons[name].minimumSizeHint().width() for name in self._offered]
        have_room = sum(needs) + GAP * (len(needs) - 1) <= self._wide
        self.make_room(HEADS if have_room else LISTS, 0)

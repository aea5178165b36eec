"""What stands under the pictures of cards, and gives way to one where its card is large and low."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dlviz.ui import layouts
from dlviz.ui.card import Card
from dlviz.ui.plots.plot import Plot

LOW = 260  # pixels at normal type: a lower stage leaves an enlarged picture no room for what stands under it


class Feet:
    """Under what does not grow with its room, as a table, a foot goes only where it has none itself."""

    def __init__(self) -> None:
        self._all: list[tuple[Card, QWidget]] = []
        self._away: set[QWidget] = set()

    def add(self, card: Card, foot: QWidget) -> None:
        self._all.append((card, foot))

    def give_way(self, large: Card | None, high: int, letters: float, *, bar: int) -> None:
        """So ``high`` is the stage, ``bar`` of it is over the card, and ``letters`` is the type of a large card."""
        for card, foot in self._all:
            away = large is card and (
                high < LOW * letters if card.findChild(Plot) is not None else _lacks_room(card, foot, high - bar)
            )
            if away != (foot in self._away):
                foot.setVisible(not away)
                self._away ^= {foot}

    def need(self, card: Card) -> int:
        """Pixels of height that those under a card take of what it asks for."""
        seen = (foot for its, foot in self._all if its is card and not foot.isHidden())
        return sum(foot.minimumSizeHint().height() + card.body.spacing() for foot in seen)


def _lacks_room(card: Card, foot: QWidget, high: int) -> bool:
    """Whether it cannot stand there whole beside all else."""
    layouts.settle(card)
    card.body.invalidate()
    need = card.body.minimumSize().height() + foot.sizeHint().height()
    need += card.body.spacing() if foot.isHidden() else -foot.minimumSizeHint().height()
    return need > high

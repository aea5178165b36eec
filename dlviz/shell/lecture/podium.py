"""One card of a panel, alone and large, with the few controls that a page names under it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from dlviz.lecture.page import Page
from dlviz.model.fields import Checked
from dlviz.panels import panel_class
from dlviz.theme import PROJECTOR, Theme
from dlviz.ui.card import Card
from dlviz.ui.dressing import dress
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick
from dlviz.ui.room import LARGEST

LARGER = 1.3  # than the projector's letters, which are for a whole panel, are the words of a lecture that is given
FARTHEST = LARGEST / (LARGER * PROJECTOR.type)  # times the letters of the words, what the back row reads
ROOMY = 180.0  # pixels at normal type, of which a card is as many times as high as its letters are those of the words


class Place(Quick, QWidget):
    """A card and some controls, taken out of a panel of their own, which goes on drawing them."""

    def __init__(self, page: Page, panel: AnyPanel, theme: Theme) -> None:
        super().__init__()
        self.panel, self._below, self._card = panel, QWidget(), QWidget()
        self._theme, self._letters = theme, 0.0  # of the card, times those of the theme
        cards = {card.objectName(): card for card in panel.findChildren(Card)}
        card = cards.get(f"{panel.NAME}.{page.card}") or cards.get(f"{panel.NAME}.{page.card}_card")
        if card is None:
            column(panel, of=self, margins=BARE)
            return
        self._card = card
        panel.setParent(self)
        panel.room.show_all_cards()
        panel.hide()
        beside = row(of=self._below, gap=40, margins=BARE)
        column((card, 1), self._below, of=self, margins=BARE)
        card.enlarge.hide()  # it is as large as it can be
        card.show()
        for name in page.controls:
            names = (f"{panel.NAME}.{name}.transport", f"{panel.NAME}.{name}")
            found = next(filter(None, (panel.controls.findChild(QWidget, name) for name in names)), None)
            if found is not None:
                beside.addWidget(found, 1, Qt.AlignmentFlag.AlignBottom)
                found.show()
        self._below.setVisible(beside.count() > 0)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """The controls in the letters of the words: all in the room read them, not only whoever moves them."""
        self._theme = theme
        dress(self._below, theme)
        self._letters = 0.0
        self._dress_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress_card()

    def _dress_card(self) -> None:
        """As one that is enlarged, which the back row reads; under an explanation, where it is low, in less large
        letters, down to those of the words.
        """
        high = self.height() - (self._below.sizeHint().height() if not self._below.isHidden() else 0)
        letters = min(max(round(high / self._theme.type / ROOMY, 1), 1.0), FARTHEST)
        if letters != self._letters:
            self._letters = letters
            dress(self._card, replace(self._theme.scaled(type=letters), least=1.0))


class Podium(QStackedWidget):
    """Shows the place of a page; those that were made are kept."""

    def __init__(self, theme: Theme, connect: Callable[[AnyPanel], None]) -> None:
        super().__init__()
        self.theme, self._connect = theme, connect
        self._places: dict[tuple[str, str, tuple[str, ...]], Place] = {}

    def dress(self, theme: Theme) -> None:
        self.theme = theme
        for place in self._places.values():
            place.set_theme(theme)

    @property
    def place(self) -> Place | None:
        shown = self.currentWidget()
        return shown if isinstance(shown, Place) else None

    def show_page(self, page: Page, state: Checked) -> None:
        key = page.panel, page.card, page.controls
        if key not in self._places:
            panel = panel_class(page.panel)(self.theme, state)
            self._connect(panel)
            self._places[key] = Place(page, panel, self.theme)
            self.addWidget(self._places[key])
        self.setCurrentWidget(self._places[key])
        self.show_state(state)

    def show_state(self, state: Checked) -> None:
        """Follow the panel's state; another panel's is none of this place."""
        place = self.place
        if place is not None and type(place.panel.state) is type(state) and place.panel.state != state:
            place.panel.show_state(state)

"""The stage of a panel: a grid of cards, and what of them is there, where, and how large, as the state says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QCheckBox, QGridLayout, QLayout, QPushButton, QWidget

from dlviz.model.topic import R, S
from dlviz.ui import layouts
from dlviz.ui.card import Card
from dlviz.ui.feet import Feet
from dlviz.ui.pair import GAP, Need, can_stand, placed
from dlviz.ui.plots.plot import Plot
from dlviz.ui.quick import Quick
from dlviz.ui.sights import Sights
from dlviz.ui.turns import Turns

W = TypeVar("W", bound=QWidget)
WIDE = 1.4  # times as wide as high, where there is room beside it
WIDE_ALONE = 2.0  # the same of a mode that has no other card than these two: its picture is wide


class Stage(Quick, QGridLayout, Generic[S, R]):
    """A mode of a panel is nothing but what it shows: ``only``, ``move`` and ``share`` say it, ``arrange`` does it.

    Where there is room all cards of the mode stand in the grid. A ``crowded`` stage shows the one that is ``chosen``
    over the working, or where both have no room it alone; an ``enlarged`` card has the stage for itself. A bar leads to
    the others.
    """

    resighted = Signal()  # another card is chosen, enlarged, or none any more

    def __init__(self, owner: str, ground: QWidget) -> None:
        super().__init__(ground)
        self._owner, self._ground = owner, ground
        self.turns = Turns(ground)  # for what its cards show seldom
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)
        self.cards: list[Card] = []
        self._plots: list[Plot] = []
        self.bar: Sights | None = None
        self.chosen: Card | None = None
        self.enlarged = self.crowded = False
        self._room = QSize()
        self._below: Card | None = None
        self._seen: list[Card] = []  # those that have the stage for themselves; none where the grid lays them out
        self._not_there: set[QWidget] = set()
        self._gone: list[Card] = []  # they gave their place to another
        self._feet = Feet()
        self._only: list[tuple[QWidget, Callable[[S, R], bool]]] = []
        self._placed: list[tuple[QWidget, Callable[[S, R], tuple[int, int]]]] = []
        self._shares: list[tuple[Callable[[int, int], None], Callable[[S, R], Sequence[int]]]] = []
        self._now: dict[object, object] = {}

    def card(self, name: str, row: int = -1, column: int = -1, rows: int = 1) -> Card:
        """A card; without a row the panel gives it its place."""
        card = Card()
        card.setObjectName(f"{self._owner}.{name}")
        if row >= 0:
            self.addWidget(card, row, column, rows, 1)
        return card

    def filled(self, name: str, picture: W, row: int = -1, column: int = -1, rows: int = 1) -> tuple[Card, W]:
        """A card, and the plot or the drawing that fills it and gives it its name."""
        card = self.card(f"{name}_card", row, column, rows)
        return card, self.put(card, name, picture)

    def put(self, card: Card, name: str, widget: W, stretch: int = 1) -> W:
        """What a card holds, under its name: a picture fills the card, what does not ``stretch`` has what it needs."""
        widget.setObjectName(f"{self._owner}.{name}")
        card.body.addWidget(widget, stretch)
        return widget

    def foot(self, card: Card, widget: QWidget) -> None:
        """What stands under the picture of a card: where the card is large and low, the picture takes its room."""
        self._feet.add(card, widget)

    def give_feet(self, high: int, letters: float) -> None:
        """Their room to the pictures, or back; so ``high`` is the stage, ``letters`` the type of an enlarged card."""
        bar = self.bar.height_with_gap if self.bar is not None else 0
        self._feet.give_way(self.large, high, letters, bar=bar)

    def column(self, row: int, column: int, rows: int, *cards: Card) -> None:
        """Cards under each other: where one is hidden the others take its room."""
        self.addLayout(layouts.column(*((card, 1) for card in cards), gap=GAP), row, column, rows, 1)

    def only(self, when: Callable[[S, R], bool], *widgets: QWidget) -> None:
        """These are there only then."""
        self._only += ((widget, when) for widget in widgets)

    def move(self, widget: QWidget, to: Callable[[S, R], tuple[int, int]]) -> None:
        """This stands in a row and a column that follow the state."""
        self._placed.append((widget, to))

    def share(
        self,
        rows: Callable[[S, R], Sequence[int]] | None = None,
        columns: Callable[[S, R], Sequence[int]] | None = None,
    ) -> None:
        """In these shares the rows and the columns take the room there is."""
        pairs = ((self.setRowStretch, rows), (self.setColumnStretch, columns))
        self._shares += ((stretch, shares) for stretch, shares in pairs if shares is not None)

    def give_place(self, card: Card) -> list[Card]:
        """The cards beside this one go, and it takes their place: which they are."""
        stand = {each: self.indexOf(each) for each in self.there()}
        found = {each: self.getItemPosition(at) for each, at in stand.items() if at >= 0}
        places = cast("dict[Card, tuple[int, int, int, int]]", found)  # row and column, and how many of them
        top, _, rows, _ = places[card]
        self._gone = [each for each, at in places.items() if (at[0], at[2]) == (top, rows) and each is not card]
        if self._gone:
            self.removeWidget(card)
            self.addWidget(card, top, 0, rows, self.columnCount())
            self._show_what_is_seen()
        return self._gone

    def arrange(self, state: S, result: R) -> None:
        for stretch, shares in self._shares:
            wanted = tuple(shares(state, result))
            if self._differs(shares, wanted):
                for line, share in enumerate(wanted):
                    stretch(line, share)
        for widget, to in self._placed:
            if self._differs(widget, to(state, result)):
                self.removeWidget(widget)
                self.addWidget(widget, *to(state, result))
        self._not_there = {widget for widget, when in self._only if not when(state, result)}
        self._show_what_is_seen()

    # which cards are seen

    def know_cards(self, working: Card) -> None:
        """All cards are made now."""
        self.cards, self._below = self._ground.findChildren(Card), working
        self._plots = self._ground.findChildren(Plot)
        named = {card.objectName().removeprefix(f"{self._owner}."): card for card in self.cards}
        self.bar = Sights(self._owner, named, self._ground)
        self.bar.wished.connect(lambda name: self.choose(named[name]))
        for card in self.cards:
            card.enlarge_wished.connect(lambda card=card: self.enlarge(None if self.large is card else card))

    @property
    def large(self) -> Card | None:
        """The card that has been enlarged, as long as the mode has it."""
        return self._seen[0] if self.enlarged and self._seen else None

    def choose(self, card: Card) -> None:
        self.chosen = card
        self._show_what_is_seen()
        self.resighted.emit()

    def enlarge(self, card: Card | None) -> None:
        self.enlarged = card is not None
        if card is not None:
            self.chosen = card
        self._show_what_is_seen()
        self.resighted.emit()

    def crowd(self, room: QSize, *, crowded: bool) -> None:
        """Show all cards in this room, or fewer."""
        if self._differs("room", (room, crowded)):
            self._room, self.crowded = QSize(room), crowded
            self._show_what_is_seen()

    def there(self) -> list[Card]:
        """The cards of this mode."""
        return [card for card in self.cards if not self._not_there.intersection(_up_from(card, self._ground))]

    def _show_what_is_seen(self) -> None:
        """Decided anew where what it follows from is another: the wishes, the mode, and in a small room its needs."""
        wishes = self.chosen, self.enlarged, frozenset(self._not_there), tuple(self._gone), len(self.cards)
        needs = [_asked(card, self._holder(card)) for card in self.cards] if self.crowded else []
        if not self._differs("case", (QSize(self._room), self.crowded, wishes, needs)):
            return
        there = self.there()
        others = [card for card in there if card is not self._below]
        if self.enlarged and self.chosen not in there:
            self.enlarged = False  # the mode has it no more
        self._narrow(is_small=self.crowded and not self.enlarged and len(there) > 1)
        pairs = [] if self.enlarged else self._beside_the_working(others)
        choices = others if self.crowded and len(pairs) == len(others) else there
        self._seen = []
        if there and (self.enlarged or (self.crowded and len(there) > 1)):
            chosen = self.chosen if self.chosen in choices else choices[0]
            self._seen = [chosen, self._below] if chosen in pairs and self._below in there else [chosen]
        if self._apply_seen(choices):
            self.invalidate()
            self.activate()  # what is drawn next asks for its size

    def _narrow(self, *, is_small: bool) -> None:
        """Titles give way on a small stage, before it is measured which cards have room in it."""
        wide = self._room.width() - 2 * GAP  # or the room, which is as wide as what is in it needs, stayed so
        for card in self.cards:
            card.narrow(wide if is_small else None)

    def _beside_the_working(self, cards: list[Card]) -> list[Card]:
        """Those of these that have room in a crowded stage with the working."""
        if not self.crowded or self._below is None:
            return cards
        bar = self.bar.height_with_gap if self.bar is not None and len(cards) > 1 else 0
        room, below = self._room - QSize(0, bar), self._need(self._below)
        return [card for card in cards if can_stand(room, [self._need(card), below])]

    def _apply_seen(self, choices: list[Card]) -> bool:
        holders = {widget for card in self._seen for widget in _up_from(card, self._ground)}
        managed = {widget for card in self.cards for widget in _up_from(card, self._ground)}
        changed = self._differs("seen", tuple(self._seen))
        for widget in {*managed, *(widget for widget, _ in self._only)}:
            away = widget in self._not_there or widget in self._gone
            seen = not away and (not self._seen or widget in holders or widget not in managed)
            changed = self._differs((widget, "there"), seen) or changed
            if widget.isHidden() == seen:
                widget.setVisible(seen)
        for card in self.cards:
            card.enlarge.show_large(large=self.large is card)
        if self.bar is not None:
            if self._seen:
                self.bar.show_cards(choices, self._seen[0], self._room.width())
            self.bar.setVisible(len(choices) > 1 and bool(self._seen))
            self.bar.raise_()
        return changed

    def setGeometry(self, rect: QRect) -> None:
        if not self._seen:
            super().setGeometry(rect)
            return
        QLayout.setGeometry(self, rect)
        room = QRect(rect)
        if self.bar is not None and not self.bar.isHidden():
            self.bar.setGeometry(QRect(rect.topLeft(), QSize(rect.width(), self.bar.sizeHint().height())))
            room.setTop(self.bar.geometry().bottom() + GAP)
        ratio = WIDE if len(self.there()) > 2 else WIDE_ALONE
        needs = [self._need(card) for card in self._seen]
        for card, place in zip(self._seen, placed(room, needs, ratio), strict=True):
            self._holder(card).setGeometry(place)

    def minimumSize(self) -> QSize:
        if not self._seen:
            return super().minimumSize()
        need = self._holder(self._seen[0]).minimumSizeHint()  # where there is no more, it is seen alone
        bar = self.bar.height_with_gap if self.bar is not None and not self.bar.isHidden() else 0
        if self.enlarged:  # what stands under a large card takes room that is left, and asks for none
            need -= QSize(0, self._feet.need(self._seen[0]))
        return need + QSize(0, bar)

    def _need(self, card: Card) -> Need:
        """What it needs in so many pixels, whatever it has now: which cards are seen follows from the room alone."""
        turned, least = card.turned(), self._holder(card).minimumSizeHint()
        return lambda wide: least + QSize(0, turned(wide))

    def _holder(self, card: Card) -> QWidget:
        """What it stands in, on the ground itself."""
        return _up_from(card, self._ground)[-1]

    def _differs(self, what: object, value: object) -> bool:
        """Whether it is another than it was; from now on it is this."""
        if what in self._now and self._now[what] == value:
            return False
        self._now[what] = value
        return True

    def hold(self, *, still: bool) -> None:
        """What is pointed at must not run away from the mouse."""
        for plot in self._plots:
            plot.stands = still

    def read_again(self) -> None:
        """Another state is drawn: cards may need other room, the mouse read something else, a title be another."""
        if self.crowded:
            self._show_what_is_seen()
        elif self.bar is not None and not self.bar.isHidden():
            self.bar.name()
        for plot in self._plots:
            plot.read_again()

    def become_picture(self) -> None:
        """For a picture: what is controlled goes, what is seen stays; and all of it is seen."""
        self.enlarged = self.crowded = False
        self._show_what_is_seen()
        ground = self.parentWidget()
        assert ground is not None
        for child in ground.findChildren(QWidget):
            if hasattr(child, "become_picture"):
                child.become_picture()
            elif isinstance(child, QCheckBox | QPushButton):
                child.hide()
            elif isinstance(child, QAbstractScrollArea):
                child.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _asked(card: Card, holder: QWidget) -> tuple[object, ...]:
    """What it asks for as it stands, and what its title says, which may give way."""
    return holder.minimumSizeHint(), card.head.minimumSize(), card.title.text(), card.title.font()


def _up_from(card: QWidget, ground: QWidget) -> list[QWidget]:
    """A widget and all that hold it, below the ground."""
    found: list[QWidget] = []
    widget: QWidget | None = card
    while widget is not None and widget is not ground:
        found.append(widget)
        widget = widget.parentWidget()
    return found if widget is not None else [card]  # taken out, to stand alone somewhere else

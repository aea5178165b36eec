"""The stage of a panel: a grid of cards, and what of them is there, where, and how large, as the state says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dlviz.model.fields import Checked
from dlviz.theme import Theme, font
from dlviz.ui.card import Card
from dlviz.ui.plot import Plot

S = TypeVar("S", bound=Checked)
R = TypeVar("R")
P = TypeVar("P", bound=Plot)


def stand_beside(panel: QWidget, ground: QWidget, controls: QWidget) -> QHBoxLayout:
    """The stage takes the room that the controls leave."""
    row = QHBoxLayout(panel)
    row.setContentsMargins(10, 8, 10, 10)
    row.setSpacing(8)
    row.addWidget(ground, 1)
    row.addWidget(controls)
    return row


def dress(panel: QWidget, theme: Theme) -> None:
    panel.setFont(font(theme))
    for child in panel.findChildren(QWidget):
        if hasattr(child, "set_theme"):
            child.set_theme(theme)
        elif isinstance(child, QAbstractButton):
            child.setFont(font(theme))


class Stage(QGridLayout, Generic[S, R]):
    """A mode of a panel is nothing but what it shows: ``only``, ``move`` and ``share`` say it, ``arrange`` does it."""

    def __init__(self, owner: str, ground: QWidget) -> None:
        super().__init__(ground)
        self._owner = owner
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(8)
        self._only: list[tuple[QWidget, Callable[[S, R], bool]]] = []
        self._placed: list[tuple[QWidget, Callable[[S, R], tuple[int, int]]]] = []
        self._shares: list[tuple[Callable[[int, int], None], Callable[[S, R], Sequence[int]]]] = []
        self._now: dict[object, object] = {}

    def card(self, name: str, row: int = -1, column: int = -1, rows: int = 1, columns: int = 1) -> Card:
        """A card; without a row the panel gives it its place."""
        card = Card()
        card.setObjectName(f"{self._owner}.{name}")
        if row >= 0:
            self.addWidget(card, row, column, rows, columns)
        return card

    def plot(self, card: Card, name: str, plot: P) -> P:
        """Put a plot into a card."""
        plot.setObjectName(f"{self._owner}.{name}")
        card.body.addWidget(plot, 1)
        return plot

    def column(self, row: int, column: int, rows: int, *cards: Card) -> None:
        """Cards under each other: where one is hidden the others take its room."""
        inside = QVBoxLayout()
        inside.setSpacing(8)
        for card in cards:
            inside.addWidget(card, 1)
        self.addLayout(inside, row, column, rows, 1)

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

    def arrange(self, state: S, result: R) -> None:
        changed = False
        for stretch, shares in self._shares:
            wanted = tuple(shares(state, result))
            if self._differs(shares, wanted):
                for line, share in enumerate(wanted):
                    stretch(line, share)
        for widget, when in self._only:
            if self._differs((widget, "there"), when(state, result)):
                widget.setVisible(when(state, result))
                changed = True
        for widget, to in self._placed:
            if self._differs(widget, to(state, result)):
                self.removeWidget(widget)
                self.addWidget(widget, *to(state, result))
        if changed:
            self.activate()  # what is drawn next asks for its size

    def _differs(self, what: object, value: object) -> bool:
        """Whether it is another than it was; from now on it is this."""
        if what in self._now and self._now[what] == value:
            return False
        self._now[what] = value
        return True

    def become_picture(self) -> None:
        """For a picture: what is controlled goes, what is seen stays."""
        ground = self.parentWidget()
        assert ground is not None
        for child in ground.findChildren(QWidget):
            if hasattr(child, "become_picture"):
                child.become_picture()
            elif isinstance(child, QCheckBox | QPushButton):
                child.hide()
            elif isinstance(child, QAbstractScrollArea):
                child.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

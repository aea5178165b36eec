"""How a column of controls that needs more height than it has gives way: step by step, what is missed least first.

Nothing of it is taken away, and what stands where follows from the mode and the room alone, never from a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from dlviz.ui.layouts import parts, settle

NOTHING, HEADS, LISTS, LINES, CLOSE, WORDS, SHORT = range(7)
"""A heading stands beside what it is over; choices that need several rows become a list; a slider stands in the line of
its number; all stands closer, and a note is one line; the letters of readouts become smaller; choices that leave their
heading no room become a list. Each step has all those before it too."""
SPACING, TOP, SIDE = 2, 9, 14
BESIDE = 10  # pixels between a heading and what it is over, where these stand beside each other


@runtime_checkable
class MakesRoom(Protocol):
    """What a control has that can do with less room."""

    def make_room(self, step: int, room: int) -> None:
        """Take what is left at this step in a column with so many pixels across."""


class GivingWay:
    """``pairs`` has the layouts of a heading and what it is over, with what they are in.

    ``borrowers`` are notes that ask for less where others leave them room.
    """

    def __init__(self, inside: QWidget, column: QVBoxLayout) -> None:
        self._inside, self._column = inside, column
        self.pairs: list[tuple[QBoxLayout, QBoxLayout]] = []
        self.borrowers: list[QWidget] = []
        self._widgets: Sequence[QWidget] = ()
        self._able: list[MakesRoom] = []
        self._step, self._room = NOTHING, 0
        self._fitted: object = None

    def know(self, widgets: Sequence[QWidget]) -> None:
        """The controls, and which of them can do with less: to look takes 50 microseconds each."""
        self._widgets = widgets
        self._able = [widget for widget in widgets if isinstance(widget, MakesRoom)]

    def stand(self) -> None:
        """Back to as it was made: words or letters are others, or what holds it."""
        self._fitted = None
        self._apply(NOTHING)

    def fit(self, wide: int, high: int) -> None:
        """As few steps as it takes, found anew where another height, width or control is there."""
        case = wide, high, frozenset(widget for widget in self._widgets if widget.isHidden())
        if case != self._fitted:
            self._fitted, self._room = case, wide - 2 * SIDE
            for layout in self._inside.findChildren(QLayout):  # one would go by controls that were hidden unseen
                layout.invalidate()
            self._apply(NOTHING)
            self._settle()
        while self._step < SHORT and self._column.minimumSize().height() > high:
            self._apply(self._step + 1)

    def _apply(self, step: int) -> None:
        if step == self._step:
            return
        self._step = step
        edge = TOP if step == NOTHING else TOP // 2
        self._column.setSpacing(0 if step >= CLOSE else SPACING)
        self._column.setContentsMargins(SIDE, edge, SIDE, edge)
        for widget in self._able:
            widget.make_room(step, self._room)
        self._settle()
        for pair, place in self.pairs:
            beside = step >= HEADS and self._fit_beside(pair)
            ways = QBoxLayout.Direction
            pair.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
            pair.setSpacing(BESIDE if beside else place.spacing())
        settle(self._inside)

    def _settle(self) -> None:
        """First what lends, or its borrower would go by what was lent before."""
        settle(self._inside)
        for note in self.borrowers:
            note.updateGeometry()
        if self.borrowers:
            settle(self._inside)

    def _fit_beside(self, pair: QBoxLayout) -> bool:
        """A heading beside several rows would be no heading."""
        stand = parts(pair)
        if any(getattr(part, "rows", 1) > 1 for part in stand):
            return False
        return sum(part.sizeHint().width() for part in stand) + BESIDE <= self._room

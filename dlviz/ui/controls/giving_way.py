"""How a column of controls that needs more height than it has gives way: step by step, what is missed least first.

Nothing of it is taken away, and what stands where follows from the mode and the room alone, never from a number.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.sections import Leaves, Sections
from dlviz.ui.controls.transport import Transport
from dlviz.ui.layouts import before

NOTHING, HEADS, LISTS, LINES, CLOSE, WORDS, SHORT = range(7)
"""A heading stands beside what it is over; choices that need several rows become a list; a slider stands in the line of
its number; all stands closer, and a note is one line; the letters of readouts become smaller; choices that leave their
heading no room become a list. Each step has all those before it too."""
SPACING, TOP, SIDE = 2, 9, 14
BESIDE = 10  # pixels between a heading and what it is over, where these stand beside each other


class GivingWay:
    """``pairs`` has the layouts of a heading and what it is over, ``widgets`` all controls."""

    def __init__(self, inside: QWidget, column: QVBoxLayout) -> None:
        self._inside, self._column = inside, column
        self.pairs: list[QBoxLayout] = []
        self.widgets: list[QWidget] = []
        self._step, self._room = NOTHING, 0
        self._fitted: object = None

    def stand(self) -> None:
        """Back to as it was made: words or letters are others, or what holds it."""
        self._fitted = None
        self._apply(NOTHING)

    def fit(self, wide: int, high: int) -> None:
        """As few steps as it takes, found anew where another height, width or control is there."""
        case = wide, high, frozenset(widget for widget in self.widgets if widget.isHidden())
        if case != self._fitted:
            self._fitted, self._room = case, wide - 2 * SIDE
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
        for widget in self._all():
            self._tell(widget, step)
        self._settle()
        for pair in self.pairs:
            beside = step >= HEADS and self._fit_beside(pair)
            ways = QBoxLayout.Direction
            pair.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
            pair.setSpacing(BESIDE if beside else self._column.spacing())
        self._settle()

    def _tell(self, widget: QWidget, step: int) -> None:
        match widget:
            case Sections() | Leaves():
                widget.close_up(close=step >= CLOSE)
            case Choice():
                widget.shorten(self._room_of(widget) if step >= LISTS else None)
            case NumberField():
                widget.lie_flat(self._room if step >= LINES else None)
            case Fitted():
                widget.give_way(gives=step >= WORDS)
            case NoteText():
                widget.give_way(gives=step >= CLOSE)
                self._column.setStretchFactor(widget, 99 if step >= CLOSE else 0)  # what the others leave is its own

    def _settle(self) -> None:
        """From the innermost on all say what they need now."""
        for part in reversed(self._inside.findChildren(QWidget)):
            if (layout := part.layout()) is not None:
                layout.activate()

    def _all(self) -> Iterable[QWidget]:
        for widget in self.widgets:
            yield widget.timeline if isinstance(widget, Transport) else widget

    def _room_of(self, choice: Choice) -> int:
        """Pixels of a row of buttons; in the end beside the heading, unless there are but two of them."""
        if self._step < SHORT or len(choice.buttons) <= 2:
            return self._room
        heading = before(choice)
        return self._room - (heading.sizeHint().width() + BESIDE if isinstance(heading, QLabel) else 0)

    def _fit_beside(self, pair: QBoxLayout) -> bool:
        """A heading beside several rows would be no heading."""
        parts = [widget for i in range(pair.count()) if (item := pair.itemAt(i)) and (widget := item.widget())]
        if any(isinstance(part, Choice) and part.rows > 1 for part in parts):
            return False
        return sum(part.sizeHint().width() for part in parts) + BESIDE <= self._room

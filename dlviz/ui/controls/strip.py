"""The controls folded to a strip: what matters most of them is there, whole, and what can be used comes first."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QWidget

from dlviz.theme import Theme
from dlviz.ui.controls.control import Control
from dlviz.ui.controls.giving_way import SIDE, SPACING, TOP
from dlviz.ui.controls.number_edit import TextEdit
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.transport import Transport
from dlviz.ui.labels import Text

HEIGHT = (48, 32)  # pixels: whatever the letters, and as these grow
LEAST, BRIEF = 150, 0.5  # pixels of a control, and the share of that which is enough for one without a name
NAMED = 0.8  # the share that is enough for a text beside the heading that names it
EDGE, GAP = 4, 8
STRETCH = 9  # of what is no heading

Made = Sequence[tuple[Control[Any, Any], QWidget]]


class ControlStrip:
    """Lays the controls of a column beside each other and back; ``leader`` is what stands before them."""

    def __init__(self, inside: QWidget, layout: QBoxLayout) -> None:
        self._inside, self._layout = inside, layout
        self.is_folded = False
        self.leader: QWidget | None = None
        self.height, self._least, self._blank = 0, LEAST, 0
        self.put_away: set[QWidget] = set()  # what there is no room for

    def set_theme(self, theme: Theme) -> None:
        self.height = round(HEIGHT[0] + HEIGHT[1] * theme.type)
        self._least = round(LEAST * theme.type)

    def lead(self, button: QWidget) -> None:
        """What stands before all controls: the way from a strip to the column, and back."""
        self.leader = button
        self._layout.insertWidget(0, button)

    def fold(self, made: Made, *, folded: bool) -> None:
        self.is_folded = folded
        ways, edge = QBoxLayout.Direction, EDGE if folded else TOP
        self._layout.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self._layout.setContentsMargins(SIDE, edge, SIDE, edge)
        self._layout.setSpacing(GAP if folded else SPACING)
        items = (self._layout.itemAt(place) for place in range(self._layout.count()))
        self._blank = sum(item.sizeHint().width() for item in items if item is not None and item.spacerItem())
        for _, widget in made:
            if isinstance(widget, Transport | NumberField):
                widget.lie_in_strip(lies=folded)

    def show_what_matters(self, made: Made, gone: Collection[QWidget], width: int) -> None:
        """Folded, the entries that there is room for are seen, and else all but what is ``gone``."""
        own = [(entry, widget) for entry, widget in made if widget.parentWidget() is self._inside]
        there = [(entry, widget) for entry, widget in own if widget not in gone]
        fits = self._fitting(there, width) if self.is_folded else {}
        before, self.put_away = self.put_away, {widget for _, widget in there if self.is_folded and widget not in fits}
        for _, widget in own:
            self._stretch(widget, STRETCH if widget in fits and not isinstance(widget, Text) else 0)
            if widget in fits and isinstance(widget, Transport | NumberField):
                widget.be_brief(brief=not fits[widget])
            if widget in self.put_away:
                widget.hide()
            elif widget in before:
                widget.setVisible(widget not in gone)

    def _stretch(self, widget: QWidget, factor: int) -> None:
        """One that is set as it was would have all laid out anew, at each tick."""
        if self._layout.stretch(self._layout.indexOf(widget)) != factor:
            self._layout.setStretchFactor(widget, factor)

    def _fitting(self, there: Made, width: int) -> dict[QWidget, bool]:
        """What there is room for, in the order in which it matters, and whether with its name.

        Numbers of one kind are of little use without each other, as a weight without the other and the threshold: where
        all that can be used have room without their names, or else none would have any, they have none.
        """
        room = width - 2 * SIDE - self._blank - (self.leader.sizeHint().width() + GAP if self.leader is not None else 0)
        order = sorted(there, key=lambda made: (not made[1].isEnabled(), made[0].matters))
        matter = [widget for entry, widget in order if entry.matters]
        numbers = {widget for widget in matter if isinstance(widget, NumberField) and widget.isEnabled()}
        found, nameless = self._taken(matter, room, ()), self._taken(matter, room, numbers)
        if not numbers <= found.keys() and (numbers <= nameless.keys() or numbers.isdisjoint(found)):
            found = nameless
        return found | self._heads(there, found, room - sum(self._need(*each) + GAP for each in found.items()))

    def _heads(self, there: Made, found: Mapping[QWidget, bool], room: int) -> dict[QWidget, bool]:
        """The headings that name what has no words of its own, a text to type: all of them, or none."""
        pairs = itertools.pairwise(widget for _, widget in there)
        heads = [
            head
            for head, widget in pairs
            if isinstance(head, Text) and isinstance(widget, TextEdit) and widget in found
        ]
        room += round((1 - NAMED) * self._least) * len(heads)
        return dict.fromkeys(heads, True) if sum(head.sizeHint().width() + GAP for head in heads) <= room else {}

    def _need(self, widget: QWidget, has_name: bool) -> int:
        if isinstance(widget, Transport | NumberField):
            return (
                max(widget.whole_width(), self._least)
                if has_name
                else max(widget.brief_width(), round(BRIEF * self._least))
            )
        return max(widget.minimumSizeHint().width(), self._least if has_name else 0)

    def _taken(self, matter: Sequence[QWidget], room: int, nameless: Collection[QWidget]) -> dict[QWidget, bool]:
        """What of it there is room for, and whether with its name: some have none, and rather one without than none."""
        found: dict[QWidget, bool] = {}
        for widget in matter:
            has_name = widget not in nameless
            if not found:
                has_name = has_name and self._need(widget, True) <= room
            need = self._need(widget, has_name)
            if need <= room:
                found[widget] = has_name
                room -= need + GAP
        return found

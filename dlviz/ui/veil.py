"""Veils over what would give an answer away: a mark, a column, a number, a control or a whole card becomes a "?".

What is put away is hidden to the eye, to the keyboard and to a screen reader alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from dlviz.cards import name_of
from dlviz.marks import Look, Mark, Words
from dlviz.marks.veiled import ALL, UNKNOWN, asked
from dlviz.model.topic import Working
from dlviz.model.unknown import numbers_in, unknown
from dlviz.theme import LIGHT, Theme
from dlviz.ui.card import Card
from dlviz.ui.controls.column import ControlColumn
from dlviz.ui.labels import Text
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.pictures.marked import Marked, frame
from dlviz.ui.plots.plot import Plot
from dlviz.ui.quick import Quick
from dlviz.ui.sides import Sides
from dlviz.ui.tables.table import Table

LARGE = 2.2  # letters
Veiling = Mapping[str, Collection[str]]


class Veil(Marked, QWidget):
    """What is under it, a question mark and a few words."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._title = ""

    def show_words(self, words: str, title: str = "") -> None:
        if (words, title) != (self._words, self._title):
            self._words, self._title = words, title
            self.setAccessibleName(f"{title}: {words}".removeprefix(": "))
            self.update()

    def scene(self, look: Look) -> Iterator[Mark]:
        yield frame(look, "quiet", within=6, radius=8, fill="ground", dash="dash", edge=0.6)
        line = look.measure.height(LARGE)
        middle = 6.5 + 0.62 * (look.high - 13)
        yield Words(6.5, middle - line, look.wide - 13, line, UNKNOWN, role="quiet", size=LARGE, name="question")
        high = look.measure.height(1.0, bold=True)
        if self._title:
            yield Words(14.5, 12, look.wide - 29, high, self._title, align="left", bold=True, name="title")
        below = 14.5, middle + 4, look.wide - 29, look.high - middle - 14.5
        yield Words(*below, self._words, role="quiet", wrap=True, name="words")


class Covered(Quick, QStackedLayout):
    """Two layers of a card: what it held, and a veil that is called as the card is."""

    def __init__(self, card: Card) -> None:
        inside = QWidget()
        layout = card.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        inside.setLayout(layout)  # takes what the card held with it
        super().__init__()
        outside = QVBoxLayout(card)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addLayout(self)
        layout.setContentsMargins(margins)
        self._card, self._words = card, ""
        self.veil = Veil()
        self.veil.set_theme(card._theme)
        self.addWidget(inside)
        self.addWidget(self.veil)
        card.titled.connect(self._say)

    def cover(self, words: str) -> None:
        """Show the veil and these words; without words, what the card holds."""
        self._words = words
        self._say()
        self.setCurrentIndex(1 if words else 0)

    def _say(self) -> None:
        self.veil.show_words(self._words, self._card.title.text())


class Veils:
    """The veils of one panel: over single marks, columns, numbers and controls, or over a card as a whole."""

    def __init__(
        self, ground: QWidget, sides: Sides, controls: ControlColumn[Any, Any], again: Callable[[], None]
    ) -> None:
        self._ground, self._sides, self._controls, self._again = ground, sides, controls, again
        self._covered: dict[Card, Covered] = {}
        self._curtain: Veil | None = None
        self._now: tuple[Veiling, str] | None = None  # what is veiled, and in which words
        self._theme = LIGHT  # of a curtain that is made

    @property
    def laid(self) -> bool:
        return self._now is not None

    def lay(self, veiling: Veiling, words: str, theme: Theme) -> None:
        """Hide what would answer a question, and nothing else; ``words`` say what to do.

        ``veiling`` names for each card its marks, things, labels and columns (``column 2``), ``*`` being all of it; for
        ``working`` also ``numbers``, which are those that are not given; for ``controls`` fields. Empty, it hides all.
        """
        self._theme = theme
        self._become((veiling, words))

    def lift(self) -> None:
        """Show everything again."""
        self._become(None)

    def _become(self, veiled: tuple[Veiling, str] | None) -> None:
        if veiled != self._now:
            self._now = veiled
            self._hide()
            self._again()

    def say(self) -> None:
        """In another language: what a question mark stands for is called otherwise."""
        if self.laid:
            self._hide()

    def _hide(self) -> None:
        """What is veiled, and show all else."""
        veiling, words = self._now or ({}, "")
        whole = (ALL,) if self.laid and not veiling else ()
        for card in self._ground.findChildren(Card):
            names = whole or veiling.get(name_of(card.objectName()), ())
            self._cover(card, words if ALL in names else "")
            veil_inside(card, () if ALL in names else names, words)
        fields = whole or veiling.get("controls", ())
        self._controls.veil(fields)
        self._draw_curtain(words if ALL in fields else "")

    def seen(self, working: Working, state: object) -> Working:
        """A working with a question mark for each number that follows, where such are veiled."""
        if self._now is None or "numbers" not in self._now[0].get("working", ()):
            return working
        given = numbers_in(state)
        return replace(working, linked=tuple(unknown(line, given) for line in working.lines))

    def _draw_curtain(self, words: str) -> None:
        """In the place of the controls, where all of them would answer."""
        if words and self._curtain is None:
            self._curtain = Veil()
            self._curtain.set_theme(self._theme)
        if self._curtain is not None:
            self._curtain.show_words(words)
        self._sides.veil(self._curtain if words else None)

    def _cover(self, card: Card, words: str) -> None:
        if words and card not in self._covered:
            self._covered[card] = Covered(card)
        if card in self._covered:
            self._covered[card].cover(words)


def veil_inside(card: Card, names: Collection[str], words: str) -> None:
    """Veil what these names mean in a card."""
    card.subtitle.veil(words if names else None)
    for drawing in card.findChildren(Drawing):
        own = drawing.objectName().rpartition(".")[2]
        within = [name.partition(".")[2] for name in names if own and name.startswith(f"{own}.")]
        drawing.veil((ALL,) if own in names else (*names, *within), words)
    for plot in card.findChildren(Plot):
        plot.veil(names, words)
    for table in card.findChildren(Table):
        table.veil([int(name.split()[1]) - 1 for name in names if re.fullmatch(r"column \d+", name)])
    for label in card.findChildren(Text):
        own = label.objectName().rpartition(".")[2]
        if own:
            label.veil(asked(label.about) if own in names else None)

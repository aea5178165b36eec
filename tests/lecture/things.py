"""What a veil can name in a panel, found by looking at the panel itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtWidgets import QApplication

from dlviz.cards import name_of
from dlviz.lecture.things import any_number
from dlviz.marks import Mark
from dlviz.panels import panel_class
from dlviz.theme import LIGHT
from dlviz.ui.card import Card
from dlviz.ui.labels import Text
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table
from tests.everywhere import unpainted


def found(panel: str, states: Iterable[Any]) -> dict[str, set[str]]:
    """For each card the names of its marks, things, drawings, labels and columns at these states; its controls too."""
    names: dict[str, set[str]] = defaultdict(set)
    shown = None
    for state in states:
        if shown is None:
            shown = unpainted(panel_class(panel)(LIGHT, state))
            shown.resize(1366, 700)
            shown.show()
        else:
            shown.show_state(state)
        QApplication.processEvents()
        for card in shown.findChildren(Card):
            names[name_of(card.objectName())] |= set(map(any_number, filter(None, _inside(card))))
        names["controls"] |= {any_number(name) for name in shown.controls._widgets}
    assert shown is not None
    shown.close()
    shown.deleteLater()
    return {card: inside for card, inside in names.items() if inside}


def _inside(card: Card) -> Iterator[str]:
    for drawing in card.findChildren(Drawing):
        yield drawing.objectName().rpartition(".")[2]
        yield from _of(drawing.marks)
    for plot in card.findChildren(Plot):
        for sketch in plot.pictures.values():
            yield from _of(sketch.marks)
    for table in card.findChildren(Table):
        yield f"column {table.model().columnCount()}"
    yield from (label.objectName().rpartition(".")[2] for label in card.findChildren(Text))


def _of(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        kind = mark.thing[0] if isinstance(mark.thing, tuple) and mark.thing else mark.thing
        yield mark.name
        if isinstance(kind, str):
            yield kind

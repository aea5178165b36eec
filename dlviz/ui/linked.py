"""What stands for one thing lights up together: in pictures, tables, the working, the controls and the code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.marks import Thing
from dlviz.marks.hit import things
from dlviz.model.linked_line import is_each, meets
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.pictures.marked import Marked
from dlviz.ui.plots.plot import Plot
from dlviz.ui.quick import Quick
from dlviz.ui.tables.table import Table
from dlviz.ui.workings.linked_text import LinkedText


class Linked(Quick, QObject):
    """The pictures, tables and numbers of a panel, tied together by the things that they stand for.

    Emits ``lit(things)`` for what shows them outside of the panel, as the code does.
    """

    lit = Signal(object)

    def __init__(self, panel: QWidget, lines: LinkedText, fields: Mapping[str, NumberField]) -> None:
        super().__init__(panel)
        self._lines = lines
        self._drawings = panel.findChildren(Drawing)
        self._plots = panel.findChildren(Plot)
        self._tables = [table for table in panel.findChildren(Table) if table.stands_for]
        for name, field in fields.items():
            field.stands_for = name
        self._marked = [each for each in panel.findChildren(QWidget) if isinstance(each, Marked) and each.stands_for]
        for drawing in self._drawings:
            drawing.pointed.connect(self.light)
        for plot in self._plots:
            plot.thing_pointed.connect(self.light)
        for table in self._tables:
            table.meant.connect(self.light_all)
        for each in self._marked:
            each.installEventFilter(self)
        lines.pointed.connect(self.light_all)
        self._at: dict[QWidget, Thing] = {each: each.stands_for for each in self._marked}  # where the keyboard is
        for name, field in fields.items():
            self._at |= {field.edit: name, field.slider: name}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """A control that has the keyboard lights what shows its number."""
        if now in self._at:
            self.light(self._at[now])
        elif before in self._at:
            self.light(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What shows a thing of its own points at it while the mouse is over it."""
        if isinstance(event, QPaintEvent):  # at each tick, of a whole gallery: to ask for its kind takes longer
            return False
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave) and isinstance(watched, Marked):
            self.light(watched.stands_for if event.type() == QEvent.Type.Enter else None)
        return super().eventFilter(watched, event)

    def light(self, thing: Thing) -> None:
        """Light what stands for this thing; nothing where it is None."""
        self.light_all(() if thing is None else (thing,))

    def light_all(self, pointed: Iterable[Thing]) -> None:
        """Light what stands for one of these things, and for what a number of the working says is the same."""
        lit = frozenset(pointed)
        lit |= self._lines.stand_for(lit)
        if any(map(is_each, lit)):
            lit |= frozenset(thing for thing in self._shown() if meets(thing, lit))
        self._lines.light(lit)
        for drawing in self._drawings:
            drawing.light(lit)
        for plot in self._plots:
            plot.sketch.light(lit)
        for table in self._tables:
            table.light_pointed(lit)
        for each in self._marked:
            each.light(lit)
        self.lit.emit(lit)

    def _shown(self) -> Iterator[Thing]:
        """What the marks of the pictures stand for."""
        for drawing in self._drawings:
            yield from things(drawing.marks)
        for plot in self._plots:
            yield from things(plot.sketch.marks)

"""What stands for one thing lights up together, wherever it is pointed at: pictures, tables, working and controls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.marks import Thing
from dlviz.ui.drawing import Drawing
from dlviz.ui.number_field import NumberField
from dlviz.ui.plot import Plot
from dlviz.ui.table import Table
from dlviz.ui.worked_lines import WorkedLines


class Linked(QObject):
    """The pictures, tables and numbers of a panel, tied together by the things that they stand for."""

    def __init__(self, panel: QWidget, lines: WorkedLines, fields: Mapping[str, NumberField]) -> None:
        super().__init__(panel)
        self._lines = lines
        self._drawings = panel.findChildren(Drawing)
        self._plots = panel.findChildren(Plot)
        self._tables = [table for table in panel.findChildren(Table) if table.stands_for]
        self._fields = fields
        for drawing in self._drawings:
            drawing.pointed.connect(self.light)
        for plot in self._plots:
            plot.thing_pointed.connect(self.light)
        for table in self._tables:
            kind = table.stands_for
            table.pointed.connect(lambda row, kind=kind: self.light(None if row is None else (kind, row)))
        lines.pointed.connect(self.light_all)
        self._at: dict[QWidget, str] = {}  # where the keyboard is at a number
        for name, field in self._fields.items():
            field.pointed.connect(lambda is_on, name=name: self.light(name if is_on else None))
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

    def light(self, thing: Thing) -> None:
        """Light what stands for this thing; nothing where it is None."""
        self.light_all(() if thing is None else (thing,))

    def light_all(self, pointed: Iterable[Thing]) -> None:
        """Light what stands for one of these things, and for what a number of the working says is the same."""
        lit = frozenset(pointed)
        lit |= self._lines.stand_for(lit)
        self._lines.light(lit)
        for drawing in self._drawings:
            drawing.light(lit)
        for plot in self._plots:
            plot.sketch.light(lit)
        for name, field in self._fields.items():
            field.light(lit=name in lit)
        for table in self._tables:
            rows = [thing[1] for thing in lit if isinstance(thing, tuple) and thing[:1] == (table.stands_for,)]
            table.light_pointed(min(rows) if rows else None)

"""What stands for one thing lights up together: pointed at in a picture or a table, it is lit in all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dlviz.marks import Thing
from dlviz.ui.drawing import Drawing
from dlviz.ui.plot import Plot
from dlviz.ui.table import Table


class Linked(QObject):
    """The pictures and tables of a panel, tied together by the things that their marks and rows stand for."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._drawings = panel.findChildren(Drawing)
        self._plots = panel.findChildren(Plot)
        self._tables = [table for table in panel.findChildren(Table) if table.stands_for]
        for drawing in self._drawings:
            drawing.pointed.connect(self.light)
        for plot in self._plots:
            plot.thing_pointed.connect(self.light)
        for table in self._tables:
            kind = table.stands_for
            table.pointed.connect(lambda row, kind=kind: self.light(None if row is None else (kind, row)))

    def light(self, thing: Thing) -> None:
        """Light what stands for this thing; nothing where it is None."""
        things = () if thing is None else (thing,)
        for drawing in self._drawings:
            drawing.light(things)
        for plot in self._plots:
            plot.sketch.light(things)
        kind, row = thing if isinstance(thing, tuple) and len(thing) == 2 else ("", None)
        for table in self._tables:
            table.light_pointed(row if kind == table.stands_for else None)

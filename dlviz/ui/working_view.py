"""The working: the formula typeset, and under it the same with the numbers of the moment."""

from __future__ import annotations

import functools

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dlviz.model.topic import Working
from dlviz.theme import Theme
from dlviz.ui.card import Card
from dlviz.ui.formula import powers_told, to_html, unbroken
from dlviz.ui.formula_view import FormulaView
from dlviz.ui.worked_lines import WorkedLines


class WorkingView(Card):
    """A card that shows a ``Working``. Its text can be selected and copied; a tick changes no size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formula, self.lines = FormulaView(), WorkedLines()
        self.body.addWidget(self.formula)
        self.body.addWidget(self.lines, 1)
        self._working: Working | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.layout()
        if inside is not None:
            inside.activate()  # the formula may have taken another height for this width

    def set_title(self, title: str, subtitle: str = "", *, hint: str = "") -> None:
        super().set_title(title, subtitle, hint=hint)
        self.lines.setAccessibleName(title)

    def show_working(self, working: Working) -> None:
        if working != self._working:
            self._working = working
            self.formula.show_formula(working.formula)
            self._write()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.lines.set_theme(theme)
        self._write()

    def _write(self) -> None:
        if self._working is not None:
            self.lines.write("".join(_paragraph(line, self._theme) for line in self._working.linked))


@functools.lru_cache(maxsize=64)
def _paragraph(line: str, theme: Theme) -> str:
    """A line as rich text; while something is dragged, some of the lines stay as they are."""
    return f'<p style="margin-top:0;margin-bottom:4px">{unbroken(powers_told(to_html(line, theme)))}</p>'

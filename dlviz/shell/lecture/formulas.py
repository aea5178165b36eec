"""Formulas under each other, each as large as the width allows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dlviz.theme import LIGHT, Theme
from dlviz.ui.layouts import BARE, column
from dlviz.ui.workings.formula_view import FormulaView


class Formulas(QWidget):
    """A formula a line; one that holds several, with wide gaps between them, is taken apart there.

    Without any it takes no room.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._column = column(of=self, gap=4, margins=BARE)
        self._views: list[FormulaView] = []

    def show_formulas(self, latex: str) -> None:
        self.show_lines(tuple(part.strip() for part in latex.split(r"\qquad") if part.strip()))

    def show_lines(self, lines: tuple[str, ...]) -> None:
        self.setVisible(bool(lines))
        while len(self._views) < len(lines):
            view = FormulaView()
            view.set_theme(self._theme)
            self._views.append(view)
            self._column.addWidget(view)
        for i, view in enumerate(self._views):
            view.setVisible(i < len(lines))
            view.show_formula(lines[i] if i < len(lines) else "")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

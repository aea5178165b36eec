"""The working: the formula typeset, and under it the same with the numbers of the moment."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dlviz.model.topic import Working
from dlviz.theme import Theme
from dlviz.ui.card import Card
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

    def hasHeightForWidth(self) -> bool:
        """The formula takes what it needs inside of the card; where the card stands is not its business."""
        return False

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
            self.lines.write(self._working.linked)

"""A table of named rows with two numbers and a remark, which goes where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.table import Table

NAME, VALUE, DERIVATIVE, REMARK = range(4)
MARGIN = 14


class FunctionTable(Table):
    """``set_words`` says which names and remarks there are, so that the columns have a width that never changes."""

    def __init__(self) -> None:
        super().__init__(words=(NAME, REMARK))
        self._theme = LIGHT
        self._names: tuple[str, ...] = ()
        self._remarks: tuple[str, ...] = ()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_words(self, names: tuple[str, ...], remarks: tuple[str, ...]) -> None:
        self._names, self._remarks = names, remarks
        self._share_out()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Names and remarks take what they need, the numbers the rest; a number needs room for its digits."""
        header = self.horizontalHeader()
        if header.count() <= REMARK:
            return
        names, remarks = self._width(self._names), self._width(self._remarks)
        room = self.viewport().width() - names - remarks
        self.setColumnHidden(REMARK, room < 2 * self._width(("-0.0000",)))
        for column, width in ((NAME, names), (REMARK, remarks)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def _width(self, words: tuple[str, ...]) -> int:
        metrics = QFontMetrics(font(self._theme, bold=True))
        return max((metrics.horizontalAdvance(word) for word in words), default=0) + MARGIN

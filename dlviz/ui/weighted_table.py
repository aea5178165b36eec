"""A table whose columns share its width by their weights, so that it never scrolls sideways."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from dlviz.theme import Theme
from dlviz.ui.table import Table

_GOING = {getattr(Qt.Key, f"Key_{name}") for name in ("Up", "Down", "PageUp", "PageDown", "Home", "End")}


class WeightedTable(Table):
    """Columns as wide as their numbers ask for; arrow keys look at the row that they go to.

    (The selection model would also tell of rows that came and went.) With ``rows`` it is as high as these.
    """

    def __init__(
        self, editable: Collection[int], weights: Sequence[int], words: Collection[int] = (), rows: int = 0
    ) -> None:
        super().__init__(editable=editable, words=words)
        self._weights, self._fixed_rows = tuple(weights), rows
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(16)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self.fit)

    def set_weights(self, weights: Sequence[int]) -> None:
        self._weights = tuple(weights)
        self.fit()

    def fit(self, *_: object) -> None:
        bar = self.verticalScrollBar()  # its range is known before it takes its room
        barred = bar.maximum() > 0 and self.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        width = self.contentsRect().width() - (bar.sizeHint().width() if barred else 0)
        whole = sum(self._weights)
        for column, weight in enumerate(self._weights[: self.horizontalHeader().count()]):
            left = sum(self._weights[:column])
            self.setColumnWidth(column, (left + weight) * width // whole - left * width // whole)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._fixed_rows:
            rows = self._fixed_rows * self.verticalHeader().defaultSectionSize()
            self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)

    def sizeHint(self) -> QSize:
        """A stack of pages is as high as the hints of its pages, whatever height is fixed."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.maximumHeight()) if self._fixed_rows else hint

    def become_picture(self) -> None:
        super().become_picture()
        self.horizontalHeader().setMinimumSectionSize(16)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if event.key() in _GOING and self.currentIndex().row() not in (-1, before):
            self.picked.emit(self.currentIndex().row())

"""One of several values in a list that opens: for a choice that is made seldom and has long names."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetricsF, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox

from dlviz.theme import Theme, font
from dlviz.ui.quick import Quick


class WordList(Quick, QComboBox):
    """A list that opens, always as wide as its longest words; the wheel scrolls past it.

    Where Qt adjusts it to its contents, it does so once more by a timer and past the layout that holds the list, which
    then is too small for a moment.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for others in (self.model().dataChanged, self.model().rowsInserted, self.model().rowsRemoved):
            others.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        words = (metrics.boundingRect(self.itemText(i)).width() for i in range(self.count()))
        inside = QSize(max(words, default=0), max(math.ceil(QFontMetricsF(self.font()).height()), 14) + 2)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, inside, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the column of controls scrolls instead; a value never changes by accident


class Dropdown(WordList):
    """Emits ``wished(value)``, and shows what it is told."""

    wished = Signal(object)

    def __init__(self, values: tuple[Any, ...]) -> None:
        super().__init__()
        self._values, self._shown = values, values[0]
        self._offered: Collection[Any] = values
        for value in values:
            self.addItem(str(value))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._chosen)

    def set_texts(self, texts: Mapping[Any, str]) -> None:
        """A value without a text stands for itself."""
        for value, text in texts.items():
            self.setItemText(self._values.index(value), text)

    def hold(self, texts: Mapping[Any, str]) -> None:
        """These, and no others."""
        if tuple(texts) != self._values:
            self._values = tuple(texts)
            self.clear()
            self.addItems(list(texts.values()))
            self._offered = self._values
        self.set_texts(texts)

    def offer(self, values: Collection[Any]) -> None:
        """Only these can be chosen now; the others are seen, and grey."""
        if values == self._offered:  # a tick tells them, and changes none
            return
        self._offered = values
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        for index, value in enumerate(self._values):
            model.item(index).setEnabled(value in values)

    def show_value(self, value: Any) -> None:
        """What is none of the values is shown as none."""
        self._shown = value
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_theme(self, theme: Theme) -> None:
        self.setFont(font(theme, 0.95))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def _chosen(self, index: int) -> None:
        wish = self._values[index]
        self.show_value(self._shown)  # the state decides what is shown
        self.wished.emit(wish)

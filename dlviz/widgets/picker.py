"""A list that drops down, for a field of more values than buttons have room for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from dlviz.theme import Theme, font


class Picker(QComboBox):
    """Emits ``wished(value)`` for what a person picks, and goes back to what the state says."""

    wished = Signal(object)

    def __init__(self, values: tuple[Any, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values, self._shown = values, values[0]
        for value in values:
            self.addItem(str(value))
        self.activated.connect(self._pick)

    def set_texts(self, texts: dict[Any, str]) -> None:
        for value, text in texts.items():
            self.setItemText(self._values.index(value), text)

    def show_value(self, value: Any) -> None:
        self._shown = value
        self.setCurrentIndex(self._values.index(value))

    def set_theme(self, theme: Theme) -> None:
        self.setFont(font(theme, 0.95))

    def _pick(self, index: int) -> None:
        wished = self._values[index]
        self.show_value(self._shown)
        self.wished.emit(wished)

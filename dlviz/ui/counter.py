"""How many there are of something that the state holds as a list: layers, samples, classes."""

from __future__ import annotations

from typing import Any

from msgspec.inspect import IntType
from PySide6.QtCore import Signal

from dlviz.model.fields import Field, FieldError
from dlviz.ui.number_field import NumberField
from dlviz.ui.slider import Scale


class Counter(NumberField):
    """Emits ``counted(number, gesture)`` for a whole number from ``low`` to ``high``, else ``miscounted(error)``."""

    counted = Signal(int, object)
    miscounted = Signal(object)

    def __init__(self, name: str, symbol: str, low: int, high: int) -> None:
        super().__init__(Field(name, IntType(ge=low, le=high), {"slider": (low, high)}, low, ()), symbol, whole=True)
        self._called, self._low, self._high = name, low, high
        self.wished.connect(self._take)
        self.refused.connect(self._take)

    def count_to(self, high: int) -> None:
        """Of so many there is one to be chosen now."""
        self._high = high
        self.slider.set_scale(Scale(self._low, max(high, self._low + 1), whole=True))

    def _take(self, value: Any, gesture: object = None) -> None:
        if isinstance(value, float) and value.is_integer() and self._low <= value <= self._high:
            self.counted.emit(int(value), gesture)
        else:
            self.miscounted.emit(FieldError(self._called, value, "whole", low=self._low, high=self._high))
            self.edit.refuse()

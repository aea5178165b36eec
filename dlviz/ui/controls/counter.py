"""How many there are of something that the state holds as a list: layers, samples, classes."""

from __future__ import annotations

from msgspec.inspect import IntType

from dlviz.model.fields import Field
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.scale import Scale


class Counter(NumberField):
    """Whole numbers from ``low`` to ``high``, or to as many as there are now."""

    def __init__(self, name: str, symbol: str, low: int, high: int) -> None:
        super().__init__(Field(name, IntType(ge=low, le=high), {"slider": (low, high)}, low, ()), symbol, whole=True)
        self._low = low

    def count_to(self, high: int) -> None:
        """Of so many there is one to be chosen now; of one there is nothing to choose."""
        for part in (self.symbol, self.name, self.other, self.edit, self.slider):
            part.setEnabled(high > self._low)
        self.slider.set_scale(Scale(self._low, max(high, self._low + 1), whole=True))

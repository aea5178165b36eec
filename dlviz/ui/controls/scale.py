"""How the length of a slider stands for values, and which of them are round enough to be stopped at."""

from __future__ import annotations

import math

import msgspec


class Scale(msgspec.Struct, frozen=True):
    """How a slider's length stands for values, which are multiples of ``grain`` where it is not a log scale."""

    low: float
    high: float
    log: bool = False
    whole: bool = False

    def fraction(self, value: float) -> float:
        if self.high <= self.low:
            return 0.0
        value = min(max(value, self.low), self.high)
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def value(self, fraction: float) -> float:
        fraction = min(max(fraction, 0.0), 1.0)
        if self.log:
            return self.within(self.tidy(self.low * (self.high / self.low) ** fraction))
        return self.within(self.tidy(self.low + (self.high - self.low) * fraction))

    def within(self, value: float) -> float:
        """Rounding must not lead out of the scale."""
        return min(max(value, self.low), self.high)

    def tidy(self, value: float) -> float:
        """The nearest value with few digits, so that what a drag leaves behind can be calculated with by hand."""
        if self.whole:
            return float(round(value))
        grain = 10.0 ** (math.floor(math.log10(value)) - 1) if self.log else self.grain
        return float(f"{round(value / grain) * grain:.12g}")

    @property
    def grain(self) -> float:
        """The finest step of a drag: a power of ten, or half of one, near a 400th of the length."""
        if self.whole:
            return 1.0
        power = 10.0 ** math.floor(math.log10((self.high - self.low) / 100))
        return power / 2 if (self.high - self.low) / power < 200 else power

    def moved(self, value: float, steps: float) -> float:
        """``value`` after some presses of an arrow key; a tenth of a press is the finer step.

        A value that was typed beyond an end stays where it is rather than going the wrong way.
        """
        if (value - self.high if steps > 0 else self.low - value) >= 0:
            return value
        if self.log:
            return self.within(float(f"{value * 1.1**steps:.3g}"))
        step = round(steps) or int(math.copysign(1, steps)) if self.whole else steps
        return self.within(float(f"{value + step * self.grain:.12g}"))

    def step_from(self, value: float) -> float:
        """How far one press of an arrow key leads from a value."""
        return abs(self.moved(value, 1) - value) or abs(value - self.moved(value, -1))

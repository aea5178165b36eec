"""A slider for a real number: it reports wishes, shows what it is told, and carries marks computed from the data."""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec
import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.marks import Box, Line, Look, Words
from dlviz.marks import Mark as Told
from dlviz.theme import Theme, font
from dlviz.ui import accessible
from dlviz.ui.gesture import new_gesture
from dlviz.ui.pictures.marked import Marked

SIZE = 0.85  # letters of the marks
KNOB = 7.0


class Mark(msgspec.Struct, frozen=True):
    """A value worth finding on a slider, with a few words under it."""

    value: float
    text: str
    role: str = "quiet"


class Zone(msgspec.Struct, frozen=True):
    """A stretch of a slider with a meaning, drawn in the colour of ``role``."""

    low: float
    high: float
    role: str


class Scale(msgspec.Struct, frozen=True):
    """How a slider's length stands for values; ``step`` is what an arrow key adds (on a log scale: multiplies)."""

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


class ValueSlider(Marked, QWidget):
    """Emits ``wished(value, gesture)`` for mouse, keys and assistive technology, and nothing when it is told a value.

    Left/Right (Up/Down) step, with Shift a tenth of a step, Page Up/Down ten steps, Home/End go to the ends.
    """

    wished = Signal(float, object)
    spoken_as = accessible.Slider

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.scale, self.number = scale, scale.low
        self._marks: tuple[Mark, ...] = ()
        self._zones: tuple[Zone, ...] = ()
        self._roomy = False
        self._gesture: int | None = None
        self._told: tuple[float, Scale] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    # what it is told

    def show_value(self, value: float) -> None:
        if self._told == (value, self.scale):  # a tick tells every slider, and moves one
            return
        self.number, self._told = value, (value, self.scale)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, value))
        self.update()

    def set_scale(self, scale: Scale) -> None:
        if scale != self.scale:
            self.scale = scale
            self.show_value(self.number)

    def set_number(self, value: float) -> None:
        """What a screen reader, or a program, sets: the number itself, though never beyond the ends."""
        wish = self.scale.within(float(round(value)) if self.scale.whole else value)
        if wish != self.number:
            self.wished.emit(wish, None)

    def set_marks(self, *marks: Mark) -> None:
        if marks != self._marks:
            taller = bool(marks) != bool(self._marks)
            self._marks = marks
            if taller:
                self.updateGeometry()
            self.update()

    @property
    def has_marks(self) -> bool:
        """Whether it keeps room for words under its marks."""
        return bool(self._marks) or self._roomy

    def keep_room_for_marks(self) -> None:
        """Marks come and go with the state, and must not move what stands below."""
        self._roomy = True
        self.updateGeometry()

    def set_zones(self, *zones: Zone) -> None:
        if zones != self._zones:
            self._zones = zones
            self.update()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.setFont(font(theme, self._size))
        self.updateGeometry()
        self.update()

    # what a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gesture = new_gesture()
            self._wish_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._wish_at(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gesture = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the column of controls scrolls instead; a value never changes by accident

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = self._key_wish(event)
        if wish is None:
            event.ignore()
            return
        if not event.isAutoRepeat() or self._gesture is None:
            self._gesture = new_gesture()
        self.wished.emit(wish, self._gesture)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._gesture = None
        super().keyReleaseEvent(event)

    def _key_wish(self, event: QKeyEvent) -> float | None:
        key, fine = event.key(), 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        steps = {
            Qt.Key.Key_Right: fine, Qt.Key.Key_Up: fine, Qt.Key.Key_Left: -fine, Qt.Key.Key_Down: -fine,
            Qt.Key.Key_PageUp: 10.0, Qt.Key.Key_PageDown: -10.0,
        }  # fmt: skip
        if key in steps:
            return self.scale.moved(self.number, steps[Qt.Key(key)])
        return {Qt.Key.Key_Home: self.scale.low, Qt.Key.Key_End: self.scale.high}.get(Qt.Key(key))

    def _wish_at(self, x: float) -> None:
        wish = self.scale.value((x - KNOB - 1) / max(self.width() - 2 * KNOB - 2, 1))
        if wish != self.number:
            self.wished.emit(wish, self._gesture)

    # how it looks

    def sizeHint(self) -> QSize:
        height = 2 * KNOB + 6
        if self.has_marks:
            height += self.fontMetrics().height() + 2
        return QSize(120, round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def scene(self, look: Look) -> Iterator[Told]:
        middle, knob, able = KNOB + 3, self._x(self.number), self.isEnabled()
        role, share = ("accent", 1.0) if able else ("quiet", 0.5)
        yield _groove(KNOB, look.wide - KNOB, middle, "border", 1.0, "groove")
        for number, zone in enumerate(self._zones):
            yield _groove(self._x(zone.low), self._x(zone.high), middle, zone.role, 0.55, f"zone {number}")
        if not self._zones:
            yield _groove(KNOB, knob, middle, role, share, "way")
        yield from self._mark_signs(middle, look)
        box = knob - KNOB, middle - KNOB, 2 * KNOB, 2 * KNOB
        yield Box(*box, role=role, edge=share, width=2, fill="surface", radius=KNOB, name="knob")

    @property
    def _size(self) -> float:
        """Of the letters of the marks: as everywhere, none is smaller than can be read."""
        return max(SIZE, self.look.least)

    def _x(self, value: float) -> float:
        return KNOB + 1 + self.scale.fraction(value) * (self.width() - 2 * KNOB - 2)

    def _mark_signs(self, middle: float, look: Look) -> Iterator[Told]:
        """A tick for each mark within the scale; words that would overlap move right; too many, the first go."""
        free, gap, high = 0.0, 10, look.measure.height(self._size)
        shown = [mark for mark in self._marks if self.scale.low <= mark.value <= self.scale.high]
        widths = [self.fontMetrics().horizontalAdvance(mark.text) for mark in shown]
        there = len(widths)
        gone = next((n for n in range(there) if sum(widths[n:]) + gap * (there - n - 1) <= look.wide), there)
        for i, (mark, width) in enumerate(zip(shown, widths, strict=True)):
            x = round(self._x(mark.value))
            ends = np.full(2, x), np.array((middle - 6, middle + 6))
            yield Line(*ends, role=mark.role, width=2, name=f"tick {i}")
            if i < gone:
                continue
            after = sum(w + gap for w in widths[i + 1 :])
            left = max(min(x - width / 2, look.wide - width - after), free)
            at = round(left), middle + KNOB + 2, width, high
            yield Words(*at, mark.text, role=mark.role, size=self._size, align="left", name=f"mark {i}")
            free = left + width + gap


def _groove(left: float, right: float, middle: float, role: str, share: float, name: str) -> Box:
    return Box(left, middle - 2, max(right - left, 0), 4, fill=role, alpha=share, radius=2, name=name)

"""A slider for a real number: it reports wishes, shows what it is told, and carries notches computed from the data."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.marks import Box, Line, Look, Mark, Words
from dlviz.ui import accessible
from dlviz.ui.controls.scale import Scale
from dlviz.ui.gesture import new_gesture
from dlviz.ui.pictures.marked import Marked

SIZE = 0.85  # letters of the notches
KNOB = 7.0


class Notch(msgspec.Struct, frozen=True):
    """A value worth finding on a slider, with a few words under it."""

    value: float
    text: str
    role: str = "quiet"


class Zone(msgspec.Struct, frozen=True):
    """A stretch of a slider with a meaning, drawn in the colour of ``role``."""

    low: float
    high: float
    role: str


class ValueSlider(Marked, QWidget):
    """Emits ``wished(value, gesture)`` for mouse, keys and assistive technology, and nothing when it is told a value.

    Left/Right (Up/Down) step, with Shift a tenth of a step, Page Up/Down ten steps, Home/End go to the ends.
    """

    wished = Signal(float, object)
    spoken_as = accessible.Slider

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.scale, self.number = scale, scale.low
        self._notches: tuple[Notch, ...] = ()
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
        if QAccessible.isActive():
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

    def set_notches(self, *notches: Notch) -> None:
        if notches != self._notches:
            taller = bool(notches) != bool(self._notches)
            self._notches = notches
            if taller:
                self.updateGeometry()
            self.update()

    @property
    def has_notches(self) -> bool:
        """Whether it keeps room for the words under them."""
        return bool(self._notches) or self._roomy

    def keep_room_for_notches(self) -> None:
        """They come and go with the state, and must not move what stands below."""
        self._roomy = True
        self.updateGeometry()

    def set_zones(self, *zones: Zone) -> None:
        if zones != self._zones:
            self._zones = zones
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
        if self.has_notches:
            height += self.fontMetrics().height() + 2
        return QSize(120, round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def scene(self, look: Look) -> Iterator[Mark]:
        middle, knob, able = KNOB + 3, self._x(self.number), self.isEnabled()
        role, share = ("accent", 1.0) if able else ("quiet", 0.5)
        yield _groove(KNOB, look.wide - KNOB, middle, "border", 1.0, "groove")
        for number, zone in enumerate(self._zones):
            yield _groove(self._x(zone.low), self._x(zone.high), middle, zone.role, 0.55, f"zone {number}")
        if not self._zones:
            yield _groove(KNOB, knob, middle, role, share, "way")
        yield from self._notch_signs(middle, look)
        box = knob - KNOB, middle - KNOB, 2 * KNOB, 2 * KNOB
        yield Box(*box, role=role, edge=share, width=2, fill="surface", radius=KNOB, name="knob")

    @property
    def letters(self) -> float:
        """Of the letters at the notches: as everywhere, none is smaller than can be read."""
        return max(SIZE, self.look.least)

    def _x(self, value: float) -> float:
        return KNOB + 1 + self.scale.fraction(value) * (self.width() - 2 * KNOB - 2)

    def _notch_signs(self, middle: float, look: Look) -> Iterator[Mark]:
        """A stroke for each within the scale; words that would overlap move right; too many, the first go."""
        free, gap, high = 0.0, 10, look.measure.height(self.letters)
        shown = [notch for notch in self._notches if self.scale.low <= notch.value <= self.scale.high]
        widths = [self.fontMetrics().horizontalAdvance(notch.text) for notch in shown]
        there = len(widths)
        gone = next((n for n in range(there) if sum(widths[n:]) + gap * (there - n - 1) <= look.wide), there)
        for i, (notch, width) in enumerate(zip(shown, widths, strict=True)):
            x = round(self._x(notch.value))
            ends = np.full(2, x), np.array((middle - 6, middle + 6))
            yield Line(*ends, role=notch.role, width=2, name=f"notch {i}")
            if i < gone:
                continue
            after = sum(w + gap for w in widths[i + 1 :])
            left = max(min(x - width / 2, look.wide - width - after), free)
            at = round(left), middle + KNOB + 2, width, high
            yield Words(*at, notch.text, role=notch.role, size=self.letters, align="left", name=f"words {i}")
            free = left + width + gap


def _groove(left: float, right: float, middle: float, role: str, share: float, name: str) -> Box:
    return Box(left, middle - 2, max(right - left, 0), 4, fill=role, alpha=share, radius=2, name=name)

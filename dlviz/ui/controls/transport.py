"""Time as something to hold: a timeline to drag, and buttons to start, step, play and go back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from dlviz.marks import Area, Look, Mark
from dlviz.model.fields import Field
from dlviz.model.numbers import plain
from dlviz.theme import Theme, font
from dlviz.ui import accessible
from dlviz.ui.controls.choice import Segment
from dlviz.ui.controls.dropdown import WordList
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.player import Player
from dlviz.ui.controls.scale import Scale
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.quick import Quick

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PLAYING = "playing"  # the gesture of a step that the player took: nothing to undo
USUAL = 2  # of the groups of buttons, for which a strip leaves others out
SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


class IconButton(Segment):
    """A button with one of the tape recorder's signs, drawn, since fonts lack them."""

    spoken_as = accessible.Press

    def __init__(self, sign: str) -> None:
        super().__init__()
        self.setCheckable(False)  # it does something; there is nothing for it to be
        self.sign = sign
        self.may_be_narrow = True

    def sizeHint(self) -> QSize:
        high = super().sizeHint().height()
        return QSize(high, high)

    def minimumSizeHint(self) -> QSize:
        """A sign can be narrower, the words beside it cannot."""
        like = self.sizeHint()
        return QSize(round(0.7 * like.width()), like.height()) if self.may_be_narrow else like

    def show_sign(self, sign: str) -> None:
        self.sign = sign
        self.update()

    def scene(self, look: Look) -> Iterator[Mark]:
        yield from super().scene(look)
        half, (across, down) = look.high * 0.18, (look.wide / 2, look.high / 2)
        for number, shape in enumerate(SIGNS[self.sign]):
            x, y = half * np.transpose(shape)
            yield Area(across + x, down + y, name=f"sign {number}", **{"alpha": 1.0, **self._ink()})


def _bar(left: float, right: float) -> list[tuple[float, float]]:
    return [(left, -1), (right, -1), (right, 1), (left, 1)]


_RIGHT = [(-0.8, -1.0), (0.9, 0.0), (-0.8, 1.0)]
_LEFT = [(0.8, -1.0), (-0.9, 0.0), (0.8, 1.0)]
_TWO_RIGHT = [[(0.62 * x + shift, 0.9 * y) for x, y in _RIGHT] for shift in (-0.75, 0.3)]
_TWO_LEFT = [[(-x, y) for x, y in shape] for shape in _TWO_RIGHT]
SIGNS = {  # one triangle for one step, two for the whole way
    "first": [_bar(-1.3, -0.95), *_TWO_LEFT],
    "back": [_bar(-1.2, -0.9), [(x + 0.1, y) for x, y in _LEFT]],
    "play": [_RIGHT],
    "pause": [_bar(-0.8, -0.2), _bar(0.2, 0.8)],
    "forward": [[(x - 0.1, y) for x, y in _RIGHT], _bar(0.9, 1.2)],
    "last": [*_TWO_RIGHT, _bar(0.95, 1.3)],
    "loop": [
        [(-1.2, 0.1), (-1.2, -0.75), (0.35, -0.75), (0.35, -0.4), (-0.85, -0.4), (-0.85, 0.1)],
        [(0.3, -1.1), (1.15, -0.575), (0.3, -0.05)],
        [(1.2, -0.1), (1.2, 0.75), (-0.35, 0.75), (-0.35, 0.4), (0.85, 0.4), (0.85, -0.1)],
        [(-0.3, 1.1), (-1.15, 0.575), (-0.3, 0.05)],
    ],
}


class Transport(Quick, QWidget):
    """Emits ``went(step, gesture)`` for a person's move, ``played(step)`` while playing, ``glided(share)`` between.

    What is typed and is no step is told to ``no_step``, which refuses it.
    """

    went = Signal(int, object)
    played = Signal(int)
    glided = Signal(float)
    cut_short = Signal(object)  # a function that says that what was typed lies beyond the last step
    is_played = False  # whether the step to be shown is one that the player took
    _flat = False

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._step, self._last = 0, 0
        self.no_step: Callable[[str], bool] = lambda text: False
        self.stride = 1  # steps that one tick of the player takes
        self.timeline = NumberField(field, "t")
        self.player = Player(self)
        self.first, self.back, self.forward, self.last = (
            IconButton(sign) for sign in ("first", "back", "forward", "last")
        )
        self.play, self.loop = IconButton("play"), IconButton("loop")
        self.loop.setCheckable(True)
        self.speed = WordList()
        for speed in SPEEDS:
            self.speed.addItem(f"{speed:g}×", speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = row(self.first, self.back, self.play, self.forward, self.last, self.loop, self.speed, gap=4)
        self._column = column((self.timeline, 1), buttons, of=self, gap=4, margins=BARE)

    def make_room(self, step: int, room: int) -> None:
        self.timeline.make_room(step, room)

    def lie_in_strip(self, *, lies: bool) -> None:
        """The buttons beside the timeline, and not under it."""
        self._flat = lies
        for part in (self.first, self.back, self.play, self.forward, self.last, self.loop):
            part.may_be_narrow = not lies  # there some of them go, and the others are whole
            part.updateGeometry()  # a layout keeps what a part needed
        self.timeline.lie_in_strip(lies=lies)
        self._column.setDirection(QBoxLayout.Direction.LeftToRight if lies else QBoxLayout.Direction.TopToBottom)
        self._show_what_fits()
        self.updateGeometry()

    def be_brief(self, *, brief: bool) -> None:
        self.timeline.be_brief(brief=brief)

    def whole_width(self) -> int:
        """Pixels that it needs in a strip with its name."""
        return self.timeline.whole_width() + sum(map(self._beside, self.in_order()[:USUAL]))

    def brief_width(self) -> int:
        """Pixels that it needs there without its name, and with nothing beside it but what plays."""
        return self.timeline.brief_width() + sum(map(self._beside, self.in_order()[:1]))

    def in_order(self) -> tuple[tuple[QWidget, ...], ...]:
        """What stands beside the timeline, what matters most first; what is of no use alone comes together."""
        return ((self.play,), (self.back, self.forward), (self.first, self.last), (self.speed,), (self.loop,))

    def minimumSizeHint(self) -> QSize:
        need = super().minimumSizeHint()
        if self._flat:
            there = self.in_order()[: 1 if self.timeline.name.isHidden() else USUAL]
            need.setWidth(self.timeline.minimumSizeHint().width() + sum(map(self._beside, there)))
        return need

    def _beside(self, parts: tuple[QWidget, ...]) -> int:
        return sum(part.minimumSizeHint().width() + self._column.spacing() for part in parts)

    def _show_what_fits(self) -> None:
        """In a strip, as many of the buttons as there is room for."""
        room = self.width() - self.timeline.minimumSizeHint().width()
        for number, parts in enumerate(self.in_order()):
            room -= self._beside(parts)
            for part in parts:
                part.setVisible(not self._flat or room >= 0 or number == 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._flat:
            self._show_what_fits()

    def event(self, event: QEvent) -> bool:
        if self._flat and event.type() == QEvent.Type.LayoutRequest:  # its words or letters may be others
            self._show_what_fits()
        return super().event(event)

    def _connect(self) -> None:
        self.timeline.taking = self._take
        self.first.clicked.connect(lambda: self._go(0))
        self.back.clicked.connect(lambda: self._go(self._step - 1))
        self.forward.clicked.connect(lambda: self._go(self._step + 1))
        self.last.clicked.connect(lambda: self._go(self._last))
        self.play.clicked.connect(self.toggle)
        self.loop.clicked.connect(lambda: self.loop.show_value(not self.loop.isChecked()))
        self.player.tick.connect(self._tick)
        self.player.moved.connect(self._move)
        self.player.playing_changed.connect(self._show_playing)
        self.speed.currentIndexChanged.connect(self._choose_speed)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(f"{name}.transport")
        self.timeline.setObjectName(name)
        for part in ("first", "back", "play", "forward", "last", "loop", "speed"):
            getattr(self, part).setObjectName(f"{name}.{part}")

    def set_theme(self, theme: Theme) -> None:
        self.speed.setFont(font(theme, 0.95))

    def retranslate(self, name: str, other: str) -> None:
        self.timeline.set_term(name, other)
        for button, text in (
            (self.first, self.tr("To the start")),
            (self.back, self.tr("One step back")),
            (self.play, self.tr("Play or pause")),
            (self.forward, self.tr("One step on")),
            (self.last, self.tr("To the end")),
            (self.loop, self.tr("Play again and again")),
            (self.speed, self.tr("Speed")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)

    @property
    def end(self) -> int:
        """The last step that there is."""
        return self._last

    def show_step(self, step: int, last: int) -> None:
        self._step, self._last = step, last
        self.show_number()

    def show_number(self) -> None:
        self.timeline.slider.set_scale(Scale(0, max(self._last, 1), whole=True))
        self.timeline.show_value(self._step)

    def toggle(self) -> None:
        if self.player.playing:
            self.player.pause()
        else:
            if self._step >= self._last:
                self.played.emit(0)
            self.player.play()

    def _choose_speed(self, index: int) -> None:
        self.player.set_speed(SPEEDS[index])

    def _take(self, step: Any, gesture: object) -> bool:
        """A step beyond the last one leads there, which is said; what is no step at all is refused."""
        low, high = self.field.limits
        if not isinstance(step, int) or not low <= step <= high:
            return self.no_step(step if isinstance(step, str) else plain(step))
        last = self._last
        self._go(step, gesture)
        if step > last:
            self.cut_short.emit(
                lambda: self.tr("There is no step {0}: the last one is {1}, which is shown.").format(step, last)
            )
        return True

    def _go(self, step: float, gesture: object = None) -> None:
        self.player.pause()
        wished = round(min(max(step, 0), self._last))
        self.timeline.show_value(self._step)  # where the wish is not taken, or changes nothing, this stays
        self.went.emit(wished, gesture)

    def _tick(self) -> None:
        if self._step < self._last:
            self.played.emit(min(self._step + self.stride, self._last))
        elif self.loop.isChecked():
            self.played.emit(0)
        if self._step >= self._last and not self.loop.isChecked():
            self.player.pause()

    def _show_playing(self, playing: bool) -> None:
        self.play.show_sign("pause" if playing else "play")
        if not playing:
            self.glided.emit(0.0)  # what was on its way is where the step is

    def _move(self, share: float) -> None:
        if self._step < self._last:
            self.glided.emit(share)

    def take_key(self, key: int, *, steps: bool) -> bool:
        """Whether a key was for the timeline: Space plays; where ``steps`` says so, Left and Right step."""
        if key == Qt.Key.Key_Space:
            self.toggle()
        elif steps and key in _STEPS:
            self._go(self._step + _STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.pause()
        super().hideEvent(event)

"""The timeline of a training: step, epoch, and a play that takes from one update to many epochs a frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QWidget

from dlviz.model.fields import Checked, Field
from dlviz.model.walk import Trained
from dlviz.ui.controls.choice import Segment
from dlviz.ui.controls.entries import Timeline
from dlviz.ui.controls.player import INTERVAL
from dlviz.ui.controls.transport import Transport
from dlviz.ui.gesture import new_gesture
from dlviz.ui.layouts import row
from dlviz.ui.seldom import Seldom

FRAME = 16  # milliseconds
POLL = 2  # milliseconds between two looks at whether a frame is due: a frame that took 17 must not wait until 32
READ = 50  # milliseconds that the step stands, at least, while it plays, as the losses do
# Milliseconds a tick, updates a tick, epochs a tick.
PACES = ((INTERVAL, 1, 0), (FRAME, 1, 0), (FRAME, 0, 1), (FRAME, 0, 5), (FRAME, 0, 20))
USUAL = 2
LEAP = 10_000  # updates that are made at once; a longer way is gone in parts, so that the window stays awake


class TrainingTransport(Transport):
    """A transport that knows how many updates an epoch has."""

    def __init__(self, field: Field) -> None:
        self.epoch_back, self.epoch_on = Segment(), Segment()
        self._per_epoch = 1
        self._target: int | None = None  # the step that is being gone to in leaps
        self._reached = 0  # the step that the last of them wished for
        self._gesture: object = None  # of all these leaps: one undo takes the whole way back
        self._pace = FRAME
        self._since = QElapsedTimer()
        super().__init__(field)
        self._seldom = Seldom(self, READ, 3)
        self.player.playing_changed.connect(self._playing_changed)
        for button in (self.epoch_back, self.epoch_on):
            button.setCheckable(False)
        self.epoch_back.clicked.connect(lambda: self._go(self._epoch_before()))
        self.epoch_on.clicked.connect(lambda: self._go(self._step - self._step % self._per_epoch + self._per_epoch))
        self.speed.clear()
        for _ in PACES:
            self.speed.addItem("")
        self.speed.setCurrentIndex(USUAL)

    def _lay_out(self) -> None:
        super()._lay_out()
        self._column.addLayout(row(self.epoch_back, self.epoch_on, gap=4))

    def in_order(self) -> tuple[tuple[QWidget, ...], ...]:
        play, step, ends, *rest = super().in_order()
        return (play, step, ends, (self.epoch_back, self.epoch_on), *rest)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.epoch_back.setObjectName(f"{name}.epoch_back")
        self.epoch_on.setObjectName(f"{name}.epoch_on")

    def retranslate(self, name: str, other: str) -> None:
        super().retranslate(name, other)
        self.epoch_back.setText(self.tr("◀ one epoch"))
        self.epoch_on.setText(self.tr("one epoch ▶"))
        texts = (
            self.tr("slow: 1 update"),
            self.tr("1 update a frame"),
            self.tr("1 epoch a frame"),
            self.tr("5 epochs a frame"),
            self.tr("20 epochs a frame"),
        )
        for index, text in enumerate(texts):
            self.speed.setItemText(index, text)

    def show_training(self, step: int, last: int, per_epoch: int) -> None:
        self._per_epoch = per_epoch
        self.show_step(step, last)
        if self._target is not None and step != self._reached:
            self.player.pause()  # an undo on the way ends the way
        if self._target is None:
            self._choose_speed(self.speed.currentIndex())

    def show_number(self) -> None:
        """Of steps that are played now and then, in whatever mode they are: nobody reads the number at each of them."""
        self._seldom.do(super().show_number, rests=self.is_played)

    def _choose_speed(self, index: int) -> None:
        if not 0 <= index < len(PACES):
            return
        self._pace, updates, epochs = PACES[index]
        self.stride = updates + epochs * self._per_epoch
        self.player.set_speed(INTERVAL / (POLL if self._pace == FRAME else self._pace))

    def _go(self, step: float, gesture: object = None) -> None:
        """A step that is far ahead is gone to in leaps, at the player's pace; all of them are one move of a person."""
        target = min(step, self._last)
        if target - self._step <= LEAP:
            self._target = None
            super()._go(step, gesture)
            return
        super()._go(self._step, gesture)  # stops playing
        self._target, self._reached, self._gesture = round(target), self._step, gesture or new_gesture()
        self._pace = FRAME
        self.player.set_speed(INTERVAL / POLL)
        self.player.play()

    def _tick(self) -> None:
        if self._pace == FRAME and self._since.isValid() and self._since.elapsed() < FRAME:
            return
        self._since.start()
        target = self._target
        if target is None:
            super()._tick()
            return
        self._reached = min(self._step + LEAP, target)
        self.went.emit(self._reached, self._gesture)
        if self._step >= min(target, self._last):
            self.player.pause()

    def _playing_changed(self, playing: bool) -> None:
        if not playing:
            self._target = None

    def _epoch_before(self) -> int:
        """The start of this epoch, or of the one before where it stands at the start."""
        return (self._step - 1) // self._per_epoch * self._per_epoch


S = TypeVar("S", bound=Checked)
T = TypeVar("T", bound=Trained)


class TrainingTimeline(Timeline[S, T], frozen=True, eq=False):
    """A timeline of a training, which knows how many updates an epoch has."""

    reach: Callable[[S, T], tuple[int, int]] = lambda _, result: (result.step, result.last)
    kind: type[Transport] = TrainingTransport

    def show(self, widget: Any, state: S, result: T) -> None:
        widget.show_training(result.step, result.last, result.per_epoch)

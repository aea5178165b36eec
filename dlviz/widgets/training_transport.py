"""The timeline of a training: step, epoch, and a play that takes from one update to many epochs a frame."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dlviz.model.fields import Field
from dlviz.player import INTERVAL
from dlviz.widgets.choice import Segment
from dlviz.widgets.transport import Transport

FRAME = 16  # milliseconds
# Milliseconds a tick, updates a tick, epochs a tick.
PACES = ((INTERVAL, 1, 0), (FRAME, 1, 0), (FRAME, 0, 1), (FRAME, 0, 5), (FRAME, 0, 20))
USUAL = 2


class TrainingTransport(Transport):
    """A transport that knows how many updates an epoch has."""

    def __init__(self, field: Field) -> None:
        self.epoch_back, self.epoch_on = Segment(), Segment()
        self._per_epoch = 1
        super().__init__(field)
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
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.epoch_back, self.epoch_on):
            row.addWidget(button)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(row)

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
        self._choose_speed(self.speed.currentIndex())

    def _choose_speed(self, index: int) -> None:
        if not 0 <= index < len(PACES):
            return
        milliseconds, updates, epochs = PACES[index]
        self.stride = updates + epochs * self._per_epoch
        self.player.set_speed(INTERVAL / milliseconds)

    def _epoch_before(self) -> int:
        """The start of this epoch, or of the one before where it stands at the start."""
        return (self._step - 1) // self._per_epoch * self._per_epoch

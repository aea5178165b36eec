"""Stage and controls beside each other: a column, a strip under the stage where there is little room, or none."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from dlviz.ui.button import button
from dlviz.ui.controls.column import ControlColumn
from dlviz.ui.quick import Quick

MARGINS = (10, 8, 10, 10)
GAP = 8
NARROW = 420  # pixels at normal type: a stage that would have less gets the room of the controls, which fold
CROWDED = 360_000  # square pixels at normal type: a stage that has less shows fewer cards
SLIM = 600  # pixels at normal type: so does one that is not as wide, which is a window on end
USUAL = QSize(1003, 616)  # a stage in a window of 1366×700: in one that is larger, letters grow half as much as it does
MOST, STEPS = 1.5, 8  # times the usual letters; so many sizes from one to the double, each dressed anew


class Sides(Quick, QBoxLayout):
    """``room`` fits them to a size; ``enlarged``, ``away`` and ``unfolded`` are what a person wished."""

    turned = Signal()  # a person unfolded the controls, or folded them

    def __init__(self, panel: QWidget, name: str, ground: QWidget, controls: ControlColumn[Any, Any]) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, panel)
        self.setContentsMargins(*MARGINS)
        self.setSpacing(GAP)
        self.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the panel says what it needs
        self._ground, self._controls = ground, controls
        self._curtain: QWidget | None = None
        self._size, self._type = QSize(), 1.0
        self.enlarged = self.away = self.unfolded = self.veiled = self.is_picture = False
        self.addWidget(ground, 1)
        self.addWidget(controls)
        self.turn = button(f"{name}.all_controls", self._turn)
        controls.strip.lead(self.turn)

    def room(self, size: QSize, type_size: float) -> None:
        self._size, self._type = size, type_size
        self.arrange()

    @property
    def narrow(self) -> bool:
        return self._stage(folded=False).width() < NARROW * self._type

    @property
    def crowded(self) -> bool:
        room = self.stage / self._type
        return not self.is_picture and (room.width() * room.height() < CROWDED or room.width() < SLIM)

    @property
    def folded(self) -> bool:
        return not self.is_picture and not self.veiled and (self.narrow or self.enlarged) and not self.unfolded

    @property
    def growth(self) -> float:
        """How much larger than usual the letters of the stage are; those of a picture are as its theme says."""
        if self.is_picture:
            return 1.0
        room = self.stage / self._type
        share = min(room.width() / USUAL.width(), room.height() / USUAL.height())
        return min(max(1.0, math.floor((1 + share) / 2 * STEPS) / STEPS), MOST)

    @property
    def stage(self) -> QSize:
        """What the stage has, before it is laid out."""
        return self._stage(folded=self.folded)

    def _stage(self, *, folded: bool) -> QSize:
        left, top, right, bottom = MARGINS
        room = self._size - QSize(left + right, top + bottom)
        if self.away or self.is_picture:
            return room
        if folded:
            return room - QSize(0, self._controls.strip.height + GAP)
        return room - QSize(self._controls.column_width + GAP, 0)

    def _turn(self) -> None:
        self.unfolded = not self.unfolded
        self.turned.emit()

    def veil(self, curtain: QWidget | None) -> None:
        """Something stands in the place of the controls, or no more."""
        if curtain is not None and self._curtain is None:
            self._curtain = curtain
            self.addWidget(curtain)
        self.veiled = curtain is not None
        self.arrange()

    def arrange(self) -> None:
        folded = self.folded
        directions = QBoxLayout.Direction
        self.setDirection(directions.TopToBottom if folded else directions.LeftToRight)
        self._controls.fold(folded=folded)
        may_turn = (self.narrow or self.enlarged) and not self.is_picture
        self.turn.setVisible(may_turn)
        self.say()
        there = not self.away and not self.is_picture
        self._controls.setVisible(there and not self.veiled)
        if self._curtain is not None:
            self._curtain.setFixedWidth(self._controls.column_width)
            self._curtain.setVisible(there and self.veiled)

    def say(self) -> None:
        fold = QCoreApplication.translate("Sides", "Fold the controls")
        text = fold if self.unfolded else QCoreApplication.translate("Sides", "All controls")
        self.turn.setText(text)

    def least(self) -> QSize:
        """What they need as they stand now, and no more than a narrow window has."""
        left, top, right, bottom = MARGINS
        need = self._ground.minimumSizeHint() + QSize(left + right, top + bottom)
        if self.folded and not self.away:
            return need + QSize(0, self._controls.strip.height + GAP)
        return need

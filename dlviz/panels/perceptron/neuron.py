"""The neuron as a drawing whose inputs can be pressed: 0 becomes 1, 1 becomes 0."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from dlviz.marks import Look, Mark
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result
from dlviz.model.perceptron.unit import Unit
from dlviz.panels.perceptron.neuron_picture import Places, input_picture, neuron_picture
from dlviz.theme import Theme
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.pictures.marked import Marked


class InputButton(Marked, QAbstractButton):
    """An input as a node that can be pressed."""

    teaches = True

    def __init__(self, symbol: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.symbol, self.value = symbol, 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, value: int) -> None:
        if (text := f"{self.symbol} = {value}") != self.text():  # a tick tells both, and changes none
            self.value = value
            self.setText(text)
            self.update()

    def scene(self, look: Look) -> Iterator[Mark]:
        return input_picture(self.value, look, over=self.underMouse(), focus=self.hasFocus())


class NeuronView(Drawing):
    """Emits ``toggled(i)`` when input ``i`` (0 for x₁, 1 for x₂) is pressed."""

    toggled = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__((200, 120), (460, 320))
        self._state = Unit()
        self.buttons = (InputButton("x₁", self), InputButton("x₂", self))
        for i, button in enumerate(self.buttons):
            button.setObjectName(f"{name}.x{i + 1}")
            button.clicked.connect(lambda _=False, i=i: self.toggled.emit(i))

    def show_perceptron(self, state: Unit, result: Result) -> None:
        self._state = state
        for button, value in zip(self.buttons, INPUTS[state.row], strict=True):
            button.show_value(value)
        self._place()
        self.show_scene(lambda look: neuron_picture(state, result, self.tr("target"), look))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        places = Places.within(self.look, self._state.form == "bias")
        reach = places.unit + 4
        for button, (x, y) in zip(self.buttons, places.inputs, strict=False):
            button.setGeometry(QRectF(x - reach, y - reach, 2 * reach, 2 * reach).toAlignedRect())

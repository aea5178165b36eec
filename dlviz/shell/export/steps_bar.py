"""Under the preview of what moves: which of its steps is looked at, and of how many it is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dlviz.export.endings import PAGE
from dlviz.export.steps import chosen
from dlviz.shell.export.choices import Choices
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, row


class StepsBar(QWidget):
    """Emits ``wished(step)``. ``last`` is None where nothing moves."""

    wished = Signal(int)

    def __init__(self, step: int, last: int | None) -> None:
        super().__init__()
        self._last = last
        self.slider = ValueSlider(Scale(0, last or 0, whole=True))
        self.slider.setObjectName("export.step")
        self.slider.setAccessibleName(self.tr("Step of the preview"))
        self.slider.setMaximumWidth(220)
        self.slider.setVisible(bool(last))
        self.slider.wished.connect(lambda value, _gesture: self.wished.emit(round(value)))
        self.slider.show_value(step)
        self.words = Text("quiet", 0.95, wrap=True)
        self.words.setObjectName("export.step.words")
        row((self.slider, 1), (self.words, 2), of=self, margins=BARE)

    def show_step(self, step: int, choices: Choices) -> None:
        self.setVisible(choices.moves)
        self.slider.show_value(step)
        self.words.setText(self._words(step, choices) if choices.moves else "")

    def _words(self, step: int, choices: Choices) -> str:
        if self._last is None:
            return self.tr("One picture of a page with tables, working and code")
        count = len(chosen(self._last))
        where = self.tr("Step {0} of {1}").format(step, self._last)
        if choices.ending == PAGE:
            of = self.tr("one picture of a page with {0} steps, tables, working and code").format(count)
        else:
            of = self.tr("{0} frames, {1} s").format(count, f"{count * choices.seconds:.4g}")
        return f"{where} · {of}"

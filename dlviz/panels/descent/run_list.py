"""The runs of a comparison by their settings: a legend on the stage, and a list to take them away again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from dlviz.marks import Look, Mark
from dlviz.model.descent.state import Run
from dlviz.model.methods import METHODS, SYMBOLS
from dlviz.model.numbers import said_as_typed
from dlviz.panels.descent.pictures import runs_height, runs_marks
from dlviz.theme import Theme
from dlviz.ui.button import button
from dlviz.ui.data.run_style import RUN_STYLES
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.legend import LegendEntry, swatch
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.pictures.marked import Marked
from dlviz.ui.quick import Quick
from dlviz.ui.training.words import method_names

_SYMBOLS = {**SYMBOLS, "w0": "W₀", "b0": "b₀"}


def describe_runs(runs: Sequence[Run]) -> list[str]:
    """What tells each run from the others: its rate, its method unless all take plain steps, what else differs."""
    return [_describe(run, runs) for run in runs]


def _describe(run: Run, runs: Sequence[Run]) -> str:
    def differs(name: str) -> bool:
        return len({getattr(each, name) for each in runs}) > 1

    named = run.method != "gd" or differs("method")
    parts = [*([method_names()[run.method]] if named else []), f"α {said_as_typed(run.learning_rate)}"]
    own = [name for name in METHODS[run.method].settings if name != "epsilon" or differs(name)]
    own += [name for name in ("w0", "b0") if differs(name)]
    parts += [f"{_SYMBOLS[name]} {said_as_typed(getattr(run, name))}" for name in own]
    if differs("form"):
        parts.append(run.form)
    if differs("batch_size") or run.batch_size:
        batch = QCoreApplication.translate("Methods", "batch {0}").format(run.batch_size)
        parts.append(batch if run.batch_size else QCoreApplication.translate("Methods", "all data"))
    if differs("seed") and run.batch_size:
        parts.append(QCoreApplication.translate("Methods", "seed {0}").format(run.seed))
    return ", ".join(parts)


class RunLegend(Drawing):
    """One line for each run: its stroke and its settings. Empty, and without height, while there is only one run."""

    def __init__(self) -> None:
        super().__init__((0, 0))
        self.hide()
        self.texts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_runs(self, texts: list[str]) -> None:
        texts = texts if len(texts) > 1 else []
        if texts != self.texts:
            self.texts = texts
            self.setVisible(bool(texts))
            self.describe(lambda: "; ".join(texts))
            self.updateGeometry()
            self.tell()

    def scene(self, look: Look) -> Iterator[Mark]:
        return runs_marks(self.texts, look)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(0, math.ceil(runs_height(self.texts, self.look)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class Swatch(Marked, QWidget):
    """The stroke of one run."""

    teaches = True

    def __init__(self, number: int) -> None:
        super().__init__()
        style = RUN_STYLES[number]
        self._entry = LegendEntry(style.dash, style.role, "")
        self.setFixedSize(26, 14)

    def scene(self, look: Look) -> Iterator[Mark]:
        return swatch(self._entry, 0, look.high / 2, look.wide, look)


class RunList(Quick, QWidget):
    """The kept runs, each with a button that emits ``removed(number)``; numbers count the kept ones from 0."""

    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QWidget] = []
        self._texts: list[Text] = []
        self.buttons: list[QPushButton] = []
        for number in range(1, len(RUN_STYLES)):
            line, text = QWidget(), Text("quiet", wrap=True)
            remove = button("")
            remove.clicked.connect(lambda _=False, i=number - 1: self.removed.emit(i))
            remove.setText("✕")
            remove.setFixedWidth(28)
            row(Swatch(number), (text, 1), remove, of=line, margins=BARE)
            self._rows.append(line)
            self._texts.append(text)
            self.buttons.append(remove)
        column(*self._rows, of=self, gap=2, margins=BARE)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        for i, remove in enumerate(self.buttons):
            remove.setObjectName(f"{name}.remove_{i}")

    def retranslate(self) -> None:
        for remove in self.buttons:
            remove.setToolTip(self.tr("Remove this run"))

    def show_runs(self, texts: list[str]) -> None:
        for i, line in enumerate(self._rows):
            line.setVisible(i < len(texts))
            if i < len(texts):
                self._texts[i].setText(texts[i])
                self._texts[i].setToolTip(texts[i])
                self.buttons[i].setAccessibleName(self.tr("Remove: {0}").format(texts[i]))

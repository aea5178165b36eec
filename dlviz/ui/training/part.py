"""The losses of a training over its epochs, as a card with what is said of them: what all panels that train have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal

from dlviz.marks import Line, Mark, Points
from dlviz.model.arrays import Array
from dlviz.model.numbers import said
from dlviz.model.topic import R, S
from dlviz.model.walk import Trained
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.part import Part
from dlviz.ui.pictures.ranges import rounded_range
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.reading import Reading
from dlviz.ui.seldom import Seldom
from dlviz.ui.training.transport import READ

if TYPE_CHECKING:
    from dlviz.ui.panel import Panel

translate = QCoreApplication.translate

MOST_POINTS = 300  # of a curve: more only cost time


class TrainingCurves(Plot):
    """Emits ``went(step, gesture)`` for a drag back along the curve."""

    went = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.history, self._here, self._per_epoch = np.zeros((0, 4)), (0.0, 0.0), 1
        self.draggable(lambda: self._here, self._drag, Qt.CursorShape.SizeHorCursor)
        self.reader = self._read

    def show_history(self, history: Array, step: int, per_epoch: int, losses: tuple[float, float]) -> None:
        """``history`` has a row for each epoch begun; ``losses`` are those at ``step``."""
        self.history, self._per_epoch = history, per_epoch
        epoch = step / per_epoch
        self._here = epoch, losses[0]
        every = -(-len(history) // MOST_POINTS) or 1
        x = np.append(np.arange(0, len(history), every, dtype=float), epoch)
        both = [np.append(history[::every, column], loss) for column, loss in ((0, losses[0]), (2, losses[1]))]
        seen = np.concatenate(both)
        seen = seen[np.isfinite(seen) & (seen < 1e6)]
        top = float(seen.max()) if len(seen) else 1.0
        across = rounded_range(0.0, max(epoch, 10.0), 0.02)[1]
        self.show_range((-0.02 * across, across), (0.0, rounded_range(0.0, top, 0.05)[1]))
        self.sketch.show_marks(loss_marks(x, both[0], both[1], self._here))

    def _drag(self, x: float, y: float, gesture: object) -> None:
        """What is not walked yet cannot be seen here, nor gone to."""
        self.went.emit(round(max(min(x, len(self.history)), 0.0) * self._per_epoch), gesture)

    def _read(self, x: float, y: float) -> Reading | None:
        if not len(self.history):
            return None
        epoch = min(max(round(x), 0), len(self.history) - 1)
        loss, _, test, _ = self.history[epoch]
        if is_tested(self.history):
            text = translate("TrainingPart", "epoch {0}: training {1}, test {2}")
        else:
            text = translate("TrainingPart", "epoch {0}: training {1}")
        return epoch, float(loss), text.format(epoch, said(float(loss)), said(float(test)))


def is_tested(history: Array) -> bool:
    """Whether any data are kept for the test; of none the loss is no number from the start."""
    return not len(history) or not bool(np.isnan(history[0, 2]))


def loss_marks(epochs: Array, train: Array, test: Array, here: tuple[float, float]) -> Iterator[Mark]:
    """The loss over the epochs, on the data that is learned from and, dashed, on the data kept for the test."""
    yield Line(epochs, test, role="error", width=2, dash="dash", name="test")
    yield Line(epochs, train, role="data", width=2, name="train")
    yield Points(np.array((here[0],)), np.array((here[1],)), role="model", size=12, name="here")


class TrainingPart(Part[S, R]):
    """Makes the card at a place of the stage; a drag along the curves is a wish for another step."""

    def __init__(self, panel: Panel[S, R], row: int, column: int) -> None:
        super().__init__(panel)
        self._seldom = Seldom(panel, READ, 3, panel.stage.turns)
        self.card = panel.stage.card("losses_card", row, column)
        self.scores = panel.stage.put(self.card, "scores", Fitted(lines=3), 0)
        self.losses = panel.stage.put(self.card, "losses", TrainingCurves())
        self.losses.went.connect(lambda step, gesture: panel.edit(gesture, step=step))

    def retranslate(self) -> None:
        self.losses.set_axes(translate("TrainingPart", "epoch"), translate("TrainingPart", "loss"))
        self._name_lines(self.losses.history)  # or the first picture had no room for them in the head

    def _name_lines(self, history: Array) -> None:
        test = (("dash", "error", translate("TrainingPart", "test")),) if is_tested(history) else ()
        self.card.set_legend(
            ("line", "data", translate("TrainingPart", "training")),
            *test,
            ("dot", "model", translate("TrainingPart", "now")),
        )

    def show_losses(self, trained: Trained, said: str, *, bad: bool) -> None:
        """What is ``said`` of them may be a warning."""
        show = partial(self._show, trained, said, bad=bad)
        self._seldom.do(show, rests=self.panel.moving == PLAYING)

    def _show(self, trained: Trained, said: str, *, bad: bool) -> None:
        loss, _, test_loss, _ = trained.scores
        self._name_lines(trained.history)
        self.losses.show_history(trained.history, trained.step, trained.per_epoch, (loss, test_loss))
        self.scores.setText(said)
        self.scores.set_role("bad" if bad else "text")
        self.losses.describe(lambda: said)

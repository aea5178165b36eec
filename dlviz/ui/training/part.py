"""The card of the losses of a training, with what is said of them: what all panels that train have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dlviz.model.topic import R, S
from dlviz.model.walk import Trained
from dlviz.ui.labels import Steady
from dlviz.ui.part import Part
from dlviz.ui.training.curves import TrainingCurves

if TYPE_CHECKING:
    from dlviz.ui.panel import Panel

translate = QCoreApplication.translate


class TrainingPart(Part[S, R]):
    """Makes the card at a place of the stage; a drag along the curves is a wish for another step."""

    def __init__(self, panel: Panel[S, R], row: int, column: int) -> None:
        super().__init__(panel)
        self.card = panel.stage.card("losses_card", row, column)
        self.scores = panel.stage.put(self.card, "scores", Steady(lines=3), 0)
        self.losses = panel.stage.put(self.card, "losses", TrainingCurves())
        self.losses.went.connect(lambda step, gesture: panel.edit(gesture, step=step))

    def retranslate(self) -> None:
        self.losses.set_axes(translate("TrainingPart", "epoch"), translate("TrainingPart", "loss"))
        self.losses.reading = translate("TrainingPart", "epoch {0}: training {1}, test {2}")
        self.card.set_legend(
            ("line", "data", translate("TrainingPart", "training")),
            ("dash", "error", translate("TrainingPart", "test")),
            ("dot", "model", translate("TrainingPart", "now")),
        )

    def show_losses(self, trained: Trained, said: str, *, bad: bool) -> None:
        """What is ``said`` of them may be a warning."""
        loss, _, test_loss, _ = trained.scores
        self.losses.show_history(trained.history, trained.step, trained.per_epoch, (loss, test_loss))
        self.scores.setText(said)
        self.scores.set_role("bad" if bad else "text")
        self.losses.describe(lambda: said)

"""How the network panel trains: the data, the timeline of updates, the settings of the learning, and the losses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from dlviz.model.boolean_functions import GATES
from dlviz.model.fields import FieldError
from dlviz.model.network import Result, State, edits
from dlviz.model.network.data import MAKERS
from dlviz.model.network.state import SEEDS
from dlviz.panels.network import words
from dlviz.panels.network.points_table import PointsTable
from dlviz.panels.network.training_curves import TrainingCurves
from dlviz.panels.network.training_transport import TrainingTransport
from dlviz.ui.card import Text
from dlviz.ui.panel import Panel

POINTS = 190  # pixels of the table of own points


class TrainingControls(Panel[State, Result]):
    """A subclass calls the public methods, and has the note at the foot of the controls.

    ``build_losses`` makes a card of the stage, ``build_training`` and ``build_settings`` two groups of controls.
    """

    slide_note: Text

    # building

    def build_losses(self) -> None:
        self.losses_card = self.card("losses_card", 1, 1)
        self.scores = self.readout("scores", lines=3)
        self.losses_card.body.addWidget(self.scores)
        self.losses = self.place(self.losses_card, "losses", TrainingCurves())
        self.losses.went.connect(lambda step, gesture: self.edit(gesture, step=step))
        self.losses_card.hide()

    def build_training(self) -> None:
        self.data_head = self.heading()
        self.data = self.dropdown("data")
        self.points = PointsTable(self.NAME)
        self.points.setFixedHeight(POINTS)
        self.points.edited.connect(lambda points: self.edit(points=points))
        self.controls.addWidget(self.points)
        self._build_timeline()
        self.new_start = self.button("new_start")
        self.new_start.clicked.connect(lambda: self.wish_for(edits.random_start, (self.state.seed + 1) % SEEDS))
        self.mend = self.button("mend")
        self.mend.clicked.connect(lambda: self.wish_for(edits.trainable))
        self.numbers = {
            name: self.number(name, symbol) for name, symbol in (("learning_rate", "α"), ("batch_size", "B"))
        }
        self.loss_head = self.heading()
        self.loss = self.choice("loss")

    def build_settings(self) -> None:
        more = {"l2": "λ", "train_share": "p", "n": "n", "noise": "ε", "epochs": "T", "seed": "s", "data_seed": "d"}
        self.numbers |= {name: self.number(name, symbol) for name, symbol in more.items()}

    def _build_timeline(self) -> None:
        """The transport of ``Panel.timeline``, in the kind that knows of epochs."""
        self.time = TrainingTransport(self.fields["step"])
        self.take_timeline("step", self.time)

    # wishes

    def wish(self, state: State, gesture: object = None) -> None:
        """As any panel's; another seed is another start, and with other settings a training starts again."""
        if state.seed != self.state.seed and state.layers == self.state.layers:
            state = edits.random_start(state, state.seed)
        if state.step and state.step == self.state.step and state.plan != self.state.plan:
            state = replace(state, step=0)
        super().wish(state, gesture)

    def wish_for(self, act: Callable[..., State], *arguments: Any, gesture: object = None) -> bool:
        """Wish for what ``act`` makes of the state; False where a number in it is not possible."""
        try:
            self.wish(act(self.state, *arguments), gesture)
        except FieldError as error:
            self.refused.emit(error)
            return False
        return True

    # words

    def retranslate_training(self) -> None:
        self.losses.set_axes(self.tr("epoch"), self.tr("loss"))
        self.losses.reading = self.tr("epoch {0}: training {1}, test {2}")
        self.losses_card.set_legend(
            ("line", "data", self.tr("training")), ("dash", "error", self.tr("test")), ("dot", "model", self.tr("now"))
        )
        self._retranslate_data()
        self.time.retranslate(*self.term("updates done"))
        self.new_start.setText(self.tr("New random start"))
        self.loss_head.setText(self.tr("Loss to minimise"))
        self.loss.set_texts({"cross-entropy": self.tr("cross-entropy"), "squared": self.tr("squared error")})
        terms = {
            "learning_rate": self.term("learning rate"), "batch_size": self.term("batch size"),
            "l2": self.term("L2 (0: off)"), "train_share": self.term("share to learn from"),
            "n": self.term("points"), "noise": self.term("noise"), "epochs": self.term("epochs"),
            "seed": self.term("seed of the start"), "data_seed": self.term("seed of the data"),
        }  # fmt: skip
        for name, term in terms.items():
            self.numbers[name].set_term(*term)

    def _retranslate_data(self) -> None:
        self.data_head.setText(self.tr("Data to learn from"))
        self.data.setAccessibleName(self.tr("Data to learn from"))
        self.data.set_texts(
            {
                "circles": self.tr("Circles"),
                "spirals": self.tr("Spirals"),
                "clouds": self.tr("Two clouds"),
                "xor_clouds": self.tr("XOR clouds"),
                "own": self.tr("Own points"),
            }
        )
        self.points.retranslate()

    # drawing

    def draw_training(self, state: State, result: Result) -> None:
        self._draw_losses(state, result)
        self.time.show_training(result.step, result.last, result.per_epoch)
        self.time.setEnabled(not result.why_not)
        self.mend.setText(words.mend(result.why_not))
        size, other = self.term("batch size")
        learned = state.data_set.n_train
        all_of_them = self.tr("= all {0}").format(learned) if state.batch_size >= learned else other
        self.numbers["batch_size"].set_term(size, all_of_them)
        self.slide_note.setText(
            self.tr(
                "One update looks at one batch, an epoch at each point once. The start of the timeline always has the "
                "same weights; a new random start takes another seed."
            )
        )

    def _draw_losses(self, state: State, result: Result) -> None:
        loss, _, test_loss, _ = result.scores
        name = {"cross-entropy": self.tr("binary cross-entropy"), "squared": self.tr("squared error")}[state.loss]
        self.losses_card.set_title(self.tr("Loss"), name)
        self.losses.show_history(result.history, result.step, result.per_epoch, (loss, test_loss))
        self.scores.setText(words.scores(result))
        self.scores.set_role("bad" if result.why_not or result.ended_at is not None else "text")
        self.losses.setAccessibleDescription(words.scores(result))

    def useless_in_training(self, state: State) -> set[QWidget]:
        """The controls that do nothing with these data, or now."""
        useless: dict[QWidget, bool] = {
            self.mend: not self.result.why_not,
            self.points: state.data != "own",
            self.numbers["train_share"]: state.data in GATES,
            **{self.numbers[name]: state.data not in MAKERS for name in ("n", "noise", "data_seed")},
        }
        return {widget for widget, is_so in useless.items() if is_so}

"""How the network panel trains: the data, the timeline of updates, the settings of the learning, and the losses."""

from __future__ import annotations

from dlviz.model.boolean_functions import GATES
from dlviz.model.network import Result, State, edits
from dlviz.model.network.data import MAKERS
from dlviz.model.network.state import SEEDS
from dlviz.model.network.training import stands_still
from dlviz.panels.network import words
from dlviz.panels.network.own_data import OwnData
from dlviz.ui.controls.entries import Act, DropList, Entries, Heading, Number, Pick, Toggle, in_mode, only
from dlviz.ui.panel import Panel
from dlviz.ui.training.part import TrainingPart
from dlviz.ui.training.transport import TrainingTimeline

training = in_mode("train")


class TrainingControls(TrainingPart[State, Result]):
    """A card with the losses; ``entries``, and the groups ``learning`` and ``made`` of what is set seldom."""

    def __init__(self, panel: Panel[State, Result], own: OwnData) -> None:
        super().__init__(panel, 1, 1)
        self.own = own

    def entries(self) -> Entries[State, Result]:
        return only(
            training,
            Heading("data_head", self.tr("Data to learn from")),
            DropList("data", self._data(), about=self.tr("Data to learn from"), opens="data"),
            TrainingTimeline(
                "step", self.term("updates done"), stays=_shows_steps, enabled=lambda _, result: not result.why_not
            ),
            Act(
                "mend",
                words.mend,
                lambda: self.panel.attempt(edits.trainable),
                shown=lambda _, result: bool(result.why_not),
            ),
            Number("learning_rate", "α", self.term("learning rate")),
        )

    def _data(self) -> dict[str, str]:
        return {
            "circles": self.tr("Circles"),
            "spirals": self.tr("Spirals"),
            "clouds": self.tr("Two clouds"),
            "xor_clouds": self.tr("XOR clouds"),
            "three_clouds": self.tr("Three clouds"),
            "three_spirals": self.tr("Three spirals"),
            "own": self.tr("Own points"),
            "pairs": self.tr("Own inputs and targets"),
        }

    def learning(self) -> Entries[State, Result]:
        losses = {
            "cross-entropy": self.tr("cross-entropy"),
            "squared": self.tr("squared error"),
            "half squared": self.tr("½ squared error"),
        }
        return only(
            training,
            Act("new_start", self.tr("New random start"), self._new_start),
            Number("batch_size", "B", self._batch_size),
            Heading("loss_head", self.tr("Loss to minimise")),
            Pick("loss", losses),
            Number("l2", "λ", self.term("L2 (0: off)")),
            Toggle("hold_biases", self.tr("Hold the biases")),
            Number("epochs", "E", self.term("epochs"), compact=True),
            Number("seed", "s", self.term("seed of the start"), compact=True),
        )

    def made(self) -> Entries[State, Result]:
        """How the data are made, or the own ones."""
        return [
            *self.own.entries(),
            Number("train_share", "p", self.term("share to learn from"), shown=_shares),
            *only(
                _makes,
                Number("n", "m", self.term("points")),
                Number("noise", "σ", self.term("noise")),
                Number("data_seed", "d", self.term("seed of the data"), compact=True),
            ),
        ]

    def note(self) -> str:
        return self.tr(
            "One update looks at one batch, an epoch at each point once. The start of the timeline always has the "
            "same weights; a new random start takes another seed."
        )

    def draw(self, state: State, result: Result) -> None:
        self.card.set_title(self.tr("Loss"), words.loss(state))
        bad = bool(result.why_not) or result.ended_at is not None
        self.show_losses(result, words.scores(state, result), bad=bad)

    def _batch_size(self, state: State, _: Result) -> tuple[str, str]:
        size, other = self.term("batch size")
        learned = state.data_set.n_train
        return size, self.tr("= all {0}").format(learned) if state.batch_size >= learned else other

    def _new_start(self) -> None:
        self.panel.attempt(lambda state: edits.random_start(state, (state.seed + 1) % SEEDS))


def _shows_steps(state: State, result: Result) -> bool:
    """Whether the steps of a network that computes look different."""
    return bool(result.why_not) or not stands_still(state.plan)


def _shares(state: State, _: Result) -> bool:
    """The four points of a gate are all learned from."""
    return state.mode == "train" and state.data not in GATES


def _makes(state: State, _: Result) -> bool:
    """Whether the data are made by chance."""
    return state.mode == "train" and state.data in MAKERS

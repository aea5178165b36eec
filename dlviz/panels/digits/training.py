"""How the digits panel trains: the network, the timeline of updates, the settings of the learning, and the losses."""

from __future__ import annotations

from dlviz.model.digits import Result, State, edits
from dlviz.model.digits.state import MOST_HIDDEN, MOST_UNITS, SEEDS
from dlviz.model.digits.training import TAUGHT
from dlviz.model.forward import ACTIVATIONS, HIDDEN
from dlviz.panels.digits import words
from dlviz.ui.controls.entries import Act, Count, DropList, Entries, Groups, Number, Toggle
from dlviz.ui.panel import Panel
from dlviz.ui.training.method_names import method_names
from dlviz.ui.training.part import TrainingPart
from dlviz.ui.training.transport import TrainingTimeline, TrainingTransport


class Training(TrainingPart[State, Result]):
    """A card with the losses, the timeline, and the controls of the network and of its learning."""

    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel, 0, 0)

    def timeline(self) -> Entries[State, Result]:
        return [
            TrainingTimeline(
                "step", self.term("updates done"), lambda _, result: (result.step, result.last), kind=TrainingTransport
            ),
        ]

    def entries(self) -> Entries[State, Result]:
        return [
            Act("new_start", self.tr("New random start"), self._new_start, shown=training),
            Number("learning_rate", "α", self.term("learning rate"), shown=training),
            Groups(
                "sections",
                {"learning": self.tr("Learning"), "network": self.tr("Network"), "data": self.tr("Data")},
                {"learning": self._learning(), "network": self._network(), "data": self._split()},
                shown=training,
            ),
        ]

    def _learning(self) -> Entries[State, Result]:
        return [
            DropList("method", method_names(), spoken=self.tr("method of descent"), shown=training),
            Number("batch_size", "B", self.term("batch size"), compact=True, shown=training),
            Number("l2", "λ", self.term("L2 (0: off)"), compact=True, shown=training),
            Number("epochs", "E", self.term("epochs"), compact=True, shown=training),
            Number("seed", "s", self.term("seed of the start"), compact=True, shown=training),
        ]

    def _network(self) -> Entries[State, Result]:
        return [
            Count(
                "hidden", "L", self.term("hidden layers"), (0, MOST_HIDDEN), shown=training,
                value=lambda state, _: len(state.hidden),
                take=lambda n, gesture: self.panel.wish(edits.hidden_layers(self.panel.state, n), gesture),
            ),
            *(self._units(layer) for layer in range(1, MOST_HIDDEN + 1)),
            DropList(
                "activation", {name: ACTIVATIONS[name].called for name in HIDDEN},
                spoken=self.tr("activation function of hidden layers"),
                shown=lambda state, _: state.mode == "train" and bool(state.hidden),
            ),
        ]  # fmt: skip

    def _split(self) -> Entries[State, Result]:
        """What of the data is learned from."""
        return [
            Number("share", "p", self.term("share to learn from"), shown=training),
            Toggle("teach", self.tr("Own digits too, {0} times each").format(TAUGHT), shown=training),
            Number("split_seed", "d", self.term("seed of the split"), compact=True, shown=training),
        ]

    def _units(self, layer: int) -> Count[State, Result]:
        return Count(
            f"units{layer}", f"n{'₀₁₂'[layer]}", (self.tr("units of hidden layer {0}").format(layer), ""),
            (1, MOST_UNITS),
            shown=lambda state, _: state.mode == "train" and len(state.hidden) >= layer,
            value=lambda state, _: state.hidden[layer - 1] if len(state.hidden) >= layer else 1,
            take=lambda n, gesture: self.panel.wish(edits.units(self.panel.state, layer, n), gesture),
        )  # fmt: skip

    def _new_start(self) -> None:
        self.panel.edit(seed=(self.panel.state.seed + 1) % SEEDS)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Loss"), self.tr("categorical cross-entropy"))
        super().retranslate()

    def draw(self, state: State, result: Result) -> None:
        loss, _, test_loss, _ = result.scores
        self.show_losses(
            result.history, result.step, result.per_epoch, (loss, test_loss), words.scores(result),
            bad=result.ended_at is not None or result.overfitted,
        )  # fmt: skip


def training(state: State, _: Result) -> bool:
    return state.mode == "train"

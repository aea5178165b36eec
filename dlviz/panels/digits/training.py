"""How the digits panel trains: the network, the timeline of updates, the settings of the learning, and the losses."""

from __future__ import annotations

from dlviz.model.digits import Result, State, edits
from dlviz.model.digits.state import MOST_HIDDEN, MOST_UNITS, SEEDS
from dlviz.model.digits.training import TAUGHT
from dlviz.model.forward import ACTIVATIONS, HIDDEN
from dlviz.model.numbers import lowered
from dlviz.panels.digits import words
from dlviz.ui.controls.entries import Act, Count, DropList, Entries, Groups, Number, Toggle, in_mode, only
from dlviz.ui.panel import Panel
from dlviz.ui.training.part import TrainingPart
from dlviz.ui.training.transport import TrainingTimeline
from dlviz.ui.training.words import method_names

training = in_mode("train")


class Training(TrainingPart[State, Result]):
    """A card with the losses, the timeline, and the controls of the network and of its learning."""

    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel, 0, 0)

    def timeline(self) -> Entries[State, Result]:
        return [TrainingTimeline("step", self.term("updates done"))]

    def entries(self) -> Entries[State, Result]:
        return only(
            training,
            Act("new_start", self.tr("New random start"), self._new_start),
            Number("learning_rate", "α", self.term("learning rate")),
            Groups(
                "sections",
                {
                    "learning": (self.tr("Learning"), self._learning()),
                    "network": (self.tr("Network"), self._network()),
                    "data": (self.tr("Data"), self._split()),
                },
            ),
        )

    def _learning(self) -> Entries[State, Result]:
        return [
            DropList("method", method_names(), about=self.tr("method of descent")),
            Number("batch_size", "B", self.term("batch size"), compact=True),
            Number("l2", "λ", self.term("L2 (0: off)"), compact=True),
            Number("epochs", "E", self.term("epochs"), compact=True),
            Number("seed", "s", self.term("seed of the start"), compact=True),
        ]

    def _network(self) -> Entries[State, Result]:
        return [
            Count(
                "hidden", "L", self.term("hidden layers"), (0, MOST_HIDDEN),
                value=lambda state, _: len(state.hidden),
                becomes=edits.hidden_layers,
            ),
            *(self._units(layer) for layer in range(1, MOST_HIDDEN + 1)),
            DropList(
                "activation", {name: ACTIVATIONS[name].called for name in HIDDEN},
                about=self.tr("activation function of hidden layers"),
                shown=lambda state, _: bool(state.hidden),
            ),
        ]  # fmt: skip

    def _split(self) -> Entries[State, Result]:
        """What of the data is learned from."""
        return [
            Number("share", "p", self.term("share to learn from")),
            Toggle("teach", self.tr("Own digits too, {0} times each").format(TAUGHT)),
            Number("split_seed", "d", self.term("seed of the split"), compact=True),
        ]

    def _units(self, layer: int) -> Count[State, Result]:
        return Count(
            f"units{layer}", f"n{lowered(layer)}", (self.tr("units of hidden layer {0}").format(layer), ""),
            (1, MOST_UNITS),
            shown=lambda state, _: len(state.hidden) >= layer,
            value=lambda state, _: state.hidden[layer - 1] if len(state.hidden) >= layer else 1,
            becomes=lambda state, n: edits.units(state, layer, n),
        )  # fmt: skip

    def _new_start(self) -> None:
        self.panel.edit(seed=(self.panel.state.seed + 1) % SEEDS)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Loss"), self.tr("categorical cross-entropy"))
        super().retranslate()

    def draw(self, state: State, result: Result) -> None:
        self.show_losses(result, words.scores(result), bad=result.ended_at is not None or result.overfitted)

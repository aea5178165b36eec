"""The controls of the network panel: the number and the sample looked at, and the shape of the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from dlviz.by_fields import recognised
from dlviz.model import network
from dlviz.model.fields import Field
from dlviz.model.forward import HIDDEN
from dlviz.model.network import Result, State, edits
from dlviz.model.network.layers import MOST_HIDDEN, MOST_UNITS
from dlviz.model.network.state import Place
from dlviz.panels.network import content
from dlviz.panels.network.places import named
from dlviz.ui.controls.entries import Count, DropList, Entries, Heading, Number, Pick, Presets, in_mode, only
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.part import Part

LOOKS = ("layers", "activation", "inputs")  # by which a preset is recognised

computing = in_mode("compute")


class NetworkControls(Part[State, Result]):
    """``entries`` are those for computing; ``shape`` is there in both modes."""

    def entries(self) -> Entries[State, Result]:
        return only(
            computing,
            Heading("preset_head", self.tr("Example networks")),
            Presets("preset", self._presets(), 2, presets=network.PRESETS, value=_preset),
            Number(
                "weight", "w", self._weight_term, over=self._weight, slides=_slide_weights,
                value=lambda _, result: result.chosen.number(result.weights), becomes=self._with_number,
            ),
            Count(
                "sample", "i", self.term("present sample"), (1, 12),
                most=lambda state, _: len(state.inputs),
                value=lambda _, result: result.row + 1,
                becomes=lambda state, i: replace(state, row=i - 1),
            ),
            Count(
                "batch", "N", self.term("samples (batch)"), (1, 12),
                value=lambda state, _: len(state.inputs),
                becomes=edits.samples,
            ),
        )  # fmt: skip

    def _presets(self) -> dict[str, str]:
        return {
            "slide": self.tr("slide 1×2·2×3"),
            "XOR": self.tr("XOR, steps"),
            "XOR sigmoid": self.tr("XOR, sigmoid"),
            "XOR learning": self.tr("learns XOR"),
            "book": self.tr("three layers"),
            "blank": self.tr("blank"),
            "circles": self.tr("learns circles"),
            "backpropagation": self.tr("backpropagation 2-2-2"),
            "three classes": self.tr("three classes"),
        }

    def shape(self) -> Entries[State, Result]:
        return [
            Heading("shape_head", self.tr("Shape of the network")),
            Count(
                "hidden", "L", self.term("hidden layers"), (0, MOST_HIDDEN),
                value=lambda state, _: len(state.layers) - 1,
                becomes=edits.hidden_layers,
            ),
            Heading("layer_head", self.tr("Present layer: its units and h")),
            Pick(
                "layer", {}, values=range(1, MOST_HIDDEN + 2), spoken=self.tr("layer {0}"),
                usable=lambda state, _: range(1, len(state.layers) + 1),
                value=lambda _, result: result.chosen.layer,
                becomes=edits.at_layer,
            ),
            Count(
                "units", "n", self.term("units"), (1, MOST_UNITS),
                value=lambda state, result: state.sizes[result.chosen.layer],
                becomes=lambda state, n: edits.units(state, self._layer, n),
            ),
            DropList(
                "function", content.WRITTEN, about=self.tr("activation function of the layer"),
                value=lambda state, result: state.activation[result.chosen.layer - 1],
                usable=lambda state, result: HIDDEN if result.chosen.layer < len(state.layers) else content.WRITTEN,
                becomes=lambda state, name: edits.functions(state, self._layer, name),
            ),
        ]  # fmt: skip

    @property
    def _weight(self) -> Field:
        return Field("weight", self.panel.fields["learning_rate"].kind, {"slider": (-2, 2)}, 0.0, ())

    def _weight_term(self, _: State, result: Result) -> tuple[str, str]:
        chosen = result.chosen
        return named(chosen), self.tr("bias") if chosen.source == 0 else self.tr("weight")

    def _with_number(self, state: State, value: Any) -> State:
        """With a number for the weight that is looked at."""
        return self.put(self.panel.result.chosen, value)(state)

    def put(self, place: Place, value: Any) -> Callable[[State], State]:
        """What puts another number into a network: into the one that is seen, where another one is on its way."""
        seen, result = self.panel.state, self.panel.result
        return lambda state: edits.with_number(state if state.network == seen.network else seen, result, place, value)

    @property
    def _layer(self) -> int:
        return self.panel.result.chosen.layer


def _slide_weights(slider: ValueSlider, _: State, result: Result) -> None:
    reach = 2.0 if max(float(np.abs(layer.W).max()) for layer in result.weights) <= 2 else 20.0
    slider.set_scale(Scale(-reach, reach))


def _preset(state: State, result: Result) -> str | None:
    """What is trained is no preset any more."""
    return None if result.step else recognised(state, network.PRESETS, LOOKS)

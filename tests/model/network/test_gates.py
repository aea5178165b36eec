"""Units that are gates."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.model.forward import Weights
from dlviz.model.network.gates import gates
from dlviz.model.perceptron import PRESETS


@pytest.mark.parametrize("name", ["AND", "NAND", "OR"])
@pytest.mark.parametrize(("function", "scale"), [("step", 1.0), ("sigmoid", 20.0)])
def test_the_perceptrons_weights_are_their_gate(name: str, function: str, scale: float) -> None:
    fields = PRESETS[name]
    layer = Weights(scale * np.array([[fields["w1"]], [fields["w2"]]]), scale * np.array([-fields["theta"]]))
    assert gates(layer, function) == (name,)


def test_what_is_unsure_or_no_gate_has_no_name() -> None:
    layer = Weights(np.array([[0.5, 1.0, 0.0], [0.5, 0.0, 0.0]]), np.array([-0.7, -0.5, 1.0]))
    assert gates(layer, "step") == ("AND", "", "")
    assert gates(layer, "sigmoid") == ("", "", "")
    assert gates(layer, "relu") == ("", "", "")
    assert gates(Weights(np.ones((3, 1)), np.array([-2.5])), "step") == ("",)

"""Networks worth looking at: the slide's, XOR out of gates, the book's three layers, a blank one, one that learns."""

from __future__ import annotations

from typing import Any

from dlviz.model.forward import Names
from dlviz.model.network.layers import Layer, random_layers

_CORNERS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
_LEARNERS: Names = ("tanh", "tanh", "sigmoid")
_SOLVERS: Names = ("tanh", "sigmoid")
_CLASSIFIERS: Names = ("tanh", "softmax")
#: A preset that learns brings along all that it learns from: after another one, too, it has points for the test.
_MADE = {"n": 200, "noise": 0.1, "data_seed": 0, "train_share": 0.7, "l2": 0.0, "hold_biases": False}
_LOOK = {"row": 0, "layer": 1, "source": 1, "unit": 1, "step": 0, "mode": "compute"}


def _gates(scale: float) -> tuple[Layer, ...]:
    """NAND and OR into AND, with the textbook weights of the perceptron panel times ``scale`` (Saito, 2.5)."""

    def times(*numbers: float) -> tuple[float, ...]:
        return tuple(float(f"{scale * number:.12g}") for number in numbers)

    return (
        Layer((times(-0.5, 0.5), times(-0.5, 0.5)), times(0.7, -0.2)),
        Layer((times(0.5), times(0.5)), times(-0.7)),
    )


PRESETS: dict[str, dict[str, Any]] = {
    # Slide 8: X (1×2) · W (2×3) = Y (1×3). No bias and no function are on it.
    "slide": {
        "layers": (Layer(((1.0, 3.0, 5.0), (2.0, 4.0, 6.0)), (0.0, 0.0, 0.0)),),
        "activation": ("identity",),
        "inputs": ((1.0, 2.0),),
        **_LOOK,
    },
    "XOR": {
        "layers": _gates(1.0),
        "activation": ("step", "step"),
        "inputs": _CORNERS,
        "data": "XOR",
        **_LOOK,
        "row": 1,
    },
    # Twenty times as large, or the sigmoids would stay near 0.5: −0.3 and 0.2 are nothing to a sigmoid.
    "XOR sigmoid": {
        "layers": _gates(20.0),
        "activation": ("sigmoid", "sigmoid"),
        "inputs": _CORNERS,
        "data": "XOR",
        **_LOOK,
        "row": 1,
    },
    # XOR learned from a random start: for some fifty updates no line will do, then the field bends; 150 solve it.
    "XOR learning": {
        "layers": random_layers((2, 4, 1), _SOLVERS, 4),
        "activation": _SOLVERS,
        "inputs": _CORNERS,
        **_LOOK,
        "mode": "train",
        "data": "XOR",
        "loss": "cross-entropy",
        "learning_rate": 0.5,
        "batch_size": 4,
        **_MADE,
        "seed": 4,
    },
    # Saito, Deep Learning from Scratch, 3.4: three layers with sigmoid, and the identity at the end.
    "book": {
        "layers": (
            Layer(((0.1, 0.3, 0.5), (0.2, 0.4, 0.6)), (0.1, 0.2, 0.3)),
            Layer(((0.1, 0.4), (0.2, 0.5), (0.3, 0.6)), (0.1, 0.2)),
            Layer(((0.1, 0.3), (0.2, 0.4)), (0.1, 0.2)),
        ),
        "activation": ("sigmoid", "sigmoid", "identity"),
        "inputs": ((1.0, 0.5),),
        **_LOOK,
    },
    "blank": {
        "layers": (Layer(((0.0, 0.0), (0.0, 0.0)), (0.0, 0.0)), Layer(((0.0,), (0.0,)), (0.0,))),
        "activation": ("sigmoid", "sigmoid"),
        "inputs": _CORNERS,
        **_LOOK,
    },
    # A network that learns two circles while one looks on.
    "circles": {
        "layers": random_layers((2, 4, 2, 1), _LEARNERS, 0),
        "activation": _LEARNERS,
        "inputs": _CORNERS,
        **_LOOK,
        "mode": "train",
        "data": "circles",
        "loss": "cross-entropy",
        "learning_rate": 0.3,
        "batch_size": 10,
        **_MADE,
        "seed": 0,
    },
    # The worked example of backpropagation that most textbooks and courses print, and readers compute after it;
    # its biases stand still.
    "backpropagation": {
        "layers": (
            Layer(((0.15, 0.25), (0.20, 0.30)), (0.35, 0.35)),
            Layer(((0.40, 0.50), (0.45, 0.55)), (0.60, 0.60)),
        ),
        "activation": ("sigmoid", "sigmoid"),
        "inputs": ((0.05, 0.10),),
        **_LOOK,
        "mode": "train",
        "data": "pairs",
        "pairs": ((0.05, 0.10, 0.01, 0.99),),
        "train_share": 1.0,
        "loss": "half squared",
        "learning_rate": 0.5,
        "batch_size": 1,
        "l2": 0.0,
        "hold_biases": True,
    },
    # Three classes that no line parts: a softmax over three outputs.
    "three classes": {
        "layers": random_layers((2, 8, 3), _CLASSIFIERS, 3),
        "activation": _CLASSIFIERS,
        "inputs": _CORNERS,
        **_LOOK,
        "mode": "train",
        "data": "three_spirals",
        "loss": "cross-entropy",
        "learning_rate": 0.5,
        "batch_size": 10,
        **_MADE,
        "seed": 3,
    },
}

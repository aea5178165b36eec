"""Networks worth looking at: the slide's, XOR out of gates, the book's three layers, a blank one, one that learns."""

from __future__ import annotations

from typing import Any

from dlviz.model.forward import Names
from dlviz.model.network.layers import Layer, random_layers

_CORNERS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))


def _looked_at(
    layers: tuple[Layer, ...], activation: Names, inputs: tuple[tuple[float, float], ...] = _CORNERS, **fields: Any
) -> dict[str, Any]:
    """A network of which the first weight is looked at, before it learns anything."""
    first = {"row": 0, "layer": 1, "source": 1, "unit": 1, "step": 0, "mode": "compute"}
    return {"layers": layers, "activation": activation, "inputs": inputs, **first, **fields}


def _learner(shape: tuple[int, ...], activation: Names, seed: int, **fields: Any) -> dict[str, Any]:
    """One that learns classes from a random start while one looks on.

    It brings along all that it learns from: after another preset, too, it has points for the test.
    """
    made: dict[str, Any] = {"n": 200, "noise": 0.1, "data_seed": 0, "train_share": 0.7, "l2": 0.0}
    learns: dict[str, Any] = {"mode": "train", "loss": "cross-entropy", "hold_biases": False, "seed": seed}
    return _looked_at(random_layers(shape, activation, seed), activation, **made, **learns, **fields)


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
    "slide": _looked_at(
        (Layer(((1.0, 3.0, 5.0), (2.0, 4.0, 6.0)), (0.0, 0.0, 0.0)),), ("identity",), inputs=((1.0, 2.0),)
    ),
    "XOR": _looked_at(_gates(1.0), ("step", "step"), data="XOR", row=1),
    # Twenty times as large, or the sigmoids would stay near 0.5: −0.3 and 0.2 are nothing to a sigmoid.
    "XOR sigmoid": _looked_at(_gates(20.0), ("sigmoid", "sigmoid"), data="XOR", row=1),
    # XOR learned from a random start: for some fifty updates no line will do, then the field bends; 150 solve it.
    "XOR learning": _learner(
        (2, 4, 1), ("tanh", "sigmoid"), 4, data="XOR", learning_rate=0.5, batch_size=4
    ),
    # Saito, Deep Learning from Scratch, 3.4: three layers with sigmoid, and the identity at the end.
    "book": _looked_at(
        (
            Layer(((0.1, 0.3, 0.5), (0.2, 0.4, 0.6)), (0.1, 0.2, 0.3)),
            Layer(((0.1, 0.4), (0.2, 0.5), (0.3, 0.6)), (0.1, 0.2)),
            Layer(((0.1, 0.3), (0.2, 0.4)), (0.1, 0.2)),
        ),
        ("sigmoid", "sigmoid", "identity"),
        inputs=((1.0, 0.5),),
    ),
    "blank": _looked_at(
        (Layer(((0.0, 0.0), (0.0, 0.0)), (0.0, 0.0)), Layer(((0.0,), (0.0,)), (0.0,))), ("sigmoid", "sigmoid")
    ),
    "circles": _learner((2, 4, 2, 1), ("tanh", "tanh", "sigmoid"), 0, data="circles", learning_rate=0.3, batch_size=10),
    # The worked example of backpropagation that most textbooks and courses print, and readers compute after it;
    # its biases stand still.
    "backpropagation": _looked_at(
        (
            Layer(((0.15, 0.25), (0.20, 0.30)), (0.35, 0.35)),
            Layer(((0.40, 0.50), (0.45, 0.55)), (0.60, 0.60)),
        ),
        ("sigmoid", "sigmoid"),
        inputs=((0.05, 0.10),),
        **{
            "mode": "train", "data": "pairs", "pairs": ((0.05, 0.10, 0.01, 0.99),), "train_share": 1.0,
            "loss": "half squared", "learning_rate": 0.5, "batch_size": 1, "l2": 0.0, "hold_biases": True,
        },
    ),
    # Three classes that no line parts: a softmax over three outputs.
    "three classes": _learner(
        (2, 8, 3), ("tanh", "softmax"), 3, data="three_spirals", learning_rate=0.5, batch_size=10
    ),
}  # fmt: skip

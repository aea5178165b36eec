"""The one table of activation functions: name → function, derivative, formulas and kinks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from dlviz.model import functions as f
from dlviz.model.arrays import Array
from dlviz.model.numbers import exact


@dataclass(frozen=True, slots=True)
class Parameters:
    """What shapes the curves: ``slope`` of Leaky ReLU, ``alpha`` of ELU, and w1, b1, w2, b2 of maxout."""

    slope: float = 0.1
    alpha: float = 1.0
    lines: tuple[float, float, float, float] = (1.0, 0.0, -0.5, 0.0)


Function = Callable[[Any, Parameters], Array]


@dataclass(frozen=True, slots=True)
class Activation:
    """A function of x and ``Parameters`` with its derivative; both take arrays of any shape.

    ``kinks`` gives the places where the derivative jumps; there it is the slope to the left.
    """

    value: Function
    derivative: Function
    latex: str
    latex_derivative: str
    kinks: Callable[[Parameters], tuple[float, ...]] = lambda p: ()


def maxout_kink(w1: float, b1: float, w2: float, b2: float) -> tuple[float, ...]:
    """Where the lines w1·x + b1 and w2·x + b2 meet, or nothing for parallel ones; exact for typed decimals."""
    if w1 == w2:
        return ()
    place = (exact(b2) - exact(b1)) / (exact(w1) - exact(w2))
    return (float(place),) if abs(place) < 10**9 else ()


def _cases(above: str, below: str) -> str:
    return rf"\begin{{cases}} {above} & x > 0 \\ {below} & x \le 0 \end{{cases}}"


#: Every activation function of the program. The gallery, the combo box and the network's layers follow this table.
FUNCTIONS: Mapping[str, Activation] = MappingProxyType(
    {
        "step": Activation(
            lambda x, p: f.step(x),
            lambda x, p: f.step_derivative(x),
            "h(x) = " + _cases("1", "0"),
            r"h'(x) = 0 \quad (x \ne 0)",
            lambda p: (0.0,),
        ),
        "sigmoid": Activation(
            lambda x, p: f.sigmoid(x),
            lambda x, p: f.sigmoid_derivative(x),
            r"h(x) = \frac{1}{1 + e^{-x}}",
            r"h'(x) = h(x) \, (1 - h(x))",
        ),
        "tanh": Activation(
            lambda x, p: f.tanh(x),
            lambda x, p: f.tanh_derivative(x),
            r"h(x) = \tanh(x) = \frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
            r"h'(x) = 1 - h(x)^2",
        ),
        "relu": Activation(
            lambda x, p: f.relu(x),
            lambda x, p: f.relu_derivative(x),
            r"h(x) = \max(0, x)",
            "h'(x) = " + _cases("1", "0"),
            lambda p: (0.0,),
        ),
        "leaky_relu": Activation(
            lambda x, p: f.leaky_relu(x, p.slope),
            lambda x, p: f.leaky_relu_derivative(x, p.slope),
            r"h(x) = \max(a x, x)",
            "h'(x) = " + _cases("1", "a"),
            lambda p: (0.0,) if p.slope != 1 else (),
        ),
        "maxout": Activation(
            lambda x, p: f.maxout(x, *p.lines),
            lambda x, p: f.maxout_derivative(x, *p.lines),
            r"h(x) = \max(w_1 x + b_1, \, w_2 x + b_2)",
            r"h'(x) = \begin{cases} w_1 & w_1 x + b_1 > w_2 x + b_2 \\ w_2 & w_1 x + b_1 < w_2 x + b_2 \end{cases}",
            lambda p: maxout_kink(*p.lines),
        ),
        "elu": Activation(
            lambda x, p: f.elu(x, p.alpha),
            lambda x, p: f.elu_derivative(x, p.alpha),
            "h(x) = " + _cases("x", r"\alpha (e^{x} - 1)"),
            "h'(x) = " + _cases("1", r"\alpha e^{x}"),
            lambda p: (0.0,) if p.alpha != 1 else (),
        ),
        "softplus": Activation(
            lambda x, p: f.softplus(x),
            lambda x, p: f.softplus_derivative(x),
            r"h(x) = \ln(1 + e^{x})",
            r"h'(x) = \frac{1}{1 + e^{-x}}",
        ),
        "gelu": Activation(
            lambda x, p: f.gelu(x),
            lambda x, p: f.gelu_derivative(x),
            r"h(x) = x \, \Phi(x)",
            r"h'(x) = \Phi(x) + x \, \phi(x)",
        ),
        "silu": Activation(
            lambda x, p: f.silu(x),
            lambda x, p: f.silu_derivative(x),
            r"h(x) = x \, \sigma(x)",
            r"h'(x) = \sigma(x) \, (1 + x \, \sigma(-x))",
        ),
    }
)

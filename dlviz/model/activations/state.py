"""What a person chose: a function, an x, the shapes of the curves, a function of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from dlviz.model.activations.expression import check_expression
from dlviz.model.activations.gradient_product import MOST, Signal
from dlviz.model.fields import Checked, real, text, whole
from dlviz.model.function_table import Name
from dlviz.model.functions import Parameters

Shown = Literal[Name, "own"]
Other = Literal["none", Name, "own"]

#: The part of the x axis that curves are sampled over.
LOW, HIGH = -6.0, 6.0

_maxout_number = real(-100, 100, slider=(-2, 2))


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``function`` is the one looked at. The two lines of maxout start as x and −x/2, so that its kink is seen.

    ``own`` is a function that was typed, ``other`` one that is laid over the one looked at. ``view`` says whether the
    values at x are listed, or what is left of a gradient behind so many ``layers``; ``signal`` is what each of them
    sees: the same x, or what the layer before it gives.
    """

    function: Shown = "sigmoid"
    x: Annotated[float, real(-1000, 1000, slider=(LOW, HIGH))] = 1.0
    leaky_slope: Annotated[float, real(0, 1)] = 0.1
    elu_alpha: Annotated[float, real(0, 10, slider=(0, 3))] = 1.0
    maxout_w1: Annotated[float, _maxout_number] = 1.0
    maxout_b1: Annotated[float, _maxout_number] = 0.0
    maxout_w2: Annotated[float, _maxout_number] = -0.5
    maxout_b2: Annotated[float, _maxout_number] = 0.0
    derivative: bool = True
    other: Other = "none"
    own: Annotated[str, text(200)] = "x*sigmoid(x)"
    view: Literal["values", "layers"] = "values"
    layers: Annotated[int, whole(1, MOST, slider=(1, 30))] = 10
    signal: Signal = "same"

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        object.__setattr__(self, "own", self.own.strip())
        check_expression("own", self.own)

    @property
    def parameters(self) -> Parameters:
        lines = (self.maxout_w1, self.maxout_b1, self.maxout_w2, self.maxout_b2)
        return Parameters(self.leaky_slope, self.elu_alpha, lines)

"""What the activations panel calls its functions, and what it says about the one looked at."""

from __future__ import annotations

import math
from typing import get_args

from dlviz.model.activations import Result, State
from dlviz.model.activations.solve import FLAT, Point
from dlviz.model.activations.state import Shown
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.functions import Parameters
from dlviz.model.numbers import SHORT, entered, marked, pretty, said, written
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part

NAMES: tuple[Shown, ...] = get_args(Shown)
LIBRARIES = ("PyTorch", "Keras")
SLIDE = {"h(1)": "0.731", "h(2)": "0.880"}  # what the slide prints


def argument(x: float) -> str:
    """x between the brackets of h(x), as it was typed: h of a rounded one is another number."""
    typed = entered(x)
    return pretty(typed) if len(typed) <= SHORT else written(x)


def said_x(x: float) -> str:
    """``= 0.000123``: the same behind its name."""
    return f"= {argument(x)}" if len(entered(x)) <= SHORT else said(x)


def said_at(point: Point) -> tuple[str, str]:
    """h and h′ at x, each with the sign that is true."""
    return said(point.value, rounded=point.rounded), said(point.derivative, rounded=point.rounded)


class FunctionWords(Part[State, Result]):
    """``names`` has the term of each function, in the present language once ``retranslate`` was called."""

    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel)
        self.retranslate()

    def retranslate(self) -> None:
        terms = {name: self.term(function.term) for name, function in FUNCTIONS.items()}
        self.names = {**terms, "own": self.term("own function")}

    def defaults(self, name: str) -> str:
        """How the libraries call it, with their own numbers."""
        if name == "own":
            return self.tr("h′ is a central difference: (h(x + d) − h(x − d)) / 2d")
        calls = (FUNCTIONS[name].torch, FUNCTIONS[name].keras)
        named = [f"{library} {call}" for library, call in zip(LIBRARIES, calls, strict=True) if call]
        return self.tr("Defaults: {0}").format(" · ".join(named)) if named else self.tr("No layer of the libraries.")

    def remarks(self) -> dict[str, str]:
        none = {"": "", "none": self.tr("no slope")}
        return {**none, "jump": self.tr("jump"), "kink": self.tr("kink"), "saturated": self.tr("saturated")}

    def remark(self, name: str, result: Result) -> str:
        """What there is to say about a function at x: a key of ``_remarks``."""
        point = result.points[name]
        if math.isnan(point.derivative):
            return "none"
        if point.kink:
            return "jump" if name == "step" else "kink"
        return "saturated" if point.saturated else ""

    def status(self, state: State, result: Result) -> str:
        steepest = result.curves[state.function].steepest
        remark = self.remark(state.function, result)
        if remark == "jump":
            return self.tr("A jump: there is no slope here, and 0 is shown.")
        if remark == "none":
            return self.tr("There is no slope here: the function jumps, or has no value.")
        if remark == "kink" and state.function == "own":
            return self.tr("A kink: there is no slope here; the central difference is shown, the mean of both sides.")
        if remark == "kink":
            return self.tr("A kink: there is no slope here; the slope to the left is shown.")
        if steepest == 0:
            return self.tr("Wherever there is a slope it is 0: gradient descent learns nothing from it.")
        point = result.points[state.function]
        if remark == "saturated" and point.derivative == 0 and not point.rounded:
            return self.tr("Saturated: the slope is 0 here, so nothing is learned.")
        if remark == "saturated":
            return self.tr(
                "Saturated: the slope is at most {0}% of the steepest ({1}), so learning nearly stops."
            ).format(round(100 * FLAT), marked(steepest))
        if math.isinf(steepest):
            return self.tr("Not saturated. The slope grows without bound in the picture: none is the steepest.")
        return self.tr("Not saturated. The steepest slope in the picture is {0}.").format(marked(steepest))

    def slide(self) -> str:
        """What the slide prints beside what is exact: it truncates 0.8808 to 0.880."""
        exact = {name: written(float(FUNCTIONS["sigmoid"].value(float(name[2]), Parameters())), 6) for name in SLIDE}
        one = self.tr("h(1.0): slide {0} · more digits {1}").format(SLIDE["h(1)"], exact["h(1)"])
        two = self.tr("h(2.0): slide {0}, truncated · more digits {1}").format(SLIDE["h(2)"], exact["h(2)"])
        return f"{one}\n{two}"

"""The drawing of a perceptron as marks: the numbers of one row of the truth table flow from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from msgspec import structs

from dlviz.marks import Box, Line, Look, Mark, Words, fitted
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.numbers import lowered, marked, plain, pretty, said, said_whole, written
from dlviz.model.perceptron import Result
from dlviz.model.perceptron.unit import Unit

ACROSS, DOWN = 18.5, 10.5  # radii of an input that the drawing is wide and high
WIDER = 1.55  # times the usual letters, at the most, where it is wider than it needs
Point = tuple[float, float]
Room = tuple[float, float, float, float]  # left, top, width, height


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands in a drawing of some width and height; ``unit`` is the radius of an input."""

    unit: float
    inputs: tuple[Point, ...]
    total: Point
    step: Point
    output: Point
    threshold: Point

    @classmethod
    def within(cls, look: Look, bias: bool) -> Places:
        width, height = look.wide, look.high
        unit = min(width / ACROSS, height / DOWN, look.px(42.0))
        middle = height / 2 - (0.2 if bias else 0.5) * unit
        spread = min(0.31 * height, 4.6 * unit) if bias else min(0.25 * height, 3.7 * unit)
        rows = (-spread, 0.0, spread) if bias else (-spread, spread)
        output = width - 2.0 * unit
        return cls(
            unit,
            tuple((1.7 * unit, middle + row) for row in rows),
            (output - 7.3 * unit, middle),
            (output - 3.3 * unit, middle),
            (output, middle),
            (output - 7.3 * unit, middle + 4.3 * unit),
        )


def neuron_picture(state: Unit, result: Result, target: str, look: Look) -> Iterator[Mark]:
    """Weights as lines to the sum, the sum through the step, and the output; ``target`` is the word for t."""
    yield from _Neuron(state, result, target, look).marks()


def node(box: Room, text: str, role: str, look: Look, *, filled: bool = True, square: bool = False) -> Iterator[Mark]:
    """A circle or a square with a number in it."""
    x, y, wide, high = box
    radius = 4.0 if square else min(wide, high) / 2
    yield Box(x, y, wide, high, role=role, width=1.8, fill=role if filled else "surface", radius=radius)
    size = fitted(look, [text], wide, high, most=max(look.letter(0.52 * high), look.least), bold=True) or look.least
    yield Words(x, y, wide, high, text, role="surface" if filled else role, size=size, bold=True)


def input_picture(value: int, look: Look, *, over: bool, focus: bool) -> Iterator[Mark]:
    """An input as a node with room round it, in which a ring tells that it can be pressed."""
    if focus or over:
        ring = 1.0, 1.0, look.wide - 2, look.high - 2
        radius, dash = min(look.wide, look.high) / 2 - 1, "dash" if focus else ""
        yield Box(*ring, role="accent", width=2, dash=dash, radius=radius, name="ring")
    box = 4.0, 4.0, look.wide - 8, look.high - 8
    yield from node(box, str(value), "data" if value else "quiet", look, filled=value == 1)


class _Neuron:
    """One telling of the drawing."""

    def __init__(self, state: Unit, result: Result, target: str, look: Look) -> None:
        self.state, self.result, self.target, self.look = state, result, target, look
        self.places = Places.within(look, state.form == "bias")
        self.unit = self.places.unit
        self.letters = 1.1 * min(max(look.wide / ACROSS / self.unit, 1.0), WIDER)
        self.total, self.output = result.sums[state.row], result.outputs[state.row]

    def marks(self) -> Iterator[Mark]:
        yield from self._edges()
        if self.state.form == "theta":
            yield from self._threshold()
        yield from self._sum()
        yield from self._step()
        yield from self._output()

    def _edges(self) -> Iterator[Mark]:
        """As thick as the weight is large, dashed where it is negative, grey where no signal comes through."""
        state, total = self.state, self.places.total
        x1, x2 = INPUTS[state.row]
        edges = [("w₁", state.w1, x1), ("w₂", state.w2, x2), ("b", state.bias, 1)]
        for i, ((x, y), (symbol, weight, signal)) in enumerate(zip(self.places.inputs, edges, strict=False)):
            what: dict[str, Any] = {"thing": ("weight", symbol), "reading": f"{symbol} {said_whole(weight)}"}
            width, dash = min(1.2 + 1.4 * abs(weight), 4.5), "dash" if weight < 0 else ""
            ends = np.array((x, total[0])), np.array((y, total[1]))
            role, pale = ("model", 1.0) if signal else ("quiet", 0.7)
            yield Line(*ends, role=role, width=width, dash=dash, pale=pale, name=f"edge {symbol}", **what)
            yield from self._weight(x, y, (f"{symbol} {said(weight)}", marked(weight, 2)), what)
            if i == 2:
                yield from node(self._square(x, y, self.unit), "1", "text", self.look, filled=False)
            else:
                beneath = (x - 2 * self.unit, y + 1.1 * self.unit, 4 * self.unit, self.unit)
                yield from self._text(beneath, f"x{lowered(i + 1)}", 0.6)

    def _weight(self, x: float, y: float, ways: tuple[str, ...], what: dict[str, Any]) -> Iterator[Words]:
        yield from self._text(self._beside(x, y), ways, 0.62, "model", align="left", **what)

    def _beside(self, x: float, y: float) -> Room:
        """Where the name and number of the weight of an input stand: beside the edge on its outer side."""
        total, unit = self.places.total, self.unit
        start = x + (total[0] - x) * 0.27, y + (total[1] - y) * 0.27
        high = 0.8 * unit * self.letters / 1.1
        top = start[1] + (0.2 * unit if y > total[1] else -0.2 * unit - high)
        level = abs(top + high / 2 - total[1]) < 2 * unit  # where the circle is in the way
        width = total[0] - start[0] - 2.2 * unit if level else 5.2 * unit * self.letters / 1.1
        for left, over in self.places.inputs:
            if over < top < total[1] and over < y:  # the edge of an input over it comes down to the circle
                meets = left + (top - over) / (total[1] - over) * (total[0] - left)
                width = min(width, meets - start[0] - 0.2 * unit)
        return start[0], top, width, high

    def _threshold(self) -> Iterator[Mark]:
        """θ comes from below, where the lowest weight has its number, and is taken away."""
        (x, y), total, unit = self.places.threshold, self.places.total, self.unit
        _, above, _, high = self._beside(*self.places.inputs[-1])
        top = max(y - 0.5 * unit, above + high)
        yield Line(np.array((total[0], x)), np.array((total[1], top - 0.1 * unit)), role="model", width=1.6)
        what: dict[str, Any] = {"thing": ("weight", "θ"), "reading": f"θ {said_whole(self.state.theta)}"}
        box = (x - 3 * unit, top, 6 * unit, unit)
        yield from self._text(box, f"θ {said(self.state.theta)}", 0.62, "model", **what)
        yield from self._text((x + 0.1 * unit, total[1] + 2.1 * unit, unit, unit), "−", 0.8, "model", bold=True)

    def _sum(self) -> Iterator[Mark]:
        (x, y), unit = self.places.total, self.unit
        yield self._wire(self.places.total, self.places.step)
        name = "w·x − θ" if self.state.form == "theta" else "w·x + b"
        circle = self._square(x, y, 2.0 * unit)
        reading = f"{name} {said_whole(self.total)}"
        look: dict[str, Any] = {"role": "text", "width": 1.6, "fill": "surface", "radius": 2.0 * unit}
        yield Box(*circle, thing="sum", reading=reading, name="sum", **look)
        yield from self._text((x - unit, circle[1] + 0.3 * unit, 2 * unit, unit), "Σ", 0.75, "quiet")
        ways = marked(self.total), marked(self.total, 2)
        yield from self._text(
            (x - 1.75 * unit, y - 0.7 * unit, 3.5 * unit, 1.4 * unit), ways, 1.05, bold=True, name="sum value"
        )
        yield from self._text((x - 1.25 * unit, y + 0.6 * unit, 2.5 * unit, unit), name, 0.52, "quiet")

    def _step(self) -> Iterator[Mark]:
        """The step function; the dot stands where the sum falls."""
        (x, y), unit = self.places.step, self.unit
        left, top, wide, high = box = self._square(x, y, 1.25 * unit)
        yield self._wire(self.places.step, self.places.output)
        sign = ">" if self.total > 0 else "<" if self.total < 0 else "="
        reading = f"{pretty(plain(self.total))} {sign} 0  →  {self.output}"
        yield Box(*box, role="text", width=1.6, fill="surface", radius=6, thing="step", reading=reading)
        low, up = y + 0.55 * unit, y - 0.55 * unit
        start, end = left + 0.3 * unit, left + wide - 0.3 * unit
        yield Line(np.array((start, x, x, end)), np.array((low, low, up, up)), role="quiet", width=2, name="step")
        at = x if self.total == 0 else (x + end) / 2 if self.total > 0 else (x + start) / 2
        dot = self._square(at, up if self.output else low, 0.24 * unit)
        yield Box(*dot, role="surface", fill="data" if self.output else "text", radius=0.24 * unit, name="falls at")
        between = self.places.output[0] - x - 1.4 * unit  # to what stands under the output
        half = between - max(0.15 * unit, 0.5 * self.look.measure.width("0", self._most(0.58)))
        beneath = (x - half, top + high + 0.15 * unit, 2 * half, self._line(0.58))
        ways = f"{written(self.total)} {sign} 0", f"{sign} 0"
        yield from self._text(beneath, ways, 0.58, reading=reading, name="step sign")

    def _output(self) -> Iterator[Mark]:
        (x, y), unit, output = self.places.output, self.unit, self.output
        box = self._square(x, y, 1.1 * unit)
        drawn = node(box, str(output), "data" if output else "quiet", self.look, square=output == 0)
        yield from (structs.replace(mark, thing="output") for mark in drawn)
        top, high = box[1] + box[3] + 0.15 * unit, self._line(0.6)
        yield from self._text((x - 1.4 * unit, top, 2.8 * unit, high), f"y = {output}", 0.6, thing="output")
        target, right = self.result.targets[self.state.row], self.result.correct[self.state.row]
        sign, role = ("✓", "good") if right else ("✗", "bad")
        ways = (f"{self.target} {target} {sign}", f"{target} {sign}", sign)
        yield from self._text(
            (x - 1.95 * unit, top + high, 3.9 * unit, high), ways, 0.58, role, bold=True, name="verdict"
        )

    # small things

    def _wire(self, start: Point, end: Point) -> Line:
        return Line(np.array((start[0], end[0])), np.array((start[1], end[1])), role="text", width=1.6)

    def _square(self, x: float, y: float, half: float) -> Room:
        return x - half, y - half, 2 * half, 2 * half

    def _most(self, size: float) -> float:
        """The size of letters of so many radii of an input, which are not too small for the back row."""
        return max(self.look.letter(size * self.unit * self.letters), self.look.beside(self.look.least))

    def _line(self, size: float) -> float:
        return max(self.unit, self.look.measure.height(self._most(size)))

    def _text(
        self, box: Room, ways: str | tuple[str, ...], size: float, role: str = "text", *, bold: bool = False, **how: Any
    ) -> Iterator[Words]:
        """The first of ``ways`` that fits, ``size`` in radii of an input; none where it could not be read.

        What is left out stands in the table beside the drawing, and is read where the mouse points.
        """
        look, texts, most = self.look, (ways,) if isinstance(ways, str) else ways, self._most(size)
        tried = [(text, 1.0) for text in texts if look.is_afar]  # rather shorter than small
        for text, least in (*tried, *((text, look.least) for text in texts)):
            made = fitted(look, [text], box[2], 1.6 * box[3], most=most, least=least, bold=bold)
            if made is not None:
                yield Words(*box, text, role=role, size=made, bold=bold, **how)
                return

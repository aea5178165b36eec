"""The structure of a perceptron, which is a TLU, and of a network of several layers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from dlviz.lecture.pictures.parts import arrow, circle, joined, words
from dlviz.marks import Box, Line, Look, Mark

INPUTS, SUM = {"ko": "입력", "en": "inputs"}, {"ko": "가중합", "en": "weighted sum"}
STEP, OUTPUT = {"ko": "계단 함수", "en": "step"}, {"ko": "출력", "en": "output"}
LAYERS = (
    {"ko": "입력층", "en": "input"}, {"ko": "은닉층", "en": "hidden"}, {"ko": "은닉층", "en": "hidden"},
    {"ko": "출력층", "en": "output"},
)  # fmt: skip
SIZES = (2, 3, 2, 2)


def perceptron(look: Look, language: str) -> Iterator[Mark]:
    """Inputs, weights, sum, step, output."""
    left, middle, step, right = (look.wide * share for share in (0.08, 0.42, 0.7, 0.93))
    upper, lower, centre = look.high * 0.27, look.high * 0.73, look.high * 0.5
    small = min(look.px(15), look.high * 0.12)
    for y, n in ((upper, "1"), (lower, "2")):
        yield joined(left, y, middle, centre, small, 1.5 * small, role="model")
        yield circle(left, y, small)
        yield words(look, left, y, f"x{'₁₂'[int(n) - 1]}", slanted=True)
        share = 0.45
        beside = look.px(11) * (-1 if y < centre else 1)
        at = left + (middle - left) * share, y + (centre - y) * share + beside
        yield words(look, *at, f"w{'₁₂'[int(n) - 1]}", role="model", slanted=True)
    yield circle(middle, centre, 1.5 * small)
    yield words(look, middle, centre, "Σ", size=1.3)
    yield arrow(middle + 1.5 * small, centre, step - 1.4 * small, centre)
    yield Box(step - 1.3 * small, centre - 1.1 * small, 2.6 * small, 2.2 * small, role="text", fill="surface", radius=4)
    stairs = np.array([-0.9, 0.0, 0.0, 0.9]) * small, np.array([0.6, 0.6, -0.6, -0.6]) * small
    yield Line(step + stairs[0], centre + stairs[1], role="data", width=2.0)
    yield arrow(step + 1.3 * small, centre, right - small, centre)
    yield circle(right, centre, small, role="data")
    yield words(look, right, centre, "y", slanted=True)
    below = look.high - look.measure.height(0.9) / 2 - 1
    for x, text in ((left, INPUTS), (middle, SUM), (step, STEP), (right, OUTPUT)):
        yield words(look, x, below, text[language], role="quiet", size=0.9)
    yield words(look, (middle + step) / 2, centre - look.px(12), "− θ", role="model")


def network(look: Look, language: str) -> Iterator[Mark]:
    """Layers from left to right, every unit joined with all of the layer before."""
    head = look.measure.height(0.9) + 4
    radius = min(look.px(11), (look.high - head) / 8)
    places = [
        [(look.wide * (0.1 + 0.8 * i / 3), head + (look.high - head) * (j + 1) / (size + 1)) for j in range(size)]
        for i, size in enumerate(SIZES)
    ]
    for before, after in itertools.pairwise(places):
        for x0, y0 in before:
            for x1, y1 in after:
                yield joined(x0, y0, x1, y1, radius, radius, role="quiet")
    for i, layer in enumerate(places):
        role = "model" if 0 < i < 3 else "data"
        for x, y in layer:
            yield circle(x, y, radius, role=role, width=2.0)
        yield words(look, layer[0][0], head / 2, LAYERS[i][language], role=role, size=0.9)

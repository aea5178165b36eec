"""The digit that is looked at: of the data, drawn, or one's own; and how like the data it is."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, sealed
from dlviz.model.digits.data import digits, nearest_distances, split, squares
from dlviz.model.digits.pad import Bits, bits_of, counts
from dlviz.model.digits.state import State

STRANGE = 0.99  # of the data have a neighbour nearer than a drawing has that is called unlike them
Part = Literal["train", "test", "drawing", "own"]


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The digit looked at: ``pixels`` of shape (64,), 0 to 16, where it is from, and which digit it is.

    ``bits`` of shape (32, 32) are there of a drawing; ``distance`` is that to the nearest digit that is learned from,
    and ``farther`` the share of the data with a nearer neighbour.
    """

    pixels: Array
    label: int
    part: Part
    bits: Bits | None
    distance: float
    farther: float

    @property
    def empty(self) -> bool:
        return not self.pixels.any()

    @property
    def strange(self) -> bool:
        return self.farther > STRANGE


@functools.lru_cache(maxsize=2048)  # of 1797: to go through all pixels takes longer than to look at another digit
def _in_data(sample: int, share: float, seed: int) -> tuple[Part, float]:
    """To which part of the data a digit belongs, and how far the nearest of those that are learned from is."""
    train, _ = split(share, seed)
    is_learned = sample in train
    others = train[train != sample] if is_learned and len(train) > 1 else train
    return "train" if is_learned else "test", _distance(digits().pixels[sample], others)


def _distance(pixels: Array, others: NDArray[np.intp]) -> float:
    return float(np.sqrt(((squares() - 2 * (digits().pixels @ pixels))[others] + pixels @ pixels).min()))


def shown_digit(state: State) -> Shown:
    found = digits()
    bits = distance = None
    part: Part
    if state.source == "own" and state.own:
        label, own = state.own[min(state.own_row, len(state.own) - 1)]
        pixels, part = np.array(own, dtype=np.float64), "own"
    elif state.source == "data":
        pixels, label = found.pixels[state.sample], int(found.labels[state.sample])
        part, distance = _in_data(state.sample, state.share, state.split_seed)
    else:
        bits = bits_of(state.strokes, fit=state.fit)
        pixels, label, part = counts(bits), state.label, "drawing"
    if distance is None:
        distance = _distance(pixels, split(state.share, state.split_seed)[0])
    usual = nearest_distances()
    bits = None if bits is None else sealed(bits)
    return Shown(sealed(pixels), label, part, bits, distance, float(np.searchsorted(usual, distance) / len(usual)))

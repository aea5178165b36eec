"""The digit that is looked at: of the data, drawn, or one's own; and how like the data it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

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


def shown_digit(state: State) -> Shown:
    found = digits()
    train, _ = split(state.share, state.split_seed)
    bits = None
    part: Part
    if state.source == "own" and state.own:
        label, own = state.own[min(state.own_row, len(state.own) - 1)]
        pixels, part = np.array(own, dtype=np.float64), "own"
    elif state.source == "data":
        pixels, label = found.pixels[state.sample], int(found.labels[state.sample])
        part = "train" if state.sample in train else "test"
    else:
        bits = bits_of(state.strokes, fit=state.fit)
        pixels, label, part = counts(bits), state.label, "drawing"
    others = train[train != state.sample] if part == "train" and len(train) > 1 else train
    distance = float(np.sqrt(((squares() - 2 * (found.pixels @ pixels))[others] + pixels @ pixels).min()))
    usual = nearest_distances()
    bits = None if bits is None else sealed(bits)
    return Shown(sealed(pixels), label, part, bits, distance, float(np.searchsorted(usual, distance) / len(usual)))

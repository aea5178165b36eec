"""The handwritten digits that come with the program, and which of them are learned from."""

from __future__ import annotations

import functools
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, frozen, sealed
from dlviz.model.chance import generator
from dlviz.resources import resource

SIDE = 8  # pixels
PIXELS = SIDE * SIDE
MOST = 16  # a pixel: the bits of a block of 4 by 4
CLASSES = 10
SIZE = 1797
VERSION = "uci-optdigits-test-b89daea8"  # ends in a check sum of the pixels and labels
Which = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Digits:
    """All of them: ``pixels`` of shape (1797, 64), 0 to 16, and ``labels`` of shape (1797,)."""

    pixels: Array
    labels: NDArray[np.intp]


def file() -> Path:
    return resource("digits/digits.npz")


@functools.cache
def digits() -> Digits:
    """Read when they are first asked for."""
    with np.load(file()) as found:
        pixels, labels = found["pixels"], found["labels"]
    assert version(pixels, labels) == VERSION
    return Digits(frozen(pixels), sealed(labels.astype(np.intp)))


def version(pixels: NDArray[np.uint8], labels: NDArray[np.uint8]) -> str:
    """What a session says of the data that it was made with."""
    return f"uci-optdigits-test-{zlib.crc32(labels.tobytes(), zlib.crc32(pixels.tobytes())):08x}"


@functools.lru_cache(maxsize=16)
def split(share: float, seed: int) -> tuple[Which, Which]:
    """Which digits are learned from and which are kept for the test, by chance: numbers from 0 on."""
    order = generator(seed).permutation(SIZE)
    n = max(1, int(share * SIZE))
    return order[:n], order[n:]


@functools.cache
def squares() -> Array:
    """Σ x² of each digit: with it a distance is one product, exact since all are whole numbers. Shape (1797,)."""
    return frozen((digits().pixels ** 2).sum(axis=1))


TOGETHER = 32  # digits whose distances from all are worked out at once


@functools.cache
def nearest_distances() -> Array:
    """How far each digit is from the nearest other one, in pixels' counts, rising: what is usual. Shape (1797,)."""
    X, size = digits().pixels, squares()
    nearest = np.empty(len(X))
    for start in range(0, len(X), TOGETHER):  # of all at once the table would be 26 MB
        part = slice(start, start + TOGETHER)
        apart = size[part, None] + size - 2 * X[part] @ X.T
        own = np.arange(len(apart))
        apart[own, start + own] = np.inf
        nearest[part] = apart.min(axis=1)
    return frozen(np.sort(np.sqrt(nearest)))

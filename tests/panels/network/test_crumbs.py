"""What a plate on a dashed edge leaves of a dash beside itself, found pixel by pixel."""

from __future__ import annotations

import random

import numpy as np
import pytest

from dlviz.marks.covered import Rect
from dlviz.panels.network.crumbs import CAP, DASH, GAP, LEAST, LITTLE, crumbs

Along = np.ndarray
STEP = 0.05  # pixels


@pytest.mark.parametrize("seed", range(40))
def test_what_is_left_of_a_dash_beside_a_plate_is_longer_than_it_is_wide(seed: int) -> None:
    rng = random.Random(f"crumbs {seed}")
    start, end = (rng.uniform(0, 100), rng.uniform(0, 300)), (rng.uniform(250, 500), rng.uniform(0, 300))
    width, share = rng.uniform(0.8, 8), rng.uniform(0.2, 0.8)
    x, y = (one + share * (other - one) for one, other in zip(start, end, strict=True))
    wide, high = rng.uniform(14, 50), rng.uniform(10, 24)
    plate = x - wide / 2, y - high / 2, wide, high
    way = np.arange(0, np.hypot(end[0] - start[0], end[1] - start[1]), STEP)
    under, taken = covered(start, end, way, plate), np.zeros(len(way), bool)
    for (x0, x1), (y0, y1) in crumbs(start, end, width, plate):
        near, far = sorted(np.hypot(x - start[0], y - start[1]) for x, y in ((x0, y0), (x1, y1)))
        taken |= (way >= near - STEP) & (way <= far + STEP)
    ink = (way + CAP * width) % ((DASH + GAP) * width) < (DASH + 2 * CAP) * width
    little = max(LITTLE * width, LEAST)
    first, last = np.flatnonzero(under)[[0, -1]]
    for beside in (range(first - 1, -1, -1), range(last + 1, len(way))):
        seen = ink[beside] & ~taken[beside]
        left = int(np.argmin(seen)) * STEP if not seen.all() else little
        assert left == 0 or left >= little - 2 * STEP, (width, left)
        assert (ink[beside] & taken[beside]).sum() * STEP <= little + 2 * STEP


def covered(start: tuple[float, float], end: tuple[float, float], way: Along, plate: Rect) -> Along:
    share = way / np.hypot(end[0] - start[0], end[1] - start[1])
    x, y = (one + share * (other - one) for one, other in zip(start, end, strict=True))
    left, top, wide, high = plate
    return (left <= x) & (x <= left + wide) & (top <= y) & (y <= top + high)


def test_beside_an_edge_and_at_its_end_a_plate_leaves_none() -> None:
    assert not list(crumbs((0, 0), (100, 0), 2.0, (40, 5, 20, 10)))
    assert not list(crumbs((0, 0), (100, 50), 0.0, (40, 15, 20, 20)))

"""A drawing becomes numbers as the data set was made: bits, and how many of them are on in each block of 4 by 4."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from dlviz.model.digits.data import digits
from dlviz.model.digits.pad import GRID, PEN, WIDEST, bits_of, bits_of_ink, counts, fitted

SEVEN = (((8.0, 7.0), (24.0, 6.0), (14.0, 28.0)),)


def test_counts_are_those_of_each_block_of_four_by_four() -> None:
    bits = np.random.default_rng(1).random((GRID, GRID)) < 0.4
    by_hand = [sum(bits[4 * r + i, 4 * c + j] for i in range(4) for j in range(4)) for r in range(8) for c in range(8)]
    np.testing.assert_array_equal(counts(bits), by_hand)
    assert counts(np.ones((GRID, GRID), dtype=bool)).tolist() == [16.0] * 64


def test_a_bit_is_on_where_its_middle_is_at_most_half_a_pen_away() -> None:
    bits = bits_of((((10.0, 16.0), (22.0, 16.0)),), fit=False)
    for row in range(GRID):
        for column in range(GRID):
            x, y = column + 0.5, row + 0.5
            away = np.hypot(max(10.0 - x, 0, x - 22.0), y - 16.0)
            assert bits[row, column] == (away <= PEN / 2)


@pytest.mark.parametrize("spread", [0.3, 2.0, 25.0])
def test_of_any_strokes_the_bits_are_on_that_are_near_a_piece(spread: float) -> None:
    """Also of those that leave the paper, and of a mouse that leaps across it; ``points`` lie close on each piece."""
    chance, shares = np.random.default_rng(2), np.linspace(0, 1, 2000)[:, None]
    middles = np.arange(GRID) + 0.5
    for size in (2, 3, 9):
        stroke = np.cumsum(chance.normal(0, spread, (size, 2)), axis=0) + chance.uniform(-5, 37, 2)
        points = np.concatenate([a + (b - a) * shares for a, b in pairwise(stroke)])
        away = np.hypot(middles[None, :, None] - points[:, 0], middles[:, None, None] - points[:, 1]).min(axis=2)
        bits = bits_of((tuple(map(tuple, stroke.tolist())),), fit=False)
        sure = np.abs(away - PEN / 2) > 0.02
        np.testing.assert_array_equal(bits[sure], (away <= PEN / 2)[sure])


def test_a_single_touch_is_a_dot() -> None:
    assert 0 < bits_of((((16.0, 16.0),),), fit=False).sum() <= (PEN + 1) ** 2


def test_nothing_drawn_is_nothing() -> None:
    assert not bits_of((), fit=True).any()


@pytest.mark.parametrize("scale", [0.2, 0.5, 1.0])
@pytest.mark.parametrize("shift", [0.0, 3.0])
def test_a_fitted_drawing_is_the_same_wherever_and_however_large_it_is(scale: float, shift: float) -> None:
    moved: Any = tuple(tuple((x * scale + shift, y * scale + shift) for x, y in stroke) for stroke in SEVEN)
    np.testing.assert_array_equal(bits_of(moved, fit=True), bits_of(SEVEN, fit=True))


def test_a_fitted_drawing_is_as_high_as_the_grid_and_in_its_middle() -> None:
    bits = bits_of(SEVEN, fit=True)
    rows, columns = np.flatnonzero(bits.any(axis=1)), np.flatnonzero(bits.any(axis=0))
    assert rows[0] == 0
    assert rows[-1] == GRID - 1
    assert columns[-1] - columns[0] + 1 <= WIDEST + 1
    assert abs(columns[0] + columns[-1] - (GRID - 1)) <= 1


def test_a_wide_drawing_is_squeezed_and_a_lying_line_is_no_bar() -> None:
    wide = np.concatenate(fitted((((0.0, 0.0), (32.0, 8.0)),)))
    assert np.ptp(wide[:, 0]) == pytest.approx(WIDEST - PEN)
    line = bits_of((((4.0, 16.0), (28.0, 16.0)),), fit=True)
    assert line.any(axis=1).sum() <= PEN + 1


def test_drawings_have_about_as_much_ink_as_the_data() -> None:
    """Strokes of the length that the data's digits have: the eight strokes below are rough digits."""
    rough: Any = [
        ((((16, 2), (8, 10), (8, 22), (16, 30), (24, 22), (24, 10), (16, 2))),),
        ((((10, 8), (16, 2), (16, 30))), ((10, 30), (22, 30))),
        ((((8, 8), (16, 2), (24, 8), (8, 30), (24, 30))),),
        ((((8, 4), (24, 4), (14, 14), (24, 22), (16, 30), (8, 28))),),
        ((((18, 2), (8, 20), (26, 20))), ((20, 12), (20, 30))),
        ((((24, 2), (8, 2), (8, 14), (20, 12), (24, 22), (16, 30), (8, 28))),),
        (SEVEN[0],),
        ((((16, 2), (8, 8), (22, 24), (16, 30), (8, 24), (24, 8), (16, 2))),),
    ]
    drawn = [float(bits_of(digit, fit=True).sum()) for digit in rough]
    usual = digits().pixels.sum(axis=1)
    assert np.percentile(usual, 1) < np.mean(drawn) < np.percentile(usual, 99)


def test_a_picture_of_bits_gives_these_bits() -> None:
    bits = bits_of(SEVEN, fit=False)
    np.testing.assert_array_equal(bits_of_ink(bits.astype(float), fit=False), bits)
    large = np.kron(bits.astype(float), np.ones((5, 5)))
    np.testing.assert_array_equal(bits_of_ink(large, fit=False), bits)


def test_a_fitted_picture_is_as_high_as_the_grid() -> None:
    ink = np.zeros((90, 60))
    ink[20:70, 25:45] = 1.0
    bits = bits_of_ink(ink, fit=True)
    rows, columns = bits.any(axis=1), bits.any(axis=0)
    assert rows.all()
    assert columns.sum() == pytest.approx(20 * 32 / 50, abs=1)

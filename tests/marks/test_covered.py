"""What is taken is found by where it lies, as if each rectangle were asked."""

from __future__ import annotations

import random

import pytest

from dlviz.marks.covered import Covered, Rect


def meets(one: Rect, other: Rect) -> bool:
    """Asked of each side by itself."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    return across > 0 and min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1]) > 0


@pytest.mark.parametrize("square", [(7.0, 3.0), (40.0, 20.0), (500.0, 500.0)])
def test_it_is_free_where_nothing_that_is_taken_meets_it(square: tuple[float, float]) -> None:
    chance, taken = random.Random(1), []
    covered = Covered(*square)
    for _ in range(400):
        rect = chance.uniform(-50, 400), chance.uniform(-50, 300), chance.uniform(1, 60), chance.uniform(1, 30)
        spot = covered.spot(rect)
        assert covered.is_free(spot) == (not any(meets(rect, other) for other in taken))
        if covered.is_free(spot):
            taken.append(rect)
            covered.take(spot)
    assert len(taken) > 30


def test_what_touches_covers_nothing() -> None:
    covered = Covered(10, 10, [(10, 10, 20, 10)])
    beside = (30, 10, 5, 5), (0, 10, 10, 5), (10, 20, 5, 5), (10, 0, 5, 10)
    assert all(covered.is_free(covered.spot(rect)) for rect in beside)
    assert not covered.is_free(covered.spot((29.5, 10, 5, 5)))


def test_what_lies_under_it_is_measured_once_whatever_squares_it_reaches_into() -> None:
    covered = Covered(4, 4, [(10, 10, 20, 10), (28, 18, 10, 10)])
    assert covered.under(covered.spot((25, 15, 5, 5))) == 5 * 5 + 2 * 2
    assert covered.under(covered.spot((0, 0, 10, 10))) == 0

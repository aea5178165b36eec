"""What is drawn of very many steps: few of them, and no extreme lost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model.descent.thinning import worth_drawing


@settings(max_examples=60)
@given(st.integers(1, 5000), st.integers(8, 900), st.integers(0, 99), st.integers(1, 2))
def test_few_are_left_with_both_ends_and_every_extreme(n, most, seed, count):
    columns = [np.random.default_rng(seed + i).normal(size=n).cumsum() for i in range(count)]
    places = worth_drawing(max(most, 4 * count + 2), *columns)
    assert len(places) <= max(most, 4 * count + 2)
    assert places[0] == 0
    assert places[-1] == n - 1
    assert (np.diff(places) > 0).all()
    for column in columns:
        assert column[places].min() == column.min()
        assert column[places].max() == column.max()


def test_one_step_that_stands_out_is_drawn():
    costs = np.ones(100_001)
    costs[54_321] = 7.0
    costs[12_345] = -3.0
    assert {12_345, 54_321} <= set(worth_drawing(2000, costs).tolist())


def test_few_steps_are_all_drawn():
    np.testing.assert_array_equal(worth_drawing(2000, np.zeros(2000)), np.arange(2000))


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_hides_no_extreme(odd):
    costs = np.linspace(0, 1, 10_000)
    costs[::7] = odd
    costs[5_001] = 9.0
    assert 5_001 in worth_drawing(100, costs)

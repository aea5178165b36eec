"""A walk as a whole: each row follows from the one before by the rule, and it stops before anything overflows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dlviz.model.bowl import bowl
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import BIGGEST, KEPT, descend, less
from dlviz.model.line_data import LineData, data
from dlviz.model.methods import METHODS
from tests.share import examples, for_all

tenths = st.integers(-40, 40).map(lambda value: value / 10)
surfaces = st.sampled_from(
    [*LANDSCAPES.values(), *(bowl(data(LineData(y=(3.0, 0.5, 2.0))), use_bias, "1/2m") for use_bias in (False, True))]
)
runs = st.builds(
    Run,
    w0=tenths | st.floats(-1000, 1000),
    b0=tenths,
    learning_rate=st.floats(-5, 2).map(lambda power: 10.0**power),
    method=st.sampled_from(tuple(METHODS)),
)


@settings(max_examples=examples(100))
@given(surfaces, runs, st.integers(1, 60))
def test_each_row_follows_from_the_one_before(surface, run, steps):
    path = descend(surface, run, steps)
    d = 1 + surface.use_bias
    places = np.column_stack([path.w, path.b])[:, :d]
    assert path.gradient.shape == path.change.shape == path.m.shape == path.v.shape == places.shape
    assert (path.w[0], path.b[0]) == (run.w0, run.b0 if surface.use_bias else 0.0)
    m = v = np.zeros(d)
    for t in range(len(path.w)):
        place = float(path.w[t]), float(path.b[t])
        assert path.cost[t] == surface.cost(*place)
        np.testing.assert_array_equal(path.gradient[t], surface.gradient(*place))
        move, m, v = METHODS[run.method].rule(run, t + 1, path.gradient[t], m, v)
        # NumPy's powers and Python's may differ in the last place.
        np.testing.assert_allclose(path.change[t], -move, rtol=1e-13)
        np.testing.assert_allclose(path.m[t], m, rtol=1e-13)
        np.testing.assert_allclose(path.v[t], v, rtol=1e-13)
        if t + 1 < len(path.w):
            reach = np.abs(places[t]) + np.abs(move)
            assert (np.abs(places[t + 1] - (places[t] + path.change[t])) <= 1e-15 * reach).all()
    assert path.m.any() <= bool(METHODS[run.method].m)
    assert path.v.any() <= bool(METHODS[run.method].v)


@settings(max_examples=examples(100))
@given(surfaces, runs, st.integers(1, 60))
def test_it_ends_at_the_last_step_or_before_what_is_too_large(surface, run, steps):
    path = descend(surface, run, steps)
    drawn = (path.w, path.b, path.cost, path.gradient)
    assert max(np.abs(values).max() for values in drawn) <= BIGGEST
    if path.overflow_at is None:
        assert len(path.w) == steps + 1
        return
    assert 0 < path.overflow_at == len(path.w) <= steps
    w, b = float(path.w[-1] + path.change[-1, 0]), float(path.b[-1] + (path.change[-1, -1] if surface.use_bias else 0))
    try:
        found = [w, b, surface.cost(w, b), *surface.gradient(w, b)]
    except OverflowError:
        return
    assert not max(map(abs, found)) <= BIGGEST


@for_all("name", LANDSCAPES)
@for_all("method", METHODS)
def test_far_starts_with_large_steps_overflow_without_a_warning(name, method):
    """Python's powers raise where NumPy's become infinite; either way the lists end before."""
    for w0, b0 in ((1000.0, 1000.0), (-1000.0, 0.0), (0.0, 1000.0)):
        path = descend(LANDSCAPES[name], Run(w0=w0, b0=b0, learning_rate=100.0, method=method), 1000)
        for values in (path.w, path.b, path.cost, path.gradient, path.change, path.m, path.v):
            assert np.isfinite(values).all()


def test_b_has_no_part_where_there_is_none():
    path = descend(LANDSCAPES["two_valleys"], Run(w0=0.3, b0=5.0), 20)
    assert not path.b.any()
    np.testing.assert_array_equal(path.w, descend(LANDSCAPES["two_valleys"], Run(w0=0.3), 20).w)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
@example(0.3, 0.1 * 3)
@example(0.0, 1e-300)
@example(1e-300, 0.0)
def test_a_step_lands_on_0_where_only_rounding_is_left(value, move):
    rest = less(value, move)
    assert rest == value - move or (rest == 0.0 and abs(value - move) <= 1e-15 * abs(value))


def test_a_step_onto_0_is_0():
    assert less(0.3, 0.1 * 3) == 0.0 != 0.3 - 0.1 * 3
    assert less(0.0, 1e-300) == -1e-300


def test_the_same_walk_is_kept_and_cannot_be_changed():
    surface = bowl(data(LineData()), False, "1/m")
    assert descend(surface, Run(), 9) is descend(bowl(data(LineData()), False, "1/m"), Run(), 9)
    for name in ("w", "b", "cost", "gradient", "change", "m", "v"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(descend(surface, Run(), 9), name)[0] = 1.0


@pytest.fixture(scope="module")
def _walked_before() -> None:
    """By a test before, or where a file of tests was read."""
    descend(LANDSCAPES["himmelblau"], Run(), 20)


@pytest.mark.usefixtures("_walked_before")
def test_no_test_knows_of_a_way_that_was_gone_before_it():
    """A window that had to walk, and to count what it kept, had nothing to do, or kept what it had not walked."""
    assert KEPT.get((LANDSCAPES["himmelblau"], Run(), 20, None)) is None

"""The data that cost and descent share: typed, generated, standardised, and looked at once however many they are."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.preprocessing import StandardScaler

from dlviz.model import cost, descent, line_data
from dlviz.model.descent import trajectory
from dlviz.model.fields import FieldError, describe
from dlviz.model.line_data import SPREAD, LineData, data, data_code
from dlviz.model.methods import METHODS
from tests.share import examples

entries = st.floats(-1e6, 1e6) | st.integers(-20, 20).map(float) | st.sampled_from([0.0, 5e-324, 1e-200, 1e-160])
columns = st.lists(entries, min_size=1, max_size=12) | st.builds(lambda x, m: [x] * m, entries, st.integers(1, 9))


def of(x: Any, **more: Any) -> LineData:
    return LineData(x=tuple(x), y=(0.0,) * len(x), **more)


def run_code(state: LineData) -> tuple[np.ndarray, np.ndarray]:
    found: dict[str, Any] = {"np": np}
    exec("\n".join(data_code(state)), found)
    return found["x"], found["y"]


states = st.builds(
    lambda x, **rest: of(x, **rest),
    x=columns,
    generated=st.integers(0, 40),
    generated_w=st.floats(-1e11, 1e11),
    generated_b=st.floats(-1000, 1000),
    generated_noise=st.floats(0, 5e10),
    generated_seed=st.integers(0, 2**31 - 1),
    standardise=st.booleans(),
)


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_points_of_the_steepest_line_could_be_typed(sign):
    limits = {name: describe(LineData)[f"generated_{name}"].limits[1] for name in ("w", "b", "noise")}
    made = data(LineData((1.0,), (1.0,), 200_000, sign * limits["w"], sign * limits["b"], limits["noise"]))
    some = np.argsort(np.abs(made.y))[-9:]
    assert LineData(tuple(made.x[some].tolist()), tuple(made.y[some].tolist())).y == tuple(made.y[some].tolist())


@settings(max_examples=examples(100))
@given(states)
def test_the_code_makes_the_same_points_to_the_last_bit(state):
    x, y = run_code(state)
    np.testing.assert_array_equal(data(state).x, x)
    np.testing.assert_array_equal(data(state).y, y)
    assert np.isfinite(x).all()


@settings(max_examples=examples(100))
@given(columns)
def test_standardised_points_are_scikit_learns(x):
    points = data(of(x, standardise=True))
    spread = max(x) - min(x)
    assert np.isfinite(points.x).all()
    # scikit-learn takes a spread of nothing but rounding for none at all; we keep what can still be told apart.
    if spread == 0 or spread > 1e-7 * max(map(abs, x)) > 1e-150:
        oracle = StandardScaler().fit(np.array(x)[:, None])
        assert points.mean == pytest.approx(oracle.mean_[0], rel=1e-12, abs=1e-12 * spread)
        assert points.scale == pytest.approx(oracle.scale_[0], rel=1e-9)
        scaled = oracle.transform(np.array(x)[:, None])[:, 0]
        np.testing.assert_allclose(points.x, scaled, atol=1e-8 if spread else 1e-15 * (1 + abs(x[0])))


@settings(max_examples=examples(100))
@given(columns, st.floats(-100, 100), st.floats(-100, 100))
def test_the_line_over_the_original_x_is_the_same_line(x, w, b):
    points = data(of(x, standardise=True))
    original_w, original_b = points.original(w, b)
    np.testing.assert_array_equal(points.original_x, x)
    if points.scale > 1e-3 or points.scale == 1:
        away = abs(original_w) * (abs(points.mean) + np.abs(points.original_x).max()) + abs(b) + 1
        np.testing.assert_allclose(
            original_w * points.original_x + original_b, w * points.x + b, rtol=0, atol=1e-14 * away
        )


@pytest.mark.parametrize("x", [(0.1,) * 3, (0.1,) * 9, (1e6 / 3,) * 7, (0.0,), (-5.5,)])
def test_equal_x_become_exactly_0(x):
    """A mean of 0.1, 0.1, 0.1 is rounded: less it, each x would be -1e-17, and the cost would have a curvature."""
    state = of(x, standardise=True)
    points = data(state)
    assert (points.x == 0).all()
    assert (points.mean, points.scale) == (x[0], 1.0)
    for use_bias in (False, True):
        result = descent.solve(
            descent.State(x=x, y=tuple(map(float, range(len(x)))), standardise=True, use_bias=use_bias)
        )
        assert result.curvatures == ((1.0, 0.0) if use_bias else (0.0,))
    assert (run_code(state)[0] == 0).all()


def test_x_too_near_each_other_for_a_deviation_stay_as_they_are():
    """Their squares are below the smallest double, so the deviation is 0 though they differ."""
    points = data(of((0.0, 1e-200), standardise=True))
    assert points.scale == 1.0
    assert np.isfinite(points.x).all()


def test_not_standardised_nothing_is_done():
    points = data(of((1.0, 2.0, 4.0)))
    assert points.x is points.original_x
    assert points.original(2.0, 3.0) == (2.0, 3.0)


def test_standardised_has_mean_0_and_deviation_1():
    points = data(LineData(generated=1000, generated_seed=4, standardise=True))
    assert points.x.mean() == pytest.approx(0.0, abs=1e-13)
    assert points.x.std() == pytest.approx(1.0)
    assert not points.x.flags.writeable


def test_generated_points_lie_round_their_line():
    state = LineData(generated=100_000, generated_w=-2.0, generated_b=5.0, generated_noise=0.5, generated_seed=8)
    points = data(state)
    noise = points.y - (-2.0 * points.x + 5.0)
    assert SPREAD[0] <= points.x.min() < 0.001
    assert SPREAD[1] - 0.001 < points.x.max() <= SPREAD[1]
    assert noise.mean() == pytest.approx(0.0, abs=4 * 0.5 / math.sqrt(100_000))
    assert noise.std() == pytest.approx(0.5, rel=0.01)
    assert abs(np.corrcoef(noise, points.x)[0, 1]) < 0.02
    exact = data(replace(state, generated_noise=0.0))
    np.testing.assert_array_equal(exact.y, -2.0 * exact.x + 5.0)
    for values in (points.x, points.y):
        assert not values.flags.writeable


def test_one_seed_one_set_of_points():
    state = LineData(generated=20, generated_seed=8)
    before = data(state)
    assert data(LineData(generated=20, generated_seed=8)) is before
    for seed in range(20, 30):
        data(replace(state, generated_seed=seed))
    again = data(state)
    assert again is not before
    np.testing.assert_array_equal(again.x, before.x)
    assert not np.array_equal(data(replace(state, generated_seed=9)).x, before.x)
    # What stands behind generated points does not come into them, nor a generator's settings into typed ones.
    assert data(replace(state, x=(7.0,), y=(7.0,))) is again
    assert data(LineData(generated_seed=1)) is data(LineData(generated_noise=3.0))


def test_typed_points_are_taken_as_they_stand():
    state = LineData(x=(1.0, 2.5), y=(3.0, 4.0))
    points = data(state)
    assert (points.x.tolist(), points.y.tolist(), len(points)) == ([1.0, 2.5], [3.0, 4.0], 2)
    assert points.x is state.x.array


@pytest.mark.parametrize(
    ("fields", "path", "rule"),
    [
        ({"x": (1.0, 2.0), "y": (1.0,)}, "y", "same_length"),
        ({"generated": 10_000_001}, "generated", "whole"),
        ({"generated": -1}, "generated", "whole"),
        ({"generated_noise": -0.1}, "generated_noise", "number"),
        ({"generated_w": float("nan")}, "generated_w", "number"),
        ({"generated_seed": 2**31}, "generated_seed", "whole"),
        ({"standardise": 1}, "standardise", "flag"),
    ],
)
def test_bad_values_name_their_field(fields, path, rule):
    with pytest.raises(FieldError) as caught:
        LineData(**fields)
    assert (caught.value.path, caught.value.rule) == (path, rule)


class Counted:
    """Points that are there, can be looked at one by one, and count it; as a whole they are out of bounds."""

    def __init__(self, values: np.ndarray) -> None:
        self.values, self.looked_at = values, 0

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, place: Any) -> Any:
        found = self.values[place]
        self.looked_at += np.size(found)
        assert self.looked_at <= 100, "it looks at more points than a person can"
        return found

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"it touches all the points again: {name}")

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise AssertionError("it touches all the points again")

    def __array_ufunc__(self, *_: Any, **__: Any) -> Any:
        raise AssertionError("it touches all the points again")

    def __iter__(self) -> Any:
        raise AssertionError("it touches all the points again")


def seal(state: LineData) -> list[Counted]:
    """From now on the points of a state may be looked at one by one only."""
    points = data(state)
    sealed = [Counted(points.x), Counted(points.y), Counted(points.original_x)]
    for name, values in zip(("x", "y", "original_x"), sealed, strict=True):
        object.__setattr__(points, name, values)
    return sealed


@pytest.fixture
def _own_points() -> Any:
    line_data.KEPT_FEW.clear()
    line_data.KEPT_MANY.clear()
    trajectory.KEPT.clear()
    yield
    line_data.KEPT_FEW.clear()
    line_data.KEPT_MANY.clear()  # sealed points must not meet another test
    trajectory.KEPT.clear()


MANY = 10_000_000


@pytest.mark.usefixtures("_own_points")
@pytest.mark.parametrize("use_bias", [False, True])
def test_ten_million_points_are_summed_once(use_bias):
    """After that a slider's tick costs the same as with ten: no array over the points is touched."""
    state = descent.State(generated=MANY, use_bias=use_bias, steps=20)
    for form in ("1/m", "1/2m"):
        descent.solve(replace(state, form=form))
    line = cost.State(generated=MANY, use_bias=use_bias)
    sealed = seal(state)
    for method in METHODS:
        for rate in (0.01, 0.2):
            result = descent.solve(replace(state, method=method, learning_rate=rate, w0=-2.0, step=7))
            assert np.isfinite(result.cost).all()
            result.profile(np.linspace(-1, 1, 5))
            result.tangent(np.linspace(-1, 1, 5))
    for w in (0.0, 1.0, 2.5):
        tick = replace(line, w=w, b=0.25)
        result = cost.solve(tick)
        result.parabola(np.linspace(-4, 4, 100))
        assert result.cost > 0
    assert sum(each.looked_at for each in sealed) == 0
    # What is written out shows the first few of the sum and the last.
    with_steps = replace(state, w0=-1.5, step=3)
    descent.working(with_steps, descent.solve(with_steps))
    cost.working(tick, result)
    assert sum(each.looked_at for each in sealed) > 0
    for name in ("predictions", "residuals", "squared_errors"):
        with pytest.raises((AssertionError, TypeError)):
            getattr(result, name)


@pytest.mark.usefixtures("_own_points")
def test_batches_of_many_points_are_summed_once():
    state = descent.State(generated=200_000, batch_size=16, seed=2, steps=60, use_bias=True)
    first = descent.solve(state)
    sealed = seal(state)
    trajectory.KEPT.clear()
    np.testing.assert_array_equal(descent.solve(state).w, first.w)
    for rate in (0.001, 0.01, 0.3):
        descent.solve(replace(state, learning_rate=rate, method="adam", w0=2.0))
    assert sum(each.looked_at for each in sealed) == 0


@pytest.mark.usefixtures("_own_points")
def test_many_typed_points_are_summed_once_too():
    x = tuple(map(float, range(2000)))
    line = cost.State(x=x, y=x, use_bias=True)
    exact = np.mean((0.5 * np.array(x) + 0.125 - np.array(x)) ** 2)
    cost.solve(line)
    sealed = seal(line)
    assert cost.solve(replace(line, w=0.5, b=0.125)).cost == pytest.approx(exact, rel=1e-12)
    assert sum(each.looked_at for each in sealed) == 0

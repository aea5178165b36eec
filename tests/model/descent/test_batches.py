"""Mini-batches against an explicit loop over the permuted points, as a DataLoader would hand them out."""

from __future__ import annotations

import weakref
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model import line_data, linear
from dlviz.model.bowl import bowl
from dlviz.model.descent import Result, State, batches, solve
from dlviz.model.line_data import LineData

entries = st.floats(-100, 100).map(lambda value: round(value, 3))
rows = st.lists(st.tuples(entries, entries), min_size=2, max_size=12)
flags, forms = st.booleans(), st.sampled_from(["1/m", "1/2m"])


def portions(m: int, batch_size: int, seed: int, steps: int) -> list[np.ndarray]:
    """The rows of the batch of each of so many steps."""
    rng, made = np.random.default_rng(seed), []
    while len(made) < steps:
        order = list(rng.permutation(m))
        while order:
            made.append(np.array(order[:batch_size]))
            del order[:batch_size]
    return made[:steps]


def slope_over(x: Any, y: Any, w: float, b: float, use_bias: bool, form: str) -> list[float]:
    """The gradient of the cost over these points, from its definition, a point at a time."""
    by_w = by_b = 0.0
    for p, q in zip(x, y, strict=True):
        error = w * p + b - q
        by_w, by_b = by_w + error * p, by_b + error
    share = (2 if form == "1/m" else 1) / len(x)
    return [share * by_w, share * by_b] if use_bias else [share * by_w]


def state_of(rows: Any, **more: Any) -> State:
    x, y = zip(*rows, strict=True)
    return State(x=x, y=y, **more)


@settings(max_examples=60)
@given(rows, st.integers(1, 13), st.integers(0, 99), st.integers(1, 40), flags, forms, entries, entries)
def test_each_step_sees_its_batch_of_the_shuffled_points(rows, size, seed, steps, use_bias, form, w, b):
    x, y = map(np.array, zip(*rows, strict=True))
    points = line_data.data(LineData(x=x.tolist(), y=y.tolist()))
    slope = batches.slope(points, use_bias, form, size, seed, steps)
    b = b if use_bias else 0.0
    large = 1e-13 * ((np.abs(x).max() + 1) * (abs(w) * np.abs(x).max() + abs(b) + np.abs(y).max()) + 1)
    for step, batch in enumerate(portions(len(x), size, seed, steps + 1)):
        np.testing.assert_allclose(
            slope(step, w, b), slope_over(x[batch], y[batch], w, b, use_bias, form), rtol=1e-12, atol=10 * large
        )


@settings(max_examples=30)
@given(rows, st.integers(1, 11), st.integers(0, 99), flags, forms)
def test_a_descent_walks_by_them(rows, size, seed, use_bias, form):
    state = state_of(
        rows, batch_size=size, seed=seed, use_bias=use_bias, form=form, learning_rate=1e-4, steps=25, w0=1.0, b0=-2.0
    )
    result, x, y = solve(state), np.array(state.x), np.array(state.y)
    chosen = portions(len(x), min(size, len(x)), seed, 26)
    for t in range(len(result.w)):
        w, b = float(result.w[t]), float(result.b[t])
        expected = slope_over(x[chosen[t]], y[chosen[t]], w, b, use_bias, form)
        np.testing.assert_allclose(result.gradient[t], expected, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(result.change[t], -1e-4 * result.gradient[t])
        assert result.cost[t] == pytest.approx(linear.cost(x, y, w, b, form), rel=1e-9, abs=1e-9)  # over all data


def test_an_epoch_sees_each_point_once_and_ends_with_what_is_left():
    """With x = 1 and y a power of two, a batch's gradient at W = 0 says which points are in it."""
    marks = [float(2**i) for i in range(7)]
    points = line_data.data(LineData(x=(1.0,) * 7, y=tuple(marks)))
    slope = batches.slope(points, False, "1/2m", 3, 5, 29)
    epochs = []
    for epoch in range(10):
        sizes = (3, 3, 1)
        totals = [round(-slope(3 * epoch + i, 0.0, 0.0)[0] * size) for i, size in enumerate(sizes)]
        assert sum(totals) == 127
        assert [total.bit_count() for total in totals] == [3, 3, 1]
        epochs.append(tuple(totals))
    assert len(set(epochs)) > 5  # shuffled anew each time


@settings(max_examples=40)
@given(st.integers(1, 6), st.integers(1, 4), st.integers(0, 99), flags, forms, entries, entries)
def test_over_an_epoch_the_batches_average_to_the_full_gradient(size, count, seed, use_bias, form, w, b):
    """Where the batches divide m. So a small step's expectation is the step of plain descent."""
    rng = np.random.default_rng(seed)
    points = line_data.data(
        LineData(x=rng.normal(size=size * count).tolist(), y=rng.normal(size=size * count).tolist())
    )
    slope = batches.slope(points, use_bias, form, size, seed, 3 * count - 1)
    b = b if use_bias else 0.0
    full = bowl(points, use_bias, form).gradient(w, b)
    for epoch in range(3):
        mean = np.mean([slope(epoch * count + i, w, b) for i in range(count)], axis=0)
        np.testing.assert_allclose(mean, full, rtol=1e-9, atol=1e-10)


WALKED = ("w", "b", "cost", "gradient", "change", "m", "v")


def same(one: Result, other: Result) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in WALKED)


@pytest.mark.parametrize("method", ["gd", "adam"])
@pytest.mark.parametrize("use_bias", [False, True])
def test_a_batch_of_all_points_is_plain_descent(method, use_bias):
    state = State(method=method, use_bias=use_bias, w0=-2.0, b0=1.0)
    for batch_size in (3, 4, 100_000):
        whole = replace(state, batch_size=batch_size)
        assert same(solve(whole), solve(state))
        assert not whole.is_noisy(whole.run)
    assert replace(state, batch_size=2).is_noisy(replace(state, batch_size=2).run)
    assert not same(solve(replace(state, batch_size=2)), solve(state))


def test_one_seed_one_path():
    state = State(x=tuple(range(9)), y=tuple(range(0, 27, 3)), batch_size=2, learning_rate=0.001, seed=3, w0=1.0)
    first = solve(state)
    # Other runs in between, so that what was kept is made anew.
    assert not same(first, solve(replace(state, seed=4)))
    assert not same(first, solve(replace(state, batch_size=3)))
    for steps in range(1, 30):
        solve(replace(state, steps=steps, seed=5))
    line_data.KEPT_FEW.clear()
    line_data.KEPT_MANY.clear()
    again = solve(state)
    assert again.w is not first.w
    assert same(first, again)


def test_more_steps_go_on_where_fewer_stopped():
    short, long = (State(batch_size=2, seed=1, steps=steps, use_bias=True) for steps in (7, 31))
    np.testing.assert_array_equal(solve(short).w, solve(long).w[:8])


def test_a_slider_of_the_seed_leaves_one_set_of_sums():
    points = line_data.data(LineData(generated=50))
    for seed in range(20):
        batches.slope(points, False, "1/m", 5, seed, 10)
    kept = [value for value in points.kept.values() if isinstance(value, tuple)]
    assert len(kept) == 1


def test_points_that_were_replaced_are_let_go():
    """Ten million take 160 MB: the walks that are kept must not keep the points of each place of a slider."""
    made = []
    for seed in range(10):
        state = State(generated=100, generated_seed=seed, batch_size=4)
        solve(state)
        made.append(weakref.ref(line_data.data(state)))
    assert made[-1]() is not None
    assert sum(points() is not None for points in made) <= 4


def test_a_landscape_has_no_batches():
    state = State(landscape="rosenbrock", learning_rate=0.001, batch_size=1)
    assert not state.is_noisy(state.run)
    assert same(solve(state), solve(replace(state, batch_size=0)))


def test_epochs_of_few_points_are_shuffled_in_slices():
    state = State(x=(1.0, 2.0, 3.0), y=(1.0, 2.0, 3.0), batch_size=1)
    data = line_data.data(state)
    data.kept.pop(batches.slope, None)
    slices = sum(1 for _ in batches.adding_up(data, 1, 7, 30_000))
    assert slices >= 30_000 / 3 / batches.SHUFFLED


def test_of_a_long_way_a_part_of_the_sums_at_a_time_becomes_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or a hundred thousand lists are made, and looked through for garbage, between two slices."""
    made = []

    class Told(np.ndarray):
        def tolist(self) -> Any:
            made.append(len(self))
            return super().tolist()

    sums = np.random.default_rng(0).normal(size=(3500, 5))
    row = batches._one_by_one(sums.view(Told))
    for step in (0, 999, 1000, 3499, 17, *range(3500)):
        assert row(step) == sums[step].tolist()
    assert max(made) == batches.ROWS


@pytest.mark.parametrize(("size", "steps"), [(64, 90), (1000, 7), (4000, 5)])
def test_a_long_epoch_is_added_up_in_slices_which_change_no_digit(
    size: int, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = LineData(generated=9000, generated_seed=3)
    monkeypatch.setattr(batches, "TOGETHER", 100)

    def sums(most: int) -> tuple[int, Any]:
        monkeypatch.setattr(batches, "MOST_TOGETHER", most)
        points = line_data.data(state)
        points.kept.clear()
        return sum(1 for _ in batches.adding_up(points, size, 7, steps)), batches._sums(points, size, 7, steps)

    (few, whole), (many, sliced) = sums(10**9), sums(2 * size)
    assert many > few
    np.testing.assert_array_equal(sliced, whole)

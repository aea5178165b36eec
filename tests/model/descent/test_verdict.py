"""The status of 500 random descents, decided again from the words that the program says, by means of its own."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model import line_data
from dlviz.model.descent import Result, State, solve
from dlviz.model.descent.landscapes import LANDSCAPES
from tests.model.random_descents import descents

LIMITED = ("gd", "momentum", "nesterov")
QUADRATIC = ("data", "long_valley")

# Learning rates about the limit of common data, so that every status occurs often.
states = descents(
    steps=st.integers(1, 150),
    learning_rate=st.one_of(
        st.floats(-5, 2).map(lambda power: float(f"{10**power:.3e}")),
        st.integers(1, 120).map(lambda value: value / 100),
    ),
)


def slope(state: State, w: float, b: float, rows: np.ndarray | None = None) -> np.ndarray:
    """The gradient from its definition, over all the data or over some rows of them."""
    if state.landscape != "data":
        return np.array(LANDSCAPES[state.landscape].gradient(w, b))
    x, y = np.array(state.x), np.array(state.y)
    x, y = (x, y) if rows is None else (x[rows], y[rows])
    error = (w * x + b * state.use_bias - y) * (2 if state.form == "1/m" else 1)
    return np.array([np.mean(error * x), np.mean(error)][: 1 + state.use_bias])


def hessian(state: State, rows: np.ndarray | None = None) -> np.ndarray:
    if state.landscape == "long_valley":
        return np.diag([1.0, 20.0])
    x = np.array(state.x) if rows is None else np.array(state.x)[rows]
    h = np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]]) * (2 if state.form == "1/m" else 1)
    return h if state.use_bias else h[:1, :1]


def one_step(state: State, h: np.ndarray) -> np.ndarray:
    """The matrix of one step on a quadratic, found by taking the step from each unit vector."""
    d, mu = len(h), 0.0 if state.method == "gd" else state.momentum
    columns = []
    for unit in np.eye(2 * d):
        place, memory = unit[:d], unit[d:]
        g = h @ place
        memory = mu * memory + g
        move = g + mu * memory if state.method == "nesterov" else memory
        columns.append(np.concatenate([place - state.learning_rate * move, memory]))
    return np.array(columns).T


def radius(matrix: np.ndarray) -> float:
    return float(np.abs(np.linalg.eigvals(matrix)).max())


def growth(state: State) -> float | None:
    """What the distance grows by in the long run, a step; None where no theory tells."""
    if state.method not in LIMITED or state.landscape not in QUADRATIC:
        return None
    if not state.is_noisy(state.run):
        return radius(one_step(state, hessian(state)))
    m, size, product, scale, count = len(state.x), state.batch_size, None, 0.0, 0
    shuffle = np.random.default_rng(state.seed)
    while count <= state.steps:  # whole epochs
        order = shuffle.permutation(m)
        for start in range(0, m, size):
            step = one_step(state, hessian(state, order[start : start + size]))
            product = step if product is None else step @ product
            if not product.any():
                return 0.0
            scale, product, count = scale + math.log(np.abs(product).max()), product / np.abs(product).max(), count + 1
    largest = radius(product)
    return math.exp((scale + math.log(largest)) / count) if largest else 0.0


def noise(state: State, w: float, b: float) -> float:
    """How far rounding alone can bring a gradient, generously."""
    if state.landscape != "data":
        return 1e-14 * (1 + max(map(abs, LANDSCAPES[state.landscape].curvatures_at(w, b)))) * (1 + abs(w) + abs(b))
    x, y = np.abs(state.x).max(), np.abs(state.y).max()
    return 1e-14 * (1 + x) * (abs(w) * x + abs(b) + y + 1)


def settled(state: State, result: Result, size: list[float], slack: float) -> int | None:
    """From the end backwards as long as the run rests; ``slack`` 1 is the definition, more or less its margin."""
    n, found = len(size), None
    span = max(np.ptp(result.w), np.ptp(result.b))
    remembers = state.method in ("momentum", "nesterov", "adam") or state.is_noisy(state.run)
    for step in reversed(range(n)):
        w, b = result.w[step], result.b[step]
        if size[step] > slack * (1e-6 * size[0] + (slack > 1) * 10 * noise(state, w, b)):
            break
        rounding = 1e-15 * math.hypot(w, b) if slack > 1 else 0.0
        if remembers and np.abs(result.change[step]).max() > slack * (1e-6 * span + rounding):
            break
        found = step
    return found


def test_the_status_of_500_descents_is_that_of_an_oracle():
    seen: list[str] = []

    @settings(max_examples=500, derandomize=True)
    @given(states)
    def compare(state: State) -> None:
        result = solve(state)
        seen.append(result.status)
        check_status(state, result)

    compare()
    assert len(seen) >= 500
    assert set(seen) == {"converged", "running", "oscillating", "wandering", "diverging", "overflow"}


def check_status(state: State, result: Result) -> None:
    size = [float(np.abs(slope(state, w, b)).max()) for w, b in zip(result.w, result.b, strict=True)]
    assert (result.status == "overflow") == (len(result.w) <= state.steps) == (result.overflow_at is not None)
    if result.status == "overflow":
        return
    surely, perhaps = settled(state, result, size, 0.999), settled(state, result, size, 1.001)
    if result.converged_at is None:
        assert surely is None
    else:
        assert perhaps is not None
        assert perhaps <= result.converged_at
        assert surely is None or result.converged_at <= surely
    assert (result.status == "converged") == (result.converged_at is not None)
    if result.status != "converged":
        _check_unsettled(state, result, size)


def _check_unsettled(state: State, result: Result, size: list[float]) -> None:
    grows = growth(state)
    if grows is not None:
        if abs(grows - 1) > 1e-7:  # where two roots meet at 1, an eigenvalue has half the digits
            assert (result.status == "diverging") == (grows > 1)
    elif result.status == "diverging":
        _check_outward(state, result)
    if result.status in ("oscillating", "wandering"):
        late = [slope(state, w, b) for w, b in zip(result.w, result.b, strict=True)][len(size) // 2 :]
        turns = [float(one @ two) < 0 for one, two in itertools.pairwise(late)]
        theory = grows is not None and not state.is_noisy(state.run)
        assert theory or any(turns) or len(size) < 8
        assert not (result.status == "wandering" and theory)
    if result.status == "wandering":
        n = len(size)
        second, third, last = (max(size[i * n // 4 : (i + 1) * n // 4]) for i in (1, 2, 3))
        assert last >= 0.9499 * third or third >= 0.9499 * second


def _check_outward(state: State, result: Result) -> None:
    """It is farther out than ever before, and than it started."""
    minima = [(result.minimum.w, result.minimum.b)]
    minima = LANDSCAPES[state.landscape].minima if state.landscape != "data" else minima
    away = [min(math.dist((w, b), place) for place in minima) for w, b in zip(result.w, result.b, strict=True)]
    n = len(away)
    assert max(away[3 * n // 4 :]) > 2 * away[0]
    assert max(away[3 * n // 4 :]) > max(away[: 3 * n // 4])


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ({"method": "momentum", "learning_rate": 3 / 14, "steps": 300}, 263),
        ({"method": "adam", "learning_rate": 1.0, "steps": 1000}, 263),
        ({"method": "rmsprop", "learning_rate": 0.1, "steps": 50}, 1),  # its first move is α/√(1 - ρ) = 1 long
        ({"learning_rate": 3 / 14, "steps": 5}, 1),
    ],
)
def test_converged_from_the_step_on_from_which_it_rests(fields, first):
    assert solve(State(**fields)).converged_at == first


@pytest.mark.parametrize(
    "fields",
    [
        {"batch_size": 1, "learning_rate": 0.5},
        {"landscape": "two_valleys", "w0": 1.3, "learning_rate": 0.65},
        {"landscape": "two_valleys", "w0": 1.3, "learning_rate": 0.9},
        {"method": "momentum", "learning_rate": 0.05},
        {"method": "momentum", "learning_rate": 0.9},
        {"method": "rmsprop", "learning_rate": 0.3},
        {"learning_rate": 3 / 7},
        {"learning_rate": 0.42, "use_bias": True, "b0": 3.0},
    ],
    ids=str,
)
def test_the_status_hangs_not_on_one_step(fields):
    statuses = {solve(State(**fields, steps=steps)).status for steps in range(33, 42)}
    assert len(statuses) == 1


def test_what_stays_within_bounds_is_not_called_diverging():
    state = State(landscape="two_valleys", w0=1.3, steps=400)
    for rate in (0.65, 0.75, 0.8, 0.9):
        result = solve(replace(state, learning_rate=rate))
        assert np.abs(result.w).max() < 3
        assert result.status in ("oscillating", "wandering")
        assert not result.nearer
        assert result.diverges_from is None
    assert solve(replace(state, learning_rate=0.9)).status == "wandering"


def test_batches_of_one_that_grow_are_diverging_before_they_are_large():
    for steps in (5, 20, 35, 37, 50):
        assert solve(State(batch_size=1, learning_rate=0.5, steps=steps)).status == "diverging"
    assert line_data.data(State()).x.tolist() == [1, 2, 3]  # (1 - 0.5)(1 - 2)(1 - 4.5) = 1.75 each epoch

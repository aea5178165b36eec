"""How long a step may be, against the roots of the recurrence and against walking; and what each status means."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model.descent import State, solve, stability
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import Run
from dlviz.model.methods import METHODS
from tests.model.random_descents import descents
from tests.share import examples, for_all

LIMITED = ("gd", "momentum", "nesterov")

momenta = st.floats(0, 0.99).map(lambda value: round(value, 4))
curvatures = st.floats(-2, 3).map(lambda power: float(f"{10**power:.4e}"))
limited = st.sampled_from(LIMITED)


def companion(run: Run, curvature: float) -> np.ndarray:
    """One step of the rule on the quadratic λ W²/2, as the matrix that takes (W, m) to the next."""
    mu = 0.0 if run.method == "gd" else run.momentum
    ahead = run.method == "nesterov"
    by_w, by_m = [1.0, 0.0], [curvature, mu]  # m := μ m + λ W
    move = [run.learning_rate * ((mu * one if ahead else one) + (curvature if ahead and i == 0 else 0.0)) for i, one in
            enumerate(by_m)]  # fmt: skip
    return np.array([[by_w[0] - move[0], by_w[1] - move[1]], by_m])


def radius(run: Run, curvature: float) -> float:
    return float(np.abs(np.linalg.eigvals(companion(run, curvature))).max())


@settings(max_examples=examples(150))
@given(limited, momenta, curvatures, st.floats(0.001, 1.3))
def test_factor_is_the_spectral_radius(method, mu, curvature, share):
    run = Run(method=method, momentum=mu)
    limit = stability.limit(run, curvature)
    run = replace(run, learning_rate=float(np.clip(share * limit, 1e-6, 100)))
    factor = stability.factor(run, curvature)
    # Where the two roots meet, an eigenvalue has half the digits.
    assert abs(factor) == pytest.approx(radius(run, curvature), rel=1e-7, abs=2e-7)
    if method == "gd":
        assert factor == 1 - run.learning_rate * curvature  # with its sign: below 0 it swings


@settings(max_examples=examples(150))
@given(limited, momenta, curvatures)
def test_limit_is_where_the_spectral_radius_passes_1(method, mu, curvature):
    limit = stability.limit(Run(method=method, momentum=mu), curvature)
    for share, grows in ((0.5, False), (0.999, False), (1.001, True), (2.0, True)):
        run = Run(method=method, momentum=mu, learning_rate=float(np.clip(share * limit, 1e-6, 100)))
        if run.learning_rate != share * limit:
            continue
        assert (radius(run, curvature) > 1) == grows
        assert (abs(stability.factor(run, curvature)) > 1) == grows


@for_all("method", LIMITED)
@for_all("mu", [0.0, 0.3, 0.9, 0.99])
@for_all("use_bias", [False, True])
def test_just_below_the_limit_it_shrinks_and_just_above_it_grows(method, mu, use_bias):
    state = State(method=method, momentum=mu, use_bias=use_bias, steps=1000, w0=3.0, b0=-2.0)
    limit = solve(state).diverges_from
    sizes = {}
    for share in (0.98, 1.02):
        result = solve(replace(state, learning_rate=share * limit))
        # What grows or shrinks is the part along the steepest direction.
        away = np.abs(result.gradient[:, 0])
        sizes[share] = away[-20:].max() / away[:20].max()
        assert (result.status in ("diverging", "overflow")) == (share > 1)
    assert sizes[0.98] < 0.1
    assert sizes[1.02] > 10


@pytest.mark.parametrize("method", LIMITED)
@pytest.mark.parametrize("share", [0.05, 0.3, 0.9])
def test_the_error_shrinks_by_the_factor_in_the_long_run(method, share):
    """On a quadratic the size of (W, m) falls by the factor per step, but for a bounded swing."""
    state = State(method=method, momentum=0.8, steps=400, w0=5.0)
    state = replace(state, learning_rate=share * solve(state).diverges_from)
    result = solve(state)
    away = np.hypot(result.w - 1.0, result.m[:, 0] if method != "gd" else 0.0)
    use = away > 1e-9
    use &= np.arange(len(away)) > 10
    n = np.arange(len(away))[use]
    slope = np.polyfit(n, np.log(away[use]), 1)[0]
    assert math.exp(slope) == pytest.approx(abs(result.factors[0]), rel=0.02)


def test_a_move_that_is_no_linear_function_lands_at_no_minimum_by_theory(monkeypatch):
    monkeypatch.setitem(METHODS, "gd", replace(METHODS["gd"], recurrence=None, limit=None))
    assert stability.one_step(Run(), (2.0,)) is None


@pytest.mark.parametrize("method", METHODS)
def test_methods_that_divide_by_the_gradient_have_no_limit(method):
    run = Run(method=method)
    known = method in LIMITED
    assert (stability.limit(run, 2.0) is not None) == (stability.factor(run, 2.0) is not None) == known
    assert stability.limit(run, 0.0) == (math.inf if known else None)
    assert (stability.one_step(run, (2.0,)) is not None) == (method == "gd")
    result = solve(State(method=method))
    assert (result.diverges_from is not None) == bool(result.factors) == known
    assert len(solve(State(method=method, use_bias=True)).factors) == 2 * known


def test_one_step_needs_one_curvature():
    run = Run()
    assert stability.one_step(run, (4.0,)) == 0.25
    assert stability.one_step(run, (4.0, 4.0)) == 0.25
    assert stability.one_step(run, (4.0, 0.0)) == 0.25  # along a flat direction nothing has to be done
    assert stability.one_step(run, (4.0, 2.0)) is None
    assert stability.one_step(run, (0.0,)) == math.inf


@pytest.mark.parametrize("name", LANDSCAPES)
def test_a_landscape_has_a_limit_only_where_it_curves_the_same_everywhere(name):
    for method in METHODS:
        result = solve(State(landscape=name, method=method, learning_rate=0.001))
        assert result.one_step is None
        assert (
            (result.diverges_from is not None)
            == (LANDSCAPES[name].is_quadratic and method in LIMITED)
            == bool(result.factors)
        )
    if name == "long_valley":
        assert solve(State(landscape=name)).diverges_from == 0.1


@pytest.mark.parametrize("method", LIMITED)
def test_a_run_that_sees_a_part_of_the_data_has_no_one_limit(method):
    """1/λ lands where the whole cost is least; a batch has another curvature and another minimum."""
    state = State(x=(1.0, 5.0), y=(2.0, -3.0), batch_size=1, method=method, kept=(Run(method=method),))
    result = solve(state)
    assert (result.one_step, result.diverges_from, result.factors) == (None, None, ())
    assert result.others[0].diverges_from == solve(replace(state, batch_size=0)).diverges_from


states = descents(steps=st.integers(1, 120))


@settings(max_examples=examples(150))
@given(states)
def test_nothing_in_a_result_is_without_end(state):
    """What is drawn must fit a plot; an overflow stops the lists before it, and is no error."""
    result = solve(state)
    for name in ("w", "b", "cost", "gradient"):
        assert np.abs(getattr(result, name)).max() <= 1e100
    for name in ("change", "m", "v", "curvatures", "factors"):
        assert np.isfinite(getattr(result, name)).all()
    sizes = {len(getattr(result, name)) for name in ("w", "b", "cost", "gradient", "change", "m", "v")}
    assert sizes == {min(result.overflow_at or 10_000, state.steps + 1)}


@for_all(
    ("fields", "status"),
    [
        ({"method": "momentum", "learning_rate": 0.1, "steps": 500}, "converged"),
        ({"method": "momentum", "learning_rate": 0.83, "steps": 100}, "diverging"),
        ({"method": "nesterov", "learning_rate": 0.3, "steps": 50}, "diverging"),
        ({"method": "nesterov", "learning_rate": 0.7, "steps": 1000}, "overflow"),
        ({"method": "adagrad", "learning_rate": 1.0, "steps": 300}, "converged"),
        ({"method": "adam", "learning_rate": 0.001, "steps": 100}, "running"),
        ({"method": "adam", "learning_rate": 50.0, "w0": 1.5, "steps": 100}, "oscillating"),
        ({"batch_size": 1, "learning_rate": 0.1, "steps": 300}, "converged"),
        ({"batch_size": 1, "learning_rate": 0.5, "steps": 100}, "diverging"),
        ({"batch_size": 1, "learning_rate": 10.0, "steps": 1000}, "overflow"),
        ({"batch_size": 1, "learning_rate": 0.01, "steps": 5}, "running"),
        ({"landscape": "long_valley", "w0": -9.0, "b0": 1.0, "learning_rate": 0.1, "steps": 60}, "oscillating"),
        ({"landscape": "long_valley", "w0": -9.0, "b0": 1.0, "learning_rate": 0.11, "steps": 60}, "diverging"),
        ({"landscape": "rosenbrock", "w0": -1.2, "b0": 1.0, "learning_rate": 0.01}, "overflow"),
        ({"landscape": "rosenbrock", "w0": 1.0, "b0": 1.0, "learning_rate": 0.01}, "converged"),
        ({"landscape": "rosenbrock", "w0": -1.2, "b0": 1.0, "learning_rate": 0.001}, "running"),
        ({"landscape": "himmelblau", "w0": 1000.0, "b0": 1000.0, "learning_rate": 100.0}, "overflow"),
        ({"landscape": "two_valleys", "w0": -1000.0, "learning_rate": 100.0, "method": "momentum"}, "overflow"),
    ],
)
def test_status_of_methods_batches_and_landscapes(fields: dict[str, Any], status: str):
    assert solve(State(**fields)).status == status

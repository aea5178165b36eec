"""The landscapes against mpmath's differentiation, many digits, and what is claimed about each."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import Any

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from dlviz.model.descent import State, solve
from dlviz.model.descent.landscapes import LANDSCAPES, Landscape
from tests.model.written_out import check_formula, evaluate

coordinates = st.floats(-6, 6)
every = pytest.mark.parametrize("landscape", LANDSCAPES.values(), ids=LANDSCAPES)


def exact_gradient(landscape: Landscape, w: float, b: float) -> list[Any]:
    """By mpmath's differences of the function alone, at 60 digits."""
    orders = [(1, 0), (0, 1)] if landscape.use_bias else [(1, 0)]
    with mpmath.workdps(60):
        return [mpmath.diff(landscape.cost, (mpmath.mpf(w), mpmath.mpf(b)), order) for order in orders]


def exact_hessian(landscape: Landscape, w: float, b: float) -> list[Any]:
    with mpmath.workdps(60):
        return [
            mpmath.diff(landscape.cost, (mpmath.mpf(w), mpmath.mpf(b)), order) for order in ((2, 0), (1, 1), (0, 2))
        ]


def test_each_is_known_by_its_name():
    assert all(landscape.name == name for name, landscape in LANDSCAPES.items())
    for name in LANDSCAPES:
        assert State(landscape=name).two_parameters == LANDSCAPES[name].use_bias


@every
@settings(max_examples=40)
@given(coordinates, coordinates)
def test_gradient_and_hessian_are_the_derivatives(landscape, w, b):
    slack = 1e-11 * (1 + abs(w) + abs(b)) ** 4
    for found, exact in (
        (landscape.gradient(w, b), exact_gradient(landscape, w, b)),
        (landscape.hessian(w, b), exact_hessian(landscape, w, b)),
    ):
        assert len(found) == len(exact)
        for one, other in zip(found, exact, strict=True):
            assert abs(one - other) <= slack


@every
@settings(max_examples=40)
@given(coordinates, coordinates)
def test_curvatures_are_the_eigenvalues_of_the_hessian(landscape, w, b):
    ww, wb, bb = map(float, exact_hessian(landscape, w, b))
    oracle = np.linalg.eigvalsh([[ww, wb], [wb, bb]])[::-1] if landscape.use_bias else [ww]
    np.testing.assert_allclose(landscape.curvatures_at(w, b), oracle, rtol=1e-10, atol=1e-9)


@every
def test_a_function_of_w_alone_ignores_b(landscape):
    by_b = [landscape.cost(0.7, b) for b in (-1.0, 0.0, 2.0)]
    assert (len(set(by_b)) > 1) == landscape.use_bias


@every
def test_minima_are_minima_and_all_of_them(landscape):
    rng = np.random.default_rng(0)
    for w, b in landscape.minima:
        assert np.abs(landscape.gradient(w, b)).max() <= 4 * landscape.rounding(np.array([w]), np.array([b]))[0]
        assert min(landscape.curvatures_at(w, b)) > 0
        around = rng.normal(size=(2, 500)) * 1e-2
        beside_b = b + around[1] * landscape.use_bias
        assert (landscape.cost(w + around[0], beside_b) > landscape.cost(w, b)).all()
    # From all over the view SciPy's search ends in one of them, and each of them is met.
    left, right, bottom, top = landscape.view
    met = set()
    for start in itertools.product(np.linspace(left, right, 8), np.linspace(bottom, top, 7) + 1e-3):
        start = start[: 1 + landscape.use_bias]
        found = optimize.minimize(
            lambda place: landscape.cost(place[0], place[-1]),
            start,
            jac=lambda place: np.array(landscape.gradient(place[0], place[-1])),
        )
        away = [np.abs(np.array(place)[: len(start)] - found.x).max() for place in landscape.minima]
        assert min(away) < 1e-3
        met.add(int(np.argmin(away)))
    assert met == set(range(len(landscape.minima)))


@every
@settings(max_examples=30)
@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=9))
def test_numbers_and_arrays_agree(landscape, places):
    w, b = map(np.array, zip(*places, strict=True))
    for function in (lambda *place: [landscape.cost(*place)], landscape.gradient):
        together = np.array(function(w, b))
        alone = np.array([function(*place) for place in places]).T
        # Powers of arrays and of numbers may differ in the last digit.
        np.testing.assert_allclose(together, alone, rtol=1e-12, atol=1e-11 * (1 + np.abs(places).max()) ** 4)


@every
@settings(max_examples=30)
@given(coordinates, coordinates)
def test_slope_formulas_say_the_gradient(landscape, w, b):
    w, b = round(w, 4), round(b, 4)
    for formula, slope in zip(landscape.slope_formulas, landscape.gradient(w, b), strict=True):
        put_in = formula.replace("{W}", f"({w:.4f})").replace("{b}", f"({b:.4f})")
        assert evaluate(put_in) == pytest.approx(slope, rel=1e-9, abs=1e-9 * (1 + abs(w) + abs(b)) ** 3)


@every
def test_the_formula_can_be_typeset_and_says_the_function(landscape):
    check_formula(landscape.formula)
    name, _, right = landscape.formula.partition(" = ")
    assert name == ("J(W, b)" if landscape.use_bias else "J(W)")
    for w, b in ((0.5, -1.25), (-1.5, 0.75), (2.0, 3.0)):
        multiplied = re.sub(r"(?<=[\d)Wb])(?:\\,| )(?=[(Wb])", r" \\cdot ", right)
        put_in = multiplied.replace("W", f"({w})").replace("b", f"({b})")
        assert evaluate(put_in) == pytest.approx(landscape.cost(w, b), rel=1e-12)


@every
def test_the_code_stands_alone(landscape):
    text = "\n".join(landscape.code())
    found: dict[str, Any] = {}
    exec(compile(text, landscape.name, "exec"), found)
    w, b = np.random.default_rng(1).uniform(-3, 3, (2, 20))
    np.testing.assert_array_equal(found[landscape.name](w, b), landscape.cost(w, b))
    np.testing.assert_array_equal(found[f"{landscape.name}_gradient"](w, b), landscape.gradient(w, b))
    assert "ignore" not in text
    assert max(map(len, landscape.code())) <= 110


@every
def test_the_view_holds_start_and_minima(landscape):
    left, right, bottom, top = landscape.view
    for w, b in (landscape.start, *landscape.minima):
        assert left < w < right
        assert bottom < (b if landscape.use_bias else landscape.cost(w, b)) < top


@every
def test_plain_steps_go_well_from_the_start(landscape):
    state = State(
        landscape=landscape.name, w0=landscape.start[0], b0=landscape.start[1], learning_rate=landscape.learning_rate,
        steps=1000,
    )  # fmt: skip
    result = solve(state)
    assert result.cost[-1] < result.cost[0]
    assert result.status in ("converged", "running")
    if landscape.name != "rosenbrock":  # famous for its flat bend, along which plain steps creep
        assert result.status == "converged"
        assert np.hypot(result.w[-1] - result.minimum.w, result.b[-1] - result.minimum.b) < 1e-4


@every
def test_rounding_is_what_the_last_digits_can_do(landscape):
    """A step to the neighbouring number changes the gradient by no more than that."""
    w, b = np.random.default_rng(3).uniform(-5, 5, (2, 200))
    allowed = landscape.rounding(w, b)
    for beside in ((np.nextafter(w, np.inf), b), (w, np.nextafter(b, np.inf))):
        for i in range(len(w)):
            here = exact_gradient(landscape, w[i], b[i])
            there = exact_gradient(landscape, beside[0][i], beside[1][i])
            assert max(abs(p - q) for p, q in zip(here, there, strict=True)) <= allowed[i]


def test_where_it_ends_depends_on_where_it_starts():
    state = State(landscape="two_valleys", learning_rate=0.1, steps=300)
    left, right = (place[0] for place in LANDSCAPES["two_valleys"].minima)
    hill = min(np.roots([1, 0, -2, 0.25]).real, key=abs)
    for start, end in ((-2.0, left), (hill - 1e-3, left), (hill + 1e-3, right), (2.0, right)):
        result = solve(replace(state, w0=float(start)))
        assert result.status == "converged"
        assert result.w[-1] == pytest.approx(end, abs=1e-6)
        assert result.minimum.w == end
        assert not result.minimum.unique
    assert LANDSCAPES["two_valleys"].cost(left, 0.0) < LANDSCAPES["two_valleys"].cost(right, 0.0)


def test_himmelblaus_four_ends():
    state, ends = State(landscape="himmelblau", learning_rate=0.01, steps=1000), set()
    for w0, b0 in ((4.0, 4.0), (-4.0, 4.0), (-4.0, -4.0), (4.0, -4.0)):
        result = solve(replace(state, w0=w0, b0=b0))
        assert result.cost[-1] == pytest.approx(0.0, abs=1e-12)
        assert (result.minimum.w, result.minimum.b) == pytest.approx((result.w[-1], result.b[-1]), abs=1e-6)
        ends.add((result.minimum.w, result.minimum.b))
    assert len(ends) == 4
    assert (3.0, 2.0) in {tuple(round(value, 12) for value in end) for end in ends}


def test_on_the_ridge_it_ends_at_the_saddle_and_beside_it_in_a_valley():
    state = State(landscape="saddle", learning_rate=0.3, steps=300, w0=1.5, b0=0.0)
    ridge = solve(state)
    assert not ridge.b.any()
    assert ridge.w[-1] == pytest.approx(0.0, abs=1e-12)
    assert ridge.status == "converged"
    assert ridge.cost[-1] > ridge.minimum.cost + 0.2
    assert solve(replace(state, step=300)).curvatures == pytest.approx((1.0, -1.0))
    for b0, end in ((1e-9, 1.0), (-1e-9, -1.0)):
        beside = solve(replace(state, b0=b0))
        assert (beside.w[-1], beside.b[-1]) == pytest.approx((0.0, end), abs=1e-6)
        assert (beside.minimum.w, beside.minimum.b) == (0.0, end)
        assert beside.status == "converged"

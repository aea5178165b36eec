"""The quadratic from sums against the plain formulas, SciPy's least squares, and many digits."""

from __future__ import annotations

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model import linear
from dlviz.model.bowl import Minimum, bowl
from dlviz.model.line_data import LineData, data
from tests.share import examples

entries = st.floats(-100, 100).map(lambda value: round(value, 3))
pairs = st.lists(st.tuples(entries, entries), min_size=1, max_size=12)
forms = st.sampled_from(["1/m", "1/2m"])


def bowl_of(x, y, use_bias, form):
    return bowl(data(LineData(x=x, y=y)), use_bias, form)


def split(data):
    x, y = zip(*data, strict=True)
    return x, y


def exact_cost(x, y, w, b, form):
    with mpmath.workdps(60):
        total = mpmath.fsum((mpmath.mpf(w) * p + mpmath.mpf(b) - q) ** 2 for p, q in zip(x, y, strict=True))
        return total / (len(x) if form == "1/m" else 2 * len(x))


def size_of(x, y, w, b):
    return max((abs(w * p) + abs(b) + abs(q)) ** 2 for p, q in zip(x, y, strict=True)) + 1e-300


@settings(max_examples=examples(100))
@given(pairs, st.floats(-50, 50), st.floats(-50, 50), st.booleans(), forms)
def test_cost_from_sums_and_from_data_are_the_exact_cost(data, w, b, use_bias, form):
    x, y = split(data)
    b = b if use_bias else 0.0
    bowl = bowl_of(x, y, use_bias, form)
    exact = exact_cost(x, y, w, b, form)
    slack = 1e-12 * size_of(x, y, w, b)
    assert abs(linear.cost(np.array(x), np.array(y), w, b, form) - exact) <= slack
    assert abs(bowl.cost(w, b) - exact) <= slack
    assert abs(bowl.slice(b)(w) - exact) <= slack
    assert bowl.cost(w, b) >= 0


@settings(max_examples=examples(100))
@given(pairs, st.floats(-50, 50), st.floats(-50, 50), st.booleans(), forms)
def test_gradient_is_the_slope_of_the_cost(data, w, b, use_bias, form):
    x, y = split(data)
    b = b if use_bias else 0.0
    bowl = bowl_of(x, y, use_bias, form)
    with mpmath.workdps(60):
        h = mpmath.mpf("1e-8")
        by_w = (exact_cost(x, y, w + h, b, form) - exact_cost(x, y, w - h, b, form)) / (2 * h)
        by_b = (exact_cost(x, y, w, b + h, form) - exact_cost(x, y, w, b - h, form)) / (2 * h)
    slack = 1e-11 * (size_of(x, y, w, b) + 1) * 10
    assert bowl.gradient(w, b) == pytest.approx((float(by_w), float(by_b))[: 2 if use_bias else 1], abs=slack)


@settings(max_examples=examples(100))
@given(pairs, forms)
def test_minimum_is_least_squares_with_the_smallest_norm(data, form):
    x, y = split(data)
    columns = np.column_stack([x, np.ones(len(x))])
    for design, use_bias in ((columns[:, :1], False), (columns, True)):
        found = bowl_of(x, y, use_bias, form).minimum
        singular = np.linalg.svd(design, compute_uv=False)
        if singular[-1] > 0.02 or len(set(x)) == 1:  # where double precision can tell
            best, *_ = np.linalg.lstsq(design, np.array(y), rcond=1e-10)
            assert (found.w, found.b)[: len(best)] == pytest.approx(best, rel=1e-7, abs=1e-7)
        assert found.unique == (np.linalg.matrix_rank(design, tol=1e-10) == design.shape[1])
        beside = linear.cost(np.array(x), np.array(y), found.w + 1e-3, found.b, form)
        assert found.cost <= beside * (1 + 1e-12) + 1e-9


@settings(max_examples=examples(100))
@given(pairs, forms)
def test_curvatures_are_eigenvalues_of_the_hessian(data, form):
    x, y = split(data)
    a = np.array(x)
    hessian = linear.LEAD[form] / len(x) * np.array([[a @ a, a.sum()], [a.sum(), len(x)]])
    oracle = np.linalg.eigvalsh(hessian)[::-1]
    np.testing.assert_allclose(bowl_of(x, y, True, form).curvatures, oracle, rtol=1e-12, atol=1e-11 * oracle[0])
    np.testing.assert_allclose(bowl_of(x, y, False, form).curvatures, [hessian[0, 0]], rtol=1e-12)
    assert bowl_of(x, y, True, form).curvature == pytest.approx(hessian[0, 0], rel=1e-12)


def test_near_the_minimum_the_curve_keeps_its_digits():
    x, y = (1.0, 2.0, 3.0), (2.1, 3.9, 6.2)
    bowl = bowl_of(x, y, False, "1/m")
    for away in (0.0, 1e-12, 1e-8, 1e-4, 1.0):
        w = bowl.minimum.w + away
        assert float(abs(bowl.cost(w, 0.0) / exact_cost(x, y, w, 0.0, "1/m") - 1)) < 1e-13


def test_data_far_from_the_origin_keep_their_slope():
    x, y = tuple(1e6 - i / 8 for i in range(9)), tuple(3 - i / 4 for i in range(9))
    found = bowl_of(x, y, True, "1/m").minimum
    assert found.w == pytest.approx(2.0, rel=1e-14)
    assert found.cost == 0.0


def test_equal_x_leave_a_choice_of_lines():
    found = bowl_of((0.1,) * 3, (1.0, 2.0, 6.0), True, "1/m").minimum
    assert not found.unique
    assert found.w * 0.1 + found.b == pytest.approx(3.0)
    assert found.w == pytest.approx(0.1 * found.b)  # at right angles to the line of minima


def test_zero_x_make_the_cost_flat():
    bowl = bowl_of((0.0, 0.0), (1.0, 3.0), False, "1/m")
    assert bowl.minimum == Minimum(0.0, 0.0, 5.0, unique=False)
    assert bowl.curvatures == (0.0,)
    assert bowl.cost(7.0, 0.0) == 5.0


@pytest.mark.parametrize(
    "x", [(5e-324, 1e6), (1e-160, 0.0), (1e-149, 2e-149), (1e6, np.nextafter(1e6, 0)), (-1e6, 1e6)]
)
@pytest.mark.parametrize("use_bias", [False, True])
def test_extreme_data_stay_finite(x, use_bias):
    x = tuple(map(float, x))
    bowl = bowl_of(x, (1e6, -1e6), use_bias, "1/m")
    parabola = bowl.slice(1000.0)
    found = [bowl.minimum.w, bowl.minimum.b, bowl.minimum.cost, *bowl.curvatures, *bowl.gradient(1000.0, 1000.0)]
    assert np.isfinite([*found, bowl.cost(1000.0, 1000.0), *parabola(np.linspace(-1e6, 1e6, 5))]).all()

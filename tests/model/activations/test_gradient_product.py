"""The product of derivatives through layers, against the product done by hand and a bound."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import expit

from dlviz.model import activations
from dlviz.model.activations import State, solve
from dlviz.model.activations.gradient_product import gradient_product
from dlviz.model.fields import FieldError
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.functions import Parameters
from tests.test_contracts import compare, run


@given(st.floats(-10, 10), st.integers(1, 40))
def test_a_sigmoid_leaves_at_most_a_quarter_to_the_n(x: float, n: int) -> None:
    for signal in ("same", "through"):
        left = gradient_product("sigmoid", "x", Parameters(), x, n, signal)
        assert 0 < left <= 0.25**n * (1 + 1e-13)  # each factor is rounded


@given(st.floats(-5, 5), st.integers(1, 30))
def test_the_same_x_in_each_layer(x: float, n: int) -> None:
    wanted = (expit(x) * expit(-x)) ** n
    assert gradient_product("sigmoid", "x", Parameters(), x, n, "same") == pytest.approx(wanted, rel=1e-10)


@pytest.mark.parametrize("x", [-2.0, 0.3, 1.5])
def test_through_the_layers_it_is_the_slope_of_the_composition(x: float) -> None:
    """By the chain rule: against a central difference of tanh(tanh(…))."""

    def composed(at: float) -> float:
        for _ in range(7):
            at = math.tanh(at)
        return at

    d = 1e-5
    wanted = (composed(x + d) - composed(x - d)) / (2 * d)
    assert gradient_product("tanh", "x", Parameters(), x, 7, "through") == pytest.approx(wanted, rel=1e-7)


def test_relu_keeps_all_or_nothing() -> None:
    for signal in ("same", "through"):
        assert gradient_product("relu", "x", Parameters(), 2.0, 50, signal) == 1
        assert gradient_product("relu", "x", Parameters(), -2.0, 50, signal) == 0


def test_a_typed_function_counts_too() -> None:
    p = Parameters()
    assert gradient_product("own", "sigmoid(x)", p, 1.0, 10, "same") == pytest.approx(
        gradient_product("sigmoid", "x", p, 1.0, 10, "same"), rel=1e-8
    )
    assert gradient_product("own", "3*x", p, 1.0, 100, "through") == pytest.approx(3.0**100, rel=1e-6)
    assert math.isnan(gradient_product("own", "log(x)", p, -1.0, 3, "same"))


# in the state


def test_the_result_has_all_products() -> None:
    result = solve(State(layers=5, x=1.0))
    assert set(result.products) == {*FUNCTIONS, "own"}
    for name in FUNCTIONS:
        assert result.products[name] == pytest.approx(result.points[name].derivative ** 5)


def test_own_has_its_point_and_its_curve() -> None:
    result = solve(State(own=" x * sigmoid(x) ", x=1.0))
    assert result.points["own"].value == pytest.approx(result.points["silu"].value)
    assert result.points["own"].derivative == pytest.approx(result.points["silu"].derivative, rel=1e-8)
    np.testing.assert_allclose(result.curves["own"].value, result.curves["silu"].value, rtol=1e-12, atol=1e-15)
    gap = solve(State(own="log(x)", x=-1.0))
    assert math.isnan(gap.points["own"].value)
    assert np.isnan(gap.curves["own"].value[0])


def test_what_is_no_function_is_refused() -> None:
    with pytest.raises(FieldError) as refused:
        State(own="x*foo(x)")
    assert refused.value.path == "own"


@pytest.mark.parametrize(
    "fields",
    [
        {"signal": "through", "layers": 12, "x": -1.5},
        {"own": "log(x)", "x": -1.0},
        {"own": "max(0.2*x, x)", "signal": "through", "x": -3.0},
        {"own": "9**9**9*x"},
    ],
)
def test_the_code_has_the_products(fields: dict[str, Any]) -> None:
    state = State(**fields)
    found = run(activations.code(state))["results"]
    assert compare(found, activations.values(state, solve(state)))


def test_the_working_raises_to_the_power() -> None:
    state = State(view="layers", layers=10)
    line = activations.working(state, solve(state)).lines[-1]
    assert line.startswith(r"h'(\textcolor{data}{1})^{10} \approx 0.196612^{10} \approx")
    own = State(function="own", own="x/2", view="layers", layers=3, x=1.0)
    working = activations.working(own, solve(own))
    assert r"\frac{x}{2}" in working.formula
    assert working.lines[0] == r"h(\textcolor{data}{1}) = \textcolor{model}{0.5}"


def test_each_function_has_its_defaults() -> None:
    assert [name for name, function in FUNCTIONS.items() if not function.torch] == ["maxout"]
    assert [name for name, function in FUNCTIONS.items() if not function.keras] == ["step", "maxout"]
    assert "0.01" in FUNCTIONS["leaky_relu"].torch
    assert "0.3" in FUNCTIONS["leaky_relu"].keras

"""The activation functions: their numbers, curves and kinks, and what is written about them."""

from __future__ import annotations

import json
import math
import re
import warnings
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import mpmath as mp
import numpy as np
import pytest
import scipy.special
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dlviz.model import activations, functions
from dlviz.model.activations import PRESETS, State, solve
from dlviz.model.activations.solve import FLAT
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.fields import FieldError
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.functions import Parameters
from dlviz.model.numbers import show
from tests.model.definitions import DEFINED, exactly
from tests.model.pupil import calculate, reads
from tests.share import examples, for_all

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))
NAMES = list(FUNCTIONS)
mp.mp.dps = 60

xs = st.integers(-600, 600).map(lambda n: n / 100) | st.floats(-1000, 1000)
number = st.integers(-200, 200).map(lambda n: n / 100) | st.floats(-100, 100)
states = st.builds(
    State,
    function=st.sampled_from(NAMES),
    x=xs,
    leaky_slope=st.floats(0, 1),
    elu_alpha=st.floats(0, 10),
    maxout_w1=number,
    maxout_b1=number,
    maxout_w2=number,
    maxout_b2=number,
    derivative=st.booleans(),
)

SMALL = [0.0, 5e-324, 1e-310, 1e-300, 1e-20, 1e-9, 1e-4, 0.5, 1, 2, 17, 36.7, 37.5, 40]
LARGE = [345, 372, 700, 708.5, 709.8, 744.4, 745.2, 746, 750, 999.9, 1000]
EDGES = np.array([*SMALL, *LARGE])
RANDOM = np.random.default_rng(3).uniform(-1000, 1000, 300)
NEAR = np.random.default_rng(4).uniform(-8, 8, 500)
POINTS = np.concatenate([EDGES, -EDGES, RANDOM, NEAR])


def mp_cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


# Those that keep all their digits, however small or large x is.
EXACT = {
    **{name: (getattr(functions, name), exactly(name)) for name in ("sigmoid", "tanh", "elu", "softplus", "silu")},
    "sigmoid'": (functions.sigmoid_derivative, lambda x: mp.exp(-x) / (1 + mp.exp(-x)) ** 2),
    "tanh'": (functions.tanh_derivative, lambda x: mp.sech(x) ** 2),
    "elu'": (functions.elu_derivative, lambda x: mp.mpf(1) if x > 0 else mp.exp(x)),
}


def ulps(found: float, exact: mp.mpf) -> float:
    return float(abs(mp.mpf(found) - exact) / mp.mpf(math.ulp(float(exact))))


@pytest.mark.parametrize("name", EXACT)
def test_elementary_functions_to_four_ulp(name):
    ours, exact = EXACT[name]
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        found = ours(POINTS)
    with mp.workdps(500):
        worst = max((ulps(y, exact(mp.mpf(x))), x) for x, y in zip(POINTS, found, strict=True))
    assert worst[0] <= 4, worst


def test_gelu_loses_only_what_its_argument_loses():
    for x, y in zip(POINTS, functions.gelu(POINTS), strict=True):
        exact = mp.mpf(x) * mp_cdf(mp.mpf(x))
        # Below 1e-300 the normal distribution itself is subnormal.
        assert abs(y - exact) <= (2 + x * x) * 4.5e-16 * abs(exact) + 1e-300, x


def test_every_activation_is_defined_once_more():
    assert {*DEFINED} == {*FUNCTIONS, "identity"}, "tests/model/definitions.py has each from its definition"


@for_all("name", NAMES)
def test_an_activation_and_its_derivative_are_what_its_definition_gives(name):
    function, p, defined = FUNCTIONS[name], Parameters(slope=0.1, alpha=1.0, lines=(1, 0, -0.5, 0)), exactly(name)
    for x, y, slope in zip(NEAR, function.value(NEAR, p), function.derivative(NEAR, p), strict=True):
        assert y == pytest.approx(float(defined(mp.mpf(x))), rel=2e-15, abs=2e-15), x
        assert slope == pytest.approx(float(mp.diff(defined, mp.mpf(x))), rel=2e-15, abs=2e-15), x


def test_against_scipy():
    np.testing.assert_allclose(functions.sigmoid(NEAR), scipy.special.expit(NEAR), rtol=1e-15)
    np.testing.assert_allclose(functions.normal_cdf(NEAR), scipy.special.ndtr(NEAR), rtol=2e-14)


@pytest.mark.parametrize("row", GOLDEN["sigmoid"], ids=lambda row: str(row["x"]))
def test_the_sigmoid_of_the_slide(row):
    assert solve(State(x=row["x"])).points["sigmoid"].value == pytest.approx(row["exact"], rel=1e-15)


@given(xs)
def test_sigmoid_and_its_mirror_make_one(x):
    assert functions.sigmoid(x) + functions.sigmoid(-x) == pytest.approx(1, abs=3e-16)


@pytest.mark.parametrize("name", NAMES)
@given(p=st.builds(Parameters, st.floats(0, 1), st.floats(0, 10)), x=st.floats(-6, 6))
def test_derivative_is_the_central_difference(name, p, x):
    function, h = FUNCTIONS[name], 1e-5
    if any(abs(x - kink) <= 2 * h for kink in (0.0, *function.kinks(p))):
        return
    slope = (function.value(x + h, p) - function.value(x - h, p)) / (2 * h)
    assert function.derivative(x, p) == pytest.approx(slope, abs=2e-8)


@pytest.mark.parametrize("name", NAMES)
def test_at_a_kink_the_slope_to_the_left_is_given(name):
    p = Parameters()
    function = FUNCTIONS[name]
    for kink in function.kinks(p):
        assert function.derivative(kink, p) == function.derivative(kink - 1e-12, p)


@given(states)
def test_kinks_are_where_the_derivative_jumps(state):
    p = state.parameters
    result = solve(state)
    for name in FUNCTIONS:
        curve = result.curves[name]
        for kink in curve.kinks:
            if name != "step" and abs(kink) < 1000:
                left, right = (FUNCTIONS[name].derivative(kink + side, p) for side in (-1e-3, 1e-3))
                assert left != right or abs(p.lines[0] - p.lines[2]) < 1e-9
        assert result.points[name].kink == (state.x in curve.kinks)


def test_kinks_of_typed_decimals():
    state = State(x=0.3, maxout_w1=0.1, maxout_b1=0, maxout_w2=0, maxout_b2=0.03)
    assert solve(state).points["maxout"].kink
    assert not solve(replace(state, x=0.31)).points["maxout"].kink
    assert not solve(State(x=0, elu_alpha=1, leaky_slope=1)).points["elu"].kink
    assert not solve(State(x=0, elu_alpha=1, leaky_slope=1)).points["leaky_relu"].kink
    assert solve(State(x=0, elu_alpha=2, leaky_slope=0.1)).points["elu"].kink
    assert FUNCTIONS["maxout"].kinks(Parameters(lines=(1, 0, 1, 3))) == ()


def test_step_is_drawn_as_a_jump():
    result = solve(State())
    at = int(np.searchsorted(result.grid, 0.0))
    assert result.grid[at] == 0
    assert result.curves["step"].value[at : at + 2].tolist() == [0, 1]
    assert result.grid[at + 1] < 1e-300


@given(states)
def test_curves_are_the_functions_on_the_grid(state):
    result = solve(state)
    assert result.grid[0] == LOW
    assert result.grid[-1] == HIGH
    assert (np.diff(result.grid) > 0).all()
    for name in FUNCTIONS:
        curve = result.curves[name]
        for i in (0, 7, 200, 201, 202, -1):
            x = result.grid[i]
            assert curve.value[i] == pytest.approx(float(FUNCTIONS[name].value(x, state.parameters)), rel=1e-14, abs=0)
        assert not curve.value.flags.writeable
        assert not curve.derivative.flags.writeable


def test_saturation():
    curves = solve(State()).curves
    edge = math.acosh(1 / math.sqrt(FLAT))  # where sech² is FLAT
    assert curves["tanh"].saturated[1][0] == pytest.approx(edge, abs=0.03)
    assert curves["sigmoid"].saturated[1][0] == pytest.approx(2 * edge, abs=0.03)
    assert curves["relu"].saturated == ((LOW, 0.0),)
    assert curves["step"].saturated == ((LOW, HIGH),)
    assert curves["leaky_relu"].saturated == curves["maxout"].saturated == ()
    # The valley of GELU, near −0.75, is flat and yet no saturation.
    assert not solve(State(x=-0.75)).points["gelu"].saturated
    far = solve(State(x=-1000)).points
    assert [name for name in NAMES if not far[name].saturated] == ["leaky_relu", "maxout"]
    near = solve(State(x=5)).points
    assert [name for name in NAMES if near[name].saturated] == ["step", "sigmoid", "tanh"]


@pytest.mark.parametrize("own", ["log(x)", "log(abs(x))", "sqrt(x)", "1/x", "1/x**2", "1/(x + 0.013)"])
def test_where_the_slope_grows_without_bound_none_is_the_steepest(own):
    found = solve(State(own=own, x=5.0))
    assert found.curves["own"].steepest == math.inf
    assert found.curves["own"].saturated == ()
    assert not found.points["own"].saturated


@pytest.mark.parametrize(
    ("own", "steepest", "saturated"),
    [
        ("exp(x)", math.exp(6), ((LOW, 3.0),)),
        ("sin(x)", 1.0, ()),
        ("tanh(50*x)", 50.0, ((LOW, -0.06), (0.06, HIGH))),  # steep, and yet no pole
        ("tanh(200*(x + 0.015))", 1.97, ((LOW, -0.06), (0.03, HIGH))),  # as steep as the picture shows
        ("exp(-100*x**2)", math.sqrt(200 / math.e), ((LOW, -0.24), (0.24, HIGH))),
        ("log(-1 - x**2)", 0.0, ()),  # no value anywhere
    ],
)
def test_a_steep_slope_is_no_pole(own, steepest, saturated):
    curve = solve(State(own=own)).curves["own"]
    assert curve.steepest == pytest.approx(steepest, rel=0.03)
    assert np.array(curve.saturated) == pytest.approx(np.array(saturated), abs=0.04)


@pytest.mark.parametrize(
    ("own", "steepest"),
    [
        ("abs(x)/x", 0.0), ("abs(x - 0.3)/(x - 0.3)", 0.0), ("abs(x - 2)/(x - 2) + tanh(x)", 1.0),
        ("abs(x - 0.300003)/(x - 0.300003)", 0.0),  # beside a sample of the picture
        ("abs(x - 0.299998)/(x - 0.299998) + sin(x)", 1.0),
        ("tanh(1000*x)", 1000.0), ("x/(1e-8 + abs(x))", 1.65e5),  # no jump, as steep as a difference shows
    ],
)  # fmt: skip
def test_a_jump_is_no_slope(own: str, steepest: float) -> None:
    """Its two sides are nowhere steep: the difference over it is as large as h is small."""
    curve = solve(State(function="own", own=own)).curves["own"]
    assert curve.steepest == pytest.approx(steepest, rel=0.01, abs=0)


@pytest.mark.parametrize("own", ["1/(x - 0.300001)", "1/(x - 0.300003)", "log(abs(x - 0.300003))"])
def test_a_pole_beside_a_sample_of_the_picture_is_one(own: str) -> None:
    assert solve(State(own=own)).curves["own"].steepest == math.inf


@pytest.mark.parametrize("own", ["0.7*abs(x)/x", "7*abs(x - 0.3)/(x - 0.3)", "1e5*abs(x)/x", "sin(x)**2 + cos(x)**2"])
@pytest.mark.parametrize("x", [-6.0, -4.7, 1.3, 5.9])
def test_rounding_is_no_slope(own: str, x: float) -> None:
    """The values are flat but for the last place: the steepest slope was 1.8e-11, and nothing saturated beside it."""
    result = solve(State(own=own, x=x))
    curve = result.curves["own"]
    assert curve.steepest == 0
    assert (curve.saturated[0][0], curve.saturated[-1][1]) == (LOW, HIGH)
    assert sum(high - low for low, high in curve.saturated) > HIGH - LOW - 0.1
    assert result.points["own"].saturated


@pytest.mark.parametrize(
    ("own", "x"), [("abs(x)/x", 0.0), ("abs(x - 0.3)/(x - 0.3)", 0.3), ("sigmoid(1e12*x)", 0.0), ("1/x", 0.0)]
)
def test_at_a_jump_there_is_no_slope(own: str, x: float) -> None:
    """It was 165140, as large as the step of the difference is small."""
    state = State(function="own", own=own, x=x, view="layers")
    result = solve(state)
    assert math.isnan(result.points["own"].derivative)
    assert math.isnan(result.products["own"])
    assert np.nanmax(np.abs(result.curves["own"].derivative)) < 1e5
    check_code(state)
    beside = solve(replace(state, x=x + 0.01)).points["own"].derivative
    assert math.isfinite(beside)


@pytest.mark.parametrize(
    ("own", "slope"),
    [
        ("abs(x)", 0.0),
        ("tanh(1000*x)", 1000.0),
        ("x**3", 0.0),
        ("2", 0.0),
        ("sigmoid(x + 36)", 0.0),
        ("1e9 + 1e-3*x", 0.001),
    ],
)
def test_a_corner_or_a_steep_place_is_no_jump(own: str, slope: float) -> None:
    assert solve(State(function="own", own=own, x=0.0)).points["own"].derivative == pytest.approx(
        slope, rel=1e-3, abs=1e-2 if own[0] == "1" else 1e-6
    )


def check_code(state: State) -> None:
    found: dict[str, object] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(activations.code(state), found)
    expected = activations.values(state, solve(state))
    assert list(found["results"]) == list(expected) == [*NAMES, "own"]
    for name, pair in expected.items():
        # A central difference loses five digits of the sixteen.
        near = 1e-9 if name == "own" else 1e-12
        assert found["results"][name] == pytest.approx(pair, rel=near, abs=1e-300, nan_ok=True), name


@pytest.mark.parametrize("state", [State(), *(State(**preset) for preset in PRESETS.values())], ids=str)
def test_code_gives_the_values(state):
    check_code(state)


@settings(max_examples=60)
@given(states)
@example(State(x=1000))
@example(State(x=-1000, elu_alpha=10))
@example(State(x=0, maxout_w1=-100, maxout_w2=100))
@example(State(x=-0.0))
def test_code_gives_the_values_anywhere(state):
    check_code(state)


# --- the working, read back by a pupil with a calculator ---


@settings(max_examples=examples(300))
@given(states)
@example(State(function="gelu", x=5e-324))
def test_shown_digits_give_the_shown_result(state):
    reads(activations.working(replace(state, derivative=True), solve(state)).lines)


@given(states)
def test_the_result_shown_is_the_result(state):
    result = solve(state)
    lines = activations.working(replace(state, derivative=True), result).lines
    h = activations.working(replace(state, derivative=False), result).lines[-1]
    point = result.points[state.function]
    for line, value in ((h, point.value), (lines[-1], point.derivative)):
        last = calculate(re.split(r"(?:=|\\approx|\\coloneqq) ", line)[-1])
        assert show(last) == show(value)
        if state.function in ("step", "relu", "leaky_relu", "maxout") and line is h:
            exact = re.search(r"\{(?:\(?)(-?[\d.]+)(?: \\cdot 10\^\{(-?\d+)\})?\)?\}$", line)
            shown = Fraction(exact[1]) * Fraction(10) ** int(exact[2] or 0)
            assert r"\approx \textcolor{model}" in line or shown == exact_value(state)
            if state.function in ("step", "relu"):
                assert (r"\approx" in line) == (shown != exact_value(state))


def exact_value(state: State) -> Fraction:
    x, slope = Fraction(repr(state.x)), Fraction(repr(state.leaky_slope))
    w1, b1, w2, b2 = (Fraction(repr(value)) for value in state.parameters.lines)
    return {
        "step": Fraction(x > 0),
        "relu": max(x, Fraction(0)),
        "leaky_relu": max(slope * x, x),
        "maxout": max(w1 * x + b1, w2 * x + b2),
    }[state.function]


def test_the_slide_written_out():
    state = State(x=1.0)
    first = activations.working(state, solve(state)).lines[0]
    assert first.endswith(r"\approx \frac{1}{1 + 0.36788} \approx \textcolor{model}{0.7311}")


SUBSET = {
    "frac",
    "cdot",
    "approx",
    "le",
    "to",
    "quad",
    "textcolor",
    "ln",
    "max",
    "Phi",
    "phi",
    "sigma",
    "ne",
    "coloneqq",
}


@given(states)
def test_live_lines_stay_in_the_subset(state):
    for line in activations.working(state, solve(state)).lines:
        assert set(re.findall(r"\\([a-zA-Z]+)", line)) <= SUBSET
        assert line.count("{") == line.count("}")


@for_all("name", NAMES)
@for_all("derivative", [True, False])
def test_formula_is_typeset(name, derivative):
    state = State(function=name, derivative=derivative)
    formula = activations.working(state, solve(state)).formula
    assert ("h'" in formula) == derivative
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ziamath uses an old importlib.resources call
        import ziamath
    assert ziamath.Latex(formula).svg().startswith("<svg")


def test_table():
    rows = activations.table(State(x=0), solve(State(x=0))).rows()
    assert rows[1] == ("sigmoid", 0.0, 0.5, 0.25, False, 0.25**10)
    assert [row[0] for row in rows] == [*NAMES, "own"]


NAN, INF = float("nan"), float("inf")
LIMITS = {"x": (-1000, 1000), "leaky_slope": (0, 1), "elu_alpha": (0, 10)}
LIMITS |= {f"maxout_{name}": (-100, 100) for name in ("w1", "b1", "w2", "b2")}
BAD = [
    *((name, bad) for name, (low, high) in LIMITS.items() for bad in (low - 1e-9, high + 1e-9, NAN, INF, True, "1")),
    *(("function", bad) for bad in ("Sigmoid", "", None, 1)),
    *(("derivative", bad) for bad in (1, "true", None)),
]


@for_all(("name", "bad"), BAD)
def test_bad_fields_are_named(name, bad):
    with pytest.raises(FieldError) as caught:
        State(**{name: bad})
    assert caught.value.path == name


@pytest.mark.parametrize(("name", "limits"), LIMITS.items(), ids=str)
def test_solve_works_at_the_limits(name, limits):
    for edge in limits:
        result = solve(State(**{name: edge}))
        assert all(math.isfinite(at.value + at.derivative) for name, at in result.points.items() if name != "own")

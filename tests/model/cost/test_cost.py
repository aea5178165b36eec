"""The cost panel's numbers: the slides', those of the plain formula, and what is written about them."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error

from dlviz.model import cost
from dlviz.model.cost import PRESETS, State, solve
from dlviz.model.cost.solve import FEW
from dlviz.model.fields import FieldError
from dlviz.model.written import ROOM, visible
from tests.model.pupil import reads
from tests.model.written_out import check_formula, check_lines
from tests.share import examples

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))["cost"]

typed = st.decimals(-20, 20, places=2).map(float) | st.floats(-1e6, 1e6)
data = st.lists(st.tuples(typed, typed), min_size=1, max_size=9).map(lambda rows: tuple(zip(*rows, strict=True)))
weights = st.decimals(-4, 4, places=2).map(float) | st.floats(-1000, 1000)
states = st.builds(
    lambda data, **rest: State(x=data[0], y=data[1], **rest),
    data=data,
    w=weights,
    b=weights,
    use_bias=st.booleans(),
    form=st.sampled_from(["1/m", "1/2m"]),
)
EDGES = [
    State(x=(0.0,), y=(5.0,)),
    State(x=(0.0, 0.0), y=(1.0, 3.0), use_bias=True, b=1.0),
    State(x=(2.0, 2.0), y=(1.0, 3.0), use_bias=True),
    State(x=(1e6, -1e6), y=(-1e6, 1e6), w=1000.0, b=-1000.0, use_bias=True),
    State(x=(5e-324, 1e-160), y=(1e6, 1e6), w=-1000.0),
    State(x=tuple(range(1000)), y=tuple(range(1000)), w=0.5),
]


@pytest.mark.parametrize("point", GOLDEN["points"])
def test_slides(point):
    state = State(x=GOLDEN["x"], y=GOLDEN["y"], w=point["w"], form=GOLDEN["form"])
    assert state == State(**PRESETS[f"w_{point['w']}"])
    assert solve(state).cost == point["exact"]
    assert solve(state).parabola(point["w"]) == point["exact"]
    assert solve(replace(state, form="1/2m")).cost == point["exact"] / 2


def test_default_is_the_first_point_of_the_slides():
    assert State() == State(**PRESETS["w_0"])


@settings(max_examples=60)
@given(states)
def test_scikit_learn_agrees(state):
    result, half = solve(state), 2 if state.form == "1/2m" else 1
    scale = max(abs(value) for value in (*state.y, *result.predictions)) ** 2
    assert result.cost == pytest.approx(mean_squared_error(state.y, result.predictions) / half, abs=1e-13 * scale)
    np.testing.assert_array_equal(result.squared_errors, result.residuals**2)
    assert result.minimum.cost <= result.cost + 1e-12 * scale
    ws = np.array([state.w, state.w + 1, -state.w])
    by_hand = [solve(replace(state, w=float(np.clip(w, -1000, 1000)))).cost for w in ws]
    np.testing.assert_allclose(result.parabola(np.clip(ws, -1000, 1000)), by_hand, rtol=1e-10, atol=1e-10 * (scale + 1))


def test_the_best_line_is_scikit_learns():
    x, y = (1.0, 2.0, 4.0, 7.0), (0.5, 3.5, 2.0, 9.0)
    for use_bias in (False, True):
        found = solve(State(x=x, y=y, use_bias=use_bias)).minimum
        oracle = LinearRegression(fit_intercept=use_bias).fit(np.array(x)[:, None], y)
        assert (found.w, found.b) == pytest.approx((oracle.coef_[0], oracle.intercept_), rel=1e-13)


def test_without_bias_b_is_struck_out():
    plain, waiting = State(w=0.5), State(w=0.5, b=3.0)
    assert cost.values(plain, solve(plain)) == cost.values(waiting, solve(waiting))
    assert solve(waiting).parabola == solve(plain).parabola != solve(replace(waiting, use_bias=True)).parabola


@pytest.mark.parametrize("fields", [{"generated": 40}, {"standardise": True}, {"generated": 3000, "standardise": True}])
@pytest.mark.parametrize("use_bias", [False, True])
def test_generated_and_standardised_data(fields, use_bias):
    state = State(**fields, use_bias=use_bias, w=1.5, b=-0.75, generated_seed=3)
    result = solve(state)
    x, y = result.data.x, result.data.y
    assert len(result.predictions) == (state.generated or 3)
    assert result.cost == pytest.approx(mean_squared_error(y, 1.5 * x - 0.75 * use_bias), rel=1e-12)
    oracle = LinearRegression(fit_intercept=use_bias).fit(x[:, None], y)
    assert (result.minimum.w, result.minimum.b) == pytest.approx(
        (oracle.coef_[0], oracle.intercept_), rel=1e-9, abs=1e-12
    )
    check_code(state)
    lines = cost.working(state, result).lines
    check_lines(lines)
    reads(lines)


@pytest.mark.parametrize("many", [FEW, FEW + 1])
def test_many_points_cost_the_same_from_their_sums(many):
    state = State(generated=many, w=0.3, b=0.2, use_bias=True)
    result = solve(state)
    assert result.cost == pytest.approx(float(np.mean(result.squared_errors)), rel=1e-13)
    assert ("predictions" in vars(solve(state))) is False  # made when asked for


def test_result_cannot_be_changed():
    result = solve(State())
    for name in ("predictions", "residuals", "squared_errors"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(result, name)[0] = 1.0
    with pytest.raises(FrozenInstanceError):
        result.cost = 0.0


def run(state: State) -> dict[str, object]:
    found: dict[str, object] = {"__name__": "script"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(cost.code(state), found)
    return found


def check_code(state: State) -> None:
    found, values = run(state), cost.values(state, solve(state))
    scale = 1 + max(map(abs, (*state.x, *state.y))) ** 2
    for key in ("predictions", "squared_errors", "cost"):
        np.testing.assert_allclose(found[key], values[key], rtol=1e-12, atol=1e-15 * scale)
    assert found["minimum"].keys() == values["minimum"].keys()
    for key, value in values["minimum"].items():
        np.testing.assert_allclose(
            found["minimum"][key], value, rtol=1e-12, atol=1e-12 * (scale if key == "cost" else 1)
        )


@pytest.mark.parametrize("state", [*(State(**fields) for fields in PRESETS.values()), *EDGES])
def test_code_at_presets_and_edges(state, capsys):
    check_code(state)
    assert "minimum" in capsys.readouterr().out


TWO_ROWS = ROOM + 30  # a name before the calculation, and what it comes to

plain_states = st.builds(
    lambda rows, **rest: State(x=tuple(r[0] for r in rows), y=tuple(r[1] for r in rows), **rest),
    rows=st.lists(st.tuples(st.integers(-9, 9), st.integers(-90, 90).map(lambda v: v / 10)), min_size=1, max_size=9),
    w=st.decimals(-4, 4, places=2).map(float),
    b=st.decimals(-4, 4, places=2).map(float),
    use_bias=st.booleans(),
    form=st.sampled_from(["1/m", "1/2m"]),
)


@settings(max_examples=40)
@given(plain_states)
def test_code_at_random(state):
    check_code(state)


@settings(max_examples=examples(150))
@given(states | plain_states)
def test_digits_shown_give_the_result_shown(state):
    lines = cost.working(state, solve(state)).lines
    check_lines(lines)
    assert len(lines) == 3
    assert reads(lines).dotted == 0 or len(state.x) > 3
    assert max(map(visible, lines)) <= TWO_ROWS


def test_substitution_is_the_slides():
    lines = cost.working(State(), solve(State())).lines
    plain = [re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", line) for line in lines]
    assert plain == [
        r"\text{cost} = \frac{(0 \cdot 1 - 1)^{2} + (0 \cdot 2 - 2)^{2} + (0 \cdot 3 - 3)^{2}}{3}",
        r"\text{cost} = \frac{1 + 4 + 9}{3}",
        r"\text{cost} = \frac{14}{3} \approx 4.6667",
    ]


def test_a_long_sum_is_cut_short():
    state = EDGES[-1]
    lines = cost.working(state, solve(state)).lines
    assert r"\cdots" in lines[0]
    assert max(map(visible, lines)) <= TWO_ROWS


@pytest.mark.parametrize("state", EDGES)
def test_working_at_the_edges(state):
    check_lines(cost.working(state, solve(state)).lines)


def test_rounding_of_binary_numbers_does_not_show():
    state = State(y=(0.1, 0.2, 0.3), w=0.1)
    assert cost.working(state, solve(state)).lines[-1].endswith("= 0")


@pytest.mark.parametrize("form", ["1/m", "1/2m"])
@pytest.mark.parametrize("use_bias", [False, True])
def test_formula_can_be_typeset(form, use_bias):
    state = State(form=form, use_bias=use_bias)
    check_formula(cost.working(state, solve(state)).formula)


def test_table_has_a_row_for_each_example():
    table = cost.table(State(w=1.5), solve(State(w=1.5)))
    assert table.rows()[1] == (2.0, 2.0, 3.0, 1.0, 1.0)
    assert list(table.columns) == ["x", "y", "prediction", "residual", "squared_error"]


@pytest.mark.parametrize(
    ("fields", "path", "rule"),
    [
        ({"x": (1.0, float("nan"), 3.0)}, "x[1]", "number"),
        ({"x": (1.0, 2.0, 1e13)}, "x[2]", "number"),
        ({"y": (1.0, True, 3.0)}, "y[1]", "number"),
        ({"y": (1.0, "two", 3.0)}, "y[1]", "number"),
        ({"y": (1.0, 2.0)}, "y", "same_length"),
        ({"x": (), "y": ()}, "x", "list"),
        ({"x": (1.0,) * 1_000_001, "y": (1.0,) * 1_000_001}, "x", "list"),
        ({"x": 1.0}, "x", "list"),
        ({"w": float("inf")}, "w", "number"),
        ({"w": 1.1e12}, "w", "number"),
        ({"w": "1"}, "w", "number"),
        ({"b": float("nan")}, "b", "number"),
        ({"use_bias": 1}, "use_bias", "flag"),
        ({"form": "1/3m"}, "form", "choice"),
    ],
)
def test_bad_values_name_their_field(fields, path, rule):
    with pytest.raises(FieldError) as caught:
        State(**fields)
    assert (caught.value.path, caught.value.rule) == (path, rule)

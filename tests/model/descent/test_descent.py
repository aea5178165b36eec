"""Gradient descent: the lecture's numbers, its limits, each status, and what is written about a step."""

from __future__ import annotations

import json
import math
import re
import warnings
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model import descent
from dlviz.model.descent import State, solve
from dlviz.model.descent import presets as descent_presets
from dlviz.model.descent.edits import on_landscape
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.presets import PRESETS, SHARES, rates
from dlviz.model.descent.state import Run
from dlviz.model.fields import FieldError, describe
from tests.model.pupil import reads
from tests.model.written_out import check_formula, check_lines
from tests.share import examples, for_all

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))["descent"]

tenths = st.integers(-90, 90).map(lambda value: value / 10)
rows = st.lists(st.tuples(tenths, tenths), min_size=1, max_size=9)
states = st.builds(
    lambda rows, **rest: State(x=tuple(r[0] for r in rows), y=tuple(r[1] for r in rows), **rest),
    rows=rows,
    w0=tenths | st.floats(-1000, 1000).map(lambda value: round(value, 6)),
    b0=tenths,
    use_bias=st.booleans(),
    form=st.sampled_from(["1/m", "1/2m"]),
    learning_rate=st.floats(-6, 2).map(lambda power: float(f"{10**power:.3e}")),
    steps=st.integers(1, 80),
    step=st.integers(0, 80),
)
EDGES = [
    State(x=(0.0, 0.0), y=(1.0, 3.0), w0=7.0),
    State(x=(0.0, 0.0), y=(1.0, 3.0), use_bias=True, learning_rate=1.0),
    State(x=(2.0, 2.0), y=(1.0, 3.0), use_bias=True),
    State(x=(-1.0, 1.0), y=(1.0, 3.0), use_bias=True),
    State(x=(1e6, 1e6), y=(-1e6, 1e6), w0=1000.0, b0=-1000.0, use_bias=True, learning_rate=100.0, steps=1000),
    State(x=(1e6,) * 1000, y=(-1e6,) * 1000, w0=1000.0, learning_rate=100.0, steps=1000, step=1000),
    State(x=(5e-324, 1e-160), y=(1e6, 1e6), w0=-1000.0, learning_rate=100.0),
    State(x=(1e-149,), y=(1e6,), w0=-1000.0, learning_rate=100.0, form="1/m"),
    State(x=(3.0,), y=(0.0,), w0=1.0, learning_rate=1 / 9, steps=1, step=1),
]


def preset(state, name):
    return replace(state, **rates(state)[name])


def test_golden_steps():
    state = State(x=GOLDEN["x"], y=GOLDEN["y"], w0=GOLDEN["w0"], learning_rate=GOLDEN["learning_rate"])
    assert state == State()
    np.testing.assert_allclose(solve(state).w[:6], GOLDEN["w"], rtol=0, atol=1e-15)


@pytest.mark.parametrize("form", ["1/m", "1/2m"])
def test_golden_limits(form):
    result, golden = solve(State(form=form)), GOLDEN["limits"][form]
    assert result.curvatures == pytest.approx((golden["curvature"],), abs=1e-15)
    assert result.one_step == pytest.approx(golden["one_step"], abs=1e-15)
    assert result.diverges_from == pytest.approx(golden["diverges_from"], abs=1e-15)


@pytest.mark.parametrize(("form", "limit"), [("1/m", 0.18029), ("1/2m", 0.36059)])
def test_limits_with_bias(form, limit):
    result = solve(State(form=form, use_bias=True))
    assert result.diverges_from == pytest.approx(limit, abs=5e-6)
    assert result.one_step is None


@pytest.mark.parametrize(("x", "same"), [((-1.0, 1.0), True), ((2.0, 2.0), True), ((-1.0, 2.0), False)])
def test_one_step_with_bias_only_where_it_curves_alike(x, same):
    state = State(x=x, y=(1.0, 4.0), use_bias=True, w0=2.0, b0=-3.0)
    result = solve(state)
    assert (result.one_step is not None) == same
    if same:
        landed = solve(replace(state, learning_rate=result.one_step))
        assert landed.converged_at == 1
        assert landed.cost[1] == pytest.approx(landed.minimum.cost, abs=1e-14)


STATUS = [
    ({"learning_rate": 0.1}, "converged"),
    ({"learning_rate": 0.1, "steps": 5}, "running"),
    ({"learning_rate": 1e-6, "steps": 1000}, "running"),
    ({"learning_rate": 3 / 14}, "converged"),
    ({"learning_rate": 3 / 7, "steps": 1000}, "oscillating"),
    ({"learning_rate": 3 / 14, "form": "1/m", "steps": 1000}, "oscillating"),
    ({"learning_rate": 0.42, "steps": 20}, "oscillating"),
    ({"learning_rate": 0.42, "steps": 1000}, "converged"),
    ({"learning_rate": 0.3, "use_bias": True, "steps": 150}, "running"),
    ({"learning_rate": 3 / 7 * 1.0001, "steps": 1}, "diverging"),
    ({"learning_rate": 3 / 7 * 1.1}, "diverging"),
    ({"learning_rate": 3 / 7 * 1.1, "steps": 1000}, "overflow"),
    ({"learning_rate": 100.0}, "overflow"),
    ({"learning_rate": 100.0, "w0": 1.0, "steps": 1000}, "converged"),
]


@pytest.mark.parametrize(("fields", "status"), STATUS)
def test_status(fields, status):
    assert solve(State(**fields)).status == status


def test_at_one_step_it_lands_and_at_the_limit_it_swings_for_ever():
    one = solve(State(learning_rate=solve(State()).one_step, w0=-2.5))
    assert one.converged_at == 1
    assert one.w[1] == pytest.approx(1.0, abs=1e-15)
    swing = solve(State(learning_rate=solve(State()).diverges_from, steps=1000))
    np.testing.assert_allclose(swing.w, np.arange(1001) % 2 * 2, atol=1e-12)
    assert swing.converged_at is None


def test_lists_stop_before_the_overflow():
    result = solve(State(learning_rate=100.0, steps=1000))
    assert result.overflow_at == len(result.w) == len(result.cost) == len(result.gradient) == len(result.change)
    largest = [np.abs(values).max() for values in (result.w, result.cost, result.gradient)]
    assert max(largest) <= 1e100
    following = result.w[-1] + result.change[-1, 0] - 1
    assert 14 / 6 * following**2 > 1e100
    assert solve(State(learning_rate=100.0, step=1000)).step == len(solve(State(learning_rate=100.0)).w) - 1


@settings(max_examples=60)
@given(states)
def test_each_step_is_the_slides_update(state):
    result, lead = solve(state), 1 if state.form == "1/2m" else 2
    x, y, alpha = [*map(Fraction, state.x)], [*map(Fraction, state.y)], Fraction(state.learning_rate)
    for t in range(min(len(result.w) - 1, 4)):
        w, b = Fraction(float(result.w[t])), Fraction(float(result.b[t]))
        errors = [w * p + b - q for p, q in zip(x, y, strict=True)]
        slopes = [sum(e * p for e, p in zip(errors, x, strict=True)), sum(errors)]
        size = 1 + sum((abs(w * p) + abs(b) + abs(q)) * (1 + abs(p)) for p, q in zip(x, y, strict=True))
        for value, now, slope in ((result.w, w, slopes[0]), (result.b, b, slopes[1] * state.use_bias)):
            exact = now - alpha * lead * slope / len(x)
            assert abs(Fraction(float(value[t + 1])) - exact) <= (abs(now) + alpha * size) * Fraction(1, 10**14)


@settings(max_examples=60)
@given(states)
def test_the_error_shrinks_by_the_factors(state):
    result = solve(state)
    if not state.use_bias and result.curvatures[0]:
        first = state.w0 - result.minimum.w
        t = np.arange(len(result.w))
        with np.errstate(over="ignore", under="ignore"):
            expected = first * result.factors[0] ** t
        slack = 1e-11 * (1 + abs(state.w0) + abs(result.minimum.w)) * np.maximum(1.0, np.abs(result.factors[0]) ** t)
        assert (np.abs(result.w - result.minimum.w - expected) <= slack).all()
    assert result.diverges_from == (2 / max(result.curvatures) if max(result.curvatures) else math.inf)


@settings(max_examples=examples(100))
@given(states)
def test_status_keeps_its_definition(state):
    result = solve(state)
    assert (result.status == "overflow") == (result.overflow_at is not None)
    if result.status == "diverging":
        assert state.learning_rate > result.diverges_from
    if result.status in ("running", "oscillating"):
        assert state.learning_rate <= result.diverges_from * (1 + 1e-8)
        assert result.cost[-1] <= result.cost[0] * (1 + 1e-9)
    if result.status == "converged":
        assert np.abs(result.gradient[-1]).max() <= max(1e-6 * np.abs(result.gradient[0]).max(), 1e-9)
        assert result.converged_at is not None


@settings(max_examples=60)
@given(states)
def test_step_tangent_and_move(state):
    result = solve(state)
    here = result.step
    assert here == min(state.step, len(result.w) - 1)
    np.testing.assert_allclose(result.change, -state.learning_rate * result.gradient)
    scale = 1 + result.cost[here] + abs(result.w[here] * result.gradient[here, 0])
    assert result.tangent(result.w[[here]])[0] == result.cost[here]
    assert result.profile(float(result.w[here])) == pytest.approx(result.cost[here], abs=1e-11 * scale)
    above = result.profile(result.w[here] + np.linspace(-3, 3, 7)) - result.tangent(
        result.w[here] + np.linspace(-3, 3, 7)
    )
    assert (above >= -1e-11 * (scale + abs(result.gradient[here, 0]))).all()


def test_without_bias_b_stays_out():
    plain, waiting = State(), State(b0=3.0)
    assert descent.values(plain, solve(plain)) == descent.values(waiting, solve(waiting))
    assert not solve(waiting).b.any()


def test_one_solve_serves_every_step():
    assert solve(State(step=3)).w is solve(State(step=4)).w
    with pytest.raises(ValueError, match="read-only"):
        solve(State()).w[0] = 1.0


@pytest.mark.parametrize(
    "state", [State(), State(form="1/m"), State(x=(10.0, 20.0), y=(1.0, 2.0)), State(use_bias=True)]
)
def test_presets_do_what_they_say(state):
    found = {name: solve(replace(preset(state, name), steps=1000, w0=3.0)) for name in SHARES}
    assert [found[name].status for name in ("swinging", "diverging")] == ["oscillating", "overflow"]
    assert found["good"].status == "converged"
    assert found["one_step"].factors[0] == pytest.approx(0.0, abs=1e-15)
    assert found["too_small"].factors[0] > 0.97
    assert state.use_bias or found["one_step"].converged_at == 1


@pytest.mark.parametrize(
    ("state", "one_step", "swinging"),
    [
        (State(), 3 / 14, 3 / 7),
        (State(standardise=True), 1.0, 2.0),  # 2/λ is 2.0000000000000004
        (State(standardise=True, form="1/m"), 0.5, 1.0),
        (State(x=(0.3, 0.6, 0.9), y=(1.0, 2.0, 3.0)), 1 / 0.42, 2 / 0.42),  # 50/21 and 100/21, to the last bit
    ],
)
def test_a_preset_has_no_digits_that_only_binary_numbers_add(state, one_step, swinging):
    assert preset(state, "one_step").learning_rate == one_step
    assert preset(state, "swinging").learning_rate == swinging


def test_presets_of_the_lecture():
    assert {name: State(**fields) for name, fields in PRESETS.items()} == {n: preset(State(step=9), n) for n in SHARES}
    assert PRESETS["good"]["learning_rate"] == GOLDEN["learning_rate"]
    assert preset(EDGES[0], "diverging") == EDGES[0]


def check_code(state: State) -> None:
    found: dict[str, object] = {"__name__": "script"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(descent.code(state), found)
    result = solve(state)
    for key, value in descent.values(state, result).items():
        if key in ("status", "runs"):
            continue
        if value is None:
            assert found[key] is None
            continue
        value = np.asarray(value)
        finite = value[np.isfinite(value)]
        # Near the minimum the gradient is a difference of large sums, and the two add in different orders.
        # With bias W x may swallow b.
        swallowed = np.abs(result.w).max() * max(map(abs, state.x)) * (1 + state.learning_rate) * state.use_bias
        size = (
            swallowed * (key in ("b", "gradient"))
            + np.abs(finite[:1]).max(initial=0.0)
            + max(map(abs, (*state.x, *state.y, 1.0))) ** 2
        )
        np.testing.assert_allclose(found[key], value, rtol=1e-9, atol=1e-12 * size)


@pytest.mark.parametrize("state", [*(State(**fields) for fields in PRESETS.values()), *EDGES])
def test_code_at_presets_and_edges(state):
    check_code(state)


@settings(max_examples=40)
@given(states)
def test_code_at_random(state):
    check_code(state)


@settings(max_examples=examples(150))
@given(states)
def test_digits_shown_give_the_next_step(state):
    result = solve(state)
    lines = descent.working(state, result).lines
    check_lines(lines, most=7)
    assert sum(":=" in line for line in lines) == (4 if state.use_bias else 2)
    assert any(line.startswith(r"\lambda") for line in lines) == (result.curvatures[0] > 0)
    reads(lines)


def test_substitution_is_the_slides():
    state = State(w0=3.4, step=1)
    total = r"(2.28 \cdot 1 - 1) \cdot 1 + (2.28 \cdot 2 - 2) \cdot 2 + (2.28 \cdot 3 - 3) \cdot 3"
    plain = [
        re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", line) for line in descent.working(state, solve(state)).lines
    ]
    assert plain == [
        rf"W := 2.28 - 0.1 \cdot \frac{{{total}}}{{3}}",
        r"W := 2.28 - 0.1 \cdot 5.97333 \approx 1.6827",
        r"\lambda = \frac{1^{2} + 2^{2} + 3^{2}}{3} \approx 4.6667",
        r"1 - \alpha \lambda \approx 1 - 0.1 \cdot 4.66667 \approx 0.5333",
        r"\frac{2}{\lambda} \approx \frac{2}{4.66667} \approx 0.42857",
    ]


# Here W x swallows b in floating point, so the plain sums of the code lose b's last steps and the Bowl keeps them.
SWALLOWED = State(x=(1e6, -1e6), y=(-1e6, 1e6), w0=1000.0, b0=-1000.0, use_bias=True, learning_rate=100.0)


@pytest.mark.parametrize("state", [*EDGES, SWALLOWED])
def test_edges(state):
    result = solve(state)
    check_lines(descent.working(state, result).lines, most=7)
    for key in ("w", "b", "cost", "gradient", "change", "factors"):
        assert np.isfinite(getattr(result, key)).all()


def test_flat_cost_never_diverges():
    result = solve(EDGES[0])
    assert (result.one_step, result.diverges_from, result.status) == (math.inf, math.inf, "converged")
    assert (result.w == 7.0).all()


@pytest.mark.parametrize("form", ["1/m", "1/2m"])
@pytest.mark.parametrize("use_bias", [False, True])
def test_formula_can_be_typeset(form, use_bias):
    state = State(form=form, use_bias=use_bias)
    check_formula(descent.working(state, solve(state)).formula)


def test_table_has_a_row_for_each_step():
    table = descent.table(State(), solve(State()))
    assert list(table.columns) == ["step", "w", "cost", "gradient", "change"]
    assert table.rows()[0] == pytest.approx((0, 0.0, 7 / 3, -14 / 3, 14 / 30))
    assert len(table.rows()) == 51
    biased = descent.table(State(use_bias=True), solve(State(use_bias=True)))
    assert list(biased.columns) == ["step", "w", "b", "cost", "gradient_w", "gradient_b", "change_w", "change_b"]
    assert biased.rows()[0][3:6] == pytest.approx((7 / 3, -14 / 3, -2.0))


def test_the_table_and_the_export_of_a_method_with_memory():
    state = State(method="adam", use_bias=True, steps=7, kept=(Run(w0=2.0, learning_rate=0.01), Run(method="momentum")))
    result = solve(state)
    table = descent.table(state, result)
    names = ["step", "w", "b", "cost"]
    names += [f"{title}_{name}" for title in ("gradient", "m", "v", "change") for name in ("w", "b")]
    assert list(table.columns) == names
    assert table.columns["v_b"] == result.v[:, 1].tolist()
    values = descent.values(state, result)
    assert json.loads(json.dumps(values)) == values
    assert np.shape(values["gradient"]) == (8, 2)
    assert [run["w"][0] for run in values["runs"]] == [2.0, 0.0]
    plain = State(method="momentum")
    assert list(descent.table(plain, solve(plain)).columns) == ["step", "w", "cost", "gradient", "v", "change"]


def test_runs_that_are_kept_walk_as_if_they_were_alone():
    """On the data or the landscape of the state, with their own start, form, method and batches."""
    runs = (
        Run(w0=-2.0, b0=1.0, form="1/m", learning_rate=0.05),
        Run(method="adam", w0=3.0, batch_size=2, seed=4),
        Run(method="nesterov", learning_rate=90.0),
    )
    for landscape in ("data", "himmelblau"):
        together = solve(State(kept=runs, landscape=landscape, use_bias=True))
        assert together.walks[0] is together
        for run, walk in zip(runs, together.walks[1:], strict=True):
            fields = {name: getattr(run, name) for name in describe(Run)}
            alone = solve(State(**fields, landscape=landscape, use_bias=True))
            assert walk.run == run == alone.run
            for name in ("w", "b", "cost", "gradient", "change", "m", "v"):
                np.testing.assert_array_equal(getattr(walk, name), getattr(alone, name))
            for name in ("status", "converged_at", "one_step", "diverges_from", "overflow_at"):
                assert getattr(walk, name) == getattr(alone, name)


def test_runs_of_different_lengths_are_looked_at_together():
    result = solve(State(step=40, kept=(Run(learning_rate=100.0),)))
    assert result.at(40) == 40
    assert result.others[0].at(40) == len(result.others[0].w) - 1 < 40


@pytest.mark.parametrize("name", descent_presets.COMPARISONS)
def test_comparisons_show_what_they_are_about(name):
    state = State(**descent_presets.COMPARISONS[name])
    present, *others = solve(state).walks
    assert others
    best = present.cost[-1] - solve(state).minimum.cost
    left = [walk.cost[-1] - solve(state).minimum.cost for walk in others]
    if name == "rates":
        statuses = [walk.status for walk in (present, *others)]
        assert statuses == ["converged", "running", "converged", "oscillating"]
        assert others[1].converged_at == 1
    elif name == "forms":  # 3/14: one step with 1/2m, for ever to and fro with 1/m
        assert (present.converged_at, others[0].status) == (1, "oscillating")
    elif name == "momentum":  # far better than plain steps of the same rate, and than the best that those can do
        assert best < 1e-3 * left[0]
        assert best < left[1]
    elif name == "methods":  # plain steps come least far along the bend
        assert left[0] == max(best, *left) < present.cost[0]
    else:  # single points swing about the minimum, all of them arrive
        swings = [np.abs(np.diff(walk.cost[60:])).max() for walk in (present, others[1], others[0])]
        assert swings[0] > swings[1] > swings[2]


@pytest.mark.parametrize(
    "state", [State(standardise=True), State(x=(1.0, 50.0, 90.0), standardise=True, use_bias=True)]
)
def test_standardised_data_have_one_curvature(state):
    """So the step is the same in each direction, which is why people standardise."""
    result = solve(replace(state, steps=1, learning_rate=1.0, w0=5.0, b0=2.0))
    assert result.curvatures == pytest.approx((1.0,) * (1 + state.use_bias))
    assert result.one_step == pytest.approx(1.0)
    assert result.cost[1] == pytest.approx(result.minimum.cost, abs=1e-12)


def test_presets_lead_back_to_the_slides_way():
    wild = State(method="adam", batch_size=1, step=4, generated=20)
    for name in SHARES:
        tame = preset(wild, name)
        assert (tame.method, tame.landscape, tame.batch_size, tame.step, tame.generated) == ("gd", "data", 0, 0, 20)
        assert tame.learning_rate * solve(tame).curvatures[0] == pytest.approx(SHARES[name], rel=0.05)


@pytest.mark.parametrize("name", LANDSCAPES)
def test_a_rate_on_a_landscape_keeps_to_what_its_name_says_there(name):
    start = replace(on_landscape(State(), name), method="adam", steps=1000)
    found = {each: replace(start, **fields) for each, fields in rates(start).items() if fields}
    assert {state.landscape for state in found.values()} == {name}
    assert ("one_step" in found) == LANDSCAPES[name].is_quadratic
    costs = {each: solve(state) for each, state in found.items()}
    assert costs["diverging"].status in ("diverging", "overflow")
    assert costs["good"].cost[-1] < costs["too_small"].cost[-1] < costs["too_small"].cost[0]


def test_a_flat_cost_promises_nothing():
    assert not any(rates(State(x=(0.0, 0.0), y=(1.0, 2.0))).values())


@for_all(
    ("fields", "path", "rule"),
    [
        ({"x": (1.0, float("nan"), 3.0)}, "x[1]", "number"),
        ({"y": (1.0, 2.0, -1e13)}, "y[2]", "number"),
        ({"y": (1.0, 2.0)}, "y", "same_length"),
        ({"x": (), "y": ()}, "x", "list"),
        ({"w0": 1.1e12}, "w0", "number"),
        ({"w0": True}, "w0", "number"),
        ({"b0": float("inf")}, "b0", "number"),
        ({"use_bias": "yes"}, "use_bias", "flag"),
        ({"form": "m"}, "form", "choice"),
        ({"learning_rate": 0}, "learning_rate", "number"),
        ({"learning_rate": 101.0}, "learning_rate", "number"),
        ({"learning_rate": float("nan")}, "learning_rate", "number"),
        ({"steps": 0}, "steps", "whole"),
        ({"steps": 100_001}, "steps", "whole"),
        ({"steps": 1.5}, "steps", "whole"),
        ({"steps": True}, "steps", "whole"),
        ({"step": -1}, "step", "whole"),
        ({"step": "1"}, "step", "whole"),
        ({"method": "sgd"}, "method", "choice"),
        ({"landscape": "hill"}, "landscape", "choice"),
        ({"momentum": 1.0}, "momentum", "number"),
        ({"beta2": -0.1}, "beta2", "number"),
        ({"epsilon": 0.0}, "epsilon", "number"),
        ({"batch_size": 100_001}, "batch_size", "whole"),
        ({"seed": -1}, "seed", "whole"),
        ({"log_scale": 1}, "log_scale", "flag"),
        ({"kept": (Run(),) * 4}, "kept", "list"),
        ({"kept": ({"w0": 1.0, "method": "newton"},)}, "kept[0].method", "choice"),
    ],
)
def test_bad_values_name_their_field(fields, path, rule):
    with pytest.raises(FieldError) as caught:
        State(**fields)
    assert (caught.value.path, caught.value.rule) == (path, rule)


def test_the_rates_of_the_presets_are_found_once_for_all_steps() -> None:
    made = rates(State())
    before = descent_presets._rate.cache_info().misses
    for step in (1, 2, 3):
        assert rates(State(step=step)) == made
    assert descent_presets._rate.cache_info().misses == before

"""A step written out: the digits shown give the result shown, for every method, data and landscape."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dlviz.model import descent, line_data
from dlviz.model.descent import State, solve
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.presets import COMPARISONS
from dlviz.model.methods import METHODS, Memory
from dlviz.model.written import ROOM, visible
from dlviz.ui.workings.formula import to_text
from tests.model.pupil import reads
from tests.model.random_descents import descents, powers, shares, tenths
from tests.model.written_out import check_formula, check_lines, equations, evaluate
from tests.share import examples, for_all

small = powers(-6, -3)
states = descents(
    entries=tenths | small,
    share=shares | small,
    w0=tenths | small | st.floats(-1000, 1000).map(lambda value: round(value, 6)),
    learning_rate=powers(-5, 1),
    step=st.integers(0, 80),
    landscape=st.sampled_from(["data", *LANDSCAPES]),
    generated=st.sampled_from([0, 0, 5, 40]),
    standardise=st.booleans(),
)


def is_slide(state: State) -> bool:
    """Written as on slide 22, which tests/model/test_descent.py reads."""
    return state.method == "gd" and state.landscape == "data"


def names(state: State) -> list[str]:
    """What stands at the head of each line, in order."""
    found = []
    for name in ("W", "b") if state.two_parameters else ("W",):
        found.append(f"g_{name}")
        found += [f"{letter}_{name}" for letter, _ in METHODS[state.method].memories]
        found.append(name)
    return found


FLAT_SADDLE = State(landscape="saddle", w0=1e-5, b0=2e-5, method="adam", beta1=1e-5, beta2=2e-4, step=3)


@settings(max_examples=examples(200))
@given(states)
@example(FLAT_SADDLE)
@example(State(landscape="long_valley", w0=1e-5, b0=-2e-6, method="rmsprop", step=1))
@example(State(landscape="long_valley", w0=5.0, method="adam", beta2=1e-5))  # 25 · 0.99999: its fifth decimal is a 5
@example(State(landscape="himmelblau", w0=3e-5, b0=4e-5, learning_rate=1e-5, step=1))
def test_digits_shown_give_the_result_shown(state):
    result = solve(state)
    lines = descent.working(state, result).lines
    check_lines(lines, most=8)
    reads(lines)
    if not is_slide(state):
        assert [equations(line)[0].name for line in lines] == names(state)


@settings(max_examples=examples(200))
@given(states.filter(lambda state: not is_slide(state)))
def test_the_results_shown_are_those_of_the_step(state):
    result = solve(state)
    step = result.step
    shown = {one.name: one for line in descent.working(state, result).lines for one in equations(line)}
    for i, name in enumerate(("W", "b") if state.two_parameters else ("W",)):
        expected = {f"g_{name}": result.gradient[step, i]}
        if step + 1 < len(result.w):
            expected[name] = (result.w, result.b)[i][step + 1]
        for letter, kept in METHODS[state.method].memories:
            expected[f"{letter}_{name}"] = getattr(result, kept)[step, i]
        for key, value in expected.items():
            assert evaluate(shown[key].value) == pytest.approx(value, rel=6e-4, abs=5.1e-5), key
            assert shown[key].first == ":=" if key == name else shown[key].first in ("=", r"\approx")


def test_the_hats_are_those_of_the_parameter_above():
    """m̂ and v̂ stand behind m and v, since they are those divided by what the beginning at 0 has taken."""
    state = State(method="adam", use_bias=True, step=4)
    result = solve(state)
    for line in descent.working(state, result).lines:
        several = equations(line)
        if several[0].name[:2] not in ("m_", "v_"):
            continue
        beta = state.beta1 if several[0].name.startswith("m") else state.beta2
        i = "Wb".index(several[0].name[-1])
        now = (result.m if several[0].name.startswith("m") else result.v)[4, i]
        assert several[1].name == rf"\hat{{{several[0].name[0]}}}"
        assert evaluate(several[1].value) == pytest.approx(now / (1 - beta**5), rel=1e-3)


@pytest.mark.parametrize("corrected", [False, True])
@pytest.mark.parametrize("looks_ahead", [False, True])
def test_a_method_that_keeps_both_is_written_out_as_its_entry_says(monkeypatch, corrected, looks_ahead):
    """Velocity over the root of a mean of squares, in all forms: no working knows a method by its name."""

    def rule(s, t, g, m, v):
        m, v = s.momentum * m + (1 - s.momentum) * g, s.rho * v + (1 - s.rho) * g * g
        sizes = (1 - s.momentum**t, 1 - s.rho**t) if corrected else (1, 1)
        ahead = g + s.momentum * m / sizes[0] if looks_ahead else m / sizes[0]
        return s.learning_rate * ahead / ((v / sizes[1]) ** 0.5 + s.epsilon), m, v

    kept = {"m": Memory("m", "momentum", mean=True, corrected=corrected)}
    kept["v"] = Memory("v", "rho", mean=True, corrected=corrected)
    monkeypatch.setitem(METHODS, "adam", replace(METHODS["adam"], rule=rule, looks_ahead=looks_ahead, **kept))
    rate = 0.0313 + 0.01 * corrected + 0.02 * looks_ahead  # of its own, since a walk that was taken is kept
    state = State(method="adam", landscape="himmelblau", momentum=0.7, rho=0.9, w0=0.5, learning_rate=rate, step=3)
    result = solve(state)
    lines = descent.working(state, result).lines
    check_lines(lines, most=8)
    reads(lines)
    found = {one.name: evaluate(one.value) for line in lines for one in equations(line)}
    assert set(found) >= {"m_W", "v_W", "W", *([r"\hat{m}", r"\hat{v}"] if corrected else [])}
    assert [found["W"], found["b"]] == pytest.approx([result.w[4], result.b[4]], rel=1e-3)


@pytest.mark.parametrize("method", [name for name, each in METHODS.items() if each.lengths])
def test_the_first_move_is_as_long_as_the_method_says(method):
    state = State(method=method, landscape="himmelblau", w0=0.5, learning_rate=0.0413)
    assert METHODS[method].first_move(state) == pytest.approx(abs(solve(state).change[0]).max(), rel=1e-6)


@pytest.mark.parametrize("state", [FLAT_SADDLE, State(method="adagrad", w0=1.00001, epsilon=1e-5)])
def test_a_power_of_ten_that_is_raised_stands_in_brackets(state):
    for line in descent.working(state, solve(state)).lines:
        assert not re.search(r"10\^\{-?\d+\}\}?\^", line), line


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("landscape", ["data", *LANDSCAPES])
def test_lines_fit_beside_the_plots(method, landscape):
    """ROOM is for the calculation, two rows; a name before it and the result behind it are a little more."""
    rng = random.Random(f"{method} {landscape}")
    for _ in range(examples(60)):
        state = State(
            w0=round(rng.uniform(-4, 4), 2), b0=round(rng.uniform(-4, 4), 2), method=method, landscape=landscape,
            use_bias=True, learning_rate=float(f"{10 ** rng.uniform(-4, 0):.2e}"), step=rng.randint(0, 50),
        )  # fmt: skip
        assert max(map(visible, descent.working(state, solve(state)).lines)) <= ROOM + 40


@pytest.mark.parametrize("batch_size", [0, 1])
@pytest.mark.parametrize("use_bias", [False, True])
@for_all("method", METHODS)
@for_all("landscape", ["data", *LANDSCAPES])
def test_formulas_can_be_typeset(method, landscape, batch_size, use_bias):
    state = State(method=method, landscape=landscape, batch_size=batch_size, use_bias=use_bias)
    formula = descent.working(state, solve(state)).formula
    check_formula(formula)
    assert ("B" in formula) == (landscape == "data" and batch_size == 1 and not METHODS[method].corrected)


def test_a_step_of_adam_as_a_person_writes_it():
    state = State(method="adam", x=(1.0,), y=(2.0,), learning_rate=0.1, w0=1.0)
    plain = [
        re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", line) for line in descent.working(state, solve(state)).lines
    ]
    assert plain == [
        r"g_W = \frac{(1 \cdot 1 - 2) \cdot 1}{1} = -1",
        r"m_W = 0.9 \cdot 0 + 0.1 \cdot (-1) = -0.1, \quad \hat{m} = \frac{-0.1}{1 - 0.9^{1}} = -1",
        r"v_W = 0.999 \cdot 0 + 0.001 \cdot (-1)^{2} = 0.001, \quad \hat{v} = \frac{0.001}{1 - 0.999^{1}} = 1",
        r"W := 1 - 0.1 \cdot \frac{-1}{\sqrt{1} + 1 \cdot 10^{-8}} \approx 1.1",
    ]


@pytest.mark.parametrize("name", COMPARISONS)
def test_comparisons_are_written_out_too(name):
    for step in (0, 1, 17):
        state = State(**COMPARISONS[name] | {"step": step})
        check_lines(descent.working(state, solve(state)).lines, most=8)


@pytest.mark.parametrize("form", ["1/m", "1/2m"])
@pytest.mark.parametrize("use_bias", [False, True])
def test_the_limit_is_derived_from_the_data(use_bias, form):
    """Why 0.42857: λ from the points, what a step makes of the distance, and 2/λ, cut off and not rounded."""
    state = State(use_bias=use_bias, form=form, learning_rate=0.45, step=1)
    result = solve(state)
    *_, bend, factor, limit = descent.working(state, result).lines
    assert bend.startswith(r"\lambda ")
    assert evaluate(equations(bend)[0].value) == pytest.approx(result.curvatures[0], abs=5e-5)
    assert evaluate(equations(factor)[0].value) == pytest.approx(1 - 0.45 * result.curvatures[0], abs=5e-5)
    shown = evaluate(equations(limit)[0].value)
    assert result.diverges_from * (1 - 1e-4) < shown <= result.diverges_from


def test_a_batch_is_written_out():
    """Two of the slide's three points in a step: the sum over just these."""
    state = State(batch_size=2, w0=0.0)
    result = solve(state)
    one, other = (f"{line_data.data(state).x[i]:g}" for i in result.batch)
    terms = rf"(0 \cdot {one} - {one}) \cdot {one} + (0 \cdot {other} - {other}) \cdot {other}"
    first = re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", descent.working(state, result).lines[0])
    assert first == rf"W := 0 - 0.1 \cdot \frac{{{terms}}}{{2}}"


@pytest.mark.parametrize("method", ["gd", "momentum", "adam"])
def test_a_rate_that_was_typed_as_a_fraction_stands_there_as_one(method: str) -> None:
    """The entry shows 3/14 again, and so does what is worked out with it."""
    state = descent.State(method=method, learning_rate=3 / 14, step=1, w0=0.25)  # type: ignore[arg-type]
    lines = [to_text(line) for line in descent.working(state, descent.solve(state)).lines]
    assert any("3 / 14" in line for line in lines)
    assert not any("0.2142" in line for line in lines)

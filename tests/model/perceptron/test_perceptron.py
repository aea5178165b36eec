"""The perceptron: gates, exact sums, separability, and what is written about them."""

from __future__ import annotations

import ast
import itertools
import json
import re
import warnings
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal, localcontext
from pathlib import Path

import numpy as np
import pytest
import scipy.optimize
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dlviz.model import perceptron
from dlviz.model.boolean_functions import GATES, INPUTS, is_separable
from dlviz.model.clipping import clip_line
from dlviz.model.fields import FieldError
from dlviz.model.perceptron import PRESETS, State, solve
from dlviz.model.perceptron.edits import with_gate, with_targets
from tests.share import for_all

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))
ALL_TARGETS = list(itertools.product((0, 1), repeat=4))

typed = st.decimals(-10, 10, places=2).map(float) | st.floats(-10, 10).filter(lambda value: not 0 < abs(value) < 1e-30)
states = st.builds(
    State,
    gate=st.sampled_from(["AND", "NAND", "OR", "XOR", "custom"]),
    w1=typed,
    w2=typed,
    theta=typed,
    form=st.sampled_from(["theta", "bias"]),
    at_zero=st.sampled_from([0, 1]),
    targets=st.sampled_from(ALL_TARGETS),
    row=st.integers(0, 3),
)
decimals = State(w1=0.1, w2=0.2, theta=0.3)


def check_code(state: State) -> None:
    found: dict[str, object] = {"__name__": "script"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(perceptron.code(state), found)
    for key, value in perceptron.values(state, solve(state)).items():
        np.testing.assert_allclose(np.asarray(found[key], dtype=float), np.asarray(value, dtype=float), rtol=1e-12)


@pytest.mark.parametrize("gate", ["AND", "NAND", "OR"])
def test_textbook_weights_do_their_gate(gate):
    state = with_gate(State(), gate)
    golden = GOLDEN["gates"][gate]
    assert {key: getattr(state, key) for key in golden} == golden
    assert solve(state).outputs == GATES[gate]
    assert solve(state).n_correct == 4


def test_xor_has_three_right_at_best():
    result = solve(with_gate(State(), "XOR"))
    assert (result.n_correct, result.separable) == (3, False)


def test_xor_from_three_perceptrons():
    """The note of golden.json: XOR = AND(NAND(x), OR(x))."""
    inner = zip(*(solve(with_gate(State(), gate)).outputs for gate in ("NAND", "OR")), strict=True)
    and_outputs = dict(zip(INPUTS, solve(with_gate(State(), "AND")).outputs, strict=True))
    assert tuple(and_outputs[pair] for pair in inner) == GATES["XOR"]


@pytest.mark.parametrize("name", PRESETS)
def test_presets_are_what_with_gate_chooses(name):
    assert State(**PRESETS[name]) == with_gate(State(w1=2, theta=-3), name)


def test_targets_always_belong_to_the_gate():
    assert State(gate="OR", targets=(1, 1, 1, 0)).targets == GATES["OR"]
    # Targets that no named gate has are never lost: the gate becomes custom.
    assert State(gate="OR", targets=(1, 0, 0, 0)).gate == "custom"
    assert State(gate="OR", targets=(1, 0, 0, 0)).targets == (1, 0, 0, 0)
    assert State(gate="custom", targets=(1, 0, 0, 0)).targets == (1, 0, 0, 0)
    assert replace(State(), gate="NAND").targets == GATES["NAND"]


def test_with_targets_names_the_gate():
    assert with_targets(State(), (1, 0, 0, 0)).gate == "custom"
    assert with_targets(State(gate="custom", w1=3), (0, 1, 1, 0)) == State(gate="XOR", w1=3)


def test_custom_keeps_weights_and_targets():
    state = with_gate(State(w1=1.5), "custom")
    assert (state.w1, state.targets) == (1.5, GATES["AND"])


def test_typed_decimals_are_exact():
    assert solve(decimals).sums[3] == 0
    assert solve(decimals).outputs[3] == 0
    assert solve(replace(decimals, at_zero=1)).outputs[3] == 1
    assert "Fraction" in perceptron.code(decimals)
    assert "Fraction" not in perceptron.code(State())


@given(states)
def test_sums_are_the_decimal_sums(state):
    with localcontext(prec=400):
        w1, w2, theta = (Decimal(repr(value)) for value in (state.w1, state.w2, state.theta))
        exact = [w1 * x1 + w2 * x2 - theta for x1, x2 in INPUTS]
    result = solve(state)
    assert result.sums == tuple(float(total) for total in exact)
    assert result.outputs == tuple(state.at_zero if total == 0 else int(total > 0) for total in exact)
    assert result.n_correct == sum(result.correct) <= (4 if result.separable else 3)


@pytest.mark.parametrize("targets", ALL_TARGETS)
def test_separable_as_linear_programming_finds_it(targets):
    """Is there w, θ with w·x − θ ≥ 1 where the target is 1 and ≤ −1 where it is 0?"""
    rows = [[-(2 * t - 1) * value for value in (x1, x2, -1)] for (x1, x2), t in zip(INPUTS, targets, strict=True)]
    answer = scipy.optimize.linprog([0, 0, 0], A_ub=rows, b_ub=[-1] * 4, bounds=(None, None))
    assert is_separable(targets) == (answer.status == 0)


def test_no_line_of_a_million_does_xor():
    w = np.random.default_rng(7).uniform(-2, 2, (1_000_000, 3))
    on = w[:, :2] @ np.array(INPUTS).T > w[:, 2:]
    right = (on == np.array(GATES["XOR"], dtype=bool)).sum(axis=1)
    assert right.max() == 3
    assert (on == np.array(GATES["AND"], dtype=bool)).all(axis=1).any()


@given(states)
def test_boundary_lies_on_the_line_and_on_the_edge(state):
    ends = clip_line(state.w1, state.w2, state.theta, -0.5, 1.5)
    if ends is None:
        return
    for x1, x2 in ends:
        assert abs(state.w1 * x1 + state.w2 * x2 - state.theta) <= 1e-13 * max(abs(state.w1), abs(state.w2))
        assert {x1, x2} & {-0.5, 1.5} or min(abs(v - e) for v in (x1, x2) for e in (-0.5, 1.5)) < 1e-12
        assert -0.5 <= x1 <= 1.5
        assert -0.5 <= x2 <= 1.5
    assert ends[0] != ends[1]


@given(states)
def test_no_boundary_only_where_the_square_is_on_one_side(state):
    corners = [state.w1 * u + state.w2 * v - state.theta for u in (-0.5, 1.5) for v in (-0.5, 1.5)]
    margin = 1e-9 * (abs(state.w1) + abs(state.w2))
    crossed = min(corners) < -margin and max(corners) > margin
    if crossed:
        assert clip_line(state.w1, state.w2, state.theta, -0.5, 1.5) is not None
    if min(corners) > margin or max(corners) < -margin:
        assert clip_line(state.w1, state.w2, state.theta, -0.5, 1.5) is None


def test_boundary_by_hand():
    assert clip_line(1, 0, 0.5, 0, 1) == ((0.5, 0), (0.5, 1))
    assert clip_line(0, 2, 0.5, 0, 1) == ((0, 0.25), (1, 0.25))
    assert clip_line(1, 1, 1, 0, 1) == ((0, 1), (1, 0))
    assert clip_line(0, 0, 0, 0, 1) is None
    assert clip_line(5e-324, 0, 10, 0, 1) is None
    assert clip_line(10, 5e-324, 5, 0, 1) == ((0.5, 0), (0.5, 1))


@pytest.mark.parametrize("state", [State(), decimals, *(State(**preset) for preset in PRESETS.values())], ids=str)
def test_code_gives_the_values(state):
    check_code(state)


@settings(max_examples=60)
@given(states)
@example(replace(decimals, form="bias", at_zero=1))
@example(State(w1=10, w2=1e-300, theta=10))
@example(State(w1=-0.0, w2=0, theta=-0.0, form="bias"))
def test_code_gives_the_values_anywhere(state):
    check_code(state)


def plain(line: str) -> str:
    """LaTeX of a live line as arithmetic that Decimal can do."""
    line = re.sub(r" \\cdot 10\^\{(-?\d+)\}", r"e\1", line)
    line = re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", line)
    return line.replace(r"\cdot", "*").replace(r"\approx", "=")


def evaluate(text: str) -> Decimal:
    text = re.sub(r"(\d+(?:\.\d+)?(?:e-?\d+)?)", r"Decimal('\1')", text.strip())
    ast.parse(text)
    return eval(text, {"Decimal": Decimal})


@given(states)
def test_shown_digits_give_the_shown_result(state):
    result = solve(state)
    lines = [plain(line) for line in perceptron.working(state, result).lines]
    if state.form == "bias":
        assert evaluate(lines.pop(0).rpartition("=")[2]) == -Decimal(repr(state.theta))
    with localcontext(prec=400):
        name, substituted, middle, shown = lines[0].split("=")
        assert name.strip() == "z"
        assert evaluate(middle) == evaluate(substituted)
        digits, value = Decimal(shown.strip()), evaluate(middle)
        assert abs(digits - value) <= max(Decimal("0.5001e-4") if abs(value) > 1e-4 else 0, abs(value) / 1000)
        assert (digits == value) == (r"\approx" not in perceptron.working(state, result).lines[-2])
    verdict = lines[1]
    sign = re.search(r"(>|<|\\ge|\\le) 0 ", verdict)[1]
    total = Decimal(verdict.split(" ")[2])
    assert {">": total > 0, "<": total < 0, r"\ge": total >= 0, r"\le": total <= 0}[sign]
    assert f"y = {result.outputs[state.row]}," in verdict
    assert ("{good}" in perceptron.working(state, result).lines[-1]) == result.correct[state.row]


SUBSET = {"theta", "cdot", "approx", "ge", "le", "ne", "to", "quad", "textcolor"}


@given(states)
def test_live_lines_stay_in_the_subset(state):
    for line in perceptron.working(state, solve(state)).lines:
        assert set(re.findall(r"\\([a-zA-Z]+)", line)) <= SUBSET
        assert line.count("{") == line.count("}")


@pytest.mark.parametrize("form", ["theta", "bias"])
@pytest.mark.parametrize("at_zero", [0, 1])
def test_formula_is_typeset(form, at_zero):
    state = State(form=form, at_zero=at_zero)
    formula = perceptron.working(state, solve(state)).formula
    assert (r"\theta" in formula) == (form == "theta")
    assert (r"\ge" in formula) == (at_zero == 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ziamath uses an old importlib.resources call
        import ziamath
    assert ziamath.Latex(formula).svg().startswith("<svg")


def test_table_has_a_row_for_each_input():
    assert perceptron.table(State(), solve(State())).rows() == [
        (0, 0, -0.7, 0, 0, True),
        (0, 1, -0.2, 0, 0, True),
        (1, 0, -0.2, 0, 0, True),
        (1, 1, 0.3, 1, 1, True),
    ]


NAN, INF = float("nan"), float("inf")
BAD = [
    *(
        ({name: bad}, name)
        for name in ("w1", "w2", "theta")
        for bad in (NAN, INF, -INF, 10.01, -10.01, True, "1", None)
    ),
    *(({"gate": bad}, "gate") for bad in ("and", "", None, 1)),
    *(({"form": bad}, "form") for bad in ("b", None)),
    *(({"at_zero": bad}, "at_zero") for bad in (2, -1, True, 0.5, "0")),
    *(({"row": bad}, "row") for bad in (4, -1, True, 0.5, "0")),
    ({"targets": (0, 1, 1)}, "targets"),
    ({"targets": (0, 1, 1, 0, 1)}, "targets"),
    ({"targets": (0, 1, 2, 0)}, "targets[2]"),
    ({"targets": (0, True, 1, 0)}, "targets[1]"),
    ({"targets": "0110"}, "targets"),
]


@for_all(("fields", "path"), BAD)
def test_bad_fields_are_named(fields, path):
    with pytest.raises(FieldError) as caught:
        State(**fields)
    assert caught.value.path == path


def test_lists_and_whole_numbers_are_normalised():
    state = State(gate="custom", w1=1, targets=[1, 0, 0, 1])
    assert (type(state.w1), state.targets) == (float, (1, 0, 0, 1))
    with pytest.raises(FrozenInstanceError):
        state.w1 = 2.0

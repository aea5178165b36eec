"""Log loss: the slide's table, the libraries' numbers, the edges, and what is written about a row."""

from __future__ import annotations

import json
import math
import re
import warnings
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal
from pathlib import Path

import mpmath
import numpy as np
import pytest
import sklearn.metrics
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model import log_loss
from dlviz.model.fields import FieldError
from dlviz.model.log_loss import PRESETS, State, binary_cross_entropy, solve
from dlviz.model.log_loss.binary_cross_entropy import log_of, loss_of, probability_of, shares
from dlviz.model.written import ROOM, visible
from tests.model.pupil import reads
from tests.model.written_out import check_formula, check_lines, result
from tests.share import examples, for_all

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))["log_loss"]
LOGS = {"10": mpmath.log10, "e": mpmath.log, "2": lambda p: mpmath.log(p, 2)}
CLIPS = ["none", "sklearn", "keras", "torch"]

probabilities = (
    st.integers(0, 100).map(lambda value: value / 100)
    | st.floats(0, 1)
    | st.sampled_from([0.0, 1.0, 5e-324, 1e-50, 1e-7, 1 - 2**-53, 0.99999])
)
states = st.builds(
    State,
    rows=st.lists(
        st.tuples(
            st.text(
                st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"),
                max_size=5,
            ),
            st.integers(0, 1),
            probabilities,
        ),
        min_size=1,
        max_size=9,
    ).map(tuple),
    base=st.sampled_from(["10", "e", "2"]),
    clip=st.sampled_from(CLIPS),
    row=st.integers(0, 9),
)
EDGES = [
    State(rows=(("", actual, p),), base=base, clip=clip)
    for actual in (0, 1)
    for p in (0.0, 1.0, 5e-324, 1 - 2**-53)
    for base in ("10", "e", "2")
    for clip in CLIPS
] + [State(rows=(("가나다", 1, 0.123456789),) * 200, row=199)]


def test_slide_rows_in_the_slides_order():
    assert [row[0] for row in State().rows] == [row["id"] for row in GOLDEN["rows"]]
    assert State().rows == tuple((row["id"], row["actual"], row["predicted"]) for row in GOLDEN["rows"])
    assert State() == State(**PRESETS["slide"])


def test_slide_columns():
    found = solve(State())
    assert found.corrected.tolist() == [row["corrected"] for row in GOLDEN["rows"]]
    for log, row in zip(found.logs, GOLDEN["rows"], strict=True):
        places = len(str(row["log10"]).partition(".")[2])
        # The slide cuts digits off in some rows and rounds in others.
        assert abs(log - row["log10"]) <= 10.0**-places


@pytest.mark.parametrize("base", ["10", "e", "2"])
def test_slide_means(base):
    found = solve(State(base=base))
    assert found.mean == pytest.approx(GOLDEN["mean"][base]["exact"], abs=1e-14)
    assert found.means == solve(State()).means
    assert found.means[base] == found.mean


def test_base_may_be_a_number():
    assert State(base=10) == State(base="10")
    assert State(base=2).base == "2"


@settings(max_examples=examples(100))
@given(st.floats(0, 1, exclude_min=True), st.sampled_from(["10", "e", "2"]))
def test_logarithms_to_four_ulp(p, base):
    with mpmath.workdps(50):
        exact = LOGS[base](mpmath.mpf(p))
        assert abs(mpmath.mpf(float(log_of(p, base))) - exact) <= 4 * math.ulp(float(exact))


@settings(max_examples=60)
@given(st.floats(0, 300), st.sampled_from(["10", "e", "2"]))
def test_loss_and_probability_undo_each_other(loss, base):
    assert loss_of(probability_of(loss, base), base) == pytest.approx(loss, rel=1e-12, abs=1e-14)


@settings(max_examples=60)
@given(states)
def test_scikit_learn_agrees(state):
    found = solve(replace(state, base="e", clip="sklearn"))
    _, actual, predicted = zip(*state.rows, strict=True)
    # 1 - p in binary, as scikit-learn has it, and in decimals are one ulp of 1 apart: that matters near 0.
    near = [1 / max(p, 2e-16) for p in found.corrected]
    oracle = sklearn.metrics.log_loss(actual, predicted, labels=[0, 1])
    assert found.mean == pytest.approx(oracle, rel=1e-12, abs=1e-12 + 1.2e-16 * sum(near) / len(near))


def test_clipping_of_each_library():
    rows = (("a", 1, 0.0),)
    expected = {"none": math.inf, "sklearn": 36.04365338911715, "keras": 16.11809565095832, "torch": 100.0}
    for clip, loss in expected.items():
        found = solve(State(rows=rows, base="e", clip=clip))
        assert found.mean == pytest.approx(loss, rel=1e-15)
        assert solve(State(rows=rows, clip=clip)).mean == pytest.approx(loss / math.log(10), rel=1e-15)


def test_a_sure_and_right_prediction_costs_nothing():
    found = solve(State(rows=(("a", 1, 1.0), ("b", 0, 0.0))))
    assert found.losses.tolist() == found.logs.tolist() == [0.0, 0.0]
    assert math.copysign(1.0, found.losses[0]) == 1.0


def test_one_sure_and_wrong_prediction_makes_the_mean_infinite():
    found = solve(State(**PRESETS["sure_and_wrong"]))
    assert found.logs[6] == -math.inf
    assert found.mean == math.inf
    assert np.isfinite(found.losses[:6]).all()


@pytest.mark.parametrize(("p", "other"), [(0.56, 0.44), (0.1, 0.9), (0.9999999999999999, 1e-16), (1e-300, 1.0)])
def test_one_less_p_is_decimal(p, other):
    assert binary_cross_entropy.correct([("a", 0, p)]).tolist() == [other]
    assert binary_cross_entropy.correct([("a", 1, p)]).tolist() == [p]


def test_shares_of_the_whole_loss():
    parts = shares(solve(State()).losses)
    assert parts.sum() == pytest.approx(1.0)
    assert parts.argmax() == 6
    assert np.isnan(shares(np.array([0.0, 0.0]))).all()
    assert np.isnan(shares(np.array([np.inf, 1.0]))).all()


def test_row_stays_inside():
    assert State(row=199).row == 7
    assert replace(State(row=7), rows=State().rows[:3]).row == 2
    assert solve(State(row=4)).row == 4


def test_result_cannot_be_changed():
    found = solve(State())
    for name in ("corrected", "logs", "losses"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(found, name)[0] = 1.0
    with pytest.raises(TypeError):
        found.means["e"] = 1.0
    with pytest.raises(FrozenInstanceError):
        found.mean = 0.0


def check_code(state: State) -> None:
    found: dict[str, object] = {"__name__": "script"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(log_loss.code(state), found)
    for key, value in log_loss.values(state, solve(state)).items():
        np.testing.assert_allclose(found[key], value, rtol=1e-12, atol=1e-12)


@for_all("state", [*(State(**fields) for fields in PRESETS.values()), *EDGES])
def test_code_at_presets_and_edges(state):
    check_code(state)


@settings(max_examples=60)
@given(states)
def test_code_at_random(state):
    check_code(state)


@settings(max_examples=examples(150))
@given(states)
def test_digits_shown_give_the_result_shown(state):
    found = solve(state)
    lines = log_loss.working(state, found).lines
    check_lines(lines)
    assert max(map(visible, lines)) <= ROOM + 30
    reads(lines)
    row, *_, mean = lines
    if not math.isfinite(found.mean):
        assert mean.endswith(r" \infty")
    looked_at = float(found.losses[found.row])
    number, half = result(re.sub(r"^.* (\S+ )\\textcolor\{error\}", r"= \\textcolor{error}", row))
    assert number == looked_at or abs(number - looked_at) <= half * 1.000001


@settings(max_examples=examples(100))
@given(states.map(lambda state: replace(state, clip="none")))
def test_logarithms_shown_give_the_mean_shown(state):
    lines = log_loss.working(state, solve(state)).lines
    shown = [float(number) for number in re.findall(r"data\}\{([\d.]+)\}", lines[1])]
    if len(shown) == len(state.rows) <= 4 and all(shown):
        value, half = result(lines[-1])
        mean = float(np.mean(loss_of(shown, state.base)))
        assert abs(mean - value) <= half * 1.000001 + 1e-15 * abs(value) + 1e-25


def test_the_row_shows_where_its_probability_comes_from():
    lines = [log_loss.working(State(row=row), solve(State())).lines for row in (0, 3)]
    assert lines[0][0] == r"\text{loss} = -\log_{10} \textcolor{good}{0.94} \approx \textcolor{error}{0.0269}"
    found = log_loss.working(State(row=3), solve(State(row=3))).lines[0]
    start = r"\text{loss} = -\log_{10} (1 - \textcolor{data}{0.56}) = -\log_{10} \textcolor{bad}{0.44}"
    assert found == rf"{start} \approx \textcolor{{error}}{{0.3565}}"


def test_clipping_is_marked_with_an_arrow():
    state = State(rows=(("a", 1, 0.0),), base="e")
    row = {
        clip: log_loss.working(replace(state, clip=clip), solve(replace(state, clip=clip))).lines[0] for clip in CLIPS
    }
    assert r"\to" not in row["none"]
    assert row["none"].endswith(r"= \textcolor{error}{\infty}")
    assert row["sklearn"].startswith(r"0 \to p \approx \textcolor{bad}{2.22 \cdot 10^{-16}}, \quad \text{loss} \approx")
    assert row["keras"].startswith(r"0 \to p = \textcolor{bad}{1 \cdot 10^{-7}}, \quad \text{loss} = -\log_{e}")
    assert row["torch"] == r"\text{loss} = \min(-\log_{e} \textcolor{bad}{0}, 100) = \textcolor{error}{100}"


@pytest.mark.parametrize("base", ["10", "e", "2"])
def test_formula_can_be_typeset(base):
    check_formula(log_loss.working(State(base=base), solve(State(base=base))).formula)


def test_table_is_the_slides():
    table = log_loss.table(State(), solve(State()))
    assert list(table.columns) == ["id", "actual", "predicted", "corrected", "log", "loss"]
    assert table.rows()[3][:4] == ("ID8", 0, 0.56, 0.44)
    assert Decimal(table.rows()[3][5]).quantize(Decimal("1e-10")) == Decimal("0.3565473235")


ROW = ("a", 1, 0.5)


@pytest.mark.parametrize(
    ("fields", "path", "rule"),
    [
        ({"rows": ()}, "rows", "list"),
        ({"rows": (ROW,) * 201}, "rows", "list"),
        ({"rows": (ROW, ("a", 2, 0.5))}, "rows[1][1]", "choice"),
        ({"rows": (("a", True, 0.5),)}, "rows[0][1]", "choice"),
        ({"rows": (("a", 1, 1.5),)}, "rows[0][2]", "number"),
        ({"rows": (("a", 1, float("nan")),)}, "rows[0][2]", "number"),
        ({"rows": (("a", 1, "half"),)}, "rows[0][2]", "number"),
        ({"rows": (("a" * 41, 1, 0.5),)}, "rows[0][0]", "label"),
        ({"rows": ((7, 1, 0.5),)}, "rows[0][0]", "label"),
        ({"rows": (("a", 1),)}, "rows[0]", "list"),
        ({"base": "3"}, "base", "choice"),
        ({"base": 3}, "base", "choice"),
        ({"base": True}, "base", "choice"),
        ({"clip": "tensorflow"}, "clip", "choice"),
        ({"row": -1}, "row", "whole"),
        ({"row": 200}, "row", "whole"),
        ({"row": True}, "row", "whole"),
    ],
)
def test_bad_values_name_their_field(fields, path, rule):
    with pytest.raises(FieldError) as caught:
        State(**fields)
    assert (caught.value.path, caught.value.rule) == (path, rule)


@pytest.mark.parametrize("name", ["\tID1", "a\nb", "a\r", "\x07", "a\x85", "a\n", "\u2028"])
@pytest.mark.parametrize("field", ["rows", "samples"])
def test_an_id_stands_on_one_line(name: str, field: str) -> None:
    rest = (1, 0.5) if field == "rows" else (1, (0.5, 0.5))
    with pytest.raises(FieldError) as caught:
        log_loss.State(**{field: ((name, *rest),)})
    assert (caught.value.path, caught.value.rule) == (f"{field}[0][0]", "label")
    assert log_loss.State(**{field: (("＝ID 1 가", *rest),)}).row == 0

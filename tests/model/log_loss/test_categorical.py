"""Categorical cross-entropy against scikit-learn, SciPy and the binary formula."""

from __future__ import annotations

import math
import warnings
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import log_softmax
from scipy.special import softmax as scipy_softmax
from sklearn.metrics import log_loss as sklearn_log_loss

from dlviz.model import log_loss
from dlviz.model.fields import FieldError
from dlviz.model.log_loss import State, solve, working
from dlviz.model.log_loss.categorical import SUM_TOLERANCE, one_hot
from dlviz.model.log_loss.edits import as_given, logit_for, normalised, with_classes
from dlviz.model.log_loss.presets import CLASS_PRESETS
from tests.test_contracts import compare, run


def classes(**fields: Any) -> Any:
    return solve(State(mode="categorical", **fields)).classes


def preset(name: str) -> State:
    return State(**CLASS_PRESETS[name])


def parts(state: State) -> tuple[list[int], np.ndarray]:
    return [row[1] for row in state.samples], np.array([row[2] for row in state.samples])


@pytest.mark.parametrize("name", ["digits", "two_classes", "sum_not_1", "sure_and_wrong"])
def test_scikit_learn_prints_what_is_said_of_it(name: str) -> None:
    state = preset(name)
    labels, p = parts(state)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        wanted = sklearn_log_loss(labels, p, labels=range(p.shape[1]))
    found = solve(state).classes
    assert found.libraries["sklearn"].mean() == pytest.approx(wanted, rel=1e-12)
    assert bool(found.off) == any("sum to one" in str(one.message) for one in warned)


@pytest.mark.parametrize("name", ["logits", "hot"])
def test_logits_are_those_of_scipy(name: str) -> None:
    state = preset(name)
    labels, z = parts(state)
    found = solve(state).classes
    logs = log_softmax(z / state.temperature, axis=1)
    np.testing.assert_allclose(found.losses, -logs[range(len(labels)), labels], rtol=1e-12)
    np.testing.assert_allclose(found.probabilities, scipy_softmax(z / state.temperature, axis=1), rtol=1e-12)
    assert found.libraries["torch"].mean() == found.libraries["keras"].mean() == pytest.approx(found.mean)


def test_keras_divides_and_clips_and_torch_does_not() -> None:
    """keras.losses.CategoricalCrossentropy's own documentation: 0.95 → 0.051 and 0.1 → 2.302, mean 1.1769392."""
    rows = (("a", 1, (0.05, 0.95, 0.0)), ("b", 2, (0.1, 0.8, 0.1)))
    assert classes(samples=rows).libraries["keras"].mean() == pytest.approx(1.1769392, rel=1e-6)
    off = classes(samples=(("a", 0, (0.9, 0.3, 0.1)),))
    assert off.libraries["keras"][0] == pytest.approx(-math.log(0.9 / 1.3))
    assert off.libraries["torch"][0] == pytest.approx(-math.log(0.9))
    zero = classes(samples=(("a", 0, (0.0, 1.0)),))
    assert zero.libraries["keras"][0] == pytest.approx(-math.log(1e-7))
    assert zero.libraries["sklearn"][0] == pytest.approx(36.04, abs=0.01)
    assert zero.libraries["torch"][0] == zero.losses[0] == math.inf


def test_two_classes_are_the_binary_case() -> None:
    state = preset("two_classes")
    found, binary = solve(state).classes, solve(State(base="10"))
    assert found.mean == pytest.approx(binary.mean, rel=1e-12)
    assert found.binary == pytest.approx(binary.mean, rel=1e-12)
    np.testing.assert_allclose(found.losses, binary.losses, rtol=1e-9)
    assert solve(preset("digits")).classes.binary is None


def test_two_classes_that_do_not_sum_to_1_are_not_the_binary_case() -> None:
    """There 1 − ŷ is not the other ŷ, so the two formulas are not one."""
    state = State(mode="categorical", samples=(("a", 0, (0.3, 0.3)),))
    assert solve(state).classes.binary is None
    assert "1 - y" not in working(state, solve(state)).formula


def test_the_books_own_example() -> None:
    """Saito, Deep Learning from Scratch, 4.2.2: 0.510825 and 2.302584."""
    found = solve(preset("digits")).classes
    assert found.losses[:2].tolist() == pytest.approx([0.510825, 2.302584], abs=2e-6)
    assert not found.off


def test_bases() -> None:
    found = classes(base="10")
    assert found.means["e"] == pytest.approx(found.mean * math.log(10))
    assert found.means["2"] == pytest.approx(found.means["e"] / math.log(2))


def test_one_hot() -> None:
    assert one_hot((("a", 2, (0.0, 0.0, 1.0)), ("b", 0, (1.0, 0.0, 0.0)))).tolist() == [[0, 0, 1], [1, 0, 0]]


# rows that do not sum to 1


def test_rows_that_are_off_are_divided_by_their_sum() -> None:
    state = preset("sum_not_1")
    assert solve(state).classes.off == (0, 1)
    mended = normalised(state.samples)
    assert mended[2] == state.samples[2]
    assert classes(samples=mended).off == ()
    assert mended[0][2] == pytest.approx((0.9 / 1.3, 0.3 / 1.3, 0.1 / 1.3))


def test_a_row_of_zeros_has_nothing_to_be_divided_by() -> None:
    rows = (("a", 0, (0.0, 0.0)),)
    assert normalised(rows) == rows
    assert classes(samples=rows).off == (0,)
    assert np.isnan(classes(samples=rows).libraries["keras"]).all()  # as Keras 3 prints it
    assert classes(samples=rows).libraries["sklearn"][0] == pytest.approx(36.04, abs=0.01)


def test_tenths_sum_to_one() -> None:
    assert classes(samples=(("a", 0, (0.1,) * 10),)).off == ()
    just = 1 + 2 * SUM_TOLERANCE
    assert classes(samples=(("a", 0, (just - 0.5, 0.5)),)).off == (0,)


# one way and the other


def test_probabilities_as_logits_and_back() -> None:
    rows = preset("digits").samples
    there = as_given(rows, "logits", 1.0)
    back = as_given(there, "probabilities", 1.0)
    np.testing.assert_allclose([row[2] for row in back], [row[2] for row in rows], atol=1e-4)
    assert classes(samples=back).off == ()
    assert there[0][2][3] == -100


@given(
    st.lists(st.floats(-20, 20), min_size=2, max_size=10),
    st.floats(0.01, 0.99),
    st.floats(0.5, 4),
    st.integers(0, 9),
)
def test_the_logit_for_a_probability(scores: list[float], p: float, temperature: float, c: int) -> None:
    c %= len(scores)
    z = logit_for(tuple(scores), c, p, temperature)
    found = scipy_softmax(np.array([*scores[:c], z, *scores[c + 1 :]]) / temperature)[c]
    assert found == pytest.approx(p, abs=2e-3)


def test_other_numbers_of_classes() -> None:
    rows = (("a", 2, (0.2, 0.3, 0.5)),)
    assert with_classes(rows, 4) == (("a", 2, (0.2, 0.3, 0.5, 0.0)),)
    assert with_classes(rows, 2) == (("a", 1, (0.2, 0.3)),)


# the state


@pytest.mark.parametrize(
    ("samples", "path"),
    [
        ((("a", 0, (0.5, 0.5)), ("b", 0, (1.0, 0.0, 0.0))), "samples[1]"),
        ((("a", 3, (0.5, 0.5)),), "samples[0][1]"),
        ((("a", 0, (0.5, 1.5)),), "samples[0][2][1]"),
        ((("a", 0, (0.5,)),), "samples[0][2]"),
        ((), "samples"),
    ],
)
def test_what_cannot_be_is_refused(samples: Any, path: str) -> None:
    with pytest.raises(FieldError) as refused:
        State(samples=samples)
    assert refused.value.path == path


def test_logits_may_be_any_number() -> None:
    assert classes(samples=(("a", 0, (-3.0, 700.0)),), given="logits", base="e").losses[0] == 703


def test_the_row_stays_within_the_rows_of_its_mode() -> None:
    assert State(mode="categorical", row=7).row == 4
    assert State(row=7).row == 7
    assert solve(State(mode="categorical", samples=(("a", 0, (1.0, 0.0)),))).row == 0


@pytest.mark.parametrize("name", list(CLASS_PRESETS))
def test_the_code_gives_what_is_shown(name: str) -> None:
    for base in ("10", "e", "2"):
        state = replace(preset(name), base=base)
        names, wanted = run(log_loss.code(state)), log_loss.values(state, solve(state))
        for key, value in wanted.items():
            assert compare(names[key], value), (name, base, key)


def test_the_working_puts_the_numbers_in() -> None:
    state = preset("digits")
    formula, lines = (lambda w: (w.formula, w.lines))(log_loss.working(state, solve(state)))
    assert r"\sum_{c=0}^{9}" in formula
    assert r"1 \cdot \log_{e} \textcolor{model}{0.6}" in lines[0]
    assert lines[1].endswith(r"\approx \textcolor{error}{0.5108}")
    assert lines[-1].endswith(r"\approx \textcolor{error}{0.9267}")
    assert r"(1 - y)" in log_loss.working(preset("two_classes"), solve(preset("two_classes"))).formula
    hot = log_loss.working(preset("hot"), solve(preset("hot"))).lines
    assert "e^{2 / 5}" in hot[0]


def test_the_table_has_a_column_for_each_class() -> None:
    state = preset("logits")
    columns = log_loss.table(state, solve(state)).columns
    assert list(columns) == ["id", "label", "logit 0", "logit 1", "logit 2", "p 0", "p 1", "p 2", "sum", "loss"]

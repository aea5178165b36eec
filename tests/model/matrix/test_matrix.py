"""The matrix product: shapes, entries, mismatches, and what is written about them."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dlviz.model import matrix
from dlviz.model.fields import FieldError
from dlviz.model.matrix import PRESETS, State, solve
from dlviz.model.matrix.product import multiply, product_shape, resized, right_factor, transposed
from dlviz.model.matrix.solve import QUESTION_A, QUESTION_PRODUCT
from dlviz.model.numbers import show
from tests.share import examples, for_all

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))

entry = (
    st.integers(-9, 9).map(float)
    | st.integers(-9999, 9999).map(lambda n: n / 100)
    | st.floats(-1e6, 1e6).filter(lambda v: not 0 < abs(v) < 1e-9)
)


def tables(rows: int, cols: int) -> st.SearchStrategy:
    return st.tuples(*[st.tuples(*[entry] * cols)] * rows)


size = st.integers(1, 6)
rest = {"row": st.integers(0, 5), "col": st.integers(0, 5), "symbols": st.booleans(), "question": st.booleans()}
rest |= {"answer_rows": st.integers(0, 9), "answer_cols": st.integers(0, 9)}
fitting = st.tuples(size, size, size).flatmap(
    lambda n: st.builds(State, a=tables(n[0], n[1]), b=tables(n[1], n[2]), **rest)
)
states = fitting | st.tuples(size, size, size, size).flatmap(
    lambda n: st.builds(State, a=tables(n[0], n[1]), b=tables(n[2], n[3]), **rest)
)
cancelling = State(a=((0.1, 0.2, -0.3),), b=((1,), (1,), (1,)))
clash = State(**PRESETS["mismatch"])


def exact_product(state: State) -> list[list[Fraction]]:
    a, b = ([[Fraction(repr(v)) for v in row] for row in m] for m in (state.a, state.b))
    return [
        [sum((x * y for x, y in zip(row, col, strict=True)), Fraction(0)) for col in zip(*b, strict=True)] for row in a
    ]


@pytest.mark.parametrize("golden", GOLDEN["matmul"], ids=lambda g: str(g["product"]))
def test_products_of_the_slides(golden):
    result = solve(State(a=golden["a"], b=golden["b"]))
    assert result.product.tolist() == golden["product"]
    assert result.ok
    assert result.numpy_message == ""


def test_presets_hold_the_numbers_of_the_slides():
    for name, golden in zip(("dot", "network"), GOLDEN["matmul"], strict=True):
        assert solve(State(**PRESETS[name])).product.tolist() == golden["product"]
    assert [list(s) for s in (solve(State(**PRESETS["inner"])).shape_a, solve(State(**PRESETS["inner"])).shape_b)] == [
        GOLDEN["shapes"][0]["a"],
        GOLDEN["shapes"][0]["b"],
    ]
    assert list(solve(State(**PRESETS["inner"])).shape) == GOLDEN["shapes"][0]["product"]
    assert State(**PRESETS["dot"]) == State()


def test_the_question_of_the_slide():
    golden = GOLDEN["shapes"][1]
    assert list(QUESTION_A) == golden["a"]
    assert list(QUESTION_PRODUCT) == golden["product"]
    assert list(right_factor(tuple(golden["a"]), tuple(golden["product"]))) == golden["answer"]
    assert product_shape(tuple(golden["a"]), tuple(golden["b"])) == ("n", "?")
    right = [(r, c) for r in range(10) for c in range(10) if solve(State(answer_rows=r, answer_cols=c)).answer_right]
    assert right == [tuple(golden["answer"])]
    assert solve(State(answer_rows=3, answer_cols=0)).answer_right is None
    assert solve(State(answer_rows=2, answer_cols=3)).answer_right is False


def test_letters_are_sizes_of_their_own():
    assert product_shape(("n", "m"), ("m", "k")) == ("n", "k")
    assert product_shape(("n", "m"), ("n", "k")) is None
    assert product_shape((2, 3), ("?", 4)) == (2, 4)
    assert right_factor(("n", 3), ("m", 2)) is None
    assert right_factor((2, "k"), (2, "p")) == ("k", "p")


@given(states)
def test_shape_rule_is_numpys(state):
    result = solve(state)
    a, b = np.array(state.a), np.array(state.b)
    if a.shape[1] != b.shape[0]:
        with pytest.raises(ValueError, match="mismatch") as caught:
            a @ b
        assert (result.ok, result.shape, result.product, result.reason) == (False, None, None, "inner")
        assert (result.numpy_message, result.looked_at, result.terms) == (str(caught.value), None, ())
        return
    expected = a @ b
    assert (result.ok, result.shape, result.reason, result.numpy_message) == (True, expected.shape, "", "")
    assert (np.abs(result.product - expected) <= 1e-14 * (np.abs(a) @ np.abs(b))).all()
    assert not result.product.flags.writeable


@given(fitting)
def test_product_is_that_of_the_typed_decimals(state):
    exact = np.array([[float(value) for value in row] for row in exact_product(state)])
    np.testing.assert_allclose(solve(state).product, exact, rtol=1e-12, atol=0)


@given(fitting)
def test_terms_add_up_to_the_entry_looked_at(state):
    result = solve(state)
    i, j = result.looked_at
    assert (i, j) == (min(state.row, result.shape[0] - 1), min(state.col, result.shape[1] - 1))
    assert [x for x, _ in result.terms] == list(state.a[i])
    assert [y for _, y in result.terms] == [row[j] for row in state.b]


def test_cancelling_decimals():
    assert solve(cancelling).product.tolist() == [[0.0]]
    assert multiply(cancelling.a, cancelling.b)[1]
    assert not multiply(((1.0, 1.0),), ((1.0,), (-1.0,)))[1]
    assert "Fraction" in matrix.code(cancelling)


@given(states)
def test_fixes_are_those_that_work(state):
    a, b = np.array(state.a), np.array(state.b)
    tries = {"transpose_a": lambda: a.T @ b, "transpose_b": lambda: a @ b.T, "swap": lambda: b @ a}
    working = []
    for name, attempt in tries.items():
        try:
            attempt()
            working.append(name)
        except ValueError:
            pass
    result = solve(state)
    assert list(result.fixes) == ([] if result.ok else working)


def test_each_fix_occurs_and_some_clashes_have_none():
    assert solve(clash).fixes == ("transpose_a", "transpose_b")
    zeros = lambda rows, cols: resized(((1.0,),), rows, cols)  # noqa: E731
    assert solve(State(a=zeros(2, 3), b=zeros(4, 2))).fixes == ("swap",)
    assert solve(State(a=zeros(2, 3), b=zeros(4, 5))).fixes == ()


@given(size.flatmap(lambda n: tables(n, 3)), size, size)
def test_resized_keeps_what_stays(table, rows, cols):
    new = np.array(resized(table, rows, cols))
    old = np.array(table)
    kept = old[:rows, :cols]
    assert new.shape == (rows, cols)
    assert (new[: kept.shape[0], : kept.shape[1]] == kept).all()
    assert np.count_nonzero(new) == np.count_nonzero(kept)
    assert resized(table, len(table), 3) == table
    assert (np.array(transposed(table)) == old.T).all()


def test_entries_in_letters():
    state = State(a=((1.0, 2.0, 3.0),) * 2, b=((1.0, 2.0),) * 3, symbols=True)
    first, last = (matrix.working(s, solve(s)).lines[0] for s in (state, replace(state, row=1, col=1)))
    assert first == r"y_{11} = x_{11} \cdot w_{11} + x_{12} \cdot w_{21} + x_{13} \cdot w_{31}"
    assert last == r"y_{22} = x_{21} \cdot w_{12} + x_{22} \cdot w_{22} + x_{23} \cdot w_{32}"


def check_code(state: State) -> None:
    found: dict[str, object] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(matrix.code(state), found)
    for key, value in matrix.values(state, solve(state)).items():
        if value is None:
            assert found[key] is None
        elif key != "reason":
            np.testing.assert_allclose(found[key], value, rtol=1e-12, atol=0)


@pytest.mark.parametrize("state", [State(), cancelling, *(State(**preset) for preset in PRESETS.values())], ids=str)
def test_code_gives_the_values(state):
    check_code(state)


@settings(max_examples=60)
@given(states)
@example(State(a=((1e6,) * 6,) * 6, b=((-1e6,) * 6,) * 6))
@example(State(a=((1e4,) * 6,) * 6, b=((1e4,) * 6,) * 6))
def test_code_gives_the_values_anywhere(state):
    check_code(state)


def test_the_script_of_a_clash_says_what_numpy_says(capsys):
    check_code(clash)
    assert solve(clash).numpy_message in capsys.readouterr().out


def evaluate(text: str) -> Fraction:
    text = re.sub(r" \\cdot 10\^\{(-?\d+)\}", r"e\1", text)
    text = re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", text).replace(r"\cdot", "*")
    return eval(re.sub(r"(\d+(?:\.\d+)?(?:e-?\d+)?)", r"Fraction('\1')", text), {"Fraction": Fraction})


@settings(max_examples=examples(200))
@given(fitting)
@example(cancelling)
@example(State(a=((1e6,) * 6,) * 6, b=((123456.7,) * 6,) * 6))
def test_shown_digits_give_the_shown_result(state):
    result = solve(state)
    i, j = result.looked_at
    # An open question is not given away, so the sum is that of the same matrices without it.
    lines = list(matrix.working(replace(state, question=False), result).lines)
    if state.symbols:
        assert lines.pop(0).startswith(f"y_{{{i + 1}{j + 1}}} = x_{{{i + 1}1}}")
    name = f"{'y' if state.symbols else 'c'}_{{{i + 1}{j + 1}}}"
    rounded, values = False, []
    for line in lines:
        first, *rest = re.split(r" (=|\\approx) ", line)
        assert first == name
        values += rest[1::2]
        for sign, side in zip(rest[0::2], rest[1::2], strict=True):
            assert (sign == "=") <= (not rounded), line  # what was rounded stays so
            rounded = rounded or sign != "="
            if sign == "=" and r"\cdots" not in side:
                assert evaluate(side) == exact_product(state)[i][j], line
    exact = exact_product(state)[i][j]
    assert show(float(evaluate(values[-1]))) == show(float(result.product[i, j]))
    assert all(show(float(evaluate(side))) == show(float(exact)) for side in values if r"\cdots" not in side)
    if r"\cdots" not in values[0]:
        assert evaluate(values[0]) == exact


SUBSET = {"cdot", "cdots", "times", "approx", "ne", "to", "quad", "textcolor"}


@given(states)
def test_live_lines_stay_in_the_subset_and_on_the_card(state):
    lines = matrix.working(state, solve(state)).lines
    assert 1 <= len(lines) <= 6
    for line in lines:
        assert set(re.findall(r"\\([a-zA-Z]+)", line)) <= SUBSET
        assert line.count("{") == line.count("}")


def test_a_clash_written_out():
    assert matrix.working(clash, solve(clash)).lines == (
        r"(2 \times \textcolor{bad}{3}) \cdot (\textcolor{bad}{2} \times 3) \quad \to \quad \textcolor{bad}{3 \ne 2}",
    )


@pytest.mark.parametrize(
    ("rows", "cols", "end"),
    [
        (0, 0, "[?, ?] = [n, 2]"),
        (3, 0, "[3, ?] = [n, 2]"),
        (3, 2, r"\textcolor{good}{[n, 2] = [n, 2]}"),
        (3, 4, r"\textcolor{bad}{[n, 4] \ne [n, 2]}"),
        (2, 3, r"\textcolor{bad}{3 \ne 2}"),
    ],
)
def test_the_answer_written_out(rows, cols, end):
    state = State(question=True, answer_rows=rows, answer_cols=cols)
    lines = matrix.working(state, solve(state)).lines
    assert lines[-1].endswith(end)
    assert (len(lines) > 1) == ((rows, cols) == (3, 2))  # until then a sum written out would give the answer away


@pytest.mark.parametrize("name", PRESETS)
def test_formula_is_typeset(name):
    state = State(**PRESETS[name])
    formula = matrix.working(state, solve(state)).formula
    assert ("w_" in formula) == state.symbols
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ziamath uses an old importlib.resources call
        import ziamath
    assert ziamath.Latex(formula).svg().startswith("<svg")


def test_table():
    assert matrix.table(State(), solve(State())).columns == {"column 1": [19, 43], "column 2": [22, 50]}
    assert matrix.table(clash, solve(clash)).rows() == [("a", 2, 3), ("b", 2, 3)]


NAN, INF = float("nan"), float("inf")
GOOD = (1.0, 2.0)
BAD = [
    *(({name: (GOOD, (1.0, bad))}, f"{name}[1][1]") for name in "ab" for bad in (NAN, INF, 1e6 + 1, -2e6, True, "1")),
    *(({name: (GOOD, GOOD, (1.0,))}, f"{name}[2]") for name in "ab"),
    *(({name: (GOOD, ())}, f"{name}[1]") for name in "ab"),
    *(({name: ()}, name) for name in "ab"),
    *(({name: (GOOD,) * 7}, name) for name in "ab"),
    *(({name: ((1.0,) * 7,)}, f"{name}[0]") for name in "ab"),
    *(({name: "12"}, name) for name in "ab"),
    *(({name: (1.0, 2.0)}, f"{name}[0]") for name in "ab"),
    *(({name: bad}, name) for name in ("row", "col") for bad in (-1, 6, True, 0.5, "0")),
    *(({name: bad}, name) for name in ("answer_rows", "answer_cols") for bad in (-1, 10, True, 0.5)),
    *(({name: bad}, name) for name in ("symbols", "question") for bad in (1, "true", None)),
]


@for_all(("fields", "path"), BAD)
def test_bad_fields_are_named(fields, path):
    with pytest.raises(FieldError) as caught:
        State(**fields)
    assert caught.value.path == path


def test_a_ragged_row_says_how_long_it_should_be():
    with pytest.raises(FieldError) as caught:
        State(a=[[1, 2], [3]])
    assert (caught.value.rule, caught.value.limits) == ("rectangular", {"columns": 2})

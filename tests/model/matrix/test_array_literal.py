"""Typed arrays and np.dot against NumPy itself; what is no array of numbers is refused, ragged rows are explained."""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlviz.messages import sentence
from dlviz.model import matrix
from dlviz.model.fields import FieldError
from dlviz.model.matrix import State, solve
from dlviz.model.matrix.array_literal import check_literal, dot, inspect, literal_source
from dlviz.model.matrix.presets import ARRAY_PRESETS
from tests.test_contracts import compare, run

shapes = hnp.array_shapes(min_dims=0, max_dims=3, min_side=1, max_side=3)
arrays = shapes.flatmap(lambda shape: hnp.arrays(np.int64, shape, elements=st.integers(-9, 9)))


def array(**fields: Any) -> State:
    return State(mode="array", **fields)


@given(arrays)
def test_what_numpy_makes_of_it(values: np.ndarray) -> None:
    text = str(values.tolist())
    check_literal("literal", text)
    found = inspect(text)
    assert found.array is not None
    assert found.array.shape == values.shape == found.shape
    assert (found.array == values).all()
    assert found.array.dtype == np.array(values.tolist()).dtype
    assert (found.message, found.odd) == ("", None)


@given(arrays, arrays)
def test_the_product_is_that_of_numpy(a: np.ndarray, b: np.ndarray) -> None:
    found = dot(str(a.tolist()), str(b.tolist()))
    meets = 0 in (a.ndim, b.ndim) or a.shape[-1] == (b.shape * 2)[-2 if b.ndim > 1 else -1]
    if not meets:
        assert (found.kind, found.value) == ("mismatch", None)
        with pytest.raises(ValueError, match="not aligned") as refused:
            np.dot(a, b)
        assert found.message == str(refused.value)
        return
    wanted = np.dot(a, b)
    assert found.value is not None
    assert found.value.shape == np.shape(wanted)
    assert (found.value == wanted).all()


@pytest.mark.parametrize(
    ("a", "b", "kind", "shape"),
    [
        ("[1,2,3]", "[4,5,6]", "inner", ()),
        ("[[1,2],[3,4]]", "[[5,6],[7,8]]", "matrix", (2, 2)),
        ("[[1,2],[3,4]]", "[5,6]", "matrix_vector", (2,)),
        ("[5,6]", "[[1,2],[3,4]]", "vector_matrix", (2,)),
        ("[[1,2]]", "[1,2]", "matrix_vector", (1,)),
        ("3", "[1,2]", "scalar", (2,)),
        ("[[[1,2]]]", "[1,2]", "general", (1, 1)),
        ("[1,2]", "[1,2,3]", "mismatch", None),
        ("[[1],[2,3]]", "[1,2]", "ragged", None),
    ],
)
def test_which_rule_holds(a: str, b: str, kind: str, shape: Any) -> None:
    found = dot(a, b)
    assert found.kind == kind
    assert (None if found.value is None else found.value.shape) == shape


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("[[1,2,3],[4,5]]", ((1,), 3, 2)),
        ("[[1,2],[3,4],[5]]", ((2,), 2, 1)),
        ("[[1,2],3]", ((1,), 2, 0)),
        ("[3,[1,2]]", ((1,), 0, 2)),
        ("[[[1,2],[3]],[[1,2],[3,4]]]", ((0, 1), 2, 1)),
        ("[[[1],[2]],[[3]]]", ((1,), 2, 1)),
    ],
)
def test_ragged_rows_get_numpys_complaint_and_their_place(text: str, odd: Any) -> None:
    check_literal("literal", text)
    found = inspect(text)
    assert found.array is None
    assert found.odd == odd
    with pytest.raises(ValueError, match="inhomogeneous") as refused:
        np.array(ast.literal_eval(text))
    assert found.message == str(refused.value)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[1,", "[1,"), ("import os", "import os"), ("[1, 'a']", "'a'"), ("[1]*3", "[1] * 3"), ("[x]", "x"),
        ("{1, 2}", "{1, 2}"),
        ("range(3)", "range(3)"), ("[1 for _ in 'ab']", "[1 for _ in 'ab']"), ("__import__('os')", "__import__('os')"),
        ("[None]", "None"), ("[1j]", "1j"), ("[10**99]", "10 ** 99"),
        ("[-True]", "-True"), ("[--1]", "--1"),
        ("", ""), ("[1/0]", "1 / 0"), ("[1/2/3]", "1 / 2 / 3"), ("[True/2]", "True / 2"), ("[[1]/2]", "[1]"),
    ],
)  # fmt: skip
def test_what_is_no_array_of_numbers_is_refused(text: str, part: str) -> None:
    with pytest.raises(FieldError) as refused:
        State(literal=text)
    assert refused.value.path == "literal"
    assert refused.value.limits["part"] == part
    assert "as in [[1, 2], [3, 4]]" in sentence(refused.value)


@pytest.mark.parametrize("text", ["[1000000001]", "[1, -1000000001]", "[[1], [1000000000000000]]", "1" + "0" * 300])
def test_whole_numbers_whose_products_would_start_again_are_refused(text: str) -> None:
    with pytest.raises(FieldError) as refused:
        State(literal_b=text)
    assert refused.value.rule == "array_whole"
    assert "from -1e9 to 1e9" in sentence(refused.value)


@pytest.mark.parametrize("text", ["[1e400]", "[1" + "0" * 20 + ".0]", "[[1, 2e30]]", "[-1e16]", "[1e15/0.1]"])
def test_a_number_that_is_too_large_is_not_said_to_be_none(text: str) -> None:
    """2e30 was "not understood"."""
    with pytest.raises(FieldError) as refused:
        State(literal=text)
    assert refused.value.rule == "array_number"
    assert sentence(refused.value).endswith("Allowed: numbers from -1e15 to 1e15.")


def test_a_fraction_is_a_number_as_in_every_entry() -> None:
    text = "[[1/3, -3/14], [1.5/2, 4/2]]"
    state = array(literal=text, literal_b="[1, 2]")
    made = inspect(text).array
    assert made is not None
    assert made.tolist() == [[1 / 3, -3 / 14], [0.75, 2.0]]
    assert run(matrix.code(state))["a"].tolist() == made.tolist()


whole = st.integers(-(10**9), 10**9)


@given(st.lists(st.tuples(whole, whole), min_size=1, max_size=8))
@example([(10**9, 10**9)] * 8)
@example([(10**9, -(10**9))] * 8)
def test_products_of_whole_numbers_are_those_of_arithmetic(pairs: list[tuple[int, int]]) -> None:
    a, b = (str([pair[i] for pair in pairs]) for i in (0, 1))
    check_literal("literal", a)
    found = dot(a, b).value
    assert found is not None
    assert found.item() == sum(x * y for x, y in pairs)


@pytest.mark.parametrize("text", ["[]", "[[]]", "[[[[1]]]]", str(list(range(9))), "[" * 250, "[[1], []]"])
def test_too_deep_too_long_or_empty(text: str) -> None:
    with pytest.raises(FieldError):
        State(literal_b=text)


@pytest.mark.parametrize("name", list(ARRAY_PRESETS))
def test_the_code_of_every_preset(name: str) -> None:
    state = array(**ARRAY_PRESETS[name])
    found, wanted = run(matrix.code(state)), matrix.values(state, solve(state))
    for key in ("ndim", "shape", "size", "dtype", "dot", "dot_shape"):
        assert compare(found[key], wanted[key]), key


@pytest.mark.parametrize(
    "fields",
    [
        {"literal": "[1, 2]", "literal_b": "[1, 2, 3]"},
        {"literal_b": "[[1], [2, 3]]"},
        {"literal": "5", "literal_b": "2.5"},
    ],
)
def test_the_code_where_there_is_no_product(fields: dict[str, str]) -> None:
    state = array(**fields)
    found, wanted = run(matrix.code(state)), matrix.values(state, solve(state))
    assert compare(found["dot"], wanted["dot"])
    assert matrix.working(state, solve(state)).lines


def test_slide_12() -> None:
    """A = [1,2,3,4]: 1, (4,), 4. B = [[1,2],[3,4],[5,6]]: 2, (3, 2), 3."""
    one = matrix.values(array(literal="[1, 2, 3, 4]"), solve(array(literal="[1, 2, 3, 4]")))
    assert (one["ndim"], one["shape"]) == (1, [4])
    two = matrix.table(array(), solve(array())).columns
    assert two["value"][:3] == [2, "(3, 2)", 6]


SLIDE = r"a \cdot b = 1 \cdot 4 + 2 \cdot 5 + 3 \cdot 6 = \textcolor{step}{32}"


def test_the_working_writes_the_inner_product_out() -> None:
    state = array(**ARRAY_PRESETS["inner"])
    assert matrix.working(state, solve(state)).lines[-1] == SLIDE


typed_numbers = st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e15, 1e15), st.floats(-10, 10))


@given(st.lists(st.tuples(typed_numbers, typed_numbers), min_size=1, max_size=4))
@example([(1234567, 1), (0.1234567, 1)])
@example([(10**9, 10**9), (-1e-9, 1)])
def test_an_inner_product_comes_out_as_it_is_written(pairs: list[tuple[float, float]]) -> None:
    state = array(literal=str([x for x, _ in pairs]), literal_b=str([y for _, y in pairs]))
    line = matrix.working(state, solve(state)).lines[-1]
    assert not re.search(r"e[+-]?\d", line)
    name, _, left, sign, right = re.split(r" (=|\\approx) ", line)
    assert name == r"a \cdot b"
    if r"\cdots" in left:
        return  # too long for two rows
    terms, total = written(left), written(right)
    assert terms == sum(Fraction(repr(float(x))) * Fraction(repr(float(y))) for x, y in pairs)
    if sign == "=":
        assert total == terms
    else:
        assert total != terms
        assert abs(total - terms) <= max(Fraction(1, 20_000), abs(terms) / 1_000)


def written(text: str) -> Fraction:
    """What a sum of products written in LaTeX comes to, without any rounding."""
    text = re.sub(r"\\textcolor\{\w+\}", "", text).translate({ord("{"): "(", ord("}"): ")"})
    text = re.sub(r"\d+(\.\d+)?", lambda number: f'Fraction("{number[0]}")', text.replace(r"\cdot", "*"))
    return Fraction(eval(text.replace("^", "**"), {"Fraction": Fraction}))


def test_of_truth_values_no_sum_is_written() -> None:
    """np.dot([True, True], [True, True]) is True, not 2."""
    state = array(literal="[True, True]", literal_b="[True, True]")
    assert matrix.working(state, solve(state)).lines[-1].endswith(r"\textcolor{step}{()}")
    assert matrix.values(state, solve(state))["dot"] is True


def test_the_source_is_what_was_typed() -> None:
    assert literal_source(" [[1,2],(3,-4.50)] ") == "[[1, 2], (3, -4.5)]"


@pytest.mark.parametrize(
    ("a", "b", "met"),
    [
        ("3", "[[1, 2], [3, 4]]", 0),
        ("[1, 2]", "5", 0),
        ("2", "3", 0),
        ("[1, 2]", "[3, 4]", 2),
        ("[[1, 2]]", "[3, 4]", 2),
    ],
)
def test_only_axes_that_meet_are_coloured(a: str, b: str, met: int) -> None:
    """A number has no axis that could meet one."""
    state = array(literal=a, literal_b=b)
    line = matrix.working(state, solve(state)).lines[1]
    assert line.count(r"\textcolor{model}") == met

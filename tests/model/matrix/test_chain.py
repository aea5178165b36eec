"""A chain of matrices: NumPy multiplies it in another way, and refuses what does not fit."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.model import matrix
from dlviz.model.fields import FieldError
from dlviz.model.matrix import State, solve
from dlviz.model.matrix.chain import filled, multiply_chain, read_chain
from dlviz.model.matrix.presets import CHAIN_PRESETS
from tests.test_contracts import compare, run

sizes = st.lists(st.integers(1, 9), min_size=3, max_size=6)


@given(sizes)
def test_a_chain_that_fits(found: list[int]) -> None:
    shapes = tuple(pairwise(found))
    chain = multiply_chain(shapes)
    assert chain.broken is None
    assert chain.made == tuple((found[0], size) for size in found[1:])
    np.testing.assert_array_equal(chain.product, np.linalg.multi_dot([filled(shape) for shape in shapes]))


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=2, max_size=5))
def test_where_a_chain_breaks(shapes: list[tuple[int, int]]) -> None:
    chain = multiply_chain(tuple(shapes))
    wrong = [i for i in range(1, len(shapes)) if shapes[i - 1][1] != shapes[i][0]]
    assert chain.broken == (wrong[0] if wrong else None)
    assert (chain.product is None) == bool(wrong)
    assert bool(chain.message) == bool(wrong)


@pytest.mark.parametrize(
    "text",
    ["1x2 @ 2x3", "1×2 · 2×3", "(1, 2)(2, 3)", "1X2 2X3", "1*2*2*3", " 1 x 2.2 x 3 ", "1×2 × 2×3"],
)
def test_ways_to_write_it(text: str) -> None:
    assert read_chain(text) == ((1, 2), (2, 3))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1x2",
        "1x2 2",
        "1x2 axb",
        "0x2 2x3",
        "1x10 10x2",
        "1x2 " * 6,
        "-1x2 2x3",
        "1e3x2",
        "1x2 @ 99999x2 @ 2x3",
        "1x2 @ 100x100 @ 2x3",
    ],
)
def test_what_is_no_chain_is_refused(text: str) -> None:
    with pytest.raises(FieldError) as refused:
        State(chain=text)
    assert refused.value.rule == "chain"


@pytest.mark.parametrize("name", list(CHAIN_PRESETS))
def test_the_code_of_every_preset(name: str) -> None:
    state = State(mode="chain", **CHAIN_PRESETS[name])
    found, wanted = run(matrix.code(state)), matrix.values(state, solve(state))
    for key in ("shape", "product", "ok"):
        assert compare(found[key], wanted[key]), key
    assert len(matrix.table(state, solve(state)).rows()) == len(solve(state).others.chain.shapes)


def test_the_working_says_where_it_breaks() -> None:
    state = State(mode="chain", **CHAIN_PRESETS["broken"])
    lines = matrix.working(state, solve(state)).lines
    assert len(lines) == 2
    assert lines[-1].endswith(r"\textcolor{bad}{4 \ne 2}")

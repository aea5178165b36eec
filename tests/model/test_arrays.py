"""Arrays that nobody can change, and the long tuples of a state."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import textwrap
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz.model import fields
from dlviz.model.arrays import Numbers, array_code, distinct, frozen
from dlviz.model.cost import State as CostState
from dlviz.model.descent import State
from tests.share import examples


def test_frozen_is_a_read_only_copy():
    source = np.arange(3)
    array = frozen(source)
    source[0] = 9
    assert array.dtype == np.float64
    assert array.tolist() == [0.0, 1.0, 2.0]
    with pytest.raises(ValueError, match="read-only"):
        array[0] = 1.0


def test_numbers_are_a_tuple():
    numbers, plain = Numbers((1.0, 2.5)), (1.0, 2.5)
    assert (numbers, hash(numbers), repr(numbers)) == (plain, hash(plain), repr(plain))
    assert {plain: "found"}[numbers] == {numbers: "found"}[plain] == "found"
    assert numbers != (1.0, 2.0)
    assert numbers < (2.0,)
    for again in (copy.copy(numbers), copy.deepcopy(numbers), pickle.loads(pickle.dumps(numbers))):
        assert again == numbers
        assert hash(again) == hash(numbers)


def test_numbers_know_their_array_and_their_hash_once_they_were_asked_for():
    numbers = Numbers((1.0, 2.5))
    assert numbers.array is numbers.array
    assert numbers.array.tolist() == [1.0, 2.5]
    assert not numbers.array.flags.writeable
    assert "_hash" not in vars(numbers)
    hash(numbers)
    assert vars(numbers)["_hash"] == hash((1.0, 2.5))


def test_a_state_makes_numbers_of_what_it_is_given():
    state = State(x=[1, 2], y=(3, 4.5))
    assert (state.x, state.y) == ((1.0, 2.0), (3.0, 4.5))
    assert isinstance(state.x, Numbers)
    assert all(type(value) is float for value in state.x)
    assert State(x=Numbers((1.0, 2.0)), y=(3.0, 4.5)) == state
    assert hash(State(x=(1.0, 2.0), y=(3.0, 4.5))) == hash(state)


def test_checked_numbers_pass_through(monkeypatch):
    """An edit of another field, and the other panel on the same data, do not look at a million numbers again."""
    state, seen = State(x=(1.0, 2.0), y=(3.0, 4.0)), []
    convert = fields.msgspec.convert

    def watched(value, hint, **more):
        seen.append(value)
        return convert(value, hint, **more)

    monkeypatch.setattr(fields.msgspec, "convert", watched)
    edited = replace(state, step=1)
    assert edited.x is state.x
    assert CostState(x=state.x, y=state.y).x is state.x
    assert seen
    assert not any(isinstance(value, tuple) and len(value) == 2 for value in seen)
    other = Numbers((5.0, 6.0))  # made by somebody else: looked at like any tuple
    assert replace(state, x=other).x == other
    assert any(value is other for value in seen)


def test_numbers_of_another_field_are_checked():
    wild = Numbers((1.0, 1e15))
    wild.checked_for = "something else"
    with pytest.raises(fields.FieldError) as caught:
        State(x=wild, y=(1.0, 2.0))
    assert (caught.value.path, caught.value.rule) == ("x[1]", "number")


@pytest.mark.parametrize("size", [1, 7, 200])
def test_the_code_of_an_array_is_the_array(size):
    values = tuple(np.random.default_rng(0).normal(size=size) * 10.0 ** np.arange(size).clip(0, 20))
    values = tuple(map(float, values))
    found: dict[str, object] = {"np": np}
    lines = array_code("x", values)
    exec("\n".join(lines), found)
    np.testing.assert_array_equal(found["x"], values)
    assert max(map(len, lines)) <= 100


@settings(max_examples=examples(100))
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=60))
def test_an_array_is_wrapped_as_textwrap_does(values):
    """Which was two seconds slower where the array is long."""
    text = f"x = np.array([{', '.join(map(repr, values))}])"
    wrapped = textwrap.wrap(text, 100, subsequent_indent=" " * len("x = np.array(["), break_on_hyphens=False)
    assert list(array_code("x", tuple(values))) == wrapped


@given(st.lists(st.sampled_from([-1.0, 0.0, 0.5, 0.5000001, 3.0]), max_size=30))
def test_distinct_values_are_those_of_numpy(values):
    found = distinct(np.array(values, dtype=np.float64))
    assert found.tolist() == np.unique(values).tolist()


def test_no_panel_loads_masked_arrays():
    script = "import sys; from dlviz.topics import PANELS, first_state, topic; "
    script += "[topic(name).solve(first_state(name)) for name in PANELS]; print('numpy.ma' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "False"

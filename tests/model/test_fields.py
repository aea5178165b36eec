"""The fields of a State: whatever is offered is taken as declared, or named with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from dlviz.by_fields import as_fields
from dlviz.model.fields import Checked, FieldError, count, describe, real, text, whole
from dlviz.topics import PANELS, topic
from tests.share import for_all

Number = Annotated[float, real(-10, 10)]
EVERY = [(panel, name) for panel in PANELS for name in describe(topic(panel).State)]


@dataclass(frozen=True, slots=True)
class Part(Checked):
    """A State inside a State, with a rule between its fields."""

    low: Number = 0.0
    high: Number = 1.0

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        if self.low > self.high:
            raise FieldError("high", self.high, "number", low=self.low, high=10)


@dataclass(frozen=True, slots=True)
class Sample(Checked):
    """One field of each kind."""

    rate: Annotated[float, real(1e-6, 100, slider=(1e-3, 1), log=True)] = 0.1
    steps: Annotated[int, whole(1, 500, slider=(1, 100))] = 50
    form: Literal["1/m", "1/2m"] = "1/m"
    at_zero: Literal[0, 1] = 0
    bias: bool = False
    name: Annotated[str, text(5)] = "a"
    x: Annotated[tuple[Number, ...], count(1, 3)] = (1.0,)
    pair: tuple[Number, Number] = (0.0, 0.0)
    rows: Annotated[tuple[Annotated[tuple[Number, ...], count(1, 2)], ...], count(1, 2)] = ((1.0,),)
    part: Part = Part()
    parts: Annotated[tuple[Part, ...], count(0, 2)] = ()


def refused(**offered: Any) -> FieldError:
    with pytest.raises(FieldError) as caught:
        Sample(**offered)
    return caught.value


@for_all(
    ("offered", "path", "rule", "limits"),
    [
        ({"rate": 0}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": 101.0}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": float("nan")}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": float("inf")}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": 10**400}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": True}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": "1"}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"rate": None}, "rate", "number", {"low": 1e-6, "high": 100}),
        ({"steps": 0}, "steps", "whole", {"low": 1, "high": 500}),
        ({"steps": 1.5}, "steps", "whole", {"low": 1, "high": 500}),
        ({"steps": True}, "steps", "whole", {"low": 1, "high": 500}),
        ({"at_zero": 2}, "at_zero", "choice", {"options": (0, 1)}),
        ({"at_zero": True}, "at_zero", "choice", {"options": (0, 1)}),
        ({"bias": 1}, "bias", "flag", {}),
        ({"bias": "true"}, "bias", "flag", {}),
        ({"name": "abcdef"}, "name", "text", {"high": 5}),
        ({"name": 5}, "name", "text", {"high": 5}),
        ({"x": ()}, "x", "list", {"low": 1, "high": 3}),
        ({"x": (1, 2, 3, 4)}, "x", "list", {"low": 1, "high": 3}),
        ({"x": 1}, "x", "list", {"low": 1, "high": 3}),
        ({"x": "12"}, "x", "list", {"low": 1, "high": 3}),
        ({"x": (1, 11)}, "x[1]", "number", {"low": -10, "high": 10}),
        ({"x": (True,)}, "x[0]", "number", {"low": -10, "high": 10}),
        ({"pair": (1,)}, "pair", "list", {"low": 2, "high": 2}),
        ({"pair": (1, "2")}, "pair[1]", "number", {"low": -10, "high": 10}),
        ({"rows": ((1,), (2, -11))}, "rows[1][1]", "number", {"low": -10, "high": 10}),
        ({"rows": ((1,), ())}, "rows[1]", "list", {"low": 1, "high": 2}),
    ],
)
def test_what_is_refused_is_named(offered: dict[str, Any], path: str, rule: str, limits: dict[str, Any]) -> None:
    error = refused(**offered)
    assert (error.path, error.rule, error.limits) == (path, rule, limits)


def test_the_value_is_the_innermost() -> None:
    assert refused(rows=((1,), (2, -11))).value == -11
    assert refused(x="12").value == "12"


def test_a_choice_names_its_options() -> None:
    error = refused(form="2/m")
    assert error.rule == "choice"
    assert set(error.limits["options"]) == {"1/m", "1/2m"}


def test_what_is_taken_is_made_clean() -> None:
    made = Sample(rate=1, x=[1, 2], rows=[[1, 2], [3]], steps=7)
    assert made == Sample(rate=1.0, x=(1.0, 2.0), rows=((1.0, 2.0), (3.0,)), steps=7)
    assert type(made.rate) is float
    assert type(made.steps) is int
    assert isinstance(made.x, tuple)
    assert type(made.rows[0][0]) is float
    assert hash(made)


def test_a_state_that_is_replaced_is_looked_at_where_it_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick moves one field of twenty, and every rule about it counts as before."""
    state, looked = Sample(rows=((1.0, 2.0), (3.0,)), name="b"), []
    convert = msgspec.convert
    monkeypatch.setattr(msgspec, "convert", lambda value, hint: looked.append(value) or convert(value, hint))
    assert replace(state, rate=0.25).rate == 0.25
    assert looked == [0.25]
    for rate in (1000.0, 1000.0):
        with pytest.raises(FieldError):
            replace(state, rate=rate)
    assert replace(state, rows=[[4.0]]).rows == replace(state, rows=((4.0,),)).rows == ((4.0,),)


def test_the_ends_of_a_range_belong_to_it() -> None:
    assert Sample(rate=1e-6).rate == 1e-6
    assert Sample(rate=100).rate == 100.0
    assert Sample(steps=500).steps == 500


def test_a_declaration_is_described() -> None:
    described = describe(Sample)
    assert list(described) == [field.name for field in fields(Sample)]
    assert described["rate"].limits == (1e-6, 100)
    assert described["rate"].slider == (1e-3, 1)
    assert described["rate"].log
    assert described["steps"].slider == (1, 100)
    assert not described["steps"].log
    assert described["form"].choices == ("1/m", "1/2m")
    assert described["x"].default == (1.0,)
    assert described["bias"].limits == (None, None)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.binary(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=8,
)


@given(st.sampled_from([field.name for field in fields(Sample)]), ANY)
def test_anything_is_taken_or_named(name: str, value: Any) -> None:
    made = outcome(**{name: value})
    if isinstance(made, FieldError):
        assert made.path.startswith(name)
        assert str(made)
    else:
        assert made == Sample(**{name: getattr(made, name)})


def outcome(**values: Any) -> Sample | FieldError:
    try:
        return Sample(**values)
    except FieldError as error:
        return error


# what the topics declare


@for_all(("panel", "name"), EVERY)
def test_every_field_of_a_topic_has_its_limits(panel: str, name: str) -> None:
    """Without them a slider has no ends, a file could fill the memory, and a sentence would say "None"."""
    assert unlimited(describe(topic(panel).State)[name].kind) == []


def unlimited(kind: inspect.Type) -> list[inspect.Type]:
    if isinstance(kind, inspect.Metadata):
        return unlimited(kind.type)
    if isinstance(kind, inspect.FloatType | inspect.IntType):
        return [] if kind.ge is not None and kind.le is not None else [kind]
    if isinstance(kind, inspect.StrType):
        return [] if kind.max_length is not None else [kind]
    if isinstance(kind, inspect.VarTupleType):
        return unlimited(kind.item_type) + ([] if kind.max_length is not None else [kind])
    if isinstance(kind, inspect.TupleType):
        return [each for item in kind.item_types for each in unlimited(item)]
    if isinstance(kind, inspect.DataclassType):
        return [each for field in kind.fields for each in unlimited(field.type)]
    return [] if isinstance(kind, inspect.LiteralType | inspect.BoolType) else [kind]


@for_all(("panel", "name"), EVERY)
def test_the_default_is_within_the_limits(panel: str, name: str) -> None:
    field = describe(topic(panel).State)[name]
    if "slider" in field.extra:
        low, high = field.limits
        assert low <= field.slider[0] <= field.default <= field.slider[1] <= high
    if field.log:
        assert field.slider[0] > 0


@pytest.mark.parametrize("panel", PANELS)
def test_a_state_is_a_value(panel: str) -> None:
    state_type = topic(panel).State
    assert state_type() == state_type()
    assert hash(state_type()) == hash(state_type())
    values = as_fields(state_type())
    assert state_type(**json.loads(msgspec.json.encode(values))) == state_type()
    with pytest.raises((AttributeError, TypeError)):
        setattr(state_type(), next(iter(values)), None)


def test_a_part_is_read_from_a_file_and_kept_as_it_is() -> None:
    part = Part(1.0, 2.0)
    assert Sample(part=part).part is part
    assert Sample(part={"low": 1, "high": 2}, parts=[{"low": -1}]) == Sample(part=part, parts=(Part(-1.0),))


@pytest.mark.parametrize(
    ("offered", "path", "rule"),
    [
        ({"part": {"low": "a"}}, "part.low", "number"),
        ({"part": 3}, "part", "part"),
        ({"parts": [{}, {"high": 11}]}, "parts[1].high", "number"),
        ({"parts": [{}, {"low": 2, "high": 1}]}, "parts[1].high", "number"),
        ({"parts": [{}, {}, {}]}, "parts", "list"),
    ],
)
def test_a_part_names_its_place(offered: dict[str, Any], path: str, rule: str) -> None:
    error = refused(**offered)
    assert (error.path, error.rule) == (path, rule)

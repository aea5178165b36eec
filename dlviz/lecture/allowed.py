"""What a page's file takes at one of its places, as the types of the page say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import inspect

from dlviz.lecture.page import Page
from dlviz.model.fields import FieldError

LARGEST_NUMBER = 1e308


def refusal(place: str, found: Mapping[str, Any]) -> FieldError:
    """Why the value at a place such as ``question.choices.0.right`` of an entries' table is not taken."""
    way = tuple(filter(None, place.split(".")))
    kind, value = _walked(way, found)
    rule, limits = _rule(kind, value, place)
    return FieldError("", value, rule, **limits)


def _walked(way: Sequence[str], found: Any) -> tuple[inspect.Type | tuple[str, ...], Any]:
    """The type at the end of a way, or the words that are possible there, and the value."""
    kind: inspect.Type = inspect.type_info(Page)
    for step in way:
        kinds = list(_structs(kind))
        if step in {struct.tag_field for struct in kinds}:
            return tuple(str(struct.tag) for struct in kinds), found.get(step)
        kind = _inside(kind, step, found)
        found = found[int(step)] if isinstance(found, list) else found.get(step)
    return kind, found


def _inside(kind: inspect.Type, step: str, found: Any) -> inspect.Type:
    for struct in _structs(kind):
        if struct.tag is None or struct.tag == found.get(struct.tag_field):
            return next(field.type for field in struct.fields if field.name == step)
    if isinstance(kind, inspect.DictType):
        return kind.value_type
    assert isinstance(kind, inspect.VarTupleType)
    return kind.item_type


def _structs(kind: inspect.Type) -> Iterator[inspect.StructType]:
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return (each for each in kinds if isinstance(each, inspect.StructType))


def _rule(kind: inspect.Type | tuple[str, ...], value: Any, place: str) -> tuple[str, dict[str, Any]]:
    if isinstance(kind, inspect.UnionType):  # or nothing
        kind = kind.types[0]
    match kind:
        case tuple():
            return "choice", {"options": kind}
        case inspect.BoolType():
            return "flag", {}
        case inspect.IntType():
            return "whole", {"low": kind.ge, "high": kind.le}
        case inspect.FloatType() if kind.gt is not None:
            return "more", {"low": kind.gt}
        case inspect.FloatType():
            return "number", {"low": -LARGEST_NUMBER if kind.ge is None else kind.ge, "high": LARGEST_NUMBER}
        case inspect.StrType() if kind.pattern:
            return "page_file", {}
        case inspect.StrType():
            return "words" if kind.min_length else "text", {"high": kind.max_length}
        case inspect.VarTupleType():
            rule = "parts" if any(_structs(kind.item_type)) else "list"
            return rule, {"low": kind.min_length or 0, "high": kind.max_length, "part_name": place}
    return "under", {"part_name": place}

"""Every limit of a state has its reason in the documentation, and stands there as it is in the program."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import msgspec.inspect as inspect

from dlviz.model.fields import describe
from dlviz.topics import PANELS, topic

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "limits.md").read_text(encoding="utf-8")
ROWS = [
    (re.findall(r"`([^`]+)`", names), limit, why)
    for names, limit, why in re.findall(r"^\| (`.*`) \| (.*) \| (.*) \|$", PAGE, re.MULTILINE)
]


def number(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() and abs(value) < 1e10 else f"{value:g}"


def limit_of(kind: Any) -> str:
    """What msgspec checks of a field and of what is in it, in words; nothing where it checks nothing."""
    if isinstance(kind, inspect.Metadata):
        return limit_of(kind.type)
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        return "" if kind.ge is None or kind.le is None else f"{number(kind.ge)} to {number(kind.le)}"
    if isinstance(kind, inspect.StrType):
        return "" if kind.max_length is None else f"{number(kind.max_length)} characters"
    if isinstance(kind, inspect.VarTupleType):
        bounds = (kind.min_length, kind.max_length)
        own = "" if None in bounds else f"{number(bounds[0] or 0)} to {number(bounds[1] or 0)} entries"
        return ", each ".join(part for part in (own, limit_of(kind.item_type)) if part)
    if isinstance(kind, inspect.TupleType):
        return "; ".join(dict.fromkeys(part for part in map(limit_of, kind.item_types) if part))
    return ""


def test_every_limit_of_a_field_is_on_the_page_as_it_is() -> None:
    found = {
        f"{panel}.{name}": limit
        for panel in PANELS
        for name, field in describe(topic(panel).State).items()
        if (limit := limit_of(field.kind))
    }
    told = {name: limit for names, limit, _ in ROWS for name in names if not name.startswith("dlviz.")}
    assert told == found


def test_every_constant_of_the_page_is_as_it_is() -> None:
    constants = {name: limit for names, limit, _ in ROWS for name in names if name.startswith("dlviz.")}
    assert len(constants) > 10
    for name, limit in constants.items():
        module, _, constant = name.rpartition(".")
        assert number(getattr(importlib.import_module(module), constant)) == limit, name


def test_every_limit_has_a_reason_and_stands_once() -> None:
    names = [name for names, _, _ in ROWS for name in names]
    assert len(names) == len(set(names))
    assert all(len(why) > 5 for _, _, why in ROWS)

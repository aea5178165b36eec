"""Texts with the numbers of a state in them, so that none is typed.

``{cost}`` is the number with at most four decimals, ``{cost:2}`` with two, and ``{cost:=4}`` has the sign before it
that is true: "= 2.25" or "≈ 1.1667". ``{{`` is a brace.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dlviz.lecture.quantity import evaluate
from dlviz.model import numbers
from dlviz.model.typed_source import NotUnderstoodError

DIGITS = 4
_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_FORM = re.compile(r"(.*?)(?::(=?)(\d))?", re.DOTALL)


def fill(text: str, names: Mapping[str, Any]) -> str:
    """Put the numbers into a text.

    Raises
    ------
    NotUnderstoodError
        A place names what is not there, or a brace has no partner.
    """
    return _PLACE.sub(lambda found: _filled(found, names), text)


def _filled(found: re.Match[str], names: Mapping[str, Any]) -> str:
    if found[0] in ("{{", "}}"):
        return found[0][0]
    if found[1] is None:
        raise NotUnderstoodError(found[0])
    form = _FORM.fullmatch(found[1])
    assert form is not None
    expression, sign, digits = form.groups()
    try:
        return written(evaluate(expression, names), int(digits or DIGITS), signed=bool(sign))
    except (TypeError, ValueError):
        raise NotUnderstoodError(expression) from None


def written(value: Any, digits: int = DIGITS, *, signed: bool = False) -> str:
    """A value as people write it: a true minus, brackets round a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Mapping):
        raise TypeError(value)
    if hasattr(value, "__len__"):
        return f"[{', '.join(written(entry, digits) for entry in value)}]"
    text = numbers.written(float(value), digits)
    return f"{'=' if numbers.is_kept(float(value), digits) else '≈'} {text}" if signed else text

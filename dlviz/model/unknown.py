"""A working with a question open: what follows from the numbers that are given is a question mark.

>>> unknown(r"z = 0.5 \\cdot 1 - 0.7 = 0.3", {0.5, 1.0, 0.7})
'z = 0.5 \\\\cdot 1 - 0.7 = ?'
>>> unknown(r"W := 3 - 0.1 \\cdot 9.3333 \\approx 2.0667", {3.0, 0.1})
'W := 3 - 0.1 \\\\cdot ? \\\\approx ?'
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from dlviz.model.numbers import as_fraction

MARK = "?"
SHOWN = 4  # decimals from which on a number that is shown may be one that was rounded
MOST = 1000  # entries of a list
# Signs between the sides of a line. Behind one that is no equality the rest is told by what stands before it.
_EQUAL = r" (=|:=|\\approx|\\coloneqq) "
_OTHER = r" ?(?<!\\)(?:[<>]|\\(?:le|ge|ne|to|quad|qquad)\b)"
_NUMBER = r"(?<![\w.\\])-?\d+(?:\.\d+)?(?: \\cdot 10\^\{-?\d+\})?|\\infty"
_WORKED = r" [-+] |\\cdot|\\frac"
_FOLLOWS = ("error", "gradient", "step", "good", "bad")  # colours of what nobody gives
_COLOUR = r"\\textcolor\{(\w+)\}\{([^{}]*)\}"


def unknown(line: str, given: Collection[float]) -> str:
    """A line of LaTeX in which only those numbers are left that are ``given``, and none behind its last sign."""
    parts = re.split(_EQUAL, line)
    if len(parts) < 3:
        return _cut(line, given)
    sides, signs = parts[::2], parts[1::2]
    written = sides[0]
    for number, (sign, side) in enumerate(zip(signs, sides[1:], strict=True)):
        is_last = number == len(signs) - 1
        other = re.search(_OTHER, side)
        blanked = _blanked(side, given)
        is_alone = is_last and len(signs) == 1 and re.search(_WORKED, side) and MARK not in blanked  # numbers put in
        shown = MARK if other or (is_last and not is_alone) else blanked
        written += f" {sign} {shown}"
        if other:
            break
    return written


def _cut(line: str, given: Collection[float]) -> str:
    """A line without an equality says all behind its first sign."""
    other = re.search(_OTHER, line)
    return f"{_blanked(line[: other.start()], given)} \\quad {MARK}" if other else _blanked(line, given)


def _blanked(side: str, given: Collection[float]) -> str:
    """The numbers that are not given, with their colours, blanked."""
    plain = re.sub(
        _COLOUR, lambda found: found[0] if found[1] not in _FOLLOWS and _is_given(found[2], given) else MARK, side
    )
    return re.sub(
        r"\\textcolor\{\w+\}\{[^{}]*\}|[\^_]\{[^{}]*\}|" + _NUMBER,
        lambda found: found[0] if found[0][0] in "^_" or r"\text" in found[0] or _is_given(found[0], given) else MARK,
        plain,
    )


def _is_given(text: str, given: Collection[float]) -> bool:
    number = text.strip("() ")
    try:
        value = abs(float(number))
    except ValueError:
        return not re.search(r"\d", number)
    digits = len(number.partition(".")[2])
    return any(value == abs(one) or (digits >= SHOWN and value == round(abs(one), digits)) for one in given)


def numbers_in(state: object) -> frozenset[float]:
    """All numbers of a state, and how many entries its lists have; of long lists, those that a working can show."""
    return frozenset(_numbers(state))


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, Mapping):
        for entry in value.values():
            yield from _numbers(entry)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield float(value)
        over, slash, under = as_fraction(float(value)).partition("/")
        if slash:  # as which it is written
            yield from (float(over), float(under))
    elif isinstance(value, tuple | list):
        yield float(len(value))
        for entry in value[:MOST]:
            yield from _numbers(entry)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _numbers(getattr(value, field.name))

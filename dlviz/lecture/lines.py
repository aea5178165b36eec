"""On which line of a TOML file something stands, which its reader does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEAD = re.compile(r"\s*(\[\[?)\s*([\w.\"'-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w\"'-]+(?:\s*\.\s*[\w\"'-]+)*)\s*=(.*)$")
Place = tuple[str, ...]


def line_of(text: str, place: Place) -> int:
    """The line, from 1, on which ``place`` stands, or that of the nearest thing that holds it.

    >>> line_of('number = 1\\n[title]\\nko = "하나"', ("title", "ko"))
    3
    """
    best, length = 1, 0
    for line, found in _places(text):
        if len(found) > length and place[: len(found)] == found:
            best, length = line, len(found)
    return best


def _places(text: str) -> Iterator[tuple[int, Place]]:
    """Every place that begins on a line of its own."""
    table: Place = ()
    counts: dict[Place, int] = {}
    key: Place = ()
    item, closing = -1, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:  # inside a text of several lines
            closing = "" if closing in line else closing
        elif head := _HEAD.match(line):
            table, key, item = _parts(head[2]), (), -1
            if head[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, str(counts[table]))
            yield number, table
        elif found := _KEY.match(line):
            key, item = (*table, *_parts(found[1])), -1
            closing = _opened(found[2])
            yield number, key
            yield from ((number, (*key, name)) for name in re.findall(r"[{,]\s*(\w+)\s*=", found[2]))
        elif re.match(r"\s*[{\[]", line) and key:  # the next entry of a list that has a line for each
            item += 1
            yield number, (*key, str(item))
            yield from ((number, (*key, str(item), name)) for name in re.findall(r"[{,]\s*(\w+)\s*=", line))


def _parts(name: str) -> Place:
    return tuple(part.strip().strip("\"'") for part in name.split("."))


def _opened(value: str) -> str:
    """The quotation marks that a text of several lines ends with, or none."""
    for mark in ('"""', "'''"):
        if value.count(mark) == 1:
            return mark
    return ""

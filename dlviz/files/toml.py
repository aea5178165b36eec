"""Entries that a person wrote, as TOML; what is wrong is told by line, in the person's language."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from dlviz.errors import DATA, Problem

# What tomllib calls something that is there already.
TWICE = re.compile(r"overwrite|twice|redefine|mutate|Duplicate")


def at(line: int, error: Problem) -> Problem:
    """The same with its line."""
    return Problem("on_line", DATA, line=line, error=error)


def text_of(content: bytes) -> str:
    """The bytes of a file as text; the mark that some editors put first is left out.

    Raises
    ------
    Problem
        ``not_utf8``, with the line.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise at(content[: error.start].count(b"\n") + 1, Problem("not_utf8", DATA)) from None


def entries_of(text: str) -> dict[str, Any]:
    """What stands in it.

    Raises
    ------
    Problem
        ``not_toml`` or ``toml_twice``, with the line where it is known.
    """
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a ValueError also for a whole number of thousands of digits
        problem = Problem("toml_twice" if TWICE.search(str(error)) else "not_toml", DATA)
        if stop := re.search(r"line (\d+)", str(error)):
            problem = at(int(stop[1]), problem)
        elif "end of document" in str(error):
            problem = at(text.rstrip().count("\n") + 1, problem)
        raise problem from None

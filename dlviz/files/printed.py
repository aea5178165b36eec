"""Tables as a database, R or pandas prints them for people to read: what is there for the eye alone is taken out.

Only where it is certain what each cell is: whole rules in their places over as many bars, as many rows as are said, and
heads that end where the cells of their columns do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from dlviz.model.slices import Slices

AT_ONCE = 2**16  # letters, which take some milliseconds
_RULE = re.compile(r"-+(?:\+-+)*")  # under the heads, as psql has it
_FRAME = re.compile(r"\+(?:-+\+)+")  # over them too, and at the end
_COUNT = re.compile(r"\((\d{1,9})[^()|]*\)|(\d{1,9}) rows? in set.*")  # psql says it in the language of the person


def take_rules(lines: list[str]) -> bool:
    """Take out the rules of a table, and how many rows there are; whether bars stand between its cells."""
    said = _COUNT.fullmatch(lines[-1].strip())
    end = len(lines) - bool(said)
    rules = _rules(lines[:end])
    is_so = said is not None and int(said[1] or said[2]) == end - len(rules) - 1
    if not rules or not (is_so or "+" in lines[rules[0]]):  # dashes alone may be a cell
        return False
    for at in reversed([*rules, *([end] if is_so else [])]):  # a row is missing where the count is another
        del lines[at]
    return True


def _rules(lines: list[str]) -> list[int]:
    """Where they stand: over the heads, under them and at the end, or under the heads alone; a cross for each bar."""
    for rule, head, places in ((_FRAME, 1, [0, 2, len(lines) - 1]), (_RULE, 0, [1])):
        if len(lines) > head + len(places):
            bars = lines[head].count("|")
            if all(rule.fullmatch(lines[at].strip()) and lines[at].count("+") == bars for at in places):
                return places
    return []


def named_rows(lines: list[str]) -> Slices[list[str] | None]:
    """The lines with tabs between their cells, where names stand in front of all rows under a corner that has none.

    Else None. Heads that are printed end where the cells of their columns do.
    """
    if len(lines) < 2 or not lines[0][:1].isspace():
        return None
    ways: list[Callable[[str], str]] = [str, _spread]  # pandas counts letters, R a syllable of Hangul as two
    heads = {way: _ends(way(lines[0])) for way in ways}
    made, letters = ["\t".join(("", *lines[0].split()))], 0
    for at, line in enumerate(lines[1:]):
        ways = [way for way in ways if _ends(way(line))[1:] == heads[way]]
        if line[:1].isspace() or not ways:
            return None
        made.append("\t".join(line.split()))
        letters += len(line)
        if letters > AT_ONCE:
            letters = 0
            yield at / len(lines)
    return made


def _ends(line: str) -> list[int]:
    return [found.end() for found in re.finditer(r"\S+", line)]


def _spread(line: str) -> str:
    """Each letter as often as it is wide."""
    if line.isascii():
        return line
    return "".join(letter * (1 + (unicodedata.east_asian_width(letter) in "WF")) for letter in line)

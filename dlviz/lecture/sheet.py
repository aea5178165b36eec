"""Worksheets: which exercises stand on the sheet of a student, from topics, a seed and a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dlviz.errors import DATA, USAGE, Problem
from dlviz.files.lines import decode
from dlviz.files.regular import check_regular, content_of
from dlviz.lecture.exercises import KINDS, TOPICS, make
from dlviz.lecture.exercises.exercise import Exercise

MOST = 100  # exercises on a sheet
MOST_NAMES = 300
LONGEST_NAME = 60
FEW = 10  # exercises where nobody says how many


@dataclass(frozen=True, slots=True)
class Sheet:
    """The exercises of one student, in the order of the lecture; ``name`` is empty where all get the same."""

    name: str
    exercises: tuple[Exercise, ...]


def make_sheets(
    topics: Sequence[int] = TOPICS, seed: int = 0, count: int | None = None, names: Sequence[str] = ("",)
) -> tuple[Sheet, ...]:
    """A sheet for each name: the same kinds for all, with numbers of their own.

    Raises
    ------
    Problem
        ``worksheet_topics`` or ``bad_number``.
    """
    unknown = [number for number in topics if number not in TOPICS]
    if unknown or not topics:
        raise Problem("worksheet_topics", USAGE, topics=tuple(unknown) or "[]", low=TOPICS[0], high=TOPICS[-1])
    wanted = max(FEW, len(set(topics))) if count is None else count
    if not 1 <= wanted <= MOST:
        raise Problem("bad_number", USAGE, name="--count", value=wanted, low=1, high=MOST)
    return tuple(Sheet(name, _exercises(sorted(set(topics)), seed, wanted, name)) for name in names)


def _exercises(topics: Sequence[int], seed: int, count: int, name: str) -> tuple[Exercise, ...]:
    """One of each topic in turn, then another kind of each, and so on."""
    kinds = {number: [kind for kind in KINDS if kind.topic == number] for number in topics}
    chosen = [(topics[i % len(topics)], i // len(topics)) for i in range(count)]
    return tuple(
        make(kinds[number][turn % len(kinds[number])], f"{seed}/{name}/{turn}") for number, turn in sorted(chosen)
    )


def read_topics(text: str) -> tuple[int, ...]:
    """``5,15,21`` or ``13-16`` as numbers.

    Raises
    ------
    Problem
        ``worksheet_topics``.
    """
    found: list[int] = []
    for part in text.split(","):
        low, dash, high = part.strip().partition("-")
        if not low.isdecimal() or (dash and not high.isdecimal()) or len(low) > 3 or len(high) > 3:
            raise Problem("worksheet_topics", USAGE, topics=text or '""', low=TOPICS[0], high=TOPICS[-1])
        if int(high or low) < int(low):
            raise Problem("worksheet_topics", USAGE, topics=part.strip(), low=TOPICS[0], high=TOPICS[-1])
        found += range(int(low), int(high or low) + 1)
    return tuple(found)


def read_names(path: Path) -> tuple[str, ...]:
    """The names in a text file, one a line; empty lines count for nothing.

    Raises
    ------
    Problem
        ``cannot_read``, ``not_a_file``, ``not_utf8``, ``no_names``, ``too_many_names``, ``name_too_long``
        or ``name_twice``.
    """
    check_regular(path)
    content = content_of(path, 2**20)  # more than the names that are taken can fill
    try:
        text = decode(content, path)
    except Problem as problem:
        raise Problem("not_utf8", DATA, path=str(path)) if problem.kind == "not_text" else problem from None
    return checked_names(text.splitlines(), path)


def checked_names(lines: Sequence[str], path: object) -> tuple[str, ...]:
    """Names as they were written, one a line; ``path`` is where, if it was in a file.

    Raises
    ------
    Problem
        As ``read_names``.
    """
    numbered = enumerate((line.strip() for line in lines), start=1)
    named = [(number, "".join(c for c in line if c.isprintable())) for number, line in numbered if line]
    where = {"path": str(path)} if path else {}
    if not named:
        raise Problem("no_names", DATA, **where)
    if len(named) > MOST_NAMES:
        raise Problem("too_many_names", DATA, **where, names=len(named), most=MOST_NAMES)
    seen: set[str] = set()
    for number, name in named:
        if len(name) > LONGEST_NAME:
            raise Problem("name_too_long", DATA, **where, line=number, most=LONGEST_NAME)
        if name in seen:
            raise Problem("name_twice", DATA, **where, line=number, name=name)
        seen.add(name)
    return tuple(name for _, name in named)

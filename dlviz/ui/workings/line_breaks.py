"""Where a working line is broken: behind a comma first, then before a relation, a sum, a product, in brackets last.

A view of Qt fills each line as far as it goes. Here, of all ways to part a text into about as few lines, the one that
reads best is taken: what stays together has blanks that are not broken in place of others.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextCursor, QTextDocument

from dlviz.theme import Theme, font
from dlviz.ui.workings.line_shape import Shape, Tags, format_of, shape, width

HELD = "\u00a0"
_GAP = re.compile(f"{HELD}* [ {HELD}]*")
_RELATION = "=≈≠<>≤≥→⇒:"
_RELATIONS = frozenset(_RELATION)
_RANKS = {**dict.fromkeys(_RELATION, 1), "+": 2, "−": 2}
_COMMA, _PRODUCT, _DEEPER = 0, 3, 4
_BEHIND_A_NAME, _BEHIND_A_SIGN = 14, 40
_A_LINE = 10  # what one more of them is worth
SLACK = 1.0  # pixels, since a width is a sum of widths that were rounded


class Gap(NamedTuple):
    """Blanks at which a line may end, and how little they suit."""

    start: int
    end: int
    rank: int


def gaps(text: str) -> tuple[Gap, ...]:
    """Of a line, in which blanks that are not broken stand where no line ends."""
    found, depth, at, is_name = [], 0, 0, True
    for gap in _GAP.finditer(text):
        part, after = text[at : gap.start()], text[gap.end() : gap.end() + 1]
        depth += part.count("(") + part.count("[") - part.count(")") - part.count("]")
        is_name = is_name and _RELATIONS.isdisjoint(part)
        rank = _rank(part[-1:], after)
        if depth == 0 and is_name and after in _RELATION:
            rank = _BEHIND_A_NAME
        found.append(Gap(gap.start(), gap.end(), rank + _DEEPER * depth))
        at, is_name = gap.end(), is_name or (rank == _COMMA and depth == 0)
    return tuple(found)


def _rank(before: str, after: str) -> int:
    if before in _RELATION or before in "+−·":
        return _BEHIND_A_SIGN
    return _COMMA if before in ",;" else _RANKS.get(after, _PRODUCT)


def chosen(parts: Sequence[float], blanks: Sequence[float], ranks: Sequence[int], room: float) -> frozenset[int]:
    """The gaps at which to break: few of them, of the lowest ranks, and the first lines fuller than the last.

    ``parts`` are the widths of what stands between the gaps, ``blanks`` those of the gaps.
    """
    count = len(parts)
    best: list[tuple[int, int]] = [(0, 0)] * (count + 1)  # what the rest costs, and where its second line begins
    for first in range(count - 1, -1, -1):
        wide, ways = 0.0, []
        for last in range(first, count):
            wide += parts[last] + (blanks[last - 1] if last > first else 0.0)
            if wide > room and last > first:
                break
            rank = ranks[last] if last + 1 < count else 0
            ways.append((_A_LINE + rank + best[last + 1][0], -last - 1))
        best[first] = min(ways)
    breaks, at = set(), -best[0][1]
    while at < count:
        breaks.add(at - 1)
        at = -best[at][1]
    return frozenset(breaks)


Blanks = tuple[tuple[int, int, str], ...]  # of a text: where some stand, and which


class Parted(NamedTuple):
    """A line's gaps, and how wide what stands between them and they are, one after the other."""

    gaps: tuple[Gap, ...]
    steps: tuple[float, ...]


@functools.lru_cache(maxsize=256)
def _parted(told: str, digits: tuple[int, ...], theme: Theme, size: float) -> Parted:
    made = shape(told, len(digits), theme)
    texts = made.texts(["0" * many for many in digits])
    text = "".join(texts)
    found = gaps(text)
    ends = (0, *(end for gap in found for end in (gap.start, gap.end)), len(text))
    return Parted(found, tuple(_steps(made, texts, ends, theme, size)))


def widest(told: str, digits: tuple[int, ...], theme: Theme, size: float) -> float:
    """What of a line cannot be broken: the room that it takes at least."""
    return max(_parted(told, digits, theme, size).steps[::2])


@functools.lru_cache(maxsize=256)
def blanks(told: str, digits: tuple[int, ...], theme: Theme, size: float, room: float) -> Blanks:
    """The blanks that part a line into lines, where it is wider than the room.

    All digits are equally wide: they are the same for each line of a shape with so many ``digits`` in its numbers.
    """
    found, steps = _parted(told, digits, theme, size)
    if sum(steps) <= room:
        return ()
    breaks = chosen(steps[::2], steps[1::2], [gap.rank for gap in found], room - SLACK)
    return tuple((gap.start, gap.end, " " if i in breaks else HELD) for i, gap in enumerate(found))


def with_blanks(text: str, found: Blanks) -> str:
    for start, end, sign in found:
        text = f"{text[:start]}{sign * (end - start)}{text[end:]}"
    return text


def _steps(made: Shape, texts: Sequence[str], ends: Sequence[int], theme: Theme, size: float) -> list[float]:
    """How wide a line is from each of these places to the next."""
    found, at, step = [0.0] * (len(ends) - 1), 0, 0
    for piece, text in zip(made.parts, texts, strict=True):
        first = start = at
        at += len(text)
        while start < at:
            while ends[step + 1] <= start:
                step += 1
            end = min(at, ends[step + 1])
            found[step] += _wide(text[start - first : end - first].translate(_AS_WIDE), piece.letters, theme, size)
            start = end
    return found


_AS_WIDE = str.maketrans("0123456789 ", f"0000000000{HELD}")  # a blank at the end of a line has no width


@functools.lru_cache(maxsize=4096)
def _wide(text: str, letters: Tags, theme: Theme, size: float) -> float:
    """How wide a piece of a line is."""
    document = QTextDocument()
    document.setDefaultFont(font(theme, size))
    QTextCursor(document).insertText(text, format_of(letters))
    document.size()  # lays it out
    line = document.begin().layout().lineAt(0)
    found: tuple[float, int] = line.cursorToX(width(text))  # type: ignore[assignment]
    return found[0] - line.x()

"""One entry of a product written out, 1·5 + 2·7 = 19, in the colours of the two matrices, broken between terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dlviz.marks import Look, Mark, Thing, Words

Run = tuple[str, str, Thing]  # a text, the role of its colour, and the cell that it comes from
Chunk = tuple[Run, ...]  # runs that stay together on a line
SIZES = (1.7, 1.45, 1.2, 1.0, 0.9, 0.85, 0.75, 0.68, 0.62, 0.56)  # those over the least that may be read


class Terms(NamedTuple):
    """What a sum is written with: its head (``c₁₁ =``), a pair for each term, and its end (``= 19``).

    ``at`` is the entry, row and column counted from 0: its factors are the cells that light up with them.
    """

    head: str
    pairs: tuple[tuple[str, str], ...]
    end: str
    at: tuple[int, int] | None = None

    def text(self) -> str:
        """The whole on one line."""
        return f"{self.head} {' + '.join('·'.join(pair) for pair in self.pairs)} {self.end}".strip()


def sum_picture(terms: Terms, look: Look) -> Iterator[Mark]:
    """As large as the room allows; where not even the least letters fit, terms in the middle give way to …"""
    size, lines = _laid_out(terms, look)
    line = look.measure.height(size, bold=True)
    y = max(0.0, (look.high - len(lines) * line) / 2)
    for chunks in lines:
        x = (look.wide - _width(chunks, look, size)) / 2
        for text, role, thing in (run for chunk in chunks for run in chunk):
            wide = look.measure.width(text, size, bold=True)
            yield Words(x, y, wide, line, text, role=role, size=size, bold=True, align="left", thing=thing)
            x += wide
        y += line


def _laid_out(terms: Terms, look: Look) -> tuple[float, list[list[Chunk]]]:
    sizes = [size for size in SIZES if size > look.least] + [look.least]
    for size in sizes:
        lines = _broken(list(_chunks(terms)), look, size)
        if _fits(lines, look, size):
            return size, lines
    for left_out in range(1, len(terms.pairs) - 1):
        lines = _broken(list(_chunks(terms, left_out)), look, sizes[-1])
        if _fits(lines, look, sizes[-1]):
            break
    return sizes[-1], lines


def _fits(lines: list[list[Chunk]], look: Look, size: float) -> bool:
    tall = len(lines) * look.measure.height(size, bold=True) <= look.high
    return tall and max(_width(line, look, size) for line in lines) <= look.wide


def _chunks(terms: Terms, left_out: int = 0) -> Iterator[Chunk]:
    """Head, terms and end; ``left_out`` terms before the last one become …"""
    i, j = terms.at or (0, 0)
    cell = (lambda *place: ("cell", *place)) if terms.at else (lambda *place: None)
    yield ((terms.head + " ", "text", None),)
    last = len(terms.pairs) - 1
    for k, (left, right) in enumerate(terms.pairs):
        if last - left_out <= k < last:
            if k == last - left_out:
                yield (("+ … ", "quiet", None),)
            continue
        roles = tuple("bad" if factor == "?" else role for factor, role in ((left, "data"), (right, "model")))
        one, other = (left, roles[0], cell("a", i, k)), (right, roles[1], cell("b", k, j))
        yield (("+ " if k else "", "quiet", None), one, ("·", "quiet", None), other, (" ", "quiet", None))
    if terms.end:
        yield ((terms.end[:2], "text", None), (terms.end[2:], "step", cell("product", i, j)))


def _broken(chunks: list[Chunk], look: Look, size: float) -> list[list[Chunk]]:
    lines: list[list[Chunk]] = [[]]
    for chunk in chunks:
        if lines[-1] and _width([*lines[-1], chunk], look, size) > look.wide:
            lines.append([])
        lines[-1].append(chunk)
    return lines


def _width(line: list[Chunk], look: Look, size: float) -> float:
    return sum(look.measure.width(text, size, bold=True) for chunk in line for text, *_ in chunk)

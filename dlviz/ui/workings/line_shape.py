"""The shape of a working line: read once, it writes the line for other numbers, which is all that a tick changes.

``shape_of`` parts a line into its shape and the digits of its numbers, which a ``Line`` holds; a ``Shape`` is its rich
text in pieces with the formats that Qt gives them, and writes them with other digits.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, zip_longest

import msgspec
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from dlviz.theme import Theme
from dlviz.ui.workings.formula import powers_told, to_html, unbroken_rich

_DIGITS = re.compile(r"[0-9]+")  # a decimal point stays in the shape: e^{2} needs no bracket where e^{0.5} does
Parts = str | tuple[str | int, ...]  # text; with digits, text and their places among all digits of the line


# Signs that stand for some digits each, and are digits that no line has, so that they are read as these are.
_NOUGHTS = (
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
)  # fmt: skip
HOLES = "".join(chr(nought + digit) for nought in _NOUGHTS for digit in range(10))
_IS_HOLE, _HOLE = frozenset(HOLES), re.compile(f"([{HOLES}])")
PARAGRAPH = '<p style="margin-top:0;margin-bottom:4px">{0}</p>'


def shape_of(line: str) -> tuple[str, tuple[str, ...]]:
    """A line with a sign in place of digits, and the digits; without, where they are too many or it has the signs."""
    digits = tuple(_DIGITS.findall(line))
    if len(digits) > len(HOLES) or (not line.isascii() and not _IS_HOLE.isdisjoint(line)):
        return line, ()
    return "".join(chain.from_iterable(zip_longest(_DIGITS.split(line), HOLES[: len(digits)], fillvalue=""))), digits


Tags = tuple[str, ...]  # of rich text, as they stand open round a piece of it


class Piece(msgspec.Struct, frozen=True):
    """Text of one format.

    Attributes
    ----------
    name : what it stands for, nothing where that is nothing.
    letters : the tags that make its letters larger or smaller than others, or another font's.
    """

    text: Parts
    name: Parts
    format: QTextCharFormat
    letters: Tags


class Shape(msgspec.Struct, frozen=True, eq=False):
    """One is the same as itself alone."""

    parts: tuple[Piece, ...]

    def texts(self, digits: Sequence[str]) -> list[str]:
        """Of each piece, with these digits."""
        return [piece.text if isinstance(piece.text, str) else _filled(piece.text, digits) for piece in self.parts]

    def runs(self, digits: Sequence[str], part: Callable[[str], str]) -> list[Run]:
        """What is written of each piece, where ``part`` gives the text of all of them other blanks."""
        texts = self.texts(digits)
        whole, found, at = part("".join(texts)), [], 0
        for number, (piece, text) in enumerate(zip(self.parts, texts, strict=True)):
            end, name = at + len(text), piece.name
            found.append((whole[at:end], name if isinstance(name, str) else _filled(name, digits), self, number))
            at = end
        return found

    def format(self, number: int, name: str) -> QTextCharFormat:
        """Of a piece with that name."""
        piece = self.parts[number]
        if piece.name == name:
            return piece.format
        made = QTextCharFormat(piece.format)
        made.setAnchorHref(name)
        return made


Run = tuple[str, str, Shape, int]  # a text, what it stands for, and the piece that it is of


def rich(line: str, theme: Theme) -> str:
    """A line as rich text."""
    return unbroken_rich(powers_told(to_html(line, theme)))


@functools.lru_cache(maxsize=256)
def shape(told: str, digits: int, theme: Theme) -> Shape:
    """The shape of lines with so many groups of digits, as ``shape_of`` tells it."""
    return Shape(
        tuple(
            Piece(
                _parts(text, holes=digits),
                _parts("".join(map(html.unescape, _HREF.findall("".join(tags)))), holes=digits),
                format_of(tags),
                tuple(tag for tag in tags if not _COLOURS.fullmatch(tag)),
            )
            for text, tags in _runs(rich(told, theme))
        )
    )


_HREF = re.compile('href="([^"]*)"')
_COLOURS = re.compile('<a [^>]*>|<span style="color:[^;"]*">')  # the letters are as wide as without
_BLANKS = re.compile("[^\\S\u00a0]+")  # of which Qt shows one


def _runs(rich: str) -> Iterator[tuple[str, Tags]]:
    """The texts of rich text as Qt reads them, each with the tags that are open round it."""
    tags: list[str] = []
    text, ends_blank = "", True
    around: Tags = ()
    for part in re.split("(<[^>]*>)", rich):
        if part.startswith("</"):
            tags.pop()
        elif part.startswith("<"):
            tags.append(part)
        elif part:
            shown = _BLANKS.sub(" ", html.unescape(part))
            shown = shown.removeprefix(" ") if ends_blank else shown
            if shown and tuple(tags) != around:
                if text:
                    yield text, around
                text, around = "", tuple(tags)
            text, ends_blank = text + shown, shown.endswith(" ") if shown else ends_blank
    if text:
        yield text, around


@functools.lru_cache(maxsize=512)
def format_of(tags: Tags) -> QTextCharFormat:
    """The look that Qt gives to a text in these tags: it reads a letter sooner than a line."""
    closed = "".join(f"</{tag[1:].split()[0].rstrip('>')}>" for tag in reversed(tags))
    document = _read(f"{''.join(tags)}x{closed}")
    return document.begin().begin().fragment().charFormat()


@functools.cache
def block_format() -> QTextBlockFormat:
    """How far lines stand apart."""
    document = _read("x")
    return document.begin().blockFormat()


def _read(rich: str) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(PARAGRAPH.format(rich))
    return document


def width(text: str) -> int:
    """How many places of a document a text takes."""
    return len(text) if text.isascii() or max(text) <= "\uffff" else len(text.encode("utf-16-le")) // 2


class Line(msgspec.Struct, frozen=True):
    """A line as its shape and its digits."""

    shape: str
    digits: tuple[str, ...]

    @staticmethod
    @functools.lru_cache(maxsize=256)
    def read(latex: str) -> Line:
        return Line(*shape_of(latex))


def put(cursor: QTextCursor, start: int, old: Sequence[Run], new: Sequence[Run]) -> int:
    """Write what differs over what begins at ``start``; how many formats that took."""
    if [run[2] for run in old] != [run[2] for run in new]:
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        for text, name, made, number in new:
            cursor.insertText(text, made.format(number, name))
        return len(new)
    at, formats = start, 0
    for before, after in zip(old, new, strict=True):
        if before != after:
            cursor.setPosition(at)
            cursor.setPosition(at + width(before[0]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(after[0], after[2].format(after[3], after[1]))
            formats += before[1] != after[1]
        at += width(after[0])
    return formats


def _parts(text: str, *, holes: int) -> Parts:
    if not holes or text.isascii() or len(found := _HOLE.split(text)) == 1:
        return text
    return tuple(HOLES.index(part) if part in _IS_HOLE else part for part in found if part)


def _filled(parts: tuple[str | int, ...], digits: Sequence[str]) -> str:
    return "".join([part if isinstance(part, str) else digits[part] for part in parts])

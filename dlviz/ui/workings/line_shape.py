"""The shape of a working line: read once, it writes the line for other numbers, which is all that a tick changes.

``shape_of`` parts a line into its shape and the digits of its numbers, which a ``Line`` holds; a ``Shape`` is its rich
text in pieces with the formats that Qt gives them, and writes them with other digits.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from dlviz.model.recent import Recent
from dlviz.theme import Theme
from dlviz.ui.workings.formula import powers_told, to_html, unbroken_rich

_DIGITS = re.compile(r"[0-9]+")  # a decimal point stays in the shape: e^{2} needs no bracket where e^{0.5} does
Parts = tuple[str | int, ...]  # text, and where digits go their place among all digits of the line


# Signs that stand for some digits each, and are digits that no line has, so that they are read as these are.
_NOUGHTS = (
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
)  # fmt: skip
HOLES = "".join(chr(nought + digit) for nought in _NOUGHTS for digit in range(10))
_IS_HOLE = frozenset(HOLES)
_met: Recent[bool] = Recent(512, 512)


def shape_of(line: str) -> tuple[str, tuple[str, ...]]:
    """A line with a sign in place of digits, and the digits; without, where they are too many or it has the signs."""
    digits = tuple(_DIGITS.findall(line))
    if len(digits) > len(HOLES) or (not line.isascii() and not _IS_HOLE.isdisjoint(line)):
        return line, ()
    signs = iter(HOLES)
    return _DIGITS.sub(lambda found: next(signs), line), digits


class Piece(msgspec.Struct, frozen=True):
    """Text of one format. ``name`` is what it stands for, nothing where that is nothing."""

    text: Parts
    name: Parts
    format: QTextCharFormat


class Shape(msgspec.Struct, frozen=True, eq=False):
    """One is the same as itself alone."""

    parts: tuple[Piece, ...]

    def pieces(self, digits: Sequence[str]) -> list[tuple[str, str]]:
        """The text of each piece with these digits, and what it stands for."""
        return [(_filled(piece.text, digits), _filled(piece.name, digits)) for piece in self.parts]

    def format(self, number: int, name: str) -> QTextCharFormat:
        """Of a piece with that name."""
        piece = self.parts[number]
        if not piece.name or piece.name == (name,):
            return piece.format
        made = QTextCharFormat(piece.format)
        made.setAnchorHref(name)
        return made


def paragraph(line: str, theme: Theme) -> str:
    """A line as rich text."""
    return f'<p style="margin-top:0;margin-bottom:4px">{unbroken_rich(powers_told(to_html(line, theme)))}</p>'


def is_met(told: str, theme: Theme) -> bool:
    """Whether lines of this shape have been met before: to read one takes longer than to write a line anew, and the
    signs of a network that learns give new ones all the time.
    """
    if (told, theme) in _met:
        return True
    _met.put((told, theme), True, 1)
    return False


@functools.lru_cache(maxsize=256)
def shape(told: str, digits: int, theme: Theme) -> Shape:
    """The shape of lines with so many groups of digits, as ``shape_of`` tells it."""
    document, holes = QTextDocument(), HOLES[:digits]
    document.setHtml(paragraph(told, theme))
    pieces, at = [], document.begin().begin()
    while not at.atEnd():
        fragment = at.fragment()
        style = fragment.charFormat()
        pieces.append(Piece(_parts(fragment.text(), holes), _parts(style.anchorHref(), holes), style))
        at += 1
    return Shape(tuple(pieces))


def width(text: str) -> int:
    """How many places of a document a text takes."""
    return len(text) if text.isascii() or max(text) <= "\uffff" else len(text.encode("utf-16-le")) // 2


class Line(msgspec.Struct, frozen=True):
    """A line as its shape and its digits."""

    shape: str
    digits: tuple[str, ...]

    @classmethod
    def read(cls, latex: str) -> Line:
        return cls(*shape_of(latex))

    def text(self, theme: Theme) -> str:
        """As a document has it, before it is parted into lines."""
        return "".join([text for text, _ in shape(self.shape, len(self.digits), theme).pieces(self.digits)])

    def put(self, cursor: QTextCursor, start: int, old: Line, theme: Theme) -> int:
        """Write the line over the old one, which begins at ``start``; how many formats that took."""
        made = shape(self.shape, len(self.digits), theme)
        if self.shape != old.shape:
            cursor.setPosition(start)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            for i, (text, name) in enumerate(made.pieces(self.digits)):
                cursor.insertText(text, made.format(i, name))
            return len(made.parts)
        at, new_formats = start, 0
        for i, (before, after) in enumerate(zip(made.pieces(old.digits), made.pieces(self.digits), strict=True)):
            if before != after:
                cursor.setPosition(at)
                cursor.setPosition(at + width(before[0]), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(after[0], made.format(i, after[1]))
                new_formats += before[1] != after[1]
            at += width(after[0])
        return new_formats


def _parts(text: str, holes: str) -> Parts:
    found = re.split(f"([{holes}])", text) if holes else [text]
    return tuple(holes.index(part) if part in holes else part for part in found if part)


def _filled(parts: Parts, digits: Sequence[str]) -> str:
    return "".join([part if isinstance(part, str) else digits[part] for part in parts])

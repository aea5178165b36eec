"""Letters and lines out of bytes, in slices: what a byte order mark says, else UTF-8, else CP949."""

from __future__ import annotations

import codecs
import io
import math
import stat
from pathlib import Path
from typing import BinaryIO

from dlviz.errors import DATA, Problem, file_problem
from dlviz.files.regular import check_regular
from dlviz.interrupt import at_once
from dlviz.model.slices import Slices, finish, share_of

# What ends in these is read as a table; of workbooks it is said what to do.
TEXT_TABLES = (".csv", ".tsv", ".txt", ".dat", ".tab")
TABLES = (*TEXT_TABLES, ".xlsx", ".xls", ".ods")
IMAGES = (".png", ".jpg", ".jpeg", ".bmp")  # pictures, which a panel takes as it does tables
LARGEST = 64 * 2**20  # bytes: a million rows of three numbers with all their digits
MOST_ROWS = 1_000_000
LONGEST_LINE = 1_000_000  # characters: a thousand cells of a thousand
BLOCK = 2**18  # bytes or characters at once, some milliseconds of work

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods are zip files, .xls is older


def read_bytes(path: Path, *, pipes: bool) -> Slices[bytes]:
    """What is in a file; from a pipe or a device only where these are meant, as by a shell's ``<(…)``.

    Raises
    ------
    Problem
        ``not_a_file`` before anything is read, ``cannot_read`` or ``table_too_large``.
    """
    blocks: list[bytes] = []
    try:
        found = path.stat()
        if not pipes and not stat.S_ISDIR(found.st_mode):
            check_regular(path)
        size = found.st_size
        check_size(size)
        with at_once():
            file = path.open("rb")
        with file:
            done = 0
            while block := _block(file):
                blocks.append(block)
                done += len(block)
                check_size(done)  # a pipe or a device has no size
                yield min(done / max(size, 1), 1.0)
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error
    return b"".join(blocks)


def check_readable(path: Path) -> None:
    """Refuse before there is a window what is missing, closed or no file.

    Raises
    ------
    Problem
        ``cannot_read`` or ``not_a_file``.
    """
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            check_regular(path)
        path.open("rb").close()
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error


def _block(file: BinaryIO) -> bytes:
    """Some bytes; whoever waits for a pipe can be interrupted."""
    with at_once():
        return file.read(2**20)


def check_size(size: int) -> None:
    if size > LARGEST:
        raise Problem("table_too_large", DATA, size=math.ceil(size / 2**20), most=LARGEST // 2**20)


def decoded(content: bytes, path: object) -> Slices[list[str]]:
    """Letters from bytes, in blocks.

    Raises
    ------
    Problem
        ``workbook`` or ``not_text``.
    """
    if content.startswith(_WORKBOOKS):
        raise Problem("workbook", DATA, path=str(path))
    marked = [(mark, name) for mark, name in _BOMS if content.startswith(mark)]
    ways = marked or [(b"", "utf-8"), (b"", "cp949")]
    for tried, (mark, name) in enumerate(ways):
        try:
            way = _decoded(content, len(mark), name)
            return (yield from share_of(way, tried / len(ways), (tried + 1) / len(ways)))
        except UnicodeError:
            continue
    raise Problem("not_text", DATA, path=str(path))


def _decoded(content: bytes, start: int, encoding: str) -> Slices[list[str]]:
    decoder, blocks = codecs.getincrementaldecoder(encoding)(), []
    for at in range(start, max(len(content), start + 1), BLOCK):
        block = decoder.decode(content[at : at + BLOCK], final=at + BLOCK >= len(content))
        if "\0" in block:
            raise UnicodeError
        blocks.append(block)
        yield at / len(content) if content else 0.0
    return blocks


def decode(content: bytes, path: object) -> str:
    """All letters at once; see ``decoded``."""
    return "".join(finish(decoded(content, path)))


def in_blocks(text: str) -> list[str]:
    """A text that is there already, in blocks; it is cut only as they are asked for."""
    return [text[at : at + BLOCK] for at in range(0, len(text), BLOCK)]


def lines_of(blocks: list[str]) -> Slices[list[str]]:
    """Lines, whichever way they end, without the blank ones at the end of the text.

    Raises
    ------
    Problem
        ``too_many_rows`` or ``long_line``.
    """
    newlines, rest = io.IncrementalNewlineDecoder(None, translate=True), ""
    lines: list[str] = []
    count, last = 0, 0  # lines that are whole, and the last of them with something in it
    for number, block in enumerate(blocks, 1):
        text = rest + newlines.decode(block, final=number == len(blocks))
        *made, rest = text.split("\n")
        if len(rest) > LONGEST_LINE or any(len(line) > LONGEST_LINE for line in made):
            raise Problem("long_line", DATA, row=count + _first_long(made) + 1, most=LONGEST_LINE)
        filled = text.rstrip()
        last = count + filled.count("\n") + 1 if filled else last
        count += len(made)
        if len(lines) <= MOST_ROWS + 1:
            lines += made
        yield number / len(blocks)
    check_rows(last - 1)  # one less than there are: the first may be a header
    return [*lines, rest][:last]


def _first_long(lines: list[str]) -> int:
    return next((at for at, line in enumerate(lines) if len(line) > LONGEST_LINE), len(lines))


def check_rows(count: int) -> None:
    if count > MOST_ROWS:
        raise Problem("too_many_rows", DATA, rows=count, most=MOST_ROWS)

"""What a window opens with: a session, a table or a picture, a lecture, a page. Read before there is a window."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dlviz.errors import USAGE, Problem
from dlviz.files.lines import TABLES, check_readable
from dlviz.session import Document, read_document

if TYPE_CHECKING:
    from dlviz.lecture.page import Page

ENDING = ".dlviz"  # of a session


class Opening(msgspec.Struct, frozen=True):
    """``path`` is the session's, ``lecture`` that of a person's own lecture, ``page`` the number of a page.

    ``brought`` is a table or a picture for a panel that takes it.
    """

    document: Document | None = None
    path: Path | None = None
    lecture: Path | None = None
    page: int | None = None
    brought: Path | None = None


def is_opening(arguments: list[str]) -> bool:
    """Whether these arguments ask for a window, though they begin with an option."""
    return any(re.match(r"--page(=|$)", argument) for argument in arguments)


def is_lecture(path: Path) -> bool:
    """Whether a path that was dropped, or named at the start, is meant as a lecture."""
    return path.suffix.lower() == ".toml" or path.is_dir()


def is_for_a_panel(path: Path) -> bool:
    """Whether a file is a table or a picture, which a panel takes: neither is ever a session."""
    ending = path.suffix.lower()
    if ending in TABLES:
        return True
    if ending == ENDING:
        return False
    from dlviz.ui.clipboard import is_picture  # Qt, which other openings may do without

    return is_picture(path)


def read_opening(arguments: list[str], commands: tuple[str, ...]) -> Opening:
    """Read what is named: ``[FILE.dlviz | TABLE.csv | PICTURE.png | LECTURE] [--page N]``.

    Raises
    ------
    Problem
        What is named is not there or cannot be read, or there is no such page.
    """
    page, rest = _page(arguments)
    if len(rest) > 1:
        raise Problem("unknown_arguments", USAGE, text=" ".join(rest[1:]), command="dlviz --help")
    path = Path(rest[0]) if rest else None
    if path and not path.suffix and not path.exists():  # a slip of the pen, and no file
        raise Problem("unknown_command", USAGE, text=rest[0], commands=commands)
    if path and is_lecture(path):
        from dlviz.lecture.loader import load

        _check_page(page, load(path))
        return Opening(lecture=path, page=page)
    if page is not None:
        from dlviz.lecture.loader import the_lecture

        _check_page(page, the_lecture())
    if path and is_for_a_panel(path):
        check_readable(path)
        return Opening(brought=path, page=page)
    return Opening(read_document(path) if path else None, path, page=page)


def _page(arguments: list[str]) -> tuple[int | None, list[str]]:
    """The number behind ``--page``, and what else there is."""
    rest, found = list(arguments), None
    for i, argument in enumerate(arguments):
        if argument.startswith("--page="):
            found, rest = argument.partition("=")[2], arguments[:i] + arguments[i + 1 :]
        elif argument == "--page":
            found, rest = (arguments[i + 1 : i + 2] or [""])[0], arguments[:i] + arguments[i + 2 :]
    if found is None:
        return None, rest
    if not re.fullmatch(r"[0-9]{1,3}", found):
        raise Problem("no_page", USAGE, text=found)
    return int(found), rest


def _check_page(page: int | None, pages: tuple[Page, ...]) -> None:
    if page is not None and page not in [other.number for other in pages]:
        raise Problem("no_page", USAGE, text=str(page))

"""Reading a lecture: a folder of pages or a single one. What is wrong is told by file, line and place."""

from __future__ import annotations

import functools
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from dlviz.errors import DATA, Problem, file_problem
from dlviz.files.names import twice
from dlviz.files.regular import content_of
from dlviz.files.toml import at, entries_of, text_of
from dlviz.lecture.allowed import refusal
from dlviz.lecture.check import check
from dlviz.lecture.lines import line_of
from dlviz.lecture.page import Page
from dlviz.resources import resource
from dlviz.system.language import LANGUAGES

ENDING = ".toml"
LARGEST = 2**20  # bytes of a page
MOST = 200  # pages


@functools.cache
def the_lecture() -> tuple[Page, ...]:
    """The pages of the lecture that comes with the program."""
    return load(resource("lecture"))


def title_of(topic: int, language: str) -> str:
    """What its page in the program's own lecture is called."""
    return next(page.title[language] for page in the_lecture() if page.number == topic)


def load(path: Path) -> tuple[Page, ...]:
    """Read a lecture, its pages in the order of their numbers.

    Raises
    ------
    Problem
        ``cannot_read``, or one of those that begin with ``lecture_``, with the path and the line.
    """
    try:
        inside = list(path.iterdir()) if path.is_dir() else None
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error
    if inside is None:
        return (_page(path),)
    files = sorted(file for file in inside if file.suffix.lower() == ENDING and not file.name.startswith("."))
    if not files:
        raise Problem("lecture_empty", DATA, path=str(path), ending=ENDING)
    if len(files) > MOST:
        raise Problem("lecture_too_many", DATA, path=str(path), pages=len(files), most=MOST)
    pages = sorted((_page(file) for file in files), key=lambda page: page.number)
    if (number := twice(page.number for page in pages)) is not None:
        names = tuple(page.file for page in pages if page.number == number)
        raise Problem("lecture_same_number", DATA, path=str(path), number=number, names=names)
    return tuple(pages)


def _page(path: Path) -> Page:
    try:
        text = _text(path)
        page = _read(text)
        if not path.is_relative_to(resource("")):  # what comes with the program is gone through by the tests
            check(page)
        _check_more(page, path)
    except Problem as problem:
        if "place" in problem.details:
            place = tuple(_dotted(str(problem.details["place"])).split("."))
            problem = at(line_of(text, place), problem)
        problem.details["path"] = problem.details.get("path") or path.name
        raise problem from None
    return msgspec.structs.replace(page, file=path.name)


def _check_more(page: Page, path: Path) -> None:
    """What it leads to is a file; whether that is a page is said to whoever goes there."""
    if page.more is not None and not (path.parent / page.more.page).is_file():
        raise Problem("lecture_no_more", DATA, place="more.page", page=page.more.page)


def _text(path: Path) -> str:
    with suppress(OSError):  # of a closed folder, which the reading tells
        if not path.is_file():  # a pipe would never end
            raise Problem("lecture_no_file", DATA, path=str(path))
    content = content_of(path, LARGEST)
    if len(content) > LARGEST:
        raise Problem("lecture_too_large", DATA, path=str(path), largest=LARGEST)
    return text_of(content)


def _read(text: str) -> Page:
    found = entries_of(text)
    found.pop("file", None)
    try:
        return msgspec.convert(found, Page)
    except msgspec.ValidationError as error:
        raise _explained(str(error), found) from None


def _explained(message: str, found: dict[str, Any]) -> Problem:
    """msgspec's sentence as a problem of ours, at the place that it names."""
    place = re.search(r"`\$(.*)`$", message)
    way = _dotted(_named(place[1] if place else "", found)).lstrip(".")
    name = re.search(r"field `(.*?)`", message)
    if "missing required field" in message and name:
        kind = "lecture_no_language" if name[1] in LANGUAGES else "lecture_missing"
        return Problem(kind, DATA, place=way, field=name[1])
    if "unknown field" in message and name:
        return Problem("lecture_unknown_field", DATA, place=f"{way}.{name[1]}".lstrip("."), field=name[1])
    return Problem("lecture_bad_state", DATA, place=way, error=refusal(way, found))


def _named(place: str, found: dict[str, Any]) -> str:
    """With the name of the first entry that is refused, for which msgspec writes ``[...]``, as in ``.veil[...]``."""
    table, some, rest = place.partition("[...]")
    name = table.lstrip(".")
    for entry, value in found[name].items() if some else ():
        try:
            msgspec.convert({**found, name: {entry: value}}, Page)
        except msgspec.ValidationError as error:
            if str(error).endswith(f"`${place}`"):
                return f"{table}.{entry}{rest}"
    return place


def _dotted(place: str) -> str:
    """``x[1]`` as ``x.1``, as places are looked for in the file."""
    return re.sub(r"\[(\d+)\]", r".\1", place)

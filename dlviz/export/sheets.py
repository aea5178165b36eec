"""The bytes of a file of worksheets: a PDF, or what learning platforms take, which needs no Qt."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dlviz.interrupt import check

if TYPE_CHECKING:
    from dlviz.lecture.sheet import Sheet

Made = TypeVar("Made")
Making = Generator[float, None, bytes]  # tells the share that is done; at last it is the bytes

ENDINGS = (".pdf", ".gift", ".xml")


def sheet_content(sheets: Sequence[Sheet], ending: str, seed: int, language: str) -> Making:
    """A file of sheets with this ending; a PDF is in the language of the program."""
    if ending == ".pdf":
        from dlviz.export.worksheet import sheet_pdf

        return (yield from sheet_pdf(sheets, seed))
    from dlviz.lecture import platforms

    return {".gift": platforms.gift, ".xml": platforms.moodle}[ending](sheets, language)


def sheet_files(
    sheets: Sequence[Sheet], out: Path, key: Path | None, seed: int, language: str
) -> Generator[float, None, dict[Path, bytes]]:
    """What is to be written where: the sheets, and their key where one is wanted."""
    makings = {out: sheet_content(sheets, out.suffix.lower(), seed, language)}
    if key is not None:
        from dlviz.export.worksheet import key_pdf

        makings[key] = key_pdf(sheets, seed)
    made: dict[Path, bytes] = {}
    for path, making in makings.items():
        with closing(making):
            made[path] = yield from _part(making, len(made), len(makings))
    return made


def _part(making: Generator[float, None, Made], before: int, parts: int) -> Generator[float, None, Made]:
    """One of several parts, and its share of the whole."""
    while True:
        try:
            share = next(making)
        except StopIteration as end:
            made: Made = end.value
            return made
        yield (before + share) / parts


def whole(making: Generator[float, None, Made]) -> Made:
    """Made in one go, unless a signal ends the command."""
    while True:
        try:
            next(making)
        except StopIteration as end:
            made: Made = end.value
            return made
        check()

"""The bytes of a file of worksheets: a PDF, or what learning platforms take, which needs no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dlviz.model.slices import Slices, one_by_one

if TYPE_CHECKING:
    from dlviz.lecture.sheet import Sheet


ENDINGS = (".pdf", ".gift", ".xml")


def sheet_content(sheets: Sequence[Sheet], ending: str, seed: int, language: str) -> Slices[bytes]:
    """A file of sheets with this ending, a share at a time; a PDF is in the language of the program."""
    if ending == ".pdf":
        from dlviz.export.worksheet import sheet_pdf

        return (yield from sheet_pdf(sheets, seed))
    from dlviz.lecture import platforms

    return {".gift": platforms.gift, ".xml": platforms.moodle}[ending](sheets, language)


def sheet_files(
    sheets: Sequence[Sheet], out: Path, key: Path | None, seed: int, language: str
) -> Slices[dict[Path, bytes]]:
    """What is to be written where: the sheets, and their key where one is wanted."""
    makings = {out: sheet_content(sheets, out.suffix.lower(), seed, language)}
    if key is not None:
        from dlviz.export.worksheet import key_pdf

        makings[key] = key_pdf(sheets, seed)
    made = yield from one_by_one(list(makings.values()))
    return dict(zip(makings, made, strict=True))

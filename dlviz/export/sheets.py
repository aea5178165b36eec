"""The bytes of a file of worksheets: a PDF, or what learning platforms take, which needs no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dlviz.lecture.sheet import Sheet

ENDINGS = (".pdf", ".gift", ".xml")


def sheet_content(sheets: Sequence[Sheet], ending: str, seed: int, language: str) -> bytes:
    """A file of sheets with this ending; a PDF is in the language of the program."""
    if ending == ".pdf":
        from dlviz.export.worksheet import sheet_pdf

        return sheet_pdf(sheets, seed)
    from dlviz.lecture import platforms

    return {".gift": platforms.gift, ".xml": platforms.moodle}[ending](sheets, language)

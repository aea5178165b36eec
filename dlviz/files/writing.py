"""Tables out: rows as text that pastes into a spreadsheet, and as a CSV file that one opens without harm."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from dlviz.model.numbers import plain

_FORMULA = tuple("=+-@＝＋－＠\t\r\n")  # what spreadsheets compute, also in full width and after a tab


def to_text(rows: Iterable[Sequence[Any]], headers: Sequence[str] = ()) -> str:
    """Rows between tabs, with all digits, as they paste into a spreadsheet."""
    return _written(rows, headers, delimiter="\t", lineterminator="\n").removesuffix("\n")


def to_csv(rows: Iterable[Sequence[Any]], headers: Sequence[str]) -> bytes:
    """Rows between commas, as UTF-8 with a BOM, which is what spreadsheets need to see Hangul."""
    return _written(rows, headers, delimiter=",", lineterminator="\r\n").encode("utf-8-sig")


def _written(rows: Iterable[Sequence[Any]], headers: Sequence[str], **how: Any) -> str:
    import csv  # no start waits for it

    out = io.StringIO(newline="")
    writer = csv.writer(out, **how)
    if headers:
        writer.writerow(map(cell_text, headers))
    writer.writerows(map(cell_text, row) for row in rows)
    return out.getvalue()


def cell_text(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, float):
        return plain(value)
    if isinstance(value, bool):
        return int(value)
    return f"'{value}" if isinstance(value, str) and value.lstrip("'").startswith(_FORMULA) else value


def unguarded(text: str) -> str:
    """Take back the apostrophe of ``cell_text``."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text

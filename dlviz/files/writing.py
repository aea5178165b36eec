"""Tables out: rows as text that pastes into a spreadsheet, and as a CSV file that one opens without harm."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from dlviz.model.numbers import plain
from dlviz.model.slices import Slices, finish

_FORMULA = tuple("=+-@＝＋－＠\t\r\n")  # what spreadsheets compute, also in full width and after a tab
AT_ONCE = 1000  # rows, which take some milliseconds


def to_text(rows: Iterable[Sequence[Any]], headers: Sequence[str] = ()) -> str:
    """Rows between tabs, with all digits, as they paste into a spreadsheet."""
    return finish(text_in_slices(rows, headers))


def text_in_slices(rows: Iterable[Sequence[Any]], headers: Sequence[str] = (), count: int = 0) -> Slices[str]:
    """The same, made while the window goes on: ``count`` rows or fewer, of which a million take three seconds."""
    portions = yield from _written(rows, headers, count, delimiter="\t", lineterminator="\n")
    *before, last = [portion for portion in portions if portion] or [""]
    return "".join((*before, last.removesuffix("\n")))


def to_csv(rows: Iterable[Sequence[Any]], headers: Sequence[str]) -> bytes:
    """Rows between commas, as UTF-8 with a BOM, which is what spreadsheets need to see Hangul."""
    return "".join(finish(_written(rows, headers, delimiter=",", lineterminator="\r\n"))).encode("utf-8-sig")


def _written(rows: Iterable[Sequence[Any]], headers: Sequence[str], count: int = 0, **how: Any) -> Slices[list[str]]:
    """In portions: to put a million rows together at the end would take longer."""
    import csv  # no start waits for it

    def written(lines: Iterable[Iterable[Any]]) -> str:
        out = io.StringIO(newline="")
        csv.writer(out, **how).writerows(lines)
        return out.getvalue()

    lines = (map(cell_text, row) for row in itertools.chain([headers] if headers else [], rows))
    portions = []
    for done in range(AT_ONCE, count, AT_ONCE):
        portions.append(written(itertools.islice(lines, AT_ONCE)))
        yield done / count
    return [*portions, written(lines)]


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

"""A state as numbers and code: JSON, CSV and NumPy source. Nothing here needs Qt."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping
from typing import Any

import msgspec

from dlviz.model.numbers import plain
from dlviz.session import VERSION, as_fields
from dlviz.topics import topic


def as_json(panel: str, state: Any) -> bytes:
    """The state and its values at full precision; what is infinite or undefined is text."""
    module = topic(panel)
    document = {
        "dlviz": VERSION,
        "panel": panel,
        "state": as_fields(state),
        "values": _finite(module.values(state, module.solve(state))),
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def as_csv(panel: str, state: Any) -> bytes:
    """The panel's table as UTF-8 with a BOM, which is what spreadsheets need to see Hangul."""
    module = topic(panel)
    table = module.table(state, module.solve(state))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([[_cell(value) for value in row] for row in table.rows()])
    return out.getvalue().encode("utf-8-sig")


def as_code(panel: str, state: Any) -> bytes:
    """The NumPy source that computes what the panel shows."""
    return topic(panel).code(state).encode()


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # inf, -inf, nan
    if isinstance(value, Mapping):
        return {key: _finite(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(entry) for entry in value]
    return value


def _cell(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        return plain(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value

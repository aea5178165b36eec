"""A state as numbers and code: JSON, CSV and NumPy source. Nothing here needs Qt."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import msgspec

from dlviz.by_fields import as_fields
from dlviz.model.comments import Say, english
from dlviz.model.fields import Checked
from dlviz.session import VERSION
from dlviz.topics import topic


def as_json(panel: str, state: Checked) -> bytes:
    """The state and its values at full precision; what is infinite or undefined is text."""
    module = topic(panel)
    document = {
        "dlviz": VERSION,
        "panel": panel,
        "state": as_fields(state),
        "values": _finite(module.values(state, module.solve(state))),
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def as_csv(panel: str, state: Checked) -> bytes:
    """The panel's table as UTF-8 with a BOM, which is what spreadsheets need to see Hangul."""
    from dlviz.files.writing import to_csv

    module = topic(panel)
    table = module.table(state, module.solve(state))
    return to_csv(table.rows(), tuple(table.columns))


def as_code(panel: str, state: Checked, say: Say = english) -> bytes:
    """The NumPy source that computes what the panel shows."""
    return topic(panel).code(state, say).encode()


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # inf, -inf, nan
    if isinstance(value, Mapping):
        return {key: _finite(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(entry) for entry in value]
    return value

"""The table that the digits take: one's own, 64 numbers from 0 to 16 and a label each."""

from __future__ import annotations

from typing import Any

from dlviz.model.digits.data import PIXELS
from dlviz.model.digits.state import State
from dlviz.model.wanted import Columns, Wanted, WantedTable

_LABEL = Wanted("label", ("class", "digit", "target", "y", "t", "정답", "레이블", "숫자", "클래스"), "whole")
_PIXELS = Wanted("pixel", ("px", "x", "attribute", "attr", "v", "화소", "픽셀"), "whole", series=True, least=PIXELS)


def _shown(state: State) -> Columns:
    if not state.own:
        return [()] * (1 + PIXELS)
    labels, pixels = zip(*state.own, strict=True)
    return [labels, *zip(*pixels, strict=True)]


def _as_own(state: State, columns: Columns, series: str) -> dict[str, Any]:
    labels, *pixels = columns
    return {"own": tuple(zip(labels, zip(*pixels, strict=True), strict=True)), "own_row": 0}


# Own digits, looked at as soon as they are there.
TAKES = (
    WantedTable(
        "own",
        (_LABEL, _PIXELS),
        _shown,
        _as_own,
        {"source": "own"},
        computed=("number", "true", "read", "p", "loss"),
        places={"own": ("label", "pixel")},
    ),
)

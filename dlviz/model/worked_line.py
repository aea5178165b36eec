"""How the straight line is written: its error at one point as a calculation."""

from __future__ import annotations

from dlviz.model.calculation import Calculation, Number
from dlviz.model.line_data import SINGLY


def row_of(i: int, m: int) -> str:
    """The name of a row; nothing where they are too many to be pointed at."""
    return f"row:{i}" if m <= SINGLY else ""


def error(
    x: float, y: float, w: float, b: float | None, row: str, *, w_is: str = "w here", b_is: str = "b"
) -> Calculation:
    """``W · x + b - y`` of one row with the numbers put in; no ``+ b`` where ``b`` is None.

    ``row``, ``w_is`` and ``b_is`` name what the numbers stand for.
    """
    prediction: Calculation = Number(w, "model", w_is) * Number(x, thing=row)
    if b is not None:
        prediction = prediction + Number(b, "model", b_is)
    return prediction - Number(y, thing=row)

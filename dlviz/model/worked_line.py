"""How the straight line is written: its error at one point as a calculation."""

from __future__ import annotations

from dlviz.model.calculation import Calculation, Number


def error(x: float, y: float, w: float, b: float | None) -> Calculation:
    """``W · x + b - y`` with the numbers put in; no ``+ b`` where ``b`` is None."""
    prediction: Calculation = Number(w, "model", "w") * Number(x, thing="x")
    if b is not None:
        prediction = prediction + Number(b, "model", "b")
    return prediction - Number(y, thing="y")

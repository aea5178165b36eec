"""How the straight line is written: one error of it as LaTeX."""

from __future__ import annotations

from dlviz.model.numbers import latex


def error(x: float, y: float, w: float, b: float | None, digits: int = 4) -> str:
    """``W · x + b - y`` with the numbers put in; no ``+ b`` where ``b`` is None."""
    bias = "" if b is None else " + " + latex(b, digits, role="model", bracket=True)
    product = rf"{latex(w, digits, role='model')} \cdot {latex(x, digits, bracket=True)}"
    return f"{product}{bias} - {latex(y, digits, bracket=True)}"

"""How the straight line is written: one error of it as LaTeX, its data as NumPy."""

from __future__ import annotations

from dlviz.model.arrays import array_code
from dlviz.model.numbers import latex


def error(x: float, y: float, w: float, b: float | None, digits: int = 4) -> str:
    """``W · x + b - y`` with the numbers put in; no ``+ b`` where ``b`` is None."""
    bias = "" if b is None else " + " + latex(b, digits, role="model", bracket=True)
    product = rf"{latex(w, digits, role='model')} \cdot {latex(x, digits, bracket=True)}"
    return f"{product}{bias} - {latex(y, digits, bracket=True)}"


def data_code(x: tuple[float, ...], y: tuple[float, ...]) -> list[str]:
    """Lines that define the arrays x and y, wrapped where they are long."""
    return [*array_code("x", x), *array_code("y", y)]

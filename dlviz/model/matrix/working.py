"""A matrix product written out: one entry with its numbers, a mismatch, the slide's question, and the script."""

from __future__ import annotations

from fractions import Fraction

from dlviz.model.calculation import Calculation, Number, Sum, Written, equation, reaches, write_out
from dlviz.model.matrix.shapes import Shape, product_shape, right_factor
from dlviz.model.numbers import exact
from dlviz.model.written import ROOM

Matrix = tuple[tuple[float, ...], ...]
Names = tuple[str, str, str]


def _symbols(names: Names, i: int, j: int, inner: int) -> str:
    """An entry in letters, such as x₁₁·w₁₁ + x₁₂·w₂₁ + x₁₃·w₃₁ (slide topic 9)."""
    left, right, _ = names
    return " + ".join(rf"{left}_{{{i + 1}{k + 1}}} \cdot {right}_{{{k + 1}{j + 1}}}" for k in range(inner))


def product_lines(
    names: Names, place: tuple[int, int], terms: tuple[tuple[float, float], ...], *, spelled: bool
) -> tuple[str, ...]:
    """One entry: in letters if ``spelled``, then its numbers, then the products and their sum."""
    i, j = place
    entry = f"{names[2]}_{{{i + 1}{j + 1}}}"
    total = _total(terms)
    factors = _factors(terms, ("data", "model"))
    lines: list[Written] = [rf"{entry} = {_symbols(names, i, j, len(terms))}"] if spelled else []
    if len(terms) == 1:
        return write_out([*lines, equation(entry, factors, total, "step")])
    products = Sum(len(terms), lambda k: Number(_total(terms[k : k + 1]), thing="terms"), ROOM - 20)
    if not reaches(products, total):  # terms that nearly cancel need every digit they have
        products = Sum(len(terms), lambda k: Number(_total(terms[k : k + 1]), "", "terms", as_typed=True), ROOM - 20)
    return write_out([*lines, equation(entry, factors, total, ends=False), equation(entry, products, total, "step")])


def _factors(terms: tuple[tuple[float, float], ...], roles: tuple[str, str] = ("", "")) -> Sum:
    """Each product with every digit that was typed."""
    left, right = roles

    def term(k: int) -> Calculation:
        return Number(terms[k][0], left, "a", as_typed=True) * Number(terms[k][1], right, "b", as_typed=True)

    return Sum(len(terms), term, ROOM - 20)


def inner_product(terms: tuple[tuple[float, float], ...]) -> str:
    """``a · b = 1 · 4 + 2 · 5 = 14`` of two vectors, with every digit that was typed."""
    return equation(r"a \cdot b", _factors(terms), _total(terms), "step").write()


def _total(terms: tuple[tuple[float, float], ...]) -> Fraction:
    return sum((exact(left) * exact(right) for left, right in terms), Fraction(0))


def mismatch_lines(shape_a: tuple[int, int], shape_b: tuple[int, int]) -> tuple[str, ...]:
    """The two shapes, and the inner sizes that differ."""
    (rows, inner), (other, cols) = shape_a, shape_b
    clash = rf"\textcolor{{bad}}{{{inner} \ne {other}}}"
    bad, worse = (rf"\textcolor{{bad}}{{{size}}}" for size in (inner, other))
    return (rf"({rows} \times {bad}) \cdot ({worse} \times {cols}) \quad \to \quad {clash}",)


def question_lines(a: Shape, product: Shape, answer: tuple[int, int]) -> tuple[str, ...]:
    """The question with its two gaps, and what the answer that was given leads to."""
    rows, cols = (size or "?" for size in answer)
    asked = rf"{_brackets(a)} \times {_brackets((rows, cols))} = {_brackets(product)}"
    if not all(answer):
        return (asked,)
    found = product_shape(a, (rows, cols))
    if found is None:
        return (rf"{asked} \quad \to \quad \textcolor{{bad}}{{{a[1]} \ne {rows}}}",)
    right = (rows, cols) == right_factor(a, product)
    sign, role = ("=", "good") if right else (r"\ne", "bad")
    return (rf"{asked} \quad \to \quad \textcolor{{{role}}}{{{_brackets(found)} {sign} {_brackets(product)}}}",)


def _brackets(shape: Shape) -> str:
    return f"[{shape[0]}, {shape[1]}]"


def script(a: Matrix, b: Matrix, *, ok: bool, fractions: bool) -> str:
    """NumPy for the product; with fractions where the rounding of floats would show."""
    parts = ["import numpy as np", "", f"a = {_array(a, 'a', fractions)}", f"b = {_array(b, 'b', fractions)}", ""]
    if fractions:
        parts.insert(0, "from fractions import Fraction  # in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0\n")
    parts += [
        "shape_a, shape_b = a.shape, b.shape",
        "ok = a.shape[1] == b.shape[0]  # the inner sizes must be the same",
        "print(shape_a, shape_b)",
        "",
    ]
    return "\n".join(parts) + (
        _PRODUCT.format(product="(a @ b).astype(float)" if fractions else "a @ b") if ok else _MISMATCH
    )


def _array(matrix: Matrix, name: str, fractions: bool) -> str:
    # Whole numbers stay so, as on the slides, as long as their products fit into the 32 bits of older NumPy on Windows.
    integers = all(value.is_integer() and abs(value) <= 10_000 for row in matrix for value in row)
    indent = " " * len(f"{name} = np.array([")
    rows = [f"[{', '.join(_number(value, integers, fractions) for value in row)}]" for row in matrix]
    between = ",\n" + indent
    return f"np.array([{between.join(rows)}])"


def _number(value: float, integer: bool, fractions: bool) -> str:
    if integer:
        return str(int(value))
    return f'Fraction("{value!r}")' if fractions else repr(value)


_PRODUCT = """\
product = {product}  # for 2-D arrays the same as np.dot(a, b)
shape = product.shape
print(product)
print(shape)
"""

_MISMATCH = """\
try:
    product = a @ b
    shape = product.shape
except ValueError as error:
    product = shape = None
    print(error)
"""

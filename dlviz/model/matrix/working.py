"""A matrix product written out: one entry with its numbers, a mismatch, the slide's question, and the script."""

from __future__ import annotations

from fractions import Fraction

from dlviz.model.matrix.shapes import Shape, product_shape, right_factor
from dlviz.model.numbers import equals, exact, latex, show, typed, whole

Matrix = tuple[tuple[float, ...], ...]
Names = tuple[str, str, str]

# Characters that fit on a line of the working.
_ROOM = 100


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
    factors = [(typed(left), typed(right)) for left, right in terms]
    plain = [rf"{left} \cdot {right}" for left, right in factors]
    coloured = [rf"\textcolor{{data}}{{{left}}} \cdot \textcolor{{model}}{{{right}}}" for left, right in factors]
    written = " + ".join(_short(coloured, plain))
    lines = [rf"{entry} = {_symbols(names, i, j, len(terms))}"] if spelled else []
    if len(terms) == 1:
        return (*lines, rf"{entry} = {written} {equals(total, 'step')}")
    return (*lines, f"{entry} = {written}", _sum_of_products(terms, total))


def inner_product(terms: tuple[tuple[float, float], ...]) -> str:
    """``1 \\cdot 4 + 2 \\cdot 5 = 14`` of two vectors, with every digit that was typed."""
    parts = [rf"{typed(left)} \cdot {typed(right)}" for left, right in terms]
    return f"{' + '.join(_short(parts, parts))} {equals(_total(terms), 'step')}"


def _total(terms: tuple[tuple[float, float], ...]) -> Fraction:
    return sum((exact(left) * exact(right) for left, right in terms), Fraction(0))


def _sum_of_products(terms: tuple[tuple[float, float], ...], total: Fraction) -> str:
    """``= 5 + 14 = 19``, with as many digits as it takes to add up to the total that is shown."""
    products = [exact(left) * exact(right) for left, right in terms]
    result = Fraction(show(float(total)))
    for digits in range(4, 16):
        shown = [Fraction(show(float(product), digits)) for product in products]
        parts = [latex(float(product), digits, bracket=True) for product in products]
        written = _short(parts, parts)
        # Where dots stand for terms, nobody can add them up, and more digits would not help.
        if len(written) < len(parts) or show(float(sum(shown))) == show(float(total)):
            break
    else:  # terms that nearly cancel need every digit they have
        shown, written = products, [whole(product) for product in products]
    first, second = ("=" if same else r"\approx" for same in (shown == products, sum(shown) == result))
    return f"{first} {' + '.join(written)} {second} {latex(float(total), role='step')}"


def _short(parts: list[str], plain: list[str]) -> list[str]:
    """All parts if they fit on a line, else the first three, dots, and the last."""
    if len(parts) <= 4 or sum(len(part.replace(r"\cdot", "·")) + 3 for part in plain) <= _ROOM:
        return parts
    return [*parts[:3], r"\cdots", parts[-1]]


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

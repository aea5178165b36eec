"""A matrix product written out: one entry with its numbers, a mismatch, the slide's question; the other modes."""

from __future__ import annotations

from dlviz.model.calculation import Calculation, Number, Sum
from dlviz.model.equation import Written, equation, reaches, write_out
from dlviz.model.matrix.array_literal import DotProduct, Inspected
from dlviz.model.matrix.chain import Chain
from dlviz.model.matrix.product import Shape, Terms, product_shape, right_factor, total
from dlviz.model.matrix.quiz import Question
from dlviz.model.matrix.solve import QUESTION_A, QUESTION_PRODUCT, Result
from dlviz.model.matrix.state import State
from dlviz.model.topic import Working
from dlviz.model.written import ROOM

Names = tuple[str, str, str]


def working(state: State, result: Result) -> Working:
    found = result.others
    if found is None:
        return _product_working(state, result)
    if state.mode == "array":
        return _array_working(found.inspected, found.other, found.product)
    if state.mode == "chain":
        return _chain_working(found.chain)
    return _quiz_working(found.question, solved=found.shown or bool(found.right))


def _product_working(state: State, result: Result) -> Working:
    left, right, product = names = ("x", "w", "y") if state.symbols or state.question else ("a", "b", "c")
    formula = rf"{product}_{{ij}} = \sum_{{k=1}}^{{{result.shape_a[1]}}} {left}_{{ik}} \, {right}_{{kj}}"
    if state.question and not result.answer_right:
        lines: tuple[str, ...] = ()  # a sum written out would give the answer away
    elif result.looked_at is None:
        lines = _mismatch_lines(result.shape_a, result.shape_b)
    else:
        lines = _product_lines(names, result.looked_at, result.terms, spelled=state.symbols)
    if state.question:
        lines += _question_lines(QUESTION_A, QUESTION_PRODUCT, (state.answer_rows, state.answer_cols))
    return Working(formula, lines)


def _symbols(names: Names, i: int, j: int, inner: int) -> str:
    """An entry in letters, such as x₁₁·w₁₁ + x₁₂·w₂₁ + x₁₃·w₃₁ (slide topic 9)."""
    left, right, _ = names
    return " + ".join(rf"{left}_{{{i + 1}{k + 1}}} \cdot {right}_{{{k + 1}{j + 1}}}" for k in range(inner))


def _product_lines(names: Names, place: tuple[int, int], terms: Terms, *, spelled: bool) -> tuple[str, ...]:
    """One entry: in letters if ``spelled``, then its numbers, then the products and their sum."""
    i, j = place
    entry = f"{names[2]}_{{{i + 1}{j + 1}}}"
    value = total(terms)
    factors = _factors(terms, ("data", "model"), place)
    lines: list[Written] = [rf"{entry} = {_symbols(names, i, j, len(terms))}"] if spelled else []
    if len(terms) == 1:
        return write_out([*lines, equation(entry, factors, value, "step")])

    def both(k: int) -> str:
        return f"cell:a:{i}:{k}+cell:b:{k}:{j}"

    products = Sum(len(terms), lambda k: Number(total(terms[k : k + 1]), thing=both(k)), ROOM - 20)
    if not reaches(products, value):  # terms that nearly cancel need every digit they have
        products = Sum(len(terms), lambda k: Number(total(terms[k : k + 1]), "", both(k), as_typed=True), ROOM - 20)
    return write_out([*lines, equation(entry, factors, value, ends=False), equation(entry, products, value, "step")])


def _factors(terms: Terms, roles: tuple[str, str] = ("", ""), place: tuple[int, int] | None = None) -> Sum:
    """Each product with every digit that was typed; ``place`` is the entry of which they are the terms."""
    left, right = roles

    def term(k: int) -> Calculation:
        a, b = (f"cell:a:{place[0]}:{k}", f"cell:b:{k}:{place[1]}") if place else ("", "")
        return Number(terms[k][0], left, a, as_typed=True) * Number(terms[k][1], right, b, as_typed=True)

    return Sum(len(terms), term, ROOM - 20)


def _mismatch_lines(shape_a: tuple[int, int], shape_b: tuple[int, int]) -> tuple[str, ...]:
    """The two shapes, and the inner sizes that differ."""
    (rows, inner), (other, cols) = shape_a, shape_b
    clash = rf"\textcolor{{bad}}{{{inner} \ne {other}}}"
    bad, worse = (rf"\textcolor{{bad}}{{{size}}}" for size in (inner, other))
    return (rf"({rows} \times {bad}) \cdot ({worse} \times {cols}) \quad \to \quad {clash}",)


def _question_lines(a: Shape, product: Shape, answer: tuple[int, int]) -> tuple[str, ...]:
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


# an array, a chain, a question


def _array_working(inspected: Inspected, other: Inspected, product: DotProduct) -> Working:
    """The shapes of ``np.dot``: which axes meet, and which are left."""
    formula = r"\text{A.shape} = (n_0, n_1, \ldots), \quad \text{A.ndim} = \text{len(A.shape)}"
    if inspected.array is None:
        return Working(formula, (r"\textcolor{bad}{\text{A.shape} = ?}",))
    shape = inspected.array.shape
    size = f" = {_times(shape)}" if len(shape) > 1 else ""
    first = rf", \quad \text{{A.shape[0]}} = {shape[0]}" if shape else ""
    facts = rf"\text{{A.ndim}} = {len(shape)}, \quad \text{{A.shape}} = {_shape(shape)}{first}"
    facts += rf", \quad \text{{A.size}}{size} = {inspected.array.size}"
    return Working(formula, (facts, *_dot_lines(inspected, other, product)))


def _dot_lines(inspected: Inspected, other: Inspected, product: DotProduct) -> tuple[str, ...]:
    if inspected.array is None or other.array is None:
        return ()
    a, b = inspected.array.shape, other.array.shape
    of_a, of_b = (None, None) if product.kind == "scalar" else (-1, -2 if len(b) > 1 else -1)
    meets = f"{_shape(a, of_a)} \\cdot {_shape(b, of_b)}"
    if product.value is None:
        left, right = a[-1], b[-2] if len(b) > 1 else b[0]
        return (rf"{meets} \quad \to \quad \textcolor{{bad}}{{{left} \ne {right}}}",)
    if product.kind == "inner" and product.value.dtype != bool:  # of truth values NumPy makes "or", no sum
        terms = tuple(zip(inspected.nested, other.nested, strict=True))
        line = equation(r"a \cdot b", _factors(terms), total(terms), "step").write()
        return (rf"{meets} \quad \to \quad {_shape(product.value.shape)}", line)
    return (rf"{meets} \quad \to \quad \textcolor{{step}}{{{_shape(product.value.shape)}}}",)


def _times(sizes: tuple[int, ...]) -> str:
    return r" \cdot ".join(map(str, sizes))


def _shape(shape: tuple[int, ...], meeting: int | None = None) -> str:
    """A shape as NumPy writes it; the axis that meets the other array's is coloured."""
    sizes = [str(size) for size in shape]
    if meeting is not None and sizes:
        sizes[meeting] = rf"\textcolor{{model}}{{{sizes[meeting]}}}"
    return f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})"


def _chain_working(chain: Chain) -> Working:
    """From the left: what each matrix makes of the shape before it."""
    formula = r"(m \times k) \cdot (k \times n) \quad \to \quad (m \times n)"
    lines = []
    for i, (rows, cols) in enumerate(chain.shapes[1:], start=1):
        if i > len(chain.made):
            break
        before = chain.made[i - 1]
        start = rf"({before[0]} \times {before[1]}) \cdot ({rows} \times {cols}) \quad \to \quad"
        if chain.broken == i:
            lines.append(rf"{start} \textcolor{{bad}}{{{before[1]} \ne {rows}}}")
        else:
            lines.append(rf"{start} \textcolor{{step}}{{({before[0]} \times {cols})}}")
    return Working(formula, tuple(lines))


def _quiz_working(asked: Question, *, solved: bool) -> Working:
    """The rule in letters; the sizes only when the answer is right."""
    rules = {
        "shape": r"\text{A.shape} = (n_0, n_1, \ldots)",
        "ndim": r"\text{A.ndim} = \text{len(A.shape)}",
        "size": r"\text{A.size} = n_0 \cdot n_1 \cdot \ldots",
        "vector": r"(m, k) \cdot (k,) \quad \to \quad (m,)",
    }
    formula = rules.get(asked.kind, r"[m, k] \times [k, n] = [m, n]")
    if not solved:
        return Working(formula, ())
    m, k = (*asked.sizes, 0, 0)[:2]
    n = asked.sizes[2] if len(asked.sizes) > 2 else 0
    found = {
        "vector": rf"({m}, \textcolor{{model}}{{{k}}}) \cdot (\textcolor{{model}}{{{k}}},) \quad \to \quad ({m},)",
        "shape": rf"\text{{A.shape}} = {_shape(asked.sizes)}",
        "ndim": rf"\text{{len}}{_shape(asked.sizes)} = {len(asked.sizes)}",
        "size": f"{_times(asked.sizes)} = {asked.answer[0]}",
    }
    inner = rf"\textcolor{{model}}{{{k}}}"
    product = rf"[{m}, {inner}] \times [{inner}, {n}] = [{m}, {n}]"
    return Working(formula, (found.get(asked.kind, product),))

"""The matrix topic in its other modes: working, code, table and values of an array, a chain and a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dlviz.model.matrix.array_literal import DotProduct, Inspected, literal_source, shape_text
from dlviz.model.matrix.chain import Chain
from dlviz.model.matrix.quiz import Question
from dlviz.model.matrix.working import inner_product
from dlviz.model.topic import Table, Working

if TYPE_CHECKING:
    from dlviz.model.matrix import State


def array_working(inspected: Inspected, other: Inspected, product: DotProduct) -> Working:
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
    meets = f"{_shape(a, -1)} \\cdot {_shape(b, -2 if len(b) > 1 else -1)}"
    if product.value is None:
        left, right = a[-1], b[-2] if len(b) > 1 else b[0]
        return (rf"{meets} \quad \to \quad \textcolor{{bad}}{{{left} \ne {right}}}",)
    if product.kind == "inner" and product.value.dtype != bool:  # of truth values NumPy makes "or", no sum
        terms = tuple(zip(inspected.nested, other.nested, strict=True))
        return (rf"{meets} \quad \to \quad {_shape(product.value.shape)}", inner_product(terms))
    return (rf"{meets} \quad \to \quad \textcolor{{step}}{{{_shape(product.value.shape)}}}",)


def _times(sizes: tuple[int, ...]) -> str:
    return r" \cdot ".join(map(str, sizes))


def _shape(shape: tuple[int, ...], meeting: int | None = None) -> str:
    """A shape as NumPy writes it; the axis that meets the other array's is coloured."""
    sizes = [str(size) for size in shape]
    if meeting is not None and sizes:
        sizes[meeting] = rf"\textcolor{{model}}{{{sizes[meeting]}}}"
    return f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})"


def chain_working(chain: Chain) -> Working:
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


def quiz_working(asked: Question, right: bool | None) -> Working:
    """The rule in letters; the sizes only when the answer is right."""
    rules = {
        "shape": r"\text{A.shape} = (n_0, n_1, \ldots)",
        "ndim": r"\text{A.ndim} = \text{len(A.shape)}",
        "size": r"\text{A.size} = n_0 \cdot n_1 \cdot \ldots",
        "vector": r"(m, k) \cdot (k,) \quad \to \quad (m,)",
    }
    formula = rules.get(asked.kind, r"[m, k] \times [k, n] = [m, n]")
    if not right:
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


def array_code(state: State, inspected: Inspected, product: DotProduct) -> str:
    lines = ["# An array as NumPy sees it.", "import numpy as np", ""]
    if inspected.array is None:
        return "\n".join([*lines, *_ragged_code(state.literal)]) + "\n"
    lines += [
        f"a = np.array({literal_source(state.literal)})",
        "ndim, shape, size, dtype = a.ndim, a.shape, a.size, str(a.dtype)",
        "print(ndim, shape, size, dtype)",
    ]
    if inspected.array.ndim:
        lines.append("print(a.shape[0], len(a))  # the first axis")
    if product.kind == "ragged":
        return "\n".join([*lines, "dot = dot_shape = None  # b has rows of different lengths"]) + "\n"
    lines += ["", f"b = np.array({literal_source(state.literal_b)})"]
    if product.value is None:
        lines += ["try:", "    dot = np.dot(a, b)", "except ValueError as error:", "    dot = dot_shape = None"]
        return "\n".join([*lines, "    print(error)"]) + "\n"
    return "\n".join([*lines, "dot = np.dot(a, b)", "dot_shape = dot.shape", "print(dot, dot_shape)"]) + "\n"


def _ragged_code(literal: str) -> list[str]:
    return [
        "ndim = shape = size = dtype = dot = dot_shape = None",
        "try:",
        f"    a = np.array({literal_source(literal)})",
        "except ValueError as error:",
        "    print(error)",
    ]


def array_values(inspected: Inspected, product: DotProduct) -> dict[str, Any]:
    array, value = inspected.array, product.value
    return {
        "ndim": None if array is None else array.ndim,
        "shape": None if array is None else list(array.shape),
        "size": None if array is None else array.size,
        "dtype": None if array is None else str(array.dtype),
        "dot": None if value is None else value.tolist(),
        "dot_shape": None if value is None else list(value.shape),
        "numpy_message": inspected.message or product.message,
    }


def array_table(inspected: Inspected, product: DotProduct) -> Table:
    found = array_values(inspected, product)
    names = ("ndim", "shape", "size", "dtype", "dot_shape")
    cells = [shape_text(tuple(found[n])) if isinstance(found[n], list) else found[n] for n in names]
    return Table({"fact": list(names), "value": cells})


def chain_code(chain: Chain) -> str:
    lines = [
        "# A chain of matrices, multiplied from the left.",
        "import numpy as np",
        "",
        f"shapes = {list(chain.shapes)}",
        "matrices = [np.arange(1.0, rows * cols + 1).reshape(rows, cols) for rows, cols in shapes]  # 1, 2, 3, ...",
        "",
        "product, ok = matrices[0], True",
        "try:",
        "    for matrix in matrices[1:]:",
        "        product = product @ matrix",
        "        print(product.shape)",
        "    shape = product.shape",
        "except ValueError as error:",
        "    product, shape, ok = None, None, False",
        "    print(error)",
    ]
    return "\n".join(lines) + "\n"


def chain_values(chain: Chain) -> dict[str, Any]:
    return {
        "shapes": [list(shape) for shape in chain.shapes],
        "shape": list(chain.made[-1]) if chain.broken is None else None,
        "product": None if chain.product is None else chain.product.tolist(),
        "ok": chain.broken is None,
        "numpy_message": chain.message,
    }


def chain_table(chain: Chain) -> Table:
    made = [f"{rows}x{cols}" for rows, cols in chain.made]
    return Table(
        {
            "rows": [rows for rows, _ in chain.shapes],
            "columns": [cols for _, cols in chain.shapes],
            "product so far": made + [None] * (len(chain.shapes) - len(made)),
        }
    )


def quiz_code(asked: Question) -> str:
    """The answer found by NumPy."""
    lines = [f"# {asked.asked}", "import numpy as np", ""]
    if asked.kind in ("shape", "ndim", "size"):
        literal = asked.asked.removeprefix("np.array(").partition(").")[0]
        found = {"shape": "a.shape", "ndim": "(a.ndim,)", "size": "(a.size,)"}[asked.kind]
        lines += [f"a = np.array({literal})", f"answer = {found}"]
    else:
        lines += _product_code(asked)
    return "\n".join([*lines, "print(answer)"]) + "\n"


def _product_code(asked: Question) -> list[str]:
    m, k = asked.sizes[:2]
    if asked.kind == "vector":
        return [f"answer = np.dot(np.ones(({m}, {k})), np.ones({k})).shape"]
    n = asked.sizes[2]
    if asked.kind == "result":
        return [f"answer = (np.ones(({m}, {k})) @ np.ones(({k}, {n}))).shape"]
    sizes = {
        "right_rows": (f"np.ones(({m}, {k})) @ np.ones((size, {n}))", 1),
        "left_cols": (f"np.ones(({m}, size)) @ np.ones(({k}, {n}))", 1),
        "outer": (f"np.ones((rows, {k})) @ np.ones(({k}, cols))", 2),
    }
    text, gaps = sizes[asked.kind]
    loop = ["for size in range(1, 10):"] if gaps == 1 else ["for rows, cols in np.ndindex(10, 10):"]
    found = "(size,)" if gaps == 1 else "(rows, cols)"
    return [
        *loop,
        "    try:",
        f"        if ({text}).shape == ({m}, {n}):",
        f"            answer = {found}",
        "    except ValueError:",
        "        pass  # these do not fit",
    ]


def quiz_values(asked: Question, right: bool | None) -> dict[str, Any]:
    return {"question": asked.asked, "answer": list(asked.answer), "right": right}


def quiz_table(asked: Question, given: tuple[int, ...] | None) -> Table:
    def text(numbers: tuple[int, ...] | None) -> str | None:
        return None if numbers is None else ", ".join(map(str, numbers))

    return Table({"question": [asked.asked], "answer": [text(asked.answer)], "given": [text(given)]})

"""What each mode shows, as NumPy."""

from __future__ import annotations

from dlviz.model.arrays import rows_code
from dlviz.model.comments import IN_FLOATS, QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.linked_code import Links
from dlviz.model.matrix.array_literal import DotProduct, Inspected, dot, inspect, literal_source
from dlviz.model.matrix.chain import read_chain
from dlviz.model.matrix.product import Matrix, multiply, product_shape, shape_of
from dlviz.model.matrix.quiz import Question, is_shown, question, read_answer
from dlviz.model.matrix.state import State

COMMENTS = {
    **IN_FLOATS,
    "inner_sizes": QT_TRANSLATE_NOOP("Code", "the inner sizes must be the same"),
    "same_as_dot": QT_TRANSLATE_NOOP("Code", "for 2-D arrays the same as np.dot(a, b)"),
    "chain": QT_TRANSLATE_NOOP("Code", "Several matrices, multiplied from the left."),
    "counted": QT_TRANSLATE_NOOP("Code", "each filled with 1, 2, 3, ..."),
    "array": QT_TRANSLATE_NOOP("Code", "An array as NumPy sees it."),
    "ragged": QT_TRANSLATE_NOOP("Code", "b has rows of different lengths"),
    "first_axis": QT_TRANSLATE_NOOP("Code", "the first axis"),
    "given": QT_TRANSLATE_NOOP("Code", "the answer that was given"),
    "not_given": QT_TRANSLATE_NOOP("Code", "no answer was given"),
    "no_fit": QT_TRANSLATE_NOOP("Code", "these do not fit"),
}


def code(state: State, say: Say = english) -> str:
    """NumPy of what is shown; with fractions where the rounding of floats would show."""
    ok = product_shape(shape_of(state.a), shape_of(state.b)) is not None
    fractions = ok and multiply(state.a, state.b)[1]
    return filled(
        _source(state),
        COMMENTS,
        say,
        imports=["from fractions import Fraction  # $in_floats", ""] if fractions else [],
        a=_literal(state.a, fractions),
        b=_literal(state.b, fractions),
        product=(_FITS if ok else _MISMATCH),
        multiplied="(a @ b).astype(float)" if fractions else "a @ b",
        shapes=repr(list(read_chain(state.chain))),
    )


def _source(state: State) -> str:
    if state.mode == "array":
        return _array(state, inspect(state.literal), dot(state.literal, state.literal_b))
    if state.mode == "chain":
        return _CHAIN
    return _quiz(question(state.seed), state.answer) if state.mode == "quiz" else _PRODUCT


def _literal(matrix: Matrix, fractions: bool) -> str:
    # Whole numbers stay so, as on the slides, as long as their products fit into the 32 bits of older NumPy on Windows.
    integers = all(value.is_integer() and abs(value) <= 10_000 for row in matrix for value in row)
    return rows_code([[_number(value, integers, fractions) for value in row] for row in matrix], len("a = "))


def _number(value: float, integer: bool, fractions: bool) -> str:
    if integer:
        return str(int(value))
    return f'Fraction("{value!r}")' if fractions else repr(value)


def links(state: State) -> Links:
    if state.mode == "chain":
        return Links({"shapes": lambda i, j: f"matrix:{i}"})
    if state.mode != "product":
        return Links()
    return Links({"a": "cell:a:{}:{}".format, "b": "cell:b:{}:{}".format}, {"product": "cell:product:*"})


_PRODUCT = """\
$imports
import numpy as np

a = $a
b = $b

shape_a, shape_b = a.shape, b.shape
ok = a.shape[1] == b.shape[0]  # $inner_sizes
reason = "" if ok else "inner"
print("shapes:", shape_a, shape_b)
$product
"""
_FITS = [
    "product = $multiplied  # $same_as_dot",
    "shape = product.shape",
    'print("product:", product, sep="\\n")',
    'print("its shape:", shape)',
]
_MISMATCH = """\
try:
    product = a @ b
    shape = product.shape
except ValueError as error:
    product = shape = None
    print(error)
""".splitlines()
_CHAIN = """\
# $chain
import numpy as np

shapes = $shapes
# $counted
matrices = [np.arange(1.0, rows * cols + 1).reshape(rows, cols) for rows, cols in shapes]

product, ok, numpy_message = matrices[0], True, ""
try:
    for matrix in matrices[1:]:
        product = product @ matrix
        print("shape so far:", product.shape)
    shape = product.shape
except ValueError as error:
    product, shape, ok, numpy_message = None, None, False, str(error)
    print(error)
"""


# an array, a question

_PRINT_DOT = ['print("dot:", dot, sep="\\n")', 'print("its shape:", dot_shape)']


def _array(state: State, inspected: Inspected, product: DotProduct) -> str:
    lines = ["# $array", "import numpy as np", "", 'numpy_message = ""']
    if inspected.array is None:
        return "\n".join([*lines, *_ragged_code(state.literal)]) + "\n"
    lines += [
        f"a = np.array({literal_source(state.literal)})",
        "ndim, shape, size, dtype = a.ndim, a.shape, a.size, str(a.dtype)",
        'print("ndim:", ndim, "shape:", shape, "size:", size, "dtype:", dtype)',
    ]
    if inspected.array.ndim:
        lines.append('print("a.shape[0]:", a.shape[0], "len(a):", len(a))  # $first_axis')
    if product.kind == "ragged":
        return "\n".join([*lines, "dot = dot_shape = None  # $ragged"]) + "\n"
    lines += ["", f"b = np.array({literal_source(state.literal_b)})"]
    if product.value is None:
        lines += ["try:", "    dot = np.dot(a, b)", "except ValueError as error:", "    dot = dot_shape = None"]
        return "\n".join([*lines, "    numpy_message = str(error)", "    print(error)"]) + "\n"
    return "\n".join([*lines, "dot = np.dot(a, b)", "dot_shape = dot.shape", *_PRINT_DOT]) + "\n"


def _ragged_code(literal: str) -> list[str]:
    return [
        "ndim = shape = size = dtype = dot = dot_shape = None",
        "try:",
        f"    a = np.array({literal_source(literal)})",
        "except ValueError as error:",
        "    numpy_message = str(error)",
        "    print(error)",
    ]


def _quiz(asked: Question, answer: str) -> str:
    """The answer found by NumPy, and whether the one that was given is this."""
    lines = [f"# {asked.asked}", "import numpy as np", "", f'question = "{asked.asked}"']
    if asked.kind in ("shape", "ndim", "size"):
        literal = asked.asked.removeprefix("np.array(").partition(").")[0]
        found = {"shape": "a.shape", "ndim": "(a.ndim,)", "size": "(a.size,)"}[asked.kind]
        lines += [f"a = np.array({literal})", f"answer = {found}"]
    else:
        lines += _product_code(asked)
    given = None if is_shown(answer) else read_answer(answer)
    right = "right = None  # $not_given" if given is None else f"right = answer == {given}  # $given"
    return "\n".join([*lines, right, 'print("answer:", answer)']) + "\n"


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
        "        pass  # $no_fit",
    ]

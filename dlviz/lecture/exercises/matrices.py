"""Exercises on matrices and arrays: entries, products, shapes. The matrix panel's questions with a ? are among them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from random import Random

from dlviz.lecture.exercises.exercise import Exercise, Scene, blanks, exercise, kinds, matrix, num, scene
from dlviz.lecture.page import Words
from dlviz.model.matrix import quiz

Rows = list[list[float]]


def _rows(draw: Random, height: int, width: int, high: int = 5) -> Rows:
    return [[float(draw.randint(0, high)) for _ in range(width)] for _ in range(height)]


def _product(draw: Random, m: int, k: int, n: int) -> Scene:
    return scene("matrix", a=_rows(draw, m, k), b=_rows(draw, k, n), row=draw.randrange(m), col=draw.randrange(n))


def _factors(shown: Scene) -> str:
    return rf"A = {matrix(shown['a'])} \qquad B = {matrix(shown['b'])}"


def one_entry(draw: Random) -> Exercise:
    shown = _product(draw, 2, 3, 2)
    i, j = shown["row"] + 1, shown["col"] + 1
    ask = Words(
        f"C = AB에서 {i}행 {j}열의 원소 c{i}{j}만 구하십시오.",
        f"Of C = AB, find only the entry c{i}{j} in row {i} and column {j}.",
    )
    found = blanks(f"c{i}{j}", (shown["product"][i - 1][j - 1],))
    return exercise(shown, ask, found, formula=_factors(shown), key_card="product")


def _short(lines: Sequence[str]) -> Sequence[str]:
    """Of the working of an entry the sum of its products; of a single product the whole."""
    return lines[:1] if len(lines) == 1 else (f"{lines[0]} = {lines[-1].rpartition(' = ')[2]}",)


def _all_entries(shown: Scene, ask: Words) -> Exercise:
    names = " ".join(f"c{i + 1}{j + 1}" for i, row in enumerate(shown["product"]) for j, _ in enumerate(row))
    places = [(i, j) for i, row in enumerate(shown["product"]) for j, _ in enumerate(row)]
    each = [scene("matrix", a=shown["a"], b=shown["b"], row=i, col=j).working.lines for i, j in places]
    lines = (*(line for lines in each for line in _short(lines)), rf"C = {matrix(shown['product'])}")
    found = blanks(names, [value for row in shown["product"] for value in row])
    return exercise(shown, ask, found, formula=_factors(shown), working=lines)


def product_2x2(draw: Random) -> Exercise:
    ask = Words("C = np.dot(A, B)의 네 원소를 모두 구하십시오.", "Find all four entries of C = np.dot(A, B).")
    return _all_entries(_product(draw, 2, 2, 2), ask)


def row_times_column(draw: Random) -> Exercise:
    """A row times a column is one number, a column times a row a whole matrix."""
    if draw.random() < 0.5:
        ask = Words("C = AB를 구하십시오. C의 크기도 생각하십시오.", "Find C = AB, and mind its size.")
        return _all_entries(_product(draw, 1, 3, 1), ask)
    ask = Words("C = AB의 네 원소를 모두 구하십시오.", "Find all four entries of C = AB.")
    return _all_entries(_product(draw, 2, 1, 2), ask)


def missing_entry(draw: Random) -> Exercise:
    shown = _product(draw, 2, 2, 2)
    a, b, i, j = [list(row) for row in shown["a"]], shown["b"], draw.randrange(2), draw.randrange(2)
    a[0][i] = a[0][i] or 1.0  # or any number would do
    shown = scene("matrix", a=a, b=b, row=0, col=j)
    hidden = [["?" if (k, n) == (i, j) else num(b[k][n]) for n in range(2)] for k in range(2)]
    written = r" \\ ".join(" & ".join(row) for row in hidden)
    formula = rf"{matrix(a)} \begin{{pmatrix}} {written} \end{{pmatrix}} = {matrix(shown['product'])}"
    ask = Words("물음표에 들어갈 수를 구하십시오.", "Find the number that the question mark stands for.")
    return exercise(shown, ask, blanks("?", (b[i][j],)), formula=formula)


def can_multiply(draw: Random) -> Exercise:
    m, k, n = (draw.randint(1, 4) for _ in range(3))
    other = draw.choice((k, k, draw.choice([size for size in range(1, 5) if size != k])))
    shown = scene("matrix", a=_rows(draw, m, k), b=_rows(draw, other, n))
    ask = Words(
        f"{m}×{k} 행렬과 {other}×{n} 행렬을 이 순서로 곱한 결과의 크기 m×n을 구하십시오. 곱할 수 없으면 둘 다 0을 "
        "쓰십시오.",
        f"A {m}×{k} matrix is multiplied by a {other}×{n} matrix, in this order. Find m and n, the rows and columns of "
        "the result. Where there is none, write 0 twice.",
    )
    found = blanks("m n", shown["shape"] if shown["ok"] else (0, 0))
    sign = "=" if shown["ok"] else r"\ne"
    size = rf"{m} \times {n}" if shown["ok"] else "0"
    lines = (rf"{k} {sign} {other} \quad \to \quad {size}",)
    return exercise(shown, ask, found, working=lines)


def chain_shape(draw: Random) -> Exercise:
    sizes = [draw.randint(1, 6) for _ in range(draw.randint(4, 5))]
    chain = " @ ".join(f"{a}x{b}" for a, b in itertools.pairwise(sizes))
    shown = scene("matrix", mode="chain", chain=chain)
    ask = Words(
        f"크기가 {chain.replace('x', '×').replace('@', '·')}인 행렬들의 곱의 크기 m×n을 구하십시오.",
        f"Find the size m×n of the product of matrices of the sizes {chain.replace('x', '×').replace('@', '·')}.",
    )
    found = blanks("m n", (sizes[0], sizes[-1]))
    return exercise(shown, ask, found)


def _quiz(draw: Random, *asked: str) -> Exercise:
    """One of the matrix panel's questions."""
    seed = draw.randrange(100_000) * len(quiz.KINDS) + quiz.KINDS.index(draw.choice(asked))
    shown = scene("matrix", mode="quiz", seed=seed)
    question = quiz.question(seed)
    ask = Words(f"물음표를 차례로 구하십시오.  {question.asked}", f"Find each ? in turn.  {question.asked}")
    names = " ".join(f"?{i + 1}" for i in range(len(question.answer))) if len(question.answer) > 1 else "?"
    lines = (rf"\text{{{question.solved}}}",)
    return exercise(shown, ask, blanks(names, question.answer), working=lines)


def shape_rule(draw: Random) -> Exercise:
    return _quiz(draw, "right_rows", "left_cols", "outer")


def result_shape(draw: Random) -> Exercise:
    return _quiz(draw, "result", "vector")


def array_shape(draw: Random) -> Exercise:
    return _quiz(draw, "shape")


def array_dimensions(draw: Random) -> Exercise:
    return _quiz(draw, "ndim", "size")


KINDS = kinds(
    {
        9: (one_entry, shape_rule),
        10: (product_2x2, row_times_column, missing_entry),
        11: (can_multiply, chain_shape, result_shape),
        12: (array_shape, array_dimensions),
    }
)

"""Find the ?: questions about shapes, made from a seed, with the answer and the reason."""

from __future__ import annotations

import functools
import math
import random
import re
from dataclasses import dataclass
from typing import Any, Literal

from dlviz.model.fields import FieldError

Kind = Literal["right_rows", "left_cols", "result", "outer", "shape", "ndim", "size", "vector"]
KINDS: tuple[Kind, ...] = ("result", "right_rows", "shape", "left_cols", "vector", "outer", "ndim", "size")


@dataclass(frozen=True, slots=True)
class Question:
    """``asked`` is the question in the language of mathematics or NumPy, with ? for what is to be found.

    Attributes
    ----------
    answer : the numbers to be found, in order.
    sizes : the numbers that the reason speaks of.
    solved : the question with the answer put in.
    """

    kind: Kind
    asked: str
    answer: tuple[int, ...]
    sizes: tuple[int, ...]
    solved: str


@functools.lru_cache(maxsize=64)
def question(number: int) -> Question:
    """The question of a seed: the kinds take turns, the sizes are drawn."""
    kind, draw = KINDS[number % len(KINDS)], random.Random(number)
    sizes = dict(zip("mkn", draw.sample(range(1, 10), 3), strict=True))  # no two alike, so that each has its place
    if kind not in _OF_PRODUCTS:
        return _about_an_array(kind, draw)
    text, letters = _OF_PRODUCTS[kind]
    answer = tuple(sizes[letter] for letter in letters)
    told = tuple(size for letter, size in sizes.items() if f"{{{letter}}}" in text)
    return Question(kind, text.format(*"?" * len(answer), **sizes), answer, told, text.format(*answer, **sizes))


# The text, with numbered places for what is asked for, and which sizes that are.
_OF_PRODUCTS: dict[Kind, tuple[str, str]] = {
    "result": ("[{m}, {k}] × [{k}, {n}] = [{0}, {1}]", "mn"),
    "right_rows": ("[{m}, {k}] × [{0}, {n}] = [{m}, {n}]", "k"),
    "left_cols": ("[{m}, {0}] × [{k}, {n}] = [{m}, {n}]", "k"),
    "outer": ("[{0}, {k}] × [{k}, {1}] = [{m}, {n}]", "mn"),
    "vector": ("np.dot(({m}, {k}), ({k},)) → ({0},)", "m"),
}


def _about_an_array(kind: Kind, draw: random.Random) -> Question:
    """How many axes, which shape, how many entries a literal has."""
    axes = draw.choice((1, 2, 2, 3))
    shape = tuple(draw.randint(1 if axes > 1 else 2, 4 if axes < 3 else 2) for _ in range(axes))
    literal = str(_nested(shape, iter(range(1, 100))))
    answers: dict[Kind, tuple[tuple[int, ...], str]] = {
        "shape": (shape, "np.array({0}).shape = {1}"),
        "ndim": ((axes,), "np.array({0}).ndim = {1}"),
        "size": ((math.prod(shape),), "np.array({0}).size = {1}"),
    }
    answer, text = answers[kind]
    gap = f"({', '.join('?' for _ in shape)}{',' if axes == 1 else ''})" if kind == "shape" else "?"
    found = str(shape) if kind == "shape" else str(answer[0])
    return Question(kind, text.format(literal, gap), answer, shape, text.format(literal, found))


def _nested(shape: tuple[int, ...], numbers: Any) -> Any:
    if not shape:
        return next(numbers)
    return [_nested(shape[1:], numbers) for _ in range(shape[0])]


# Stands before an answer that the program gave.
SHOWN = "="


def is_shown(text: str) -> bool:
    """Whether the answer was asked for, so that nothing is to be called right or wrong."""
    return text.strip().startswith(SHOWN)


def read_answer(text: str) -> tuple[int, ...] | None:
    """The numbers of an answer such as ``3``, ``3, 2``, ``(3, 2)`` or ``3×2``; None where it is empty.

    ``= 3, 2`` is an answer that was shown, not given: see ``is_shown``.

    Raises
    ------
    FieldError
        With the rule ``answer``.
    """
    text = text.strip().removeprefix(SHOWN)
    if not text.strip():
        return None
    numbers = re.findall(r"\d+", text)
    if not numbers or re.sub(r"[\d\s,x×()\[\]*]", "", text) or any(len(number) > 4 for number in numbers):
        raise FieldError("answer", text, "answer")
    return tuple(map(int, numbers))

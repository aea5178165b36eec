"""A function of x that a person types: read by Python's own parser, and let through piece by piece.

Nothing is ever evaluated as Python. The parsed tree is walked, and each piece must be one that stands here: numbers,
x, the constants e and pi, + - * / **, and the functions of ``FUNCTIONS`` with their number of arguments.
"""

from __future__ import annotations

import ast
import functools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from dlviz.model import functions as f
from dlviz.model.arrays import Array
from dlviz.model.fields import FieldError
from dlviz.model.numbers import plain
from dlviz.model.numeral import decimal_number
from dlviz.model.typed_source import NotUnderstoodError, parsed, source

LONGEST = 200  # characters
WHOLE = 2**53  # up to here a float holds every whole number


@dataclass(frozen=True, slots=True)
class Known:
    """A function that may be called: what it does, how many arguments it takes, and its names in NumPy and LaTeX."""

    call: Callable[..., Any]
    arity: int
    numpy: str
    latex: str


FUNCTIONS: dict[str, Known] = {
    "exp": Known(np.exp, 1, "np.exp", r"\exp"),
    "log": Known(np.log, 1, "np.log", r"\ln"),
    "sqrt": Known(np.sqrt, 1, "np.sqrt", r"\sqrt"),
    "abs": Known(np.abs, 1, "np.abs", "|"),
    "sin": Known(np.sin, 1, "np.sin", r"\sin"),
    "cos": Known(np.cos, 1, "np.cos", r"\cos"),
    "tanh": Known(np.tanh, 1, "np.tanh", r"\tanh"),
    "sigmoid": Known(f.sigmoid, 1, "sigmoid", r"\sigma"),
    "relu": Known(f.relu, 1, "relu", r"\text{relu}"),
    "softplus": Known(f.softplus, 1, "softplus", r"\text{softplus}"),
    "max": Known(np.maximum, 2, "np.maximum", r"\max"),
    "min": Known(np.minimum, 2, "np.minimum", r"\min"),
}
CONSTANTS = {"e": math.e, "pi": math.pi}
_OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.power,
    ast.UAdd: np.positive,
    ast.USub: np.negative,
}


def check_expression(path: str, text: str) -> None:
    """Refuse what is no expression.

    Raises
    ------
    FieldError
        With the rule ``expression`` and the piece that is not known, or where reading stopped.
    """
    try:
        _check(_parsed(text), text.strip())
    except NotUnderstoodError as error:
        raise FieldError(path, text, "expression", part=error.part, functions=tuple(FUNCTIONS)) from None


def evaluate(text: str, x: ArrayLike) -> Array:
    """The expression at each x, float64 of the same shape; NaN or ±inf where it has no value, and no warning."""
    at = np.asarray(x, dtype=np.float64)
    found = np.empty(at.shape)
    with np.errstate(all="ignore"):
        found[...] = _value(_parsed(text), at)
    return found


def numpy_source(text: str) -> str:
    """The expression as NumPy code; ``sigmoid``, ``relu`` and ``softplus`` are left for the script to define."""
    return ast.unparse(_Numpy().visit(ast.parse(text.strip(), mode="eval")))


@functools.lru_cache(maxsize=64)
def _parsed(text: str) -> ast.expr:
    return parsed(text, LONGEST)


def _check(node: ast.AST, text: str) -> None:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            written = ast.get_source_segment(text, node) or ""
            if decimal_number(written) is None or not abs(number) <= 1e300:  # 1_000 and 0x10 are Python's alone
                raise NotUnderstoodError(written[:30])
        case ast.Name(id=name) if name == "x" or name in CONSTANTS:
            pass
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            _check(left, text)
            _check(right, text)
        case ast.UnaryOp(op=op, operand=operand) if type(op) in _OPERATORS:
            _check(operand, text)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS:
            if len(args) != FUNCTIONS[name].arity:
                raise NotUnderstoodError(source(node))
            for argument in args:
                _check(argument, text)
        case ast.Call(func=func):
            raise NotUnderstoodError(source(func))
        case _:
            raise NotUnderstoodError(source(node))


def _value(node: ast.AST, x: Array) -> Any:
    """Arrays throughout: 9**9**9 is inf and takes no time, where Python's whole numbers would never end."""
    match node:
        case ast.Constant(value=number):
            return np.float64(number)  # type: ignore[arg-type]
        case ast.Name(id=name):
            return x if name == "x" else np.float64(CONSTANTS[name])
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATORS[type(op)](_value(left, x), _value(right, x))
        case ast.UnaryOp(op=op, operand=operand):
            return _OPERATORS[type(op)](_value(operand, x))
        case ast.Call(func=ast.Name(id=name), args=args):
            return FUNCTIONS[name].call(*(_value(argument, x) for argument in args))
    raise TypeError(f"not let through: {node!r}")


class _Numpy(ast.NodeTransformer):
    """Names as NumPy has them, and NumPy's numbers, which overflow to inf where Python's go on for ever or raise."""

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """``np.exp`` takes no whole number of more than 64 bits."""
        is_long = isinstance(node.value, int) and node.value > WHOLE
        return ast.Constant(float(node.value)) if is_long else node  # type: ignore[arg-type]

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id in CONSTANTS:
            return ast.parse(f"np.{node.id}", mode="eval").body
        known = FUNCTIONS.get(node.id)
        return ast.parse(known.numpy, mode="eval").body if known else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Python's own numbers raise at 1/0 and 9.0**999, and grow beyond 64 bits; NumPy's floats give inf."""
        raises = isinstance(node.op, ast.Div | ast.Pow) and not _has_x(node.left)
        as_float = raises or (not _has_x(node) and not abs(_alone(node)) <= WHOLE)
        self.generic_visit(node)
        if as_float:
            node.left = ast.Call(ast.parse("np.float64", mode="eval").body, [node.left], [])
        return node


def _has_x(node: ast.AST) -> bool:
    return any(isinstance(part, ast.Name) and part.id == "x" for part in ast.walk(node))


def _alone(node: ast.AST) -> float:
    """What a piece without x comes to."""
    with np.errstate(all="ignore"):
        return float(_value(node, np.zeros(())))


# as LaTeX

_RANK = {ast.Add: 1, ast.Sub: 1, ast.Mult: 2, ast.Div: 2, ast.USub: 2, ast.UAdd: 2, ast.Pow: 3}


def expression_latex(text: str) -> str:
    """Divisions as fractions, powers raised, brackets where they are needed; the text has passed the check."""
    return _latex(ast.parse(text.strip(), mode="eval").body)


def _latex(node: ast.expr, least: int = 0) -> str:
    """``least`` is how tightly what stands round it binds: a looser operation is put into brackets."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return _number(float(number), least)
        case ast.Name(id=name):
            return r"\pi" if name == "pi" else name
        case ast.Call(func=ast.Name(id="sqrt"), args=[inner]):
            return rf"\sqrt{{{_latex(inner)}}}"
        case ast.Call(func=ast.Name(id="abs"), args=[inner]):
            return rf"|{_latex(inner)}|"
        case ast.Call(func=ast.Name(id=name), args=args):
            return f"{FUNCTIONS[name].latex}({', '.join(map(_latex, args))})"
        case ast.UnaryOp(op=op, operand=operand):
            sign = "-" if isinstance(op, ast.USub) else ""
            return _bracketed(f"{sign}{_latex(operand, 2)}", 2, least)
        case ast.BinOp(left=left, op=op, right=right):
            return _binary(left, op, right, least)
    raise TypeError(f"not let through: {node!r}")


def _binary(left: ast.expr, op: ast.operator, right: ast.expr, least: int) -> str:
    rank = _RANK[type(op)]
    match op:
        case ast.Div():
            fraction = rf"\frac{{{_latex(left)}}}{{{_latex(right)}}}"
            return fraction if least < 4 else rf"\left({fraction}\right)"
        case ast.Pow():
            return _bracketed(rf"{_latex(left, 4)}^{{{_latex(right)}}}", rank, least)
        case ast.Mult():
            return _bracketed(rf"{_latex(left, 2)} \cdot {_latex(right, 3)}", rank, least)
    sign = "+" if isinstance(op, ast.Add) else "-"
    return _bracketed(f"{_latex(left, 1)} {sign} {_latex(right, 2)}", rank, least)


def _bracketed(text: str, rank: int, least: int) -> str:
    return f"({text})" if rank < least else text


def _number(value: float, least: int) -> str:
    """A power of ten is a product, and so bracketed where it is raised itself; a factor needs no brackets."""
    mantissa, _, exponent = plain(value).partition("e")
    if not exponent:
        return mantissa
    product = rf"{mantissa} \cdot 10^{{{int(exponent)}}}"
    return f"({product})" if least > _RANK[ast.Pow] else product

"""Quantities by name: a small arithmetic over the fields and values of a panel, as ``squared_errors[2]`` or ``w > 1``.

Pages are data, and may come from somebody else: nothing here can call, import or reach anything but what it is given.
"""

from __future__ import annotations

import ast
import functools
import math
import operator
from collections.abc import Callable, Mapping
from typing import Any

from dlviz.model.typed_source import NotUnderstoodError, parsed, source

LONGEST = 2000  # characters, as a whole text may have
DEEPEST = 40
LARGEST_POWER = 100


def _power(base: Any, exponent: Any) -> Any:
    if abs(exponent) > LARGEST_POWER:
        raise ValueError(exponent)
    return float(base) ** exponent


def _log10(value: float) -> float:
    return math.log10(value) if value > 0 else -math.inf


_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Mod: operator.mod, ast.Pow: _power,
}  # fmt: skip
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt,
    ast.GtE: operator.ge, ast.In: lambda one, many: one in many,
}  # fmt: skip
_UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Not: operator.not_,
}  # fmt: skip
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sum": sum, "len": len, "abs": abs, "max": max, "min": min, "round": round, "sqrt": math.sqrt, "exp": math.exp,
    "ln": math.log, "log10": _log10, "floor": math.floor,
}  # fmt: skip


def evaluate(expression: str, names: Mapping[str, Any]) -> Any:
    """Compute an expression.

    Raises
    ------
    NotUnderstoodError
        It is not understood, names something that is not there, or cannot be computed.
    """
    try:
        return _value(_parsed(expression), names, 0)
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError):
        raise NotUnderstoodError(expression) from None


def number(expression: str, names: Mapping[str, Any]) -> float:
    """Compute what is a number that can be written down.

    Raises
    ------
    NotUnderstoodError
        As ``evaluate``, and where it is something else.
    """
    value = evaluate(expression, names)
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise NotUnderstoodError(expression)
    return float(value)


def holds(expression: str, names: Mapping[str, Any]) -> bool:
    """Whether a condition is true; one that cannot be computed at this state is not."""
    try:
        return bool(evaluate(expression, names))
    except NotUnderstoodError:
        return False


@functools.lru_cache(maxsize=1024)
def _parsed(expression: str) -> ast.expr:
    return parsed(expression, LONGEST)


def _value(node: ast.expr, names: Mapping[str, Any], depth: int) -> Any:
    if depth > DEEPEST:
        raise NotUnderstoodError(source(node))
    below = functools.partial(_value, names=names, depth=depth + 1)
    match node:
        case ast.Constant(value=bool() | int() | float() | str() as value):
            return value
        case ast.Name(id=name):
            return _named(node, names, name)
        case ast.Attribute(value=whole, attr=name):
            return _named(node, below(whole), name)
        case ast.Subscript(value=whole, slice=index):
            return below(whole)[below(index)]
        case ast.UnaryOp(op=op, operand=one) if type(op) in _UNARY:
            return _UNARY[type(op)](below(one))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _arithmetic(op, below(left), below(right))
        case ast.BoolOp(op=op, values=parts):
            return (all if isinstance(op, ast.And) else any)(bool(below(part)) for part in parts)
        case ast.Compare(left=left, ops=ops, comparators=others):
            return _compared(below(left), ops, [below(other) for other in others])
        case ast.Call(func=ast.Name(id=name), args=given, keywords=[]) if name in FUNCTIONS:
            return FUNCTIONS[name](*map(below, given))
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return [below(part) for part in parts]
        case ast.IfExp(test=test, body=then, orelse=other):
            return below(then) if below(test) else below(other)
    raise NotUnderstoodError(source(node))


def _arithmetic(op: ast.operator, left: Any, right: Any) -> Any:
    """Only numbers are reckoned with: a text times a million would fill the memory."""
    if not (isinstance(left, int | float) and isinstance(right, int | float)):
        raise TypeError(left)
    return _BINARY[type(op)](left, right)


def _named(node: ast.expr, names: Any, name: str) -> Any:
    if not isinstance(names, Mapping) or name not in names:
        raise NotUnderstoodError(source(node))
    return names[name]


def _compared(left: Any, ops: list[ast.cmpop], others: list[Any]) -> bool:
    for op, right in zip(ops, others, strict=True):
        if type(op) not in _COMPARE:
            raise ValueError(op)
        if not _COMPARE[type(op)](_plain(left), _plain(right)):
            return False
        left = right
    return True


def _plain(value: Any) -> Any:
    """Lists and tuples that hold the same are the same."""
    if isinstance(value, str | Mapping) or not hasattr(value, "__len__"):
        return value
    return [_plain(entry) for entry in value]

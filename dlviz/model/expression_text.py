"""A typed expression as LaTeX."""

from __future__ import annotations

import ast

from dlviz.model.numbers import plain

_NAMES = {
    "sigmoid": r"\sigma", "pi": r"\pi", "exp": r"\exp", "log": r"\ln", "sin": r"\sin", "cos": r"\cos",
    "tanh": r"\tanh", "max": r"\max", "min": r"\min", "relu": r"\text{relu}", "softplus": r"\text{softplus}",
}  # fmt: skip
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
            return _NAMES.get(name, name)
        case ast.Call(func=ast.Name(id="sqrt"), args=[inner]):
            return rf"\sqrt{{{_latex(inner)}}}"
        case ast.Call(func=ast.Name(id="abs"), args=[inner]):
            return rf"|{_latex(inner)}|"
        case ast.Call(func=ast.Name(id=name), args=args):
            return f"{_NAMES[name]}({', '.join(map(_latex, args))})"
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

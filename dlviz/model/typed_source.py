"""What a person types as Python, parsed and nothing more: whoever reads the tree decides what is let through."""

from __future__ import annotations

import ast


class NotUnderstoodError(Exception):
    """Names the ``part`` that is not let through."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def parsed(text: str, longest: int) -> ast.expr:
    """The syntax tree of one expression.

    Raises
    ------
    NotUnderstoodError
        Where it is longer than ``longest`` characters, or no expression: with the place where reading stopped.
    """
    text, start = text.strip(), f"{text[:20]}…"
    if len(text) > longest:
        raise NotUnderstoodError(start)
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        at = max((error.offset or 1) - 1, 0)
        raise NotUnderstoodError(text[at : at + 12] or text[-12:]) from None
    except (ValueError, RecursionError, MemoryError):  # a NUL, or brackets in brackets in brackets
        raise NotUnderstoodError(start) from None


def source(node: ast.AST) -> str:
    """A piece of the tree as it may be shown back, not too long."""
    text = ast.unparse(node)
    return text if len(text) <= 30 else f"{text[:29]}…"

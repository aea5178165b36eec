r"""What the numbers of a written line stand for: ``\class{row:2 w}{0.5}``, which only those who link them look at.

A name is that of a control or a mark, such as ``learning_rate``, or a kind with its numbers, such as ``cell:a:0:1``.
Several with blanks between them are names of one thing; behind a ``+`` stands what else it is of, and ``row:*`` is each
row.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable

_CLASS = re.compile(r"\\class\{([^{}]*)\}\{")

Thing = str | tuple[str | int, ...]


def linked(written: str, names: str) -> str:
    """A written number with what it stands for; as it is where that is nothing."""
    return rf"\class{{{names}}}{{{written}}}" if names else written


def plain(line: str) -> str:
    """The line without its links."""
    while (found := _CLASS.search(line)) is not None:
        end = _closing(line, found.end())
        line = line[: found.start()] + line[found.end() : end] + line[end + 1 :]
    return line


def _closing(line: str, start: int) -> int:
    """Where the brace closes that was opened before ``start``."""
    depth = 1
    for at in range(start, len(line)):
        depth += {"{": 1, "}": -1}.get(line[at], 0)
        if depth == 0:
            return at
    return len(line)


def things(names: str) -> tuple[tuple[Thing, ...], ...]:
    """What the names of a number mean: a group for each thing that it is of.

    >>> things("learning_rate cell:a:0:1+row:2")
    (('learning_rate', ('cell', 'a', 0, 1)), (('row', 2),))
    """
    return tuple(tuple(map(_thing, group.split())) for group in names.split("+"))


def _thing(name: str) -> Thing:
    kind, *rest = name.split(":")
    return (kind, *(int(part) if part.isdecimal() else part for part in rest)) if rest else kind


def is_each(thing: Hashable) -> bool:
    """Whether it is no single thing, but each of its kind."""
    return isinstance(thing, tuple) and thing[-1:] == ("*",)


def meets(thing: Hashable, lit: Collection[Hashable]) -> bool:
    """Whether a thing, or one of its kind where it is each, is among those that are lit, each of a kind being all."""
    return thing in lit or any(_is_of(thing, one) or _is_of(one, thing) for one in lit)


def _is_of(kind: Hashable, thing: Hashable) -> bool:
    same = isinstance(kind, tuple) and isinstance(thing, tuple) and thing[: len(kind) - 1] == kind[:-1]
    return same and is_each(kind)

"""What the lines of a program stand for, read from its source by a table of its variables.

A topic's ``links(state)`` says what its variables hold, in the names of ``linked_line``: ``{"learning_rate":
"learning_rate"}`` for a number, a function of its place for an array. A variable that is computed stands for what it is
made of, or for each thing of a kind, as ``row:*``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from dlviz.model.linked_line import Thing, things

Given = str | Callable[..., str]
Made = str | tuple[str, ...]
LONGEST = 100_000  # characters; nobody points at a number of more


class Links(msgspec.Struct, frozen=True):
    """What the variables of a program stand for.

    Attributes
    ----------
    given : of those whose values are written down: the names of a number, or what gives those of an entry of an
        array by its place, counted from 0.
    made : of those that are computed: the names of the result, or of the numbers that stand in its formula, in order;
        of a function the names of what it gives.
    """

    given: Mapping[str, Given] = msgspec.field(default_factory=dict)
    made: Mapping[str, Made] = msgspec.field(default_factory=dict)


class Written(msgspec.Struct, frozen=True, order=True):
    """A piece of a text: where it begins and ends, and the things that it is of, each by its names."""

    start: int
    end: int
    groups: tuple[tuple[Thing, ...], ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        return tuple(thing for group in self.groups for thing in group)


def stated(source: str, links: Links) -> list[Written]:
    """The pieces of a program that stand for something, from its beginning to its end."""
    if len(source) > LONGEST:
        return []
    try:
        tree = ast.parse(source)
    except SyntaxError:  # what lies over it is no program
        return []
    reader = _Reader(source, links)
    found = {piece for node in _lines(tree) for piece in reader.pieces(node)}
    return sorted(found, key=lambda piece: (piece.start, piece.end))


def _lines(node: ast.AST) -> Iterator[ast.AST]:
    """What a program does, and what it defines; not what a function does, whose variables are its own."""
    for inside in ast.iter_child_nodes(node):
        yield inside
        if not isinstance(inside, ast.FunctionDef):
            yield from _lines(inside)


class _Reader:
    def __init__(self, source: str, links: Links) -> None:
        self._links = links
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def pieces(self, node: ast.AST) -> Iterator[Written]:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from self._assigned(node, target)
        elif isinstance(node, ast.FunctionDef):
            yield from self._made(node, node.name, node)
            yield from self._returned(node)
        elif isinstance(node, ast.Expr) and (name := _appended(node.value)):
            yield from self._made(node, name, node.value)

    def _returned(self, function: ast.FunctionDef) -> Iterator[Written]:
        """The entries of a table that a function gives, each with its name."""
        given = (node.value for node in function.body if isinstance(node, ast.Return))
        for table in (value for value in given if isinstance(value, ast.Dict)):
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Constant):
                    for piece in self._made(value, str(key.value), value):
                        yield replace(piece, start=self._piece(key, ()).start)

    def _assigned(self, whole: ast.Assign, target: ast.expr) -> Iterator[Written]:
        """A variable on its own lights with its whole line, several in a line each with its name and its value."""
        if isinstance(target, ast.Tuple) and isinstance(whole.value, ast.Tuple):
            for name, value in zip(target.elts, whole.value.elts, strict=True):
                for piece in self._held(value, _name(name), value):
                    yield piece
                    yield self._piece(name, piece.groups)
        elif isinstance(target, ast.Tuple):
            for name in target.elts:
                yield from self._held(name, _name(name), whole.value)
        else:
            yield from self._held(whole, _name(target), whole.value)

    def _held(self, at: ast.AST, name: str, value: ast.expr) -> Iterator[Written]:
        entries = list(_entries(value))
        if all(is_given for _, _, is_given in entries):
            yield from self._given(at, name, entries)
        else:
            yield from self._made(at, name, value)

    def _given(self, at: ast.AST, name: str, entries: list[_Entry]) -> Iterator[Written]:
        names = self._links.given.get(name, "")
        for node, place, _ in entries:
            found = names if isinstance(names, str) else names(*place)
            if found:
                yield self._piece(node if place else at, things(found))

    def _made(self, at: ast.AST, name: str, value: ast.AST) -> Iterator[Written]:
        names = self._links.made.get(name, "")
        if isinstance(names, str):
            if names:
                yield self._piece(at, things(names))
            return
        numbers = sorted(self._piece(node, ()) for node in _numbers(value))
        for number, found in zip(numbers, names, strict=False):
            if found:
                yield replace(number, groups=things(found))

    def _piece(self, node: ast.AST, groups: tuple[tuple[Thing, ...], ...]) -> Written:
        start, end = self._at(node.lineno, node.col_offset), self._at(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]
        return Written(start, end, groups)

    def _at(self, line: int, column: int) -> int:
        """The character at a column of ``ast``, which counts the bytes of UTF-8."""
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())


_Entry = tuple[ast.expr, tuple[int, ...], bool]


def _entries(value: ast.expr, place: tuple[int, ...] = ()) -> Iterator[_Entry]:
    """The entries of a list or an array with their places, and whether each is a number that stands there."""
    inside = value.args[0] if _is_call(value, "array") and isinstance(value, ast.Call) and value.args else value
    if isinstance(inside, ast.List | ast.Tuple):
        for i, entry in enumerate(inside.elts):
            yield from _entries(entry, (*place, i))
    else:
        yield value, place, _is_number(value) or any(_is_call(value, name) for name in ("Fraction", "float64"))


def _is_call(node: ast.AST, name: str) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Name | ast.Attribute) and _name(called) == name


def _is_number(node: ast.AST) -> bool:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _is_number(node.operand)
    return isinstance(node, ast.Constant) and (isinstance(node.value, int | float) or node.value is ...)


def _numbers(node: ast.AST) -> Iterator[ast.AST]:
    """The numbers of a formula, each with its sign."""
    if _is_number(node):
        yield node
    else:
        for inside in ast.iter_child_nodes(node):
            yield from _numbers(inside)


def _name(target: ast.AST) -> str:
    """Of ``W[i]`` it is W, of ``np.array`` it is array."""
    if isinstance(target, ast.Subscript):
        return _name(target.value)
    return getattr(target, "id", getattr(target, "attr", ""))


def _appended(call: ast.expr) -> str:
    """Of ``losses.append(…)`` it is losses."""
    is_append = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "append"
    return _name(call.func.value) if is_append else ""  # type: ignore[attr-defined]

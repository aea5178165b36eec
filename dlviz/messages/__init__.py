"""Sentences for what a person is told: what is wrong, where, and what is allowed, in the person's language."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeGuard

from dlviz.called import program
from dlviz.errors import Problem
from dlviz.messages.particles import fitting
from dlviz.messages.sentences import ENDS, PROBLEMS, RULES
from dlviz.model.fields import FieldError
from dlviz.model.numbers import plain, pretty, read, show
from dlviz.model.wanted import is_in_series

if TYPE_CHECKING:
    from dlviz.files.choosing import Choice

LONGEST = 60  # characters of a value that are shown back


def translate(context: str, text: str) -> str:
    """Qt's translation where Qt is in use; without it nobody has chosen a language, and nothing loads it for this."""
    qt = sys.modules.get("PySide6.QtCore")
    return str(qt.QCoreApplication.translate(context, text)) if qt else text


def comment(text: str) -> str:
    """A comment of the code view in the person's language."""
    return translate("Code", text)


def sentence(error: Exception, *, on_screen: bool = False) -> str:
    """One clear sentence for a ``FieldError`` or a ``Problem``.

    The numbers of a field are those that a keyboard types, -1e-7, or, ``on_screen``, as all others there: −10⁻⁷.
    """
    return printable(fitting(_sentence(error, on_screen)))


def printable(said: str) -> str:
    """A sentence with what people gave, in which all can be seen.

    Bytes of a file name that are no text come as lone surrogates, which nothing can print; a line break in a name would
    make two sentences of one, and a mark of direction would turn it round.
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in said)


def _sentence(error: Exception, on_screen: bool) -> str:
    if isinstance(error, FieldError):
        if on_screen:
            limits = {name: pretty(_listed(v)) if _is_number(v) else v for name, v in error.limits.items()}
            error = FieldError(error.path, error.value, error.rule, **limits)
        words = translate("Messages", "{value} is not possible. Allowed: {allowed}.")
        said = words.format(value=_refused(error, on_screen), allowed=allowed(error))
        return f"{error.path}: {said}" if error.path else said  # or the place is told already
    if isinstance(error, Problem):
        return _problem(error)
    return str(error)


def _refused(error: FieldError, on_screen: bool) -> str:
    """The value with all its digits where a shorter one would read as if it were allowed: 1.0000000000001, not 1."""
    value = error.value
    text = quoted(value)
    if isinstance(value, float) and math.isfinite(value) and read(value, 12) != value:
        text = plain(value)
    return pretty(text) if on_screen and _is_number(value) else text


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def quoted(value: object) -> str:
    text = _as_json(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _as_json(value: object) -> str:
    """As people write it in a file or after --set: true and [1, 2], not True and (1, 2)."""
    if isinstance(value, float):
        return show(value, 12)
    try:
        import json  # no start waits for it

        return json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "[[[…"
    except (TypeError, ValueError):
        return str(value)


def allowed(error: FieldError) -> str:
    """What the field would have taken."""
    rule, limits = error.rule, error.limits
    if rule == "list" and limits["low"] == limits["high"]:
        rule = "exactly"
    elif rule == "list" and isinstance(error.value, str):  # which a shell has made of a list
        rule = "written_list"
    text = translate("Messages", RULES[rule]).format(**{name: _listed(value) for name, value in limits.items()})
    if not limits.get("part"):  # of what is empty there is none
        return text
    return f"{text}. " + translate("Messages", "Not understood: {part}").format(part=limits["part"])


def taken(choice: Choice) -> str:
    """Which columns of a table were taken, and which were left out."""
    grid, series = choice.grid, [wanted.key for wanted in choice.table.columns if wanted.series]

    def called(index: int) -> str:
        """A letter alone would read like a name, or like a matrix."""
        said = "{letter}" if grid.is_named(index) else translate("Messages", "column {letter}")
        return said.format(letter=grid.called(index))

    named = grid.called if choice.table.is_matrix else called  # of a matrix it is said that these are columns
    pairs = {key: named(index) for key, index in choice.columns.items()}
    for key in series:
        members = [name for name in pairs if is_in_series(name, key)]
        if len(members) > 2:
            first, last = members[0], members[-1]
            pairs[f"{first} … {last}"] = f"{pairs[first]} … {pairs[last]}"
            for name in members:
                del pairs[name]
    columns = ", ".join(f"{key} = {name}" for key, name in pairs.items())
    words = translate("Messages", "Taken: {columns}.").format(columns=columns)
    if choice.table.is_matrix:
        words = translate("Messages", "Matrix {matrix} is made of these columns of the table: {columns}.").format(
            matrix=choice.table.name.upper(), columns=", ".join(pairs.values())
        )
    if not choice.left_out:
        return words
    rest = ", ".join(map(called, choice.left_out[:4])) + (" …" if len(choice.left_out) > 4 else "")
    return f"{words} " + translate("Messages", "Left out: {columns}.").format(columns=rest)


def why_last(why: str, numbers: Mapping[str, int]) -> str:
    """Why nothing is trained, or no step follows the last one; nothing where there is no reason."""
    return translate("Messages", ENDS[why]).format(**numbers) if why else ""


def _listed(value: Any) -> str:
    if isinstance(value, FieldError | Problem):
        return sentence(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return show(value, 12) if isinstance(value, float) else str(value)


def _problem(problem: Problem) -> str:
    details = {"dlviz": program()} | {name: _detail(name, value) for name, value in problem.details.items()}
    text = translate("Messages", PROBLEMS[problem.kind])
    said = f"{text.format(**details)} {details.get('reason', '')}".rstrip()
    return said if "{path}" in text or "path" not in details else f"{details['path']}: {said}"


def _detail(name: str, value: Any) -> str:
    """A value as it was written, the system's reason in the person's language, anything else as it is read."""
    if name in ("value", "becomes"):
        return quoted(value)
    if name == "reason" and not isinstance(value, str):
        return " ".join(why_last(*each) for each in value)
    return translate("Reasons", value) if name == "why" else _listed(value)

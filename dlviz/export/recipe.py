"""What the window was told to export, and the command that makes the same. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec

from dlviz.by_fields import as_fields, made_of
from dlviz.called import program
from dlviz.cards import parted
from dlviz.errors import USAGE
from dlviz.export.endings import CHANGES
from dlviz.model.fields import Checked, Field, describe
from dlviz.topics import beyond, first_state, meant

LONGEST = 2000  # characters of a command that is still worth copying


class Recipe(msgspec.Struct, frozen=True):
    """What and how; all as the options of ``dlviz export`` have it, empty or None where nothing is said."""

    ending: str = ".png"
    size: str = ""
    scale: int | None = None
    dpi: int | None = None
    title: str | None = None
    theme: str = "light"
    letters: float = 1.0
    seconds: float | None = None
    loop: int = 0
    gloss: bool = True
    transparent: bool = False
    caption: bool | None = None
    lang: str = "en"

    def options(self) -> Iterator[str]:
        """What differs from what the command does by itself, and the language, which is another on each machine."""
        yield from ("--lang", self.lang)
        for field in msgspec.structs.fields(self):
            name, value = field.name, getattr(self, field.name)
            if value != field.default and self.ending in CHANGES.get(name, ()):
                said = f"{value:g}" if isinstance(value, float) else value
                yield f"--no-{name}" if value is False else f"--{name}" if value is True else f"--{name}={said}"


def within(panel: str, state: Checked) -> Checked:
    """The same with rows and steps that are there: what lies beyond the last one shows as that."""
    return replace(state, **beyond(panel, state))


def settings(panel: str, state: Checked) -> list[str]:
    """``--set`` for each field that is not as it is at first, with all its digits, so that the state is the same.

    What a field that is named would bring along is named too, and all where that is not enough. A row or step that is
    not there is the last.
    """
    state = within(panel, state)
    first, values = first_state(panel), as_fields(state)
    others = {name: msgspec.to_builtins(value) for name, value in values.items() if value != getattr(first, name)}
    named = msgspec.to_builtins({name: values[name] for name in meant(panel, first, others)})
    if made_of(first, meant(panel, first, named), USAGE) != state:
        named = msgspec.to_builtins(values)
    known = describe(type(state))
    return [part for name, value in named.items() for part in ("--set", f"{name}={_typed(known[name], value)}")]


def _typed(field: Field, value: Any) -> str:
    """As a person would type it, where that is understood as the same."""
    if isinstance(value, str) and field.typed(value) == value:
        return value
    import json  # as ``shlex``, for who asks: a start does not

    return json.dumps(value, ensure_ascii=False)


def command(what: str, state: Checked, recipe: Recipe, session: str) -> str:
    """The line for a shell; where the fields would be too long for one, they come from the file ``session``."""
    import shlex

    of = settings(parted(what)[0], state)
    if len(shlex.join(of)) > LONGEST:
        of = ["--session", session]
    return f"{program()} " + shlex.join(["export", what, "-o", f"{what}{recipe.ending}", *of, *recipe.options()])

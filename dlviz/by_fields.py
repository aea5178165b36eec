"""A panel's state under the names of its fields: as plain values, and made of values that somebody wrote down."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from dlviz.errors import DATA, USAGE, Problem
from dlviz.interrupt import check
from dlviz.model.fields import Checked, check_parts, describe
from dlviz.state import AppState
from dlviz.topics import PANELS, beyond, first_state, meant, topic

MANY = 20_000  # entries of a list that are written at once: a millisecond or two


def as_fields(state: Checked) -> dict[str, Any]:
    """A panel's state as plain values under its field names."""
    return {name: getattr(state, name) for name in describe(type(state))}


def long_lists(state: Checked) -> dict[str, tuple[Any, ...]]:
    """Its fields that are lists too long to be written at once."""
    return {name: value for name, value in as_fields(state).items() if isinstance(value, tuple) and len(value) > MANY}


def made_of(state: Checked, values: dict[str, Any], status: int = DATA) -> Checked:
    """``state`` with other ``values``, each of which it then has.

    A state keeps itself whole while a person edits it: the row looked at follows the last row, the targets their gate.
    Of values that somebody wrote down none may be replaced without a word.

    Raises
    ------
    FieldError
        Where a field does not take its value.
    Problem
        ``would_become`` where values do not go together.
    """
    made = dataclasses.replace(state, **state.completed(values))
    for name, value in values.items():
        has = getattr(made, name)
        if value != has and not _says(value, found := msgspec.to_builtins(has)):
            raise Problem("would_become", status, place=name, value=value, becomes=found)
    return made


def _says(given: Any, made: Any) -> bool:
    """Whether a state's value is the one that was given, also where that was written in a shorter way."""
    if given == made:
        return True
    if isinstance(given, list | tuple) and isinstance(made, list | tuple):
        return tuple(given) == tuple(made) or (len(given) == len(made) and all(map(_says, given, made)))
    if isinstance(given, dict) and isinstance(made, dict):
        return all(_says(value, made[name]) for name, value in given.items() if name in made)
    if isinstance(given, str) and isinstance(made, list | tuple):  # one activation for every layer
        return all(given == one for one in made)
    return isinstance(made, str) and str(given).strip() == made  # the base 10 for "10"; blanks round a function


def of_fields(panel: str, fields: Mapping[str, Any]) -> Checked:
    """The first state of a panel with these fields, and what they mean for others; see ``as_written``.

    Raises
    ------
    FieldError, Problem
        As ``as_written``, and ``unknown_field``.
    """
    check_fields(panel, fields)
    first = first_state(panel)
    return as_written(panel, first, meant(panel, first, fields))


def check_fields(panel: str, names: Iterable[str]) -> None:
    """Raise a Problem, ``unknown_field``, for the first of these names that no field of the panel has."""
    known = describe(type(first_state(panel)))
    for name in names:
        if name not in known:
            raise Problem("unknown_field", USAGE, panel=panel, field=name, fields=tuple(known))


def as_written(panel: str, state: Checked, values: dict[str, Any]) -> Checked:
    """``made_of``, for values that somebody names now: a row, a step or an entry that is not there is refused as well.

    Raises
    ------
    FieldError, Problem
        As ``made_of``, and ``beyond``.
    """
    check_parts(type(state), values)
    made = made_of(state, values, USAGE)
    if "step" in values:
        for _ in topic(panel).approach(made):
            check()  # where a run ends that overflows is known when it has been gone
    for name, last in beyond(panel, made).items():
        if name in values:
            reason = topic(panel).ends(made) if name == "step" else ()
            raise Problem("beyond", USAGE, place=name, value=getattr(made, name), last=last, reason=reason)
    return made


def recognised(state: Checked, presets: Mapping[str, Mapping[str, Any]], by: Collection[str] = ()) -> str | None:
    """The first of these presets that the state stands on, as far as it is known ``by`` some fields, or by all."""
    for name, fields in presets.items():
        if fields and all(getattr(state, known) == value for known, value in fields.items() if not by or known in by):
            return name
    return None


def beyond_what_is_there(app: AppState) -> tuple[Problem, ...]:
    """What a session says of rows and steps that are not there: it is kept as it stands, and the last is shown."""
    touched = dict(app.changed)  # of no other is its topic even imported
    return tuple(
        Problem("session_beyond", DATA, place=f"{panel}.{name}", value=getattr(touched[panel], name), last=last)
        for panel in PANELS
        if panel in touched
        for name, last in beyond(panel, touched[panel]).items()
    )

"""The application state as a file: readable JSON with a format version, in which nothing that stood there is lost."""

from __future__ import annotations

import codecs
import contextlib
import copy
import dataclasses
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from dlviz.errors import DATA, USAGE, Problem, file_problem
from dlviz.files.regular import check_regular
from dlviz.files.writer import save
from dlviz.interrupt import at_once, check
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.line_data import LineData
from dlviz.state import SHARED, AppState
from dlviz.topics import PANELS, approach, beyond, first_state, topic

VERSION = 1
LARGEST = 128 * 2**20  # bytes; a million points with all their digits, which two panels share, are 105 million

# What makes a document of one version out of one of the version before, under the number that it starts from.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A session as it was read: the state, and what else stood in the file.

    ``unknown`` holds what this dlviz does not know, by its place, so that saving keeps it: another dlviz, or a person,
    has put it there.
    """

    state: AppState
    unknown: tuple[tuple[Place, Any], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The unknown places as people read them: ``panels.cost.colour``."""
        return tuple(_as_text(place) for place, _ in self.unknown)


def as_fields(state: Checked) -> dict[str, Any]:
    """A panel's state as plain values under its field names."""
    return {name: getattr(state, name) for name in describe(type(state))}


def dumps(app: AppState, unknown: tuple[tuple[Place, Any], ...] = ()) -> str:
    """Write a state as the text of a session file; what is ``unknown`` stands where it stood before."""
    document = _plain(app)
    for place, value in unknown:
        _put(document, place, value)
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode()


def write(path: Path, app: AppState, unknown: tuple[tuple[Place, Any], ...] = (), *, private: bool = False) -> None:
    """Write a session file, whole or not at all.

    Raises
    ------
    Problem
        ``cannot_write``, ``not_a_file``, or ``newer_there`` where the file is one of a newer dlviz, which is never
        replaced.
    """
    try:
        if path.is_file():
            read_document(path)
    except OSError as error:
        raise file_problem("cannot_write", path, error) from error
    except Problem as problem:
        if problem.kind in ("cannot_read", "too_large"):  # nobody knows what would be replaced
            raise
        if problem.kind == "from_the_future":
            version = problem.details["version"]
            raise Problem("newer_there", DATA, path=str(path), version=version, known=VERSION) from None
    save(path, dumps(app, unknown).encode(), private=private)


def _plain(app: AppState) -> dict[str, Any]:
    panels = {panel: as_fields(app[panel]) for panel in PANELS}
    plain: dict[str, Any] = msgspec.to_builtins({"dlviz": VERSION, "panel": app.panel, "panels": panels})
    return plain


def _put(document: Any, place: Place, value: Any) -> None:
    """Put an unknown value back, unless what held it has gone or something known has taken its name."""
    *way, name = place
    with contextlib.suppress(LookupError, TypeError):
        for step in way:
            document = document[step]
        if isinstance(document, dict):
            document.setdefault(name, value)


def _unknown(given: Any, known: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """What stands in ``given`` under names that ``known`` does not have."""
    if isinstance(given, dict) and isinstance(known, dict):
        for name, value in given.items():
            if name in known:
                yield from _unknown(value, known[name], (*place, name))
            else:
                yield (*place, name), value
    elif isinstance(given, list) and isinstance(known, list | tuple):
        for index, (value, other) in enumerate(zip(given, known, strict=False)):
            yield from _unknown(value, other, (*place, index))


def _as_text(place: Place) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).lstrip(".")


def read(path: Path) -> AppState:
    """The state of a session file; see ``read_document``."""
    return read_document(path).state


def read_document(path: Path, *, only_files: bool = False) -> Document:
    """Read a session file; ``only_files`` is for the window, which a pipe would stop.

    Raises
    ------
    Problem
        ``cannot_read``, ``not_a_file`` or ``too_large``, or what ``loads`` raises.
    """
    if only_files:
        check_regular(path)
    try:
        with at_once(), path.open("rb") as file:
            content = file.read(LARGEST + 1)  # not by its size: a pipe or a device has none
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error
    if len(content) > LARGEST:
        raise Problem("too_large", DATA, path=str(path), largest=LARGEST)
    try:
        return parse(content)
    except Problem as problem:
        problem.details["path"] = str(path)
        raise


def loads(text: str | bytes) -> AppState:
    """The state in the text of a session file; see ``parse``."""
    return parse(text).state


def parse(text: str | bytes) -> Document:
    """Read the text of a session file.

    Raises
    ------
    Problem
        ``empty_session``, ``cut_off``, ``not_json``, ``stands_twice``, ``unreadable``, ``no_version``,
        ``from_the_future``, ``not_entries``, ``bad_value``, ``panels_disagree`` or ``would_become``, with the place.
    """
    document = _document(text)
    app, entries = AppState(), _entries(document)
    for panel in entries:
        app = app.with_panel(panel, _panel_state(panel, entries))
    app = dataclasses.replace(app, panel=_front(document.get("panel", app.panel)))
    return Document(app, tuple(_unknown(document, _plain(app))))


def _document(text: str | bytes) -> dict[str, Any]:
    if isinstance(text, bytes):
        text = text.removeprefix(codecs.BOM_UTF8)  # some editors add it
    try:
        found = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        raise _not_json(text, str(error)) from None
    document: dict[str, Any] = found if isinstance(found, dict) else {}
    version = document.get("dlviz")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Problem("no_version", DATA)
    if version > VERSION:
        raise Problem("from_the_future", DATA, version=version, known=VERSION)
    document = _migrated(document, version)
    if not isinstance(document.get("panels", {}), dict):
        raise Problem("not_entries", DATA, place="panels")
    return document


def _migrated(document: dict[str, Any], version: int) -> dict[str, Any]:
    """A document of an older version, as the present one would have written it."""
    try:
        for step in range(version, VERSION):
            document = MIGRATIONS[step](copy.deepcopy(document))
    except (LookupError, TypeError, ValueError, AttributeError):  # it is not even what that version wrote
        raise Problem("unreadable", DATA) from None
    return document | {"dlviz": VERSION}


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name a reader of JSON drops one without a word."""
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise Problem("stands_twice", DATA, name=twice)
    return made


def _not_json(text: str | bytes, why: str) -> Problem:
    """Where msgspec stopped, for a person; its own words are English and count bytes."""
    content = text.encode("utf-8", "replace") if isinstance(text, str) else text
    stop = re.search(r"\(byte (\d+)\)", why)
    if not content.strip():
        return Problem("empty_session", DATA)
    if "truncated" in why:
        return Problem("cut_off", DATA, line=len(content.splitlines()))
    if stop is None:
        return Problem("unreadable", DATA)
    before = content[: int(stop[1])].decode("utf-8", "replace").split("\n")
    return Problem("not_json", DATA, line=len(before), character=len(before[-1]) + 1)


def _entries(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The known fields of each known panel that has an entry, in the order of the panels."""
    given = document.get("panels", {})
    for panel in given:
        if panel in PANELS and not isinstance(given[panel], dict):
            raise Problem("not_entries", DATA, place=f"panels.{panel}")
    panels = [panel for panel in PANELS if panel in given]
    return {panel: {name: given[panel][name] for name in _names(panel) if name in given[panel]} for panel in panels}


def _names(panel: str) -> tuple[str, ...]:
    return tuple(describe(topic(panel).State))


def _panel_state(panel: str, entries: dict[str, dict[str, Any]]) -> Checked:
    """The state of a panel: what its own entry says, and of what it shares also what the other one says."""
    own, other = entries[panel], SHARED.get(panel, "")
    lent = {name: value for name, value in entries.get(other, {}).items() if name in describe(LineData)}
    for name in lent:
        if own.get(name, lent[name]) != lent[name]:
            raise Problem("panels_disagree", DATA, first=f"{panel}.{name}", second=f"{other}.{name}")
    try:
        return made_of(topic(panel).State(), own | lent)
    except FieldError as error:
        name = error.path.partition("[")[0]
        said_by = other if name in lent and name not in own else panel
        placed = FieldError(f"{said_by}.{error.path}", error.value, error.rule, **error.limits)
        raise Problem("bad_value", DATA, error=placed) from None
    except Problem as problem:
        problem.details["place"] = f"{panel}.{problem.details['place']}"
        raise


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
        found = msgspec.to_builtins(getattr(made, name))
        if not _says(value, found):
            raise Problem("would_become", status, place=name, value=value, becomes=found)
    return made


def of_fields(panel: str, fields: Mapping[str, Any]) -> Checked:
    """The first state of a panel with these fields, and what they mean for others; see ``as_written``.

    Raises
    ------
    FieldError, Problem
        As ``as_written``, and ``unknown_field``.
    """
    check_fields(panel, fields)
    first = first_state(panel)
    return as_written(panel, first, first.meant(dict(fields)))


def check_fields(panel: str, names: Iterable[str]) -> None:
    """Raise a Problem, ``unknown_field``, for the first of these names that no field of the panel has."""
    known = describe(type(first_state(panel)))
    for name in names:
        if name not in known:
            raise Problem("unknown_field", USAGE, panel=panel, field=name, fields=tuple(known))


def as_written(panel: str, state: Checked, values: dict[str, Any]) -> Checked:
    """``made_of``, for values that somebody names now: a row or a step that is not there is refused as well.

    Raises
    ------
    FieldError, Problem
        As ``made_of``, and ``beyond``.
    """
    made = made_of(state, values, USAGE)
    if "step" in values:
        for _ in approach(panel, made):
            check()  # where a run ends that overflows is known when it has been gone
    for name, last in beyond(panel, made).items():
        if name in values:
            raise Problem("beyond", USAGE, place=name, value=getattr(made, name), last=last)
    return made


def beyond_what_is_there(app: AppState) -> tuple[Problem, ...]:
    """What a session says of rows and steps that are not there: it is kept as it stands, and the last is shown."""
    touched = dict(app.changed)  # of no other is its topic even imported
    return tuple(
        Problem("session_beyond", DATA, place=f"{panel}.{name}", value=getattr(touched[panel], name), last=last)
        for panel in PANELS
        if panel in touched
        for name, last in beyond(panel, touched[panel]).items()
    )


def _says(given: Any, made: Any) -> bool:
    """Whether a state's value is the one that was given, also where that was written in a shorter way."""
    if given == made:
        return True
    if isinstance(given, list | tuple) and isinstance(made, list | tuple):
        return len(given) == len(made) and all(map(_says, given, made))
    if isinstance(given, dict) and isinstance(made, dict):
        return all(name in made and _says(value, made[name]) for name, value in given.items())
    if isinstance(given, str) and isinstance(made, list | tuple):  # one activation for every layer
        return all(given == one for one in made)
    return isinstance(made, str) and str(given).strip() == made  # the base 10 for "10"; blanks round a function


def _front(panel: Any) -> str:
    if panel not in PANELS:
        raise Problem("unknown_panel", DATA, panel=panel, panels=PANELS)
    return str(panel)

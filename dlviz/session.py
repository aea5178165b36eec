"""The application state as a file: readable JSON with a format version, in which nothing that stood there is lost."""

from __future__ import annotations

import codecs
import copy
import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeGuard

import msgspec

from dlviz.by_fields import MANY, as_fields, long_lists, made_of
from dlviz.errors import DATA, Problem, file_problem
from dlviz.files.regular import check_regular, content_of
from dlviz.files.writer import save
from dlviz.foreign import Unknown, as_text, moved, put_back, unknown_in
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.line_data import LineData
from dlviz.model.slices import Slices, one_by_one
from dlviz.state import SHARED, AppState
from dlviz.topics import PANELS, topic

VERSION = 1
LARGEST = 128 * 2**20  # bytes; a million points with all their digits, which two panels share, are 105 million

# What makes a document of one version out of one of the version before, under the number that it starts from.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


class Document(msgspec.Struct, frozen=True):
    """A session as it was read: the state, and what else stood in the file.

    ``unknown`` holds what this dlviz does not know, by its place, so that saving keeps it.
    """

    state: AppState
    unknown: Unknown = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The unknown places as people read them: ``panels.cost.colour``."""
        return tuple(as_text(place) for place, _ in self.unknown)


def dumps(app: AppState, unknown: Unknown = ()) -> str:
    """Write a state as the text of a session file; what is ``unknown`` stands where it stood before."""
    text = msgspec.json.encode(_with_unknown(app, PANELS, unknown))
    return msgspec.json.format(text, indent=1).decode()


def in_slices(app: AppState, unknown: Unknown = ()) -> Slices[bytes]:
    """The same for a file that nobody reads, made while the window goes on: a million rows take a fifth of a second.

    It is one line, and lacks the panels that are as they begin, whose models would be loaded to write it, and again to
    read it.
    """
    there = {name for name, _ in app.changed} | {place[1] for place, _ in unknown if len(place) > 1}
    panels = [name for name in PANELS if name in there]
    document = _with_unknown(app, panels, unknown, leave_long=True)
    long = {(panel, name): value for panel in panels for name, value in long_lists(app[panel]).items()}
    made = yield from one_by_one([_encoded(value) for value in long.values()])
    for (panel, name), text in zip(long, made, strict=True):
        document["panels"][panel][name] = text
    return msgspec.json.encode(document)


def _encoded(values: Sequence[Any]) -> Slices[msgspec.Raw]:
    """A long list as JSON has it."""
    parts = []
    for first in range(0, len(values), MANY):
        parts.append(msgspec.json.encode(values[first : first + MANY])[1:-1])
        yield first / len(values)
    return msgspec.Raw(b"[" + b",".join(parts) + b"]")


def _with_unknown(app: AppState, panels: Sequence[str], unknown: Unknown, leave_long: bool = False) -> dict[str, Any]:
    document = _plain(app, panels, leave_long)
    if unknown:
        known = _plain(app, panels, leave_long)
        for place, value in unknown:
            put_back(document, known, place, value)
    return document


def write(path: Path, app: AppState, unknown: Unknown = ()) -> None:
    """Write a session file as ``dumps`` has it, whole or not at all.

    Raises
    ------
    Problem
        ``cannot_write``, ``not_a_file``, or ``newer_there`` where the file is one of a newer dlviz, which is never
        replaced.
    """
    try:
        version = _version_in(_content(path)) if path.is_file() else 0
    except OSError as error:
        raise file_problem("cannot_write", path, error) from error
    if version > VERSION:
        raise Problem("newer_there", DATA, path=str(path), version=version, known=VERSION)
    save(path, dumps(app, unknown).encode())


def saved(app: AppState, unknown: Unknown) -> Unknown:
    """What is unknown by its place in a file that holds this state now."""
    known = _plain(app, PANELS) if unknown else {}
    return tuple((moved(known, place), value) for place, value in unknown)


def _plain(app: AppState, panels: Sequence[str], leave_long: bool = False) -> dict[str, Any]:
    """What a session file holds as dicts and lists; ``leave_long`` leaves those lists empty that are long."""
    states = {panel: as_fields(app[panel]) for panel in panels}
    if leave_long:
        states = {panel: fields | dict.fromkeys(long_lists(app[panel]), ()) for panel, fields in states.items()}
    plain: dict[str, Any] = msgspec.to_builtins({"dlviz": VERSION, "panel": app.panel, "panels": states})
    return plain


def read(path: Path) -> AppState:
    """The state of a session file; see ``read_document``."""
    return read_document(path).state


def read_document(path: Path, *, only_files: bool = False) -> Document:
    """Read a session file; ``only_files`` is for the window, which a pipe would stop.

    Raises
    ------
    Problem
        ``cannot_read``, ``not_a_file`` or ``too_large``, or what ``parse`` raises.
    """
    if only_files:
        check_regular(path)
    content = _content(path)
    try:
        return parse(content)
    except Problem as problem:
        problem.details["path"] = str(path)
        raise


def _content(path: Path) -> bytes:
    content = content_of(path, LARGEST)
    if len(content) > LARGEST:
        raise Problem("too_large", DATA, path=str(path), largest=LARGEST)
    return content.removeprefix(codecs.BOM_UTF8)  # some editors add it


class _Head(msgspec.Struct):
    dlviz: Any = 0


def _version_in(content: bytes) -> int:
    """The version of a session, the rest of which is not looked at; 0 of what is none."""
    try:
        version = msgspec.json.decode(content, type=_Head).dlviz
    except (ValueError, RecursionError):  # as where a session is read
        return 0
    return version if _is_version(version) else 0


def _is_version(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


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
    return Document(app, tuple(unknown_in(document, _plain(app, tuple(entries)))))


def _document(text: str | bytes) -> dict[str, Any]:
    if isinstance(text, bytes):
        text = text.removeprefix(codecs.BOM_UTF8)  # some editors add it
    import json  # no start waits for it

    try:
        found = msgspec.json.decode(text)
        json.loads(_without_long_lists(text), object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        raise _not_json(text, str(error)) from None
    document: dict[str, Any] = found if isinstance(found, dict) else {}
    version = document.get("dlviz")
    if not _is_version(version):
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


def _without_long_lists(text: str | bytes) -> str | bytes:
    """The text without its long lists of numbers: no name can stand twice in them, and json takes a second for them."""
    lists = r'\[[^][{}"]{1000,}\]'
    return re.sub(lists, "[]", text) if isinstance(text, str) else re.sub(lists.encode(), b"[]", text)


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
    known = {panel: describe(topic(panel).State) for panel in panels}
    return {panel: {name: given[panel][name] for name in known[panel] if name in given[panel]} for panel in panels}


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


def _front(panel: Any) -> str:
    if panel not in PANELS:
        raise Problem("unknown_panel", DATA, panel=panel, panels=PANELS)
    return str(panel)

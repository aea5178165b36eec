"""The application state as a file: readable JSON with a format version."""

from __future__ import annotations

import codecs
import dataclasses
import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from dlviz.errors import DATA, Problem, file_problem
from dlviz.model.fields import FieldError, describe
from dlviz.state import AppState
from dlviz.topics import PANELS, topic

VERSION = 1
LARGEST = 16 * 2**20  # bytes; a session of every panel at its limits is far below


def as_fields(state: Any) -> dict[str, Any]:
    """A panel's state as plain values under its field names."""
    return {name: getattr(state, name) for name in describe(type(state))}


def dumps(app: AppState) -> str:
    """Write a state as the text of a session file."""
    panels = {panel: as_fields(app[panel]) for panel in PANELS}
    document = {"dlviz": VERSION, "panel": app.panel, "panels": panels}
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode()


def read(path: Path) -> AppState:
    """Read a session file.

    Raises
    ------
    Problem
        ``cannot_read`` or ``too_large``, or what ``loads`` raises.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)  # not by its size: a pipe or a device has none
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error
    if len(content) > LARGEST:
        raise Problem("too_large", DATA, path=str(path), largest=LARGEST)
    return loads(content)


def loads(text: str | bytes) -> AppState:
    """Read the text of a session file.

    Raises
    ------
    Problem
        ``not_a_session``, ``from_the_future`` or ``bad_value``, with the place.
    """
    document = _document(text)
    app = AppState()
    for panel, fields in document.get("panels", {}).items():
        if panel in PANELS:
            app = app.with_panel(panel, _panel_state(panel, fields))
    return dataclasses.replace(app, panel=_front(document.get("panel", app.panel)))


def _document(text: str | bytes) -> dict[str, Any]:
    if isinstance(text, bytes):
        text = text.removeprefix(codecs.BOM_UTF8)  # some editors add it
    try:
        found = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        raise Problem("not_a_session", DATA, why=str(error)) from None
    document: dict[str, Any] = found if isinstance(found, dict) else {}
    version = document.get("dlviz")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Problem("not_a_session", DATA, why='no "dlviz" version')
    if version > VERSION:
        raise Problem("from_the_future", DATA, version=version, known=VERSION)
    if not isinstance(document.get("panels", {}), dict):
        raise Problem("not_a_session", DATA, why='"panels"')
    return document


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name a reader of JSON drops one without a word."""
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise ValueError(f'"{twice}" stands twice')
    return made


def _panel_state(panel: str, fields: Any) -> Any:
    if not isinstance(fields, dict):
        raise Problem("not_a_session", DATA, why=f'"panels"."{panel}"')
    state_type = topic(panel).State
    known = {name: value for name, value in fields.items() if name in describe(state_type)}
    try:
        return state_type(**known)
    except FieldError as error:
        placed = FieldError(f"{panel}.{error.path}", error.value, error.rule, **error.limits)
        raise Problem("bad_value", DATA, error=placed) from None


def _front(panel: Any) -> str:
    if panel not in PANELS:
        raise Problem("unknown_panel", DATA, panel=panel, panels=PANELS)
    return str(panel)

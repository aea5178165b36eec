"""What differs between two states of the program: which panel, which fields. The names of undo come from it."""

from __future__ import annotations

import msgspec
import msgspec.inspect as inspect

from dlviz.by_fields import recognised
from dlviz.model.fields import Checked, describe
from dlviz.state import AppState
from dlviz.topics import PANELS, first_state, topic

SCALARS = (inspect.FloatType, inspect.IntType, inspect.BoolType, inspect.StrType, inspect.LiteralType)


class Change(msgspec.Struct, frozen=True):
    """What one edit did.

    Attributes
    ----------
    kind : ``field`` for one value; ``data`` for entries of a table, a matrix or a list, with what shows them;
        ``preset`` where one of the topic's presets led to the state; ``reset`` where it is the first state; ``values``
        for several values at once; ``session`` where panels changed that share nothing.
    panel, fields : where.
    """

    kind: str
    panel: str = ""
    fields: tuple[str, ...] = ()


def change(old: AppState, new: AppState, clock: str | None = None) -> Change:
    """What led from ``old`` to ``new``; ``clock`` is the field of the step shown, which other edits set back."""
    panels = tuple(name for name in PANELS if old[name] is not new[name] and old[name] != new[name])
    panel = new.panel if new.panel in panels else panels[0] if panels else ""
    if not panel or old.with_panel(panel, new[panel]).changed != new.changed:  # more than what panels share
        return Change("session")
    fields = differing(old[panel], new[panel])
    if len(fields) > 1 and clock in fields:
        fields = tuple(name for name in fields if name != clock)
    return Change(_kind(panel, fields, new[panel]), panel, fields)


def differing(old: Checked, new: Checked) -> tuple[str, ...]:
    """The fields that have other values."""
    return tuple(name for name in describe(type(new)) if getattr(old, name) != getattr(new, name))


def _kind(panel: str, fields: tuple[str, ...], new: Checked) -> str:
    kinds = describe(type(new))
    if len(fields) == 1:
        return "field" if isinstance(kinds[fields[0]].kind, SCALARS) else "data"
    if new == first_state(panel):
        return "reset"
    named = {name: preset for name, preset in topic(panel).presets.items() if not preset.keys().isdisjoint(fields)}
    if recognised(new, named) is not None:
        return "preset"
    if any(not table.places.keys().isdisjoint(fields) for table in topic(panel).takes):  # and the mode that shows it
        return "data"
    return "data" if all(not isinstance(kinds[name].kind, SCALARS) for name in fields) else "values"

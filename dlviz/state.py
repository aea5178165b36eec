"""The whole program as one frozen value: what each panel was told, and which panel is looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.line_data import LineData
from dlviz.topics import PANELS, first_state

# Panels that stand on the same data: editing it in one shows in the other (design: "one data set").
SHARED = {"cost": "descent", "descent": "cost"}


@dataclass(frozen=True, slots=True)
class AppState:
    """The name of the panel in front, and the states of the panels.

    ``changed`` holds those that differ from their defaults, by name and sorted: a panel that nobody has touched
    costs nothing, and equal programs are equal values.
    """

    panel: str = PANELS[0]
    changed: tuple[tuple[str, Checked], ...] = ()

    def __post_init__(self) -> None:
        if self.panel not in PANELS:
            raise FieldError("panel", self.panel, "choice", options=PANELS)

    def __getitem__(self, panel: str) -> Checked:
        return next((state for name, state in self.changed if name == panel), None) or first_state(panel)

    def with_panel(self, panel: str, state: Checked) -> AppState:
        """The same with another state for one panel; data that it shares is handed to the panel it shares it with."""
        states = dict(self.changed) | {panel: state}
        if panel in SHARED:
            other = SHARED[panel]
            states[other] = replace(self[other], **{name: getattr(state, name) for name in describe(LineData)})
        changed = tuple(sorted((name, value) for name, value in states.items() if value != first_state(name)))
        return replace(self, changed=changed)


def weigh(one: AppState, other: AppState) -> int:
    """About how many bytes ``one`` takes that ``other`` does not have as well."""
    known, own = _parts(other), _parts(one)
    return sum(_bytes(part) for name, part in own.items() if name not in known)


def _parts(app: AppState) -> dict[int, Any]:
    """What the panels are made of, each object once: panels share their data, and states what they have in common."""
    parts = (getattr(state, name) for _, state in app.changed for name in describe(type(state)))
    return {id(part): part for part in parts if isinstance(part, tuple | str)}


def _bytes(part: Any) -> int:
    """A float takes 24 bytes, and 8 more for its place; a long tuple keeps an array of its floats."""
    if isinstance(part, str):
        return 49 + 4 * len(part)
    if not isinstance(part, tuple):
        return 32
    if part and isinstance(part[0], float):
        return 56 + 40 * len(part)
    return 56 + sum(8 + _bytes(inside) for inside in part)

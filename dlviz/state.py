"""The whole program as one frozen value: what each panel was told, and which panel is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from dlviz.model.fields import FieldError
from dlviz.topics import PANELS, topic

# Panels that stand on the same data: editing it in one shows in the other (design: "one data set").
SHARED = {"cost": ("descent", ("x", "y")), "descent": ("cost", ("x", "y"))}


def _defaults() -> tuple[Any, ...]:
    return tuple(topic(panel).State() for panel in PANELS)


@dataclass(frozen=True, slots=True)
class AppState:
    """A state for each of ``PANELS``, in that order, and the name of the panel in front."""

    states: tuple[Any, ...] = field(default_factory=_defaults)
    panel: str = PANELS[0]

    def __post_init__(self) -> None:
        if self.panel not in PANELS:
            raise FieldError("panel", self.panel, "choice", options=PANELS)

    def __getitem__(self, panel: str) -> Any:
        return self.states[PANELS.index(panel)]

    def with_panel(self, panel: str, state: Any) -> AppState:
        """The same with another state for one panel; data that it shares is handed to the panel it shares it with."""
        changed = {panel: state}
        if panel in SHARED:
            other, names = SHARED[panel]
            changed[other] = replace(self[other], **{name: getattr(state, name) for name in names})
        states = tuple(changed.get(name, old) for name, old in zip(PANELS, self.states, strict=True))
        return self if states == self.states else replace(self, states=states)

"""A panel that trains: with other settings the training starts again, unless a wish says how far it has gone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol, cast

from dlviz.model.topic import R, S
from dlviz.ui.panel import Panel


class Learns(Protocol):
    """What a state has that speaks of a training: all that it depends on, and the update looked at."""

    @property
    def plan(self) -> object: ...
    @property
    def step(self) -> int: ...


class TrainingPanel(Panel[S, R]):
    """As any panel. A preset that brings its own ``step`` is taken at its word, also where this is as it was."""

    def edit(self, gesture: object = None, **fields: Any) -> bool:
        if "step" not in fields:
            return super().edit(gesture, **fields)
        state = self.possible(lambda: replace(self.state, **fields))
        return state is not None and super().wish(state, gesture)

    def wish(self, state: S, gesture: object = None) -> bool:
        if self.starts_again(state):
            state = replace(state, **{"step": 0})
        return super().wish(state, gesture)

    def starts_again(self, state: S) -> bool:
        before: Learns = cast(Any, self.state)
        after: Learns = cast(Any, state)
        return after.step > 0 and after.step == before.step and after.plan != before.plan

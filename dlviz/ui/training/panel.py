"""A panel that trains: with other settings the training starts again, unless a wish says how far it has gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dlviz.model.topic import R, S
from dlviz.topics import follows
from dlviz.ui.panel import Panel


class TrainingPanel(Panel[S, R]):
    """As any panel. A preset that brings its own ``step`` is taken at its word, also where this is as it was."""

    def edit(self, gesture: object = None, **fields: Any) -> bool:
        if "step" not in fields:
            return super().edit(gesture, **fields)

        def make(state: S) -> S:
            return replace(state, **fields)

        state = self.possible(make)
        return state is not None and super().wish(state, gesture, make)

    def wish(self, state: S, gesture: object = None, make: Callable[[S], S] | None = None) -> bool:
        then = None if make is None else lambda before: follows(self.NAME, before, make(before))
        return super().wish(follows(self.NAME, self.state, state), gesture, then)

"""A panel that trains: with other settings the training starts again, unless a wish says how far it has gone."""

from __future__ import annotations

from collections.abc import Collection
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
        state = self.possible(lambda: replace(self.state, **fields))
        return state is not None and super().wish(state, gesture, fields)

    def wish(self, state: S, gesture: object = None, named: Collection[str] = ()) -> bool:
        return super().wish(follows(self.NAME, self.state, state), gesture, named)

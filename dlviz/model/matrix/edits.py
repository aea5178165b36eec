"""What a person changes in one go: another question is not yet answered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dlviz.model.brought import brought
from dlviz.model.matrix.state import State


def with_question(state: State, seed: int) -> State:
    return replace(state, seed=seed, answer="")


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along."""
    return brought(state, values, {"seed": with_question})

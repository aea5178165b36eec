"""What a person changes in one go: a function that is typed is the one looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dlviz.model.activations.state import State
from dlviz.model.brought import brought


def with_own(state: State, text: str) -> State:
    return replace(state, own=text, function="own")


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along; one that is laid over another is not the other."""
    return brought(state, values, {} if values.get("other") == "own" else {"own": with_own})

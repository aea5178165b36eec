"""Random states of any topic, from the limits that its fields declare."""

from __future__ import annotations

import random
from dataclasses import is_dataclass, replace
from typing import Any

from msgspec import inspect

from dlviz.model.fields import Field, FieldError, describe
from dlviz.topics import topic
from tests.share import WHOLE

# A whole training of the digits takes a third of a second, and a short one goes through the same rooms.
SHORT: dict[str, dict[str, Any]] = {"digits": {"epochs": 2, "step": 60}}

# Few steps where each one is drawn; whole timelines are drawn by ``python -m tests.export.moving``.
BRIEF: dict[str, dict[str, Any]] = {
    "digits": {"epochs": 1, "batch_size": 256, "step": 2},
    "descent": {"steps": 6},
}


def several(panel: str, count: int) -> int:
    """So many states, or half of them, and a sixth where each learns anew; in the long check all."""
    return count if WHOLE else max(count // (6 if panel in SHORT else 2), 3)


def random_state(panel: str, rng: random.Random) -> Any:
    state = topic(panel).State(**SHORT.get(panel, {}))
    for _ in range(6):
        state = random_edit(state, rng)
    return state


def random_edit(state: Any, rng: random.Random) -> Any:
    """The state with another value for one field; where fields depend on each other, until one fits."""
    fields = list(describe(type(state)).values())
    for _ in range(100):
        field = rng.choice(fields)
        try:
            edited = replace(state, **{field.name: random_value(field, getattr(state, field.name), rng)})
        except FieldError:
            continue
        if edited != state:
            return edited
    return state


def random_value(field: Field, now: Any, rng: random.Random) -> Any:
    """Another value of a field, which is ``now``, within its limits."""
    if field.choices:
        return rng.choice(field.choices)
    if isinstance(field.kind, inspect.BoolType):
        return not now
    if isinstance(field.kind, inspect.FloatType | inspect.IntType):
        low, high = field.slider
        if isinstance(field.kind, inspect.IntType):
            return rng.randint(int(low), int(high))
        return float(f"{rng.uniform(low, high):.3g}")
    return _shaken(now, rng)


def _shaken(value: Any, rng: random.Random) -> Any:
    """One entry of a tuple changed, however deep it lies; its length stays."""
    if is_dataclass(value):
        return random_edit(value, rng)
    if isinstance(value, tuple) and value:
        at = rng.randrange(len(value))
        return (*value[:at], _shaken(value[at], rng), *value[at + 1 :])
    if isinstance(value, bool) or value in (0, 1):
        return 1 - int(value)
    if isinstance(value, float):
        low, high = (0.0, 1.0) if 0 < value < 1 else (-1e6, 1e6)
        return min(max(round(value + rng.uniform(-1, 1), 2), low), high)
    return value

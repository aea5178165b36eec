"""What a choice brings along, for a person who names a field as for one who makes the choice in the window.

A topic says it in two ways: what one field brings along (``Choices``), and what follows where a state comes after
another one, whatever was chosen in it (``follows``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol, TypeVar, cast

from dlviz.model.fields import Checked, checked, describe

S = TypeVar("S", bound=Checked)


class Learns(Protocol):
    """What a state has that speaks of a training: all that it depends on, and the update looked at."""

    @property
    def plan(self) -> object: ...
    @property
    def step(self) -> int: ...


Choices = Mapping[str, Callable[[S, Any], S]]  # by field, the state that is wished for where it is chosen


def brought(state: S, values: dict[str, Any], choices: Choices[S]) -> dict[str, Any]:
    """``values`` that a person names, with what the choices among them change beside; what is named stands.

    Raises
    ------
    FieldError
        Where a field that is chosen does not take its value.
    """
    after = state
    for name, becomes in choices.items():
        if name in values:
            after = becomes(after, checked(state, name, values[name]))
    fields = {name: getattr(after, name) for name in describe(type(state))}
    return {name: value for name, value in fields.items() if value != getattr(state, name)} | values


def begun_again(before: S, after: S) -> S:
    """``after`` at the start of its training, where what was learned ``before`` was learned with other settings."""
    one, other = cast(Learns, before), cast(Learns, after)
    is_another = other.step > 0 and other.step == one.step and other.plan != one.plan
    return replace(after, **{"step": 0}) if is_another else after

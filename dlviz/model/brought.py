"""What a choice brings along, for a person who names a field as for one who makes the choice in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from dlviz.model.fields import Checked, checked, describe

S = TypeVar("S", bound=Checked)

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

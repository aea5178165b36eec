"""What a person changes in one go: another surface with a start that suits it, another method with its settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from dlviz.model.brought import Choices, brought
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import Run, State
from dlviz.model.fields import FieldError
from dlviz.model.methods import METHODS, MethodName, usual
from dlviz.model.points_table import TYPED

R = TypeVar("R", bound=Run)


def on_landscape(state: State, name: str) -> State:
    """``state`` on another surface."""
    return replace(state, **begun_on(name))


def begun_on(name: str) -> dict[str, Any]:
    """The fields of a surface, with a start and a learning rate that suit it; runs kept on the one before go."""
    fresh = State() if name == "data" else LANDSCAPES[name]
    (w0, b0), rate = fresh.start, fresh.learning_rate
    return {"landscape": name, "w0": w0, "b0": b0, "learning_rate": rate, "step": 0, "basins": False, "kept": ()}


def with_method(state: R, method: MethodName) -> R:
    """A state or a run with another method and its own defaults; what a person chose, nobody's default, stays."""
    settings = METHODS[method].settings.items()
    own: dict[str, Any] = {name: value for name, value in settings if getattr(state, name) in usual(name)}
    return replace(state, method=method, **own)


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along; compared runs have their methods' settings too."""
    kept = values.get("kept")
    if isinstance(kept, list | tuple):
        values = values | {"kept": [_run(at, run) if isinstance(run, dict) else run for at, run in enumerate(kept)]}
    points = TYPED if "landscape" in values else dict.fromkeys(TYPED, _on_data)
    choices: Choices[State] = {"landscape": on_landscape, "method": with_method, **points}
    return brought(state, values, choices)


def _on_data(state: State, _: object) -> State:
    """Points that somebody names are those that are seen, and no landscape in their place."""
    return replace(state if state.landscape == "data" else on_landscape(state, "data"), generated=0)


def _run(at: int, run: dict[str, Any]) -> dict[str, Any]:
    try:
        return brought(Run(), run, {"method": with_method})
    except FieldError as error:  # a run does not know which one it is
        raise FieldError(f"kept[{at}].{error.path}", error.value, error.rule, **error.limits) from None

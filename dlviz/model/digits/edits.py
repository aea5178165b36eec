"""What a person changes with the digits: a stroke, a digit of one's own, the layers of the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dlviz.model.brought import Choices, begun_again, brought
from dlviz.model.digits.solve import Result
from dlviz.model.digits.state import MOST_OWN, Own, State, Stroke
from dlviz.model.fields import FieldError

USUAL_UNITS = 32


def with_strokes(state: State, strokes: Sequence[Stroke]) -> State:
    """The drawing with these strokes more, which is what is looked at then.

    Raises
    ------
    FieldError
        Where there are as many as there may be.
    """
    return replace(state, strokes=(*state.strokes, *strokes), source="drawing")


def without_last_stroke(state: State) -> State:
    return replace(state, strokes=state.strokes[:-1], source="drawing")


def cleared(state: State) -> State:
    return replace(state, strokes=(), source="drawing")


def kept(state: State, result: Result) -> State:
    """The digit looked at among one's own, with the class that it has.

    Raises
    ------
    FieldError
        ``empty_pad`` where nothing is drawn, ``list`` where ten are kept already.
    """
    if result.shown.empty:
        raise FieldError("strokes", list(state.strokes), "empty_pad")
    return added(state, ((result.shown.label, tuple(int(v) for v in result.shown.pixels)),))


def added(state: State, more: Sequence[Own]) -> State:
    """One's own digits with these behind them, the last of which is looked at.

    Raises
    ------
    FieldError
        ``list`` where there would be more than ten: none is dropped without a word.
    """
    own = (*state.own, *more)
    return replace(state, own=own, source="own", own_row=min(len(own), MOST_OWN) - 1)


def label_of(state: State) -> int:
    """What the digit of one's own that is looked at is meant to be, else the drawing, or the next picture."""
    return state.own[_at(state)][0] if state.source == "own" and state.own else state.label


def meant_as(state: State, label: int) -> State:
    """The same with another label, which the digit of one's own that is looked at has too."""
    own = state.own
    if state.source == "own" and own:
        at = _at(state)
        own = (*own[:at], (label, own[at][1]), *own[at + 1 :])
    return replace(state, label=label, own=own)


def forgotten(state: State) -> State:
    """One's own digits without the one looked at, or without the last."""
    if not state.own:
        return state
    at = _at(state)
    own = (*state.own[:at], *state.own[at + 1 :])
    return replace(state, own=own, own_row=max(0, min(at, len(own) - 1)), source=state.source if own else "data")


def hidden_layers(state: State, count: int) -> State:
    """So many hidden layers; a new one has as many units as the last, and learning starts again."""
    have = state.hidden
    units = have[-1] if have else USUAL_UNITS
    return replace(state, hidden=(*have[:count], *[units] * (count - len(have))), step=0)


def units(state: State, layer: int, count: int) -> State:
    """So many units in a hidden layer, counted from 1; learning starts again."""
    return replace(state, hidden=(*state.hidden[: layer - 1], count, *state.hidden[layer:]), step=0)


def follows(before: State, after: State) -> State:
    """``after`` as it comes after another state: a training with other settings begins again.

    While one reads, the timeline is out of sight: other own digits are learned up to the same step at once.
    """
    return after if after.mode == "read" else begun_again(before, after)


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along: what is drawn or one's own is looked at.

    A label that is named is of what is looked at then.
    """
    choices: Choices[State] = {
        "strokes": lambda state, strokes: with_strokes(cleared(state), strokes),
        "own": lambda state, own: replace(state, own=own, own_row=0, source="own" if own else "data"),
        "source": lambda state, source: replace(state, source=source),
        "own_row": lambda state, row: replace(state, own_row=row),
        "label": meant_as,
    }
    return brought(state, values, choices)


def _at(state: State) -> int:
    return min(state.own_row, len(state.own) - 1)

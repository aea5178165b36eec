"""The panels of the program, in the order of the lecture: a line of ``TITLES`` for each."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.topic import S, Topic

TITLES = {
    "perceptron": QT_TRANSLATE_NOOP("Panels", "Perceptron"),
    "activations": QT_TRANSLATE_NOOP("Panels", "Activation functions"),
    "network": QT_TRANSLATE_NOOP("Panels", "Neural network"),
    "matrix": QT_TRANSLATE_NOOP("Panels", "Matrix product"),
    "cost": QT_TRANSLATE_NOOP("Panels", "Cost function"),
    "descent": QT_TRANSLATE_NOOP("Panels", "Gradient descent"),
    "log-loss": QT_TRANSLATE_NOOP("Panels", "Log loss"),
    "digits": QT_TRANSLATE_NOOP("Panels", "Digits"),
}
PANELS = tuple(TITLES)
PICTURES = "digits"  # the panel that takes a picture that somebody brings

# A topic by its name alone: mypy cannot know whose states it takes, so each is as good as any.
AnyTopic = Topic[Checked, object]


@functools.cache
def topic(panel: str) -> AnyTopic:
    """What the room in ``dlviz.model`` offers that computes a panel, imported when it is first asked for.

    Raises
    ------
    KeyError
        For a panel that there is not.
    """
    if panel not in TITLES:
        raise KeyError(panel)
    found: AnyTopic = importlib.import_module(f"dlviz.model.{panel.replace('-', '_')}").TOPIC
    return found


@functools.cache
def first_state(panel: str) -> Checked:
    """A panel's state before anybody touched it: made, and so checked, once."""
    return topic(panel).State()


def beyond(panel: str, state: Checked) -> dict[str, int]:
    """What is there of each field of a state that says more than there is, such as a step after the last one."""
    return {name: last for name, last in topic(panel).lasts(state).items() if last < getattr(state, name)}


def meant(panel: str, state: Checked, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values that a person names of a panel, with what they bring along.

    Raises
    ------
    FieldError
        Where a field that brings something along does not take its value.
    """
    found = topic(panel).meant(state, dict(values))
    try:
        after = replace(state, **state.completed(found))
        then = with_what_follows(panel, state, after, values)
    except FieldError:
        return found  # it is refused where the state is made
    fields = {name: getattr(then, name) for name in describe(type(then))}
    return found | {name: value for name, value in fields.items() if value != getattr(after, name)}


def with_what_follows(panel: str, before: S, after: S, named: Iterable[str]) -> S:
    """What a state becomes after another one, where a person named fields, which stay.

    The step of a state that nobody has touched stays: it is no place to which a person went with other settings.
    """
    stays = {*named, "step"} if before == first_state(panel) else {*named}
    then = follows(panel, before, after)
    return replace(then, **{name: getattr(after, name) for name in describe(type(then)) if name in stays})


def follows(panel: str, before: S, after: S) -> S:
    """What a state becomes where it comes after another one, which a person changed."""
    return cast(S, topic(panel).follows(before, after))

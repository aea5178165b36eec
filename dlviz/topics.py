"""The panels of the program, in the order of the lecture: a line of ``TITLES`` and a case of ``_room`` for each."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Generic, cast

import msgspec

from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.topic import R, S, Topic
from dlviz.model.wanted import WantedTable

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


Ends = tuple[tuple[str, Mapping[str, int]], ...]  # reasons, see ``messages``, and the numbers of which they speak


class Room(msgspec.Struct, Generic[S, R], frozen=True):
    """A topic, and what not every one has: presets, tables that it takes, steps that may take long.

    ``lasts`` gives, by field, the last step, row, layer or unit that there is in a state, whatever the field itself
    says: of fields alone that may say more, since what they count can shrink under them. Where one stands inside of
    another, as a unit in a layer, it is the last of the layer that is shown; of a descent that overflowed and has been
    gone it is the step before. ``ends`` says why no step follows the last one.
    ``meant`` are the values that a person names with what they bring along, as in the window; a file says all itself.
    ``follows`` gives what a state becomes where it comes after another: with other settings a training begins again.
    """

    topic: Topic[S, R]
    presets: Mapping[str, Mapping[str, Any]]
    takes: tuple[WantedTable[S], ...]
    lasts: Callable[[S], dict[str, int]]
    approach: Callable[[S], Iterator[tuple[float, S]]]
    stays: Callable[[S, S], bool]
    ends: Callable[[S], Ends]
    meant: Callable[[S, dict[str, Any]], dict[str, Any]]
    follows: Callable[[S, S], S]


# A topic by its name alone: mypy cannot know whose states it takes, so each is as good as any.
AnyTopic = Topic[Checked, object]


def topic(panel: str) -> AnyTopic:
    """The room in ``dlviz.model`` that computes a panel."""
    return _room(panel).topic


@functools.cache
def _room(panel: str) -> Room[Checked, object]:
    """Imported when it is first asked for: all take 90 ms."""
    match panel:
        case "perceptron":
            from dlviz.model import perceptron

            return _known(
                perceptron,
                perceptron.PRESETS,
                lasts=perceptron.lasts,
                ends=perceptron.ends,
                meant=perceptron.meant,
            )
        case "activations":
            from dlviz.model import activations

            return _known(activations, activations.PRESETS, meant=activations.meant)
        case "network":
            from dlviz.model import network

            return _known(
                network,
                network.PRESETS,
                network.TAKES,
                network.lasts,
                network.approach,
                ends=network.ends,
                meant=network.meant,
                follows=network.follows,
            )
        case "matrix":
            from dlviz.model import matrix

            return _known(matrix, matrix.PRESETS, matrix.TAKES, matrix.lasts, meant=matrix.meant)
        case "cost":
            from dlviz.model import cost

            return _known(cost, cost.PRESETS, cost.TAKES, approach=cost.approach, stays=cost.stays, meant=cost.meant)
        case "descent":
            from dlviz.model import descent

            return _known(
                descent,
                takes=descent.TAKES,
                lasts=descent.lasts,
                approach=descent.approach,
                stays=descent.stays,
                ends=descent.ends,
                meant=descent.meant,
            )
        case "log-loss":
            from dlviz.model import log_loss

            return _known(log_loss, log_loss.PRESETS, log_loss.TAKES, meant=log_loss.meant)
        case "digits":
            from dlviz.model import digits

            return _known(
                digits,
                digits.PRESETS,
                digits.TAKES,
                digits.lasts,
                digits.approach,
                ends=digits.ends,
                meant=digits.meant,
                follows=digits.follows,
            )
    raise KeyError(panel)


def _known(
    room: Topic[S, R],
    presets: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
    takes: tuple[WantedTable[S], ...] = (),
    lasts: Callable[[S], dict[str, int]] = lambda state: {},
    approach: Callable[[S], Iterator[tuple[float, S]]] = lambda state: iter(()),
    stays: Callable[[S, S], bool] = lambda nearest, wanted: True,
    ends: Callable[[S], Ends] = lambda state: (),
    meant: Callable[[S, dict[str, Any]], dict[str, Any]] = lambda state, values: values,
    follows: Callable[[S, S], S] = lambda before, after: after,
) -> Room[Checked, object]:
    """Where mypy compares what a room offers with what a topic is."""
    return cast("Room[Checked, object]", Room(room, presets, takes, lasts, approach, stays, ends, meant, follows))


@functools.cache
def first_state(panel: str) -> Checked:
    """A panel's state before anybody touched it: made, and so checked, once."""
    return topic(panel).State()


def takes(panel: str) -> tuple[WantedTable[Checked], ...]:
    """The tables of a panel that take others, the first being the one that is meant where nobody says another."""
    return _room(panel).takes


def presets(panel: str) -> Mapping[str, Mapping[str, Any]]:
    """The fields of the states of a panel that are worth a look, by name."""
    return _room(panel).presets


def beyond(panel: str, state: Checked) -> dict[str, int]:
    """What is there of each field of a state that says more than there is, such as a step after the last one."""
    return {name: last for name, last in _room(panel).lasts(state).items() if last < getattr(state, name)}


def meant(panel: str, state: Checked, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values that a person names of a panel, with what they bring along.

    The step of a state that nobody has touched stays: it is no place to which a person went with other settings.

    Raises
    ------
    FieldError
        Where a field that brings something along does not take its value.
    """
    found = _room(panel).meant(state, dict(values))
    stays = {*values, "step"} if state == first_state(panel) else values
    try:
        after = replace(state, **state.completed(found))
        then = follows(panel, state, after)
    except FieldError:
        return found  # it is refused where the state is made
    others = {name: getattr(then, name) for name in describe(type(then)) if name not in stays}
    return found | {name: value for name, value in others.items() if value != getattr(after, name)}


def follows(panel: str, before: S, after: S) -> S:
    """What a state becomes where it comes after another one, which a person changed."""
    return cast(S, _room(panel).follows(before, after))


def ends(panel: str, state: Checked) -> Ends:
    """Why no step follows the last one of a state."""
    return _room(panel).ends(state)


def approach(panel: str, state: Checked) -> Iterator[tuple[float, Checked]]:
    """The way to a state that takes long to solve: shares of it, and the states on it; nothing where it does not.

    The first of them comes before anything long is done, so that the turn that shows it does nothing else.
    """
    return _room(panel).approach(state)


def stays(panel: str, nearest: Checked, wanted: Checked) -> bool:
    """Whether a state on the way to another one is a part of it, at which one may stay, and no mere likeness."""
    return _room(panel).stays(nearest, wanted)

"""The panels of the program, in the order of the lecture. A new one is a topic file, a panel file and a line here."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import cast

from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.fields import Checked
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
}
PANELS = tuple(TITLES)


# A topic by its name alone: mypy cannot know whose states it takes, so each is as good as any.
AnyTopic = Topic[Checked, object]


@functools.cache
def topic(panel: str) -> AnyTopic:
    """The room in ``dlviz.model`` that computes a panel, imported when it is first asked for: all take 90 ms."""
    match panel:
        case "perceptron":
            from dlviz.model import perceptron

            return _known(perceptron)
        case "activations":
            from dlviz.model import activations

            return _known(activations)
        case "network":
            from dlviz.model import network

            return _known(network)
        case "matrix":
            from dlviz.model import matrix

            return _known(matrix)
        case "cost":
            from dlviz.model import cost

            return _known(cost)
        case "descent":
            from dlviz.model import descent

            return _known(descent)
        case "log-loss":
            from dlviz.model import log_loss

            return _known(log_loss)
    raise KeyError(panel)


def _known(room: Topic[S, R]) -> AnyTopic:
    """Where mypy compares what a room offers with what a topic is."""
    return cast(AnyTopic, room)


@functools.cache
def first_state(panel: str) -> Checked:
    """A panel's state before anybody touched it: made, and so checked, once."""
    return topic(panel).State()


def takes(panel: str) -> tuple[WantedTable[Checked], ...]:
    """The tables of a panel that take others, the first being the one that is meant where nobody says another."""
    tables: tuple[WantedTable[Checked], ...] = getattr(topic(panel), "TAKES", ())
    return tables


def beyond(panel: str, state: Checked) -> dict[str, int]:
    """What is there of each field of a state that says more than there is, such as a step after the last one."""
    look: Callable[[Checked], dict[str, int]] | None = getattr(topic(panel), "beyond", None)
    return look(state) if look is not None else {}


def approach(panel: str, state: Checked) -> Iterator[tuple[float, Checked]]:
    """The way to a state that takes long to solve: shares of it, and the states on it; nothing where it does not."""
    way: Callable[[Checked], Iterator[tuple[float, Checked]]] | None = getattr(topic(panel), "approach", None)
    return way(state) if way is not None else iter(())


def stays(panel: str, nearest: Checked, wanted: Checked) -> bool:
    """Whether a state on the way to another one is a part of it, at which one may stay, and no mere likeness."""
    is_part: Callable[[Checked, Checked], bool] | None = getattr(topic(panel), "stays", None)
    return is_part is None or is_part(nearest, wanted)

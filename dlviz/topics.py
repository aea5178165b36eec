"""The panels of the program, in the order of the lecture. A new one is a topic file, a panel file and a line here."""

from __future__ import annotations

import functools
import importlib
from typing import cast

from dlviz.model.topic import Topic
from dlviz.model.wanted import WantedTable


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for the translators under the name that lupdate looks for; it is translated where it is shown."""
    return text


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


@functools.cache
def topic(panel: str) -> Topic:
    """The module in ``dlviz.model`` that computes a panel."""
    return cast(Topic, importlib.import_module(f"dlviz.model.{panel.replace('-', '_')}"))


def takes(panel: str) -> tuple[WantedTable, ...]:
    """The tables of a panel that take others, the first being the one that is meant where nobody says another."""
    return getattr(topic(panel), "TAKES", ())

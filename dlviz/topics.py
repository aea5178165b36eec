"""The panels of the program, in the order of the lecture. A new one is a topic file, a panel file and a line here."""

from __future__ import annotations

import functools
import importlib
from typing import Any, cast

from dlviz.model.topic import Topic


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


@functools.cache
def first_state(panel: str) -> Any:
    """A panel's state before anybody touched it: made, and so checked, once."""
    return topic(panel).State()

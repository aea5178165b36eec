"""The panels of the program, in the order of the lecture. A new one is a topic file, a panel file and a line here."""

from __future__ import annotations

import functools
import importlib
from typing import cast

from dlviz.model.topic import Topic

PANELS = (
    "perceptron",
    "activations",
    "matrix",
    "cost",
    "descent",
    "log-loss",
)


@functools.cache
def topic(panel: str) -> Topic:
    """The module in ``dlviz.model`` that computes a panel."""
    return cast(Topic, importlib.import_module(f"dlviz.model.{panel.replace('-', '_')}"))

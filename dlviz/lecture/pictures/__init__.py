"""Drawings of ours that belong to pages, in place of the slides' pictures: pure functions that tell marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from dlviz.lecture.pictures import curves, digit, structure, uses
from dlviz.marks import Look, Mark

Drawn = Callable[[Look, str], Iterable[Mark]]

PICTURES: Mapping[str, Drawn] = MappingProxyType({
    "uses": uses.uses, "perceptron": structure.perceptron, "network": structure.network, "loss": curves.loss,
    "activations": curves.activations, "tangent": curves.tangent,
    "seven": digit.seven,
})  # fmt: skip


def picture(name: str, language: str) -> Callable[[Look], Iterable[Mark]] | None:
    """The drawing of this name, if there is one, with its words in one language."""
    drawn = PICTURES.get(name)
    return None if drawn is None else lambda look: drawn(look, language)

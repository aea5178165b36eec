"""Long work on files as generators: they yield the share that is done, so that a window can go on meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Slices = Generator[float, None, T]


def share_of(work: Slices[T], low: float, high: float) -> Slices[T]:
    """A part of a longer work, which goes from one share of it to another."""
    while True:
        try:
            done = next(work)
        except StopIteration as end:
            made: T = end.value
            return made
        yield low + (high - low) * done


def finish(work: Slices[T]) -> T:
    """Do all of it at once, as the command line does."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: T = end.value
            return made

"""Long work as generators: they stop now and then, so that a window can go on meanwhile, and return what they make."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from typing import Any, TypeVar

T = TypeVar("T")
Slices = Generator[float, None, T]  # yields the share that is done, which never falls
Pieces = Generator[None, None, T]  # does not know how much there is


def share_of(work: Slices[T], low: float, high: float) -> Slices[T]:
    """A part of a longer work, which goes from one share of it to another."""
    with closing(work):  # at once where the whole is given up
        while True:
            try:
                done = next(work)
            except StopIteration as end:
                made: T = end.value
                return made
            yield low + (high - low) * done


def one_by_one(works: Sequence[Slices[T]]) -> Slices[list[T]]:
    """All of them, one after the other, each an equal part of the whole."""
    made: list[T] = []
    for work in works:
        made.append((yield from share_of(work, len(made) / len(works), (len(made) + 1) / len(works))))
    return made


def finish(work: Generator[Any, None, T]) -> T:
    """Do all of it at once, as the command line does."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: T = end.value
            return made

"""What was made last, such as a walk, so that it is not made again when it is looked at again; not more than fits."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """At most so many results, of at most so many steps together; the one that was not asked for longest goes first."""

    def __init__(self, most: int, most_steps: int) -> None:
        self._most, self._most_steps = most, most_steps
        self._found: dict[Hashable, tuple[T, int]] = {}  # what was asked for longest ago comes first
        self._steps = 0  # of all of them together

    def __contains__(self, key: Hashable) -> bool:
        return key in self._found

    def get(self, key: Hashable) -> T | None:
        """What is kept under an equal key; from then on under this very one.

        Keys hold the points of a state: to compare 200,000 of them with others takes milliseconds, with themselves
        nothing.
        """
        kept = self._found.pop(key, None)
        if kept is None:
            return None
        self._found[key] = kept
        return kept[0]

    def put(self, key: Hashable, value: T, steps: int) -> T:
        self._steps += steps - self._found.pop(key, (value, 0))[1]
        self._found[key] = (value, steps)
        while len(self._found) > self._most or (self._steps > self._most_steps and len(self._found) > 1):
            _, gone = self._found.pop(next(iter(self._found)))
            self._steps -= gone
        return value

    def clear(self) -> None:
        self._found.clear()
        self._steps = 0

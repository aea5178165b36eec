"""What was made last, such as a walk, so that it is not made again when it is looked at again; not more than fits."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """At most so many results, of at most so many steps together; the one that was not asked for longest goes first."""

    def __init__(self, most: int, most_steps: int) -> None:
        self._most, self._most_steps = most, most_steps
        self._found: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self._steps = 0  # of all of them together

    def __contains__(self, key: Hashable) -> bool:
        return key in self._found

    def get(self, key: Hashable) -> T | None:
        if key not in self._found:
            return None
        self._found.move_to_end(key)
        return self._found[key][0]

    def put(self, key: Hashable, value: T, steps: int) -> T:
        self._steps += steps - self._found.get(key, (value, 0))[1]
        self._found[key] = (value, steps)
        while len(self._found) > self._most or (self._steps > self._most_steps and len(self._found) > 1):
            _, (_, gone) = self._found.popitem(last=False)
            self._steps -= gone
        return value

    def clear(self) -> None:
        self._found.clear()
        self._steps = 0

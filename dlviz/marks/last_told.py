"""What was told before, given again as long as what it follows from is the same: a tick tells only what changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from dlviz.marks.vocabulary import Mark, Picture

Made = TypeVar("Made")


class LastTold:
    """The last telling of each part of a picture, by its name. Nothing older is remembered.

    A host sees at once that a mark is the very mark of before, and neither compares it nor paints it again.
    """

    def __init__(self) -> None:
        self._parts: dict[Hashable, tuple[Any, Any]] = {}

    def part(self, name: Hashable, follows: Any, tell: Callable[[], Iterable[Mark]]) -> Picture:
        """The marks of a part: told anew where it ``follows`` from something else than before."""
        return self.made(name, follows, lambda: tuple(tell()))

    def made(self, name: Hashable, follows: Any, make: Callable[[], Made]) -> Made:
        """The same for what marks are made of, such as where they have room."""
        known = self._parts.get(name)
        if known is None or known[0] != follows:
            known = self._parts[name] = follows, make()
        made: Made = known[1]
        return made

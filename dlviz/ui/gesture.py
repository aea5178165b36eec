"""One drag, or one key held down, is one gesture: everything that it changes is undone together."""

from __future__ import annotations

import itertools

_numbers = itertools.count(1)


def new_gesture() -> int:
    """A name for a gesture that no other gesture has."""
    return next(_numbers)

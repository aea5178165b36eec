"""How much of a long work is done, from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], object]


def portion(progress: Progress, before: int, of: int, share: float) -> None:
    """So much of one of ``of`` parts is done, after ``before`` others."""
    progress((before + share) / of)

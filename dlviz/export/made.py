"""What an export gives: a file's content and what is to be said of it; and on the way, how much is done."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

Progress = Callable[[float], object]


def portion(progress: Progress, before: int, of: int, share: float) -> None:
    """So much of one of ``of`` parts is done, after ``before`` others."""
    progress((before + share) / of)


class Made(msgspec.Struct, frozen=True):
    """What an export gives.

    Attributes
    ----------
    content : the bytes of the file.
    last : of a film or a page the last step, 0 where nothing moves; None of all others.
    is_small : all of it had to be drawn smaller, as it has not the room for its letters.
    """

    content: bytes
    last: int | None = None
    is_small: bool = False

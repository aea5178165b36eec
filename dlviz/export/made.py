"""A file's content, and what is to be said of how it came out."""

from __future__ import annotations

import msgspec


class Made(msgspec.Struct, frozen=True):
    """What an export gives.

    Attributes
    ----------
    content : the bytes of the file.
    last : the last step of what moves, 0 where there is no other, and None of what holds still.
    is_small : all of it had to be drawn smaller, as it has not the room for its letters.
    """

    content: bytes
    last: int | None = None
    is_small: bool = False

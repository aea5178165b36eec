"""A file's content, and what is to be said of how it came out."""

from __future__ import annotations

import msgspec


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

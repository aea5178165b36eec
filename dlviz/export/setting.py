"""What stands round a picture, and how: its title, its caption, its ground and the size of its letters. Knows no Qt."""

from __future__ import annotations

import msgspec


class Setting(msgspec.Struct, frozen=True):
    """``caption`` is None where nobody said: then a card, which has no controls beside it, gets one."""

    caption: bool | None = None
    title: str = ""
    has_title: bool = True
    letters: float = 1.0
    transparent: bool = False

    def captioned(self, card: str) -> bool:
        return bool(card) if self.caption is None else self.caption


PLAIN = Setting()

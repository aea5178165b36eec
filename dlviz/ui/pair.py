"""The cards that are seen on a small stage: beside each other, or one under the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize

GAP = 8  # pixels between cards
UPPER = 0.6  # share of the card that is chosen, where the working stands under it or beside it


Need = Callable[[int], QSize]  # of a card that is so wide: where a row of it turns it is higher


def can_stand(room: QSize, needs: Sequence[Need]) -> bool:
    """Whether both have what they need, beside each other or one under the other."""
    return _under(room, needs) or _beside(room, needs)


def placed(room: QRect, needs: Sequence[Need], ratio: float) -> list[QRect]:
    """Beside each other, if they have room so, where the room is ``ratio`` times as wide as high, or too low for both
    under each other; the first is the one that is chosen.
    """
    if len(needs) == 1:
        return [room]
    size, upper, other = room.size(), QRect(room), QRect(room)
    is_wide = room.width() > ratio * room.height()
    if _beside(size, needs) and (is_wide or not _under(size, needs)):
        upper.setWidth(_shared(room.width(), *_wide(room.width(), needs)))
        other.setLeft(upper.right() + 1 + GAP)
    else:
        upper.setHeight(_shared(room.height(), *(need(room.width()).height() for need in needs)))
        other.setTop(upper.bottom() + 1 + GAP)
    return [upper, other]


def _under(room: QSize, needs: Sequence[Need]) -> bool:
    high = [need(room.width()).height() for need in needs]
    return max(_wide(room.width(), needs)) <= room.width() and _row(high) <= room.height()


def _beside(room: QSize, needs: Sequence[Need]) -> bool:
    first, other = needs
    wide = _wide(room.width(), needs)
    if _row(wide) > room.width():
        return False
    share = _shared(room.width(), *wide)
    return max(first(share).height(), other(room.width() - GAP - share).height()) <= room.height()


def _wide(across: int, needs: Sequence[Need]) -> list[int]:
    return [need(across).width() for need in needs]  # how its rows stand changes nothing in it


def _row(needs: Sequence[int]) -> int:
    return sum(needs) + GAP * (len(needs) - 1)


def _shared(room: int, first: int, other: int) -> int:
    """What the card that is chosen gets of the room: its share, and neither less than it needs."""
    share = round((room - GAP) * UPPER)
    return max(min(share, room - GAP - other), first) if _row((first, other)) <= room else share

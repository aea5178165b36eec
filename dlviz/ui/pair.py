"""The cards that are seen on a small stage: beside each other, or one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize

GAP = 8  # pixels between cards
UPPER = 0.6  # share of the card that is chosen, where the working stands under it or beside it


def can_stand(room: QSize, needs: Sequence[QSize]) -> bool:
    """Whether both have what they need, beside each other or one under the other."""
    wide, high = _sides(needs)
    beside, under = QSize(_row(wide), max(high)), QSize(max(wide), _row(high))
    return any(need.boundedTo(room) == need for need in (beside, under))


def placed(room: QRect, needs: Sequence[QSize], ratio: float) -> list[QRect]:
    """Beside each other, if they have room so, where the room is ``ratio`` times as wide as high, or too low for both
    under each other; the first is the one that is chosen.
    """
    if len(needs) == 1:
        return [room]
    wide, high = _sides(needs)
    upper, other = QRect(room), QRect(room)
    if _row(wide) <= room.width() and (_row(high) > room.height() or room.width() > ratio * room.height()):
        upper.setWidth(_shared(room.width(), *wide))
        other.setLeft(upper.right() + 1 + GAP)
    else:
        upper.setHeight(_shared(room.height(), *high))
        other.setTop(upper.bottom() + 1 + GAP)
    return [upper, other]


def _sides(needs: Sequence[QSize]) -> tuple[list[int], list[int]]:
    return [need.width() for need in needs], [need.height() for need in needs]


def _row(needs: Sequence[int]) -> int:
    return sum(needs) + GAP * (len(needs) - 1)


def _shared(room: int, first: int, other: int) -> int:
    """What the card that is chosen gets of the room: its share, and neither less than it needs."""
    share = round((room - GAP) * UPPER)
    return max(min(share, room - GAP - other), first) if _row((first, other)) <= room else share

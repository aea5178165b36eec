"""The columns of a table as they are declared, and the one way in which they share out its room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, groupby, pairwise

import msgspec

from dlviz.marks import Thing
from dlviz.marks.veiled import UNKNOWN

NUMBER = "−0.0000"  # a computed number with all its decimals
SQUEEZED = 0.7  # of what they need is enough for the columns of a picture, where no other can be turned to


class Column(msgspec.Struct, frozen=True):
    """One column.

    Attributes
    ----------
    head : the words over it.
    role : the meaning by which its cells are coloured, or what says it of a row.
    typed : whether a person types into it.
    words : whether it holds words, which begin at the left.
    remark : whether it says a word more of the number before it, which most rows have none of: nothing, where it is
        veiled.
    loose : whether its numbers have no more decimals than they need, as those that are typed.
    least : the text, or texts, that it is never too narrow for; a longer number is shown with fewer digits.
    share : its part of the room that nobody needs.
    gives_way : where there is no room for all, columns of higher numbers are turned to; the first one always stays.
    thing : what its number is in the pictures while they show the row, as the one that is lit; or what says it of any
        row.
    """

    head: str
    role: str | Callable[[int], str] = "text"
    typed: bool = False
    words: bool = False
    remark: bool = False
    loose: bool = False
    least: str | tuple[str, ...] = NUMBER
    share: int = 1
    gives_way: int = 0
    thing: str | tuple[str, ...] | Callable[[int], Thing] = ""

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.least,) if isinstance(self.least, str) else self.least

    @property
    def unknown(self) -> str:
        """What stands in its cells where it is veiled."""
        return "" if self.remark else UNKNOWN

    def ink(self, row: int) -> str:
        return self.role if isinstance(self.role, str) else self.role(row)

    def is_of(self, row: int, *, shown: bool) -> Thing:
        """What its number of a row is in the pictures, which have the row ``shown`` or not; None for nothing."""
        if callable(self.thing):
            return self.thing(row)
        return (self.thing if shown else None) or None


def pages(columns: Sequence[Column], needs: Sequence[int], room: int) -> list[list[int]]:
    """Which columns are seen together: all, where there is room for them, or one page after the other.

    The first column stands in all pages; a column is in sight as a whole or not at all, and so are those that give
    way together.
    """
    if sum(needs) <= room or len(columns) < 3:
        return [list(range(len(columns)))]
    left = room - needs[0]
    groups = _groups(columns, needs, left)
    made, waiting = [], list(groups)
    while waiting:
        page = waiting.pop(0)
        for group in [*waiting, *groups]:  # the last page is filled up with what was seen before
            if page.isdisjoint(group) and sum(needs[i] for i in page | group) <= left:
                page = page | group
            elif group in waiting:
                break
        waiting = [group for group in waiting if page.isdisjoint(group)]
        made.append([0, *sorted(page)])
    return made


def _groups(columns: Sequence[Column], needs: Sequence[int], room: int) -> list[frozenset[int]]:
    """The columns after the first in the order in which they are seen; what gives way together is one group."""

    def way(i: int) -> int:
        return columns[i].gives_way

    found: list[frozenset[int]] = []
    for level, members in groupby(sorted(range(1, len(columns)), key=way), way):
        together = frozenset(members)
        whole = level > 0 and sum(needs[i] for i in together) <= room
        found += [together] if whole else [frozenset({i}) for i in sorted(together)]
    return found


def for_a_picture(columns: Sequence[Column], needs: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """A picture has one page: what can give way does where the others would have too few digits, or would be cut.

    ``least`` is what each is written in at its shortest.
    """
    seen = sorted(range(len(columns)), key=lambda i: columns[i].gives_way)

    def cut() -> bool:
        return sum(needs[i] for i in seen) * SQUEEZED > room or sum(least[i] for i in seen) > room

    while columns[seen[-1]].gives_way and cut():
        seen.pop()
    return sorted(seen)


def widths(columns: Sequence[Column], needs: Sequence[int], wishes: Sequence[int], room: int) -> list[int]:
    """What each column gets of the room, in whole pixels: what it needs, what it wishes, and its share of the rest."""
    need, wish = sum(needs), sum(wishes)
    if room <= need:
        made = [room * part / need for part in needs]
    elif room <= wish:
        made = [low + (high - low) * (room - need) / (wish - need) for low, high in zip(needs, wishes, strict=True)]
    else:
        shares = [column.share for column in columns]
        shares = shares if any(shares) else [*shares[:-1], 1]
        made = [wide + (room - wish) * part / sum(shares) for wide, part in zip(wishes, shares, strict=True)]
    ends = [round(end) for end in accumulate(made, initial=0)]
    return [right - left for left, right in pairwise(ends)]

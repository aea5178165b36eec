"""What differs between two pictures that follow each other, so that only that is painted again."""

from __future__ import annotations

from dlviz.marks.vocabulary import READS, SAME, Mark, Picture

Pairs = list[tuple[Mark, Mark]]


def difference(old: Picture, new: Picture) -> tuple[Picture, list[Mark], list[Mark], Pairs]:
    """The new picture, in which what looks and reads as before is the very mark of before; the marks of the old one
    and of the new one that are not in the other; and those, each with its old one, that only read something else.
    """
    if len(old) != len(new):
        return _moved(old, new)
    shown: list[Mark] = []
    gone: list[Mark] = []
    come: list[Mark] = []
    read: Pairs = []
    for before, after in zip(old, new, strict=True):
        found = SAME if before is after else before.differs(after)
        shown.append(before if found == SAME else after)
        if found == READS:
            read.append((before, after))
        elif found != SAME:
            gone.append(before)
            come.append(after)
    return tuple(shown), gone, come, read


def _moved(old: Picture, new: Picture) -> tuple[Picture, list[Mark], list[Mark], Pairs]:
    """The same where some came or went between others, which then stand elsewhere in the picture."""
    first, last = _alike(old, new), _alike(old[::-1], new[::-1])
    last = min(last, len(old) - first, len(new) - first)
    rest = old[first : len(old) - last]
    places, names = {mark: i for i, mark in enumerate(rest)}, {mark.name: mark for mark in rest if mark.name}
    at, shown, come = -1, list(old[:first]), []
    for mark in new[first : len(new) - last]:
        before = mark if mark in places else names.get(mark.name, mark)
        # What now goes under another, or over it, is painted anew.
        if places.get(before, -1) > at and (before is mark or before.same(mark)):
            at = places.pop(before)
            shown.append(before)
        else:
            come.append(mark)
            shown.append(mark)
    return (*shown, *old[len(old) - last :]), list(places), come, []


def _alike(old: Picture, new: Picture) -> int:
    """How many of the first marks look the same in both."""
    for i, (before, after) in enumerate(zip(old, new, strict=False)):
        if before is not after and not before.same(after):
            return i
    return min(len(old), len(new))

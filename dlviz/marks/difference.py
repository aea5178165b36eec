"""What differs between two pictures that follow each other, so that only that is painted again."""

from __future__ import annotations

from typing import NamedTuple

from dlviz.marks.vocabulary import LOOKS, READS, Mark, Picture

Pairs = list[tuple[Mark, Mark]]


class Changes(NamedTuple):
    """A picture beside the one before it.

    Attributes
    ----------
    shown : the new one, in which what looks and reads as before is the very mark of before.
    gone, come : what is seen in the old one alone, and in the new one; the first of them took each other's place.
    read : those that only read something else, each with its old one.
    """

    shown: Picture
    gone: list[Mark]
    come: list[Mark]
    read: Pairs


def difference(old: Picture, new: Picture) -> Changes:
    partners, gone, come = _partners(old, new)
    shown, looks, read = list(new), Pairs(), Pairs()
    for i, before in partners:
        found = before.differs(new[i])
        if found == LOOKS:
            looks.append((before, new[i]))
        elif found == READS:
            read.append((before, new[i]))
        else:
            shown[i] = before
    gone, come = [before for before, _ in looks] + gone, [after for _, after in looks] + come
    return Changes(tuple(shown), gone, come, read)


Partners = tuple[list[tuple[int, Mark]], list[Mark], list[Mark]]


def _partners(old: Picture, new: Picture) -> Partners:
    """The old mark of each new one that is another object, by the new one's number; what is left of the old ones, and
    of the new ones.
    """
    if len(old) == len(new):
        others = [i for i, (before, mark) in enumerate(zip(old, new, strict=True)) if before is not mark]
        if all(_are_of_a_kind(old[i], new[i]) for i in others):
            return [(i, old[i]) for i in others], [], []
    first = _same(old, new)
    last = min(_same(old[::-1], new[::-1]), len(old) - first, len(new) - first)
    partners, gone, come = _between(old[first : len(old) - last], new[first : len(new) - last])
    return [(first + i, before) for i, before in partners], gone, come


def _between(old: Picture, new: Picture) -> Partners:
    """The same where some came or went: each is sought behind the one before it, since what now goes under another, or
    over it, is painted anew.
    """
    places = {mark: i for i, mark in enumerate(old)}
    stay, at = set(new), 0
    names = {(type(mark), mark.name): i for i, mark in enumerate(old) if mark.name and mark not in stay}
    partners, gone, come = list[tuple[int, Mark]](), list[Mark](), list[Mark]()
    for i, mark in enumerate(new):
        place = places.get(mark, -1)
        if place < 0 and at < len(old) and old[at] not in stay and _are_of_a_kind(old[at], mark):
            place = at
        elif place < 0 and mark.name:
            place = names.get((type(mark), mark.name), -1)
        if place < at:
            come.append(mark)
            continue
        if old[place] is not mark:
            partners.append((i, old[place]))
        gone += old[at:place]
        at = place + 1
    return partners, gone + list(old[at:]), come


def _are_of_a_kind(one: Mark, other: Mark) -> bool:
    return one.name == other.name and type(one) is type(other)


def _same(old: Picture, new: Picture) -> int:
    """How many of the first marks are the very same in both."""
    both = enumerate(zip(old, new, strict=False))
    return next((i for i, (before, mark) in both if before is not mark), min(len(old), len(new)))

"""Where the keyboard stops in a picture, and which stop lies beside another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dlviz.marks.hit import Hit, bounds
from dlviz.marks.vocabulary import Boxes, Mark, OfMany, Thing

Place = tuple[float, float]


def things_of(mark: Mark) -> frozenset[Thing]:
    """All that a mark stands for."""
    many = getattr(mark, "things", ())
    return frozenset((mark.thing, *many)) - {None} if many else frozenset(() if mark.thing is None else (mark.thing,))


def stops(marks: Sequence[Mark]) -> list[Thing]:
    """The things that can be pressed, in the order of the marks."""
    found: dict[Thing, None] = {}
    for mark in marks:
        if mark.press:
            found.update(dict.fromkeys(getattr(mark, "things", ()) or (mark.thing,)))
    return list(found)


def hit_of(marks: Sequence[Mark], thing: Thing) -> tuple[Hit, Place] | None:
    """The first mark that stands for a thing, as if it were pointed at, and its middle."""
    mark = next((mark for mark in marks if thing in things_of(mark)), None)
    if mark is None:
        return None
    if isinstance(mark, OfMany) and thing in mark.things:
        at = mark.things.index(thing)
        reading = mark.readings[at] if at < len(mark.readings) else mark.reading
        each = 2 if isinstance(mark, Boxes) else 1  # corners of a box
        x, y = (float(places[each * at : each * (at + 1)].mean()) for places in (mark.x, mark.y))
        return Hit(mark, thing, reading), (x, y)
    left, top, right, bottom = bounds(mark)
    return Hit(mark, thing, mark.reading), ((left + right) / 2, (top + bottom) / 2)


def beside(places: Mapping[Thing, Place], here: Thing, right: int, down: int) -> Thing:
    """The nearest of some places on that side; the same where there is none."""
    x, y = places[here]
    best, least = here, float("inf")
    for thing, (u, v) in places.items():
        along = (u - x) * right + (v - y) * down
        across = abs((u - x) * down) + abs((v - y) * right)
        if thing != here and along > 1 and along + 3 * across < least:
            best, least = thing, along + 3 * across
    return best

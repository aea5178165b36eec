"""What differs between two pictures: what looks as before is the very mark of before, all else is gone or has come."""

from __future__ import annotations

import random

from dlviz.marks import Box, Mark
from dlviz.marks.difference import difference


def box(number: int, reading: str = "") -> Box:
    return Box(number, 0, 1, 1, name=f"box {number}", reading=reading)


def test_what_only_reads_something_else_is_not_painted_again() -> None:
    old, new = (box(1), box(2, "two")), (box(1), box(2, "zwei"))
    shown, gone, come, read = difference(old, new)
    assert shown[0] is old[0]
    assert shown[1] is new[1]
    assert (gone, come, read) == ([], [], [(old[1], new[1])])


def test_what_moved_over_another_is_painted_again() -> None:
    old = tuple(map(box, range(5)))
    new = (box(0), box(3), box(1), box(4))
    shown, gone, come, _ = difference(old, new)
    assert [mark.name for mark in shown] == [mark.name for mark in new]
    assert [mark.name for mark in gone] == ["box 1", "box 2"]
    assert [mark.name for mark in come] == ["box 1"]


def test_each_picture_becomes_the_one_after_it() -> None:
    draw, old = random.Random(5), ()
    for _ in range(300):
        new: tuple[Mark, ...] = tuple(map(box, draw.sample(range(8), draw.randint(0, 8))))
        shown, gone, come, _ = difference(old, new)
        assert [mark.name for mark in shown] == [mark.name for mark in new]
        stays = [mark for mark in old if not any(mark is one for one in gone)]
        assert [mark for mark in shown if not any(mark is one for one in come)] == stays
        old = shown

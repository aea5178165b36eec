"""What differs between two pictures: what looks as before is the very mark of before, all else is gone or has come."""

from __future__ import annotations

import random

from msgspec.structs import replace

from dlviz.marks import Box, Mark, Words
from dlviz.marks.difference import difference
from dlviz.marks.vocabulary import READS


def named(x: float, name: str = "", reading: str = "") -> Box:
    return Box(x, 0, 10, 10, fill="data", name=name, reading=reading)


def box(number: int, reading: str = "") -> Box:
    return named(number, f"box {number}", reading)


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


A, B, C = named(0, "a"), named(20, "b", "two"), named(40, "c")
PLATE = named(60)


def test_what_is_told_anew_and_is_the_same_is_the_very_mark_of_before() -> None:
    shown, *others = difference((A, B, C), (replace(A), B, replace(C)))
    assert [mark is before for mark, before in zip(shown, (A, B, C), strict=True)] == [True, True, True]
    assert others == [[], [], []]


def test_what_only_reads_something_else_is_not_painted_where_another_came() -> None:
    """All marks behind it stand elsewhere in the picture."""
    b = named(20, "b", "three")
    for others in ((PLATE, replace(A), b, C), (replace(A), PLATE, b, replace(C)), (replace(A), b, PLATE, C)):
        found = difference((A, B, C), others)
        assert (found.gone, found.come, found.read) == ([], [PLATE], [(B, b)])
        assert set(found.shown) == {A, b, C, PLATE}
    found = difference((A, PLATE, B, C), (A, b, replace(C)))
    assert (found.gone, found.come, found.read) == ([PLATE], [], [(B, b)])


def test_marks_without_names_are_found_behind_the_same_neighbour() -> None:
    plate = replace(PLATE)
    assert difference((A, PLATE, B), (named(80), A, plate, B)).shown[2] is PLATE
    found = difference((A, PLATE, B), (A, named(61), C, B))
    assert found.gone == [PLATE]
    assert [mark.x for mark in found.come] == [61, 40]  # type: ignore[attr-defined]


def test_what_goes_over_another_is_painted_anew() -> None:
    assert difference((A, B, C), (A, C, B))[1:] == ([B], [B], [])


def test_what_takes_the_place_of_another_stands_beside_it() -> None:
    words = Words(0, 0, 10, 10, "1", name="b")
    found = difference((A, B, C), (A, replace(B, x=21), C))
    assert [(before.name, mark.name) for before, mark in zip(found.gone, found.come, strict=True)] == [("b", "b")]
    assert difference((A, B, C), (A, words, C))[1:] == ([B], [words], [])


def test_nothing_is_lost_and_nothing_is_painted_twice() -> None:
    chance = random.Random(5)

    def told() -> tuple[Mark, ...]:
        names = chance.sample("abcdefgh", chance.randint(0, 8))
        made = [named(chance.randint(0, 2), chance.choice((name, "")), chance.choice("xy")) for name in names]
        return tuple(sorted(made, key=lambda mark: mark.name) if chance.random() < 0.7 else made)

    for _ in range(500):
        old, new = told(), told()
        new = tuple(chance.choice(old) if old and chance.random() < 0.3 else mark for mark in new)
        new = tuple(dict.fromkeys(new))
        shown, gone, come, read = difference(old, new)
        assert all(mark.same(told) for mark, told in zip(shown, new, strict=True))
        assert {*shown} - {*old} == {*come, *(mark for _, mark in read)} - {*old}
        assert {*old} - {*shown} <= {*gone, *(before for before, _ in read)}
        assert all(before.differs(mark) == READS for before, mark in read)
        stay = [before for before in old if before not in gone]
        places = dict(read)
        assert [places.get(before, before) for before in stay] == [mark for mark in shown if mark not in come]

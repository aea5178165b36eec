"""Two tellings of a picture side by side: what stays is found again, also where others came, went or moved."""

from __future__ import annotations

import random

from msgspec.structs import replace

from dlviz.marks import Box, Mark, Words
from dlviz.marks.compared import compared
from dlviz.marks.vocabulary import READS


def box(x: float, name: str = "", reading: str = "") -> Box:
    return Box(x, 0, 10, 10, fill="data", name=name, reading=reading)


A, B, C = box(0, "a"), box(20, "b", "two"), box(40, "c")
PLATE = box(60)


def test_what_is_told_anew_and_is_the_same_is_the_very_mark_of_before() -> None:
    shown, *others = compared((A, B, C), (replace(A), B, replace(C)))
    assert [mark is before for mark, before in zip(shown, (A, B, C), strict=True)] == [True, True, True]
    assert others == [[], [], []]


def test_what_only_reads_something_else_is_not_painted_where_another_came() -> None:
    """All marks behind it stand elsewhere in the picture."""
    b = box(20, "b", "three")
    for others in ((PLATE, replace(A), b, C), (replace(A), PLATE, b, replace(C)), (replace(A), b, PLATE, C)):
        found = compared((A, B, C), others)
        assert (found.gone, found.come, found.read) == ([], [PLATE], [(B, b)])
        assert set(found.shown) == {A, b, C, PLATE}
    found = compared((A, PLATE, B, C), (A, b, replace(C)))
    assert (found.gone, found.come, found.read) == ([PLATE], [], [(B, b)])


def test_marks_without_names_are_found_behind_the_same_neighbour() -> None:
    plate = replace(PLATE)
    assert compared((A, PLATE, B), (box(80), A, plate, B)).shown[2] is PLATE
    found = compared((A, PLATE, B), (A, box(61), C, B))
    assert found.gone == [PLATE]
    assert [mark.x for mark in found.come] == [61, 40]  # type: ignore[attr-defined]


def test_what_goes_over_another_is_painted_anew() -> None:
    assert compared((A, B, C), (A, C, B))[1:] == ([B], [B], [])


def test_what_takes_the_place_of_another_stands_beside_it() -> None:
    words = Words(0, 0, 10, 10, "1", name="b")
    found = compared((A, B, C), (A, replace(B, x=21), C))
    assert [(before.name, mark.name) for before, mark in zip(found.gone, found.come, strict=True)] == [("b", "b")]
    assert compared((A, B, C), (A, words, C))[1:] == ([B], [words], [])


def test_nothing_is_lost_and_nothing_is_painted_twice() -> None:
    chance = random.Random(5)

    def told() -> tuple[Mark, ...]:
        names = chance.sample("abcdefgh", chance.randint(0, 8))
        made = [box(chance.randint(0, 2), chance.choice((name, "")), chance.choice("xy")) for name in names]
        return tuple(sorted(made, key=lambda mark: mark.name) if chance.random() < 0.7 else made)

    for _ in range(500):
        old, new = told(), told()
        new = tuple(chance.choice(old) if old and chance.random() < 0.3 else mark for mark in new)
        new = tuple(dict.fromkeys(new))
        shown, gone, come, read = compared(old, new)
        assert all(mark.same(told) for mark, told in zip(shown, new, strict=True))
        assert {*shown} - {*old} == {*come, *(mark for _, mark in read)} - {*old}
        assert {*old} - {*shown} <= {*gone, *(before for before, _ in read)}
        assert all(before.differs(mark) == READS for before, mark in read)
        stay = [before for before in old if before not in gone]
        places = dict(read)
        assert [places.get(before, before) for before in stay] == [mark for mark in shown if mark not in come]

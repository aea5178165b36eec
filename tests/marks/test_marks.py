"""Marks compare by what they look like, are found by where they are, and write themselves on a line."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.marks import Area, Arrow, Box, Boxes, Image, Line, Mark, Points, Words, fitted
from dlviz.marks.hit import Placed, bounds, things, under
from dlviz.marks.vocabulary import LOOKS, READS
from tests.marks.ruler import room
from tests.told_marks import kind, same, written


def at(*values: float) -> np.ndarray:
    return np.array(values, dtype=float)


ALL: list[Mark] = [
    Line(at(0, 10), at(0, 0), role="data", thing="line"),
    Area(at(0, 10, 10), at(0, 0, 10), role="data", thing="area"),
    Points(at(5, 50), at(5, 50), role="model", things=("a", "b"), readings=("A", "B")),
    Arrow(at(0, 30), at(0, 0), role="step", thing="arrow"),
    Box(0, 0, 20, 10, role="data", thing="box"),
    Boxes(at(0, 30, 5, 10), at(0, 30, 5, 10), role="error", things=("large", "small")),
    Words(0, 0, 40, 12, "W", thing="words"),
    Image(0, 0, 8, 8, np.zeros((2, 2, 4), dtype=np.uint8), thing="image"),
]


@pytest.mark.parametrize("mark", ALL, ids=kind)
def test_a_mark_is_the_same_as_itself_made_again_and_as_no_other(mark: Mark) -> None:
    from msgspec.structs import asdict

    again = type(mark)(**asdict(mark))
    assert mark.same(again)
    assert same([mark], [again])
    assert not any(mark.same(other) for other in ALL if other is not mark)


@pytest.mark.parametrize("mark", ALL, ids=kind)
def test_a_mark_that_reads_something_else_looks_the_same(mark: Mark) -> None:
    from msgspec.structs import replace

    other = replace(mark, reading="another", **({"readings": ("1", "2")} if hasattr(mark, "readings") else {}))
    assert mark.differs(other) == READS
    assert not mark.same(other)
    assert all(mark.differs(other) == LOOKS for other in ALL if other is not mark)
    assert mark.differs(replace(other, thing="another")) == LOOKS


def test_places_that_are_no_numbers_compare_as_equal() -> None:
    gap = Line(at(0, np.nan), at(0, np.nan), role="data")
    assert gap.same(Line(at(0, np.nan), at(0, np.nan), role="data"))
    assert not gap.same(Line(at(0, 1), at(0, np.nan), role="data"))


def test_the_topmost_thing_is_found_and_what_stands_for_nothing_is_looked_through() -> None:
    low, glass, high = Box(0, 0, 20, 20, thing="low"), Box(0, 0, 20, 20), Box(10, 10, 20, 20, thing="high")
    hit = under([low, high, glass], 15, 15)
    assert hit is not None
    assert hit.thing == "high"
    assert under([low, high, glass], 5, 5).thing == "low"  # type: ignore[union-attr]
    assert under([low, high, glass], 35, 5) is None


def test_of_many_points_the_nearest_is_meant_in_pixels() -> None:
    points = Points(at(0, 1), at(0, 0), role="data", things=("first", "second"), readings=("1", "2"))
    placed = Placed(100, -100, 10, 50)
    hit = under([points], 108, 52, placed)
    assert hit is not None
    assert (hit.thing, hit.reading) == ("second", "2")
    assert under([points], 60, 50, placed) is None


def test_of_boxes_in_boxes_the_smallest_is_meant() -> None:
    boxes = Boxes(at(0, 30, 5, 10), at(0, 30, 5, 10), role="error", things=("large", "small"))
    assert under([boxes], 7, 7).thing == "small"  # type: ignore[union-attr]
    assert under([boxes], 20, 20).thing == "large"  # type: ignore[union-attr]


def test_a_line_is_found_near_it_and_an_area_inside_it() -> None:
    assert under([ALL[0]], 5, 5).thing == "line"  # type: ignore[union-attr]
    assert under([ALL[0]], 5, 20) is None
    assert under([ALL[1]], 9, 3).thing == "area"  # type: ignore[union-attr]
    assert under([ALL[1]], 3, 9) is None


def test_words_hang_on_their_place_by_their_anchor() -> None:
    assert bounds(Words(100, 50, 40, 10, "W", anchor=(0.5, 1))) == (80, 40, 120, 50)


def test_every_thing_is_listed_once() -> None:
    names = "line area a b arrow box large small words image"
    assert list(things([*ALL, ALL[0]])) == names.split()


def test_letters_grow_into_their_room_but_never_shrink_below_what_can_be_read() -> None:
    look = room()
    assert fitted(look, ["12"], 100, 100, most=1.4) == 1.4
    assert fitted(look, ["123456789"], 52, 20) == pytest.approx(0.85)
    assert fitted(look, ["1234567890123"], 52, 20) is None


def test_a_mark_on_a_line_names_what_differs_from_the_plain() -> None:
    text = written(Line(at(0, 1), at(2, 3), role="data", dash="dash", thing=("step", 2), name="tangent"))
    assert text == "line x=[0 1] y=[2 3] role=data dash=dash name=tangent thing=(step,2)"

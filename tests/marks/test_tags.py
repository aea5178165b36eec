"""Tags beside points cover neither them nor each other."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.marks import Arrow, Axes, Line, Words
from dlviz.marks.tags import Spot, Tags
from tests.marks.ruler import room


def tags() -> Tags:
    return Tags(Axes(room(100, 100), 0, 1, 0, 1))


def test_a_tag_takes_the_first_place_that_is_free() -> None:
    made = tags()
    made.keep_off(0.3, 0.5, 10)
    spots: list[Spot] = [(0.35, 0.5, (0.5, 0.5)), (0.7, 0.5, (0.5, 0.5))]
    (tag,) = made.place("ab", spots)
    assert isinstance(tag, Words)
    assert tag.x == 0.7
    assert list(made.place("cd", spots)) == []  # both are taken now


@pytest.mark.parametrize("place", [(0.0, 0.5), (0.5, 1.0), (1.0, 0.5), (0.5, 0.0)])
def test_a_tag_that_would_be_cut_is_not_there(place: tuple[float, float]) -> None:
    assert list(tags().place("ab", [(*place, (0.5, 0.5))])) == []


def test_a_tag_of_two_lines_takes_the_room_of_both() -> None:
    made = tags()
    assert len(list(made.place("a\nb", [(0.5, 0.5, (0.5, 0.5))]))) == 2
    high = made.axes.look.measure.height(0.9) / 100
    assert list(made.place("c", [(0.5, 0.5 + 0.5 * high, (0.5, 0.5))])) == []
    assert len(list(made.place("c", [(0.5, 0.5 + 1.5 * high, (0.5, 0.5))]))) == 1


def test_a_tag_touches_no_line_and_lies_over_a_pale_one_at_the_worst() -> None:
    made = tags()
    spots: list[Spot] = [(0.3, 0.5, (0.5, 0.5)), (0.7, 0.5, (0.5, 0.5))]
    made.keep_off_line(Line(np.array((0.2, 0.4)), np.array((0.4, 0.6)), role="model"))
    assert [tag.x for tag in made.place("ab", spots)] == [0.7]
    made = tags()
    for x in (0.3, 0.7):
        made.keep_off_line(Line(np.array((x, x)), np.array((0.0, 1.0)), role="model", pale=0.3))
    (tag,) = made.place("ab", spots)
    assert (tag.x, tag.ground > 0) == (0.3, True)
    made.keep_off_line(Arrow(np.array((0.6, 0.8)), np.array((0.5, 0.5)), role="model"))
    assert list(made.place("cd", spots)) == []


def test_a_tag_stands_on_one_side_of_a_falling_curve() -> None:
    made = tags()
    made.keep_off_curve(lambda x: 1.0 - x)
    middle = [(at, at, (0.5, 0.5)) for at in (0.5, 0.25, 0.8)]
    assert [tag.x for tag in made.place("ab", middle)] == [0.25]
    assert [tag.x for tag in made.place("ab", middle)] == [0.8]

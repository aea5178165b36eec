"""A picture with a question open: what is meant becomes a question mark, and neither place nor size tells it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from dlviz.marks import Arrow, Box, Line, Mark, Points, Words
from dlviz.marks.hit import Placed
from dlviz.marks.veiled import HIGH, WIDE, Frame, veiled


def shown(*marks: Mark, names: tuple[str, ...]) -> list[Any]:
    return list(veiled(marks, names))


def test_words_become_a_question_mark_and_read_as_nothing() -> None:
    (one,) = shown(Words(1, 2, 30, 10, "9.3333", name="sum", reading="sum = 9.3333"), names=("sum",))
    assert (one.text, one.reading, one.x, one.y) == ("?", "", 1, 2)


def test_others_stay_as_they_are() -> None:
    other = Words(1, 2, 30, 10, "3", name="sum of all")
    assert shown(other, names=("su", "all")) == [other]


def test_names_mean_marks_with_a_number_and_kinds_of_things() -> None:
    marks = (Words(0, 0, 9, 9, "a", name="value 1.2"), Words(0, 0, 9, 9, "b", thing=("unit", 1, 2)))
    assert [mark.text for mark in shown(*marks, names=("value 1", "unit"))] == ["?", "?"]
    assert [mark.text for mark in shown(Words(0, 0, 9, 9, "a", name="value 10"), names=("value 1",))] == ["a"]


def test_the_box_of_a_thing_is_empty_and_one_that_is_a_measure_goes() -> None:
    (one,) = shown(
        Box(0, 0, 9, 9, fill="data", radius=4.5, thing=("unit", 1), reading="0.9", press=True), names=("unit",)
    )
    assert (one.fill, one.reading, one.press, one.thing) == ("surface", "?", True, ("unit", 1))
    assert shown(Box(0, 0, 9, 9, fill="data", thing=("class", 7)), names=("class",)) == []


def test_an_arrow_could_point_either_way() -> None:
    marks = shown(Arrow(np.array((3.0, 2.0)), np.array((9.0, 9.0)), role="step", name="move"), names=("move",))
    assert [(mark.text, mark.x, mark.y) for mark in marks] == [("?", 3.0, 9.0)] * 2
    assert marks[0].anchor[0] > 1 > 0 > marks[1].anchor[0]


def test_of_points_only_the_kind_is_hidden_where_that_is_wished() -> None:
    at = np.array((0.0, 1.0))
    points = Points(
        at, at, role="data", shape="s", name="class 1", things=(("row", 0), ("row", 1)), readings=("y = 1",) * 2
    )
    (one,) = shown(points, names=("class?",))
    assert (one.shape, one.role, one.hollow, one.readings, one.things) == ("o", "quiet", True, ("", ""), points.things)


def test_lines_and_points_go_because_their_places_tell() -> None:
    at = np.array((1.0, 2.0))
    assert shown(Line(at, at, role="model", name="tangent"), Points(at, at, role="model", name="steps"),
                 names=("tangent", "steps")) == []  # fmt: skip


def test_a_sign_that_stands_only_beside_what_is_wrong_goes_unless_it_is_pressed() -> None:
    """A question mark beside each of two corners said that two of the four were wrong."""
    cross = Words(1, 2, 30, 10, "✗", role="bad", name="wrong 1")
    assert shown(cross, names=("wrong",)) == []
    assert [mark.text for mark in shown(replace(cross, press=True), names=("wrong",))] == ["?"]


def test_a_question_mark_stands_where_the_text_is_nearest_to_what_it_speaks_of() -> None:
    """A text that hangs to the left of a place ends there, one to the right begins there, one over it is round it."""
    marks = [
        Words(-2, 0, 120, 20, "h(−2) 0.1192", align="left", anchor=(hung, 1.0), name="numbers")
        for hung in (1.2, -0.2, 0.7)
    ]
    left, right, over = shown(*marks, names=("numbers",))
    assert (left.align, left.wide, left.anchor) == ("right", 120, (1.2, 1.0))
    assert (right.align, right.wide, right.anchor) == ("left", 120, (-0.2, 1.0))
    assert (over.align, over.wide, over.anchor) == ("center", 20, (0.7, 1.0))


def test_near_an_edge_the_question_marks_of_an_arrow_stand_inside_and_tell_no_direction() -> None:
    frame = Frame(Placed(100.0, -100.0, 0.0, 200.0), 300.0, 200.0)
    for x in (0.0, 0.05, 0.3, 1.5, 2.7, 2.95, 3.0):
        for y in (0.1, 1.0, 1.95):
            ends = [np.array((x, x + move)) for move in (0.5, -0.5)]
            rows = [list(veiled([Arrow(xs, np.array((y, y)), role="step")], [""], frame)) for xs in ends]
            first, other = ([(mark.x, mark.y, mark.anchor) for mark in row] for row in rows)
            assert first == other
            boxes = [_box(mark, frame) for mark in rows[0]]
            for left, top in boxes:
                assert -0.01 <= left <= 300 - WIDE + 0.01
                assert -13.01 <= top <= 200 - 13
            assert boxes[1][0] - boxes[0][0] >= WIDE - 0.01


@pytest.mark.parametrize("foot", [(-5.0, 1.0), (8.0, 1.0), (0.05, -3.0), (0.05, 9.0)])
def test_of_an_arrow_that_begins_out_of_sight_no_question_mark_is_seen(foot: tuple[float, float]) -> None:
    """Else they would stand at the edge of a plot that was moved, with no arrow near."""
    frame = Frame(Placed(100.0, -100.0, 0.0, 200.0), 300.0, 200.0)
    arrow = Arrow(np.array((foot[0], foot[0] + 0.5)), np.array((foot[1], foot[1])), role="step")
    for left, top in (_box(mark, frame) for mark in veiled([arrow], [""], frame)):
        assert left + WIDE < 0 or left > 300 or top + HIGH < 0 or top > 200


def _box(mark: Any, frame: Frame) -> tuple[float, float]:
    """The upper left corner, in pixels."""
    x, y = float(frame.placed.x(mark.x)), float(frame.placed.y(mark.y))
    return x - mark.anchor[0] * mark.wide, y - mark.anchor[1] * mark.high


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("h(0) = 0", "h: ?"),
        ("−log₁₀ p ≈ 0.0269", "−log₁₀ p: ?"),
        ("W = 2, cost ≈ 4.6667", "cost: ?"),
        ("axis 0: 4", "axis: ?"),
        ("−ln 0.6 ≈ 0.5108", "−ln: ?"),
        ("0.3 > 0", "?"),
        ("19", "?"),
    ],
)
def test_a_question_mark_says_what_it_is_about_and_no_number(text: str, said: str) -> None:
    """At the end of a curve a lone one asked of what nobody could say."""
    (one,) = shown(Words(1, 2, 60, 10, text, name="value"), names=("value",))
    assert one.text == said

"""What the pictures of the digits say: marks beside the numbers that they stand for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dlviz.marks import Axes, Box, Points, Words
from dlviz.model.digits import State, solve
from dlviz.model.digits.data import CLASSES
from dlviz.panels.digits.judged_pictures import confusion_marks, gallery_marks, listed, plane_marks
from dlviz.panels.digits.pictures import bar_marks, slope_marks
from tests.marks.ruler import room


@pytest.mark.parametrize("kind", [1.0, 1.4, 2.1])
def test_the_number_of_a_bar_stands_off_it(kind: float) -> None:
    state = State()
    marks: dict[str, Any] = {mark.name: mark for mark in bar_marks(state, solve(state), room(460, 290, kind))}
    for k in range(CLASSES):
        frame, number = marks[f"frame {k}"], marks[f"probability {k}"]
        assert number.x - (frame.x + frame.wide) >= 6 * kind
        assert number.x + number.wide <= 460


def test_the_plane_crosses_out_what_is_read_wrongly() -> None:
    state = State(mode="judge", hidden=(), step=90, first=8, second=9)
    result = solve(state)
    test = result.test
    ours = (test.labels == 8) | (test.labels == 9)
    wrong = ours & (test.read != test.labels)
    assert 0 < wrong.sum() < ours.sum() / 2
    marks: dict[str, Any] = {mark.name: mark for mark in plane_marks(state, result, Axes(room(), -20, 20, -20, 20))}
    assert isinstance(marks["wrong"], Points)
    np.testing.assert_array_equal(marks["wrong"].x, test.logits[wrong, 8])
    np.testing.assert_array_equal(marks["wrong"].y, test.logits[wrong, 9])
    for digit in (8, 9):
        np.testing.assert_array_equal(marks[f"digits {digit}"].x, test.logits[test.labels == digit, 8])


def test_the_digit_that_is_looked_at_has_a_frame_and_no_drawing_has() -> None:
    state = State(mode="judge")
    test = solve(state).test
    sample = int(test.numbers[listed(state, solve(state))[2]])

    def framed(state: State) -> list[str]:
        marks = gallery_marks(state, solve(state), room())
        return [mark.name for mark in marks if isinstance(mark, Box) and mark.role == "accent"]

    assert framed(State(mode="judge", sample=sample)) == ["frame 2"]
    assert framed(State(mode="judge", sample=sample, source="drawing")) == []


@pytest.mark.parametrize("wide", [400, 220])
def test_a_cell_without_digits_says_so(wide: int) -> None:
    """A training that goes on may take the last one out of the cell that was chosen."""
    state = State(mode="judge", cell_true=9, cell_read=2)
    result = solve(state)
    assert not len(listed(state, result))
    marks = list(gallery_marks(state, result, room(wide)))
    assert all(isinstance(mark, Words) for mark in marks)
    assert "no digit" in " ".join(mark.text for mark in marks if isinstance(mark, Words))


def test_what_a_person_drew_is_not_called_the_digit_that_was_meant() -> None:
    def captions(state: State) -> list[str]:
        marks = slope_marks(state, solve(state), room(400))
        return [mark.text for mark in marks if isinstance(mark, Words)]

    assert captions(State(sample=393))[0] == "digit 7"
    assert captions(State(source="drawing", strokes=(((0.2, 0.2), (0.8, 0.8)),)))[0] == "drawing"


@pytest.mark.parametrize("room_of", [(700.0, 700.0), (400.0, 420.0)])
def test_a_confusion_matrix_has_its_counts_where_they_have_room_under_the_words_alone(
    room_of: tuple[float, float],
) -> None:
    state = State(mode="judge")
    result, look = solve(state), room(*room_of, kind=2.2)
    told = {mark.name: mark for mark in confusion_marks(state, result, look) if isinstance(mark, Words)}
    assert sum(name.startswith("count") for name in told) == np.count_nonzero(result.test.confusion)
    assert all(told[f"count {k} {k}"].text == str(result.test.confusion[k, k]) for k in range(CLASSES))
    assert {"rows are", "columns are"} <= told.keys()

"""What the mouse reads stays inside the frame, wherever the place is."""

from __future__ import annotations

import math

import pytest

from dlviz.marks import Axes, Box, Words
from dlviz.ui.plots.reading import reading_marks
from tests.marks.ruler import room
from tests.share import for_all


@for_all("x", [0.0, 2.0, 5.0, 8.0, 10.0])
@for_all("y", [0.0, 3.0, 9.5, 10.0])
def test_the_text_stands_beside_the_place_inside_the_frame(x: float, y: float) -> None:
    axes = Axes(room(400, 200), 0, 10, 0, 10)
    made = {mark.name: mark for mark in reading_marks((x, y, "W = 2, cost = 3\nslope = 1"), axes)}
    ground = made["ground"]
    assert isinstance(ground, Box)
    assert axes.left - 1e-9 <= ground.x
    assert ground.x + ground.wide <= axes.right + 1e-9
    assert axes.bottom <= ground.y + 1e-9
    assert ground.y + ground.high <= axes.top + 1e-9
    assert not ground.y < y < ground.y + ground.high
    words = [made["text 0"], made["text 1"]]
    assert all(isinstance(word, Words) for word in words)
    assert [word.text for word in words] == ["W = 2, cost = 3", "slope = 1"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("reading", [None, (math.nan, 1.0, "x"), (1.0, math.inf, "x")])
def test_nothing_is_read_at_no_place(reading: tuple[float, float, str] | None) -> None:
    assert not list(reading_marks(reading, Axes(room(), 0, 1, 0, 1)))

"""The pictures of the perceptron, read by their marks."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from dlviz.marks import Area, Arrow, Axes, Box, Line, Mark, Points, Words
from dlviz.marks.hit import HERE
from dlviz.model.boolean_functions import INPUTS, NAMES, is_separable
from dlviz.model.perceptron import State, solve
from dlviz.panels.perceptron.neuron_picture import input_picture, neuron_picture
from dlviz.panels.perceptron.pictures import (
    CLASSES,
    PlaneWords,
    bit_picture,
    lesson_marks,
    plane_marks,
    tile_picture,
)
from tests.marks.ruler import room
from tests.pictures import Shown, faults

WORDS = PlaneWords("no line", "outside")
AXES = Axes(room(400, 400), -0.55, 1.55, -0.55, 1.55)


def neuron(state: State, wide: float = 460, high: float = 320) -> list[Mark]:
    result = solve(state)
    return list(neuron_picture(result.unit, result, "target", room(wide, high)))


def plane(state: State) -> dict[str, Mark]:
    result = solve(state)
    return {mark.name: mark for mark in plane_marks(result.unit, result, (), WORDS, AXES)}


@pytest.mark.parametrize(
    ("state", "wide"),
    [
        (State("custom", 1.0, -0.5, 1.1, targets=(0, 0, 0, 1), row=2, mode="learn", step=6), 400),
        (State("custom", 0.6, -0.5, 0.9, targets=(1, 1, 1, 1), row=1, mode="learn", step=2), 300),
    ],
)
def test_each_wrong_point_has_its_cross_where_the_line_and_the_next_one_go_by(state: State, wide: float) -> None:
    """They may cross all places that are near it."""
    result, axes = solve(state), Axes(room(1.2 * wide, wide), -0.66, 1.86, -0.55, 1.55)
    lesson = tuple(lesson_marks(result.lesson, result.step, axes))
    marks = plane_marks(result.unit, result, lesson, WORDS, axes)
    crosses = {mark.name for mark in marks if isinstance(mark, Words) and mark.text == "✗"}
    assert crosses == {f"wrong {row}" for row, is_right in enumerate(result.correct) if not is_right}


@pytest.mark.parametrize("form", ["theta", "bias"])
@pytest.mark.parametrize("wide", range(240, 480, 20))
def test_what_stands_in_the_circle_does_not_touch_it(wide: float, form: str) -> None:
    """In a small picture the name of the sum lay over the circle's edge."""
    marks, look = neuron(State(form=form), wide, 0.45 * wide), room(wide, 0.45 * wide)
    (circle,) = [mark for mark in marks if isinstance(mark, Box) and mark.name == "sum"]
    radius, middle = circle.wide / 2, (circle.x + circle.wide / 2, circle.y + circle.high / 2)
    inside = 0
    for mark in marks:
        if isinstance(mark, Words) and abs(mark.x + mark.wide / 2 - middle[0]) < 1 and mark.text[0] in "Σ0w":
            down = abs(mark.y + mark.high / 2 - middle[1]) + look.measure.height(mark.size) / 4  # of a capital letter
            across = look.measure.width(mark.text, mark.size, bold=mark.bold) / 2
            assert across**2 + down**2 < (radius - 2) ** 2, mark.text
            inside += 1
    assert inside >= 2


@pytest.mark.parametrize("weight", [-2.5, -0.1, 0.1, 2.5])
def test_a_negative_weight_is_dashed_and_a_large_one_is_thick(weight: float) -> None:
    lines = {mark.name: mark for mark in neuron(State(w1=weight)) if isinstance(mark, Line)}
    assert lines["edge w₁"].dash == ("dash" if weight < 0 else "")
    assert lines["edge w₁"].width == pytest.approx(min(1.2 + 1.4 * abs(weight), 4.5))
    assert lines["edge w₂"].dash == ""


def test_an_input_that_is_0_sends_no_signal() -> None:
    lines = {mark.name: mark for mark in neuron(State(row=1)) if isinstance(mark, Line)}
    assert (lines["edge w₁"].role, lines["edge w₂"].role) == ("quiet", "model")


@pytest.mark.parametrize("form", ["theta", "bias"])
@pytest.mark.parametrize("row", range(4))
def test_the_numbers_in_the_neuron_are_those_of_the_row(form: str, row: int) -> None:
    state = State(form=form, row=row, w1=0.5, w2=-1.25, theta=0.7)
    result = solve(state)
    texts = {mark.text for mark in neuron(state) if isinstance(mark, Words)}
    total = f"{result.sums[row]:.4f}".rstrip("0").rstrip(".").replace("-", "−")
    assert {"w₁ = 0.5", "w₂ = −1.25", total, f"y = {result.outputs[row]}"} <= texts
    assert ("θ = 0.7" in texts, "b = −0.7" in texts) == (form == "theta", form == "bias")
    sign = ">" if result.sums[row] > 0 else "<"
    assert f"{total} {sign} 0" in texts


def test_the_dot_stands_on_the_side_of_the_step_where_the_sum_falls() -> None:
    for row, output in enumerate(solve(State()).outputs):
        marks = {mark.name: mark for mark in neuron(State(row=row))}
        step, dot = marks["step"], marks["falls at"]
        assert isinstance(step, Line)
        assert isinstance(dot, Box)
        middle = dot.x + dot.wide / 2
        assert (middle > step.x[1]) == bool(output)
        assert dot.y + dot.high / 2 == pytest.approx(step.y[-1 if output else 0])


@pytest.mark.parametrize("size", [(200, 120), (300, 200), (460, 320), (900, 500)])
@pytest.mark.parametrize("form", ["theta", "bias"])
def test_nothing_in_the_neuron_stands_on_anything_else(form: str, size: tuple[int, int]) -> None:
    state = State(form=form, w1=-7.123456, w2=-0.000123, theta=-9.87654)
    shown = Shown("neuron", tuple(neuron(state, *size)), room(*size), HERE)
    assert list(faults(shown)) == []


@pytest.mark.parametrize("size", [(300, 200), (460, 320), (1300, 460), (1900, 700), (620, 400, 2.25)])
def test_what_is_meant_stands_under_what_is_given(size: tuple[float, ...]) -> None:
    """Where letters are larger, in a wide drawing or for the back row, lines of words go apart with them."""
    state = State(theta=0.4, row=1)
    result, look = solve(state), room(*size)
    words = [mark for mark in neuron_picture(result.unit, result, "목표", look) if isinstance(mark, Words)]
    given, meant = (next(mark for mark in words if mark.text.endswith(end)) for end in ("y = 1", "0 ✗"))
    upper, lower = (mark.y + mark.high / 2 for mark in (given, meant))
    assert lower - upper >= (look.measure.height(given.size) + look.measure.height(meant.size)) / 2 * 0.9


def test_words_under_the_step_and_under_the_output_stand_apart() -> None:
    """In half a screen of a projector they read as one, "0.3 > 0y = 1"."""
    result, look = solve(State(w1=0.5, w2=0.5, theta=0.7, row=3)), room(1300, 460)
    words = [mark for mark in neuron_picture(result.unit, result, "target", look) if isinstance(mark, Words)]
    step, output = (next(mark for mark in words if mark.text.endswith(end)) for end in ("> 0", "y = 1"))
    left, right = (mark.x + mark.wide / 2 for mark in (step, output))
    both = sum(look.measure.width(mark.text, mark.size) for mark in (step, output))
    assert right - left - both / 2 >= 0.7 * look.measure.width("0", step.size)


@pytest.mark.parametrize("size", [(300, 200), (900, 650), (960, 700), (1040, 700), (1300, 900)])
def test_the_threshold_stands_under_the_number_of_the_last_weight(size: tuple[int, int]) -> None:
    """Where a drawing is wide and high, the number has large letters, and reached into the room of θ."""
    words = [mark for mark in neuron(State(w2=-1.25, theta=0.7), *size) if isinstance(mark, Words)]
    weight, threshold = (next(mark for mark in words if mark.text == text) for text in ("w₂ = −1.25", "θ = 0.7"))
    assert weight.y + weight.high <= threshold.y + 1e-6
    assert threshold.y + threshold.high <= size[1]


def test_the_line_is_where_the_sum_is_zero_and_each_side_has_its_class() -> None:
    state = State(w1=0.5, w2=0.5, theta=0.7)
    made = plane(state)
    line = made["line"]
    assert isinstance(line, Line)
    np.testing.assert_allclose(0.5 * line.x + 0.5 * line.y - 0.7, 0, atol=1e-12)
    for bit, sign in ((1, 1), (0, -1)):
        side = made[f"side {bit}"]
        assert isinstance(side, Area)
        assert (sign * (0.5 * side.x + 0.5 * side.y - 0.7) >= -1e-12).all()
        assert side.role == CLASSES[bit][0]


def test_w_stands_upright_on_the_line() -> None:
    arrow, line = plane(State(w1=1.0, w2=-2.0, theta=0.3))["w"], plane(State(w1=1.0, w2=-2.0, theta=0.3))["line"]
    assert isinstance(arrow, Arrow)
    assert isinstance(line, Line)
    along = np.diff(line.x)[0] * np.diff(arrow.x)[0] + np.diff(line.y)[0] * np.diff(arrow.y)[0]
    assert along == pytest.approx(0, abs=1e-12)
    assert (np.diff(arrow.x)[0] > 0, np.diff(arrow.y)[0] < 0) == (True, True)


def test_each_input_has_the_shape_of_its_target() -> None:
    for targets in NAMES:
        made = plane(State(gate="custom", targets=targets))
        for bit in (0, 1):
            points = made[f"class {bit}"]
            assert isinstance(points, Points)
            assert (points.role, points.shape) == CLASSES[bit]
            assert set(zip(points.x, points.y, strict=True)) == {
                point for point, target in zip(INPUTS, targets, strict=True) if target == bit
            }


@pytest.mark.parametrize("targets", NAMES)
def test_a_tile_shows_its_function_and_crosses_what_no_line_can_do(targets: tuple[int, ...]) -> None:
    marks = list(tile_picture(targets, 30, 30))
    boxes = [mark for mark in marks if isinstance(mark, Box) and mark.thing is not None]
    for (x1, x2), target, box in zip(INPUTS, targets, boxes, strict=True):
        x, y = box.x + box.wide / 2, box.y + box.high / 2
        assert ((x > 15), (y < 15)) == (bool(x1), bool(x2))  # x₁ to the right, x₂ upward
        assert (box.fill, box.radius > 0) == (CLASSES[target][0], bool(target))
    assert all(one.thing != other.thing for one, other in pairwise(boxes))
    assert len([mark for mark in marks if isinstance(mark, Line)]) == (0 if is_separable(targets) else 2)


@pytest.mark.parametrize("bit", [0, 1])
@pytest.mark.parametrize("pressed", [False, True])
def test_a_class_in_a_cell_is_its_shape_and_its_number(bit: int, pressed: bool) -> None:
    made = {mark.name: mark for mark in bit_picture(bit, room(70, 22), pressed=pressed, over=False)}
    assert ("frame" in made) == pressed
    shape, number = made["class"], made["bit"]
    assert isinstance(shape, Box)
    assert (shape.fill, shape.radius > 0) == (CLASSES[bit][0], bool(bit))
    assert isinstance(number, Words)
    assert number.text == str(bit)
    assert shape.x + shape.wide < number.x + number.wide - 8
    over = {mark.name: mark for mark in bit_picture(bit, room(70, 22), pressed=True, over=True)}["frame"]
    assert isinstance(over, Box)
    assert over.role == "accent"


def test_the_shape_of_a_class_in_a_cell_grows_with_its_number() -> None:
    """In an enlarged table it was a speck beside its digit."""
    halves = []
    for kind in (1.0, 2.8):
        look = room(round(70 * kind), round(22 * kind), kind=kind)
        shape, number = list(bit_picture(1, look, pressed=False, over=False))
        assert isinstance(shape, Box)
        assert isinstance(number, Words)
        assert shape.x >= 0
        assert shape.x + shape.wide < number.x + number.wide - look.measure.width("1")
        halves.append(shape.high / look.measure.height())
    assert halves[1] == pytest.approx(halves[0], rel=0.1)


@pytest.mark.parametrize(("over", "focus", "dash"), [(0, 0, None), (1, 0, ""), (0, 1, "dash"), (1, 1, "dash")])
@pytest.mark.parametrize("value", [0, 1])
def test_an_input_is_a_node_with_a_ring_where_it_is_looked_at(value: int, over: int, focus: int, dash: Any) -> None:
    marks = list(input_picture(value, room(60, 60), over=bool(over), focus=bool(focus)))
    rings = [mark for mark in marks if isinstance(mark, Box) and mark.name == "ring"]
    assert [ring.dash for ring in rings] == ([] if dash is None else [dash])
    node, number = marks[-2:]
    assert isinstance(node, Box)
    assert isinstance(number, Words)
    assert (node.role, node.fill, number.text) == (("quiet", "surface", "0"), ("data", "data", "1"))[value]
    assert (node.x + node.wide / 2, node.y + node.high / 2, node.radius) == (30, 30, 26)


def test_the_tile_that_is_chosen_or_pointed_at_is_framed_in_the_accent() -> None:
    def border(**is_so: bool) -> tuple[str, float, str]:
        box = next(iter(tile_picture((0, 0, 0, 1), 30, 30, **is_so)))
        assert isinstance(box, Box)
        return box.role, box.width, box.fill

    assert border() == ("border", 1.0, "surface")
    assert border(over=True) == ("accent", 1.0, "surface")
    assert border(chosen=True) == ("accent", 2.0, "lit")

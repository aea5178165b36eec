"""The pictures of the network, read by their marks."""

from __future__ import annotations

import itertools
from dataclasses import replace
from itertools import combinations, pairwise, product
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from dlviz.marks import Axes, Box, Line, Mark, Points, Shades, Words
from dlviz.marks.covered import Covered
from dlviz.model.network import PRESETS, State, solve
from dlviz.model.network.edits import with_number
from dlviz.model.network.layers import random_layers
from dlviz.model.network.plane import Frame
from dlviz.model.network.state import Place
from dlviz.panels.network import content
from dlviz.panels.network.matrices_picture import SMALLER, Block, Sizes, block_marks, written_number
from dlviz.panels.network.network_picture import network_picture
from dlviz.panels.network.network_view import Pointed
from dlviz.panels.network.panel import NetworkPanel
from dlviz.panels.network.pictures import Field, data_marks, field_marks
from dlviz.panels.network.places import NetworkPlaces, named
from dlviz.ui.training.part import loss_marks
from tests.marks.ruler import room
from tests.panels.hands import shown
from tests.told_marks import texts

NOTHING = Pointed()
BOX, SIZES = (10.0, 30.0, 150.0, 40.0), Sizes((50, 20), 1, 17)


def drawn(state: State, pointed: Pointed = NOTHING, wide: int = 600, high: int = 360) -> dict[str, Mark]:
    return {mark.name: mark for mark in told(state, pointed, wide, high)}


def told(state: State, pointed: Pointed = NOTHING, wide: int = 600, high: int = 360) -> list[Mark]:
    result = solve(state)
    view = content.view(state, result, (), [("layer", "h")] * (len(state.layers) + 1))
    look = room(wide, high)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 40, wide, high - 42), 16.0)
    return list(network_picture(view, places, pointed, look))


def state(name: str) -> State:
    return State(**PRESETS[name])


@pytest.mark.parametrize("name", [name for name in PRESETS if name != "circles"])
def test_each_weight_is_a_line_as_thick_as_it_is_large_and_dashed_where_it_is_negative(name: str) -> None:
    made = drawn(state(name))
    result = solve(state(name))
    largest = max(abs(layer.W).max() for layer in result.weights) or 1.0
    for number, layer in enumerate(result.weights, start=1):
        for (i, j), weight in np.ndenumerate(layer.W):
            line = made[f"edge {named(Place(number, i + 1, j + 1))}"]
            assert isinstance(line, Line)
            assert line.dash == ("dash" if weight < 0 else "")
            assert line.width == pytest.approx(0.8 + 4.2 * abs(weight) / largest)
            assert line.x[1] > line.x[0]


def test_the_corner_of_a_dash_that_a_number_leaves_is_taken_away() -> None:
    """It stood beside a −0.5 of XOR like an apostrophe."""
    made = told(state("XOR"), wide=577, high=303)
    names = [mark.name for mark in made]
    number = made[names.index("number w⁽¹⁾₂₁")]
    assert isinstance(number, Words)
    crumbs = [(at, mark) for at, mark in enumerate(made) if isinstance(mark, Line) and not mark.name]
    assert crumbs
    for at, crumb in crumbs:
        assert number.x < crumb.x[0] < number.x + number.wide  # begins under the plate
        assert names.index("edge w⁽¹⁾₂₁") < at < names.index("unit 0.1")


def test_nothing_that_moves_with_the_numbers_lies_among_the_edges() -> None:
    """What takes crumbs away did: the bitmap of the edges was made anew at every second sample."""
    lowest = itertools.takewhile(lambda mark: not isinstance(mark, Words), told(state("XOR"), wide=577, high=303))
    assert {mark.name.partition(" ")[0] for mark in lowest} == {"glow", "edge"}


def test_the_network_of_the_slide_shows_all_its_numbers() -> None:
    made = drawn(state("slide"))
    weights = {mark.text for name, mark in made.items() if name.startswith("number w")}  # type: ignore[attr-defined]
    assert weights == {"1", "2", "3", "4", "5", "6"}
    values = [made[f"value {unit}"].text for unit in ("0.1", "0.2", "1.1", "1.2", "1.3")]  # type: ignore[attr-defined]
    assert values == ["1", "2", "5", "11", "17"]


@pytest.mark.parametrize("name", ["slide", "XOR", "XOR sigmoid", "book"])
def test_no_number_covers_another(name: str) -> None:
    plates = [m for m in drawn(state(name)).values() if isinstance(m, Words) and m.name.startswith(("number", "value"))]
    boxes = [QRectF(m.x + 3, m.y + 4, m.wide - 6, m.high - 8) for m in plates]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_what_is_pointed_at_shows_its_numbers_even_in_a_crowd() -> None:
    crowded = State(**PRESETS["circles"])
    made = drawn(crowded, Pointed(unit=(2, 1)), 260, 180)
    numbers = {name for name in made if name.startswith("number")}
    assert {f"number {named(Place(2, source, 1))}" for source in range(1, 5)} <= numbers
    assert len(numbers) == 6  # those of the unit with its bias, and the weight looked at


def covered_values(number: Words, made: dict[str, Mark]) -> list[str]:
    """Over the digits of which units a number lies."""
    plate = QRectF(number.x, number.y, number.wide, number.high)
    values = [mark for name, mark in made.items() if name.startswith("value") and isinstance(mark, Words)]
    digits = {v.name: QRectF(v.x, v.y + 0.16 * v.high, v.wide, 0.68 * v.high) for v in values}
    return [name for name, rect in digits.items() if plate.intersects(rect)]


def test_a_number_that_is_chosen_covers_no_value_of_a_unit() -> None:
    """Where none of its places was free, it stood at the first of them, whatever was there."""
    sizes, names = (2, 4, 4, 4, 1), ("tanh", "tanh", "tanh", "sigmoid")
    first = State(layers=random_layers(sizes, names, 1), activation=names, inputs=((0.123, 0.456),))
    for layer, (above, below) in enumerate(pairwise(sizes), start=1):
        for source, unit in product(range(above + 1), range(1, below + 1)):
            made = drawn(replace(first, layer=layer, source=source, unit=unit), wide=420, high=330)
            number = made[f"number {named(Place(layer, source, unit))}"]
            assert isinstance(number, Words)
            assert covered_values(number, made) == [], number.name


@pytest.mark.parametrize("high", [420, 300, 240])
def test_a_bias_that_is_chosen_covers_no_value_of_a_unit_in_a_crowd(high: int) -> None:
    """Between units that stand close it has no room, and at the foot of the picture none: it stands beside its own."""
    crowd = State(**PRESETS["three classes"])
    for layer, units in enumerate(crowd.sizes[1:], start=1):
        for unit in range(1, units + 1):
            made = drawn(replace(crowd, layer=layer, source=0, unit=unit), wide=640, high=high)
            number = made[f"number {named(Place(layer, 0, unit))}"]
            assert isinstance(number, Words)
            assert covered_values(number, made) == [], number.name


def test_units_never_become_smaller_than_what_can_be_seen() -> None:
    made = drawn(state("book"), wide=420, high=260)
    sides = {mark.wide for name, mark in made.items() if name.startswith("unit")}  # type: ignore[attr-defined]
    assert min(sides) >= 24


# as matrices


def values(made: dict[str, Mark]) -> dict[str, str]:
    return {name: mark.text for name, mark in made.items() if name.startswith("value") and isinstance(mark, Words)}


@pytest.mark.parametrize(("wide", "high", "kind"), [(540, 470, 2.0), (540, 470, 1.5), (640, 300, 1.0)])
def test_a_unit_keeps_the_digits_of_its_number_where_letters_are_large(wide: int, high: int, kind: float) -> None:
    """The book's three layers, on a small laptop's screen: 0.574, not 0.6."""
    view = content.view(state("book"), solve(state("book")), (), [("layer", "h")] * 4)
    look = room(wide, high, kind=kind)
    letter = look.measure.height(look.label)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 2.5 * letter, wide, high - 2.5 * letter), letter)
    made = {mark.name: mark for mark in network_picture(view, places, NOTHING, look)}
    assert list(values(made).values()) == ["1", "0.5", "0.574", "0.668", "0.75", "0.626", "0.771", "0.317", "0.696"]


@pytest.mark.parametrize("wide", [1300, 1900])
def test_the_numbers_of_many_units_are_as_large_as_the_back_row_reads_them(wide: int) -> None:
    """They were as small as the nodes, which give way to the numbers of the weights."""
    view = content.view(state("circles"), solve(state("circles")), (), [("layer", "h")] * 4)
    look = room(wide, 410, kind=2.8)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 70, wide, 338), look.measure.height(look.label))
    made = [mark for mark in network_picture(view, places, NOTHING, look) if isinstance(mark, Words)]
    assert [mark.size for mark in made if mark.name.startswith("value")] == [1.0] * sum(view.sizes)
    plates = sorted((mark.y, mark.high) for mark in made if mark.name.startswith("value 1."))
    assert all(y + high <= below for (y, high), (below, _) in pairwise(plates))


@pytest.mark.parametrize(("wide", "high"), [(1280, 600), (1280, 640), (1830, 820)])
def test_few_units_hold_the_large_numbers_of_a_lecturer(wide: int, high: int) -> None:
    """The plate of 0.982 went over both edges of a unit that had room to be as wide."""
    gates = State(**PRESETS["XOR sigmoid"])
    view, look = content.view(gates, solve(gates), (), [("layer", "h")] * 3), room(wide, high, kind=2.8)
    letter = look.measure.height(look.label)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 2.5 * letter, wide, high - 2.5 * letter), letter)
    made = {mark.name: mark for mark in network_picture(view, places, NOTHING, look)}
    for name, number in made.items():
        if name.startswith("value") and isinstance(number, Words):
            unit = made[name.replace("value", "unit")]
            assert isinstance(unit, Box)
            assert unit.x <= number.x
            assert number.x + number.wide <= unit.x + unit.wide


@pytest.mark.parametrize("wide", [355, 420])
def test_a_number_on_a_plate_is_no_larger_than_those_in_their_nodes(wide: int) -> None:
    """−0.995 had letters of 1.15 beside 0.906 with 0.82, and jumped while it was learned."""
    circles = State(**PRESETS["circles"])
    view = content.view(circles, solve(circles), (), [("layer", "h")] * 4)
    hidden = np.array((0.906, -0.9953, 0.913, 0.469))
    view, look = replace(view, numbers=(view.numbers[0], hidden, *view.numbers[2:])), room(wide, 320)
    letter = look.measure.height(look.label)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 2.5 * letter, wide, 320 - 2.5 * letter), letter)
    made = [mark for mark in network_picture(view, places, NOTHING, look) if isinstance(mark, Words)]
    sizes = {mark.text: mark.size for mark in made if mark.name.startswith("value 1.")}
    assert sizes.keys() == {"0.906", "−0.995", "0.913", "0.469"}
    assert max(sizes.values()) == sizes["0.906"]


@pytest.mark.parametrize(("wide", "high"), [(640, 420), (520, 300), (420, 260), (300, 200)])
def test_each_unit_says_its_number_and_none_is_rounded_to_a_whole_one(wide: int, high: int) -> None:
    """Where the node is small, the plate of its number is wider than the node."""
    crowd = State(**PRESETS["three classes"])
    result = solve(crowd)
    view = content.view(crowd, result, (), [("layer", "h")] * 3)
    made = values(drawn(crowd, wide=wide, high=high))
    numbers = {f"value {c}.{i + 1}": v for c, column in enumerate(view.numbers) for i, v in enumerate(column)}
    assert made.keys() == numbers.keys()
    whole = {name for name, text in made.items() if text.replace("−", "").isdigit()}
    assert all(abs(numbers[name] - round(numbers[name])) < 5e-4 for name in whole)


@pytest.mark.parametrize(("wide", "high"), [(560, 330), (640, 300), (390, 200), (300, 200)])
def test_a_unit_that_is_nearly_at_its_end_says_its_number(wide: int, high: int) -> None:
    """0.998 of a learned class stood nowhere: too wide for its node, and with a decimal fewer it would be 1."""
    crowd = State(**PRESETS["three classes"])
    view = content.view(crowd, solve(crowd), None, [("layer", "h")] * 3)
    hidden, outputs = (
        np.array((-0.9962, 0.9959, 1.0, -0.61, 0.5, -0.0029, 0.0011, 0.99971)),
        np.array((0.9982, 0.0011, 2.3e-4)),
    )
    view = replace(view, numbers=(view.numbers[0], hidden, outputs))
    places = NetworkPlaces.within(view.sizes, QRectF(0, 40, wide, high - 42), 16.0)
    made = {mark.name: mark for mark in network_picture(view, places, NOTHING, room(wide, high))}
    said = values(made)
    assert [said[f"value 1.{i}"] for i in (1, 2, 3, 8)] == ["−0.996", "0.996", "1", "1"]
    assert [said[f"value 1.{i}"] for i in (6, 7)] == ["−0.003", "0.001"]  # a power of ten is no plainer, and wider
    assert [said[f"value 2.{i}"] for i in (1, 2, 3)] == ["0.998", "0.001", "2.3·10⁻⁴"]


def test_in_a_lecture_room_all_units_of_a_learned_network_are_as_large() -> None:
    """Enlarged, −1 was half as high as 1, a power of ten too, and one unit of eight had no number."""
    crowd = State(**PRESETS["three classes"])
    view = content.view(crowd, solve(crowd), None, [("layer", "h")] * 3)
    hidden, outputs = np.array((-1, 1, -0.9962, 0.48, 1.0, -2.1e-4, -0.98, 0.5)), np.array((0.02, 4.1e-7, 0.98))
    view = replace(view, numbers=(view.numbers[0], hidden, outputs))
    look = room(1325, 420, kind=2.8)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 50, 1325, 368), look.measure.height(look.label))
    made = [mark for mark in network_picture(view, places, NOTHING, look) if isinstance(mark, Words)]
    sizes = {mark.size for mark in made if mark.name.startswith("value")}
    assert len([mark for mark in made if mark.name.startswith("value")]) == sum(view.sizes)
    assert len(sizes) == 1
    assert min(sizes) > 0.6


@pytest.mark.parametrize(("wide", "kind"), [(1325, 2.8), (560, 1.0), (400, 1.4), (300, 1.0)])
def test_the_captions_of_the_outer_layers_are_seen_whole(wide: int, kind: float) -> None:
    """Enlarged for a lecture room, the last letter of softmax was cut off."""
    names: Any = ("tanh", "tanh", "tanh", "softmax")
    deep = State(layers=random_layers((2, 8, 8, 8, 3), names, 1), activation=names)
    captions = [("입력층", "x"), *((f"은닉층 {i}", "tanh") for i in (1, 2, 3)), ("출력층", "softmax")]
    view = content.view(deep, solve(deep), None, captions)
    look = room(wide, 420, kind=kind)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 50, wide, 368), look.measure.height(look.label))
    words = [mark for mark in network_picture(view, places, NOTHING, look) if isinstance(mark, Words)]
    for mark in (mark for mark in words if mark.name.startswith("caption")):
        assert mark.x >= 0
        assert mark.x + mark.wide <= wide
        assert look.measure.width(mark.text, mark.size, bold=mark.bold) <= mark.wide + 0.5


def test_a_number_stands_in_its_node_where_a_decimal_fewer_says_nearly_the_same() -> None:
    """The minus made the plate of −0.83 wider than its unit in the widest network; −0.03 keeps its plate."""
    values_of = (-0.83, 0.83, -0.03, -0.96, -0.14, -0.22, 0.5, 0.0)
    names = ("tanh",) * 6
    wide = State(layers=random_layers((2, *(8,) * 6), names, 3), activation=names)
    view = content.view(wide, solve(wide), (), [("layer", "h")] * 7)
    view = replace(view, numbers=(*view.numbers[:-1], np.array(values_of)))
    places = NetworkPlaces.within(view.sizes, QRectF(0, 40, 560, 420), 16.0)
    made = {mark.name: mark for mark in network_picture(view, places, NOTHING, room(560, 460))}
    words = [mark for name, mark in made.items() if name.startswith("value 6.") and isinstance(mark, Words)]
    assert [mark.text for mark in words] == ["−0.8", "0.83", "−0.03", "−0.96", "−0.14", "−0.2", "0.5", "0"]
    assert [mark.wide <= 2 * places.half for mark in words] == [True, True, False, False, False, True, True, True]


def test_a_plate_that_covers_its_node_has_the_outline_of_it() -> None:
    """Enlarged in a lecture room the letters are higher than a node: a bare number would be no unit."""
    view = content.view(state("book"), solve(state("book")), (), [("layer", "h")] * 4)
    look = room(1300, 260, kind=2.8)
    letter = look.measure.height(look.label)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 80, 1300, 178), letter)
    marks = list(network_picture(view, places, NOTHING, look))
    plates = [mark for mark in marks if isinstance(mark, Box) and mark.name == "plate"]
    assert {mark.role for mark in plates} >= {"text"}
    for plate in plates:
        assert plate.wide > 2 * places.half - 4
        assert plate.high > 2 * places.half - 4


@pytest.mark.parametrize(("wide", "high", "kind"), [(1346, 460, 2.8), (1346, 460, 1.0), (700, 300, 1.5)])
def test_a_target_and_the_ring_of_the_keyboard_leave_the_number_of_a_unit_whole(
    wide: int, high: int, kind: float
) -> None:
    """Which may be wider than the node: enlarged in a lecture room it stands on a plate."""
    first = replace(state("backpropagation"), layer=2)
    view = content.view(first, solve(first), (), [("layer", "h")] * 3)
    look = room(wide, high, kind=kind)
    letter = look.measure.height(look.label)
    places = NetworkPlaces.within(view.sizes, QRectF(0, 2.5 * letter, wide, high - 2.5 * letter), letter)
    made = {mark.name: mark for mark in network_picture(view, places, Pointed(focus=True), look)}
    number, beside, ring = made["value 2.1"], made["target 1"], made["focus"]
    assert isinstance(number, Words)
    assert isinstance(beside, Words)
    assert isinstance(ring, Box)
    assert beside.x >= number.x + number.wide
    assert ring.x < number.x
    assert ring.x + ring.wide > number.x + number.wide
    node = made["unit 2.1"]
    assert isinstance(node, Box)
    assert abs(beside.y - (node.y + node.high / 2)) < 1.3 * letter


def block(values: list[list[float]], kind: str = "weight") -> Block:
    array = np.array(values)
    return Block("W", array, "model", array.shape, "=", kind, 1)


def cells(marks: object) -> list[Words]:
    return [mark for mark in marks if isinstance(mark, Words) and mark.name.startswith("cell")]  # type: ignore[attr-defined]


def test_each_number_of_a_matrix_stands_in_its_cell() -> None:
    look = room()
    marks = list(
        block_marks(
            block([[1, -3, 5], [2, 4, 6]]), (10, 30, 150, 40), Sizes((50, 20), 1, 17), 0, None, Place(1, 0, 1), look
        )
    )
    found = cells(marks)
    assert [mark.text for mark in found] == ["1", "−3", "5", "2", "4", "6"]
    assert [(mark.x, mark.y) for mark in found] == [(10 + 50 * j, 30 + 20 * i) for i in (0, 1) for j in (0, 1, 2)]
    assert [mark.thing for mark in found][:2] == [("weight", 1, 1, 1), ("weight", 1, 1, 2)]
    shown = [text for mark in marks for text in texts(mark)]
    assert shown[-3:] == ["W", "(2, 3)", "="]


def test_the_weight_looked_at_and_the_unit_pointed_at_are_lit() -> None:
    marks = {
        m.name: m
        for m in block_marks(
            block([[1, 3, 5], [2, 4, 6]]), (10, 30, 150, 40), Sizes((50, 20), 1, 17), 0, (1, 3), Place(1, 2, 1), room()
        )
    }
    chosen, unit = marks["chosen"], marks["unit"]
    assert isinstance(chosen, Box)
    assert isinstance(unit, Box)
    assert (chosen.x, chosen.y) == (11.5, 51.5)
    assert (unit.x, unit.wide, unit.high) == (110, 50, 40)


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (0.51234, ("0.512", "0.51", "0.5")),
        (-12.3456, ("−12.346", "−12.35", "−12.3", "−12")),
        (-1.5e-9, ("−1.5·10⁻⁹", "−10⁻⁹", "−2·10⁻⁹")),
    ],
)
def test_a_number_loses_digits_before_it_is_cut(value: float, texts: tuple[str, ...]) -> None:
    look = room()
    for width in (30, 45, 80):
        text, size = written_number(value, width, 1.0, look)
        assert look.measure.width(text, size, bold=True) <= width
        assert size >= look.least
        assert text in (*texts, "…")


# the plane and the loss


def test_the_plane_shows_its_field_its_lines_and_the_data() -> None:
    layer = solve(state("XOR")).weights[0]
    field = Field(Frame((-1.0, 2.0), (-1.0, 2.0)), np.zeros((3, 3)), [np.array([[0.0, 0.0], [1.0, 1.0]])], True)
    data = State(**PRESETS["circles"]).data_set
    axes = Axes(room(300, 300), -1, 2, -1, 2)
    made = {mark.name: mark for mark in (*field_marks(field, layer, axes), *data_marks(data))}
    shades, units, border = made["field"], made["units"], made["border"]
    assert isinstance(shades, Shades)
    assert (shades.x, shades.y, shades.wide, shades.high) == (-1, -1, 3, 3)
    assert isinstance(units, Line)
    places = np.column_stack((units.x, units.y)).reshape(-1, 3, 2)[:, :2]
    for (first, last), w, b in zip(places, layer.W.T, layer.b, strict=True):
        assert (first @ w + b, last @ w + b) == pytest.approx((0, 0), abs=1e-9)
    assert isinstance(border, Line)
    for part, hollow in (("train", False), ("test", True)):
        X, y = getattr(data, part)
        for kind, shape in ((1, "o"), (0, "s")):
            points = made[f"{part} {kind}"]
            assert isinstance(points, Points)
            assert (points.hollow, points.shape) == (hollow, shape)
            np.testing.assert_array_equal(np.column_stack((points.x, points.y)), X[y == kind])


def test_the_loss_of_the_test_is_dashed() -> None:
    epochs = np.arange(3.0)
    test, train, here = loss_marks(epochs, epochs + 1, epochs + 2, (2.0, 3.0))
    assert isinstance(test, Line)
    assert isinstance(train, Line)
    assert isinstance(here, Points)
    assert (test.dash, train.dash, test.y[0], train.y[0]) == ("dash", "", 2.0, 1.0)
    assert (here.x[0], here.y[0]) == (2.0, 3.0)


def test_the_matrices_on_the_screen_are_those_of_the_result(qtbot: QtBot) -> None:
    panel = shown(qtbot, NetworkPanel)
    panel.edit(**PRESETS["slide"])
    found = [mark.text for mark in cells(panel.matrices.marks)]
    assert found == ["1", "2", "1", "3", "5", "2", "4", "6", "5", "11", "17"]


@pytest.mark.parametrize("units", range(1, 9))
def test_a_unit_is_large_enough_for_the_back_row_and_keeps_off_the_next(units: int) -> None:
    """Six hidden layers of so many units in the card of a small laptop's window."""
    area = QRectF(10, 40, 570, 250)
    places = NetworkPlaces.within((2, *(units,) * 6, 1), area, 13.0)
    nodes = [places.node((1, i + 1)) for i in range(units)]
    assert nodes[0].width() >= 24
    assert area.top() <= nodes[0].top() + 4
    assert nodes[-1].bottom() <= area.bottom() + 4
    assert all(above.bottom() + 3 <= below.top() for above, below in pairwise(nodes))


def test_a_tick_tells_only_what_changed(qtbot: QtBot) -> None:
    """Of some thousand marks: another sample changes no weight, in the drawing or in a matrix."""
    names: Any = ("tanh", "tanh", "tanh", "sigmoid")
    inputs = tuple((i / 11, 1 - i / 11) for i in range(12))
    first = State(layers=random_layers((2, 8, 8, 8, 1), names, 1), activation=names, inputs=inputs)
    panel = shown(qtbot, NetworkPanel)

    pictures = panel.drawing, panel.matrices

    def told_anew(state: State) -> list[list[str]]:
        """Names of the marks of the drawing and of the matrices that are not the very marks of before."""
        told = [mark for picture in pictures for mark in picture.scene(picture.look)]
        panel.show_state(state)
        return [[mark.name for mark in picture.scene(picture.look) if mark not in told] for picture in pictures]

    told_anew(first)
    drawn, cells = told_anew(replace(first, row=5))
    assert set(cells) == {"sample", "chosen"}  # what is lit
    assert not [name for name in drawn if name.startswith("edge")]
    assert 0 < len([name for name in drawn if name.startswith("number")]) < 20  # whose place is another
    _, cells = told_anew(replace(first, row=5, inputs=(*inputs[:3], (0.5, 0.25), *inputs[4:])))
    assert (
        len([name for name in cells if name.startswith("cell")]) == 2 + 2 * 3 * 8 + 2
    )  # a row of each matrix of samples
    weight = replace(with_number(first, solve(first), Place(2, 3, 4), 0.123), row=5)
    told_anew(replace(first, row=5))
    drawn, cells = told_anew(weight)
    assert {name[:6] for name in drawn if name.startswith("edge")} == {"edge w"}
    assert len([name for name in drawn if name.startswith("edge")]) == 8 * 8  # of the second layer
    assert [name for name in cells if name.startswith("cell W")] == ["cell W⁽²⁾"] * 8


def test_where_a_number_may_stand_is_looked_for_only_as_far_as_the_first_place_that_is_free(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a training all numbers change at once, and most of them stand where they are to stand first."""
    names: Any = ("tanh", "tanh", "sigmoid")
    layers = random_layers((2, 4, 2, 1), names, 1)
    trained = State(layers=layers, activation=names, data="circles", mode="train")
    panel, made = shown(qtbot, NetworkPanel), list[int]()
    panel.show_state(trained)
    make = Covered.spot
    monkeypatch.setattr(Covered, "spot", lambda *given: [made.append(1), make(*given)][1])
    panel.show_state(replace(trained, step=1))
    numbers = [mark for mark in panel.drawing.marks if mark.name.startswith("number")]
    values = [mark for mark in panel.drawing.marks if mark.name.startswith("value")]
    assert len(numbers) > 20
    assert len(made) < 2 * len(numbers) + 3 * len(values)


@pytest.mark.parametrize("kind", [1.0, 1.4, 2.1])
@pytest.mark.parametrize("wide", [30.0, 46.0, 60.0])
def test_all_numbers_of_a_matrix_are_written_in_letters_of_one_size(kind: float, wide: float) -> None:
    """A minus, or a digit more, makes no number small beside the others."""
    numbers = np.array([[0.7, -0.2], [0.2, 0.3], [0.25, 0.8], [-0.512, 1.0]])
    block = Block("Z", numbers, "text", (4, 2), "", "unit", 1)
    look = room(300, 200, kind=kind)
    sizes = Sizes((wide * kind, 21 * kind), 0.8, 17 * kind)
    made = cells(block_marks(block, (10, 10, 2 * wide * kind, 84 * kind), sizes, 1, None, Place(1, 1, 1), look))
    (letters,) = {mark.size for mark in made}
    assert letters >= look.least
    assert all(look.measure.width(mark.text, letters, bold=True) <= wide * kind for mark in made)
    larger = [share for share in SMALLER if share * look.beside(0.95 * 0.8) > letters]
    for share in larger:  # as large as its longest number lets it be
        assert written_number(-0.512, wide * kind - 4, share * 0.8, look)[1] <= letters + 1e-9

"""What the lines of the programs stand for: each topic's, at every state that the recorder knows."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from dlviz.model import activations, cost, descent, digits, linked_code, linked_line, network, perceptron
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.linked_code import Links, stated
from dlviz.model.linked_line import meets
from dlviz.topics import PANELS, topic
from tests.random_states import random_state
from tests.recorder import presets

#: States that chance hardly meets.
WHOLE = {
    "digits": [digits.State(hidden=(4,), l2=0.001)],
    "network": [
        network.State(**network.PRESETS["circles"] | {"step": 2, "l2": 0.01}),
        network.State(**network.PRESETS["circles"] | {"data": "own", "train_share": 0.6}),
    ],
    "perceptron": [perceptron.State(mode="learn", order="shuffled", seed=3, w1=0.0)],
}


def states(panel: str) -> list[Any]:
    """The first, some that have what others have not, random ones (few where they take long), and the presets."""
    count = 2 if panel == "digits" else 25
    at_random = [random_state(panel, random.Random(f"links {panel} {seed}")) for seed in range(count)]
    given = [] if panel == "digits" else [state for _, state in presets(panel)]
    return [topic(panel).State(), *WHOLE.get(panel, ()), *at_random, *given]


def read(source: str, links: Links) -> list[tuple[str, tuple[object, ...]]]:
    return [(source[piece.start : piece.end], piece.things) for piece in stated(source, links)]


def test_a_number_lights_with_its_line_and_an_entry_alone() -> None:
    links = Links({"rate": "learning_rate", "x": "row:{}".format, "W": lambda i, j: f"cell:{i}:{j}"})
    source = "rate = 0.3\nx = np.array([1.0, -2.0])\nW = np.array([[1, 2],\n              [3, 4]])\n"
    assert read(source, links) == [
        ("rate = 0.3", ("learning_rate",)),
        ("1.0", (("row", 0),)),
        ("-2.0", (("row", 1),)),
        *((str(2 * i + j + 1), (("cell", i, j),)) for i in (0, 1) for j in (0, 1)),
    ]


def test_several_in_a_line_light_with_their_names_and_values() -> None:
    links = Links({"rate": "learning_rate", "size": "batch_size"})
    both = [("rate", "learning_rate"), ("size", "batch_size"), ("0.3", "learning_rate"), ("4", "batch_size")]
    assert read("rate, size = 0.3, 4\n", links) == [(text, (name,)) for text, name in both]


def test_what_is_computed_and_the_numbers_of_a_formula() -> None:
    links = Links({"w": "w0"}, {"w": "step:*", "losses": "row:*", "y": ("a", "", "b")})
    source = "w = 2.0\nw = w - move\nlosses.append(w)\ny = 3 * x + 1 - 5\n"
    assert read(source, links) == [
        ("w = 2.0", ("w0",)),
        ("w = w - move", (("step", "*"),)),
        ("losses.append(w)", (("row", "*"),)),
        ("3", ("a",)),
        ("5", ("b",)),
    ]


def test_the_variables_of_a_function_are_its_own() -> None:
    source = "def compared_1():\n    rate = 0.5\n    return rate\n"
    assert read(source, Links({"rate": "learning_rate"}, {"compared_1": "run:1"})) == [(source[:-1], (("run", 1),))]


def test_places_are_counted_in_letters_also_behind_korean() -> None:
    assert read('name = "학습률"; rate = 0.3  # 학습률\n', Links({"rate": "learning_rate"})) == [
        ("rate = 0.3", ("learning_rate",))
    ]


def test_what_is_no_program_and_what_is_too_long_stands_for_nothing() -> None:
    links = Links({"rate": "learning_rate"})
    assert stated("rate = = 3", links) == []
    assert stated("rate = 3\n" * linked_code.LONGEST, links) == []


@pytest.mark.parametrize(
    ("thing", "lit", "does"),
    [
        (("row", 2), [("row", "*")], True),
        (("row", "*"), [("row", 2)], True),
        (("cell", "a", 0, 1), [("cell", "product", "*")], False),
        (("cell", "product", 0, 1), [("cell", "product", "*")], True),
        ("here", [("row", "*")], False),
        ("here", ["here"], True),
    ],
)
def test_each_of_a_kind_meets_one_of_it(thing: object, lit: list[object], does: bool) -> None:
    assert meets(thing, lit) is does


@pytest.mark.parametrize("panel", PANELS)
def test_numbers_that_stand_for_a_field_are_its_value(panel: str) -> None:
    """Of each topic at random states: a line that says what a field holds holds it."""
    seen = set()
    for state in states(panel):
        source = topic(panel).code(state)
        for text, things in read(source, topic(panel).links(state)):
            given = text.partition(" = ")[2] or text
            for name in (thing for thing in things if isinstance(thing, str) and hasattr(state, thing)):
                value = getattr(state, name)
                if isinstance(value, int | float) and re.fullmatch(r"-?\d[\d.e+-]*", given):
                    seen.add(name)
                    assert float(given) == value, (name, text)
    assert seen or panel == "matrix"


def test_weights_rows_and_runs_are_found_where_they_stand() -> None:
    state = network.State()
    found = {things[0]: text for text, things in read(network.code(state), network.links(state))}
    for number, layer in enumerate(state.layers, 1):
        for j, bias in enumerate(layer.biases, 1):
            assert float(found[("weight", number, 0, j)]) == bias
        for i, row in enumerate(layer.weights, 1):
            assert [float(found[("weight", number, i, j)]) for j in range(1, len(row) + 1)] == list(row)
    data = cost.State(x=(4.0, 5.0), y=(6.0, -7.0))
    assert [text for text, things in read(cost.code(data), cost.links(data)) if ("row", 1) in things] == ["5.0", "-7.0"]
    start = descent.State()
    kept = descent.State(kept=(start.run, start.run))
    runs = [text for text, things in read(descent.code(kept), descent.links(kept)) if ("run", 2) in things]
    assert len(runs) == 1
    assert runs[0].startswith("def compared_2():")


def test_own_points_are_found_where_they_stand_though_they_are_mixed() -> None:
    points = ((0.25, 1.5, 0), (-3.0, 4.0, 1), (2.0, -1.25, 1), (5.0, 6.0, 0), (7.5, -8.0, 0))
    fields: dict[str, Any] = {**network.PRESETS["circles"], "data": "own", "points": points, "train_share": 0.6}
    state = network.State(**fields)
    source = network.code(state)
    found: dict[int, list[float]] = {}
    for text, things in read(source, network.links(state)):
        for thing in things:
            if isinstance(thing, tuple) and thing[0] == "point":
                found.setdefault(int(thing[1]), []).append(float(text))
    assert "x_test" in source
    assert state.data_set.order != tuple(range(5))
    assert found == {i: list(point) for i, point in enumerate(points)}


def test_each_function_is_found_where_it_is_written_and_where_it_is_named() -> None:
    state = activations.State(own="relu(x)")
    found: dict[Any, list[str]] = {}
    for text, things in read(activations.code(state), activations.links(state)):
        for thing in things:
            found.setdefault(thing, []).append(text)
    for name in (*FUNCTIONS, "own"):
        lines = found["function", name]
        assert any(line.startswith(f'"{name}": (') for line in lines), name
        assert all(line.startswith((f'"{name}"', f"def {name}(")) for line in lines), name
    assert found["function", "relu"][0].endswith("np.maximum(x, 0)")
    assert all(line.startswith("results = ") for line in found["function", "*"])


@pytest.mark.parametrize("panel", PANELS)
def test_every_variable_of_a_table_can_be_found(panel: str) -> None:
    """A name that no program has would be a line that never lights."""
    found, asked = set[str](), set[str]()
    for state in states(panel):
        links, source = topic(panel).links(state), topic(panel).code(state)
        names = {*links.given, *links.made}
        asked |= names
        for name in names - found:
            alone = Links(
                {name: links.given[name]} if name in links.given else {},
                {name: links.made[name]} if name in links.made else {},
            )
            if stated(source, alone):
                found.add(name)
    assert asked == found


def test_names_with_a_star_are_each_of_a_kind() -> None:
    ((thing,),) = linked_line.things("cell:a:*")
    assert linked_line.is_each(thing)
    assert not linked_line.is_each(("cell", "a", 0))

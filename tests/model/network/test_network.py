"""The network against independent implementations: a loop over units, the book's and the slide's numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.model import network
from dlviz.model.fields import FieldError
from dlviz.model.forward import HIDDEN
from dlviz.model.network import PRESETS, State, solve
from dlviz.model.network.edits import functions, hidden_layers, random_start, trainable, units, with_number
from dlviz.model.network.layers import Layer, random_layers, sizes
from dlviz.model.network.state import Place
from dlviz.topics import beyond
from tests.model.definitions import h
from tests.share import for_all


def preset(name: str, **fields: Any) -> State:
    return replace(State(), **{**PRESETS[name], **fields})


def by_hand(layers: tuple[Layer, ...], names: tuple[str, ...], sample: tuple[float, float]) -> list[list[float]]:
    found, before = [], list(sample)
    for layer, name in zip(layers, names, strict=True):
        here = []
        for unit, bias in enumerate(layer.biases):
            total = bias
            for source, value in enumerate(before):
                total += value * layer.weights[source][unit]
            here.append(h(name, total))
        found.append(here)
        before = here
    return found


@pytest.mark.parametrize("name", HIDDEN)
def test_the_forward_pass_is_that_of_a_loop_over_units(name: str) -> None:
    shape, names = (2, 3, 4, 2), (name, name, "identity")
    state = replace(State(), layers=random_layers(shape, names, 5), activation=names, inputs=((0.3, -1.2), (2.0, 0.7)))
    flow = solve(state).flow
    for row, sample in enumerate(state.inputs):
        for made, wanted in zip(flow.activations, by_hand(state.layers, names, sample), strict=True):
            np.testing.assert_allclose(made[row], wanted, rtol=1e-12, atol=1e-14)


def test_the_slide() -> None:
    result = solve(preset("slide"))
    assert result.outputs.tolist() == [[5.0, 11.0, 17.0]]
    shapes = network.values(preset("slide"), result)["shapes"]
    assert shapes == [[1, 2], [2, 3], [1, 3]]


def test_the_books_three_layers() -> None:
    """Saito, Deep Learning from Scratch, 3.4.3 prints [ 0.31682708 0.69627909]."""
    result = solve(preset("book"))
    assert np.round(result.outputs, 8).tolist() == [[0.31682708, 0.69627909]]
    assert np.round(result.flow.activations[0], 8).tolist() == [[0.57444252, 0.66818777, 0.75026011]]


@pytest.mark.parametrize("name", ["XOR", "XOR sigmoid"])
def test_nand_and_or_into_and_make_xor(name: str) -> None:
    result = solve(preset(name))
    assert (result.outputs[:, 0] > 0.5).tolist() == [False, True, True, False]
    hidden = result.flow.activations[0] > 0.5
    assert hidden[:, 0].tolist() == [True, True, True, False]
    assert hidden[:, 1].tolist() == [False, True, True, True]


def test_a_step_unit_decides_on_decimals_and_not_on_their_rounding() -> None:
    layer = Layer(((0.1,), (0.2,)), (-0.3,))
    state = replace(preset("XOR"), layers=(layer,), activation=("step",), inputs=((1.0, 1.0),))
    assert 0.1 + 0.2 - 0.3 > 0
    assert solve(state).outputs.tolist() == [[0.0]]


def test_one_name_is_meant_for_every_layer() -> None:
    assert replace(State(), activation="tanh").activation == ("tanh", "tanh")


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"layers": (Layer(((1.0,),), (0.0,)),), "activation": "tanh"}, "layers[0].weights"),
        ({"layers": ({"weights": ((1.0, 2.0), (1.0,)), "biases": (0.0, 0.0)},)}, "layers[0].weights[1]"),
        ({"layers": ({"weights": ((1.0,), (1e7,)), "biases": (0.0,)},)}, "layers[0].weights[1][0]"),
        ({"activation": ("tanh",)}, "activation"),
        ({"activation": ("tanh", "cosine")}, "activation[1]"),
        ({"layers": ()}, "layers"),
        ({"points": ((0.0, 0.0, 8), (1.0, 1.0, 1))}, "points[0][2]"),
        ({"points": ((0.0, 0.0, 1), (1.0, 1.0, -1))}, "points[1][2]"),
        ({"pairs": ((0.0, 0.0),)}, "pairs[0]"),
        ({"pairs": ((0.0, 0.0, 1.0), (0.0, 0.0, 1.0, 0.0))}, "pairs[1]"),
        ({"pairs": ((0.0, 0.0, 1e9),)}, "pairs[0][2]"),
        ({"activation": ("softmax", "sigmoid")}, "activation[0]"),
    ],
)
def test_what_is_no_network_is_refused_with_its_place(fields: dict[str, Any], path: str) -> None:
    with pytest.raises(FieldError) as caught:
        replace(State(), **fields)
    assert caught.value.path == path


@for_all(
    ("fields", "why"),
    [
        ({}, "step"),
        (PRESETS["book"], "softmax"),
        ({**PRESETS["book"], "loss": "squared"}, ""),
        ({"data": "three_clouds"}, "outputs"),
        ({**PRESETS["book"], "data": "three_clouds"}, "outputs"),
        ({**PRESETS["three classes"], "data": "XOR"}, ""),
        ({**PRESETS["three classes"], "loss": "half squared"}, ""),
        ({**PRESETS["three classes"], "data": "pairs"}, "targets"),
        ({"data": "pairs", "pairs": ((0.0, 1.0, 0.5),), "activation": ("tanh", "sigmoid")}, ""),
        ({"data": "pairs", "pairs": ((0.0, 1.0, 1.5),), "activation": ("tanh", "sigmoid")}, "probabilities"),
        ({"activation": ("tanh", "softmax"), "loss": "squared"}, "alone"),
        ({**PRESETS["backpropagation"], "loss": "cross-entropy"}, "softmax"),
        (
            {**PRESETS["backpropagation"], "loss": "cross-entropy", "activation": ("tanh", "softmax")},
            "",  # 0.01 and 0.99 are probabilities
        ),
        (
            {**PRESETS["three classes"], "data": "pairs", "pairs": ((0.0, 1.0, 1.0, 1.0, 0.0),)},
            "probabilities",
        ),
        ({"activation": ("sigmoid", "tanh")}, "cross-entropy"),
        ({"activation": ("sigmoid", "tanh"), "loss": "squared"}, ""),
        ({"activation": ("step", "sigmoid")}, "step"),
        ({"activation": ("relu", "sigmoid")}, ""),
    ],
)
def test_what_cannot_learn_says_why(fields: dict[str, Any], why: str) -> None:
    state = replace(State(), **fields)
    result = solve(state)
    assert result.why_not == why
    if why:
        assert (result.step, result.last, len(result.history)) == (0, 0, 0)
        assert solve(trainable(state)).why_not == ""


def test_a_number_is_changed_where_it_stands() -> None:
    state = preset("book")
    changed = with_number(state, solve(state), Place(2, 3, 1), 9.5)
    changed = with_number(changed, solve(changed), Place(1, 0, 2), -4.0)
    assert changed.layers[1].weights[2][0] == 9.5
    assert changed.layers[0].biases == (0.1, -4.0, 0.3)
    assert changed.layers[2] == state.layers[2]
    assert Place(2, 3, 1).number(solve(changed).weights) == 9.5
    assert Place(1, 0, 2).number(solve(changed).weights) == -4.0


def test_what_is_the_last_of_each_hangs_on_no_place_looked_at() -> None:
    book = preset("book")
    lasts = {"row": 0, "layer": 3, "source": 2, "unit": 3, "step": 0}
    assert network.lasts(book) == network.lasts(replace(book, row=4, source=0, unit=2, step=9)) == lasts
    assert network.lasts(replace(book, layer=2)) == lasts | {"source": 3, "unit": 2}
    assert network.lasts(replace(book, layer=4)) == lasts | {"layer": 3, "source": 2, "unit": 2}
    assert network.lasts(State())["row"] == 3
    assert beyond("network", replace(State(), row=9, layer=5, source=8, unit=7)) == {
        "row": 3, "layer": 2, "source": 2, "unit": 1
    }  # fmt: skip


def test_a_number_changed_in_the_midst_of_a_training_starts_it_again_from_there() -> None:
    state = replace(preset("XOR sigmoid"), step=7)
    before = solve(state)
    changed = with_number(state, before, Place(1, 1, 1), 3.0)
    assert changed.step == 0
    assert changed.layers[1].weights[0][0] == before.weights[1].W[0, 0] != state.layers[1].weights[0][0]


@given(st.integers(0, 6), st.integers(0, 6), st.integers(0, 99))
def test_hidden_layers_come_and_go_and_the_rest_stays(first: int, second: int, seed: int) -> None:
    state = hidden_layers(replace(preset("book"), seed=seed), first)
    assert len(state.layers) == first + 1 == len(state.activation)
    again = hidden_layers(state, second)
    assert len(again.layers) == second + 1
    kept = min(first, second)
    assert again.layers[:kept] == state.layers[:kept]
    assert (again.activation[-1], again.sizes[-1]) == (state.activation[-1], state.sizes[-1])
    assert hidden_layers(again, second) == again


@given(st.integers(1, 3), st.integers(1, 8))
def test_units_come_and_go_and_the_rest_stays(layer: int, count: int) -> None:
    state = preset("book")
    changed = units(state, layer, count)
    assert changed.sizes == (*state.sizes[:layer], count, *state.sizes[layer + 1 :])
    kept = min(count, state.sizes[layer])
    assert changed.layers[layer - 1].biases[:kept] == state.layers[layer - 1].biases[:kept]
    for new, old in zip(changed.layers[layer - 1].weights, state.layers[layer - 1].weights, strict=True):
        assert new[:kept] == old[:kept]
    assert units(changed, layer, count) == changed


def test_another_function() -> None:
    assert functions(preset("book"), 2, "relu").activation == ("sigmoid", "relu", "identity")


def test_a_random_start_depends_on_its_seed_alone() -> None:
    state = trainable(State())
    one, again, other = random_start(state, 3), random_start(replace(state, step=4), 3), random_start(state, 4)
    assert one.layers == again.layers != other.layers
    assert sizes(one.layers) == state.sizes
    reach = math.sqrt(6 / (2 + 4))
    assert all(abs(w) <= reach for row in one.layers[0].weights for w in row)
    assert all(b == 0 for layer in one.layers for b in layer.biases)


def test_the_table_has_a_row_for_each_input() -> None:
    table = network.table(State(), solve(State()))
    assert list(table.columns) == ["x1", "x2", "z1_1", "a1_1", "z1_2", "a1_2", "z2_1", "a2_1"]
    assert table.columns["a2_1"] == [0.0, 1.0, 1.0, 0.0]


@pytest.mark.parametrize("name", PRESETS)
def test_each_preset_is_a_state_and_looks_at_what_there_is(name: str) -> None:
    state = preset(name)
    result = solve(state)
    assert 0 <= result.row < len(state.inputs)
    assert result.chosen.number(result.weights) == state.layers[0].weights[0][0]


def test_what_is_looked_at_is_moved_to_where_there_is_something() -> None:
    result = solve(replace(State(), layer=7, source=8, unit=8, row=11))
    assert (result.chosen, result.row) == (Place(2, 2, 1), 3)

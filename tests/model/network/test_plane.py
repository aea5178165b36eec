"""The plane: what is shown of it, the fields over it, and the lines in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dlviz.model.forward import Weights, forward
from dlviz.model.network import PRESETS, State, solve
from dlviz.model.network.data import data_set
from dlviz.model.network.plane import HALVINGS, Frame, boundary, fields, frame_round, shares
from tests.counting import calls

GATE = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))


@pytest.mark.parametrize("ratio", [0.5, 1.0, 1.7])
def test_the_frame_holds_everything_in_one_scale(ratio: float) -> None:
    data = data_set("spirals", 200, 0.2, 1, 0.7)
    for frame in (frame_round(GATE, None, ratio), frame_round((), data, ratio)):
        points = np.vstack([data.X if frame.x[0] < -1.5 else np.array(GATE)])
        wide, high = frame.x[1] - frame.x[0], frame.y[1] - frame.y[0]
        assert wide / high == pytest.approx(ratio)
        assert ((points > (frame.x[0], frame.y[0])) & (points < (frame.x[1], frame.y[1]))).all()


def test_the_frame_stands_still_while_a_point_is_moved_a_little() -> None:
    assert frame_round(GATE, None) == frame_round(((0.02, -0.01), *GATE[1:]), None)


def test_the_frame_of_data_is_found_once() -> None:
    """All steps of a training have the same, and a thousand points."""
    data = data_set("spirals", 200, 0.2, 1, 0.7)
    first = frame_round((), data, 1.3)
    assert calls(lambda: frame_round((), data, 1.3)) < 5
    assert frame_round((), data, 1.3) == first


def test_fields_are_what_the_network_answers_at_each_place() -> None:
    state = replace(State(), **PRESETS["book"])
    weights, frame = solve(state).weights, Frame((-1.0, 2.0), (0.0, 1.0))
    made = fields(weights, state.activation, frame, 7)
    for row, x2 in enumerate(np.linspace(0, 1, 7)):
        for col, x1 in enumerate(np.linspace(-1, 2, 7)):
            flow = forward(weights, state.activation, np.array([[x1, x2]]))
            for layer in range(3):
                np.testing.assert_allclose(made.values[layer][:, row, col], flow.activations[layer][0])
                sums = [made.sums(layer, unit)[row, col] for unit in range(len(made.values[layer]))]
                np.testing.assert_allclose(sums, flow.sums[layer][0])


def test_the_boundary_of_one_sigmoid_is_its_line() -> None:
    weights, frame = (Weights(np.array([[2.0], [-1.0]]), np.array([0.5])),), Frame((-2.0, 2.0), (-2.0, 2.0))
    (line,) = boundary(fields(weights, ("sigmoid",), frame, 41).values[0][0], frame)
    np.testing.assert_allclose(2 * line[:, 0] - line[:, 1] + 0.5, 0, atol=2e-3)


def test_xor_has_two_lines_and_a_flat_field_none() -> None:
    state, frame = State(), Frame((-0.5, 1.5), (-0.5, 1.5))
    made = fields(solve(state).weights, state.activation, frame, 101)
    assert len(boundary(made.values[1][0], frame)) == 2
    assert boundary(np.zeros((9, 9)), frame) == []
    assert boundary(np.full((9, 9), np.inf), frame) == []


@pytest.mark.parametrize("last", ["step", "sigmoid"])
def test_where_a_unit_steps_the_lines_are_straight(last: Any) -> None:
    """Between two places of the grid a field of 0 and 1 says only that it turns: its lines were as jagged as that."""
    state, frame, n = replace(State(), activation=("step", last)), Frame((-0.5, 1.6), (-0.4, 1.7)), 101
    weights = solve(state).weights
    made = fields(weights, state.activation, frame, n)
    lines = made.turns(1, 0)
    assert len(lines) == 2
    for line in lines:
        sums = forward(weights[:1], ("step",), line).sums[0]
        away = np.abs(sums) / np.hypot(*weights[0].W)
        assert away.max(axis=0).min() < 2.1 / (n - 1) / 2**HALVINGS  # all of it on the line of one of the units
        assert [len(line) for line in lines] == [len(line) for line in boundary(made.values[1][0], frame)]


def test_a_hidden_unit_turns_where_its_sum_is_0_and_an_output_at_a_half() -> None:
    state, frame = replace(State(), activation=("sigmoid", "sigmoid")), Frame((-0.5, 1.5), (-0.5, 1.5))
    made = fields(solve(state).weights, state.activation, frame, 41)
    for layer, field, level in ((0, made.sums(0, 1), 0.0), (1, made.values[1][0], 0.5)):
        expected = boundary(field, frame, level)
        assert len(made.turns(layer, 1 - layer)) == len(expected)
        for found, line in zip(made.turns(layer, 1 - layer), expected, strict=True):
            np.testing.assert_array_equal(found, line)


def test_shares_of_the_colours() -> None:
    field = np.array([[-2.0, 0.0, 1.0]])
    assert shares(field, "sigmoid").tolist() == [[0.0, 0.0, 1.0]]
    assert shares(field, "tanh").tolist() == [[0.0, 0.5, 1.0]]
    assert shares(field, "relu").tolist() == [[0.0, 0.5, 0.75]]
    assert shares(field, "relu", output=True).tolist() == [[0.0, 0.0, 1.0]]
    assert shares(np.array([[np.nan, np.inf, -np.inf]]), "relu").tolist() == [[0.5, 1.0, 0.0]]

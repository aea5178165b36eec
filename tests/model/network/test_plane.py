"""The plane: what is shown of it, the fields over it, and the lines in them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dlviz.model.forward import Weights, forward
from dlviz.model.network import PRESETS, State, solve
from dlviz.model.network.data import data_set
from dlviz.model.network.plane import Frame, boundary, fields, frame_round, shares

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


def test_shares_of_the_colours() -> None:
    field = np.array([[-2.0, 0.0, 1.0]])
    assert shares(field, "sigmoid").tolist() == [[0.0, 0.0, 1.0]]
    assert shares(field, "tanh").tolist() == [[0.0, 0.5, 1.0]]
    assert shares(field, "relu").tolist() == [[0.0, 0.5, 0.75]]
    assert shares(field, "relu", output=True).tolist() == [[0.0, 0.0, 1.0]]
    assert shares(np.array([[np.nan, np.inf, -np.inf]]), "relu").tolist() == [[0.5, 1.0, 0.0]]

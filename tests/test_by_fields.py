"""Values that somebody wrote become a state that has each of them, or are told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dlviz.by_fields import as_written, beyond_what_is_there, of_fields
from dlviz.errors import USAGE, Problem
from dlviz.messages import sentence
from dlviz.model.descent.edits import begun_on
from dlviz.model.descent.state import Run
from dlviz.model.fields import FieldError
from dlviz.model.log_loss.edits import as_given
from dlviz.model.log_loss.state import DIGITS
from dlviz.model.network.edits import random_start
from dlviz.model.network.state import State
from dlviz.session import parse
from dlviz.state import AppState
from dlviz.topics import meant, topic
from tests.share import for_all

BEYOND = [
    ("network", {"row": 11}, "row", 11, 3),
    ("network", {"layer": 7}, "layer", 7, 2),
    ("network", {"unit": 8}, "unit", 8, 2),
    ("network", {"activation": ["sigmoid", "sigmoid"], "epochs": 3, "step": 100}, "step", 100, 3),
    ("network", {"step": 5}, "step", 5, 0),
    ("matrix", {"row": 5}, "row", 5, 1),
    ("matrix", {"col": 4}, "col", 4, 1),
    ("descent", {"steps": 10, "step": 99}, "step", 99, 10),
    ("descent", {"learning_rate": 10.0, "steps": 1000, "step": 900}, "step", 900, 30),  # it overflows there
    ("perceptron", {"step": 900}, "step", 900, 0),
]  # fmt: skip


@pytest.mark.parametrize(("panel", "fields", "name", "value", "last"), BEYOND)
def test_a_row_or_step_that_is_not_there_is_refused_where_somebody_names_it(
    panel: str, fields: dict[str, Any], name: str, value: int, last: int
) -> None:
    with pytest.raises(Problem) as caught:
        as_written(panel, topic(panel).State(), fields)
    assert caught.value.status == USAGE
    said = sentence(caught.value)
    assert said.startswith(f"{name}: {value} is not there. The last one is {last}.")
    assert said.endswith(f"The last one is {last}.") == (name != "step")
    assert getattr(as_written(panel, topic(panel).State(), fields | {name: last}), name) == last


@pytest.mark.parametrize(
    ("panel", "fields", "why"),
    [
        ("network", {}, "A step is flat on both sides: its slope is 0, so each gradient is 0 and nothing can be "
         "learned. Take sigmoid or tanh as activation."),
        ("network", {"data": "three_clouds"}, "the network needs 3 outputs"),
        ("network", {"activation": ["tanh", "tanh"]}, "let the output be a sigmoid, or choose squared error."),
        ("network", {"activation": ["sigmoid", "sigmoid"], "epochs": 3}, "The field epochs says how many there are."),
        ("digits", {"epochs": 1}, "The field epochs says how many there are."),
        ("descent", {"steps": 10}, "The field steps says how many there are."),
        ("descent", {"learning_rate": 10.0, "steps": 1000}, "the numbers are too large: take a smaller learning_rate."),
        ("perceptron", {}, "There every row is right, and learning ends."),
        ("perceptron", {"gate": "XOR"}, "There the weights have come back, and all would repeat."),
    ],
)  # fmt: skip
def test_of_a_step_that_is_not_there_it_is_said_why_and_what_to_do(
    panel: str, fields: dict[str, Any], why: str
) -> None:
    with pytest.raises(Problem) as caught:
        as_written(panel, topic(panel).State(), meant(panel, topic(panel).State(), {**fields, "step": 990}))
    assert why in sentence(caught.value)


@pytest.mark.parametrize(("panel", "fields", "name", "value", "last"), BEYOND)
def test_and_told_of_a_session_that_keeps_it(
    panel: str, fields: dict[str, Any], name: str, value: int, last: int
) -> None:
    app = parse(json.dumps({"dlviz": 1, "panels": {panel: fields}})).state
    assert getattr(app[panel], name) == value
    (told,) = beyond_what_is_there(app)
    assert f"{panel}.{name} = {value}; the last one there is {last}, which is shown" in sentence(told)
    assert beyond_what_is_there(AppState()) == ()


STROKES = (((1.0, 2.0), (3.0, 4.0)),)
OWN = tuple((label, (label,) * 64) for label in (1, 2, 3))
THREE = {"own": OWN, "own_row": 2, "source": "own"}


@pytest.mark.parametrize(
    ("panel", "before", "named", "follows"),
    [
        ("descent", {}, {"landscape": "himmelblau"}, begun_on("himmelblau")),
        ("descent", {}, {"landscape": "saddle", "w0": 1.5}, {**begun_on("saddle"), "w0": 1.5}),
        ("descent", {}, {"learning_rate": 0.3, "landscape": "saddle"}, {**begun_on("saddle"), "learning_rate": 0.3}),
        ("descent", begun_on("himmelblau"), {"landscape": "data"}, {"w0": 0.0, "learning_rate": 0.1}),
        ("descent", {}, {"method": "adagrad"}, {"epsilon": 1e-10}),
        ("descent", {}, {"landscape": "saddle", "method": "adagrad"}, {**begun_on("saddle"), "epsilon": 1e-10}),
        ("descent", {}, {"kept": [{"method": "adagrad"}]}, {"kept": (Run(method="adagrad", epsilon=1e-10),)}),
        ("descent", {"generated": 9}, {"x": [1, 2, 3]}, {"generated": 0}),
        ("cost", {"generated": 9}, {"y": [1, 2, 3], "generated": 8}, {"generated": 8}),
        ("perceptron", {}, {"gate": "OR"}, {"targets": (0, 1, 1, 1), "theta": 0.2}),
        ("perceptron", {}, {"theta": 0.3, "gate": "OR"}, {"theta": 0.3}),
        ("perceptron", {}, {"mode": "learn"}, {"w1": 0.0, "w2": 0.0, "theta": 0.0}),
        ("perceptron", {}, {"step": 3}, {"mode": "learn", "w1": 0.0, "step": 3}),
        ("perceptron", {"mode": "learn", "w1": 0.1, "step": 2}, {"mode": "hand"}, {"step": 0}),
        ("perceptron", {"mode": "learn", "step": 2}, {"targets": [0, 1, 1, 1]}, {"gate": "OR", "step": 0}),
        ("perceptron", {"mode": "learn", "step": 2}, {"targets": [0, 1, 1, 1], "step": 2}, {"gate": "OR", "step": 2}),
        ("network", {"activation": "sigmoid", "step": 2}, {"learning_rate": 0.2}, {"step": 0}),
        ("network", {"activation": "sigmoid", "step": 2}, {"learning_rate": 0.2, "step": 2}, {"step": 2}),
        ("network", {"seed": 2}, {"layers": State().layers, "seed": 3}, {"layers": State().layers}),
        ("network", {}, {"seed": 3}, {"layers": random_start(State(), 3).layers}),
        ("network", {}, {"points": [(0, 0, 1), (1, 1, 0)]}, {"data": "own"}),
        ("network", {}, {"points": [(0, 0, 1), (1, 1, 0)], "data": "XOR"}, {"data": "XOR"}),
        ("descent", begun_on("himmelblau"), {"x": [1, 2, 3]}, {"landscape": "data", "w0": 0.0, "learning_rate": 0.1}),
        ("digits", {"mode": "train", "step": 60, "epochs": 2}, {"learning_rate": 0.1}, {"step": 0}),
        ("digits", {"step": 60, "epochs": 2}, {"learning_rate": 0.1}, {"step": 60}),
        ("digits", {}, {"mode": "train", "learning_rate": 0.1, "epochs": 5}, {"step": 225}),  # nobody went there
        ("digits", THREE, {"label": 9}, {"own": (*OWN[:2], (9, OWN[2][1])), "label": 9}),
        ("digits", THREE, {"label": 9, "own_row": 0}, {"own": ((9, OWN[0][1]), *OWN[1:])}),
        ("digits", THREE | {"source": "data"}, {"label": 9, "source": "own"}, {"own": (*OWN[:2], (9, OWN[2][1]))}),
        ("digits", THREE, {"label": 9, "source": "data"}, {"own": OWN, "label": 9}),
        ("digits", THREE, {"label": 9, "strokes": STROKES}, {"own": OWN, "label": 9, "source": "drawing"}),
        ("digits", THREE, {"label": 9, "own": OWN[:1]}, {"own": OWN[:1], "label": 9, "source": "own"}),
        ("activations", {}, {"own": "x**2"}, {"function": "own"}),
        ("activations", {}, {"own": "x**2", "function": "relu"}, {"function": "relu"}),
        ("activations", {}, {"own": "x**2", "other": "own"}, {"function": "sigmoid"}),
        ("matrix", {"answer": "5"}, {"seed": 4}, {"answer": ""}),
        ("log-loss", {"mode": "categorical"}, {"given": "logits"},
         {"samples": as_given(DIGITS, "logits", 1.0), "temperature": 1.0}),
        ("digits", {}, {"strokes": STROKES}, {"source": "drawing"}),
        ("digits", {"own_row": 3}, {"own": [(1, (0,) * 64)]}, {"source": "own", "own_row": 0}),
    ],
)  # fmt: skip
def test_what_is_named_brings_along_what_it_does_in_the_window(
    panel: str, before: dict[str, Any], named: dict[str, Any], follows: dict[str, Any]
) -> None:
    """And what is named beside it stands, in whatever order."""
    state = topic(panel).State(**before)
    made = as_written(panel, state, meant(panel, state, named))
    assert {name: getattr(made, name) for name in follows} == follows


@for_all(
    ("panel", "name", "value", "made"),
    [
        ("descent", "steps", 3.0, 3),
        ("network", "points", [[0.0, 0.5, 1.0], [1.0, 1.0, 0.0]], ((0.0, 0.5, 1), (1.0, 1.0, 0))),
        ("perceptron", "targets", [0.0, 1.0, 1.0, 1.0], (0, 1, 1, 1)),
        ("descent", "kept", [{"w0": 1, "seed": 3.0}], (Run(w0=1.0, seed=3),)),
    ],
)
def test_a_whole_number_may_be_written_as_a_float(panel: str, name: str, value: object, made: object) -> None:
    """NumPy's arrays have one kind for all, and it was said that 1 is not possible where a whole number is allowed."""
    assert getattr(of_fields(panel, {name: value}), name) == made
    written = json.dumps({"dlviz": 1, "panels": {panel: {name: value}}})
    assert getattr(parse(written).state[panel], name) == made


@pytest.mark.parametrize("value", [2.5, True, float("nan"), 1e300])
def test_what_is_no_whole_number_is_none(value: float) -> None:
    with pytest.raises(FieldError):
        of_fields("descent", {"steps": value})

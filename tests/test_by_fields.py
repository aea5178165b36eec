"""Values that somebody wrote become a state that has each of them, or are told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dlviz.by_fields import as_written, beyond_what_is_there
from dlviz.errors import USAGE, Problem
from dlviz.messages import sentence
from dlviz.session import parse
from dlviz.state import AppState
from dlviz.topics import topic

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
    assert sentence(caught.value) == f"{name}: {value} is not there. The last one is {last}."
    assert getattr(as_written(panel, topic(panel).State(), fields | {name: last}), name) == last


@pytest.mark.parametrize(("panel", "fields", "name", "value", "last"), BEYOND)
def test_and_told_of_a_session_that_keeps_it(
    panel: str, fields: dict[str, Any], name: str, value: int, last: int
) -> None:
    app = parse(json.dumps({"dlviz": 1, "panels": {panel: fields}})).state
    assert getattr(app[panel], name) == value
    (told,) = beyond_what_is_there(app)
    assert f"{panel}.{name} = {value}; the last one there is {last}, which is shown" in sentence(told)
    assert beyond_what_is_there(AppState()) == ()

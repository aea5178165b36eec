"""What is changed in one go: a gate with its weights, the targets, by hand or learned, another start."""

from __future__ import annotations

import dataclasses
from typing import Any

from dlviz.model.boolean_functions import GATES, INPUTS
from dlviz.model.brought import brought
from dlviz.model.perceptron.learning import random_start
from dlviz.model.perceptron.presets import PRESETS
from dlviz.model.perceptron.solve import solve
from dlviz.model.perceptron.state import LAST_SEED, Gate, Mode, State, gate_of

#: Where learning starts if nobody says otherwise.
ZERO_START: dict[str, Any] = {"w1": 0.0, "w2": 0.0, "theta": 0.0}


def with_gate(state: State, gate: Gate) -> State:
    """Choose a gate: its targets, and by hand its textbook weights; ``custom`` keeps both as they are.

    Learning goes on from the start weights it has.
    """
    if state.mode == "hand" or gate == "custom":
        return dataclasses.replace(state, **PRESETS.get(gate, {"gate": gate}))
    return with_targets(state, GATES[gate])


def with_targets(state: State, targets: Any) -> State:
    """Change the targets; the gate is then the one of that truth table, or ``custom``. The weights stay.

    What was learned was learned for others.
    """
    return dataclasses.replace(state, gate=gate_of(targets), targets=targets, step=0)


def with_mode(state: State, mode: Mode) -> State:
    """Learn, from 0 if the line is right already, or take the line that is seen into one's own hands."""
    if mode == state.mode:
        return state
    found = solve(state)
    if mode == "learn":
        return dataclasses.replace(state, mode=mode, **(ZERO_START if found.n_correct == len(INPUTS) else {}))
    w1, w2, theta = (min(max(number, -10.0), 10.0) for number in (found.unit.w1, found.unit.w2, found.unit.theta))
    return dataclasses.replace(state, mode=mode, step=0, w1=w1, w2=w2, theta=theta)


def new_start(state: State) -> State:
    """Learning from other start weights: those of the next seed, and after the last of the first."""
    seed = (state.seed + 1) % (LAST_SEED + 1)
    w1, w2, theta = random_start(seed)
    return dataclasses.replace(state, seed=seed, w1=w1, w2=w2, theta=theta, mode="learn", step=0)


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along; a step of learning is one of ``learn``."""
    if values.get("step") and "mode" not in values:
        values = values | {"mode": "learn"}
    return brought(state, values, {"mode": with_mode, "gate": with_gate, "targets": with_targets})

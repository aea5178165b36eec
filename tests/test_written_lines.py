"""Every working line of many random states a panel, read by a pupil with a calculator."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import Any

import pytest

from dlviz.model import activations, log_loss
from dlviz.model.fields import FieldError, describe
from dlviz.topics import PANELS, topic
from dlviz.ui.workings.formula import to_text
from tests.model.pupil import Reading, calculate
from tests.random_states import random_edit
from tests.share import WHOLE

COUNT = 1000 if WHOLE else 50  # states of a panel


def states(name: str, count: int) -> list[Any]:
    """Walks of ten edits each, through all the modes that the panel has."""
    rng, module = random.Random(f"pupil {name}"), topic(name)
    found: list[Any] = []
    while len(found) < count:
        state = module.State()
        for field in describe(module.State).values():
            if field.choices and rng.random() < 0.5:
                try:
                    state = replace(state, **{field.name: rng.choice(field.choices)})
                except FieldError:
                    continue
        for _ in range(10):
            state = random_edit(state, rng)
            found.append(state)
    return found[:count]


@pytest.mark.parametrize("name", PANELS)
def test_a_pupil_with_a_calculator_finds_what_is_shown(name: str) -> None:
    module, reading = topic(name), Reading()
    for state in states(name, COUNT):
        before = len(reading.faults)
        reading.read(module.working(state, module.solve(state)).lines)
        if len(reading.faults) > before:
            reading.faults[-1] += f" in {state}"
    print(
        name, reading.lines, "lines,", reading.sides, "calculations,", reading.dotted, "dotted,", reading.lost, "lost"
    )
    assert reading.faults == []
    assert reading.lines >= COUNT
    assert reading.sides >= COUNT / 2
    assert reading.lost <= 0.02 * reading.sides


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (r"x = 1 + 1 = 3", "is 2"),
        (r"= 1 + 1 = 2", "no left side"),
        (r"x \approx 0.3333 \cdot 3 = 1", "equal again"),
        (r"x = \frac{1}{3} = 0.3333", "not equal"),
        (r"x = 1 + 1", "never ends"),
        (r"x = -\log_{10} 0.5 \approx 0.3011", "is 0.30"),
    ],
)
def test_the_pupil_finds_faults(line: str, fault: str) -> None:
    reading = Reading()
    reading.read((line,))
    assert any(fault in found for found in reading.faults), reading.faults


def test_the_pupil_can_calculate() -> None:
    assert calculate(r"\frac{\textcolor{error}{1} + 2^{2}}{2}") == 2.5
    assert calculate(r"0 \cdot \log_{10} 0 - \log_{2} (1 - 0.5)") == 1
    assert calculate(r"\sqrt{4} + 1 \cdot 10^{-3}") == 2.001


@pytest.mark.parametrize("unknown", [r"\lfloor 1 \rfloor", r"\cot 1"])
def test_what_the_pupil_has_not_learned_is_said_as_it_is_written(unknown: str) -> None:
    with pytest.raises(ValueError, match=r"NAMES .*" + re.escape(unknown)):
        calculate(unknown)


def test_infinity_is_equal_however_the_others_were_rounded() -> None:
    state = log_loss.State(mode="categorical", samples=(("a", 0, (0.0, 0.4, 0.6)), ("b", 1, (0.2, 0.7, 0.1))))
    assert to_text(log_loss.working(state, log_loss.solve(state)).lines[-1]).endswith("= (∞ + 0.1549) / 2 = ∞")


@pytest.mark.parametrize("name", ["step", "relu", "leaky_relu", "maxout"])
def test_what_holds_at_one_x_is_not_said_of_every_x(name: str) -> None:
    state = activations.State(function=name, x=-1.0)  # type: ignore[arg-type]
    lines = [to_text(line) for line in activations.working(state, activations.solve(state)).lines]
    assert "h′(−1) = " in lines[-1]
    assert not any("(x)" in line for line in lines)

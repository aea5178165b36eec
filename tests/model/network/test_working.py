"""The network's workings: the digits that are shown come out at the number that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dlviz.model.forward import slope
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.network import PRESETS, State, solve, working
from dlviz.model.network.layers import random_layers
from dlviz.model.network.slopes import slope_line
from dlviz.model.network.training import deltas
from dlviz.model.numbers import latex, show
from dlviz.ui.workings.formula import to_text
from tests.model.network.by_kernel import gradient
from tests.model.pupil import reads
from tests.model.written_out import check_formula
from tests.share import for_all


def training(**fields: Any) -> State:
    names: Any = ("tanh", "sigmoid", "sigmoid")
    state = replace(State(), layers=random_layers((2, 3, 2, 1), names, 2), activation=names, data="circles", n=30)
    return replace(state, mode="train", batch_size=4, **fields)


@pytest.mark.parametrize("name", PRESETS)
def test_each_unit_of_each_preset_is_calculated(name: str) -> None:
    state = replace(State(), **{**PRESETS[name], "mode": "compute"})
    for layer in range(1, len(state.layers) + 1):
        for unit in range(1, state.sizes[layer] + 1):
            for row in range(len(state.inputs)):
                one = replace(state, layer=layer, unit=unit, row=row)
                shown = working(one, solve(one))
                check_formula(shown.formula)
                reads(shown.lines)
                z = float(solve(one).flow.sums[layer - 1][row, unit - 1])
                assert to_text(shown.lines[0]).endswith(show(z).replace("-", "−"))


def test_the_slide_written_out() -> None:
    state = replace(State(), **{**PRESETS["slide"], "unit": 2})
    assert [to_text(line) for line in working(state, solve(state)).lines] == ["y2 = 1 · 3 + 2 · 4 + 0 = 11"]


def test_xor_written_out() -> None:
    lines = [to_text(line) for line in working(State(), solve(State())).lines]
    assert lines == ["z^(1)1 = 0 · (−0.5) + 1 · (−0.5) + 0.7 = 0.2", "a^(1)1 = step(0.2) = 1"]


@pytest.mark.parametrize("loss", ["cross-entropy", "squared"])
@pytest.mark.parametrize("l2", [0.0, 0.02])
@pytest.mark.parametrize(
    ("layer", "source", "unit"), [(1, 1, 1), (1, 0, 2), (2, 3, 1), (2, 0, 2), (3, 2, 1), (3, 0, 1)]
)
def test_the_chain_rule_comes_out(loss: Any, l2: float, layer: int, source: int, unit: int) -> None:
    for step in (0, 5, 40):
        state = training(loss=loss, l2=l2, layer=layer, source=source, unit=unit, step=step)
        result = solve(state)
        shown = working(state, result)
        check_formula(shown.formula)
        assert len(shown.lines) == 3 + 2 * (3 - layer) + (source > 0)
        reads(shown.lines)
        assert result.batch is not None
        X, y = result.batch
        by = gradient(result.weights, state.activation, loss, X, y, l2)[layer - 1]
        exact = float(by.b[unit - 1] if source == 0 else by.W[source - 1, unit - 1])
        assert to_text(shown.lines[-2]).endswith(f"≈ {to_text(latex(exact))}")
        after = solve(replace(state, step=step + 1)).weights[layer - 1]
        moved = float(after.b[unit - 1] if source == 0 else after.W[source - 1, unit - 1])
        assert to_text(shown.lines[-1]).endswith(to_text(latex(moved)))


NAMES: Any = (*(name for name in FUNCTIONS if name != "step"), "identity")


@for_all("name", NAMES)
@for_all("loss", ["cross-entropy", "squared"])
@for_all("step", [0, 30])
def test_each_number_of_the_chain_stands_before_it_is_used(name: Any, loss: Any, step: int) -> None:
    for seed in range(4):
        names = (name, name, "sigmoid")
        state = training(loss=loss, step=step, layer=1)
        state = replace(state, layers=random_layers((2, 3, 2, 1), names, seed), activation=names)
        result = solve(state)
        shown = working(state, result)
        assert len(shown.lines) <= 8
        reads(shown.lines)
        assert result.batch is not None
        assert result.batch_flow is not None
        blame = deltas(result.weights, names, loss, result.batch_flow, result.batch[1])
        texts = [to_text(line) for line in shown.lines]
        for unit in (1, 2):
            assert texts[unit].startswith(f"δ^(2){unit} ")
            assert texts[unit].endswith(f" {to_text(latex(float(blame[1][0, unit - 1])))}")
        assert "h′(z^(1)1)" in texts[3]
        steep = float(slope(name, result.batch_flow.sums[0])[0, 0])
        assert texts[3].endswith(f" {to_text(latex(steep))}")


def test_the_rule_of_each_slope_is_written() -> None:
    assert [to_text(slope_line(*case, 1, 2).write()) for case in (
        ("sigmoid", 0.0, 0.5), ("tanh", -0.5493061443340549, -0.5), ("relu", 0.25, 0.25), ("leaky_relu", -2.0, -0.2),
        ("elu", -0.6931471805599453, -0.5), ("identity", 3.0, 3.0), ("sigmoid", 20.0, 1 / (1 + np.exp(-20.0))),
    )] == [
        "h′(z^(1)2) = a (1 − a) = 0.5 · (1 − 0.5) = 0.25",
        "h′(z^(1)2) = 1 − a^2 = (1 − (−0.5)^2) = 0.75",
        "z^(1)2 = 0.25 > 0 \u2003 → \u2003 h′(z^(1)2) = 1",
        "z^(1)2 = −2 ≤ 0 \u2003 → \u2003 h′(z^(1)2) = 0.1",
        "h′(z^(1)2) = a + 1 = (−0.5 + 1) = 0.5",
        "h′(z^(1)2) = 1",
        "h′(z^(1)2) ≈ 2.061 · 10^−9",
    ]  # fmt: skip


def test_wide_and_deep_layers_are_a_line_each_and_eight_lines_do() -> None:
    names: Any = ("tanh",) * 6 + ("sigmoid",)
    for shape in ((2, 3, 3, 1), (2, 2, 8, 1), (2, 2, 2, 2, 1), (2, 8, 8, 8, 8, 8, 8, 1)):
        layers = random_layers(shape, names[1 - len(shape) :], 1)
        state = replace(training(layer=1), layers=layers, activation=names[1 - len(shape) :])
        result = solve(state)
        shown = working(state, result)
        assert len(shown.lines) <= 8
        assert result.batch is not None
        assert result.batch_flow is not None
        blame = deltas(result.weights, state.activation, state.loss, result.batch_flow, result.batch[1])
        numbers = ", ".join(to_text(latex(value)) for value in blame[1][0].tolist())
        assert f"δ^(2) ≈ ({numbers})" in map(to_text, shown.lines)


def test_the_first_line_is_about_the_sample_that_is_drawn() -> None:
    state = training(step=7)
    result = solve(state)
    assert result.batch is not None
    assert result.batch_flow is not None
    answer = float(result.batch_flow.activations[-1][0, 0])
    assert to_text(working(state, result).lines[0]).startswith(f"δ^(3) ≈ {show(answer)[:6]}")


@pytest.mark.parametrize("source", [0, 1])
def test_a_bias_does_not_shrink(source: int) -> None:
    """L2 leaves biases alone: λ stands in the formula of a weight, and in its line."""
    state = training(l2=0.05, source=source, step=3)
    shown = working(state, solve(state))
    assert (r"\lambda" in shown.formula) == bool(source)
    assert ("0.05" in to_text(shown.lines[-2])) == bool(source)


def test_a_step_says_that_nothing_is_learned() -> None:
    state = replace(State(), mode="train")
    shown = to_text(working(state, solve(state)).lines[0])
    assert "".join(shown.split()) == "h′(z)=0→∂L/∂w^(1)11=0"


def test_numbers_that_diverge_are_written() -> None:
    names: Any = ("identity", "identity")
    state = replace(State(), layers=random_layers((2, 2, 1), names, 1), activation=names, loss="squared",
                    data="clouds", learning_rate=100.0, mode="train", step=10_000)  # fmt: skip
    result = solve(state)
    assert result.ended_at is not None
    assert np.isfinite(result.weights[0].W).all()
    assert all(to_text(line) for line in working(state, result).lines)

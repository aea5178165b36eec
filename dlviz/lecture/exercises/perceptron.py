"""Exercises on the perceptron: a weighted sum, a truth table, an update of the weights."""

from __future__ import annotations

from random import Random
from typing import Any

from dlviz.lecture.exercises.exercise import Exercise, Scene, blanks, exercise, halves, kinds, num, scene
from dlviz.lecture.page import Words
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron.state import gate_of

# What of the cards would answer.
UNIT = ("sum", "sum value", "step", "step sign", "falls at", "output", "verdict")
SIDES = ("side", "name", "rings", "holes", "tie", "wrong")


def _perceptron(draw: Random) -> Scene:
    """A perceptron of multiples of 0.5 that does not give the same for all inputs."""
    while True:
        w1, w2, theta = halves(draw, -2, 2), halves(draw, -2, 2), halves(draw, -2, 2)
        made = scene("perceptron", w1=w1, w2=w2, theta=theta, row=draw.randrange(1, 4))
        if len(set(made["outputs"])) == 2 and 0 not in (w1, w2):
            # What it gives is what it is meant to: nobody is to wonder at targets that were not asked for.
            met = {"gate": gate_of(tuple(made["outputs"])), "targets": tuple(made["outputs"])}
            return scene("perceptron", w1=w1, w2=w2, theta=theta, row=made["row"], **met)


def _given(shown: Any) -> str:
    return f"w₁ = {num(shown['w1'])}, w₂ = {num(shown['w2'])}, θ = {num(shown['theta'])}"


def weighted_sum(draw: Random) -> Exercise:
    shown = _perceptron(draw)
    row = shown["row"]
    x1, x2 = INPUTS[row]
    ask = Words(
        f"퍼셉트론의 가중치와 임계값이 {_given(shown)}입니다. 입력 (x₁, x₂) = ({x1}, {x2})에서 z = w₁x₁ + w₂x₂ − θ와 "
        "출력 y를 구하십시오.",
        f"A perceptron has {_given(shown)}. For the input (x₁, x₂) = ({x1}, {x2}), "
        "find z = w₁x₁ + w₂x₂ − θ and the output y.",
    )
    found = blanks("z y", (shown["sums"][row], shown["outputs"][row]))
    lines = [line.partition(r", \quad t")[0] for line in shown.working.lines]  # no target is asked for
    return exercise(shown, ask, found, working=lines, card="neuron", veil=UNIT)


def truth_table(draw: Random) -> Exercise:
    shown = _perceptron(draw)
    ask = Words(
        f"퍼셉트론의 가중치와 임계값이 {_given(shown)}입니다. 네 입력의 출력 y를 모두 구하십시오.",
        f"A perceptron has {_given(shown)}. Find its output y for each of the four inputs.",
    )
    lines = [r"z = w_1 x_1 + w_2 x_2 - \theta"] + [
        rf"({x1}, {x2}): \quad z = {num(total).replace('−', '-')} \quad \to \quad y = {output}"
        for (x1, x2), total, output in zip(INPUTS, shown["sums"], shown["outputs"], strict=True)
    ]
    found = blanks("y(0,0) y(0,1) y(1,0) y(1,1)", shown["outputs"])
    return exercise(shown, ask, found, working=lines, card="plane", veil=(*SIDES, "class?"))


def perceptron_update(draw: Random) -> Exercise:
    """One sample that is wrong, and what the rule makes of the weights."""
    while True:
        gate = draw.choice(("AND", "OR", "NAND"))
        shown = scene(
            "perceptron", gate=gate, mode="learn", w1=halves(draw, -1, 1), w2=halves(draw, -1, 1),
            theta=halves(draw, -1, 1), learning_rate=draw.choice((0.5, 1.0)), step=draw.randrange(4),
        )  # fmt: skip
        step = shown["step"]
        if step < len(shown["errors"]) and shown["errors"][step] != 0:
            break
    row = shown["samples"][step]
    x1, x2 = INPUTS[row]
    now = f"w₁ = {num(shown['w1'][step])}, w₂ = {num(shown['w2'][step])}, θ = {num(shown['theta'][step])}"
    given = f"({x1}, {x2})", shown["targets"][row], num(shown["learning_rate"])
    ask = Words(
        f"지금 {now}이고, 예제 {given[0]}의 정답은 t = {given[1]}입니다. 학습률 α = {given[2]}일 때, "
        "wᵢ := wᵢ + α(t − y)xᵢ, θ := θ − α(t − y)로 고친 값을 구하십시오.",
        f"Now {now}. The example {given[0]} has the target t = {given[1]}, and the learning rate is α = {given[2]}. "
        "Find the values after wᵢ := wᵢ + α(t − y)xᵢ, θ := θ − α(t − y).",
    )
    found = blanks("w₁ w₂ θ", [shown[name][step + 1] for name in ("w1", "w2", "theta")])
    return exercise(shown, ask, found, card="plane", veil=SIDES)


KINDS = kinds({1: (weighted_sum, truth_table, perceptron_update)})

"""Exercises on activation functions: values, a symmetry, derivatives."""

from __future__ import annotations

from random import Random

from dlviz.lecture.exercises.exercise import CLOSE, Exercise, blanks, exercise, halves, kinds, line, num, read, scene
from dlviz.lecture.page import Words


def step_values(draw: Random) -> Exercise:
    xs = [halves(draw, -3, -0.5), 0.0, halves(draw, 0.5, 3)]
    draw.shuffle(xs)
    scenes = [scene("activations", function="step", x=x) for x in xs]
    listed = ", ".join(map(num, xs))
    ask = Words(
        f"x가 차례로 {listed}일 때 계단 함수 h(x)의 값을 구하십시오.",
        f"Find the values of the step function h(x) at x = {listed}, in this order.",
    )
    names = " ".join(f"h({num(x)})" for x in xs)
    found = blanks(names, [shown["step"]["value"] for shown in scenes])
    lines = [shown.working.lines[0] for shown in scenes]
    return exercise(scenes[0], ask, found, working=lines, key_card="large")


def first_above(draw: Random) -> Exercise:
    """The smallest whole x that gives 1: at the threshold itself it is still 0."""
    theta = halves(draw, -4, 4)
    at = {n: scene("activations", function="step", x=n - theta) for n in range(-6, 7)}
    smallest = min(n for n, shown in at.items() if shown["step"]["value"] == 1)
    ask = Words(
        f"h는 계단 함수입니다. h(x − ({num(theta)})) = 1이 되는 가장 작은 정수 x는 얼마입니까?",
        f"h is the step function. What is the smallest whole number x with h(x − ({num(theta)})) = 1?",
    )
    lines = (rf"x - ({num(theta)}) > 0 \quad \to \quad x > {num(theta)} \quad \to \quad x = {smallest}",)
    return exercise(at[smallest], ask, blanks("x", (smallest,)), working=lines)


def sigmoid_symmetry(draw: Random) -> Exercise:
    x = halves(draw, 0.5, 4)
    one, other = scene("activations", function="sigmoid", x=x), scene("activations", function="sigmoid", x=-x)
    known = one["sigmoid"]["value"]
    ask = Words(
        f"시그모이드에서 h({num(x)}) {read(known)}입니다. 계산기 없이 h({num(-x)})의 값을 구하십시오.",
        f"For the sigmoid h({num(x)}) {read(known)}. Find h({num(-x)}) without a calculator.",
    )
    lines = (rf"h(-x) = 1 - h(x) \approx 1 - {num(known)} \approx {num(1 - round(known, 4))}",)
    found = blanks(f"h({num(-x)})", (other["sigmoid"]["value"],), 2e-4)
    return exercise(other, ask, found, working=lines)


def sigmoid_slope(draw: Random) -> Exercise:
    x = halves(draw, -3, 3)
    shown = scene("activations", function="sigmoid", x=x)
    value, slope = shown["sigmoid"]["value"], shown["sigmoid"]["derivative"]
    ask = Words(
        f"시그모이드의 기울기는 h′(x) = h(x)(1 − h(x))입니다. h({num(x)}) {read(value)}일 때 h′({num(x)})의 값을 소수 "
        "둘째 자리까지 구하십시오.",
        f"The slope of the sigmoid is h′(x) = h(x)(1 − h(x)). With h({num(x)}) {read(value)}, find h′({num(x)}) "
        "to two decimals.",
    )
    return exercise(shown, ask, blanks(f"h′({num(x)})", (slope,), CLOSE), key_card="large")


def values_of_three(draw: Random) -> Exercise:
    x = draw.choice([value / 2 for value in range(-8, 9) if value])
    w1, w2, b1, b2 = draw.randint(1, 3), draw.randint(-3, -1), draw.randint(-2, 2), draw.randint(-2, 2)
    lines: dict[str, float] = {"maxout_w1": w1, "maxout_b1": b1, "maxout_w2": w2, "maxout_b2": b2}
    functions = ("relu", "leaky_relu", "maxout")
    scenes = [scene("activations", function=name, x=x, **lines) for name in functions]
    both = f"max({line(w1, b1)}, {line(w2, b2)})"
    ask = Words(
        f"x = {num(x)}에서 ReLU max(0, x), Leaky ReLU max(0.1x, x), Maxout {both}의 값을 구하십시오.",
        f"At x = {num(x)}, find the values of ReLU max(0, x), Leaky ReLU max(0.1x, x) and Maxout {both}.",
    )
    found = blanks("ReLU Leaky Maxout", [scenes[0][name]["value"] for name in functions])
    working = [row for shown in scenes for row in shown.working.lines if "h'" not in row and "quad" not in row]
    return exercise(scenes[2], ask, found, working=working, key_card="large")


def slopes_of_three(draw: Random) -> Exercise:
    x = draw.choice([value / 2 for value in range(-8, 9) if value])
    shown = scene("activations", function="relu", x=x)
    functions = ("step", "relu", "leaky_relu")
    ask = Words(
        f"x = {num(x)}에서 계단 함수, ReLU, Leaky ReLU(기울기 0.1)의 미분값을 구하십시오.",
        f"Find the derivatives of the step function, ReLU and Leaky ReLU (slope 0.1) at x = {num(x)}.",
    )
    found = blanks("step′ ReLU′ Leaky′", [shown[name]["derivative"] for name in functions])
    working = [scene("activations", function=name, x=x).working.lines[-1] for name in functions]
    return exercise(shown, ask, found, working=working)


KINDS = kinds(
    {4: (step_values, first_above), 5: (sigmoid_symmetry, sigmoid_slope), 6: (values_of_three, slopes_of_three)}
)

"""Exercises on gradient descent. The data are such that a step multiplies the distance by a number that is easy.

With y = kx and the mean of x² equal to λ, the gradient of the cost with 1/2m is λ(W − k).
"""

from __future__ import annotations

from random import Random
from typing import Any

from dlviz.lecture.exercises.exercise import CLOSE, Exercise, Scene, blanks, exercise, kinds, num, points, scene
from dlviz.lecture.page import Words

DATA: dict[int, list[float]] = {1: [-1.0, 1.0], 2: [-1.0, 1.0, 2.0], 4: [-2.0, 2.0], 5: [1.0, 3.0]}  # by the mean of x²
RULE = "W := W − α·1/m Σ(Wx − y)x"

MOVE = ("path", "steps", "move", "tangent", "reading")  # what of the curve would answer


def _run(draw: Random, curvature: int, rate: float, distance: float, **fields: Any) -> Scene:
    """A run towards W = k from a start that is ``distance`` away."""
    x, k = DATA[curvature], draw.randint(1, 3)
    start = k + draw.choice((-1, 1)) * distance
    return scene("descent", x=x, y=[k * value for value in x], w0=float(start), learning_rate=rate, steps=10, **fields)


def _data(shown: Scene) -> str:
    return points(shown["x"], shown["y"])


def _put(value: float) -> str:
    """A number behind a sign."""
    return num(value) if value >= 0 else f"({num(value)})"


def _update(shown: Scene) -> list[str]:
    """The step worked out; what the panel says of rates beyond it was not asked for."""
    return [line for line in shown.working.lines if "lambda" not in line]


def _cost(shown: Scene, form: str) -> list[str]:
    """The cost at the start worked out, as the panel of the cost does it."""
    fields = {name: shown[name] for name in ("x", "y")}
    return list(scene("cost", **fields, w=shown["w"][0], form=form).working.lines)


def _slope(shown: Scene) -> list[str]:
    """The slope at the start worked out: a method with a memory has it on a line of its own."""
    fields = {name: shown[name] for name in ("x", "y", "w0", "form")}
    line = scene("descent", **fields, method="momentum", steps=1).working.lines[0]
    return ["g" + line[line.index(" ") :]]


def next_step(draw: Random) -> Exercise:
    shown = _run(draw, draw.choice((1, 2, 4)), 0.25, draw.choice((2, 4, 8)))
    ask = Words(
        f"데이터는 {_data(shown)}, W = {num(shown['w'][0])}, α = {num(shown['learning_rate'])}입니다. {RULE}로 한 단계 "
        "뒤의 W를 구하십시오.",
        f"The data are {_data(shown)}, W = {num(shown['w'][0])} and α = {num(shown['learning_rate'])}. Find W after "
        f"one step of {RULE}.",
    )
    return exercise(shown, ask, blanks("W", (shown["w"][1],)), working=_update(shown), key_card="curve")


def five_steps(draw: Random) -> Exercise:
    """Three learning rates: half the way each time, all at once, and to the other side for ever."""
    curvature, k, distance = draw.choice((1, 2, 4)), draw.randint(1, 3), 32 * draw.choice((-1, 1))
    x = DATA[curvature]
    rates = [factor / curvature for factor in (0.5, 1.0, 2.0)]
    runs = [
        scene("descent", x=x, y=[k * v for v in x], w0=float(k + distance), learning_rate=rate, steps=10)
        for rate in rates
    ]
    ask = Words(
        f"데이터는 {_data(runs[0])}이고 W = {num(k + distance)}에서 출발합니다. {RULE}를 다섯 번 되풀이한 뒤의 W를 "
        f"α = {', '.join(map(num, rates))}에 대해 각각 구하십시오.",
        f"The data are {_data(runs[0])}, and the start is W = {num(k + distance)}. Find W after five steps of {RULE}, "
        f"for each of α = {', '.join(map(num, rates))}.",
    )
    names = " ".join(f"W(α={num(rate)})" for rate in rates)
    lines = [
        rf"\alpha = {num(rate)}: \quad " + r" \to ".join(num(w) for w in run["w"][:6])
        for rate, run in zip(rates, runs, strict=True)
    ]
    return exercise(runs[0], ask, blanks(names, [run["w"][5] for run in runs]), working=lines, key_card="curve")


def both_forms(draw: Random) -> Exercise:
    """The cost, and the first step, with either form."""
    half = _run(draw, draw.choice((1, 2, 4)), 0.125, draw.choice((2, 4)))
    full = scene("descent", **{name: half[name] for name in ("x", "y", "w0", "learning_rate")}, form="1/m")
    ask = Words(
        f"데이터는 {_data(half)}, W = {num(half['w'][0])}입니다. 1/2m을 쓴 비용과 1/m을 쓴 비용을 구하십시오.",
        f"The data are {_data(half)} and W = {num(half['w'][0])}. Find the cost with 1/2m and the cost with 1/m.",
    )
    whole = _cost(half, "1/m")
    lines = (*whole, rf"\frac{{1}}{{2m}}: \quad cost = \frac{{{num(full['cost'][0])}}}{{2}} = {num(half['cost'][0])}")
    found = blanks("cost(1/2m) cost(1/m)", (half["cost"][0], full["cost"][0]), CLOSE)
    return exercise(half, ask, found, working=lines, key_card="curve")


def both_steps(draw: Random) -> Exercise:
    half = _run(draw, draw.choice((1, 2, 4)), 0.125, draw.choice((4, 8)))
    full = scene("descent", **{name: half[name] for name in ("x", "y", "w0", "learning_rate")}, form="1/m")
    gradient = num(half["gradient"][0])
    ask = Words(
        f"W = {num(half['w'][0])}에서 1/2m을 쓴 비용의 기울기가 {gradient}입니다. α = {num(half['learning_rate'])}일 "
        "때 1/2m과 1/m으로 한 단계 간 W를 각각 구하십시오.",
        f"At W = {num(half['w'][0])} the slope of the cost with 1/2m is {gradient}. With α = "
        f"{num(half['learning_rate'])}, find W after one step with 1/2m, and with 1/m.",
    )
    twice = rf"2 \cdot {_put(half['gradient'][0])} = {num(full['gradient'][0])}"
    lines = (*_update(half)[-1:], rf"\frac{{1}}{{m}}: \quad g = {twice}", *_update(full)[-1:])
    return exercise(half, ask, blanks("W(1/2m) W(1/m)", (half["w"][1], full["w"][1])), working=lines, key_card="curve")


def slope_here(draw: Random) -> Exercise:
    shown = _run(draw, draw.choice((1, 2, 4)), 0.25, draw.choice((1, 2, 3)))
    move = shown["w"][1] - shown["w"][0]
    ask = Words(
        f"데이터는 {_data(shown)}, W = {num(shown['w'][0])}입니다. 기울기 g = 1/m Σ(Wx − y)x를 구하고, W가 움직이는 "
        "방향을 오른쪽이면 1, 왼쪽이면 −1로 쓰십시오.",
        f"The data are {_data(shown)} and W = {num(shown['w'][0])}. Find the slope g = 1/m Σ(Wx − y)x, and write d = 1 "
        "where W moves to the right, −1 where it moves to the left.",
    )
    found = blanks("g d", (shown["gradient"][0], 1.0 if move > 0 else -1.0))
    right = move > 0
    lines = (*_slope(shown), rf"g {'<' if right else '>'} 0 \quad \to \quad d = {1 if right else -1}")
    return exercise(shown, ask, found, working=lines, card="curve", veil=MOVE)


def move_by_slope(draw: Random) -> Exercise:
    """W and its slope are given: what is left is the minus."""
    shown = _run(draw, draw.choice((1, 2, 4)), draw.choice((0.25, 0.5)), draw.choice((1, 2, 4)))
    ask = Words(
        f"W = {num(shown['w'][0])}에서 기울기가 {num(shown['gradient'][0])}입니다. α = {num(shown['learning_rate'])}일 "
        "때 W := W − α·기울기를 구하십시오.",
        f"At W = {num(shown['w'][0])} the slope is {num(shown['gradient'][0])}. With α = "
        f"{num(shown['learning_rate'])}, find W := W − α·slope.",
    )
    return exercise(shown, ask, blanks("W", (shown["w"][1],)), working=_update(shown)[-1:], card="curve", veil=MOVE)


def update_by_hand(draw: Random) -> Exercise:
    """Data that no line through the origin fits."""
    x = [1.0, 2.0]
    y = [float(draw.randint(0, 6)) for _ in x]
    w0, rate = float(draw.randint(-2, 3)), draw.choice((0.1, 0.2, 0.5))
    shown = scene("descent", x=x, y=y, w0=w0, learning_rate=rate, steps=5)
    ask = Words(
        f"데이터는 {points(x, y)}, W = {num(w0)}, α = {num(rate)}입니다. {RULE}로 한 단계 뒤의 W를 구하십시오.",
        f"The data are {points(x, y)}, W = {num(w0)} and α = {num(rate)}. Find W after one step of {RULE}.",
    )
    return exercise(
        shown, ask, blanks("W", (round(shown["w"][1], 10),)), working=_update(shown), card="curve", veil=MOVE
    )


def one_step_rate(draw: Random) -> Exercise:
    """The learning rate that arrives at once."""
    curvature = draw.choice((1, 2, 4, 5))
    probe = _run(draw, curvature, 0.1, draw.choice((1, 2, 4)))
    rate = probe["one_step"]
    shown = scene("descent", **{name: probe[name] for name in ("x", "y", "w0")}, learning_rate=rate)
    least = shown["w"][1]
    ask = Words(
        f"데이터는 {_data(probe)}이고, W = {num(probe['w'][0])}에서 기울기가 {num(probe['gradient'][0])}입니다. 한 "
        f"단계에 최소점 W = {num(least)}에 닿는 α를 구하십시오.",
        f"The data are {_data(probe)}, and at W = {num(probe['w'][0])} the slope is {num(probe['gradient'][0])}. Find "
        f"the α that reaches the minimum, W = {num(least)}, in one step.",
    )
    lines = (
        rf"\alpha = \frac{{{num(probe['w'][0])} - {_put(least)}}}{{{num(probe['gradient'][0])}}} = {num(rate)}".replace(
            "−", "-"
        ),
    )
    return exercise(shown, ask, blanks("α", (rate,)), working=lines)


def whole_round(draw: Random) -> Exercise:
    """Hypothesis, cost and descent, one after the other."""
    shown = _run(draw, 2, 0.25, draw.choice((1, 2)))
    last = shown["x"][-1] * shown["w"][0]
    ask = Words(
        f"데이터는 {_data(shown)}, W = {num(shown['w'][0])}, α = 0.25입니다. 마지막 x의 예측 H(x), 비용 1/2m Σ(H(x) − "
        "y)², 기울기 g, 한 단계 뒤의 W를 차례로 구하십시오.",
        f"The data are {_data(shown)}, W = {num(shown['w'][0])} and α = 0.25. Find the prediction H(x) for the last x, "
        "the cost 1/2m Σ(H(x) − y)², the slope g, and W after one step.",
    )
    values = (last, round(shown["cost"][0], 10), round(shown["gradient"][0], 10), shown["w"][1])
    first = rf"H({num(shown['x'][-1])}) = {num(shown['w'][0])} \cdot {num(shown['x'][-1])} = {num(last)}"
    lines = (first, *_cost(shown, "1/2m"), *_slope(shown), *_update(shown)[-1:])
    return exercise(shown, ask, blanks("H cost g W", values, 1e-6), working=lines)


def steps_needed(draw: Random) -> Exercise:
    """The distance is halved each time: how often?"""
    distance, near = draw.choice((4, 8, 16)), draw.choice((0.5, 1.0))
    shown = _run(draw, 2, 0.25, distance)
    least = shown["y"][0] / shown["x"][0]
    needed = next(step for step, w in enumerate(shown["w"]) if abs(w - least) < near)
    ask = Words(
        f"한 단계마다 최소점까지의 거리가 반이 됩니다. W = {num(shown['w'][0])}에서 출발하면 몇 단계 뒤에 처음으로 "
        f"최소점 W = {num(least)}까지의 거리가 {num(near)}보다 작아집니까?",
        f"Each step halves the distance to the minimum. From W = {num(shown['w'][0])}, after how many steps is the "
        f"distance to the minimum, W = {num(least)}, below {num(near)} for the first time?",
    )
    lines = (r" \to ".join(num(abs(w - least)) for w in shown["w"][: needed + 1]),)
    return exercise(shown, ask, blanks("n", (needed,)), working=lines)


KINDS = kinds(
    {
        19: (next_step, five_steps),
        20: (both_forms, both_steps),
        21: (slope_here, move_by_slope),
        22: (update_by_hand, one_step_rate),
        23: (whole_round, steps_needed),
    }
)

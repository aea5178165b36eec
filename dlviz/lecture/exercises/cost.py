"""Exercises on loss and cost: squared errors, the cost of a line, where it is least."""

from __future__ import annotations

from random import Random

from dlviz.lecture.exercises.exercise import (
    CLOSE,
    Exercise,
    Scene,
    blanks,
    exercise,
    halves,
    kinds,
    line,
    num,
    points,
    scene,
)
from dlviz.lecture.page import Words
from dlviz.model.equation import sign
from dlviz.model.numbers import is_kept

CURVE = ("curve", "ball", "ball text", "drop", "pins", "minimum")  # what of the axes would answer


def _proportional(draw: Random) -> Scene:
    """Three points on a line through the origin, and another line."""
    slope = draw.randint(1, 3)
    x = sorted(draw.sample(range(1, 5), 3))
    w = draw.choice([value / 2 for value in range(1, 9) if value / 2 != slope])
    return scene("cost", x=x, y=[slope * value for value in x], w=w)


def one_loss(draw: Random) -> Exercise:
    shown = _proportional(draw)
    i = draw.randrange(3)
    x, y = shown["x"][i], shown["y"][i]
    ask = Words(
        f"가설이 H(x) = {line(shown['w'], 0)}입니다. 예제 (x, y) = ({num(x)}, {num(y)})의 예측 H(x)와 손실 (H(x) − "
        "y)²을 구하십시오.",
        f"The hypothesis is H(x) = {line(shown['w'], 0)}. For the example (x, y) = ({num(x)}, {num(y)}), find the "
        "prediction H(x) and the loss (H(x) − y)².",
    )
    prediction, loss = shown["predictions"][i], shown["squared_errors"][i]
    lines = (
        rf"H({num(x)}) = {num(shown['w'])} \cdot {num(x)} = {num(prediction)}",
        rf"loss = ({num(prediction)} - {num(y)})^2 = {num(loss)}",
    )
    return exercise(shown, ask, blanks("H(x) loss", (prediction, loss)), working=lines, card="data", veil=("area",))


def mean_of_losses(draw: Random) -> Exercise:
    shown = _proportional(draw)
    losses = shown["squared_errors"]
    listed = ", ".join(map(num, losses))
    ask = Words(
        f"세 예제의 손실이 {listed}입니다. 비용(손실의 평균)을 소수 둘째 자리까지 구하십시오.",
        f"Three examples have the losses {listed}. Find the cost, their mean, to two decimals.",
    )
    found = blanks("cost", (shown["cost"],), CLOSE)
    return exercise(shown, ask, found, working=shown.working.lines[1:])


def cost_of_line(draw: Random) -> Exercise:
    shown = _proportional(draw)
    ask = Words(
        f"데이터는 {points(shown['x'], shown['y'])}이고 가설은 H(x) = {line(shown['w'], 0)}입니다. "
        "비용 1/m Σ(H(x) − y)²을 소수 둘째 자리까지 구하십시오.",
        f"The data are {points(shown['x'], shown['y'])} and the hypothesis is H(x) = {line(shown['w'], 0)}. "
        "Find the cost 1/m Σ(H(x) − y)² to two decimals.",
    )
    return exercise(shown, ask, blanks("cost", (shown["cost"],), CLOSE), card="data")


def cost_with_bias(draw: Random) -> Exercise:
    x = [1.0, 2.0, 3.0, 4.0]
    y = [float(draw.randint(0, 6)) for _ in x]
    shown = scene("cost", x=x, y=y, use_bias=True, w=float(draw.choice((-1, 1, 2))), b=float(draw.randint(-1, 3)))
    model = f"H(x) = {line(shown['w'], shown['b'])}"
    ask = Words(
        f"데이터는 {points(x, y)}이고 가설은 {model}입니다. 비용 1/m Σ(H(x) − y)²을 구하십시오.",
        f"The data are {points(x, y)} and the hypothesis is {model}. Find the cost 1/m Σ(H(x) − y)².",
    )
    return exercise(shown, ask, blanks("cost", (shown["cost"],), CLOSE), card="data")


def three_costs(draw: Random) -> Exercise:
    slope = float(draw.randint(1, 3))
    x = [1.0, 2.0, 3.0]
    y = [slope * value for value in x]
    far = draw.choice((1, 2))
    ws = [slope - far, slope, slope + far]
    scenes = [scene("cost", x=x, y=y, w=w) for w in ws]
    ask = Words(
        f"데이터는 {points(x, y)}이고 H(x) = Wx입니다. W = {', '.join(map(num, ws))}에서의 비용을 소수 둘째 자리까지 "
        "구하십시오.",
        f"The data are {points(x, y)} and H(x) = Wx. Find the cost at W = {', '.join(map(num, ws))} to two decimals.",
    )
    names = " ".join(f"cost({num(w)})" for w in ws)
    lines = [row for shown in scenes for row in (shown.working.lines[0], shown.working.lines[-1])]
    found = blanks(names, [shown["cost"] for shown in scenes], CLOSE)
    return exercise(scenes[0], ask, found, working=lines, card="curve", veil=CURVE)


def mirror(draw: Random) -> Exercise:
    """The other W of the same cost."""
    shown = _proportional(draw)
    least = shown["minimum"]["w"]
    other = scene("cost", x=shown["x"], y=shown["y"], w=2 * least - shown["w"])
    ask = Words(
        f"비용 곡선은 W = {num(least)}에서 가장 낮은 포물선입니다. W = {num(shown['w'])}와 비용이 같은 다른 W를 "
        "구하십시오.",
        f"The cost curve is a parabola, lowest at W = {num(least)}. Find the other W with the same cost as "
        f"W = {num(shown['w'])}.",
    )
    lines = (rf"W = 2 \cdot {num(least)} - {num(shown['w'])} = {num(other['w'])}",)
    return exercise(other, ask, blanks("W", (other["w"],)), working=lines, key_card="curve")


def best_slope(draw: Random) -> Exercise:
    x = draw.choice(([1.0, 2.0], [1.0, 3.0], [2.0, 4.0]))
    y = [float(draw.randint(1, 8)) for _ in x]
    shown = scene("cost", x=x, y=y, w=0.0)
    best = shown["minimum"]["w"]
    ask = Words(
        f"데이터는 {points(x, y)}이고 H(x) = Wx입니다. 비용이 가장 작은 W는 Σxy / Σx²입니다. 소수 둘째 자리까지 "
        "구하십시오.",
        f"The data are {points(x, y)} and H(x) = Wx. The cost is least at W = Σxy / Σx². Find it to two decimals.",
    )
    top = sum(a * b for a, b in zip(x, y, strict=True))
    bottom = sum(a * a for a in x)
    lines = (rf"W = \frac{{{num(top)}}}{{{num(bottom)}}} {sign(is_kept(best))} {num(best)}",)
    return exercise(shown, ask, blanks("W", (best,), CLOSE), working=lines)


def best_line(draw: Random) -> Exercise:
    """Three points that lie on a line."""
    w, b = halves(draw, -2, 2), float(draw.randint(-3, 5))
    x = [1.0, 2.0, 4.0]
    shown = scene("cost", x=x, y=[w * value + b for value in x], use_bias=True, w=w, b=b)
    ask = Words(
        f"데이터는 {points(x, shown['y'])}입니다. H(x) = Wx + b의 비용이 0이 되는 W와 b를 구하십시오.",
        f"The data are {points(x, shown['y'])}. Find the W and b for which H(x) = Wx + b has the cost 0.",
    )
    found = blanks("W b", (round(shown["minimum"]["w"], 9), round(shown["minimum"]["b"], 9)))
    lines = (
        rf"W = \frac{{{num(shown['y'][1])} - ({num(shown['y'][0])})}}{{2 - 1}} = {num(w)}",
        rf"b = {num(shown['y'][0])} - ({num(w)}) \cdot 1 = {num(b)}",
    )
    return exercise(shown, ask, found, working=lines, key_card="data")


KINDS = kinds(
    {
        13: (one_loss, mean_of_losses),
        14: (cost_of_line, cost_with_bias),
        15: (three_costs, mirror),
        16: (best_slope, best_line),
    }
)

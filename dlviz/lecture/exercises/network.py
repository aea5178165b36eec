"""Exercises on networks: layers and their weights, one unit, a forward pass, a layer as a matrix."""

from __future__ import annotations

import itertools
from random import Random

from dlviz.lecture.exercises.exercise import Exercise, Scene, blanks, exercise, kinds, matrix, num, scene
from dlviz.lecture.page import Words

# What of the drawing would answer.
UNITS = tuple(f"{what} {layer}" for layer in (1, 2) for what in ("value", "field", "unit"))


def _layers(draw: Random, sizes: list[int], low: int = -2, high: int = 2) -> list[dict[str, list[object]]]:
    """Small whole weights and biases between layers of these sizes."""

    def row(width: int) -> list[object]:
        return [float(draw.randint(low, high)) for _ in range(width)]

    pairs = itertools.pairwise(sizes)
    return [{"weights": [row(after) for _ in range(before)], "biases": row(after)} for before, after in pairs]


def _network(draw: Random, sizes: list[int], functions: list[str]) -> Scene:
    inputs = [[float(draw.randint(-2, 3)) for _ in range(sizes[0])]]
    return scene("network", layers=_layers(draw, sizes), activation=functions, inputs=inputs, row=0, layer=1, unit=1,
                 source=1, step=0)  # fmt: skip


def _sizes(draw: Random) -> tuple[list[int], Scene]:
    sizes = [2, *(draw.randint(2, 4) for _ in range(draw.randint(2, 4)))]  # the panel takes points of a plane
    return sizes, _network(draw, sizes, ["sigmoid"] * (len(sizes) - 1))


def hidden_layers(draw: Random) -> Exercise:
    sizes, shown = _sizes(draw)
    hidden = len(shown["weights"]) - 1
    written = "-".join(map(str, sizes))
    ask = Words(
        f"층의 유닛 수가 {written}인 신경망의 은닉층 수 n을 구하십시오. 심층 신경망(DNN)이면 DNN에 1, 아니면 0을 "
        "쓰십시오.",
        f"A network has layers of {written} units. Find n, the number of its hidden layers. For DNN write 1 where it "
        "is a deep neural network, else 0.",
    )
    lines = (rf"n = {len(sizes)} - 2 = {hidden} \quad \to \quad DNN: {int(hidden >= 2)}",)
    return exercise(shown, ask, blanks("n DNN", (hidden, hidden >= 2)), working=lines, key_card="drawing")


def count_weights(draw: Random) -> Exercise:
    sizes, shown = _sizes(draw)
    weights = sum(len(row) for layer in shown["weights"] for row in layer)
    biases = sum(map(len, shown["biases"]))
    written = "-".join(map(str, sizes))
    ask = Words(
        f"층의 유닛 수가 {written}이고 이웃한 층이 모두 이어진 신경망에 가중치와 편향은 각각 몇 개입니까?",
        f"A network has layers of {written} units, and neighbouring layers are fully connected. How many weights and "
        "how many biases has it?",
    )
    products = " + ".join(rf"{a} \cdot {b}" for a, b in itertools.pairwise(sizes))
    lines = (f"W: {products} = {weights}", f"b: {' + '.join(map(str, sizes[1:]))} = {biases}")
    return exercise(shown, ask, blanks("W b", (weights, biases)), working=lines)


def one_unit(draw: Random) -> Exercise:
    function = draw.choice(("relu", "step"))
    shown = _network(draw, [2, 1], [function])
    (x1, x2), layer = shown["inputs"][0], shown["state"]["layers"][0]
    w1, w2, b = layer.weights[0][0], layer.weights[1][0], layer.biases[0]
    given = f"x = ({num(x1)}, {num(x2)}), w = ({num(w1)}, {num(w2)}), b = {num(b)}"
    rule = {"relu": "ReLU max(0, z)", "step": "step(z)"}[function]
    ask = Words(
        f"유닛 하나를 계산합니다. {given}이고 활성화 함수는 {rule}입니다. z = w₁x₁ + w₂x₂ + b와 y = h(z)를 구하십시오.",
        f"Compute one unit with {given} and the activation {rule}. Find z = w₁x₁ + w₂x₂ + b and y = h(z).",
    )
    z = x1 * w1 + x2 * w2 + b
    return exercise(shown, ask, blanks("z y", (z, shown["outputs"][0][0])), card="drawing", veil=UNITS)


def forward_pass(draw: Random) -> Exercise:
    shown = _network(draw, [2, 2, 1], ["relu", "identity"])
    (first, second), inputs = shown["weights"], shown["inputs"][0]
    ask = Words(
        f"입력 X = ({num(inputs[0])}, {num(inputs[1])})을 넣어 h = ReLU(XW₁ + b₁)의 두 값과 y = hW₂ + b₂를 구하십시오. "
        f"b₁ = ({', '.join(map(num, shown['biases'][0]))}), b₂ = {num(shown['biases'][1][0])}입니다.",
        f"Put in X = ({num(inputs[0])}, {num(inputs[1])}) and find both values of h = ReLU(XW₁ + b₁), and y = hW₂ + "
        f"b₂. b₁ = ({', '.join(map(num, shown['biases'][0]))}) and b₂ = {num(shown['biases'][1][0])}.",
    )
    hidden, output = shown["activations"][0][0], shown["outputs"][0][0]
    others = [scene("network", layers=shown["state"]["layers"], activation=["relu", "identity"], inputs=[inputs],
                    row=0, layer=layer, unit=unit) for layer, unit in ((1, 1), (1, 2), (2, 1))]  # fmt: skip
    lines = [line for other in others for line in other.working.lines]
    formula = rf"W_1 = {matrix(first)} \qquad W_2 = {matrix(second)}"
    return exercise(shown, ask, blanks("h₁ h₂ y", (*hidden, output)), formula=formula,
                    working=lines, card="drawing", veil=UNITS)  # fmt: skip


def layer_product(draw: Random) -> Exercise:
    layers = _layers(draw, [2, 3], 0, 6)
    layers[0]["biases"] = [0.0, 0.0, 0.0]
    inputs = [[float(draw.randint(1, 4)), float(draw.randint(1, 4))]]
    shown = scene("network", layers=layers, activation=["identity"], inputs=inputs, row=0)
    ask = Words("한 층의 가중합 Y = XW를 구하십시오.", "Find the weighted sums Y = XW of a layer.")
    formula = rf"X = {matrix(inputs)} \qquad W = {matrix(shown['weights'][0])}"
    lines = [
        rf"y_{j + 1} = {num(inputs[0][0])} \cdot {num(shown['weights'][0][0][j])} + "
        rf"{num(inputs[0][1])} \cdot {num(shown['weights'][0][1][j])} = {num(shown['outputs'][0][j])}"
        for j in range(3)
    ]
    return exercise(shown, ask, blanks("y₁ y₂ y₃", shown["outputs"][0]), formula=formula,
                    working=lines)  # fmt: skip


def layer_with_bias(draw: Random) -> Exercise:
    """Two rows and one bias row, which NumPy adds to each."""
    layers = _layers(draw, [2, 2], 0, 4)
    inputs = [[float(draw.randint(0, 3)) for _ in range(2)] for _ in range(2)]
    shown = scene("network", layers=layers, activation=["identity"], inputs=inputs, row=0)
    biases = ", ".join(map(num, shown["biases"][0]))
    ask = Words(
        f"b = ({biases})일 때 Y = XW + b를 구하십시오. 브로드캐스팅으로 b가 두 행에 모두 더해집니다.",
        f"Find Y = XW + b. By broadcasting, b = ({biases}) is added to both rows.",
    )
    formula = rf"X = {matrix(inputs)} \qquad W = {matrix(shown['weights'][0])}"
    values = [value for row in shown["outputs"] for value in row]
    sums = [[value - b for value, b in zip(row, shown["biases"][0], strict=True)] for row in shown["outputs"]]
    lines = (rf"X W = {matrix(sums)}", rf"Y = X W + b = {matrix(shown['outputs'])}")
    return exercise(shown, ask, blanks("y₁₁ y₁₂ y₂₁ y₂₂", values), formula=formula,
                    working=lines)  # fmt: skip


KINDS = kinds({2: (hidden_layers, count_weights), 7: (one_unit, forward_pass), 8: (layer_product, layer_with_bias)})

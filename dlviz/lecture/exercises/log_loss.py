"""Exercises on classification: the class that is answered, corrected probabilities, log losses."""

from __future__ import annotations

from random import Random

from dlviz.lecture.exercises.exercise import CLOSE, Exercise, Scene, blanks, exercise, kinds, num, scene
from dlviz.lecture.page import Words
from dlviz.model.equation import sign

TENTHS = [value / 10 for value in range(1, 10)]


def _classes(draw: Random, samples: int, classes: int) -> Scene:
    """Rows of tenths that add up to 1 and have one greatest entry."""
    rows = []
    for i in range(samples):
        while True:
            cuts = sorted(draw.randint(0, 10) for _ in range(classes - 1))
            tenths = [b - a for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
            if tenths.count(max(tenths)) == 1:
                break
        label = draw.choice([c for c, part in enumerate(tenths) if part])
        rows.append((f"ID{i + 1}", label, tuple(part / 10 for part in tenths)))
    return scene("log-loss", mode="categorical", base="e", given="probabilities", temperature=1.0, samples=tuple(rows))


def _listed(row: list[float]) -> str:
    return ", ".join(map(num, row))


def answered_class(draw: Random) -> Exercise:
    shown = _classes(draw, 1, 4)
    row = shown["probabilities"][0]
    greatest = row.index(max(row))
    ask = Words(
        f"분류기가 클래스 0, 1, 2, 3에 준 확률이 차례로 {_listed(row)}입니다. 답하는 클래스 c와 그 확률 p를 "
        "구하십시오.",
        f"A classifier gives the classes 0, 1, 2, 3 the probabilities {_listed(row)}, in this order. Which class c is "
        "its answer, and what is its probability p?",
    )
    lines = (rf"p = \max({_listed(row)}) = {num(max(row))}",)
    return exercise(shown, ask, blanks("c p", (greatest, row[greatest])), working=lines)


def count_right(draw: Random) -> Exercise:
    shown = _classes(draw, 4, 3)
    rows, labels = shown["probabilities"], [sample[1] for sample in _samples(shown)]
    right = sum(row.index(max(row)) == label for row, label in zip(rows, labels, strict=True))
    told = {
        code: "; ".join(f"{name} {label}: ({_listed(row)})" for label, row in zip(labels, rows, strict=True))
        for code, name in (("ko", "정답"), ("en", "true class"))
    }
    ask = Words(
        f"네 이미지의 정답과, 클래스 0, 1, 2의 확률입니다. {told['ko']}. 맞힌 이미지는 몇 개입니까?",
        f"The true class of four images, and the probabilities of the classes 0, 1, 2: {told['en']}. "
        "How many images are classified rightly?",
    )
    lines = [rf"({_listed(row)}) \quad \to \quad {row.index(max(row))}" for row in rows]
    return exercise(shown, ask, blanks("n", (right,)), working=lines)


def _samples(shown: Scene) -> list[tuple[str, int, tuple[float, ...]]]:
    return [tuple(sample) for sample in shown["state"]["samples"]]


def _rows(draw: Random, count: int) -> Scene:
    rows = tuple((f"ID{i + 1}", draw.randint(0, 1), draw.choice(TENTHS)) for i in range(count))
    return scene("log-loss", rows=rows, base="10", row=0)


def _told(shown: Scene) -> str:
    return "; ".join(f"{name}: y = {label}, ŷ = {num(p)}" for name, label, p in map(tuple, shown["state"]["rows"]))


def corrected(draw: Random) -> Exercise:
    shown = _rows(draw, 4)
    ask = Words(
        f"보정된 확률을 차례로 구하십시오. {_told(shown)}.",
        f"Find the corrected probabilities, in this order. {_told(shown)}.",
    )
    rows = [tuple(row) for row in shown["state"]["rows"]]
    lines = [
        rf"p_{i} = {num(p)}" if label else rf"p_{i} = 1 - {num(p)} = {num(value)}"
        for i, ((_, label, p), value) in enumerate(zip(rows, shown["corrected"], strict=True), 1)
    ]
    values = [round(value, 12) for value in shown["corrected"]]
    return exercise(shown, ask, blanks("p₁ p₂ p₃ p₄", values), working=lines)


def mean_log_loss(draw: Random) -> Exercise:
    """With the logarithms that are needed, and some that are not."""
    shown = _rows(draw, 3)
    table = {p: scene("log-loss", rows=(("ID1", 1, p),), base="10")["losses"][0] for p in TENTHS}
    told = ", ".join(f"{num(p)}: {num(round(loss, 3))}" for p, loss in table.items())
    ask = Words(
        f"{_told(shown)}. 로그 손실(밑 10)의 평균 L을 소수 둘째 자리까지 구하십시오. −log₁₀ p의 값은 다음과 같습니다. "
        f"{told}",
        f"{_told(shown)}. Find the mean log loss L (base 10) to two decimals. The values of −log₁₀ p are: {told}",
    )
    losses = shown["losses"]
    read_off = [round(loss, 3) for loss in losses]
    total = " + ".join(map(num, read_off))
    lines = (rf"L \approx \frac{{{total}}}{{3}} \approx {num(round(sum(read_off) / 3, 2))}",)
    return exercise(shown, ask, blanks("L", (shown["mean"],), 0.006), working=lines)


def true_class_loss(draw: Random) -> Exercise:
    shown = _classes(draw, 1, 4)
    (_, label, _), row, loss = _samples(shown)[0], shown["probabilities"][0], shown["losses"][0]
    logs = {p: scene("log-loss", rows=(("ID1", 1, p),), base="e")["losses"][0] for p in sorted({*row} - {0.0, 1.0})}
    told = ", ".join(f"{num(p)}: {num(round(value, 3))}" for p, value in logs.items())
    ask = Words(
        f"정답 클래스는 {label}이고 클래스 0, 1, 2, 3의 예측은 {_listed(row)}입니다. "
        f"손실 L = −Σ y ln ŷ를 소수 둘째 자리까지 구하십시오. −ln p의 값은 다음과 같습니다. {told or '1: 0'}",
        f"The true class is {label}, and the predictions for the classes 0, 1, 2, 3 are {_listed(row)}. Find the loss "
        f"L = −Σ y ln ŷ to two decimals. The values of −ln p are: {told or '1: 0'}",
    )
    lines = (rf"L = -\ln({num(row[label])}) {sign(round(loss, 3) == loss)} {num(round(loss, 3))}",)
    return exercise(shown, ask, blanks("L", (loss,), CLOSE), working=lines, card="classes", veil=("corner 1",))


def one_hot(draw: Random) -> Exercise:
    """The target as ten numbers, and the one term that is left of the sum."""
    shown = _classes(draw, 1, 5)
    (_, label, _), row = _samples(shown)[0], shown["probabilities"][0]
    ask = Words(
        f"클래스는 0, 1, 2, 3, 4이고 정답은 {label}입니다. 원-핫 벡터 y의 다섯 수를 쓰고, 예측이 {_listed(row)}일 때 "
        "로그에 들어가는 확률 p를 쓰십시오.",
        f"The classes are 0, 1, 2, 3, 4 and the true one is {label}. Write the five numbers of the one-hot vector y, "
        f"and the probability p that goes into the logarithm where the predictions are {_listed(row)}.",
    )
    values = [float(c == label) for c in range(5)]
    lines = (rf"y = ({_listed(values)}), \quad p = {num(shown['corrected'][0])}",)
    found = blanks("y₀ y₁ y₂ y₃ y₄ p", (*values, shown["corrected"][0]))
    return exercise(shown, ask, found, working=lines)


KINDS = kinds({3: (answered_class, count_right), 17: (corrected, mean_log_loss), 18: (true_class_loss, one_hot)})

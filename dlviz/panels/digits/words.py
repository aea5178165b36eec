"""The sentences of the digits panel: what a digit is, how it is read, how well the network reads, what is loose."""

from __future__ import annotations

import math

from dlviz.messages import translate
from dlviz.model.digits import Result, State
from dlviz.model.digits.data import SIDE, SIZE
from dlviz.model.numbers import lowered, marked, said
from dlviz.ui.training.words import diverged


def digit_short(result: Result) -> str:
    """What is looked at, in two words; of a drawing nobody knows which digit it is."""
    if result.shown.part == "drawing":
        return translate("DigitsPanel", "drawing")
    return translate("DigitsPanel", "digit {0}").format(result.shown.label)


def digit(state: State, result: Result) -> str:
    """Where the digit looked at is from, and what it is."""
    part, label = result.shown.part, result.shown.label
    texts = {
        "train": translate("DigitsPanel", "number {0} of the data, true class {1}: learned from"),
        "test": translate("DigitsPanel", "number {0} of the data, true class {1}: test"),
        "own": translate("DigitsPanel", "own digit {0}, true class {1}"),
        "drawing": translate("DigitsPanel", "the drawing, meant as {1}"),
    }
    return texts[part].format(_number(state, part), label)


def digit_briefly(state: State, result: Result) -> str:
    """``digit`` where little room is and its class is seen."""
    part = result.shown.part
    texts = {
        "train": translate("DigitsPanel", "number {0}: learned from"),
        "test": translate("DigitsPanel", "number {0}: test"),
        "own": translate("DigitsPanel", "own digit {0}"),
        "drawing": translate("DigitsPanel", "the drawing"),
    }
    return texts[part].format(_number(state, part))


def _number(state: State, part: str) -> int:
    return state.sample if part in ("train", "test") else min(state.own_row + 1, max(len(state.own), 1))


def read(state: State, result: Result) -> str:
    """How it is read, and how like the data it is."""
    shown = result.shown
    if shown.empty:
        return translate("DigitsPanel", "Nothing is drawn yet: an empty pad is answered by the biases alone.")
    p, loss = said(float(result.probabilities[result.read])), said(result.loss)
    if result.right:
        text = translate("DigitsPanel", "Read as {0}, ŷ {1}; loss {2}.")
    elif shown.part == "drawing":
        text = translate("DigitsPanel", "Read as {0}, ŷ {1}; meant as {3}: loss {2}.")
    else:
        text = translate("DigitsPanel", "Read as {0}, ŷ {1}; true class {3}: loss {2}.")
    return f"{text.format(result.read, p, loss, shown.label)}\n{distance(result)}"


def role(result: Result) -> str:
    """Whether it is read rightly; where the answer says little, to be right says little too."""
    return "bad" if not result.right else "text" if result.shown.strange else "good"


def distance(result: Result) -> str:
    shown = result.shown
    if shown.strange:
        return translate(
            "DigitsPanel",
            "Unlike the data: {0} from the nearest digit; 99% of the data have a nearer neighbour. ŷ says little here.",
        ).format(marked(shown.distance, 1))
    return translate(
        "DigitsPanel", "{0} from the nearest digit learned from; {1} of the data have a nearer neighbour."
    ).format(marked(shown.distance, 1), f"{shown.farther:.0%}")


def bar(result: Result, k: int) -> str:
    p, z = float(result.probabilities[k]), float(result.logits[k])
    return f"ŷ{lowered(k)} {said(p)}, z{lowered(k)} {said(z)}"


def pixel(number: int, count: float) -> str:
    """What is read at one of the 64 pixels of a digit."""
    text = translate("DigitsPanel", "row {0}, column {1}: {2} of 16")
    return text.format(number // SIDE + 1, number % SIDE + 1, int(count))


def slope(k: int, number: int, value: float) -> str:
    """What is read at one of the slopes of the score of class ``k``."""
    text = translate("DigitsPanel", "row {0}, column {1}: ∂z{2}/∂x {3}")
    return text.format(number // SIDE + 1, number % SIDE + 1, lowered(k), said(value))


def unit(number: int, low: float, high: float, z: float) -> str:
    text = translate("DigitsPanel", "unit {0}: weights {1} to {2}, z {3}")
    return text.format(number, marked(low), marked(high), said(z))


def cell(true: int, answer: int, n: int) -> str:
    return translate("DigitsPanel", "true class {0}, read as {1}: {2}").format(true, answer, n)


def judged(sample: int, true: int, answer: int, loss: float) -> str:
    text = translate("DigitsPanel", "number {0}: true class {1}, read as {2}, loss {3}")
    return text.format(sample, true, answer, said(loss))


def scored(sample: int, true: int, answer: int, first: int, second: int, z: tuple[float, float]) -> str:
    text = translate("DigitsPanel", "number {0}: true class {1}, read as {2}")
    scores = (f"z{lowered(k)} {said(value)}" for k, value in zip((first, second), z, strict=True))
    return f"{text.format(sample, true, answer)}\n{', '.join(scores)}"


def true_class() -> str:
    return translate("DigitsPanel", "row: true class")


def no_digits() -> str:
    return translate("DigitsPanel", "There is no digit in this cell.")


def answer() -> str:
    return translate("DigitsPanel", "column: read as")


def shape(state: State) -> str:
    return " → ".join(map(str, (64, *state.hidden, 10)))


def scores(result: Result) -> str:
    """Loss and accuracy on both parts, and what they say together."""
    if result.ended_at is not None:
        return diverged(result.ended_at)
    loss, accuracy, test_loss, test_accuracy = result.scores
    first = translate("DigitsPanel", "Training, {0} digits: loss {1}, {2} right").format(
        result.n_train, said(loss), f"{accuracy:.1%}"
    )
    second = translate("DigitsPanel", "Test, {0} digits: loss {1}, {2} right").format(
        result.n_test, said(test_loss), f"{test_accuracy:.1%}"
    )
    if result.overfitted:
        second += ". " + translate("DigitsPanel", "Overfitting: the test's loss rises again.")
    return f"{first}\n{second}"


def accuracy(result: Result) -> str:
    share = result.scores[3]
    right = 0 if math.isnan(share) else round(share * result.n_test)
    return translate("DigitsPanel", "{0} of {1} are read rightly").format(right, result.n_test)


def reading_note() -> str:
    return translate(
        "DigitsPanel",
        "These are {0} digits by 13 writers, as 8 by 8 counts. They are not MNIST, and other people's handwriting is "
        "not among them. A softmax always sums to 1: even of a scribble it is sure, for none of its ten answers is "
        "“no digit”.",
    ).format(SIZE)


def training_note() -> str:
    return translate(
        "DigitsPanel",
        "Training and test digits are divided at random, so the same writers are in both, and a new writer is read "
        "less well. Each method has PyTorch's default settings, but momentum 0.9. Own digits count ten times.",
    )


def working_note() -> str:
    return translate("DigitsPanel", "r: the terms of all other pixels, added up")

"""The sentences of the network panel: what its shape is called, how well it learns, why it cannot."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dlviz.i18n import counted
from dlviz.messages import translate, why_last
from dlviz.model.network import Result, State
from dlviz.model.network.chain_rule import decimals
from dlviz.model.network.plane import Frame
from dlviz.model.numbers import marked, said, written
from dlviz.model.overfitting import is_overfitted
from dlviz.panels.network.content import WRITTEN
from dlviz.panels.network.network_view import NetworkView
from dlviz.ui.training.words import diverged


def captions(state: State) -> list[tuple[str, str]]:
    """Over each column of the drawing: what it is, and its function."""
    last = len(state.layers)
    hidden = translate("NetworkPanel", "hidden {0}")
    names = (
        translate("NetworkPanel", "input"),
        *(hidden.format(i) for i in range(1, last)),
        translate("NetworkPanel", "output"),
    )
    return list(zip(names, ("x", *(WRITTEN[name] for name in state.activation)), strict=True))


def depth(state: State) -> str:
    """How deep the network is (slide 2: two hidden layers or more are a DNN)."""
    hidden = len(state.layers) - 1
    return (
        translate("NetworkPanel", "no hidden layer"),
        translate("NetworkPanel", "1 hidden layer"),
        translate("NetworkPanel", "{0} hidden layers: DNN by convention"),
    )[min(hidden, 2)].format(hidden)


def network(state: State, view: NetworkView) -> str:
    """The drawing, for whoever does not see it."""
    text = translate("NetworkPanel", "A network of {0} units in {1} layers. For x₁ = {2}, x₂ = {3} it answers {4}.")
    layers, answers = len(state.layers), ", ".join(map(marked, view.numbers[-1]))
    return counted(text.format(" · ".join(map(str, state.sizes)), layers, *map(marked, view.numbers[0]), answers))


def plane(name: str, frame: Frame, line: str) -> str:
    text = translate(
        "NetworkPanel", "What {0} is for every x₁ from {1} to {2} and x₂ from {3} to {4}, with the line {5}."
    )
    return text.format(name, *(written(end, 2) for end in (*frame.x, *frame.y)), line)


def regions(names: Sequence[str], frame: Frame) -> str:
    """The plane of several classes, for whoever does not see it."""
    text = translate(
        "NetworkPanel", "Which of {0} is the largest for every x₁ from {1} to {2} and x₂ from {3} to {4}, as regions."
    )
    return text.format(", ".join(names), *(written(end, 2) for end in (*frame.x, *frame.y)))


def loss(state: State) -> str:
    """What is made small."""
    if state.loss == "cross-entropy":
        if state.sizes[-1] > 1:
            return translate("NetworkPanel", "categorical cross-entropy")
        return translate("NetworkPanel", "binary cross-entropy")
    sum_ = "Σ (ŷ − y)²" if state.sizes[-1] > 1 else "(ŷ − y)²"
    return sum_ if state.loss == "squared" else f"½ {sum_}"


def shapes(state: State) -> str:
    """(2,) against (1, 2) for one sample; what is done with a batch."""
    if len(state.inputs) > 1:
        return translate(
            "NetworkPanel",
            "A bias is a threshold with the other sign, b = −θ; y is the output still, as for the perceptron. b has "
            "the shape (n,): NumPy adds it to each row of X·W (broadcasting). The batch of N samples goes through in "
            "one product, a row for each.",
        )
    return translate(
        "NetworkPanel",
        "X of one sample has the shape (1, 2): np.array([[1, 2]]). np.array([1, 2]) has the shape (2,), and "
        "np.dot of it with W (2, {0}) has the shape ({0},). A bias is a threshold with the other sign, b = −θ; y is "
        "the output still.",
    ).format(state.sizes[1])


def scores(state: State, result: Result) -> str:
    """Loss and accuracy, or what keeps the network from learning."""
    if result.why_not:
        return why_not(state, result)
    if result.ended_at is not None:
        return diverged(result.ended_at)
    loss, accuracy, test_loss, test_accuracy = result.scores
    first = _scored(state, translate("NetworkPanel", "Training: loss {0}"), loss, accuracy)
    if result.stalled:
        out = translate("NetworkPanel", "The loss stalls. What helps: more units, a larger α, or a new random start.")
        return f"{first}\n{out}"
    if math.isnan(test_loss):
        return first
    second = _scored(state, translate("NetworkPanel", "Test: loss {0}"), test_loss, test_accuracy)
    if is_overfitted(result.history, result.scores):
        second += ". " + translate("NetworkPanel", "Overfitting: good on the training data, not on the test data.")
    return f"{first}\n{second}"


def _scored(state: State, text: str, loss: float, accuracy: float) -> str:
    """Pairs have targets, of which nothing is right or wrong."""
    told = text.format(said(loss, decimals(state)))
    if state.data == "pairs":
        return told
    return translate("NetworkPanel", "{0}, {1} right").format(told, f"{accuracy:.0%}")


def mend(state: State, result: Result) -> str:
    """What the button does that lets the network learn."""
    outputs = translate("NetworkPanel", "Make it {0} outputs").format(state.data_set.outputs)
    return {
        "": "",
        "outputs": outputs,
        "targets": outputs,
        "alone": translate("NetworkPanel", "Make the output a sigmoid"),
        "cross-entropy": translate("NetworkPanel", "Make the output a sigmoid"),
        "softmax": translate("NetworkPanel", "Make the outputs a softmax"),
        "probabilities": translate("NetworkPanel", "Take the squared error"),
        "step": translate("NetworkPanel", "Turn steps into tanh and sigmoid"),
    }[result.why_not]


def why_not(state: State, result: Result) -> str:
    return why_last(result.why_not, {"classes": state.data_set.outputs, "outputs": state.sizes[-1]})

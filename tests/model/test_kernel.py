"""The kernel against the same formulas written apart, in plain NumPy; with several outputs, and one update by hand."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from dlviz.model.forward import Weights
from dlviz.model.kernel import AT_ONCE, Kernel, Program, flat, unflat, with_ones
from tests.counting import calls
from tests.share import for_all

RNG = np.random.default_rng(7)
X = RNG.normal(size=(23, 2))
CLASSES = RNG.integers(0, 3, 23)
TARGETS = np.eye(3)[CLASSES]  # one-hot, shape (23, 3)


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def softmax(z: Any) -> Any:
    power = np.exp(z - z.max(axis=1, keepdims=True))
    return power / power.sum(axis=1, keepdims=True)


H = {
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "identity": lambda z: z,
    "softmax": softmax,
}
SLOPE = {
    "sigmoid": lambda z: sigmoid(z) * (1 - sigmoid(z)),
    "tanh": lambda z: 1 - np.tanh(z) ** 2,
    "relu": lambda z: (z > 0) * 1.0,
    "identity": np.ones_like,
}


def start(shape: tuple[int, ...], names: Any) -> tuple[Weights, ...]:
    rng = np.random.default_rng(1)
    return tuple(Weights(rng.normal(size=pair), rng.normal(size=pair[1])) for pair in itertools.pairwise(shape))


def written_apart(layers: Any, names: Any, loss: str, batch: Any, y: Any, rate: float, l2: float) -> list[Weights]:
    """One update of each weight, as the slides write it."""
    a, z = [batch], []
    for layer, name in zip(layers, names, strict=True):
        z.append(a[-1] @ layer.W + layer.b)
        a.append(H[name](z[-1]))
    delta = a[-1] - y
    if loss != "cross-entropy":
        delta = (2 if loss == "squared" else 1) * delta
        if names[-1] == "softmax":
            jacobian = np.einsum("ni,ij->nij", a[-1], np.eye(len(a[-1][0]))) - np.einsum("ni,nj->nij", a[-1], a[-1])
            delta = np.einsum("nij,nj->ni", jacobian, delta)
        else:
            delta = delta * SLOPE[names[-1]](z[-1])
    made = []
    for i in reversed(range(len(layers))):
        by_W, by_b = a[i].T @ delta / len(batch) + l2 * layers[i].W, delta.mean(axis=0)
        made.append(Weights(layers[i].W - rate * by_W, layers[i].b - rate * by_b))
        if i:
            delta = delta @ layers[i].W.T * SLOPE[names[i - 1]](z[i - 1])
    return made[::-1]


CASES = [
    ((2, 4, 2, 1), ("tanh", "tanh", "sigmoid"), "cross-entropy"),
    ((2, 3, 1), ("sigmoid", "identity"), "squared"),
    ((2, 5, 3), ("relu", "softmax"), "cross-entropy"),
    ((2, 4, 3, 3), ("tanh", "sigmoid", "softmax"), "cross-entropy"),
    ((2, 4, 3), ("tanh", "softmax"), "squared"),
    ((2, 4, 3), ("tanh", "sigmoid"), "squared"),
    ((2, 4, 3), ("sigmoid", "sigmoid"), "half squared"),
    ((2, 3), ("softmax",), "cross-entropy"),
]


@for_all("l2", [0.0, 0.02])
@for_all("size", [1, 6, 23, 100])
@for_all(("shape", "names", "loss"), CASES)
def test_updates_are_those_of_the_formulas(shape: Any, names: Any, loss: str, size: int, l2: float) -> None:
    targets = TARGETS if shape[-1] == 3 else TARGETS[:, :1]
    layers = start(shape, names)
    kernel = Kernel(layers, names, loss)
    given = targets.T if shape[-1] > 1 else targets[:, 0]
    for _ in range(3):
        kernel.updates(with_ones(X), given, size, 0.1, l2)
        for first in range(0, len(X), size):
            part = slice(first, first + size)
            layers = tuple(written_apart(layers, names, loss, X[part], targets[part], 0.1, l2))
    np.testing.assert_allclose(kernel.theta, flat(layers), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("loss", ["cross-entropy", "squared", "half squared"])
def test_gradients_of_several_outputs_agree_with_central_differences(loss: str) -> None:
    shape, names = (2, 4, 3), ("tanh", "softmax")
    layers = start(shape, names)
    kernel = Kernel(layers, names, loss)
    kernel.add_gradient(with_ones(X), TARGETS.T)

    def total(theta: Any) -> float:
        hidden, last = unflat(theta, shape)
        out = softmax(np.tanh(X @ hidden.W + hidden.b) @ last.W + last.b)
        if loss == "cross-entropy":
            return float(-(TARGETS * np.log(out)).sum())
        return float(((out - TARGETS) ** 2).sum()) * (1 if loss == "squared" else 0.5)

    for i in range(len(kernel.theta)):
        up, down = kernel.theta.copy(), kernel.theta.copy()
        up[i] += 1e-6
        down[i] -= 1e-6
        assert kernel.gradient[i] == pytest.approx((total(up) - total(down)) / 2e-6, rel=1e-6, abs=1e-7)


def test_softmax_of_large_sums_is_finite() -> None:
    layers = (Weights(np.full((2, 3), 1e4) * [[1, 2, 3]], np.zeros(3)),)
    kernel = Kernel(layers, ("softmax",), "cross-entropy")
    with np.errstate(all="raise", under="ignore"):
        kernel.updates(with_ones(X), TARGETS.T, 5, 0.1, 0.0)
    assert np.isfinite(kernel.theta).all()


def test_the_worked_example_of_backpropagation() -> None:
    """2-2-2 with sigmoids, inputs 0.05 and 0.10, targets 0.01 and 0.99, α = 0.5, ½ Σ (ŷ − y)²; the biases stand still
    in that text, so only the weights are compared, and they hang on no bias within one update.
    """
    layers = (
        Weights(np.array([[0.15, 0.25], [0.20, 0.30]]), np.array([0.35, 0.35])),
        Weights(np.array([[0.40, 0.50], [0.45, 0.55]]), np.array([0.60, 0.60])),
    )
    inputs, targets = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
    out = sigmoid(sigmoid(inputs @ layers[0].W + layers[0].b) @ layers[1].W + layers[1].b)
    assert float(((out - targets) ** 2).sum() / 2) == pytest.approx(0.298371109, abs=5e-10)
    kernel = Kernel(layers, ("sigmoid", "sigmoid"), "half squared")
    kernel.updates(with_ones(inputs), targets.T, len(inputs), 0.5, 0.0)
    hidden, last = unflat(kernel.theta, (2, 2, 2))
    np.testing.assert_allclose(hidden.W, [[0.149780716, 0.24975114], [0.19956143, 0.29950229]], atol=5e-9)
    np.testing.assert_allclose(last.W, [[0.35891648, 0.511301270], [0.408666186, 0.561370121]], atol=5e-9)


@pytest.mark.parametrize("l2", [0.0, 0.05])
def test_biases_that_are_held_stay_and_the_weights_go_on(l2: float) -> None:
    names = ("tanh", "softmax")
    layers = start((2, 3, 3), names)
    kernel = Kernel(layers, names, "cross-entropy", hold_biases=True)
    for _ in range(3):
        kernel.updates(with_ones(X), TARGETS.T, len(X), 0.1, l2)
        moved = written_apart(layers, names, "cross-entropy", X, TARGETS, 0.1, l2)
        layers = tuple(Weights(new.W, old.b) for new, old in zip(moved, layers, strict=True))
    np.testing.assert_allclose(kernel.theta, flat(layers), rtol=1e-12, atol=1e-12)


def test_the_worked_example_of_backpropagation_after_ten_thousand_updates() -> None:
    """With the biases where they were; by a loop of its own, as a reader writes it."""
    layers = (
        Weights(np.array([[0.15, 0.25], [0.20, 0.30]]), np.array([0.35, 0.35])),
        Weights(np.array([[0.40, 0.50], [0.45, 0.55]]), np.array([0.60, 0.60])),
    )
    inputs, targets = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
    kernel = Kernel(layers, ("sigmoid", "sigmoid"), "half squared", hold_biases=True)
    W1, W2 = (layer.W.copy() for layer in layers)
    for _ in range(10_000):
        kernel.updates(with_ones(inputs), targets.T, len(inputs), 0.5, 0.0)
        a1 = sigmoid(inputs @ W1 + 0.35)
        a2 = sigmoid(a1 @ W2 + 0.60)
        delta = (a2 - targets) * a2 * (1 - a2)
        W1, W2 = W1 - 0.5 * inputs.T @ (delta @ W2.T * a1 * (1 - a1)), W2 - 0.5 * a1.T @ delta
    hidden, last = unflat(kernel.theta, (2, 2, 2))
    np.testing.assert_allclose(hidden.W, W1, rtol=1e-9)
    np.testing.assert_allclose(last.W, W2, rtol=1e-9)
    np.testing.assert_array_equal([hidden.b, last.b], [[0.35, 0.35], [0.60, 0.60]])


def test_other_settings_in_between_change_nothing() -> None:
    """What an update does is written down for one rate; another one is not taken for it."""
    names = ("tanh", "sigmoid")
    layers = start((2, 3, 1), names)
    kernel = Kernel(layers, names, "cross-entropy")
    y = TARGETS[:, 0]
    for rate, l2 in ((0.1, 0.0), (0.3, 0.0), (0.1, 0.05), (0.1, 0.0)):
        kernel.updates(with_ones(X), y, len(X), rate, l2)
        layers = tuple(written_apart(layers, names, "cross-entropy", X, y[:, None], rate, l2))
    np.testing.assert_allclose(kernel.theta, flat(layers), rtol=1e-12, atol=1e-12)


def test_an_update_calls_the_products_of_its_layers_and_no_function_beside() -> None:
    """What takes a function of Python each, as finding the batch, is done once for all updates."""
    kernel = Kernel(start((2, 4, 2, 1), ("tanh", "tanh", "sigmoid")), ("tanh", "tanh", "sigmoid"), "cross-entropy")
    x, y = RNG.normal(size=(3, 600)), RNG.normal(size=600)
    kernel.updates(x, y, 10, 0.01, 0.0)
    few, many = (calls(lambda n=n: kernel.updates(x[:, :n], y[:n], 10, 0.01, 0.0)) for n in (300, 600))
    forward, back = 3, 2 + 2 + 1
    assert many - few == 30 * 2 * (forward + back)  # each is called and returns


def program(layers: Any, names: Any, size: int) -> Program:
    return Kernel(layers, names, "cross-entropy")._program(size)


def test_an_update_of_the_network_of_the_benchmark_is_nineteen_calls() -> None:
    """Three sums, of which two answers; 2 σ in two calls, twice the error; the slopes of both layers of tanh in two; of
    each layer the slopes of its weights, of two the blame of the layer below in two; the step in two.
    """
    names = ("tanh", "tanh", "sigmoid")
    each = program(start((2, 4, 2, 1), names), names, 5).updates(with_ones(X[:20]), TARGETS[:20, 0], 0.1, 0.0)
    assert [len(calls) for calls in each] == 4 * [3 + 2 + 2 + 1 + 2 + 3 + 2 * 2 + 2]


def test_no_product_is_of_a_part_of_a_matrix() -> None:
    """NumPy would copy it first."""
    names = ("tanh", "relu", "sigmoid")
    for calls_of_batch in program(start((2, 4, 3, 2), names), names, 5).updates(
        with_ones(X[:20]), TARGETS[:20, :2].T, 0.1, 0.0
    ):
        products = [(call.__self__, *given) for call, given in calls_of_batch if getattr(call, "__name__", "") == "dot"]
        assert len(products) == 3 + 3 + 2
        assert all(array.flags.forc for each in products for array in each)


def test_weights_are_set_as_a_whole_and_come_back_to_the_last_bit() -> None:
    """Whatever the kernel keeps of them."""
    for names in (("tanh", "sigmoid"), ("tanh", "softmax")):
        kernel = Kernel(start((2, 3, 2), names), names, "cross-entropy")
        theta = RNG.normal(size=len(kernel.theta))
        kernel.theta = theta
        np.testing.assert_array_equal(kernel.theta, theta)
        with pytest.raises(ValueError, match="read-only"):
            kernel.theta[0] = 0.0


def test_a_gradient_is_the_same_after_updates_over_more_samples() -> None:
    """Samples that need more room get a place of their own, and no call looks into the one before."""
    names = ("tanh", "sigmoid")
    kernel, other = (Kernel(start((2, 3, 1), names), names, "cross-entropy") for _ in range(2))
    first = with_ones(X[:5]), TARGETS[:5, 0]
    kernel.add_gradient(*first)
    kernel.updates(with_ones(X), TARGETS[:, 0], 5, 0.1, 0.0)
    other.theta = kernel.theta
    for each in (kernel, other):
        each.add_gradient(*first)
    np.testing.assert_array_equal(kernel.gradient, other.gradient)


def test_more_batches_than_are_written_down_at_once_are_walked_all() -> None:
    names = ("tanh", "sigmoid")
    whole, parts = (Kernel(start((2, 3, 1), names), names, "cross-entropy") for _ in range(2))
    x, y = with_ones(RNG.normal(size=(3 * AT_ONCE + 1, 2))), RNG.integers(0, 2, 3 * AT_ONCE + 1).astype(float)
    whole.updates(x, y, 2, 0.1, 0.0)
    for first in range(0, len(y), 2):
        parts.updates(x[:, first : first + 2], y[first : first + 2], 2, 0.1, 0.0)
    np.testing.assert_array_equal(whole.theta, parts.theta)


def test_layers_of_tanh_that_follow_each_other_get_their_slopes_in_two_calls() -> None:
    def steps(*hidden: str) -> int:
        names = *hidden, "sigmoid"
        layers = start((2, *(4 for _ in hidden), 1), names)
        return len(program(layers, names, 10).gradient(with_ones(X[:10]), TARGETS[:10, 0]))

    more = 2 + 3  # its sum and answer; ∂L/∂W, ∂L/∂h, and that times the slope
    assert steps("tanh", "tanh") == steps("tanh") + more
    assert steps("tanh", "tanh", "tanh") == steps("tanh") + 2 * more
    assert steps("tanh", "relu", "tanh") == steps("relu", "tanh") + more + 2

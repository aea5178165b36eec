"""Several outputs: losses, gradients and updates against oracles, and the best-known worked example by its digits."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, log_loss
from sklearn.neural_network import MLPClassifier, MLPRegressor

from dlviz.files.choosing import best
from dlviz.files.taking import whole
from dlviz.model.forward import Weights, forward
from dlviz.model.kernel import flat, unflat
from dlviz.model.network import PRESETS, TAKES, State, code, solve, values, working
from dlviz.model.network.data import as_targets, classes_of, data_set
from dlviz.model.network.edits import trainable
from dlviz.model.network.layers import as_weights, random_layers
from dlviz.model.network.stall import stalls
from dlviz.model.network.training import deltas, losses, new_run
from dlviz.model.slices import finish
from dlviz.ui.workings.formula import to_text
from tests.model.network.by_kernel import gradient
from tests.model.pupil import reads
from tests.model.written_out import check_formula
from tests.share import for_all, in_turns
from tests.tables import read_text

SHAPE = (2, 4, 3, 3)
THREE = data_set("three_clouds", 40, 0.4, 1, 1.0).train
ENDS = [
    ("softmax", "cross-entropy"), ("softmax", "squared"), ("softmax", "half squared"),
    ("sigmoid", "squared"), ("sigmoid", "half squared"), ("identity", "squared"),
]  # fmt: skip


def preset(name: str, **fields: Any) -> State:
    return replace(State(), **{**PRESETS[name], **fields})


def start(*names: Any, shape: tuple[int, ...] = SHAPE) -> tuple[Weights, ...]:
    rng = np.random.default_rng(3)
    return tuple(Weights(one.W, rng.normal(size=len(one.b))) for one in as_weights(random_layers(shape, names, 3)))


# losses and gradients


@pytest.mark.parametrize("l2", [0.0, 0.03])
@pytest.mark.parametrize(("last", "loss"), ENDS)
def test_gradients_agree_with_central_differences(last: Any, loss: str, l2: float) -> None:
    names = ("tanh", "sigmoid", last)
    layers = start(*names)
    found, theta, width = flat(gradient(layers, names, loss, *THREE, l2)), flat(layers), 1e-5

    def objective(at: Any) -> float:
        moved = unflat(at, SHAPE)
        return losses(moved, names, loss, THREE)[0] + l2 / 2 * sum(float((one.W**2).sum()) for one in moved)

    for i in range(len(theta)):
        step = np.eye(len(theta))[i] * width
        wanted = (objective(theta + step) - objective(theta - step)) / (2 * width)
        assert found[i] == pytest.approx(wanted, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(("last", "loss"), ENDS)
def test_the_blame_of_each_sum_makes_the_same_gradient(last: Any, loss: str) -> None:
    names: Any = ("tanh", "relu", last)
    layers, (X, y) = start(*names), THREE
    flow = forward(layers, names, X)
    blame, before = deltas(layers, names, loss, flow, y), (X, *flow.activations)
    for mine, a, delta in zip(gradient(layers, names, loss, X, y), before, blame, strict=False):
        np.testing.assert_allclose(a.T @ delta / len(X), mine.W, rtol=1e-10, atol=1e-15)
        np.testing.assert_allclose(delta.mean(axis=0), mine.b, rtol=1e-10, atol=1e-15)


def test_loss_and_accuracy_are_those_of_scikit_learn() -> None:
    names: Any = ("tanh", "tanh", "softmax")
    layers, (X, y) = start(*names), THREE
    other = MLPClassifier(hidden_layer_sizes=SHAPE[1:-1], activation="tanh", solver="sgd", max_iter=1).partial_fit(
        X, y, classes=[0, 1, 2]
    )
    other.coefs_, other.intercepts_ = [np.array(one.W) for one in layers], [np.array(one.b) for one in layers]
    probabilities = other.predict_proba(X)
    np.testing.assert_allclose(forward(layers, names, X).activations[-1], probabilities, rtol=1e-12)
    loss, accuracy = losses(layers, names, "cross-entropy", THREE)
    assert loss == pytest.approx(log_loss(y, probabilities), rel=1e-12)
    assert accuracy == accuracy_score(y, other.predict(X))


def test_squared_errors_are_those_of_a_regressor_summed_over_the_outputs() -> None:
    names: Any = ("tanh", "tanh", "identity")
    layers, (X, y) = start(*names), THREE
    targets = as_targets(y, 3)
    other = MLPRegressor(hidden_layer_sizes=SHAPE[1:-1], activation="tanh", solver="sgd", max_iter=1).partial_fit(
        X, targets
    )
    other.coefs_, other.intercepts_ = [np.array(one.W) for one in layers], [np.array(one.b) for one in layers]
    wanted = ((other.predict(X) - targets) ** 2).sum(axis=1).mean()
    assert losses(layers, names, "squared", THREE)[0] == pytest.approx(wanted, rel=1e-12)
    assert losses(layers, names, "half squared", THREE)[0] == pytest.approx(wanted / 2, rel=1e-12)


@pytest.mark.parametrize(("last", "loss"), ENDS)
def test_the_updates_are_those_of_pytorch(last: Any, loss: str) -> None:
    torch = pytest.importorskip("torch")
    names = ("tanh", last)
    state = preset("three classes", activation=names, layers=random_layers((2, 4, 3), names, 2), loss=loss, l2=0.0)
    walk = new_run(state.plan)
    made = [torch.tensor(a.copy(), requires_grad=True) for one in as_weights(state.layers) for a in (one.W, one.b)]
    ends = {"softmax": lambda z: torch.softmax(z, 1), "sigmoid": torch.sigmoid, "identity": lambda z: z}
    for step in range(20):
        samples, aims = walk.batch(step)
        X, t = torch.tensor(samples.copy()), torch.tensor(aims.T.copy())
        z = torch.tanh(X @ made[0] + made[1]) @ made[2] + made[3]
        if loss == "cross-entropy":
            total = torch.nn.functional.cross_entropy(z, t)
        else:
            total = ((ends[last](z) - t) ** 2).sum(1).mean() * (0.5 if loss == "half squared" else 1)
        total.backward()
        with torch.no_grad():
            for one in made:
                one -= state.learning_rate * one.grad
                one.grad = None
    ours = [a for one in walk.layers_at(20) for a in (one.W, one.b)]
    for mine, theirs in zip(ours, made, strict=True):
        np.testing.assert_allclose(mine, theirs.detach().numpy(), rtol=1e-8, atol=1e-11)


def test_a_softmax_of_large_sums_loses_no_digit() -> None:
    layers = (Weights(np.array([[1e4, -1e4], [0.0, 0.0]]), np.zeros(2)),)
    loss, _ = losses(layers, ("softmax",), "cross-entropy", (np.array([[1.0, 0.0]]), np.array([1.0])))
    assert loss == 2e4


def test_targets_between_0_and_1_have_a_part_of_both_classes() -> None:
    data = np.array([[0.5, 1.0], [1.0, -1.0]]), np.array([[0.25], [1.0]])
    layers = start("sigmoid", shape=(2, 1))
    p = forward(layers, ("sigmoid",), data[0]).activations[-1]
    wanted = -(data[1] * np.log(p) + (1 - data[1]) * np.log(1 - p)).mean()
    assert losses(layers, ("sigmoid",), "cross-entropy", data)[0] == pytest.approx(float(wanted), rel=1e-12)


# classes and targets


def test_labels_become_a_target_for_each_output() -> None:
    y = np.array([2.0, 0.0])
    assert as_targets(y, 3).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert as_targets(y, 1).tolist() == [[2], [0]]
    assert classes_of(as_targets(y, 3)).tolist() == [2, 0]
    assert classes_of(np.array([[0.5], [0.51]])).tolist() == [0, 1]


@pytest.mark.parametrize("name", ["three_clouds", "three_spirals"])
@pytest.mark.parametrize("n", [10, 11, 12, 99])
def test_three_classes_lie_within_the_plane(name: str, n: int) -> None:
    X, y = data_set(name, n, 0.0, 0, 1.0).train
    assert set(y.tolist()) == {0.0, 1.0, 2.0}
    assert np.hypot(*X.T).max() <= 2.6


def test_three_spirals_are_learned() -> None:
    state = preset("three classes")
    first, last = (solve(replace(state, step=step)).scores for step in (0, 7000))
    assert first[1] < 0.5
    assert last[1] >= 0.99
    assert last[3] >= 0.9


def test_what_keeps_several_outputs_from_learning_is_mended_at_once() -> None:
    made = trainable(replace(State(), data="three_clouds"))
    assert (made.sizes, made.activation, made.loss) == ((2, 4, 3), ("tanh", "softmax"), "cross-entropy")
    made = trainable(replace(State(), data="pairs", pairs=((0.0, 0.0, 3.0, -1.0),), activation=("tanh", "relu")))
    assert (made.sizes, made.activation, made.loss) == ((2, 2, 2), ("tanh", "relu"), "squared")
    made = trainable(preset("book"))
    assert (made.sizes[-1], made.activation[-1]) == (2, "softmax")


def test_guessing_the_shares_of_three_classes_for_ever_is_a_stall() -> None:
    targets = as_targets(np.arange(9.0) % 3, 3)
    for loss, constant in (("cross-entropy", np.log(3)), ("squared", 2 / 3), ("half squared", 1 / 3)):
        assert stalls(np.full((150, 4), constant), targets, loss)
        assert not stalls(np.full((150, 4), constant / 4), targets, loss)


# the worked example


def test_the_digits_of_the_worked_example() -> None:
    state = preset("backpropagation")
    before, after = solve(state), solve(replace(state, step=1))
    assert f"{before.scores[0]:.9f}" == "0.298371109"
    assert f"{after.scores[0]:.9f}" == "0.291027774"
    assert f"{after.weights[0].W[0, 0]:.9f}" == "0.149780716"
    assert f"{after.weights[1].W[0, 0]:.8f}" == "0.35891648"
    np.testing.assert_allclose(after.weights[0].W, [[0.149780716, 0.24975114], [0.19956143, 0.29950229]], atol=5e-9)
    np.testing.assert_allclose(after.weights[1].W, [[0.35891648, 0.511301270], [0.408666186, 0.561370121]], atol=5e-9)


def test_the_error_that_is_printed_after_the_update_comes_of_another_order() -> None:
    """0.291027924 is of hidden weights moved with output weights that are new already, which gives another w1 than the
    text has; its own weights give 0.291027774, with the biases where they were.
    """

    def error(W1: Any, W2: Any) -> float:
        return losses((Weights(W1, b1), Weights(W2, b2)), state.activation, state.loss, (X, targets))[0]

    state = preset("backpropagation")
    (W1, b1), (W2, b2) = ((layer.W, layer.b) for layer in solve(state).weights)
    X, targets = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
    a1, a2 = forward(as_weights(state.layers), state.activation, X).activations
    delta = (a2 - targets) * a2 * (1 - a2)
    new_W2 = W2 - 0.5 * a1.T @ delta
    right, mixed = (W1 - 0.5 * X.T @ (delta @ W.T * a1 * (1 - a1)) for W in (W2, new_W2))
    assert f"{right[0, 0]:.9f}, {error(right, new_W2):.9f}" == "0.149780716, 0.291027774"
    assert f"{mixed[0, 0]:.9f}, {error(mixed, new_W2):.9f}" == "0.149817639, 0.291027924"


def test_the_worked_example_holds_its_biases_and_learns_them_when_asked() -> None:
    state = preset("backpropagation", step=1)
    assert state.hold_biases
    assert [layer.b.tolist() for layer in solve(state).weights] == [[0.35, 0.35], [0.6, 0.6]]
    learned = solve(replace(state, hold_biases=False))
    assert f"{learned.scores[0]:.9f}" == "0.280471447"
    np.testing.assert_array_equal(learned.weights[0].W, solve(state).weights[0].W)
    assert not any((layer.b == 0.35).any() or (layer.b == 0.6).any() for layer in learned.weights)
    for name in ("circles", "XOR learning", "three classes"):  # nothing is left of it in another example
        assert not replace(state, **PRESETS[name]).hold_biases


def test_a_bias_that_is_held_says_so_in_the_working_and_in_the_code() -> None:
    state = preset("backpropagation", layer=1, source=0, unit=1, step=1)
    lines = [" ".join(to_text(line).split()) for line in working(state, solve(state)).lines]
    assert lines[-1] == "b^(1)1 := b^(1)1 = 0.35"
    assert lines[-2].startswith("∂L / ∂b^(1)1 ≈")  # the slope is there all the same
    assert "b[i] =" not in code(state)
    free = replace(state, hold_biases=False)
    assert "b^(1)1 := 0.3456" in " ".join(to_text(working(free, solve(free)).lines[-1]).split())


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (
            (1, 1, 1),
            (
                "L ≈ 1 / 2 · ((0.75136507 − 0.01)^2 + (0.772928465 − 0.99)^2) ≈ 0.298371109",
                "δ^(2)1 ≈ (0.75136507 − 0.01) · (0.75136507 · (1 − 0.75136507)) ≈ 0.138498562",
                "δ^(2)2 ≈ (0.772928465 − 0.99) · (0.772928465 · (1 − 0.772928465)) ≈ −0.038098237",
                "h′(z^(1)1) = a (1 − a) ≈ 0.593269992 · (1 − 0.593269992) ≈ 0.241300709",
                "δ^(1)1 ≈ 0.241300709 · (0.4 · 0.138498562 + 0.5 · (−0.038098237)) ≈ 0.008771355",
                "x1   δ^(1)1 ≈ 0.05 · 0.008771355 ≈ 0.000438568",
                "∂L / ∂w^(1)11 ≈ 0.000438568 / 1 ≈ 0.000438568",
                "w^(1)11 := 0.15 − 0.5 · 0.000438568 ≈ 0.149780716",
            ),
        ),
        (
            (2, 1, 1),
            (
                "a^(1)1   δ^(2)1 ≈ 0.593269992 · 0.138498562 ≈ 0.082167041",
                "w^(2)11 := 0.4 − 0.5 · 0.0821670406 ≈ 0.35891648",
            ),
        ),
    ],
)
def test_the_chain_rule_of_the_worked_example(place: tuple[int, int, int], lines: tuple[str, ...]) -> None:
    layer, source, unit = place
    state = preset("backpropagation", layer=layer, source=source, unit=unit)
    shown = working(state, solve(state))
    reads(shown.lines)
    found = [" ".join(to_text(line).split()) for line in shown.lines]
    assert {" ".join(line.split()) for line in lines} <= set(found)


@pytest.mark.parametrize(("end", "shape"), in_turns(ENDS, ((2, 3, 2), (2, 3, 3), (2, 2, 2, 2), (2, 8, 8, 8))), ids=str)
def test_workings_of_several_outputs_come_out(end: tuple[Any, Any], shape: tuple[int, ...]) -> None:
    last, loss = end
    names: Any = (*("tanh",) * (len(shape) - 2), last)
    state = preset("three classes", layers=random_layers(shape, names, 1), activation=names, loss=loss, batch_size=4)
    state = replace(state, data="three_clouds" if shape[-1] > 2 else "clouds")
    for layer in range(1, len(shape)):
        for source, unit, step, l2 in ((1, 1, 0, 0.0), (0, shape[layer], 3, 0.02), (shape[layer - 1], 1, 3, 0.02)):
            one = replace(state, layer=layer, source=source, unit=unit, step=step, l2=l2)
            result = solve(one)
            shown = working(one, result)
            check_formula(shown.formula)
            reads(shown.lines)
            assert 3 <= len(shown.lines) <= 8
            assert result.batch is not None
            X, t = result.batch
            by = gradient(result.weights, names, loss, X, t, l2)[layer - 1]
            after = solve(replace(one, step=step + 1)).weights[layer - 1]
            exact, moved = ((a.b[unit - 1] if source == 0 else a.W[source - 1, unit - 1]) for a in (by, after))
            now = result.weights[layer - 1]
            weight = now.b[unit - 1] if source == 0 else now.W[source - 1, unit - 1]
            assert float(weight - state.learning_rate * exact) == pytest.approx(float(moved), rel=1e-9)


@pytest.mark.parametrize("sums", [((1.0, -2.0, 0.5),), ((800.0, -800.0, 799.0),)])
def test_a_softmax_is_written_out_with_the_sums_of_all(sums: Any) -> None:
    layers = ({"weights": (sums[0], (0.0, 0.0, 0.0)), "biases": (0.0, 0.0, 0.0)},)
    state = replace(State(), layers=layers, activation=("softmax",), inputs=((1.0, 0.0),), layer=1, unit=3)
    shown = working(state, solve(state))
    check_formula(shown.formula)
    reads(shown.lines)
    assert to_text(shown.lines[1]).count("e^") == 4


# code and tables


@for_all(("last", "loss"), ENDS)
@for_all("data", ["three_clouds", "own", "pairs"])
@for_all("step", [0, 25])
def test_the_code_gives_every_value(last: Any, loss: Any, data: Any, step: int) -> None:
    names: Any = ("tanh", last)
    own = ((0.0, 0.0, 0), (1.0, 1.0, 2), (2.0, 2.0, 1), (3.0, 1.0, 0))
    pairs = ((0.1, 0.3, 0.25, 0.25, 0.5), (0.2, 1.0, 1.0, 0.0, 0.0), (1.0, 2.0, 0.0, 0.0, 1.0))
    state = preset("three classes", layers=random_layers((2, 4, 3), names, 2), activation=names, loss=loss, data=data,
                   points=own, pairs=pairs, n=30, step=step)  # fmt: skip
    found: dict[str, Any] = {}
    exec(code(state), found)
    wanted = values(state, solve(state))
    assert wanted["trainable"]
    for name in ("weights", "biases", "activations"):
        for mine, theirs in zip(wanted[name], found[name], strict=True):
            np.testing.assert_allclose(mine, theirs, rtol=1e-9, atol=1e-12)
    for name in ("loss", "accuracy", "test_loss", "test_accuracy", "losses"):
        np.testing.assert_allclose(wanted[name], found[name], rtol=1e-9)


def taken(text: str) -> State:
    choice = best(read_text(text), TAKES)  # type: ignore[arg-type]
    assert not choice.doubt
    made = finish(whole(choice, State))
    assert isinstance(made, State)
    return made


def as_csv(*rows: tuple[Any, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def test_a_table_of_several_classes_is_taken() -> None:
    made = taken(as_csv(("x1", "x2", "t"), (0.5, 1, 0), (1.5, 2, 2), (0.25, 1, 3)))
    assert made.points == ((0.5, 1.0, 0), (1.5, 2.0, 2), (0.25, 1.0, 3))
    assert (made.mode, made.data) == ("train", "own")


def test_a_table_of_several_targets_is_taken() -> None:
    made = taken(as_csv(("x1", "x2", "t1", "t2"), (0.05, 0.1, 0.01, 0.99), (0.5, 0.1, 0.2, 0.3)))
    assert made.pairs == ((0.05, 0.1, 0.01, 0.99), (0.5, 0.1, 0.2, 0.3))
    assert (made.mode, made.data) == ("train", "pairs")

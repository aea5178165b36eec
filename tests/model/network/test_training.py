"""Backpropagation against central differences and scikit-learn; a walk that is the same however it is walked."""

from __future__ import annotations

import inspect
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier, MLPRegressor

from dlviz.model import network
from dlviz.model.forward import HIDDEN, Weights, forward
from dlviz.model.kernel import flat, unflat
from dlviz.model.network import PRESETS, State, approach, solve, training
from dlviz.model.network.data import MAKERS, data_set
from dlviz.model.network.edits import random_start
from dlviz.model.network.layers import as_weights, random_layers
from dlviz.model.network.solve import PIECE
from dlviz.model.network.training import deltas, losses, new_run, run, stands_still
from tests.model.network.by_kernel import gradient
from tests.share import for_all

SHAPE = (2, 4, 3, 1)
DATA = data_set("circles", 40, 0.1, 1, 1.0).train


def start(*names: Any, seed: int = 3) -> tuple[Weights, ...]:
    made = as_weights(random_layers(SHAPE, names, seed))
    rng = np.random.default_rng(seed)
    return tuple(Weights(one.W, rng.normal(size=len(one.b))) for one in made)  # biases of 0 would hide mistakes


def objective(theta: np.ndarray, names: Any, loss: str, l2: float) -> float:
    layers = unflat(theta, SHAPE)
    return losses(layers, names, loss, DATA)[0] + l2 / 2 * sum(float((one.W**2).sum()) for one in layers)


@for_all("l2", [0.0, 0.03])
# Steps have the slope 0 everywhere: a network with them is not trained.
@for_all("name", [name for name in HIDDEN if name != "step"])
@for_all("loss", ["cross-entropy", "squared"])
def test_gradients_agree_with_central_differences(name: Any, loss: str, l2: float) -> None:
    names = (name, name, "sigmoid" if loss == "cross-entropy" else name)
    layers = start(*names)
    found = flat(gradient(layers, names, loss, *DATA, l2))
    theta, wanted, width = flat(layers), np.zeros_like(found), 1e-5
    for i in range(len(theta)):
        for side in (1, -1):
            moved = theta.copy()
            moved[i] += side * width
            wanted[i] += side * objective(moved, names, loss, l2) / (2 * width)
    assert np.abs(found - wanted).max() <= 1e-6 * np.abs(wanted).max()


@pytest.mark.parametrize("hidden", ["identity", "sigmoid", "tanh", "relu"])
def test_loss_and_gradient_are_those_of_scikit_learn(hidden: Any) -> None:
    names, l2, (X, y) = (hidden, hidden, "sigmoid"), 0.02, DATA
    layers = start(*names)
    other = MLPClassifier(
        SHAPE[1:-1], activation={"identity": "identity", "sigmoid": "logistic"}.get(hidden, hidden), alpha=l2 * len(X),
        solver="sgd", max_iter=1, learning_rate_init=1e-9, momentum=0.0, batch_size=len(X),
    )  # fmt: skip
    other.partial_fit(X, y, classes=[0, 1])
    other.coefs_ = [np.array(one.W) for one in layers]
    other.intercepts_ = [np.array(one.b) for one in layers]
    probabilities = other.predict_proba(X)[:, 1]
    np.testing.assert_allclose(forward(layers, names, X).activations[-1][:, 0], probabilities, rtol=1e-12)
    assert losses(layers, names, "cross-entropy", DATA)[0] == pytest.approx(log_loss(y, probabilities), rel=1e-12)
    sizes = list(SHAPE)
    activations = [X, *(np.empty((len(X), units)) for units in sizes[1:])]
    delta = [np.empty_like(a) for a in activations[1:]]
    by_W = [np.empty_like(one.W) for one in layers]
    by_b = [np.empty_like(one.b) for one in layers]
    # Older versions of scikit-learn take no sample weights here.
    more = (None,) if "sample_weight" in inspect.signature(other._backprop).parameters else ()
    other._backprop(X, y[:, None], *more, activations, delta, by_W, by_b)
    for mine, W, b in zip(gradient(layers, names, "cross-entropy", X, y, l2), by_W, by_b, strict=True):
        np.testing.assert_allclose(mine.W, W, rtol=1e-10, atol=1e-14)
        np.testing.assert_allclose(mine.b, b, rtol=1e-10, atol=1e-14)


@pytest.mark.parametrize("loss", ["cross-entropy", "squared"])
def test_the_blame_of_each_sum_makes_the_same_gradient(loss: str) -> None:
    names: Any = ("tanh", "relu", "sigmoid")
    layers, (X, y) = start(*names), DATA
    flow = forward(layers, names, X)
    blame, before = deltas(layers, names, loss, flow, y), (X, *flow.activations)
    for mine, a, delta in zip(gradient(layers, names, loss, X, y), before, blame, strict=False):
        np.testing.assert_allclose(a.T @ delta / len(X), mine.W, rtol=1e-10, atol=1e-15)
        np.testing.assert_allclose(delta.mean(axis=0), mine.b, rtol=1e-10, atol=1e-15)


def circles(**fields: Any) -> State:
    names: Any = ("tanh", "tanh", "sigmoid")
    made = replace(State(), layers=random_layers((2, 4, 2, 1), names, 1), activation=names, data="circles")
    return replace(made, n=60, batch_size=7, learning_rate=0.3, **fields)


def test_the_updates_are_those_of_a_plain_loop() -> None:
    """The same batches, one clear NumPy gradient at a time."""
    state = circles(step=25, l2=0.01)
    layers, walk = as_weights(state.layers), new_run(state.plan)
    for step in range(25):
        X, y = walk.batch(step)
        flow = forward(layers, state.activation, X)
        blame, before = deltas(layers, state.activation, state.loss, flow, y.T), (X, *flow.activations)
        layers = tuple(
            Weights(
                one.W - 0.3 * (a.T @ delta / len(X) + 0.01 * one.W),
                one.b - 0.3 * delta.mean(axis=0),
            )
            for one, a, delta in zip(layers, before, blame, strict=False)
        )
    for mine, theirs in zip(solve(state).weights, layers, strict=True):
        np.testing.assert_allclose(mine.W, theirs.W, rtol=1e-9)
        np.testing.assert_allclose(mine.b, theirs.b, rtol=1e-9, atol=1e-12)


def test_each_epoch_looks_at_each_training_point_once() -> None:
    walk = new_run(circles().plan)
    X, _ = circles().data_set.train
    assert (len(X), walk.per_epoch) == (42, 6)
    for epoch in (0, 1, 5):
        seen = np.concatenate([walk.batch(epoch * 6 + i)[0] for i in range(6)])
        assert sorted(map(tuple, seen)) == sorted(map(tuple, X))
    assert not np.array_equal(walk.batch(0)[0], walk.batch(6)[0])


@pytest.mark.parametrize("order", [(3, 100, 8, 61, 60, 59, 100, 0, 3), (100, 3, 3), (8, 9, 10, 61, 3)])
def test_a_step_is_the_same_however_one_comes_there(order: tuple[int, ...]) -> None:
    plan = circles().plan
    walk = new_run(plan)
    for step in order:
        np.testing.assert_array_equal(walk.at(step), new_run(plan).at(step))
    fresh = new_run(plan)
    fresh.at(max(order))
    np.testing.assert_array_equal(walk.history(max(order)), fresh.history(max(order)))


def test_the_history_grows_with_the_steps_and_not_with_what_was_computed() -> None:
    state = circles()
    solve(replace(state, step=500))
    early = solve(replace(state, step=20))
    assert len(early.history) == 20 // 6 + 1
    assert solve(replace(state, step=18)).scores == tuple(early.history[3])


def test_it_learns_circles_and_xor() -> None:
    done = solve(circles(step=1800))
    assert done.scores[0] < 0.05
    assert done.scores[1] == 1.0
    assert done.scores[3] >= 0.9
    xor = replace(random_start(replace(State(), **PRESETS["XOR sigmoid"]), 2), learning_rate=5.0, epochs=2000)
    assert solve(xor).scores[1] < 1.0
    assert solve(replace(xor, step=2000)).scores[1] == 1.0


@pytest.mark.parametrize("step", [0, 1, 17, 400])
def test_a_walk_that_diverges_ends_at_the_same_step_whatever_was_asked(step: int) -> None:
    names: Any = ("identity", "identity")
    state = replace(State(), layers=random_layers((2, 3, 1), names, 1), activation=names, loss="squared",
                    data="clouds", n=100, learning_rate=50.0)  # fmt: skip
    plan = replace(state, step=step).plan
    whole, fresh = new_run(plan), new_run(plan)
    whole.at(2000)
    assert whole.ended_at is not None
    np.testing.assert_array_equal(whole.at(step), fresh.at(step))
    assert np.isfinite(whole.at(2000)).all()
    result = solve(replace(state, step=2000))
    assert (result.step, result.ended_at, result.last) == (whole.ended_at,) * 3
    assert solve(replace(state, step=1)).ended_at is None


def test_fewer_epochs_than_it_took_to_diverge_end_where_they_end() -> None:
    """Whether somebody looked further before makes no difference."""
    names: Any = ("identity", "identity")
    state = replace(State(), layers=random_layers((2, 3, 1), names, 1), activation=names, loss="squared",
                    data="clouds", n=100, batch_size=70, learning_rate=50.0, step=2000)  # fmt: skip
    ended = solve(state).ended_at
    assert ended is not None
    assert ended > 2
    few = solve(replace(state, epochs=2))
    assert (few.per_epoch, few.step, few.last, few.ended_at) == (1, 2, 2, None)


def test_no_warning_and_no_traceback_where_it_diverges() -> None:
    names: Any = ("relu", "sigmoid")
    state = replace(State(), layers=random_layers((2, 8, 1), names, 1), activation=names, learning_rate=100.0,
                    data="spirals", mode="train")  # fmt: skip
    for step in (0, 1, 2, 5, 50):
        result = solve(replace(state, step=step))
        assert network.working(replace(state, step=step), result).lines


@pytest.mark.parametrize("name", MAKERS)
def test_data_is_made_of_its_seed_and_has_all_classes(name: str) -> None:
    one, again, other = (data_set(name, 100, 0.1, seed, 0.7) for seed in (1, 1, 2))
    assert np.array_equal(one.X, again.X)
    assert not np.array_equal(one.X, other.X)
    assert one.X.shape == (100, 2)
    counts = np.bincount(one.y.astype(int))
    assert len(counts) == (3 if name.startswith("three") else 2)
    assert counts.max() - counts.min() <= 1
    assert len(one.train[0]) == 70
    assert len(one.test[0]) == 30


@for_all("name", [name for name, fields in PRESETS.items() if fields["mode"] == "train"])
def test_a_preset_learns_from_the_same_whatever_was_there_before(name: str) -> None:
    """After the worked example of backpropagation the circles had no points for the test: its share stayed at 1."""
    played = {"n": 40, "noise": 0.4, "data_seed": 7, "l2": 0.05, "hold_biases": True, "train_share": 0.3}
    alone = solve(State(**{**PRESETS[name], "step": 3}))
    for before in ({}, played, *PRESETS.values()):
        after = solve(State(**{**before, **PRESETS[name], "step": 3}))
        np.testing.assert_array_equal(after.scores, alone.scores, str(before))


def test_shapes_of_the_data() -> None:
    X, y = data_set("circles", 400, 0.0, 0, 1.0).train
    far = np.hypot(*X.T)
    assert far[y == 1].max() <= 1.0 < 1.4 <= far[y == 0].min()
    X, y = data_set("xor_clouds", 400, 0.0, 0, 1.0).train
    assert ((X[:, 0] * X[:, 1] < 0) == (y == 1)).mean() > 0.99
    assert data_set("XOR", 50, 0.5, 1, 0.3).n_train == 4


def test_own_points_are_learned_from() -> None:
    own = ((0.0, 0.0, 0), (1.0, 1.0, 1), (2.0, 2.0, 1), (3.0, 1.0, 0))
    state = replace(circles(), data="own", points=own, train_share=0.5)
    data = state.data_set
    assert sorted(map(tuple, np.column_stack([data.X, data.y]))) == sorted(own)
    assert data.n_train == 2


def test_equal_plans_share_one_walk() -> None:
    state = circles()
    assert run(state.plan) is run(replace(state, step=99, row=2, mode="train").plan)
    assert run(state.plan) is not run(replace(state, seed=9).plan)


@pytest.mark.parametrize(
    "fields", [{}, {"loss": "squared"}, {"l2": 0.05}, {"data": "XOR"}, {"data": "own"}, {"hold_biases": True}]
)
def test_the_code_trains_the_same_network(fields: dict[str, Any]) -> None:
    state = circles(step=30, **fields)
    names: dict[str, Any] = {}
    exec(network.code(state), names)
    result = solve(state)
    for mine, W, b in zip(result.weights, names["W"], names["b"], strict=True):
        np.testing.assert_allclose(mine.W, W, rtol=1e-9)
        np.testing.assert_allclose(mine.b, b, rtol=1e-9, atol=1e-12)
    assert names["loss"] == pytest.approx(result.scores[0])
    assert names["accuracy"] == result.scores[1]


def test_squared_error_is_that_of_a_regressor() -> None:
    names: Any = ("tanh", "tanh", "identity")
    layers, (X, y) = start(*names), DATA
    other = MLPRegressor(hidden_layer_sizes=SHAPE[1:-1], activation="tanh", solver="sgd", max_iter=1).partial_fit(X, y)
    other.coefs_, other.intercepts_ = [np.array(one.W) for one in layers], [np.array(one.b) for one in layers]
    assert losses(layers, names, "squared", DATA)[0] == pytest.approx(((other.predict(X) - y) ** 2).mean())


# the way to a step that takes long


def test_the_way_ends_where_solving_is_quick() -> None:
    state = circles(epochs=2000, step=4000, seed=11)
    run.cache_clear()
    at_once = solve(state).scores
    run.cache_clear()
    way = list(approach(state))
    shares = [share for share, _ in way]
    assert shares == sorted(shares)
    assert 0.9 < shares[-1] <= 1
    steps = [on_the_way.step for _, on_the_way in way]
    assert steps[0] == 0
    assert max(np.diff(steps)) * len(state.layers) <= PIECE
    assert steps[-1] == state.step
    assert all(replace(on_the_way, step=state.step) == state for _, on_the_way in way)
    assert list(approach(state)) == []  # it is known now
    assert solve(state).scores == at_once


@pytest.mark.parametrize(
    ("name", "fields", "still"),
    [
        ("blank", {}, True), ("blank", {"batch_size": 1}, False), ("XOR sigmoid", {}, False),
        ("XOR learning", {}, False), ("circles", {}, False),
    ],
)  # fmt: skip
def test_a_training_that_changes_nothing_is_known(name: str, fields: dict[str, Any], still: bool) -> None:
    state = replace(State(), **PRESETS[name], **fields)
    assert stands_still(state.plan) is still
    first, last = (solve(replace(state, step=step)).weights for step in (0, 60))
    assert all(np.array_equal(one.W, other.W) for one, other in zip(first, last, strict=True)) is still


def test_a_way_inside_a_long_epoch_has_pieces_and_is_known_afterwards() -> None:
    """An epoch of many updates is no piece by itself."""
    state = replace(circles(epochs=2000, step=13_000), n=2000, batch_size=1, train_share=1.0)
    run.cache_clear()
    way = list(approach(state))
    assert len(way) > 30
    assert list(approach(state)) == []
    assert list(approach(replace(state, step=13_001))) == []
    np.testing.assert_array_equal(run(state.plan).at(13_000), new_run(state.plan).at(13_000))


def test_a_short_way_is_gone_at_once() -> None:
    assert list(approach(State(mode="train", step=100))) == []
    assert list(approach(State())) == []


def test_the_way_ends_where_the_training_ends() -> None:
    names: Any = ("relu", "relu", "identity")
    state = replace(circles(epochs=2000, step=20_000, activation=names, loss="squared"), learning_rate=100.0)
    way = list(approach(state))
    assert run(state.plan).ended_at is not None
    assert len(way) < 100
    assert list(approach(state)) == []  # it goes no further


@pytest.mark.parametrize("loss", ["cross-entropy", "squared"])
def test_what_of_the_losses_follows_from_the_data_is_found_once(loss: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, find = list[int](), training.as_targets
    monkeypatch.setattr(training, "as_targets", lambda *given: [asked.append(1), find(*given)][1])
    layers = random_layers((2, 3, 1), ("tanh", "sigmoid"), 1)
    made = State(layers=layers, activation=("tanh", "sigmoid"), data="circles", mode="train", loss=loss)
    walk = new_run(made.plan)
    asked.clear()
    walk.at(3 * walk.per_epoch)
    assert asked == []
    scores = losses(walk.layers_at(3 * walk.per_epoch), made.activation, loss, made.data_set.train)
    assert walk.scores(3 * walk.per_epoch)[:2] == scores

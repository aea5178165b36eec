"""Training, probabilities, slopes and judgement of the digits, beside scikit-learn and beside what follows by hand."""

from __future__ import annotations

import itertools
import json
import warnings
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy.special import softmax
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss
from sklearn.neural_network import MLPClassifier

from dlviz import session
from dlviz.errors import Problem
from dlviz.model.digits import PRESETS, State, code, edits, shown, solve, table, values
from dlviz.model.digits.data import MOST, digits, split
from dlviz.model.digits.shown import shown_digit
from dlviz.model.digits.solve import GAP, approach, slopes
from dlviz.model.digits.training import TAUGHT, new_run, part_to_learn, part_to_test, start
from dlviz.model.fields import FieldError
from dlviz.model.forward import HIDDEN, forward
from dlviz.model.kernel import Kernel, flat, with_ones
from dlviz.model.methods import METHODS
from dlviz.model.overfitting import is_overfitted
from dlviz.state import AppState
from dlviz.topics import beyond

SEVEN = (((8.0, 7.0), (24.0, 6.0), (14.0, 28.0)),)


def test_the_split_has_1437_digits_to_learn_and_360_to_test() -> None:
    result = solve(State())
    assert (result.n_train, result.n_test, result.per_epoch) == (1437, 360, 45)


def test_the_first_loss_and_the_gradient_are_those_of_scikit_learn() -> None:
    """Its own backpropagation, started from our weights."""
    plan = replace(State(), hidden=(16,), activation="tanh", l2=0.0).plan
    X, y = part_to_learn(plan)
    layers = start(plan)
    other = MLPClassifier((16,), activation="tanh", alpha=0.0, max_iter=1, batch_size=50, shuffle=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        other.fit(X[:50], y[:50])
    other.coefs_, other.intercepts_ = [layer.W for layer in layers], [layer.b for layer in layers]
    activations = [X, *[np.empty(0)] * 2]
    grads = [np.empty_like(layer.W) for layer in layers], [np.empty_like(layer.b) for layer in layers]
    targets = np.eye(10)[y]
    other.out_activation_ = "softmax"
    deltas = [np.empty(0)] * 2
    args: tuple[Any, ...] = (X, targets, activations, deltas, *grads)
    try:
        loss, coefs, intercepts = other._backprop(*args)
    except TypeError:  # newer ones take weights of the samples
        loss, coefs, intercepts = other._backprop(X, targets, None, activations, deltas, *grads)
    kernel = Kernel(layers, ("tanh", "softmax"), "cross-entropy")
    kernel.add_gradient(with_ones(X), targets.T)
    theirs = np.concatenate([np.column_stack([W.T, b]).ravel() for W, b in zip(coefs, intercepts, strict=True)])
    np.testing.assert_allclose(kernel.gradient / len(X), theirs, rtol=1e-9, atol=1e-12)
    assert solve(replace(State(), hidden=(16,), activation="tanh", step=0)).scores[0] == pytest.approx(loss)


@pytest.mark.parametrize(("preset", "least"), [("softmax", 0.955), ("hidden", 0.975)])
def test_it_reads_as_well_as_scikit_learn_on_the_same_split(preset: str, least: float) -> None:
    state = State(**PRESETS[preset])
    train, test = split(state.share, state.split_seed)
    X, y = digits().pixels / MOST, digits().labels
    other: Any = LogisticRegression(tol=1e-3, max_iter=500)
    if state.hidden:
        other = MLPClassifier(
            state.hidden, learning_rate_init=0.01, batch_size=32, max_iter=20, random_state=0, alpha=0.0
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        theirs = other.fit(X[train], y[train]).score(X[test], y[test])
    ours = solve(state).scores[3]
    assert ours >= least
    assert ours >= theirs - 0.015


def test_scores_and_confusion_are_those_that_scikit_learn_counts() -> None:
    result = solve(State())
    X, y = part_to_test(State().plan)
    z = forward(result.weights, State().plan.functions, X).sums[-1]
    p = softmax(z, axis=1)
    np.testing.assert_allclose(result.probabilities, softmax(result.logits), rtol=1e-12)
    assert result.scores[2] == pytest.approx(log_loss(y, p, labels=range(10)))
    assert result.scores[3] == pytest.approx(accuracy_score(y, p.argmax(axis=1)))
    np.testing.assert_array_equal(result.test.confusion, confusion_matrix(y, p.argmax(axis=1), labels=range(10)))
    for true in range(10):
        for read in range(10):
            places = result.test.cell(true, read)
            assert len(places) == result.test.confusion[true, read]
            assert set(result.test.labels[places]) <= {true}


def test_the_worst_judged_come_first() -> None:
    test = solve(State()).test
    assert (np.diff(test.losses[test.worst]) <= 0).all()
    assert test.read[test.worst[0]] != test.labels[test.worst[0]]


@pytest.mark.parametrize("hidden", [(), (8,), (9, 5)])
@pytest.mark.parametrize("activation", ["tanh", "silu", "identity"])
def test_slopes_are_how_the_scores_change(hidden: tuple[int, ...], activation: Any) -> None:
    state = State(hidden=hidden, activation=activation, step=50)
    result = solve(state)
    x = result.shown.pixels / MOST
    exact = slopes(result.weights, activation, result.flow)
    assert exact.shape == (10, 64)
    for i in (3, 20, 42):
        ends = [x + sign * 1e-5 * (np.arange(64) == i) for sign in (1, -1)]
        up, down = (forward(result.weights, state.plan.functions, end[None, :]).sums[-1][0] for end in ends)
        np.testing.assert_allclose(exact[:, i], (up - down) / 2e-5, rtol=1e-4, atol=1e-6)
    np.testing.assert_array_equal(result.slopes, exact[result.asked])


def test_few_digits_are_learned_by_heart_and_that_is_called_overfitting() -> None:
    result = solve(State(**PRESETS["few"]))
    assert result.scores[1] == 1.0
    assert result.scores[3] < 0.9
    assert result.scores[2] > result.history[:, 2].min()
    assert result.overfitted
    assert not solve(State(**PRESETS["hidden"])).overfitted


def test_a_loss_that_rises_while_as_much_is_read_rightly_is_no_overfitting() -> None:
    result = solve(State(hidden=(64, 32), step=900))
    assert is_overfitted(result.history, result.scores)
    assert result.scores[1] - result.scores[3] <= GAP
    assert not result.overfitted


def test_a_rate_that_is_too_large_ends_where_it_can_still_be_shown() -> None:
    result = solve(State(method="gd", learning_rate=10.0, l2=1.0, step=2000, epochs=200))
    assert result.ended_at is not None
    assert np.isfinite(flat(result.weights)).all()
    values(State(), result)


def test_what_is_drawn_is_read_and_its_strangeness_told() -> None:
    state = State(source="drawing", strokes=SEVEN, label=7)
    result = solve(state)
    assert result.read == 7
    assert result.probabilities.sum() == pytest.approx(1.0)
    scribble = solve(
        replace(state, strokes=(((2.0, 2.0), (30.0, 30.0)), ((2.0, 30.0), (30.0, 2.0)), ((0.0, 16.0), (32.0, 16.0))))
    )
    assert scribble.shown.strange
    assert scribble.shown.distance > solve(State()).shown.distance


def test_one_digit_in_a_hundred_is_called_unlike_the_data() -> None:
    """Of the data themselves, with the distance to all others that are learned from."""
    strange = [shown_digit(State(share=0.95, sample=sample)).strange for sample in range(0, 1797, 3)]
    assert 0.002 < np.mean(strange) < 0.03


def test_the_distance_of_a_digit_that_was_learned_leaves_itself_out() -> None:
    train = split(0.8, 0)[0]
    sample = int(train[0])
    shown = solve(State(sample=sample)).shown
    others = digits().pixels[train[1:]]
    assert shown.distance == pytest.approx(np.sqrt(((others - digits().pixels[sample]) ** 2).sum(axis=1)).min())


def test_own_digits_that_are_taught_are_samples_ten_times() -> None:
    scribble = (16, 0) * 32
    state = State(own=((3, scribble),), teach=True, step=0)
    X, y = part_to_learn(state.plan)
    assert len(X) == 1437 + TAUGHT
    np.testing.assert_array_equal(X[-TAUGHT:], np.tile(np.array(scribble) / 16, (TAUGHT, 1)))
    assert y[-TAUGHT:].tolist() == [3] * TAUGHT
    taught = replace(state, step=450, source="own")
    assert solve(taught).read == 3
    assert solve(replace(taught, teach=False)).n_train == 1437


def test_a_kept_drawing_is_among_ones_own_and_the_eleventh_is_refused() -> None:
    state = State(source="drawing", strokes=SEVEN, label=7)
    kept = edits.kept(state, solve(state))
    assert kept.own[0][0] == 7
    assert solve(kept).shown.part == "own"
    np.testing.assert_array_equal(solve(kept).shown.pixels, solve(state).shown.pixels)
    full = replace(kept, own=kept.own * 10)
    with pytest.raises(FieldError):
        edits.kept(full, solve(full))
    assert len(edits.forgotten(full).own) == 9
    assert edits.forgotten(kept).source == "data"


def test_the_digit_that_is_looked_at_is_forgotten() -> None:
    own: Any = tuple((label, (label,) * 64) for label in range(4))
    state = State(own=own, own_row=1, source="own")
    assert edits.forgotten(state).own == (own[0], own[2], own[3])
    assert solve(edits.forgotten(state)).shown.label == 2  # the next one comes in its place
    last = replace(state, own_row=3)
    assert solve(edits.forgotten(last)).shown.label == 2
    assert edits.forgotten(State()) == State()


def test_an_empty_pad_is_not_kept() -> None:
    state = State(source="drawing")
    with pytest.raises(FieldError) as caught:
        edits.kept(state, solve(state))
    assert caught.value.rule == "empty_pad"


@pytest.mark.parametrize(
    ("fields", "rule"),
    [({"label": 10}, "whole"), ({"own": ((10, (0,) * 64),)}, "whole"), ({"own": ((1, (17, *(0,) * 63)),)}, "whole"),
     ({"own": ((1, (0,) * 63),)}, "list"), ({"data": "mnist"}, "data_set"), ({"activation": "step"}, "has_slope"),
     ({"activation": "softmax"}, "choice"),
     ({"strokes": (((33.0, 0.0),),)}, "number"), ({"hidden": (65,)}, "whole"), ({"hidden": (1, 1, 1)}, "list")],
)  # fmt: skip
def test_what_no_state_can_be_is_refused(fields: dict[str, Any], rule: str) -> None:
    with pytest.raises(FieldError) as caught:
        State(**fields)
    assert caught.value.rule == rule


def test_a_session_of_another_data_set_is_told_and_loses_nothing() -> None:
    text = session.dumps(AppState().with_panel("digits", State(strokes=SEVEN)))
    document = json.loads(text)
    document["panels"]["digits"]["data"] = "uci-optdigits-test-00000000"
    with pytest.raises(Problem) as caught:
        session.parse(json.dumps(document))
    assert caught.value.kind == "bad_value"
    error = caught.value.details["error"]
    assert (error.path, error.rule) == ("digits.data", "data_set")


def test_a_drawing_is_kept_in_the_session() -> None:
    app = AppState().with_panel("digits", State(strokes=SEVEN, own=((1, (5,) * 64),), source="own"))
    assert session.parse(session.dumps(app)).state == app


def test_the_way_to_a_far_step_is_gone_epoch_by_epoch() -> None:
    state = State(seed=77, step=900)
    shares = [(share, on_the_way.step) for share, on_the_way in approach(state)]
    assert [step for _, step in shares] == [45 * i for i in range(21)]
    assert shares[-1][0] == 1.0
    assert list(approach(state)) == []
    np.testing.assert_array_equal(flat(solve(state).weights), new_run(state.plan).at(900))


def test_the_way_ends_where_the_numbers_become_too_large() -> None:
    state = State(method="gd", learning_rate=10.0, l2=1.0, step=2000, epochs=200, seed=78)
    steps = [on_the_way.step for _, on_the_way in itertools.islice(approach(state), 20)]
    ended = solve(state).ended_at
    assert ended is not None
    assert steps[:2] == [0, 45]
    assert len(steps) < 20
    assert steps[-1] <= ended
    assert list(approach(state)) == []  # it goes no further


@pytest.mark.parametrize("step", [1000, 1437 + 1000, 5 * 1437 - 1])
def test_what_is_left_of_an_epoch_of_many_batches_is_no_way(step: int) -> None:
    """Or a window would go it again and again."""
    state = State(mode="train", batch_size=1, step=step, seed=79)
    list(approach(state))
    assert list(approach(state)) == []
    assert solve(state).step == step


def test_what_says_more_than_there_is_is_told() -> None:
    assert beyond("digits", State(step=100_000, unit=50, own_row=3)) == {"step": 1800, "unit": 32, "own_row": 0}
    assert beyond("digits", State()) == {}


def test_fewer_epochs_than_it_took_to_diverge_end_where_they_end() -> None:
    """Whether somebody looked further before makes no difference."""
    state = State(method="gd", learning_rate=10.0, l2=1.0, step=2000, epochs=200)
    assert solve(state).ended_at == 78
    few = solve(replace(state, epochs=1))
    assert (few.step, few.last, few.ended_at) == (45, 45, None)


@pytest.mark.parametrize("activation", [name for name in HIDDEN if name != "step"])
def test_the_program_trains_as_the_panel_does_with_each_function(activation: Any) -> None:
    state = State(hidden=(6, 5), activation=activation, step=50)
    names: dict[str, Any] = {}
    exec(compile(code(state), "<code>", "exec"), names)
    result = solve(state)
    np.testing.assert_allclose(names["slopes"], result.slopes, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(names["weights"][0], result.weights[0].W, rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("method", METHODS)
def test_the_program_trains_as_the_panel_does_with_each_method(method: Any) -> None:
    state = State(method=method, learning_rate=0.01, hidden=(12, 6), activation="tanh", step=60, l2=0.001, teach=True,
                  own=((4, (0, 8) * 32),))  # fmt: skip
    names: dict[str, Any] = {}
    exec(compile(code(state), "<code>", "exec"), names)
    result = solve(state)
    for ours, layer in zip(names["weights"], result.weights, strict=True):
        np.testing.assert_allclose(ours, layer.W, rtol=1e-9, atol=1e-9)
    assert names["test_accuracy"] == result.scores[3]


def test_a_new_hidden_layer_is_as_wide_as_the_last_and_learning_starts_again() -> None:
    state = State(hidden=(8, 5), step=3)
    assert [edits.hidden_layers(state, count).hidden for count in range(3)] == [(), (8,), (8, 5)]
    assert edits.hidden_layers(replace(state, hidden=(8,)), 2).hidden == (8, 8)
    assert edits.hidden_layers(edits.hidden_layers(state, 0), 1).hidden == (edits.USUAL_UNITS,)
    assert edits.units(state, 1, 12).hidden == (12, 5)
    assert edits.units(state, 2, 12).hidden == (8, 12)
    assert edits.hidden_layers(state, 1).step == edits.units(state, 1, 12).step == 0


def test_the_table_of_ones_own_digits_reads_each_as_it_is_shown() -> None:
    own = tuple((label, tuple((label + i) % 17 for i in range(64))) for label in (5, 0, 7))
    for row in range(3):
        state = State(own=own, own_row=row, source="own", step=40)
        result = solve(state)
        columns = table(state, result).columns
        assert [columns["label"][row], columns["pixel3"][row]] == [own[row][0], own[row][1][3]]
        assert columns["read"][row] == result.probabilities.argmax()
        assert [columns[f"p{k}"][row] for k in range(10)] == pytest.approx(result.probabilities.tolist())


def test_how_like_the_others_a_digit_is_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All pixels were gone through at each tick, while a training played under the same digit too."""
    gone: list[int] = []
    distance = shown._distance
    monkeypatch.setattr(shown, "_distance", lambda *of: (gone.append(len(of[1])), distance(*of))[1])
    shown._in_data.cache_clear()
    states = [State(sample=sample) for sample in (3, 8, 3, 8)]
    first, second, third, fourth = map(shown_digit, states)
    assert len(gone) == 2
    assert (first.distance, second.distance) == (third.distance, fourth.distance)
    assert (first.part, first.farther) == (third.part, third.farther)
    shown_digit(State(sample=3, split_seed=states[0].split_seed + 1))
    assert len(gone) == 3

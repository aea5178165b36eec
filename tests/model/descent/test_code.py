"""The code of a descent, run for any method, surface, batches and data: the same numbers as ``solve``."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dlviz.model import descent, line_data
from dlviz.model.descent import State, solve
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.presets import COMPARISONS
from dlviz.model.descent.state import Run
from dlviz.model.fields import describe
from dlviz.model.methods import METHODS
from tests.model.random_descents import descents
from tests.share import examples, for_all

states = descents(generated=st.sampled_from([0, 0, 5, 60]), generated_seed=st.integers(0, 9), standardise=st.booleans())


def run_code(state: State) -> dict[str, Any]:
    found: dict[str, Any] = {"__name__": "script"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(descent.code(state), found)
    return found


def places(result: Any) -> np.ndarray:
    return np.column_stack([result.w, result.b])


def sensitivity(state: State) -> np.ndarray:
    """How many times a difference in the start has grown by each step, measured: no test of a walk can be sharper.

    A method that divides by the size of a gradient that is nothing but rounding makes a whole step of it, and a walk
    that bounces in a valley that is too steep doubles a difference with each bounce. So a walk is compared until the
    rounding of its sums, grown so, could be seen. The growth is that of our own walk from starts a little beside.
    """
    result = solve(state)
    grown = np.ones(len(result.w))
    for away in (1e-6, 1e-9, -1e-9, 1e-11, 1e-12, -1e-12):
        other = solve(replace(state, w0=state.w0 + away * (1 + abs(state.w0)), b0=state.b0 - 2 * away))
        n = min(len(grown), len(other.w))
        difference = np.abs(places(other)[:n] - places(result)[:n])  # of each parameter: one may not move at all
        # What is rounded on the way grows from there on, though a difference in the start may have shrunk till then:
        # to what is nothing but rounding itself.
        least = np.minimum.accumulate(np.maximum(difference, 1e-15))
        grown[:n] = np.maximum(grown[:n], (difference / np.minimum(least, abs(away))).max(axis=1))
        grown[n:] = np.inf
    return np.maximum.accumulate(grown)


# What a step may lose beside numbers of size 1: some fifty units in the last place of a double.
ROUNDING = 1e-14


def check(state: State) -> None:
    found, result = run_code(state), solve(state)
    values = descent.values(state, result)
    for name in ("one_step", "diverges_from"):
        assert found[name] == (None if values[name] is None else pytest.approx(values[name], rel=1e-12))
    points = line_data.data(state)
    large = 1 + max(np.abs(points.x).max(), np.abs(points.y).max(), 1)
    large = large if state.landscape == "data" else 10.0
    size = np.maximum.accumulate(1 + np.abs(places(result)).max(axis=1))
    drift = ROUNDING * large**2 * np.arange(1, len(size) + 1) * (sensitivity(state) + size)
    comparable = drift < 1e-3 * size
    same = len(comparable) if comparable.all() else int(comparable.argmin())
    assert same >= 1
    if same == len(comparable) and result.overflow_at is None:
        assert len(found["w"]) == len(result.w)
    on_data = state.landscape == "data"
    steep = 1 + max(result.curvatures) if on_data else 500 * size**2  # of fourth degree
    for name, allowed in (
        ("w", drift),
        ("b", drift),
        ("gradient", drift * steep * large),
        ("cost", drift * steep * large * size * (1 if on_data else size)),
    ):
        ours, theirs = np.asarray(values[name])[:same], np.asarray(found[name])[:same]
        assert (np.abs(ours - theirs).reshape(same, -1).max(axis=1) <= allowed[:same]).all(), name


@settings(max_examples=examples(150))
@given(states)
def test_code_at_random(state):
    check(state)


def test_code_of_a_walk_that_settles_before_it_bounces_away():
    """A difference in the start has shrunk to nothing by then, and what is rounded at the bottom grows."""
    points = {"x": (0.0, 0.0), "y": (-0.5, 0.8)}
    adam = {"method": "adam", "beta1": 0.0, "beta2": 0.75, "epsilon": 0.001}
    check(State(**points, **adam, w0=0.0, b0=0.0, use_bias=True, form="1/m", learning_rate=0.03162, steps=27))


DATA = [{}, {"batch_size": 2}, {"generated": 30, "batch_size": 7}, {"standardise": True}]
DATA += [{"generated": 30, "standardise": True, "batch_size": 4, "form": "1/m"}]


@for_all("method", METHODS)
@for_all("use_bias", [False, True])
@for_all("data", DATA)
def test_code_of_every_method_on_data(method, use_bias, data):
    check(State(method=method, use_bias=use_bias, w0=-1.5, b0=0.5, learning_rate=0.02, steps=40, **data))


@for_all("method", METHODS)
@for_all("landscape", LANDSCAPES.values())
def test_code_of_every_method_on_landscapes(method, landscape):
    w0, b0 = landscape.start
    rate = landscape.learning_rate / 4
    state = State(method=method, landscape=landscape.name, w0=w0, b0=b0, learning_rate=rate, steps=40, batch_size=2)
    check(state)


@for_all("landscape", ["data", *LANDSCAPES])
@for_all("method", ["gd", "momentum", "nesterov"])
def test_code_stops_before_the_overflow(landscape, method):
    state = State(landscape=landscape, method=method, learning_rate=100.0, w0=900.0, b0=-800.0, steps=1000)
    result, found = solve(state), run_code(state)
    assert result.status == "overflow"
    assert len(found["w"]) == result.overflow_at
    np.testing.assert_allclose(found["w"], result.w, rtol=1e-9)
    np.testing.assert_allclose(found["cost"], result.cost, rtol=1e-9)


@pytest.mark.parametrize("name", COMPARISONS)
def test_code_of_the_comparisons(name):
    check(State(**COMPARISONS[name]))
    check_statuses(State(**COMPARISONS[name]))


def test_the_code_stays_short_in_memory_for_single_points_of_many():
    """A list of a batch for each of ten million points would take a gigabyte: they are cut off one at a time."""
    state = State(generated=10_000, batch_size=1, steps=3)
    found = run_code(state)
    held = [value for value in found.values() if isinstance(value, list)]
    assert max(map(len, held)) <= 4
    np.testing.assert_allclose(found["w"], solve(state).w, rtol=1e-12)


@settings(max_examples=60)
@given(states)
def test_code_is_readable(state):
    text = descent.code(state)
    assert max(map(len, text.split("\n"))) <= 120
    assert "type: ignore" not in text
    assert ("shuffle" in text) == state.is_noisy(state.run)
    assert text.count("import") == 1


def check_statuses(state: State) -> None:
    """The status by the code is the program's, or that of a run from a little beside."""
    found, wanted = run_code(state), descent.values(state, solve(state))
    beside = [replace(state, w0=state.w0 + away, b0=state.b0 - away / 2) for away in (1e-9, -1e-9)]
    said = [wanted["status"], *(solve(other).status for other in beside)]
    assert found["status"] in said
    assert [run["status"] for run in found["runs"]] == [run["status"] for run in wanted["runs"]]
    assert [len(run["w"]) for run in found["runs"]] == [len(run["w"]) for run in wanted["runs"]]


@settings(max_examples=examples(200))
@given(states)
def test_the_status_at_random(state):
    assume(sensitivity(state)[-1] < 1e9)  # what a rounding becomes on the way of others is another walk
    check_statuses(state)


def steady(state: State) -> bool:
    """Whether no walk of the state hangs on the rounding of its sums."""
    alone = [
        replace(state, **{name: getattr(run, name) for name in describe(Run)}, kept=())
        for run in (state.run, *state.kept)
    ]
    return all(sensitivity(each)[-1] < 1e3 and not bounces_at_rest(each) for each in alone)


def bounces_at_rest(state: State) -> bool:
    """Whether a walk meets a minimum in which a method takes a gradient that is nothing but rounding for a slope.

    Where it remembers no gradient any more it divides by ε alone: more than twice too far, and farther each time. A
    walk that lands on the minimum to the last place rests there, so that no other start tells.
    """
    if "epsilon" not in METHODS[state.method].settings:
        return False
    result = solve(state)
    steep = max(result.curvatures) if state.landscape == "data" else 500
    return bool(state.learning_rate * steep > state.epsilon) and bool(np.abs(result.gradient).min() < 1e-6)


@settings(max_examples=examples(100))
@given(states, st.lists(states.map(lambda state: state.run), min_size=1, max_size=3))
def test_runs_that_are_compared(state, runs):
    state = replace(state, kept=tuple(runs))
    assume(steady(state))
    found, wanted = run_code(state), descent.values(state, solve(state))
    for theirs, ours in zip(found["runs"], wanted["runs"], strict=True):
        assert theirs.keys() == ours.keys()
        assert theirs["status"] == ours["status"]
        for name in ("w", "b", "cost", "gradient"):
            np.testing.assert_allclose(theirs[name], ours[name], rtol=1e-7, atol=1e-7, err_msg=name)


VERDICTS = {
    "converged": State(learning_rate=0.1, steps=100),
    "running": State(learning_rate=0.01),
    "oscillating": State(learning_rate=3 / 7, w0=2.0),
    "diverging": State(learning_rate=0.45),
    "overflow": State(learning_rate=100.0, steps=1000),
    "wandering": State(landscape="two_valleys", w0=1.3, learning_rate=0.9, steps=300),
}


@pytest.mark.parametrize("status", VERDICTS)
def test_each_status_is_found_by_the_code(status):
    assert solve(VERDICTS[status]).status == status
    assert run_code(VERDICTS[status])["status"] == status


def test_the_issue_s_batches_of_one_diverge_in_the_code_too():
    state = State(learning_rate=0.5, batch_size=1, steps=60)
    assert run_code(state)["status"] == solve(state).status == "diverging"


def test_what_is_printed_is_called_the_same_in_each_run(capsys: pytest.CaptureFixture[str]) -> None:
    run_code(State(kept=(Run(learning_rate=0.05),), use_bias=True))
    last, *_, compared = capsys.readouterr().out.splitlines()
    assert last.startswith("last step:")
    assert compared.startswith("compared:")
    assert [line[line.index("W:") :].split()[::2] for line in (last, compared)] == [["W:", "b:", "cost:"]] * 2

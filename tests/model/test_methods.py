"""The six methods against torch.optim, step by step: live where it is installed, else its stored figures."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest

from dlviz.model.descent import State, solve
from dlviz.model.descent.state import Run
from dlviz.model.methods import METHODS, SYMBOLS
from tests.model import make_torch_figures
from tests.model.make_torch_figures import FILE, STEPS, SURFACES, X, Y, cases
from tests.share import for_all

FIGURES: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))

# torch's name of a setting, and ours.
OURS = {"momentum": "momentum", "alpha": "rho", "eps": "epsilon"}


def name(case: dict[str, Any]) -> str:
    settings = ", ".join(f"{key} {value}" for key, value in case["settings"].items())
    return f"{case['method']} ({settings}) on {case['surface']}"


def our_walk(case: dict[str, Any]) -> np.ndarray:
    """The same run of ours, shape (201, d)."""
    surface = case["surface"]
    settings = {OURS[key]: value for key, value in case["settings"].items() if key in OURS}
    if "betas" in case["settings"]:
        settings["beta1"], settings["beta2"] = case["settings"]["betas"]
    if case["method"] == "adagrad" and "eps" not in case["settings"]:
        settings["epsilon"] = FIGURES["defaults"]["Adagrad"]["eps"]
    on = {"x": X, "y": Y, "use_bias": surface == "W, b"} if surface.startswith("W") else {"landscape": surface}
    start = {key: SURFACES[surface][key] for key in ("w0", "b0")}
    state = State(method=case["method"], learning_rate=case["rate"], steps=STEPS, **settings, **on, **start)
    result = solve(state)
    return np.column_stack([result.w, result.b] if state.two_parameters else [result.w])


# A place that has shrunk to nothing has no digits left to compare: there, 1e-12 of the unit that the surface is drawn
# in. Elsewhere nine digits must agree after 200 steps; the two differ only in the order of sums.
CLOSE = {"rtol": 1e-9, "atol": 1e-12}


WRITE = "python -m tests.model.make_torch_figures writes torch_figures.json anew; it needs torch"


def test_the_stored_figures_are_those_of_the_cases():
    assert {case["method"] for case in cases()} == set(METHODS), "SETTINGS and OPTIMIZERS of make_torch_figures.py"
    assert FIGURES["versions"]["torch"]
    assert [
        {key: walk[key] for key in ("method", "settings", "surface", "rate")} for walk in FIGURES["walks"]
    ] == cases(), WRITE


@for_all("case", FIGURES["walks"])
def test_stored_figures_of_torch(case):
    np.testing.assert_allclose(our_walk(case)[FIGURES["stored"]], case["places"], **CLOSE)


@pytest.fixture
def torch():
    return pytest.importorskip("torch")


@for_all("case", cases())
def test_torch_step_by_step(torch, case):
    np.testing.assert_allclose(our_walk(case), make_torch_figures.walk(case), **CLOSE)


def test_settings_differ_enough_to_be_told_apart():
    """Each setting of each method changes where the walk ends: a setting that is not read would pass unnoticed."""
    ends = {name(case): our_walk(case)[-1].tolist() for case in cases() if case["surface"] == "rosenbrock"}
    assert len({tuple(end) for end in ends.values()}) == len(ends)
    for method, names in ((name, tuple(each.settings)) for name, each in METHODS.items()):
        for setting in SYMBOLS:
            assert (_ends(method) != _ends(method, **{setting: 0.5})) == (setting in names), (method, setting)


def _ends(method, **settings):
    """Where gradients grow on the way, and where they shrink."""
    run = {"method": method, "learning_rate": 0.01, "w0": 0.5, "steps": 30, **settings}
    return [solve(State(landscape=landscape, **run)).w[-1] for landscape in ("himmelblau", "long_valley")]


def test_defaults_are_those_of_torch():
    torch, run = FIGURES["defaults"], Run()
    assert run.rho == torch["RMSprop"]["alpha"]
    assert [run.beta1, run.beta2] == torch["Adam"]["betas"]
    assert run.epsilon == torch["RMSprop"]["eps"] == torch["Adam"]["eps"]
    assert torch["Adagrad"]["eps"] == 1e-10  # the one that differs, as Run's text says
    assert torch["SGD"]["momentum"] == 0  # without it, it is plain steps
    assert {field.name for field in fields(Run)} >= {*OURS.values(), "beta1", "beta2"}


@pytest.mark.parametrize("method", METHODS)
def test_a_rule_takes_arrays_and_gives_what_it_gives_for_numbers(method):
    run, rng = Run(learning_rate=0.3, method=method), np.random.default_rng(7)
    g, m = rng.normal(size=(2, 5))
    v = rng.uniform(size=5)
    together = METHODS[method].rule(run, 4, g, m, v)
    alone = [METHODS[method].rule(run, 4, *map(float, each)) for each in zip(g, m, v, strict=True)]
    np.testing.assert_allclose(np.transpose(together), alone, rtol=1e-15)
    assert (together[1] is m) == (not METHODS[method].m)
    assert (together[2] is v) == (not METHODS[method].v)


@pytest.mark.parametrize("method", ["momentum", "nesterov"])
def test_without_momentum_it_is_plain_descent(method):
    plain = State(landscape="himmelblau", learning_rate=0.01)
    other = replace(plain, method=method, momentum=0.0)
    np.testing.assert_array_equal(solve(plain).w, solve(other).w)


def test_the_first_step_of_adam_is_the_learning_rate():
    """The bias correction makes m̂ = g and √v̂ = |g| at once (Kingma and Ba, section 3), so the size of g is lost."""
    for scale in (1e-3, 1.0, 1e3):
        state = State(x=(1.0,), y=(scale,), method="adam", learning_rate=0.07, epsilon=1e-12, steps=1)
        assert solve(state).w[1] == pytest.approx(0.07, rel=1e-8)

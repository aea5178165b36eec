"""Where starts end, and how much work it is to find out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dlviz.model.descent import State, basins
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.trajectory import descend
from dlviz.model.methods import METHODS
from tests.share import in_turns

FORKED = [name for name, landscape in LANDSCAPES.items() if len(landscape.minima) > 1]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", FORKED)
def test_few_starts_and_many_end_where_a_single_descent_does(
    name: Any, method: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = LANDSCAPES[name]
    run = State(landscape=name, method=method, learning_rate=0.02).run
    basins.KEPT.clear()
    given = basins.starts(surface, run, 300, surface.view, 4, 3)
    few = basins.ends(given)
    monkeypatch.setattr(basins, "FEW", 1)
    basins.KEPT.clear()
    np.testing.assert_array_equal(basins.ends(given), few)
    left, right, bottom, top = surface.view
    for i, b in enumerate(np.linspace(bottom, top, 3)):
        for j, w in enumerate(np.linspace(left, right, 4)):
            start = State(landscape=name, method=method, learning_rate=0.02, w0=float(w), b0=float(b)).run
            path = descend(surface, start, 300)
            if path.overflow_at is not None:
                assert few[i, j] == basins.NOWHERE
                continue
            away = [np.hypot(path.w[-1] - x, path.b[-1] * surface.use_bias - y) for x, y in surface.minima]
            assert few[i, j] == np.argmin(away)


@pytest.mark.parametrize(("name", "method"), in_turns(FORKED, METHODS))
@pytest.mark.parametrize("rate", [0.001, 0.01, 0.05])
def test_what_a_first_look_takes_tells_nearly_all_starts_apart(name: Any, method: Any, rate: float) -> None:
    surface, run = LANDSCAPES[name], State(landscape=name, method=method, learning_rate=rate).run
    looks = [
        basins.ends(basins.starts(surface, run, steps, surface.view, 28, 18))
        for steps in (basins.FIRST_STEPS, basins.MOST_STEPS)
    ]
    assert np.mean(looks[0] != looks[1]) <= 0.04


def test_ends_are_found_in_slices_and_kept() -> None:
    basins.KEPT.clear()
    surface = LANDSCAPES["himmelblau"]
    given = basins.starts(surface, State(landscape="himmelblau").run, 1000, surface.view, 5, 4)
    shares = list(basins.in_slices(given))
    assert len(shares) == 1000 / basins.SLICE
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert list(basins.in_slices(given)) == []
    assert basins.ends(given) is basins.ends(given)


def test_what_is_asked_for_stays_known() -> None:
    """As long as it is drawn, however many others have been walked since."""
    basins.KEPT.clear()
    surface, run = LANDSCAPES["himmelblau"], State(landscape="himmelblau").run
    drawn, *others = (basins.starts(surface, run, 300, surface.view, across, 2) for across in range(2, 15))
    basins.ends(drawn)
    for other in others:
        basins.ends(other)
        assert basins.is_known(drawn), other.across
    assert not basins.is_known(others[0])


def test_work_is_counted_by_what_surface_and_method_do() -> None:
    tally = basins.Tally()
    4 * tally + tally**2 / 3 - 1  # type: ignore[operator]
    assert tally.count == 5
    surface, most = LANDSCAPES["himmelblau"], 1e8

    def starts(method: Any, steps: int) -> float:
        return basins.starts_for(surface, State(landscape="himmelblau", method=method).run, steps, most)

    assert starts("gd", 1000) > starts("momentum", 1000) > starts("rmsprop", 1000) > starts("adam", 1000) > 0
    assert starts("adam", 50) == starts("adam", basins.LEAST_STEPS) > 3 * starts("adam", basins.MOST_STEPS)
    assert starts("adam", 1000) == starts("adam", 100_000)
    assert basins.starts_for(surface, State(landscape="himmelblau").run, 1000, 1.0) == 0

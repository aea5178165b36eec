"""A million points: what is said of them is said at once, and says the same as of few."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dlviz.model import calculation
from dlviz.topics import topic
from tests.counting import calls


@pytest.mark.parametrize("panel", ["cost", "descent"])
@pytest.mark.parametrize("use_bias", [False, True])
def test_the_working_of_many_points_is_a_short_one(panel: str, use_bias: bool) -> None:
    module = topic(panel)
    values = tuple(i / 7 for i in range(300_000))
    state: Any = replace(module.State(), x=values, y=values, use_bias=use_bias)
    result = module.solve(state)
    worked: list[Any] = []
    called = calls(lambda: worked.append(module.working(state, result)))
    assert "\\cdots" in "".join(worked[0].lines)
    assert called < 30_000  # they are not added up one by one


@pytest.mark.parametrize("panel", ["cost", "descent"])
@pytest.mark.parametrize("use_bias", [False, True])
def test_what_all_terms_give_is_what_they_add_up_to(
    panel: str, use_bias: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = topic(panel)
    state: Any = replace(module.State(), x=(1.0, 2.0, 4.0, 8.0), y=(3.0, 1.0, 4.0, 2.0), use_bias=use_bias)
    result = module.solve(state)
    added = module.working(state, result).lines
    monkeypatch.setattr(calculation, "FOLLOWED", 2)
    assert module.working(state, result).lines == added

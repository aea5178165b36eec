"""Blind descent: what is felt is the panel's, few steps are enough for whoever thinks, and the fog hides the rest."""

from __future__ import annotations

from typing import Any

import pytest

from dlviz.lecture.blind import HIGH, LOW, MOST, NEAR, felt, new_game
from dlviz.lecture.pictures.fog import fog
from dlviz.theme import LIGHT
from dlviz.ui.pictures.letters import look
from tests.share import for_all

SEEDS = range(40)


@for_all("seed", SEEDS)
def test_what_is_felt_is_the_cost_and_its_slope(seed: int) -> None:
    game, step = new_game(seed), 1e-4
    for w in (-3.0, 0.5, 4.0):
        foot = felt(game.state, w)
        data = list(zip(game.state.x, game.state.y, strict=True))
        assert foot.cost == pytest.approx(sum((w * x - y) ** 2 for x, y in data) / 2 / len(data))
        around = (felt(game.state, w + step).cost - felt(game.state, w - step).cost) / (2 * step)
        assert foot.slope == pytest.approx(around, abs=1e-6)


@for_all("seed", SEEDS)
def test_two_slopes_are_enough_to_find_the_lowest_place(seed: int) -> None:
    game = new_game(seed).step_to(0.0 if new_game(seed).feet[0].w else 1.0)
    if not game.is_lifted:
        one, two = game.feet
        game = game.step_to(one.w - one.slope * (two.w - one.w) / (two.slope - one.slope))
    assert game.is_found
    assert game.is_lifted
    assert game.steps <= 2
    assert abs(game.feet[-1].w - game.least) <= NEAR
    assert game.step_to(1.0) == game


def test_steps_are_counted_and_end() -> None:
    game = new_game(1)
    assert game.step_to(game.feet[0].w) == game
    assert game.step_to(1e9).feet[-1].w == HIGH
    places = [LOW, HIGH] * MOST
    for w in places:
        game = game.step_to(w)
    assert game.steps == MOST
    assert game.is_lifted
    assert not game.is_found
    assert new_game(1).give_up().is_lifted


def test_the_curve_is_drawn_only_when_the_fog_is_lifted(qapp: Any) -> None:
    game = new_game(3).step_to(1.0)
    room = look(LIGHT, 300, 200)
    names = {mark.name for mark in fog(room, game)}
    assert {"fog", "foot 0", "foot 1", "slope 1"} <= names
    assert not names & {"curve", "least"}
    assert {"curve", "least"} <= {mark.name for mark in fog(room, game.give_up())}

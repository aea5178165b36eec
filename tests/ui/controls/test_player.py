"""The one timer: steps at a steady pace, and between them how far the way is gone."""

from __future__ import annotations

from typing import Any

import pytest

from dlviz.ui.controls.player import FRAME, INTERVAL, REST, Player
from tests.clock import Clock


@pytest.fixture
def player(qapp: Any) -> Player:
    return Player(qapp)


def heard(player: Player) -> list[Any]:
    found: list[Any] = []
    player.tick.connect(lambda: found.append("tick"))
    player.moved.connect(found.append)
    return found


def test_it_glides_between_two_steps(clock: Clock, player: Player) -> None:
    found = heard(player)
    player.set_speed(2)
    player.play()
    clock.pass_until(lambda: found.count("tick") == 2)
    player.pause()
    between = found[found.index("tick") + 1 : -1]
    assert len(between) == pytest.approx((1 - REST) * INTERVAL / 2 / FRAME, abs=1)
    assert between == sorted(between)
    assert all(0 < share < 1 for share in between)
    assert 0 < REST < 1


def test_without_motion_there_are_steps_only(clock: Clock, player: Player) -> None:
    player.glides = False
    found = heard(player)
    player.set_speed(16)
    player.play()
    clock.pass_until(lambda: len(found) == 3)
    assert found == ["tick"] * 3


def test_steps_too_short_to_see_a_motion_in_have_none(clock: Clock, player: Player) -> None:
    found = heard(player)
    player.play()
    player.set_speed(16)
    clock.pass_until(lambda: found.count("tick") == 3)
    assert set(found) == {"tick"}


def test_a_step_takes_its_time(clock: Clock, player: Player) -> None:
    found = heard(player)
    player.set_speed(2)
    player.play()
    clock.pass_time(INTERVAL / 2 - 1)
    assert "tick" not in found
    clock.pass_time(FRAME)
    assert found.count("tick") == 1

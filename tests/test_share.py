"""A part of what is long holds each kind, and `.ci/long` takes all of it."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import settings

from dlviz.theme import THEMES
from dlviz.topics import PANELS
from tests.share import examples, in_turns, is_due

LANGUAGES = ("en", "ko")


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("axes", [(PANELS, THEMES, LANGUAGES), (LANGUAGES, PANELS), (THEMES,), (PANELS, PANELS)])
def test_each_value_has_its_turn(axes: tuple[tuple[str, ...], ...], times: int) -> None:
    taken = in_turns(*axes, times=times, whole=False)
    for place, axis in enumerate(axes):
        assert {each[place] for each in taken} == set(axis)
    assert len(taken) == len(set(taken)) <= times * max(map(len, axes))


def test_another_time_goes_with_others() -> None:
    once, twice = (set(in_turns(PANELS, THEMES, times=times, whole=False)) for times in (1, 2))
    assert len(twice) == 2 * len(once)
    assert set(in_turns(PANELS, THEMES, times=3, whole=False)) == set(product(PANELS, THEMES))


@pytest.mark.parametrize("axes", [(PANELS, PANELS), (LANGUAGES, LANGUAGES), (THEMES, THEMES, LANGUAGES)])
def test_axes_of_the_same_length_do_not_keep_step(axes: tuple[tuple[str, ...], ...]) -> None:
    """Or the second of one would never stand with the first of the other, however many turns there are."""
    one = axes[0]
    for times in range(1, len(one) + 1):
        assert len({each[:2] for each in in_turns(*axes, times=times, whole=False)}) == times * len(one)


def test_the_shorter_axes_meet_each_other() -> None:
    both = {each[1:] for each in in_turns(PANELS, LANGUAGES, ("small", "large"), whole=False)}
    assert both == set(product(LANGUAGES, ("small", "large")))
    both = {each[1:] for each in in_turns(PANELS, THEMES, LANGUAGES, whole=False)}
    assert both == set(product(THEMES, LANGUAGES))


def test_whole_is_each_with_each() -> None:
    assert in_turns(PANELS, THEMES, LANGUAGES, whole=True) == list(product(PANELS, THEMES, LANGUAGES))


def test_all_turns_together_are_all() -> None:
    turns = [{number for number in range(20) if is_due(number, turn, 3, whole=False)} for turn in range(3)]
    assert set.union(*turns) == set(range(20))
    assert sum(map(len, turns)) == 20
    assert all(is_due(number, 1, 3, whole=True) for number in range(20))


def test_half_of_what_is_made_up_or_all_of_it() -> None:
    assert [examples(count, whole=False) for count in (1, 100, 151)] == [1, 50, 76]
    assert examples(100, whole=True) == 100
    assert settings.default.max_examples == examples(100)


def test_all_of_it_is_run_by_the_long_check() -> None:
    text = (Path(__file__).parent.parent / ".ci" / "long").read_text(encoding="utf-8")
    assert "DLVIZ_WHOLE=1" in text

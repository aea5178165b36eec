"""A part of what is long holds each kind, and `.ci/long` takes all of it."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.theme import THEMES
from dlviz.topics import PANELS
from tests.share import WHOLE, examples, for_all, in_turns, is_due, part_of

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


def test_each_turn_has_its_part_of_each_kind() -> None:
    rows = ["a1", "b1", "a2", "a3", "c1", "a4", "c2", "a5", "a6", "a7"]
    turns = [part_of(rows, lambda row: row[0], turn, 3, whole=False) for turn in range(3)]
    assert turns == [["a1", "a4", "a7", "b1", "c1"], ["a2", "a5", "b1", "c2"], ["a3", "a6", "b1", "c1"]]
    assert sorted(part_of(rows, lambda row: row[0], 1, 3, whole=True)) == sorted(rows)


def test_a_third_of_what_is_made_up_or_all_of_it() -> None:
    assert [examples(count, whole=False) for count in (1, 100, 151)] == [1, 34, 51]
    assert examples(100, whole=True) == 100
    assert settings.default.max_examples == examples(100)


def test_all_of_it_is_run_by_the_long_check() -> None:
    text = (Path(__file__).parent.parent / ".ci" / "long").read_text(encoding="utf-8")
    assert "DLVIZ_WHOLE=1" in text


@for_all(("number", "square"), [(1, 1), (2, 4), (3, 9)])
@for_all("sign", [1, -1])
def test_all_are_gone_through(tmp_path: Path, number: int, square: int, sign: int) -> None:
    assert (sign * number) ** 2 == square
    assert tmp_path.exists()


def test_each_that_fails_is_named_and_none_stops_the_others() -> None:
    seen = []

    @for_all(("one", "other"), [(1, 1), (2, 3), (4, 4), (5, 6)])
    def same(one: int, other: int) -> None:
        seen.append(one)
        assert one == other

    with pytest.raises(ExceptionGroup, match="2 of 4") as failed:
        same()
    assert seen == [1, 2, 4, 5]
    assert [error.__notes__ for error in failed.value.exceptions] == [
        ["with {'one': 2, 'other': 3}"], ["with {'one': 5, 'other': 6}"],
    ]  # fmt: skip


def test_what_raises_nothing_stops_no_other_row() -> None:
    """What pytest itself fails with is no ``Exception``."""
    seen = []

    @for_all("text", ["a", "1", "b"])
    def refused(text: str) -> None:
        seen.append(text)
        with pytest.raises(ValueError, match="invalid literal"):
            int(text)

    with pytest.raises(BaseExceptionGroup, match="1 of 3") as failed:
        refused()
    assert seen == ["a", "1", "b"]
    assert failed.value.exceptions[0].__notes__ == ["with {'text': '1'}"]


def test_one_over_another_goes_through_all_as_well() -> None:
    seen = []

    @for_all("sign", [1, -1])
    @for_all("number", [1, 2])
    def nothing_raised(sign: int, number: int) -> None:
        seen.append((sign, number))
        with pytest.raises(ValueError, match="invalid literal"):
            int(str(sign * number))

    with pytest.raises(BaseExceptionGroup, match="2 of 2"):
        nothing_raised()
    assert seen == [(1, 1), (1, 2), (-1, 1), (-1, 2)]


def test_no_row_is_left_out_in_silence() -> None:
    """As a skip would leave out those that follow."""

    @for_all("number", [1, 2])
    def left(number: int) -> None:
        if number == 1:
            pytest.skip("not here")

    with pytest.raises(BaseExceptionGroup, match="1 of 2") as failed:
        left()
    assert "a row cannot be skipped" in str(failed.value.exceptions[0])


def test_a_mark_stands_above() -> None:
    """Below, nobody would see it."""
    with pytest.raises(AssertionError, match="usefixtures above"):

        @for_all("number", [1])
        @pytest.mark.usefixtures("qapp")
        def nothing(number: int) -> None: ...


def test_of_none_nothing_is_said() -> None:
    """Or a list that is empty by mistake would hold whatever is asked of it."""
    with pytest.raises(AssertionError, match="no word"):
        for_all("word", [])


@pytest.mark.painted(2**40)  # no test has a number that is due
def test_no_picture_is_looked_at_of_what_is_not_painted(qtbot: QtBot) -> None:
    """What it holds would be missing in it, and two such pictures be the same."""
    shown = QWidget()
    qtbot.addWidget(shown)
    assert shown.updatesEnabled() == WHOLE
    if not WHOLE:
        with pytest.raises(pytest.fail.Exception, match="a mark of its own"):
            shown.grab()


@pytest.mark.parametrize("mark", [None, pytest.param("painted", marks=pytest.mark.painted)])
def test_without_a_number_all_is_painted(qtbot: QtBot, mark: str | None) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    assert shown.updatesEnabled()
    shown.grab()

"""Undo and redo of any values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dlviz.history import HEAVIEST, LONGEST, History

STEPS = st.lists(st.tuples(st.integers(0, 5), st.sampled_from([None, None, "drag", "other drag"])), max_size=30)


def test_a_new_history_has_nowhere_to_go() -> None:
    start = History(1)
    assert start.undo() is start
    assert start.redo() is start


def test_an_equal_value_is_no_step() -> None:
    start = History(1).push(2)
    assert start.push(2) is start


def test_one_gesture_is_one_step() -> None:
    dragged = History(0).push(1, "drag").push(2, "drag").push(3, "drag")
    assert dragged.undo().present == 0
    assert dragged.undo().redo().present == 3


def test_a_gesture_that_comes_back_leaves_nothing_to_undo() -> None:
    back = History(0).push(1).push(2, "drag").push(1, "drag")
    assert (back.present, back.undo().present) == (1, 0)
    assert back.push(3, "drag").push(4, "drag").undo().present == 1


def test_two_gestures_are_two_steps() -> None:
    assert History(0).push(1, "one").push(2, "two").undo().present == 1


def test_values_without_a_gesture_are_steps_of_their_own() -> None:
    assert History(0).push(1).push(2).undo().present == 1


def test_a_gesture_does_not_go_on_across_undo() -> None:
    assert History(0).push(1, "drag").undo().push(2, "drag").undo().present == 0


def test_amending_is_no_step() -> None:
    played = History(0).push(1).amend(2).amend(3)
    assert played.present == 3
    assert played.undo().present == 0


def test_amending_into_the_value_of_a_step_leaves_no_empty_step() -> None:
    there = History("a").push("b").push("c")
    assert there.amend("b") == History("b", ("a",))
    assert there.undo().amend("c") == History("c", ("a",))


def test_a_drag_while_something_plays_is_one_step() -> None:
    dragged = History(0).push(1, "drag").amend(2).push(3, "drag").amend(4).push(5, "drag")
    assert dragged.undo().present == 0
    assert dragged.undo().past == ()


def test_a_new_value_closes_the_way_forward() -> None:
    again = History(0).push(1).undo().push(2)
    assert again.redo() is again


def test_the_past_has_an_end() -> None:
    long = History(0)
    for value in range(1, LONGEST + 50):
        long = long.push(value)
    assert len(long.past) == LONGEST
    assert long.past[-1] == LONGEST + 48
    while long.past:
        long = long.undo()
    assert long.present == 49


@given(STEPS)
def test_undone_and_redone_is_as_before(steps: list[tuple[int, str | None]]) -> None:
    end = History(-1)
    for value, gesture in steps:
        end = end.push(value, gesture)
    back = end
    while back.past:
        assert back.undo().redo().present == back.present
        back = back.undo()
    assert back.present == -1
    while back.future:
        back = back.redo()
    assert (back.present, back.past) == (end.present, end.past)


# bounded in bytes


def heavy(steps: int) -> History[int]:
    """Each step but every tenth takes a hundredth of what all may take."""
    made = History(0, weigh=lambda one, other: HEAVIEST // 100 if one % 10 else 0)
    for value in range(1, steps + 1):
        made = made.push(value)
    return made


def test_the_oldest_steps_go_where_all_together_are_too_heavy() -> None:
    made = heavy(500)
    assert 100 <= len(made.past) <= 112
    assert sum(made.weights) <= HEAVIEST
    assert made.past[-1] == 499
    assert len(made.weights) == len(made.past)


def test_the_last_step_can_always_be_undone() -> None:
    made = History(0, weigh=lambda one, other: 2 * HEAVIEST).push(1).push(2)
    assert made.past == (1,)
    assert made.undo().present == 1


@given(STEPS, st.lists(st.sampled_from(["undo", "redo", "amend"]), max_size=20))
def test_the_weights_are_those_of_the_past(steps: list[tuple[int, str | None]], moves: list[str]) -> None:
    made: History[int] = History(0, weigh=lambda one, other: 1)
    for value, gesture in steps:
        made = made.push(value, gesture)
    for move in moves:
        made = made.amend(3) if move == "amend" else getattr(made, move)()
        assert made.weights == (1,) * len(made.past)

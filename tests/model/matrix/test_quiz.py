"""Questions about shapes: NumPy answers each of them, and nothing else is right."""

from __future__ import annotations

import re

import numpy as np
import pytest

from dlviz.model import matrix
from dlviz.model.fields import FieldError
from dlviz.model.matrix import State, solve
from dlviz.model.matrix.quiz import KINDS, question, read_answer
from tests.share import for_all
from tests.test_contracts import run

NUMBERS = range(80)


@for_all("number", NUMBERS)
def test_numpy_answers_it(number: int) -> None:
    state = State(mode="quiz", seed=number)
    assert tuple(run(matrix.code(state))["answer"]) == question(number).answer


@for_all("number", NUMBERS)
def test_the_answer_put_in_is_a_true_sentence(number: int) -> None:
    asked = question(number)
    solved, numbers = asked.solved, [int(text) for text in re.findall(r"\d+", asked.solved)]
    assert asked.asked.count("?") == len(asked.answer)
    assert "?" not in solved
    if solved.startswith("["):
        m, k, k2, n, m2, n2 = numbers
        assert (np.ones((m, k)) @ np.ones((k2, n))).shape == (m2, n2)
    elif solved.startswith("np.array"):
        left, _, right = solved.rpartition(" = ")
        assert eval(left, {"np": np}) == eval(right)
    else:
        m, k, k2, m2 = numbers
        assert np.dot(np.ones((m, k)), np.ones(k2)).shape == (m2,)


def test_all_kinds_take_turns_and_a_number_is_always_the_same_question() -> None:
    assert {question(number).kind for number in range(len(KINDS))} == set(KINDS)
    assert question(5) == question.__wrapped__(5)
    assert len({question(number).asked for number in NUMBERS}) > 60


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("3", (3,)), ("3, 2", (3, 2)), ("(3, 2)", (3, 2)), ("[3,2]", (3, 2)), ("3×2", (3, 2)), ("4,", (4,))],
)
def test_ways_to_write_an_answer(text: str, numbers: tuple[int, ...]) -> None:
    assert read_answer(text) == numbers


@pytest.mark.parametrize("text", ["three", "3.5", "-3", "?", "12345"])
def test_what_is_no_answer_is_refused(text: str) -> None:
    with pytest.raises(FieldError) as refused:
        State(answer=text)
    assert refused.value.rule == "answer"


def test_right_wrong_and_not_yet() -> None:
    asked = question(0)
    right = ", ".join(map(str, asked.answer))
    assert solve(State(mode="quiz")).others.right is None
    assert solve(State(mode="quiz", answer=right)).others.right is True
    assert solve(State(mode="quiz", answer="99")).others.right is False


@pytest.mark.parametrize("number", range(8))
def test_the_working_gives_nothing_away(number: int) -> None:
    asked = question(number)
    unanswered = State(mode="quiz", seed=number)
    assert matrix.working(unanswered, solve(unanswered)).lines == ()
    answered = State(mode="quiz", seed=number, answer=", ".join(map(str, asked.answer)))
    assert len(matrix.working(answered, solve(answered)).lines) == 1
    assert matrix.values(answered, solve(answered))["right"] is True
    assert matrix.table(answered, solve(answered)).columns["question"] == [asked.asked]

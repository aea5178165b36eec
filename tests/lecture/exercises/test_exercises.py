"""Every kind of exercise against an oracle: DLVIZ_SEEDS=1000 asks for all seeds, the suite takes a twentieth."""

from __future__ import annotations

import functools
import os
import re
from collections import Counter

import pytest

from dlviz.lecture.exercises import KINDS, TOPICS, Exercise, Kind, make
from dlviz.lecture.exercises.exercise import CLOSE, Blank
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.texts import written
from tests.lecture.exercises.oracles import BY_KIND
from tests.model.pupil import Reading
from tests.share import for_all

SEEDS = int(os.environ.get("DLVIZ_SEEDS", "25"))
BY_NAME = {kind.name: kind for kind in KINDS}
OTHER_THAN_NUMBERS = re.compile(r"pmatrix|\\text|np\.|\\max")  # arrays, and what is looked up
each = for_all("kind", KINDS)


@functools.cache
def made(kind: Kind) -> list[Exercise]:
    return [make(kind, seed) for seed in range(SEEDS)]


def test_every_topic_has_at_least_two_kinds_and_each_kind_an_oracle() -> None:
    assert list(TOPICS) == list(range(1, 24))
    assert min(Counter(kind.topic for kind in KINDS).values()) >= 2
    assert {kind.name for kind in KINDS} == set(BY_KIND)


@each
def test_answers_are_the_oracles(kind: Kind) -> None:
    for exercise in made(kind):
        expected = BY_KIND[kind.name](exercise)
        assert [blank.value for blank in exercise.blanks] == pytest.approx(expected, abs=1e-9), exercise
        assert all(map(Blank.takes, exercise.blanks, expected))


@each
def test_an_answer_as_it_is_shown_is_right_and_another_is_wrong(kind: Kind) -> None:
    for exercise in made(kind)[:20]:
        shown = [float(blank.shown.replace("−", "-")) for blank in exercise.blanks]
        assert all(
            blank.takes(value) or abs(blank.value - value) < 1e-4
            for blank, value in zip(exercise.blanks, shown, strict=True)
        )
        assert not exercise.blanks[0].takes(shown[0] + 0.5)


@each
def test_a_seed_makes_the_same_exercise_and_seeds_differ(kind: Kind) -> None:
    assert make(kind, 7) == make(kind, 7)
    assert len({exercise.ask.ko + exercise.formula for exercise in made(kind)}) > 4


@each
def test_numbers_are_such_that_a_hand_can_do_them(kind: Kind) -> None:
    """In a question no number has more than four decimals, none is in powers of ten, and none is large."""
    for exercise in made(kind):
        for text in (exercise.ask.ko, exercise.ask.en, exercise.formula):
            assert not re.search(r"\d\.\d{5,}|\d\.\d*e[-−]?\d|nan|inf\b|∞", text), text
            assert all(float(number) < 300 for number in re.findall(r"\d+(?:\.\d+)?", text)), text


@each
def test_both_languages_give_the_same_numbers(kind: Kind) -> None:
    page = next(page for page in the_lecture() if page.number == kind.topic)
    assert page.title.ko
    for exercise in made(kind)[:20]:
        numbers = [
            Counter(
                re.findall(
                    r"(?<![A-Za-z\d.₁₂])−?\d+(?:\.\d+)?(?![A-Za-z])", re.sub(r"Write (?:1|0) where|\b0 twice", "", text)
                )
            )
            for text in (exercise.ask.ko, exercise.ask.en)
        ]
        assert set(numbers[0]) ^ set(numbers[1]) <= {"0", "1"}, exercise.ask
        assert re.search(r"(니다|십시오|니까)[.?]", exercise.ask.ko)


FORMULAS = {"cost", "loss", "step"}  # words that stand in the formulas of either language


@each
def test_what_is_to_be_filled_in_is_called_as_the_question_calls_it(kind: Kind) -> None:
    """An English word before a blank is none that a Korean question has not said."""
    for exercise in made(kind)[:20]:
        for blank in exercise.blanks:
            for word in re.findall(r"[A-Za-z]{2,}|^[cL]$", blank.name):
                for ask in (exercise.ask.ko, exercise.ask.en):
                    assert word in FORMULAS or re.search(rf"(?<![A-Za-z]){word}(?![A-Za-z])", ask), (blank, ask)


@each
def test_the_way_to_the_answer_ends_in_it(kind: Kind) -> None:
    """What was found stands in the working, rounded as it says."""
    for exercise in made(kind)[:20]:
        text = re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", " ".join(exercise.working)).replace("−", "-")
        for blank in exercise.blanks:
            if blank.name in ("d", "c", "DNN", "n", "?") or exercise.kind in ("missing_entry", "can_multiply"):
                continue
            forms = {written(blank.value, digits).replace("−", "-") for digits in (2, 3, 4, 5)}
            assert any(form in text for form in forms), (blank, text)


@each
def test_the_way_speaks_of_nothing_that_was_not_asked(kind: Kind) -> None:
    for exercise in made(kind)[:20]:
        assert len(exercise.working) <= 9
        assert not any("lambda" in line for line in exercise.working)


def test_a_last_digit_that_was_rounded_off_is_no_mistake() -> None:
    assert Blank("cost", 14 / 3, 0.005).takes(4.67)
    assert not Blank("cost", 14 / 3, 0.005).takes(4.6)
    assert not Blank("y", 1.0).takes(1.001)


def test_what_is_exact_is_not_called_nearly_so() -> None:
    """h(0) is 0.5, and −ln 1 is 0."""
    slopes = [exercise.ask.en for exercise in made(BY_NAME["sigmoid_slope"])]
    assert any("With h(0) = 0.5," in ask for ask in slopes)
    assert all(" ≈ 0.5," not in ask for ask in slopes)
    assert any("With h(3) ≈ 0.9526," in ask for ask in slopes)
    losses = [exercise.working[0] for exercise in made(BY_NAME["true_class_loss"])]
    assert all((r"\approx" in line) is (float(line.split()[-1]) != 0) for line in losses)


def _is_nearly(fault: str) -> bool:
    """Whether a line misses only what three decimals, or the two that were asked for, leave out."""
    found, said = map(float, re.findall(r" is (-?[\d.]+), not (-?[\d.]+)", fault)[0])
    return abs(found - said) <= CLOSE


@each
def test_the_way_to_an_answer_is_written_as_the_panels_write_theirs(kind: Kind) -> None:
    """Each line has its left side and comes out at what it says, with = and ≈ in their places, and one minus."""
    reading = Reading()
    for exercise in made(kind)[:20]:
        assert not any("−" in line for line in exercise.working)
        reading.read(tuple(line for line in exercise.working if not OTHER_THAN_NUMBERS.search(line)))
    if kind.name in ("mean_log_loss", "true_class_loss"):  # of logarithms read off with three decimals
        reading.faults = [fault for fault in reading.faults if not _is_nearly(fault)]
    assert reading.faults == []

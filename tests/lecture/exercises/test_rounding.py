"""What an exercise asks to be rounded is rounded so in the key, and nothing is rounded that was not asked to be."""

from __future__ import annotations

import pytest

from dlviz.lecture.exercises import KINDS, make
from dlviz.lecture.exercises.exercise import Kind
from dlviz.model.numbers import read_pretty
from tests.share import WHOLE

ASKED = {"ko": "소수 둘째 자리", "en": "two decimals"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_key_is_rounded_as_the_exercise_asks(kind: Kind) -> None:
    for seed in range(50 if WHOLE else 20):
        made = make(kind, seed)
        asked = {language: words in made.ask[language] for language, words in ASKED.items()}
        assert asked["ko"] == asked["en"]
        for blank in made.blanks:
            decimals = len(blank.shown.partition(".")[2])
            assert decimals <= (2 if asked["ko"] else 4), (made.ask.en, blank.shown)
            assert blank.takes(read_pretty(blank.shown)), (made.ask.en, blank)
            if blank.sign == "≈":
                assert asked["ko"] or "≈" in made.ask.en, (made.ask.en, blank)

"""How far a lecturer is: the page, whether it asks, shows or explains, and how many hands were raised. A value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from dlviz.lecture.page import ChoiceQuestion, Question

Phase = Literal["question", "picture", "why"]
PHASES: tuple[Phase, ...] = ("question", "picture", "why")
MOST_HANDS = 999
BANDS = 5


@dataclass(frozen=True, slots=True)
class Talk:
    """``hands`` holds for each page how many chose each answer; pages go by their places."""

    pages: int
    index: int = 0
    phase: Phase = "question"
    hands: Mapping[int, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def on(self) -> Talk:
        """Question, picture, why, and then the next page; at the end nothing."""
        place = PHASES.index(self.phase)
        if place + 1 < len(PHASES):
            return replace(self, phase=PHASES[place + 1])
        return replace(self, index=self.index + 1, phase="question") if self.index + 1 < self.pages else self

    def back(self) -> Talk:
        place = PHASES.index(self.phase)
        if place:
            return replace(self, phase=PHASES[place - 1])
        return replace(self, index=self.index - 1, phase="why") if self.index else self

    def raised(self, choice: int, choices: int, by: int = 1) -> Talk:
        """So many hands more for a choice of this page."""
        now = list(self.counts(choices))
        now[choice] = min(max(now[choice] + by, 0), MOST_HANDS)
        return replace(self, hands=MappingProxyType({**self.hands, self.index: tuple(now)}))

    def counts(self, choices: int) -> tuple[int, ...]:
        """The hands of this page."""
        return self.hands.get(self.index, (0,) * choices)


def bands(question: Question) -> tuple[tuple[float, float], ...]:
    """The parts of its range that a room's guesses of a number are counted in; none where it has no range.

    >>> from dlviz.lecture.page import NumberQuestion, Words
    >>> bands(NumberQuestion(Words("?", "?"), "1", low=0.0, high=5.0))[:2]
    ((0.0, 1.0), (1.0, 2.0))
    """
    if isinstance(question, ChoiceQuestion) or question.low is None or question.high is None:
        return ()
    low, width = question.low, (question.high - question.low) / BANDS
    return tuple((low + i * width, low + (i + 1) * width) for i in range(BANDS))


def clock(seconds: float) -> str:
    """``00:23:41``."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"

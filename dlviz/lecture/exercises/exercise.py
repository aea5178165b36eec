"""What an exercise is: a state of a panel with numbers that a hand can do, what is asked of it, and the answer."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dlviz.lecture.page import Words
from dlviz.lecture.scene import names_at
from dlviz.lecture.texts import written
from dlviz.model.fields import Checked
from dlviz.model.numbers import fixed, pretty
from dlviz.model.topic import Working
from dlviz.topics import topic

CLOSE = 0.005  # how far an answer that was rounded to two decimals may be off


@dataclass(frozen=True, slots=True)
class Blank:
    """A number to be found; ``name`` stands before the line on which it is written."""

    name: str
    value: float
    within: float = 0.0

    @property
    def digits(self) -> int:
        """How many decimals the answer has: two, where two are asked for."""
        return 2 if self.within >= CLOSE else 4

    @property
    def shown(self) -> str:
        """A number that was rounded to two decimals has both."""
        return written(self.value, self.digits) if self.sign == "=" else pretty(fixed(self.value, self.digits))

    @property
    def sign(self) -> str:
        """``=`` where the digits that are shown are all of it, else ``≈``."""
        return "=" if abs(round(self.value, self.digits) - self.value) < 1e-9 else "≈"

    def takes(self, answer: float) -> bool:
        """Whether an answer is right; a last digit that was rounded off is no mistake."""
        return abs(answer - self.value) <= self.within + 1e-9 * max(1.0, abs(self.value))


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise.

    Attributes
    ----------
    panel, state : where the screen shows it.
    ask : the question, in both languages.
    blanks : the numbers to be found, in order.
    formula : LaTeX that stands under the question; may be empty.
    working : LaTeX of the way to the answer, line by line.
    card : the card of the panel whose picture belongs to the question; may be empty.
    veil : what of that picture would answer, by the names that a page's veil takes; the key shows it.
    key_card : the card whose picture shows the answer, where it is another; may be empty.
    kind, topic : which kind it is, and the number of the page that it belongs to.
    """

    panel: str
    state: Checked
    ask: Words
    blanks: tuple[Blank, ...]
    formula: str = ""
    working: tuple[str, ...] = ()
    card: str = ""
    key_card: str = ""
    veil: tuple[str, ...] = ()
    kind: str = ""
    topic: int = 0


Maker = Callable[[random.Random], Exercise]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of exercise and who makes it."""

    name: str
    topic: int
    make: Maker


def kinds(makers: Mapping[int, Sequence[Maker]]) -> tuple[Kind, ...]:
    """Those of each page, by the names of the functions that make them."""
    return tuple(Kind(make.__name__, topic, make) for topic, several in makers.items() for make in several)


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of a panel with everything that the program says of it."""

    panel: str
    state: Checked
    names: dict[str, Any]
    working: Working

    def __getitem__(self, name: str) -> Any:
        return self.names[name]


def scene(panel: str, **fields: Any) -> Scene:
    """The panel at a state, with its values: the same functions as on the screen."""
    module = topic(panel)
    state = module.State(**fields)
    return Scene(panel, state, names_at(panel, state), module.working(state, module.solve(state)))


def exercise(
    shown: Scene, ask: Words, blanks: Sequence[Blank], *,
    formula: str = "", working: Sequence[str] | None = None, card: str = "", key_card: str = "",
    veil: Sequence[str] = (),
) -> Exercise:  # fmt: skip
    """Put an exercise together; without a ``working`` of its own it has the panel's."""
    told = shown.working.lines if working is None else working
    lines = tuple(line.replace("−", "-") for line in told)  # LaTeX has one minus
    return Exercise(shown.panel, shown.state, ask, tuple(blanks), formula, lines, card, key_card,
                    tuple(veil))  # fmt: skip


def blanks(names: str, values: Sequence[float], within: float = 0.0) -> tuple[Blank, ...]:
    """A blank for each name, which stand with spaces between them."""
    return tuple(Blank(name, float(value), within) for name, value in zip(names.split(), values, strict=True))


def num(value: float) -> str:
    """A number in a question."""
    return written(float(value))


def read(value: float) -> str:
    """A number with the sign before it: = where no digit was left out, else ≈."""
    return written(float(value), signed=True)


def line(w: float, b: float) -> str:
    """A line as people write it: ``−2x + 1``, ``x``."""
    slope = {1.0: "", -1.0: "−"}.get(float(w), num(w))
    return f"{slope}x" + (f" {'+' if b > 0 else '−'} {num(abs(b))}" if b else "")


def halves(draw: random.Random, low: float, high: float) -> float:
    """A multiple of 0.5 between the two, both included."""
    return draw.randint(round(2 * low), round(2 * high)) / 2


def matrix(rows: Sequence[Sequence[float]]) -> str:
    """A matrix as LaTeX."""
    inside = r" \\ ".join(" & ".join(num(value).replace("−", "-") for value in row) for row in rows)
    return rf"\begin{{pmatrix}} {inside} \end{{pmatrix}}"


def points(x: Sequence[float], y: Sequence[float]) -> str:
    """Data as people write them: (1, 2), (2, 3)."""
    return ", ".join(f"({num(a)}, {num(b)})" for a, b in zip(x, y, strict=True))

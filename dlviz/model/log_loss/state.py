"""What a person chose: the predictions, and how they are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from dlviz.model.fields import Checked, FieldError, count, one_line, real, whole

Base = Literal["10", "e", "2"]
Clip = Literal["none", "sklearn", "keras", "torch"]
Row = tuple[Annotated[str, one_line(40)], Literal[0, 1], Annotated[float, real(0, 1)]]

# In the order of the slide.
SLIDE: tuple[Row, ...] = (
    ("ID6", 1, 0.94),
    ("ID1", 1, 0.90),
    ("ID7", 1, 0.78),
    ("ID8", 0, 0.56),
    ("ID2", 0, 0.51),
    ("ID3", 1, 0.47),
    ("ID4", 1, 0.32),
    ("ID5", 0, 0.10),
)

Given = Literal["probabilities", "logits"]
MOST_CLASSES = 10
LABEL = whole(0, MOST_CLASSES - 1)
Scores = Annotated[tuple[Annotated[float, real(-1000, 1000, slider=(0, 1))], ...], count(2, MOST_CLASSES)]
Sample = tuple[Annotated[str, one_line(40)], Annotated[int, LABEL], Scores]

#: Ten digits as in MNIST. The first two are those of Saito, Deep Learning from Scratch, 4.2.
DIGITS: tuple[Sample, ...] = (
    ("ID1", 2, (0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0)),
    ("ID2", 2, (0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0)),
    ("ID3", 7, (0.0, 0.0, 0.05, 0.05, 0.0, 0.0, 0.0, 0.9, 0.0, 0.0)),
    ("ID4", 4, (0.02, 0.03, 0.05, 0.05, 0.4, 0.05, 0.05, 0.1, 0.05, 0.2)),
    ("ID5", 9, (0.0, 0.0, 0.0, 0.1, 0.25, 0.0, 0.0, 0.15, 0.05, 0.45)),
)


@dataclass(frozen=True, slots=True)
class State(Checked):
    """Rows of id, what was (0 or 1), and the probability that was predicted for 1; ``row`` is the one looked at.

    ``base`` may also be given as the number 10 or 2. A ``row`` beyond the end becomes the last.

    In ``mode`` categorical the ``samples`` count instead: id, the class that was, and a number for each class, which
    is a probability or a logit as ``given`` says; logits are divided by the ``temperature``.
    """

    rows: Annotated[tuple[Row, ...], count(1, 200)] = SLIDE
    base: Base = "10"
    clip: Clip = "none"
    row: Annotated[int, whole(0, 199)] = 0
    mode: Literal["binary", "categorical"] = "binary"
    samples: Annotated[tuple[Sample, ...], count(1, 50)] = DIGITS
    given: Given = "probabilities"
    temperature: Annotated[float, real(0.01, 100, slider=(0.1, 10), log=True)] = 1.0

    def __post_init__(self) -> None:
        base: object = self.base
        if type(base) is int and base in (10, 2):
            object.__setattr__(self, "base", str(base))
        Checked.__post_init__(self)
        last = len(self.rows if self.mode == "binary" else self.samples) - 1
        if self.row > last:
            object.__setattr__(self, "row", last)
        for i, (_, label, scores) in enumerate(self.samples):
            self._check_sample(i, label, scores)

    def _check_sample(self, i: int, label: int, scores: tuple[float, ...]) -> None:
        size = len(self.samples[0][2])
        if len(scores) != size:
            raise FieldError(f"samples[{i}]", scores, "rectangular", columns=size)
        if label >= size:
            raise FieldError(f"samples[{i}][1]", label, "whole", low=0, high=size - 1)
        wrong = next((c for c, score in enumerate(scores) if not 0 <= score <= 1), None)
        if self.given == "probabilities" and wrong is not None:
            raise FieldError(f"samples[{i}][2][{wrong}]", scores[wrong], "number", low=0.0, high=1.0)

"""Log loss of a binary classifier: the probability given to what came true, its logarithm, the mean (slide 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal

from dlviz.model.arrays import Array, frozen
from dlviz.model.fields import Checked, FieldError, count, one_line, real, whole
from dlviz.model.log_loss.binary_cross_entropy import (
    EDGE,
    TORCH_FLOOR,
    clipped,
    correct,
    log_of,
    loss_of,
    probability_of,
    shares,
)  # fmt: skip
from dlviz.model.log_loss.categorical import DIGITS, Classes, Given, Sample, presets, solve_classes, values_of
from dlviz.model.log_loss.categorical_working import classes_code, classes_working
from dlviz.model.log_loss.takes import TAKES
from dlviz.model.log_loss.working import binary_code, binary_working
from dlviz.model.softmax import LN
from dlviz.model.topic import Table, Working

__all__ = [
    "CLASS_PRESETS", "EDGE", "PRESETS", "TAKES", "TORCH_FLOOR", "Result", "Row", "State",
    "code", "correct", "log_of", "loss_of", "probability_of", "shares", "solve", "table", "values", "working",
]  # fmt: skip

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

PRESETS: dict[str, dict[str, Any]] = {
    "slide": {"rows": SLIDE, "base": "10", "clip": "none", "row": 0},
    "libraries": {"rows": SLIDE, "base": "e", "clip": "none", "row": 0},
    # Quite sure, and wrong: ID4 came true and was given no chance.
    "sure_and_wrong": {"rows": (*SLIDE[:6], ("ID4", 1, 0.0), SLIDE[7]), "base": "10", "clip": "none", "row": 6},
    "perfect": {
        "rows": tuple((name, actual, float(actual)) for name, actual, _ in SLIDE),
        "base": "10",
        "clip": "none",
        "row": 0,
    },
}

CLASS_PRESETS = presets(SLIDE)


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


@dataclass(frozen=True, slots=True)
class Result:
    """What follows for each row, shape (N,), after the clipping that was chosen.

    Attributes
    ----------
    corrected : the probability that was given to what came true: p, or 1 - p where that was 0.
    logs, losses : its logarithm, and the same without the minus; -inf and inf where the probability is 0.
    mean : of the losses: the log loss.
    means : the mean in each base.
    row : the row looked at.
    classes : the same for several classes, in mode categorical; else None.
    """

    corrected: Array
    logs: Array
    losses: Array
    mean: float
    means: Mapping[str, float]
    row: int
    classes: Classes | None


def solve(state: State) -> Result:
    """Correct, take logarithms, average."""
    corrected = clipped(correct(state.rows), state.clip)
    logs = log_of(corrected, state.base, state.clip)
    losses = 0.0 - logs
    means = {base: float(loss_of(corrected, base, state.clip).mean()) for base in LN}
    return Result(
        corrected=frozen(corrected),
        logs=frozen(logs),
        losses=frozen(losses),
        mean=means[state.base],
        means=MappingProxyType(means),
        row=min(state.row, len(state.rows) - 1),
        classes=_classes(state),
    )


def _classes(state: State) -> Classes | None:
    if state.mode == "binary":
        return None
    return solve_classes(state.samples, state.given, state.temperature, state.base)


def working(state: State, result: Result) -> Working:
    """The row looked at, then the mean."""
    return binary_working(state, result) if result.classes is None else classes_working(state, result.classes)


def code(state: State) -> str:
    """NumPy of the table and its mean."""
    return binary_code(state) if state.mode == "binary" else classes_code(state)


def table(state: State, result: Result) -> Table:
    """One row for each prediction, as on the slide."""
    if result.classes is not None:
        return _class_table(state, result.classes)
    ids, actual, predicted = zip(*state.rows, strict=True)
    return Table(
        {
            "id": ids,
            "actual": actual,
            "predicted": predicted,
            "corrected": result.corrected.tolist(),
            "log": result.logs.tolist(),
            "loss": result.losses.tolist(),
        }
    )


def _class_table(state: State, classes: Classes) -> Table:
    columns: dict[str, Any] = {"id": [row[0] for row in state.samples], "label": [row[1] for row in state.samples]}
    if state.given == "logits":
        columns |= {
            f"logit {c}": column for c, column in enumerate(zip(*(row[2] for row in state.samples), strict=True))
        }
    columns |= {f"p {c}": column for c, column in enumerate(classes.probabilities.T.tolist())}
    return Table({**columns, "sum": classes.sums.tolist(), "loss": classes.losses.tolist()})


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds."""
    if result.classes is not None:
        return values_of(result.classes, state.samples)
    return {
        "corrected": result.corrected.tolist(),
        "logs": result.logs.tolist(),
        "losses": result.losses.tolist(),
        "mean": result.mean,
    }

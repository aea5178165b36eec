"""Log loss of a binary classifier: the probability given to what came true, its logarithm, the mean (slide 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal

from dlviz.model.arrays import Array, frozen
from dlviz.model.binary_cross_entropy import (
    EDGE,
    TORCH_FLOOR,
    clipped,
    correct,
    log_of,
    loss_of,
    probability_of,
    shares,
)  # fmt: skip
from dlviz.model.fields import Checked, count, real, text, whole
from dlviz.model.log_loss_text import code, working
from dlviz.model.softmax import LN
from dlviz.model.topic import Table

__all__ = [
    "EDGE", "PRESETS", "TORCH_FLOOR", "Result", "Row", "State",
    "code", "correct", "log_of", "loss_of", "probability_of", "shares", "solve", "table", "values", "working",
]  # fmt: skip

Base = Literal["10", "e", "2"]
Clip = Literal["none", "sklearn", "keras", "torch"]
Row = tuple[Annotated[str, text(40)], Literal[0, 1], Annotated[float, real(0, 1)]]

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


@dataclass(frozen=True, slots=True)
class State(Checked):
    """Rows of id, what was (0 or 1), and the probability that was predicted for 1; ``row`` is the one looked at.

    ``base`` may also be given as the number 10 or 2. A ``row`` beyond the end becomes the last.
    """

    rows: Annotated[tuple[Row, ...], count(1, 200)] = SLIDE
    base: Base = "10"
    clip: Clip = "none"
    row: Annotated[int, whole(0, 199)] = 0

    def __post_init__(self) -> None:
        base: object = self.base
        if type(base) is int and base in (10, 2):
            object.__setattr__(self, "base", str(base))
        Checked.__post_init__(self)
        if self.row >= len(self.rows):
            object.__setattr__(self, "row", len(self.rows) - 1)


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
    """

    corrected: Array
    logs: Array
    losses: Array
    mean: float
    means: Mapping[str, float]
    row: int


def solve(state: State) -> Result:
    """Correct, take logarithms, average."""
    corrected = clipped(correct(state.rows), state.clip)
    logs = log_of(corrected, state.base, state.clip)
    losses = 0.0 - logs
    means = {base: float(loss_of(corrected, base, state.clip).mean()) for base in LN}
    return Result(
        frozen(corrected), frozen(logs), frozen(losses), means[state.base], MappingProxyType(means), state.row
    )  # fmt: skip


def table(state: State, result: Result) -> Table:
    """One row for each prediction, as on the slide."""
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


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds."""
    return {
        "corrected": result.corrected.tolist(),
        "logs": result.logs.tolist(),
        "losses": result.losses.tolist(),
        "mean": result.mean,
    }

"""Log loss of each row and its mean: the probability given to what came true, and its logarithm (slide 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from dlviz.model.arrays import Array, frozen
from dlviz.model.log_loss.binary_cross_entropy import LN, clipped, correct, log_of, loss_of
from dlviz.model.log_loss.categorical import Classes, solve_classes
from dlviz.model.log_loss.state import Sample, State
from dlviz.model.topic import Table, named


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
    if result.classes is not None:
        return _class_values(result.classes, state.samples)
    return named(result, "corrected", "logs", "losses", "mean")


def _class_values(classes: Classes, samples: tuple[Sample, ...]) -> dict[str, Any]:
    """The same names as in the binary case, and the probabilities of all classes."""
    of_label = [float(row[label]) for row, (_, label, _) in zip(classes.probabilities, samples, strict=True)]
    return {
        "corrected": of_label,
        "logs": (0.0 - classes.losses).tolist(),
        **named(classes, "losses", "mean", "probabilities", "sums"),
        "libraries": {name: float(losses.mean()) for name, losses in classes.libraries.items()},
    }

"""Log loss as NumPy, of two classes or several, and what the libraries make of the rows."""

from __future__ import annotations

import numpy as np

from dlviz.model.arrays import INSIDE, WIDTH, array_code, wrapped
from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.linked_code import Links
from dlviz.model.log_loss.binary_cross_entropy import EDGE, TORCH_FLOOR, clipped, correct
from dlviz.model.log_loss.state import State

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP("Code", "Log loss: how improbable was what happened, by the prediction?"),
    "given": QT_TRANSLATE_NOOP("Code", "The probability that was given to what came true."),
    "decimal": QT_TRANSLATE_NOOP("Code", "1 - 0.56 is 0.44"),
    "few_digits": QT_TRANSLATE_NOOP(
        "Code", "1 - predicted, in decimals: so near to 1, binary numbers have few digits left."
    ),
    "as_library": QT_TRANSLATE_NOOP("Code", "as {0} does"),
    "log_of_0": QT_TRANSLATE_NOOP("Code", "log 0 is -inf"),
    "classes": QT_TRANSLATE_NOOP("Code", "Categorical cross-entropy: -sum of y log(predicted) over the classes."),
    "no_clipping": QT_TRANSLATE_NOOP("Code", "NLLLoss of log: no clipping"),
    "from_logits": QT_TRANSLATE_NOOP("Code", "from_logits=True"),
    "no_overflow": QT_TRANSLATE_NOOP("Code", "nothing overflows, and the softmax is the same"),
    "temperature": QT_TRANSLATE_NOOP("Code", "temperature"),
}


def code(state: State, say: Say = english) -> str:
    """NumPy of the table and its mean."""
    return _binary(state, say) if state.mode == "binary" else _categorical(state, say)


def links(state: State) -> Links:
    each = dict.fromkeys(("corrected", "logs", "losses"), "row:*")

    def predicted(row: int) -> str:
        return f"predicted row:{row}" if row == state.row else f"row:{row}"

    def entry(row: int, k: int) -> str:
        return f"row:{row}+class:{k}" if row == state.row else f"row:{row}"

    row = "row:{}".format
    if state.mode == "binary":
        return Links({"actual": row, "predicted": predicted, "corrected": row}, each)
    return Links({"labels": row, "probabilities": entry, "logits": entry, "T": "temperature"}, each)


# two classes


def _binary(state: State, say: Say) -> str:
    _, actual, predicted = zip(*state.rows, strict=True)
    return filled(
        _BINARY,
        COMMENTS,
        say,
        actual=array_code("actual", actual),
        predicted=array_code("predicted", predicted),
        corrected=_corrected(state),
        logs=_logs(state),
        as_library=(_LIBRARY.get(state.clip),),
    )


_BINARY = """\
# $headline
import numpy as np

$actual
$predicted

$corrected
$logs
losses = 0 - logs
mean = losses.mean()

print("actual  predicted  corrected            log")
for row in zip(actual, predicted, corrected, logs):
    print("%6d  %9.4f  %9.4f  %13.10f" % row)
print("log loss:", mean)
"""


def _corrected(state: State) -> list[str]:
    _, actual, predicted = zip(*state.rows, strict=True)
    exact = correct(state.rows)
    rounded = np.where(np.array(actual) == 1, predicted, np.round(1 - np.array(predicted), 15))
    lines = ["# $given"]
    if np.allclose(rounded, exact, rtol=1e-13, atol=0):
        lines.append("corrected = np.where(actual == 1, predicted, np.round(1 - predicted, 15))  # $decimal")
    else:
        lines += [
            "# $few_digits",
            *array_code("corrected", tuple(exact.tolist())),
        ]
    if state.clip in EDGE:
        edge = "np.finfo(float).eps" if state.clip == "sklearn" else repr(EDGE[state.clip])
        lines.append(f"corrected = np.clip(corrected, {edge}, 1 - {edge})  # $as_library")
    return lines


_LIBRARY = {"sklearn": "scikit-learn", "keras": "Keras", "torch": "PyTorch"}
_LOG_NAME = {"10": "log10", "e": "log", "2": "log2"}


def _logs(state: State) -> list[str]:
    logs, floor = f"logs = np.{_LOG_NAME[state.base]}(corrected)", f"{TORCH_FLOOR:g}"
    if state.base != "e":
        floor += f" / np.log({state.base})"
    clamp = [f"logs = np.maximum(logs, {floor})  # $as_library"] if state.clip == "torch" else []
    if clipped(correct(state.rows), state.clip).all():
        return [logs, *clamp]
    return ['with np.errstate(divide="ignore"):  # $log_of_0', f"    {logs}", *clamp]


# several classes


def _categorical(state: State, say: Say) -> str:
    """The rows, their losses, and what the libraries' rules make of them."""
    logits = state.given == "logits"
    return filled(
        _CATEGORICAL,
        COMMENTS,
        say,
        labels=array_code("labels", [row[1] for row in state.samples]),
        name="logits" if logits else "probabilities",
        rows=[line for row in state.samples for line in wrapped("[", list(map(repr, row[2])), "],", WIDTH - INSIDE)],
        size=len(state.samples[0][2]),
        logarithms=_FROM_LOGITS if logits else _FROM_PROBABILITIES,
        T=repr(state.temperature),
        base="" if state.base == "e" else f" / np.log({state.base})",
        keras="natural.mean(),  # $from_logits" if logits else _KERAS.format(edge=EDGE["keras"]),
        torch="" if logits else "  # $no_clipping",
    )


_CATEGORICAL = """\
# $classes
import numpy as np

$labels
$name = np.array([
    $rows
])
one_hot = np.eye($size)[labels]

$logarithms
sums = probabilities.sum(axis=1)
losses = 0 - np.where(one_hot == 1, ln, 0).sum(axis=1)$base
logs = 0 - losses
corrected = (probabilities * one_hot).sum(axis=1)
mean = losses.mean()

eps = np.finfo(float).eps
clipped = np.clip(probabilities, eps, 1 - eps)
natural = 0 - np.where(one_hot == 1, ln, 0).sum(axis=1)
libraries = {
    "sklearn": -(one_hot * np.log(clipped)).sum(axis=1).mean(),
    "keras": $keras
    "torch": natural.mean(),$torch
}

print("losses:", losses)
print("mean:", mean)
for name, value in libraries.items():
    print(f"{name}, natural log: {value}")
"""
_KERAS = "-(one_hot * np.log(np.clip(shares, {edge!r}, 1 - {edge!r}))).sum(axis=1).mean(),"
_FROM_PROBABILITIES = [
    'with np.errstate(divide="ignore", invalid="ignore"):  # $log_of_0',
    "    ln = np.log(probabilities)",
    "    shares = probabilities / probabilities.sum(axis=1, keepdims=True)",
]
_FROM_LOGITS = [
    "T = $T  # $temperature",
    "z = logits / T",
    "z = z - z.max(axis=1, keepdims=True)  # $no_overflow",
    "ln = z - np.log(np.exp(z).sum(axis=1, keepdims=True))",
    "probabilities = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)",
]

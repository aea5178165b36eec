"""Log loss written out for the row looked at and for the mean, and as NumPy."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from dlviz.model.arrays import array_code
from dlviz.model.log_loss.binary_cross_entropy import EDGE, TORCH_FLOOR, clipped, correct, is_clamped, loss_of
from dlviz.model.numbers import latex, read, relation, typed
from dlviz.model.topic import Working
from dlviz.model.written import ROOM, chain, line, long_sum, seen

if TYPE_CHECKING:
    from dlviz.model.log_loss import Result, State


def binary_working(state: State, result: Result) -> Working:
    """First the loss of the row looked at, then the mean: logarithms, their values, the sum over N."""
    formula = rf"\text{{Log loss}} = -\frac{{1}}{{N}} \sum_{{i=1}}^{{N}} {_log(state)} p_i"
    return Working(formula, (_row(state, result), *_mean(state, result)))


def _log(state: State) -> str:
    return rf"\log_{{{state.base}}}"


def _row(state: State, result: Result) -> str:
    """``-log (1 - 0.56) = -log 0.44 ≈ 0.3565``; an arrow stands where the clipping steps in."""
    _, actual, predicted = state.rows[result.row]
    p, loss = float(result.corrected[result.row]), float(result.losses[result.row])
    role = "good" if p >= 0.5 else "bad"
    given = "" if actual else rf"-{_log(state)} (1 - {typed(predicted, 'data')}) = "
    before = float(correct([state.rows[result.row]])[0])
    shown = typed(p, role) if p == before or p > 0.5 else latex(p, role=role)
    moved = "" if p == before else rf"{typed(before)} \to {shown}, \quad "
    sign = r"\to" if is_clamped(p, state.clip) else relation(loss)
    return rf"{moved or given}-{_log(state)} {_whole(shown)} {sign} {latex(loss, role='error')}"


def _whole(number: str) -> str:
    """In brackets, if it is a product with a power of ten."""
    return f"({number})" if r"\cdot" in number else number


def _mean(state: State, result: Result) -> tuple[str, ...]:
    n, ps, losses = len(state.rows), result.corrected.tolist(), result.losses.tolist()
    total = float(result.losses.sum())

    def logarithms(digits: int) -> str:
        terms = long_sum(lambda i: f"{_log(state)} {_whole(latex(ps[i], digits, role='data'))}", n, ROOM - 10)
        return rf"-\frac{{1}}{{{n}}} ({terms})"

    def added(digits: int) -> str:
        return rf"\frac{{{long_sum(lambda i: latex(losses[i], digits, role='error'), n, ROOM - 5)}}}{{{n}}}"

    def total_over(digits: int) -> str:
        return rf"\frac{{{latex(total, digits, role='error')}}}{{{n}}}"

    def once_more(digits: int) -> float:
        return float(loss_of([read(p, digits) for p in ps], state.base, state.clip).mean())

    terms = (
        line(logarithms, [ps[i] for i in seen(n)], result.mean, once_more),
        line(added, [losses[i] for i in seen(n)], result.mean, lambda d: sum(read(loss, d) for loss in losses) / n),
    )
    ends = (
        line(total_over, [total], result.mean, lambda d: read(total, d) / n),
        line(lambda d: latex(result.mean, d), [result.mean]),
    )
    # log 0 does not show PyTorch's clamp, so nothing is equal from there on.
    exact = not any(is_clamped(p, state.clip) for p in ps)
    # What is infinite is so whatever was rounded before.
    return (*chain(terms, exact), *chain(ends)) if math.isinf(total) else chain((*terms, *ends), exact)


def binary_code(state: State) -> str:
    """NumPy of the table and its mean."""
    _, actual, predicted = zip(*state.rows, strict=True)
    lines = [
        "# Log loss: how improbable was held what came true?",
        "import numpy as np",
        "",
        *array_code("actual", actual),
        *array_code("predicted", predicted),
        "",
        *_corrected(state),
        *_logs(state),
        "losses = 0 - logs",
        "mean = losses.mean()",
        "",
        "for row in zip(actual, predicted, corrected, logs):",
        '    print("%d  %.4f  %.4f  %.10f" % row)',
        'print("log loss:", mean)',
    ]
    return "\n".join(lines) + "\n"


def _corrected(state: State) -> list[str]:
    _, actual, predicted = zip(*state.rows, strict=True)
    exact = correct(state.rows)
    rounded = np.where(np.array(actual) == 1, predicted, np.round(1 - np.array(predicted), 15))
    lines = ["# The probability that was given to what came true."]
    if np.allclose(rounded, exact, rtol=1e-13, atol=0):
        lines.append("corrected = np.where(actual == 1, predicted, np.round(1 - predicted, 15))  # 1 - 0.56 is 0.44")
    else:
        lines += [
            "# 1 - predicted, in decimals: so near to 1, binary numbers have few digits left.",
            *array_code("corrected", tuple(exact.tolist())),
        ]
    if state.clip in EDGE:
        edge = "np.finfo(float).eps" if state.clip == "sklearn" else repr(EDGE[state.clip])
        lines.append(f"corrected = np.clip(corrected, {edge}, 1 - {edge})  # as {_LIBRARY[state.clip]} does")
    return lines


_LIBRARY = {"sklearn": "scikit-learn", "keras": "Keras", "torch": "PyTorch"}
_LOG_NAME = {"10": "log10", "e": "log", "2": "log2"}


def _logs(state: State) -> list[str]:
    logs, floor = f"logs = np.{_LOG_NAME[state.base]}(corrected)", f"{TORCH_FLOOR:g}"
    if state.base != "e":
        floor += f" / np.log({state.base})"
    clamp = [f"logs = np.maximum(logs, {floor})  # as PyTorch does"] if state.clip == "torch" else []
    if clipped(correct(state.rows), state.clip).all():
        return [logs, *clamp]
    return ['with np.errstate(divide="ignore"):  # log 0 is -inf', f"    {logs}", *clamp]

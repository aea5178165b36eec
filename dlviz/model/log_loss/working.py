"""Log loss written out, of two classes or several: the row looked at, then the mean."""

from __future__ import annotations

import math
from collections.abc import Callable

from dlviz.model.log_loss.binary_cross_entropy import correct, is_clamped, loss_of
from dlviz.model.log_loss.categorical import Classes
from dlviz.model.log_loss.solve import Result
from dlviz.model.log_loss.state import State
from dlviz.model.numbers import latex, plain, read, relation, typed
from dlviz.model.topic import Working
from dlviz.model.written import DOTS, ROOM, chain, line, long_sum, seen


def working(state: State, result: Result) -> Working:
    """The row looked at, then the mean."""
    return _binary(state, result) if result.classes is None else _categorical(state, result.classes)


# two classes


def _binary(state: State, result: Result) -> Working:
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


# several classes


def _categorical(state: State, classes: Classes) -> Working:
    """The softmax where logits are given, the sum over the classes, then the mean over the rows."""
    log = rf"\log_{{{state.base}}}"
    formula = rf"L = -\sum_{{c=0}}^{{{len(state.samples[0][2]) - 1}}} y_c \, {log} \hat{{y}}_c"
    if classes.binary is not None:
        formula += rf" = -[\, y \, {log} \hat{{y}} + (1 - y) \, {log} (1 - \hat{{y}}) \,]"
    lines = [_softmax(state, classes)] if state.given == "logits" else []
    return Working(formula, (*lines, *_class_row(state, classes, log), *_class_mean(classes)))


def _softmax(state: State, classes: Classes) -> str:
    """ŷ of the true class: its power over the sum of all."""
    _, label, scores = state.samples[state.row]
    t = "" if state.temperature == 1 else f" / {plain(state.temperature)}"
    powers = _terms(len(scores), label, lambda c: f"e^{{{plain(scores[c])}{t}}}")
    p = float(classes.probabilities[state.row, label])
    value = latex(p, role="model")
    return rf"\hat{{y}}_{{{label}}} = \frac{{e^{{{plain(scores[label])}{t}}}}}{{{powers}}} {relation(p)} {value}"


def _class_row(state: State, classes: Classes, log: str) -> tuple[str, ...]:
    """``-(0 · log 0.1 + ⋯ + 1 · log 0.6 + ⋯)``: only the true class remains."""
    _, label, _ = state.samples[state.row]
    p, loss = classes.probabilities[state.row], float(classes.losses[state.row])

    def term(c: int) -> str:
        role = "model" if c == label else "quiet"
        return rf"{int(c == label)} \cdot {log} {_whole(latex(float(p[c]), role=role))}"

    own = _whole(latex(float(p[label]), role="model"))
    exact = relation(float(p[label]))
    shown = "=" if exact == "=" and relation(loss) == "=" else r"\approx"
    total = rf"L = -(\, {_terms(len(p), label, term)} \,)"
    return (total, rf"{exact} -{log} {own} {shown} {latex(loss, role='error')}")


def _terms(size: int, label: int, term: Callable[[int], str]) -> str:
    """All terms of a few classes; of many the first, that of the label and the last."""
    if size <= 3:
        return " + ".join(map(term, range(size)))
    kept = sorted({0, label, size - 1})
    parts: list[str] = []
    for place, c in enumerate(kept):
        if place and c - kept[place - 1] > 1:
            parts.append(DOTS)
        parts.append(term(c))
    return " + ".join(parts)


def _class_mean(classes: Classes) -> tuple[str, ...]:
    losses, n = classes.losses.tolist(), len(classes.losses)
    total = float(classes.losses.sum())

    def added(digits: int) -> str:
        return rf"\frac{{{long_sum(lambda i: latex(losses[i], digits, role='error'), n, ROOM - 40)}}}{{{n}}}"

    terms = line(added, [losses[i] for i in seen(n)], classes.mean, lambda d: sum(read(x, d) for x in losses) / n)
    end = line(lambda d: latex(classes.mean, d, role="error"), [classes.mean])
    first, last = chain((terms, end)) if not math.isinf(total) else (*chain((terms,)), *chain((end,)))
    return (rf"\frac{{\sum L}}{{N}} {first} {last}",)

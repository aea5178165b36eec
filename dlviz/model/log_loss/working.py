"""Log loss written out, of two classes or several: the row looked at, then the mean."""

from __future__ import annotations

import math

from dlviz.model.calculation import ONE, PRODUCT, Calculation, Call, Minus, Number, Sum, Whole
from dlviz.model.equation import Equation, Written, equation, write_out
from dlviz.model.log_loss.binary_cross_entropy import LN, TORCH_FLOOR, correct, is_clamped, log_of
from dlviz.model.log_loss.categorical import Classes
from dlviz.model.log_loss.solve import Result
from dlviz.model.log_loss.state import State
from dlviz.model.numbers import typed
from dlviz.model.topic import Working
from dlviz.model.written import ROOM


def working(state: State, result: Result) -> Working:
    """The row looked at, then the mean."""
    return _binary(state, result) if result.classes is None else _categorical(state, result.classes)


def _log(base: str, of: Calculation) -> Calculation:
    """The logarithm of a calculation, in brackets where that is more than a number."""
    return Call(rf"\log_{{{base}}} @0", (of,), lambda p: float(log_of(float(p), base)), inner=PRODUCT + 1)


# two classes


def _binary(state: State, result: Result) -> Working:
    """First the loss of the row looked at, then the mean: logarithms, their values, the sum over N."""
    formula = rf"\text{{Log loss}} = -\frac{{1}}{{N}} \sum_{{i=1}}^{{N}} \log_{{{state.base}}} p_i"
    return Working(formula, write_out((_row(state, result), *_mean(state, result))))


def _loss(state: State, p: Calculation, number: float) -> Calculation:
    """-log p, or what PyTorch puts in its place."""
    loss = Minus(_log(state.base, p))
    if not is_clamped(number, state.clip):
        return loss
    return Call(r"\min(@0, @1)", (loss, Number(-TORCH_FLOOR / LN[state.base])), min)


def _row(state: State, result: Result) -> Equation:
    """``loss = -log (1 - 0.56) = -log 0.44 ≈ 0.3565``; where the clipping moves p, that stands before it."""
    _, actual, predicted = state.rows[result.row]
    p, loss = float(result.corrected[result.row]), float(result.losses[result.row])
    role = "good" if p >= 0.5 else "bad"
    before = float(correct([state.rows[result.row]])[0])
    shown = Number(p, role, f"row:{result.row}", as_typed=p in (before, 1 - 1e-7) or p > 0.5)
    sides = [_loss(state, shown, p)]
    if not actual and p == before:
        sides.insert(0, _loss(state, ONE - Number(predicted, "data", f"predicted row:{result.row}", as_typed=True), p))
    sign = "=" if shown.is_kept(4) else r"\approx"
    moved = "" if p == before else rf"{typed(before)} \to p {sign} {shown.write(4)}, \quad "
    return equation(r"\text{loss}", sides, loss, "error", before=moved)


def _mean(state: State, result: Result) -> list[Written]:
    n, ps, losses = len(state.rows), result.corrected.tolist(), result.losses.tolist()
    logarithms = Sum(n, lambda i: _log(state.base, Number(ps[i], "data", f"row:{i}")), ROOM - 20)
    added = Sum(n, lambda i: Number(losses[i], "error", f"row:{i}"), ROOM - 20)
    total, name = Number(float(result.losses.sum()), "error"), r"\text{Log loss}"
    lines: list[Written] = []
    if not any(is_clamped(p, state.clip) for p in ps):  # log 0 does not show what PyTorch puts in its place
        first = Minus(ONE / Whole(n)) * logarithms
        lines.append(equation(name, first, result.mean, ends=False))
    lines.append(equation(name, added / Whole(n), result.mean, ends=False))
    lines.append(equation(name, total / Whole(n), result.mean))
    return lines


# several classes


def _categorical(state: State, classes: Classes) -> Working:
    """The softmax where logits are given, the sum over the classes, then the mean over the rows."""
    log = rf"\log_{{{state.base}}}"
    formula = rf"L = -\sum_{{c=0}}^{{{len(state.samples[0][2]) - 1}}} y_c \, {log} \hat{{y}}_c"
    if classes.binary is not None:
        formula += rf" = -[\, y \, {log} \hat{{y}} + (1 - y) \, {log} (1 - \hat{{y}}) \,]"
    lines = [_softmax(state, classes)] if state.given == "logits" else []
    return Working(formula, write_out((*lines, *_class_row(state, classes), _class_mean(classes))))


def _softmax(state: State, classes: Classes) -> Equation:
    """ŷ of the true class: its power over the sum of all."""
    _, label, scores = state.samples[state.row]

    def power(c: int) -> Calculation:
        score: Calculation = Number(scores[c], thing=f"class:{c}", as_typed=True)
        form = "e^{@0}"
        if state.temperature == 1:
            return Call(form, (score,), _exp)
        t = Number(state.temperature, thing="temperature", as_typed=True)
        return Call("e^{@0 / @1}", (score, t), lambda z, t: _exp(z / t))

    p = float(classes.probabilities[state.row, label])
    return equation(rf"\hat{{y}}_{{{label}}}", power(label) / Sum(len(scores), power, ROOM - 20), p, "model")


def _exp(z: float) -> float:
    try:
        return math.exp(z)
    except OverflowError:
        return math.inf


def _class_row(state: State, classes: Classes) -> tuple[Equation, ...]:
    """``-(0 · log 0.1 + ⋯ + 1 · log 0.6 + ⋯)``: only the true class remains."""
    _, label, _ = state.samples[state.row]
    p, loss = classes.probabilities[state.row], float(classes.losses[state.row])
    own = Minus(_log(state.base, Number(float(p[label]), "model", f"class:{label}")))

    def term(c: int) -> Calculation:
        role = "model" if c == label else "quiet"
        return Whole(int(c == label)) * _log(state.base, Number(float(p[c]), role, f"class:{c}"))

    total = Minus(Sum(len(p), term, ROOM - 20, given=lambda digits: -own.value(digits)))  # 0 · log 0 counts as 0
    return equation("L", total, loss, ends=False), equation("L", own, loss, "error")


def _class_mean(classes: Classes) -> Equation:
    losses, n = classes.losses.tolist(), len(classes.losses)
    added = Sum(n, lambda i: Number(losses[i], "error", f"row:{i}"), ROOM - 40)
    return equation(r"\frac{\sum L}{N}", added / Whole(n), classes.mean, "error")

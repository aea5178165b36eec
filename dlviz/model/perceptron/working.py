"""A perceptron written out: the sum of one row and its answer, or one step of Rosenblatt's rule."""

from __future__ import annotations

from fractions import Fraction

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.numbers import equals, exact, latex, typed, whole
from dlviz.model.perceptron.learning import Lesson
from dlviz.model.perceptron.solve import Result
from dlviz.model.perceptron.state import State
from dlviz.model.perceptron.unit import Weights, exact_sums, step, sums_of
from dlviz.model.topic import Working


def working(state: State, result: Result) -> Working:
    if result.lesson is not None:
        return _learning(state, result.lesson, result.step)
    x1, x2 = INPUTS[state.row]
    total = exact_sums(state.w1, state.w2, state.theta)[state.row]
    symbol, sign, last = (r"\theta", "-", state.theta) if state.form == "theta" else ("b", "+", state.bias)
    first, second, offset = (typed(value) for value in (state.w1 * x1, state.w2 * x2, last))
    lines = [
        rf"w_1 x_1 + w_2 x_2 {sign} {symbol} = {typed(state.w1, 'model')} \cdot \textcolor{{data}}{{{x1}}}"
        rf" + {typed(state.w2, 'model')} \cdot \textcolor{{data}}{{{x2}}} {sign} {typed(last, 'model')}",
        rf"= {first} + {second} {sign} {offset} {equals(total)}",
        _verdict(state, result),
    ]
    if state.form == "bias":
        lines.insert(0, rf"b = -\theta = {typed(state.bias, 'model', bracket=False)}")
    return Working(_formula(state.at_zero, sign, symbol), tuple(lines))


def _formula(at_zero: int, sign: str, symbol: str) -> str:
    total = f"w_1 x_1 + w_2 x_2 {sign} {symbol}"
    above, below = (r"\ge", "<") if at_zero else (">", r"\le")
    return rf"y = \begin{{cases}} 1 & {total} {above} 0 \\ 0 & {total} {below} 0 \end{{cases}}"


def _verdict(state: State, result: Result) -> str:
    above, below = (r"\ge", "<") if state.at_zero else (">", r"\le")
    output, target = result.outputs[state.row], result.targets[state.row]
    verdict = r"\textcolor{good}{y = t}" if output == target else r"\textcolor{bad}{y \ne t}"
    compared = f"{latex(result.sums[state.row])} {above if output else below} 0"
    return rf"{compared} \quad \to \quad y = {output}, \quad t = {target}: \quad {verdict}"


def _learning(state: State, lesson: Lesson, at: int) -> Working:
    """The sum, the error, and what it adds to each weight; at the end the four sums and their answers."""
    last = r"\Delta\theta = -\alpha (t - y)" if state.form == "theta" else r"\Delta b = \alpha (t - y)"
    formula = rf"\Delta w_i = \alpha \, (t - y) \, x_i, \qquad {last}"
    if at == lesson.last:
        return Working(formula, tuple(_answer(state, lesson.weights[at], row) for row in range(4)))
    return Working(formula, (*_error(state, lesson, at), *_moves(state, lesson, at)))


def _sum(state: State, weights: Weights, row: int) -> str:
    """The sum of a row with the numbers put in, and its value."""
    first, second, threshold = (whole(number, "model") for number in weights)
    x1, x2 = (rf"\textcolor{{data}}{{{x}}}" for x in INPUTS[row])
    sign, offset = ("-", threshold) if state.form == "theta" else ("+", whole(-weights[2], "model"))
    total = sums_of(weights)[row]
    return rf"{first} \cdot {x1} + {second} \cdot {x2} {sign} {offset} = {whole(total, bracket=False)}"


def _answer(state: State, weights: Weights, row: int) -> str:
    output, target = step(sums_of(weights)[row], state.at_zero), state.targets[row]
    verdict = r"\textcolor{good}{y = t}" if output == target else r"\textcolor{bad}{y \ne t}"
    return rf"{_sum(state, weights, row)} \quad \to \quad y = {output}, \quad t = {target}: \quad {verdict}"


def _error(state: State, lesson: Lesson, at: int) -> tuple[str, ...]:
    row, error = lesson.samples[at], lesson.errors[at]
    role, target = "bad" if error else "good", state.targets[row]
    output = target - error
    return (
        rf"{_sum(state, lesson.weights[at], row)} \quad \to \quad y = {output}",
        rf"t - y = {target} - {output} = \textcolor{{{role}}}{{{error}}}",
    )


def _moves(state: State, lesson: Lesson, at: int) -> tuple[str, ...]:
    """``Δw₁ = 0.1 · (-1) · 1 = -0.1,  w₁ := 0.5 + (-0.1) = 0.4`` for both weights and the threshold."""
    error, rate = Fraction(lesson.errors[at]), exact(state.learning_rate)
    before, after = lesson.weights[at], lesson.weights[at + 1]
    lines = []
    for i, x in enumerate(INPUTS[lesson.samples[at]]):
        product = rf"{whole(rate)} \cdot {whole(error)} \cdot \textcolor{{data}}{{{x}}}"
        lines.append(_move(f"w_{i + 1}", product, before[i], after[i]))
    if state.form == "theta":
        lines.append(_move(r"\theta", rf"-{whole(rate)} \cdot {whole(error)}", before[2], after[2]))
    else:
        lines.append(_move("b", rf"{whole(rate)} \cdot {whole(error)}", -before[2], -after[2]))
    return tuple(lines)


def _move(symbol: str, product: str, before: Fraction, after: Fraction) -> str:
    now, then = (whole(number, "model", bracket=False) for number in (before, after))
    change = whole(after - before, "step", bracket=False)
    became = rf"{symbol} \coloneqq {now} + {whole(after - before, 'step')} = {then}"
    return rf"\Delta{{{symbol}}} = {product} = {change}, \quad {became}"

"""A perceptron written out: the sum of one row and its answer, or one step of Rosenblatt's rule."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.calculation import Calculation, Minus, Number, Whole
from dlviz.model.equation import Equation, Written, equation, sign, write_out
from dlviz.model.numbers import exact, is_kept, latex, typed
from dlviz.model.perceptron.learning import Lesson
from dlviz.model.perceptron.solve import Result
from dlviz.model.perceptron.state import State
from dlviz.model.perceptron.unit import Weights, exact_sums, step, sums_of
from dlviz.model.topic import Working


def working(state: State, result: Result) -> Working:
    if result.lesson is not None:
        return _learning(state, result.lesson, result.step)
    weights = exact(state.w1), exact(state.w2), exact(state.theta)
    total = exact_sums(state.w1, state.w2, state.theta)[state.row]
    lines: list[Written] = [_sum(state, weights, state.row, total, products=True), _verdict(state, result)]
    if state.form == "bias":
        lines.insert(0, rf"b = -\theta = {typed(state.bias, 'model', bracket=False)}")
    return Working(_formula(state), write_out(lines))


def _formula(state: State) -> str:
    """The condition apart from the value: "1 w₁x₁ + …" would read as a product."""
    total = r"w_1 x_1 + w_2 x_2 " + (r"- \theta" if state.form == "theta" else "+ b")
    above, below = (r"\ge", "<") if state.at_zero else (">", r"\le")
    cases = rf"\begin{{cases}} 1, & \; z {above} 0 \\ 0, & \; z {below} 0 \end{{cases}}"
    return rf"z = {total}, \quad y = {cases}"


def _typed(number: Fraction, role: str = "", thing: str = "") -> Number:
    return Number(number, role, thing, as_typed=True)


def _sum(state: State, weights: Weights, row: int, total: Fraction, *, products: bool = False) -> Equation:
    """z of a row with the numbers put in, the products, and its value."""
    x = INPUTS[row]
    inputs = tuple(_typed(Fraction(bit), "data", f"row:{row}") for bit in x)
    first, second = (
        _typed(weight, "model", f"w{i} weight:w{'₁₂'[i - 1]}") for i, weight in enumerate(weights[:2], start=1)
    )
    put_in: Calculation = first * inputs[0] + second * inputs[1]
    made: Calculation = _typed(weights[0] * x[0]) + _typed(weights[1] * x[1])
    theta = _typed(weights[2], "model", "theta weight:θ")
    if state.form == "theta":
        sides = put_in - theta, made - _typed(weights[2])
    else:
        bias = -weights[2]
        sides = put_in + _typed(bias, "model", "theta weight:b"), made + _typed(bias)
    return equation("z", sides if products else sides[0], total, as_typed=not products)


def _verdict(state: State, result: Result) -> str:
    above, below = (r"\ge", "<") if state.at_zero else (">", r"\le")
    output, target, z = result.outputs[state.row], result.targets[state.row], result.sums[state.row]
    compared = f"z {sign(is_kept(z))} {latex(z)} {above if output else below} 0"
    return rf"{compared} \quad \to \quad y = {output}, \quad {_judged(output, target)}"


def _judged(output: int, target: int) -> str:
    verdict = r"\textcolor{good}{y = t}" if output == target else r"\textcolor{bad}{y \ne t}"
    return rf"t = {target}: \quad {verdict}"


def _learning(state: State, lesson: Lesson, at: int) -> Working:
    """The sum, the error, and what it adds to each weight; at the end the four sums and their answers."""
    last = r"\Delta\theta = -\alpha (t - y)" if state.form == "theta" else r"\Delta b = \alpha (t - y)"
    formula = rf"\Delta w_i = \alpha \, (t - y) \, x_i, \qquad {last}"
    if at == lesson.last:
        return Working(formula, write_out(_answer(state, lesson.weights[at], row) for row in range(4)))
    return Working(formula, write_out((*_error(state, lesson, at), *_moves(state, lesson, at))))


def _answer(state: State, weights: Weights, row: int) -> Equation:
    total = sums_of(weights)[row]
    output = step(total, state.at_zero)
    behind = rf" \quad \to \quad y = {output}, \quad {_judged(output, state.targets[row])}"
    return replace(_sum(state, weights, row, total), behind=behind)


def _error(state: State, lesson: Lesson, at: int) -> tuple[Written, ...]:
    row, error = lesson.samples[at], lesson.errors[at]
    role, target = "bad" if error else "good", state.targets[row]
    output, weights = target - error, lesson.weights[at]
    total = _sum(state, weights, row, sums_of(weights)[row])
    return (
        replace(total, behind=rf" \quad \to \quad y = {output}"),
        equation("t - y", Whole(target) - Whole(output), Fraction(error), role, as_typed=True),
    )


def _moves(state: State, lesson: Lesson, at: int) -> tuple[Written, ...]:
    """``Δw₁ = 0.1 · (-1) · 1 = -0.1,  w₁ := 0.5 + (-0.1) = 0.4`` for both weights and the threshold."""
    error, rate = _typed(Fraction(lesson.errors[at])), _typed(exact(state.learning_rate), thing="learning_rate")
    before, after = lesson.weights[at], lesson.weights[at + 1]
    lines: list[Written] = []
    for i, x in enumerate(INPUTS[lesson.samples[at]]):
        product = rate * error * _typed(Fraction(x), "data", f"row:{lesson.samples[at]}")
        lines.append(_move(f"w_{i + 1}", product, before[i], after[i]))
    if state.form == "theta":
        lines.append(_move(r"\theta", Minus(rate) * error, before[2], after[2]))
    else:
        lines.append(_move("b", rate * error, -before[2], -after[2]))
    return tuple(lines)


def _move(symbol: str, product: Calculation, before: Fraction, after: Fraction) -> tuple[Equation, Equation]:
    change = after - before
    moved = _typed(before, "model") + _typed(change, "step")
    return (
        equation(rf"\Delta{{{symbol}}}", product, change, "step", as_typed=True),
        equation(symbol, moved, after, "model", as_typed=True, becomes=r"\coloneqq"),
    )

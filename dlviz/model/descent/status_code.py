"""Whether a descent arrives, as NumPy: the same rule as ``judgement``, by theory where it tells, else by the run."""

from __future__ import annotations

from collections.abc import Sequence

from dlviz.model import line_data
from dlviz.model.bowl import bowl
from dlviz.model.comments import QT_TRANSLATE_NOOP, source_of
from dlviz.model.descent import rules
from dlviz.model.descent.batches import LONG_EPOCH
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import State
from dlviz.model.methods import METHODS

COMMENTS = {
    "arrives": QT_TRANSLATE_NOOP("Code", "Whether the descent converges."),
    "settled_from": QT_TRANSLATE_NOOP("Code", "the first step from which on the gradient, and the move, stay small"),
    "grows": QT_TRANSLATE_NOOP("Code", "whether it goes ever farther out"),
    "bounded": QT_TRANSLATE_NOOP("Code", "how a run goes on that neither rests nor grows"),
    "shrinks": QT_TRANSLATE_NOOP("Code", "whether the largest gradient gets smaller from quarter to quarter"),
    "repeats": QT_TRANSLATE_NOOP("Code", "whether the last quarter goes to and fro between two gradients"),
    "turns": QT_TRANSLATE_NOOP("Code", "whether the gradients before and after a move point against each other"),
    "growth": QT_TRANSLATE_NOOP("Code", "what the steps, taken again and again, multiply the distance by"),
    "over_all": QT_TRANSLATE_NOOP("Code", "over all data, whatever the batches"),
    "rounds": QT_TRANSLATE_NOOP("Code", "how large a gradient rounding alone can make"),
    "shares": QT_TRANSLATE_NOOP("Code", "the distance e to the minimum follows e[t + 1] = p e[t] - q e[t - 1]"),
    "left": QT_TRANSLATE_NOOP("Code", "the direction of which most is left decides"),
    "epochs": QT_TRANSLATE_NOOP("Code", "the batches of whole epochs, each a matrix that takes a step to the next"),
}

# A rule and those that it calls; each is the name of its comment.
_BY_RUN = ("bounded", "shrinks", "repeats", "turns")

_GROWTH = """\
# $growth
def growth(matrices):
    product, log_size = 1.0, 0.0
    for matrix in matrices:
        product = matrix @ product if np.ndim(product) else matrix
        size = np.abs(product).max()
        if size == 0:
            return 0.0
        product, log_size = product / size, log_size + np.log(size)
    largest = np.abs(np.linalg.eigvals(product)).max()
    return np.exp(min((log_size + np.log(largest)) / len(matrices), 700)) if largest else 0.0

"""


def functions(states: Sequence[State]) -> list[str]:
    """The functions that the status of these runs needs."""
    by_run = [state for state in states if not by_theory(state)]
    grows = ("grows",) if any(not _by_batches(state) for state in by_run) else ()
    wanted = ("settled_from", *grows, *(_BY_RUN if by_run else ()))
    lines = [f"ARRIVED, AT_THE_LIMIT, ENOUGH = {rules.ARRIVED!r}, {rules.AT_THE_LIMIT!r}, {rules.ENOUGH!r}", "", ""]
    for name in wanted:
        lines += [f"# ${name}", *rules.source(getattr(rules, name)), "", ""]
    if any(map(_by_batches, by_run)):
        lines += [*_GROWTH.split("\n")]
    for name in sorted({state.landscape for state in states if state.landscape != "data"}):
        lines += [*source_of(LANDSCAPES[name].hessian), "", ""]
    return lines


def needs_moves(state: State) -> bool:
    """Whether the moves of a run are looked at."""
    return state.is_noisy(state.run) or METHODS[state.method].m is not None


def status(state: State) -> list[str]:
    """The lines that find the status of the run of this state, after its walk and its limits."""
    b = "b" if state.two_parameters else "[0.0] * len(w)"
    moves = "np.array(moves).reshape(slopes.shape)" if needs_moves(state) else "None"
    return [
        f"place = np.column_stack([w, {b}])",
        *(_on_data(state) if state.landscape == "data" else _on_landscape(state)),
        f"settled = settled_from(place, slopes, rounding, {moves})",
        *_theory(state),
        "if len(w) <= steps:",
        '    status = "overflow"',
        "elif settled is not None:",
        '    status = "converged"',
        *_verdict(state),
    ]


def by_theory(state: State) -> bool:
    """Whether a limit of the learning rate is known, which decides."""
    quadratic = state.landscape == "data" or LANDSCAPES[state.landscape].is_quadratic
    return quadratic and METHODS[state.method].limit is not None and not state.is_noisy(state.run)


def _by_batches(state: State) -> bool:
    return state.is_noisy(state.run) and METHODS[state.method].recurrence is not None


def _on_data(state: State) -> list[str]:
    """The gradients over all data, and what of them may be rounding."""
    lead = "2 * " if state.form == "1/m" else ""
    if state.use_bias:
        over_all = [
            "by_both = place @ np.array([[x @ x, x.sum()], [x.sum(), m]]) - [x @ y, y.sum()]",
            f"slopes = {lead}by_both / m  # $over_all",
        ]
        size = [
            "largest = np.array([[x @ x, np.sqrt(x @ x * m)], [np.sqrt(x @ x * m), m]])",
            "summed = (np.abs(place) @ largest + [np.abs(x * y).sum(), np.abs(y).sum()]).max(axis=1)",
        ]
    else:
        over_all = [f"slopes = {lead}(place[:, :1] * (x @ x) - x @ y) / m  # $over_all"]
        size = ["summed = np.abs(place[:, 0]) * (x @ x) + np.abs(x * y).sum()"]
    noisy = state.is_noisy(state.run)
    return [
        *(over_all if noisy else ["slopes = np.array(gradient).reshape(len(w), -1)"]),
        "# $rounds",
        *size,
        f"rounding = {lead}4 * np.finfo(float).eps / m * summed",
    ]


def _on_landscape(state: State) -> list[str]:
    second = LANDSCAPES[state.landscape].hessian.__name__
    return [
        "slopes = np.array(gradient).reshape(len(w), -1)",
        f"ww, wb, bb = {second}(*place.T)",
        "steepest = np.abs(ww + bb) / 2 + np.hypot((ww - bb) / 2, wb)",
        "# $rounds",
        "rounding = 8 * np.finfo(float).eps * steepest * (1 + np.abs(place).max(axis=1))",
    ]


def _theory(state: State) -> list[str]:
    if by_theory(state):
        return _swings(state)
    if _by_batches(state):
        return _steps_of_batches(state)
    if state.landscape != "data":
        known = LANDSCAPES[state.landscape]
        return ["minima = [", *(f"    {place!r}," for place in known.minima), "]", f"reach = {known.reach!r}"]
    columns = "np.column_stack([x, np.ones(m)])" if state.use_bias else "x[:, None]"
    low = f"np.linalg.lstsq({columns}, y, rcond=None)[0]"
    return [f"minima, reach = [{low if state.use_bias else f'({low}[0], 0.0)'}], 0.0"]


def _swings(state: State) -> list[str]:
    """Whether what is left longest of the distance changes its sign."""
    if state.landscape == "data" and not bowl(line_data.data(state), state.use_bias, state.form).curvatures[0]:
        return ["swings = False"]
    if state.two_parameters:
        hessian = [] if state.landscape == "data" else ["hessian = np.array([[ww, wb], [wb, bb]])"]
        curvatures = [*hessian, "curvatures, directions = np.linalg.eigh(hessian)"]
        along = ["along = np.abs(directions.T @ slopes[0])"]
        slowest = "np.where(along > 1e-9 * np.abs(slopes[0]).max(), factors, -1)"
    else:
        curvatures, along, slowest = ["curvatures = np.array([curvature])"], [], "factors"
    recurrence = METHODS[state.method].recurrence
    assert recurrence is not None  # or there were no limit
    return [
        *curvatures,
        "rest = 1 - learning_rate * curvatures",
        "# $shares",
        f"p, q = {recurrence[1]}",
        "inside = p * p / 4 - q",
        "root = np.sqrt(np.maximum(inside, 0))",
        "factors = np.where(inside < 0, np.sqrt(np.abs(q)), np.abs(p) / 2 + root)",
        "# $left",
        *along,
        f"slowest = np.argmax({slowest})",
        "swings = p[slowest] < 0 or inside[slowest] < 0",
    ]


def _steps_of_batches(state: State) -> list[str]:
    lead = "2 * " if state.form == "1/m" else ""
    squares = "[xs @ xs, xs.sum()], [xs.sum(), len(xs)]" if state.use_bias else "[xs @ xs]"
    move = [
        "    slope, m_g = np.hstack([hessian, 0 * one]), np.hstack([0 * one, one])",
        *(f"    {line}" for line in METHODS[state.method].code),
        "    matrices.append(np.vstack([np.hstack([one, 0 * one]) - move, m_g]))",
    ]
    if METHODS[state.method].m is None:
        move = ["    matrices.append(one - learning_rate * hessian)"]
    return [
        "# $epochs",
        f"shuffle, order, matrices = np.random.default_rng({state.seed}), [], []",
        f"one, epoch = np.eye({2 if state.use_bias else 1}), -(-m // batch_size)",
        f"seen = min(len(w), {LONG_EPOCH + 1})",
        f"for _ in range(-(-seen // epoch) * epoch if epoch <= {LONG_EPOCH} else seen):",
        "    if not len(order):",
        "        order = shuffle.permutation(m)",
        "    batch, order = order[:batch_size], order[batch_size:]",
        "    xs = x[batch]",
        f"    hessian = {lead}np.array([{squares}]) / len(xs)",
        *move,
    ]


def _verdict(state: State) -> list[str]:
    if by_theory(state):
        return [
            "elif learning_rate > diverges_from * (1 + AT_THE_LIMIT):",
            '    status = "diverging"',
            "else:",
            '    status = "oscillating" if swings else "running"',
        ]
    grows = "growth(matrices) > 1 + AT_THE_LIMIT" if _by_batches(state) else "grows(place, minima, reach)"
    noisy = state.is_noisy(state.run)
    return [f"elif {grows}:", '    status = "diverging"', "else:", f"    status = bounded(slopes, {noisy})"]

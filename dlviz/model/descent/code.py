"""The whole descent as NumPy: the sums over the data anew in each step, as the slides have them."""

from __future__ import annotations

from dataclasses import replace

from dlviz.model import line_data
from dlviz.model.bowl import alike, bowl
from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.descent import status_code
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import Run, State
from dlviz.model.fields import describe
from dlviz.model.linked_code import Links, Made
from dlviz.model.methods import METHODS, code_name

COMMENTS = {
    **line_data.COMMENTS,
    "on_data": QT_TRANSLATE_NOOP("Code", "Gradient descent on the cost of the line H(x) = {0}."),
    "on_function": QT_TRANSLATE_NOOP("Code", "Descent on the function {0}."),
    "diverges": QT_TRANSLATE_NOOP("Code", "it diverges: stop before the numbers overflow"),
    "no_b": QT_TRANSLATE_NOOP("Code", "there is none"),
    "by_both": QT_TRANSLATE_NOOP("Code", "by W and by b"),
    "flat": QT_TRANSLATE_NOOP("Code", "Every x is 0: the cost is flat, and no learning rate is too large."),
    "second_derivative": QT_TRANSLATE_NOOP("Code", "The second derivative of the cost says how long a step may be."),
    "second_derivatives": QT_TRANSLATE_NOOP("Code", "The second derivatives of the cost say how long a step may be."),
    "largest": QT_TRANSLATE_NOOP("Code", "The largest second derivative says how long a step may be."),
    "curves_alike": QT_TRANSLATE_NOOP("Code", "it curves alike in each direction that matters"),
    "curves_differently": QT_TRANSLATE_NOOP("Code", "the two directions curve differently: no step lands in both"),
    "epoch_over": QT_TRANSLATE_NOOP("Code", "an epoch is over: shuffle the data anew"),
    "powers": QT_TRANSLATE_NOOP("Code", "further out the powers overflow"),
    "each_batch": QT_TRANSLATE_NOOP("Code", "each batch has a curvature of its own"),
    "each_place": QT_TRANSLATE_NOOP("Code", "the curvature changes from place to place"),
    "divides": QT_TRANSLATE_NOOP("Code", "the method divides by the size of the gradient"),
    "one_compared": QT_TRANSLATE_NOOP("Code", "a run that it is compared with"),
    "none_compared": QT_TRANSLATE_NOOP("Code", "no other run is compared"),
    "with_momentum": QT_TRANSLATE_NOOP("Code", "with momentum no single step lands"),
}


def code(state: State, say: Say = english) -> str:
    """NumPy of the present run, of whether it arrives, and of the runs that it is compared with."""
    others = [replace(state, **{name: getattr(run, name) for name in describe(Run)}, kept=()) for run in state.kept]
    return filled(
        _PROGRAM,
        COMMENTS | status_code.COMMENTS,
        say,
        headline="$on_data" if state.landscape == "data" else "$on_function",
        on_data=("W x + b" if state.use_bias else "W x",),
        on_function=(state.landscape,),
        surface=_surface(state),
        run=_run(state),
        limits=_limits(state),
        rules=status_code.functions([state, *others]),
        status=status_code.status(state),
        compared=[line for number, other in enumerate(others, 1) for line in _compared(number, other)],
        runs=_RUNS.format(", ".join(f"compared_{n}()" for n in range(1, len(others) + 1))).split("\n")
        if others
        else ["runs = []  # $none_compared"],
    )


def links(state: State) -> Links:
    """What the variables of the program stand for; a setting is called as its field, but for mu."""
    data = line_data.links(state) if state.landscape == "data" else Links()
    settings = {code_name(name): name for name in METHODS[state.method].settings}
    given = {"learning_rate": "learning_rate", "W": "w0", "B": "b0", "steps": "steps", "batch_size": "batch_size"}
    made: dict[str, Made] = {"error": "row:*", "J": "here", "slope": "gradient", "shuffle": ("seed",)}
    made |= dict.fromkeys(("w", "b", "cost", "gradient", "moves", "W", "B"), "step:*")
    made |= {f"compared_{number}": f"run:{number}" for number in range(1, len(state.kept) + 1)}
    return Links({**data.given, **given, **settings}, {**data.made, **made})


_PROGRAM = """\
# $headline
import numpy as np

$surface

$run

$limits

print("last step:", len(w) - 1, "W:", w[-1], "b:", b[-1], "cost:", cost[-1])
print("one step:", one_step, "diverges from:", diverges_from)

# $arrives
$rules
$status
print("status:", status)

$compared
$runs
"""

_RUNS = """\
runs = [{}]
for run in runs:
    print("compared:", run["status"], end=" ")
    print("W:", run["w"][-1], "b:", run["b"][-1], "cost:", run["cost"][-1])"""

_RUN = """\
learning_rate = $rate
$settings

$start
$memory
$lists
steps = $steps
for step in range(steps + 1):
    $evaluate
    if max($sizes) > 1e100:
        break  # $diverges
    w.append(W)
    $keep_b
    cost.append(J)
    gradient.append(slope)
    $update
    $move
$without_b
"""


def _run(state: State) -> list[str]:
    """The walk of one run, with its comments still by their names."""
    both, method = state.two_parameters, METHODS[state.method]
    names = ["w", *(["b"] if both else []), "cost", "gradient", *(["moves"] if status_code.needs_moves(state) else [])]
    return filled(
        _RUN,
        {name: "$" + name for name in COMMENTS},
        english,
        rate=repr(state.learning_rate),
        settings=_settings(state),
        start=f"W, B = {state.w0!r}, {state.b0!r}" if both else f"W = {state.w0!r}",
        # The running averages begin at 0; with them in an array both parameters take one line.
        memory=[f"{name}_g = {'np.zeros(2)' if both else '0.0'}" for _, name in method.memories],
        lists=f"{', '.join(names)} = {', '.join(['[]'] * len(names))}",
        steps=state.steps,
        evaluate=_evaluate(state),
        sizes="abs(W), abs(B), abs(J), *abs(slope)" if both else "abs(W), abs(J), abs(slope)",
        keep_b=["b.append(B)"] if both else [],
        update=[*method.code, *(["moves.append(move)"] if "moves" in names else [])],
        move="W, B = W - float(move[0]), B - float(move[1])" if both else "W = W - move",
        without_b=[] if both else ["b = [0.0] * len(w)  # $no_b"],
    ).split("\n")[:-1]


def _compared(number: int, state: State) -> list[str]:
    known = [line for line in _limits(state) if not line.startswith("one_step =")]
    limits = [*known, ""] if status_code.by_theory(state) else []
    lines = [*_run(state), "", *limits, *status_code.status(state)]
    inside = [f"    {line}" if line else "" for line in lines]
    given = ", ".join(f'"{name}": {name}' for name in ("w", "b", "cost", "gradient", "status"))
    return ["", "# $one_compared", f"def compared_{number}():", *inside, f"    return {{{given}}}", ""]


def _surface(state: State) -> list[str]:
    if state.landscape != "data":
        return [*LANDSCAPES[state.landscape].code(), "", ""]
    return [*line_data.data_code(state), "m = len(x)"]


def _settings(state: State) -> list[str]:
    lines = [f"{code_name(field)} = {getattr(state, field)!r}" for field in METHODS[state.method].settings]
    if state.is_noisy(state.run):
        lines += [f"batch_size = {state.batch_size}", f"shuffle = np.random.default_rng({state.seed})", "order = []"]
    return lines


def _evaluate(state: State) -> list[str]:
    """The cost J and the slope at the present place."""
    if state.landscape != "data":
        return _evaluate_landscape(state)
    lead, half = ("", "(2 * m)") if state.form == "1/2m" else ("2 * ", "m")
    lines = [f"error = W * x {'+ B ' if state.use_bias else ''}- y", f"J = (error @ error) / {half}"]
    batch = state.is_noisy(state.run)
    if batch:
        lines += [
            "if not len(order):  # $epoch_over",
            "    order = shuffle.permutation(m)",
            "batch, order = order[:batch_size], order[batch_size:]",
        ]
    e, x, m = ("error[batch]", "x[batch]", "len(batch)") if batch else ("error", "x", "m")
    if not state.use_bias:
        return [*lines, f"slope = {lead}({e} @ {x}) / {m}"]
    return [*lines, "# $by_both", f"slope = {lead}np.array([{e} @ {x}, {e}.sum()]) / {m}"]


def _evaluate_landscape(state: State) -> list[str]:
    name, place = state.landscape, "W, B" if state.two_parameters else "W, 0.0"
    slope = f"np.array({name}_gradient({place}))" if state.two_parameters else f"{name}_gradient({place})[0]"
    return [
        f"if max(map(abs, ({place}))) > 1e60:",
        "    break  # $powers",
        f"J = {name}({place})",
        f"slope = {slope}",
    ]


def _limits(state: State) -> list[str]:
    """The learning rates that land in one step, and from which it diverges; None where no single number decides."""
    method, on_data = METHODS[state.method], state.landscape == "data"
    if not on_data and not LANDSCAPES[state.landscape].is_quadratic:
        return ["one_step = diverges_from = None  # $each_place"]
    if method.limit is None:
        return ["one_step = diverges_from = None  # $divides"]
    if state.is_noisy(state.run):
        return ["one_step = diverges_from = None  # $each_batch"]
    if on_data:
        curvatures = bowl(line_data.data(state), state.use_bias, state.form).curvatures
        lines = _curvature(state)
    else:
        curvatures = LANDSCAPES[state.landscape].curvatures_at(0.0, 0.0)
        lines = ["# $largest", f"curvature = {curvatures[0]!r}"]
    if not curvatures[0]:
        return ["# $flat", f"one_step = {'None' if method.memories else 'np.inf'}", "diverges_from = np.inf"]
    return [*lines, _one_step(state, curvatures), f"diverges_from = {method.limit[1]} / curvature"]


def _curvature(state: State) -> list[str]:
    lead = "" if state.form == "1/2m" else "2 * "
    if not state.use_bias:
        return ["# $second_derivative", f"curvature = {lead}(x @ x) / m"]
    return [
        "# $second_derivatives",
        f"hessian = {lead}np.array([[x @ x, x.sum()], [x.sum(), m]]) / m",
        "curvature = np.linalg.eigvalsh(hessian).max()",
    ]


def _one_step(state: State, curvatures: tuple[float, ...]) -> str:
    if METHODS[state.method].memories:
        return "one_step = None  # $with_momentum"
    if not alike(curvatures):
        return "one_step = None  # $curves_differently"
    return "one_step = 1 / curvature" + ("  # $curves_alike" if state.use_bias else "")

"""What the pieces of the network panel show, out of a state and its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.forward import ACTIVATIONS, SOFTMAX
from dlviz.model.network import Result, State
from dlviz.model.network.gates import gates
from dlviz.model.network.plane import Fields, borders, margins, shares
from dlviz.model.numbers import lowered, raised
from dlviz.panels.network.matrices_picture import Block
from dlviz.panels.network.network_view import NetworkView
from dlviz.panels.network.pictures import Field
from dlviz.panels.network.places import Unit, unit_name

#: How the functions are written, which both languages do alike; and where there is little room.
WRITTEN = {name: function.called for name, function in ACTIVATIONS.items()}
SHORT = {name: function.short or function.called for name, function in ACTIVATIONS.items()}

Small = tuple[tuple[Array, ...], ...]  # of each layer, of each unit


def view(state: State, result: Result, fields: Small, captions: Sequence[tuple[str, str]]) -> NetworkView:
    """The drawing: the sample looked at, and each unit's field in small, or none."""
    sample, flow, row = state.inputs[result.row], result.flow, result.row
    targets: tuple[float, ...] = ()
    blame: tuple[tuple[float, ...], ...] = ()
    if (
        state.mode == "train" and result.batch is not None and result.batch_flow is not None
    ):  # the sample whose numbers the working has
        sample, flow, row = tuple(result.batch[0][0].tolist()), result.batch_flow, 0
        targets = tuple(result.batch[1][0].tolist())
        blame = tuple(tuple(delta[0].tolist()) for delta in result.blame)
    return NetworkView(
        weights=result.weights,
        numbers=(sample, *(a[row].tolist() for a in flow.activations)),
        sums=tuple(z[row].tolist() for z in flow.sums),
        captions=captions,
        chosen=result.chosen,
        fields=fields,
        inputs_fixed=state.mode == "train",
        targets=targets,
        blame=blame,
        gates=tuple(gates(layer, name) for layer, name in zip(result.weights, state.activation, strict=True)),
    )


def small_fields(state: State, fields: Fields) -> Small:
    """The fields of all units as their nodes show them."""
    names, last = state.activation, len(state.activation) - 1
    return tuple(
        tuple(shares(field, name, output=number == last and _is_class(state)) for field in layer)
        for number, (layer, name) in enumerate(zip(fields.values, names, strict=True))
    )


def _is_class(state: State) -> bool:
    """Whether an output is read as a class: where there is one, as the target is one number."""
    return state.sizes[-1] == 1


def shown_unit(result: Result, hovered: Unit | None) -> Unit:
    """The unit whose field is shown large: the one pointed at, else the output, else the one looked at of several."""
    last = len(result.weights)
    if hovered is not None and 0 < hovered[0] <= last and hovered[1] <= len(result.weights[hovered[0] - 1].b):
        return hovered  # after an undo it may be gone
    return last, result.chosen.unit if result.chosen.layer == last else 1


def name_of(result: Result, unit: Unit) -> str:
    """``a⁽¹⁾₂``, or ``y`` for an output, with its number where there are several."""
    if unit[0] < len(result.weights):
        return unit_name(unit)
    return "y" if len(result.weights[-1].b) == 1 else f"y{lowered(unit[1])}"


def is_by_class(state: State, hovered: Unit | None) -> bool:
    """Whether the plane shows which of several outputs is the largest: where they mean classes, and none is looked at.

    Without a training outputs such as those of X·W = Y are numbers, unless a softmax makes probabilities of them.
    """
    if state.sizes[-1] == 1 or (hovered is not None and hovered[0] > 0):
        return False
    return state.mode == "train" or state.activation[-1] == SOFTMAX


def class_field(fields: Fields) -> Field:
    """The regions of the classes, and the lines between them."""
    ahead = margins(fields.values[-1])
    return Field(fields.frame, ahead[0], borders(ahead, fields.frame), smooth=True, margins=ahead)


def class_names(state: State) -> tuple[str, ...]:
    """What the classes are called: by their labels, or as the outputs where each has a target of its own."""
    count = state.sizes[-1]
    if state.mode == "train" and state.data == "pairs":
        return tuple(f"y{lowered(i + 1)}" for i in range(count))
    return tuple(map(str, range(count)))


def large_field(state: State, fields: Fields, unit: Unit) -> Field:
    """The field of one unit, with the line at which it turns: 0.5 for an output, z = 0 for a hidden unit."""
    layer, i = unit[0] - 1, unit[1] - 1
    name, output = state.activation[layer], unit[0] == len(state.layers)
    values = fields.values[layer][i]
    colours = shares(values, name, output=output and (_is_class(state) or ACTIVATIONS[name].bounds is not None))
    return Field(fields.frame, colours, fields.turns(layer, i), smooth="step" not in state.activation)


def matrices(state: State, result: Result) -> list[list[Block]]:
    """X·W + b = Z, then h(Z)·W + b for each further layer, and Y at the end.

    Where nothing is added and h is the identity, X·W = Y as on the slide.
    """
    n, last = len(state.inputs), len(result.weights)
    lines, before, name = [], np.array(state.inputs), "X"
    for number, (layer, h) in enumerate(zip(result.weights, state.activation, strict=True), start=1):
        of = f"⁽{raised(number)}⁾" if last > 1 else ""  # W¹ would read as a power
        z, a, units = result.flow.sums[number - 1], result.flow.activations[number - 1], len(layer.b)
        plain, end = h == "identity", number == last
        line = [
            Block(name, before, "data", (n, before.shape[1]), "·", "unit", number - 1),
            Block(f"W{of}", layer.W, "model", layer.W.shape, "=", "weight", number),
        ]
        if layer.b.any() or not plain:
            line[-1] = replace(line[-1], sign="+")
            line.append(Block(f"b{of}", layer.b[None, :], "model", (units,), "=", "bias", number))
        if not (plain and end):
            line.append(Block(f"Z{of}", z, "text", (n, units), f"{SHORT[h]} →" if end else "", "unit", number))
        if end:
            line.append(Block("Y", a, "good", (n, units), "", "unit", number))
        lines.append(line)
        before, name = a, f"A{of} = Z{of}" if plain else f"A{of} = {SHORT[h]}(Z{of})"
    return lines


def legend(state: State, unit: Unit) -> tuple[str, str]:
    """What blue and grey stand for in the field of a unit."""
    name, output = state.activation[unit[0] - 1], unit[0] == len(state.layers)
    if name == "tanh" and not output:
        return "1", "−1"
    return ("1", "0") if ACTIVATIONS[name].bounds or (output and _is_class(state)) else ("> 0", "< 0")


def matrices_text(lines: Sequence[Sequence[Block]]) -> str:
    """The shapes in one sentence, for whoever does not see them."""
    return "; ".join(" ".join(f"{block.name} {block.shape} {block.sign}" for block in line) for line in lines)

"""What a person changes in a network: a number, its shape, its start."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dlviz.model.brought import Choices, begun_again, brought
from dlviz.model.fields import FieldError
from dlviz.model.forward import SOFTMAX, Name, Names
from dlviz.model.network.data import are_probabilities, as_targets
from dlviz.model.network.layers import Layer, as_layers, random_layers, with_hidden, with_units
from dlviz.model.network.solve import Result, looked_at
from dlviz.model.network.state import Place, State

ENOUGH = 4  # units of a layer for XOR to be learned from nearly any start


def with_number(state: State, result: Result, place: Place, value: Any) -> State:
    """Another weight or bias; learning starts again from there, with the rest as it stands now.

    Raises
    ------
    FieldError
        Where a number is not possible.
    """
    layers = list(state.layers if result.step == 0 else as_layers(result.weights))
    try:
        layers[place.layer - 1] = _changed(layers[place.layer - 1], place, value)
    except FieldError as error:  # a layer does not know which one it is
        raise FieldError(f"layers[{place.layer - 1}].{error.path}", value, error.rule, **error.limits) from None
    return replace(state, layers=tuple(layers), step=0)


def _changed(layer: Layer, place: Place, value: float) -> Layer:
    if place.source == 0:
        return replace(layer, biases=_put(layer.biases, place.unit - 1, value))
    row = _put(layer.weights[place.source - 1], place.unit - 1, value)
    return replace(layer, weights=_put(layer.weights, place.source - 1, row))


def _put(values: tuple[Any, ...], at: int, value: Any) -> tuple[Any, ...]:
    return (*values[:at], value, *values[at + 1 :])


def random_start(state: State, seed: int) -> State:
    """Random weights, biases of 0, and another order of the samples; one seed always gives the same."""
    return replace(state, layers=random_layers(state.sizes, state.activation, seed), seed=seed, step=0)


def trainable(state: State) -> State:
    """The network with whatever keeps it from learning changed: steps, outputs, their function; random weights.

    A hidden layer of steps becomes one of tanh with four units or more, which solves XOR from 197 of 200 starts. Two
    sigmoids would be nearer, but mostly stay at the loss of a guess for hundreds of epochs. Targets that are no
    probabilities are learned by their squared error.
    """
    data = state.data_set
    outputs = max(data.outputs, state.sizes[-1]) if data.has_labels else data.outputs
    loss = state.loss
    if loss == "cross-entropy" and not are_probabilities(as_targets(data.y, outputs)):
        loss = "squared"
    stepped = [name == "step" for name in state.activation[:-1]]
    hidden_names = ("tanh" if name == "step" else name for name in state.activation[:-1])
    names: Names = (*hidden_names, _last_function(state.activation[-1], loss, outputs))
    hidden = [max(n, ENOUGH) if step else n for n, step in zip(state.sizes[1:-1], stepped, strict=True)]
    layers = random_layers((state.sizes[0], *hidden, outputs), names, state.seed)
    return replace(state, layers=layers, activation=names, loss=loss, step=0)


def _last_function(name: Name, loss: str, outputs: int) -> Name:
    """What the outputs are to be, for this loss."""
    if loss == "cross-entropy":
        return SOFTMAX if outputs > 1 else "sigmoid"
    return "sigmoid" if name == "step" or (name == SOFTMAX and outputs == 1) else name


def hidden_layers(state: State, hidden: int) -> State:
    """The same network with so many hidden layers."""
    layers, names = with_hidden(state.layers, state.activation, hidden, state.seed)
    return replace(state, layers=layers, activation=names, step=0)


def units(state: State, layer: int, count: int) -> State:
    """The same network with so many units in a layer, counted from 1."""
    return replace(state, layers=with_units(state.layers, state.activation, layer - 1, count, state.seed), step=0)


def functions(state: State, layer: int, name: str) -> State:
    """The same network with another function in a layer, counted from 1; learning starts again."""
    return replace(state, activation=_put(state.activation, layer - 1, name), step=0)


def at_layer(state: State, layer: int) -> State:
    """Another layer, with the unit and the source that are looked at, as far as it has them."""
    now = looked_at(state)
    there = looked_at(replace(state, layer=layer, source=now.source, unit=now.unit))
    return replace(state, layer=layer, source=there.source, unit=there.unit)


def samples(state: State, count: int) -> State:
    """The same with so many samples in the batch; new ones begin at (0, 0)."""
    inputs = (*state.inputs[:count], *[(0.0, 0.0)] * (count - len(state.inputs)))
    return replace(state, inputs=inputs, row=min(state.row, count - 1))


def moved_input(state: State, row: int, x1: float, x2: float) -> State:
    """Another place of a sample."""
    return with_input(with_input(state, row, 0, x1), row, 1, x2)


def with_input(state: State, row: int, which: int, value: Any) -> State:
    """Another x1 (``which`` 0) or x2 (1) of a sample.

    Raises
    ------
    FieldError
        Where the number is not possible.
    """
    return replace(state, inputs=_put(state.inputs, row, _put(state.inputs[row], which, value)))


def follows(before: State, after: State) -> State:
    """``after`` as it comes after another state: another seed is another start, and what is learned begins again."""
    if after.seed != before.seed and after.layers == before.layers:
        after = random_start(after, after.seed)
    return begun_again(before, after)


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along."""
    own: Choices[State] = {  # what somebody names as their own is what is learned from
        "points": lambda state, _: replace(state, data="own"),
        "pairs": lambda state, _: replace(state, data="pairs"),
    }
    return brought(state, values, {"layer": at_layer, **({} if "data" in values else own)})


# a person's own points and pairs


def with_point(state: State, x1: float, x2: float) -> State:
    """One more own point, of the class that new ones have.

    Raises
    ------
    FieldError
        Where a place is not possible, or there are enough.
    """
    return replace(state, points=(*state.points, (x1, x2, state.label)), step=0)


def moved_point(state: State, which: int, x1: float, x2: float) -> State:
    return replace(state, points=_put(state.points, which, (x1, x2, state.points[which][2])), step=0)


def labelled_point(state: State, which: int) -> State:
    """An own point in the class that new ones have."""
    return replace(state, points=_put(state.points, which, (*state.points[which][:2], state.label)), step=0)


def without_point(state: State, which: int) -> State:
    return replace(state, points=state.points[:which] + state.points[which + 1 :], step=0)


def target_count(state: State, count: int) -> State:
    """So many targets in each pair; new ones are 0."""
    pairs = tuple((*pair[: 2 + count], *[0.0] * (count - len(pair) + 2)) for pair in state.pairs)
    return replace(state, pairs=pairs, step=0)

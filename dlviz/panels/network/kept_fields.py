"""What the plane and the nodes show, made again only where the network or the part of the plane is another."""

from __future__ import annotations

from functools import partial

from dlviz.marks.last_told import LastTold
from dlviz.model.network import Result, State
from dlviz.model.network.plane import Fields, Frame, fields
from dlviz.panels.network.content import Small, class_field, large_field, small_fields
from dlviz.panels.network.pictures import Field
from dlviz.panels.network.places import Unit

FINE, USUAL = 241, 65  # points along a side of the field: a step needs fine ones, or its edge is a staircase
SMALL = 25, 81  # along one of the field of a unit's node, and where there are steps


class KeptFields:
    """``all`` are the fields of all units as the plane shows them, nothing before ``tell``."""

    def __init__(self) -> None:
        self.all: Fields | None = None
        self._told = LastTold()

    def tell(self, state: State, result: Result, frame: Frame) -> None:
        self.all = self._made("all", state, result, frame, FINE if "step" in state.activation else USUAL)

    def small(self, state: State, result: Result, square: Frame) -> Small:
        """The same as nodes show them, which are square; the same ones while another sample is looked at.

        What they show does not hang on how the plane stands, or stood before it was hidden.
        """
        made = self._made("square", state, result, square, SMALL["step" in state.activation])
        return self._told.made("small", made, lambda: small_fields(state, made))

    def _made(self, name: str, state: State, result: Result, frame: Frame, size: int) -> Fields:
        """A network that learns is another at each step; else its layers say which it is."""
        layers = object() if state.mode == "train" else state.layers
        follows = layers, state.activation, frame, size
        return self._told.made(name, follows, lambda: fields(result.weights, state.activation, frame, size))

    def shown(self, state: State, unit: Unit, *, by_class: bool) -> Field:
        """The field of a unit, or the regions of the classes."""
        every = self.all
        assert every is not None
        make = partial(class_field, every) if by_class else partial(large_field, state, every, unit)
        return self._told.made("shown", (every, unit, by_class), make)

"""What the plane and the nodes show, made again only where the network or the part of the plane is another."""

from __future__ import annotations

from dlviz.marks.last_told import LastTold
from dlviz.model.network import Result, State
from dlviz.model.network.plane import Fields, Frame, fields
from dlviz.panels.network.content import class_field, field_size, large_field, small_size
from dlviz.panels.network.pictures import Field
from dlviz.panels.network.places import Unit


class KeptFields:
    """``all`` are the fields of all units as the plane shows them, nothing before ``tell``."""

    def __init__(self) -> None:
        self.all: Fields | None = None
        self._told = LastTold()
        self._shown: tuple[tuple[Unit, bool], Field] | None = None

    def tell(self, state: State, result: Result, frame: Frame) -> None:
        made = self._made("all", state, result, frame, field_size(state))
        if made is not self.all:
            self.all, self._shown = made, None

    def small(self, state: State, result: Result, square: Frame) -> Fields:
        """The same as nodes show them, which are square.

        What they show does not hang on how the plane stands, or stood before it was hidden.
        """
        return self._made("small", state, result, square, small_size(state))

    def _made(self, name: str, state: State, result: Result, frame: Frame, size: int) -> Fields:
        """A network that learns is another at each step; else its layers say which it is."""
        layers = object() if state.mode == "train" else state.layers
        follows = layers, state.activation, frame, size
        return self._told.made(name, follows, lambda: fields(result.weights, state.activation, frame, size))

    def shown(self, state: State, unit: Unit, *, by_class: bool) -> Field:
        """The field of a unit, or the regions of the classes."""
        assert self.all is not None
        if self._shown is None or self._shown[0] != (unit, by_class):
            made = class_field(self.all) if by_class else large_field(state, self.all, unit)
            self._shown = (unit, by_class), made
        return self._shown[1]

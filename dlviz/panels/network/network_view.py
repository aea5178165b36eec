"""What the drawing of a network shows, and what is pointed at in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dlviz.model.arrays import Array
from dlviz.model.forward import Weights
from dlviz.model.network.state import Place
from dlviz.model.numbers import said, written
from dlviz.panels.network.places import Unit


@dataclass(frozen=True, slots=True, eq=False)
class NetworkView:
    """What is drawn.

    Attributes
    ----------
    weights : of each layer.
    numbers : for each column, the inputs first, the value of each unit; ``sums`` the same before h.
    captions : two lines for each column: its name, and its function.
    chosen : the weight or bias that is looked at.
    fields : for each layer the field of each unit in small, or none.
    gates : for each layer the name of the gate that a unit is, where it is one.
    inputs_fixed : the inputs are those of the data, and not to be typed.
    targets, blame : in a training what each output is to answer, and δ of each unit, layer by layer.
    """

    weights: tuple[Weights, ...]
    numbers: Sequence[Sequence[float]]
    sums: Sequence[Sequence[float]]
    captions: Sequence[tuple[str, str]]
    chosen: Place
    fields: Sequence[Sequence[Array]] = field(default_factory=tuple)
    inputs_fixed: bool = False
    gates: Sequence[Sequence[str]] = ()
    targets: Sequence[float] = ()
    blame: Sequence[Sequence[float]] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(map(len, self.numbers))

    def text(self, place: Place) -> str:
        """What is written of a weight, or of a bias with the gate that its unit is."""
        number = place.number(self.weights)
        if place.source:
            return written(number, 3)
        gate = self.gates[place.layer - 1][place.unit - 1] if self.gates else ""
        return f"{gate}  b {said(number, 3)}" if gate else f"b {said(number, 3)}"


@dataclass(frozen=True, slots=True)
class Pointed:
    """A unit and an edge that are pointed at, here or elsewhere, and whether the keys are here."""

    unit: Unit | None = None
    edge: Place | None = None
    focus: bool = False

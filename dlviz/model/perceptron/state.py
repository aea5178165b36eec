"""What a person chose: a gate, and the weights that are to answer as it does, set by hand or learned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, cast

from dlviz.model.boolean_functions import GATES, Bit, Bits
from dlviz.model.fields import Checked, real, whole
from dlviz.model.perceptron.learning import MOST, Order

Mode = Literal["hand", "learn"]
Gate = Literal["AND", "NAND", "OR", "XOR", "custom"]

LAST_SEED = 1_000_000


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``targets`` belong to ``gate``, so the two can never disagree: targets of no named gate make it ``custom``.

    ``mode`` says whether the weights are set by hand or learned. Learning starts from ``w1``, ``w2`` and ``theta``;
    ``step`` is how many samples it has seen, and any step but the first is one of ``learn``. ``seed`` is that of the
    shuffled order.
    """

    gate: Gate = "AND"
    w1: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.5
    w2: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.5
    theta: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.7
    form: Literal["theta", "bias"] = "theta"
    at_zero: Bit = 0
    targets: Bits = (0, 0, 0, 1)
    row: Annotated[int, whole(0, 3)] = 3
    mode: Mode = "hand"
    step: Annotated[int, whole(0, MOST)] = 0
    learning_rate: Annotated[float, real(0.001, 10, slider=(0.01, 1), log=True)] = 0.1
    order: Order = "table"
    seed: Annotated[int, whole(0, LAST_SEED, slider=(0, 20))] = 0

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        if self.targets not in GATES.values():
            object.__setattr__(self, "gate", "custom")
        object.__setattr__(self, "targets", GATES.get(self.gate, self.targets))
        if self.step:
            object.__setattr__(self, "mode", "learn")

    @staticmethod
    def completed(values: dict[str, Any]) -> dict[str, Any]:
        """A gate alone has its targets, and targets alone name their gate: those of the state would replace them."""
        gate, targets = values.get("gate"), values.get("targets")
        if targets is None and isinstance(gate, str) and gate in GATES:
            return values | {"targets": GATES[gate]}
        if "gate" not in values and isinstance(targets, list | tuple):
            return values | {"gate": gate_of(tuple(targets))}
        return values

    @property
    def bias(self) -> float:
        """b = −θ, and never −0."""
        return 0.0 - self.theta


def gate_of(targets: tuple[Any, ...]) -> Gate:
    """The gate with this truth table, or ``custom``."""
    return cast(Gate, next((name for name, bits in GATES.items() if bits == targets), "custom"))

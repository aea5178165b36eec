"""What units and weights are called in a working."""

from __future__ import annotations

from dlviz.model.network.state import Place


def unit_letter(layer: int) -> str:
    """What the units of a layer are called: x for the inputs, else a with the number of the layer."""
    return "x" if layer == 0 else rf"a^{{({layer})}}"


def weight_name(at: Place) -> str:
    if at.source == 0:
        return rf"b^{{({at.layer})}}_{{{at.unit}}}"
    return rf"w^{{({at.layer})}}_{{{at.source}{at.unit}}}"


def source_name(at: Place) -> str:
    return rf"{unit_letter(at.layer - 1)}_{{{at.source}}}"


def delta_name(layer: int, unit: int = 0) -> str:
    """What a unit's sum is to blame for; without a unit that of the whole layer."""
    return rf"\delta^{{({layer})}}" + (rf"_{{{unit}}}" if unit else "")

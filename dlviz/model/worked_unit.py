"""What a unit of a network answers, as a part of a working."""

from __future__ import annotations

import numpy as np

from dlviz.model.calculation import Calculation, Call, Number
from dlviz.model.forward import ACTIVATIONS, activate


def fired(name: str, z: Number) -> Calculation:
    """h of a sum."""
    return Call(ACTIVATIONS[name].of("@0"), (z,), lambda value: float(activate(name, np.array(value))))

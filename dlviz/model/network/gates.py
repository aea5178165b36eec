"""Which gate a unit of two inputs is: what it answers to 0 and 1, as the perceptron's truth tables have it."""

from __future__ import annotations

import numpy as np

from dlviz.model.boolean_functions import GATES, INPUTS
from dlviz.model.forward import Weights, activate

SURE = 0.1  # how near to 0 and 1 the four answers of a gate are


def gates(layer: Weights, name: str) -> tuple[str, ...]:
    """For each unit ``AND``, ``NAND``, ``OR`` or an empty text; a unit is no gate unless all four answers are sure."""
    nothing = ("",) * len(layer.b)
    if len(layer.W) != 2 or name not in ("step", "sigmoid"):
        return nothing
    answers = activate(name, np.round(np.array(INPUTS) @ layer.W + layer.b, 12))
    sure = np.all(np.minimum(answers, 1 - answers) <= SURE, axis=0).tolist()
    bits = [tuple(column) for column in (answers > 0.5).astype(int).T.tolist()]
    named = {table: gate for gate, table in GATES.items()}
    return tuple(named.get(table, "") if is_sure else "" for table, is_sure in zip(bits, sure, strict=True))

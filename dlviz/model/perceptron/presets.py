"""Weights worth a look: for each gate those of the textbooks."""

from __future__ import annotations

from typing import Any

from dlviz.model.boolean_functions import GATES

#: The usual textbook weights (Saito, Deep Learning from Scratch, 2.3). XOR has none: it starts from those of OR.
PRESETS: dict[str, dict[str, Any]] = {
    "AND": {"gate": "AND", "targets": GATES["AND"], "w1": 0.5, "w2": 0.5, "theta": 0.7},
    "NAND": {"gate": "NAND", "targets": GATES["NAND"], "w1": -0.5, "w2": -0.5, "theta": -0.7},
    "OR": {"gate": "OR", "targets": GATES["OR"], "w1": 0.5, "w2": 0.5, "theta": 0.2},
    "XOR": {"gate": "XOR", "targets": GATES["XOR"], "w1": 0.5, "w2": 0.5, "theta": 0.2},
}

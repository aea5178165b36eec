"""States worth a look: the values of the slides, a gradient that vanishes, two curves, a function of one's own."""

from __future__ import annotations

from typing import Any

PRESETS: dict[str, dict[str, Any]] = {
    "h(1)": {"function": "sigmoid", "x": 1.0},
    "h(2)": {"function": "sigmoid", "x": 2.0},
    "h(0)": {"function": "sigmoid", "x": 0.0},
    "vanishing": {"function": "sigmoid", "x": 1.0, "view": "layers", "layers": 10, "signal": "same", "other": "none"},
    "compare": {"function": "sigmoid", "x": 1.0, "other": "tanh", "view": "values"},
    "own": {"function": "own", "own": "x*sigmoid(x)", "other": "relu", "view": "values"},
}

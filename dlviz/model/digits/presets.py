"""Networks that are worth a look: one without training, the softmax alone, hidden layers, too few digits."""

from __future__ import annotations

from typing import Any

_USUAL: dict[str, Any] = {
    "share": 0.8, "split_seed": 0, "teach": False, "activation": "relu", "method": "adam", "learning_rate": 0.01,
    "batch_size": 32, "l2": 0.0, "seed": 0,
}  # fmt: skip

PRESETS: dict[str, dict[str, Any]] = {
    "untrained": {**_USUAL, "hidden": (32,), "epochs": 40, "step": 0},
    "softmax": {**_USUAL, "hidden": (), "epochs": 40, "step": 900},
    "hidden": {**_USUAL, "hidden": (32,), "epochs": 40, "step": 900},
    "two": {**_USUAL, "hidden": (64, 32), "epochs": 40, "step": 900},
    # 53 digits are soon known by heart: the loss of the test falls for some epochs, then rises again.
    "few": {**_USUAL, "share": 0.03, "batch_size": 16, "hidden": (64,), "epochs": 200, "step": 800, "mode": "train"},
}

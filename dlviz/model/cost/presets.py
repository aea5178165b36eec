"""Lines worth a look: the three that slide 15 works out."""

from __future__ import annotations

from typing import Any

_SLIDE: dict[str, Any] = {
    "x": (1.0, 2.0, 3.0), "y": (1.0, 2.0, 3.0), "generated": 0, "standardise": False,
    "b": 0.0, "use_bias": False, "form": "1/m",
}  # fmt: skip

PRESETS: dict[str, dict[str, Any]] = {
    "w_0": {**_SLIDE, "w": 0.0},
    "w_1": {**_SLIDE, "w": 1.0},
    "w_2": {**_SLIDE, "w": 2.0},
}

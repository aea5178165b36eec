"""Matrices, arrays and chains worth a look."""

from __future__ import annotations

from typing import Any

PRESETS: dict[str, dict[str, Any]] = {
    "dot": {"a": ((1.0, 2.0), (3.0, 4.0)), "b": ((5.0, 6.0), (7.0, 8.0))},
    "network": {"a": ((1.0, 2.0),), "b": ((1.0, 3.0, 5.0), (2.0, 4.0, 6.0))},
    "inner": {"a": ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)), "b": ((1.0, 2.0, 3.0, 4.0), (5.0, 6.0, 7.0, 8.0))},
    "mismatch": {"a": ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), "b": ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0))},
    "question": {
        "a": ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)),
        "b": ((1.0, 4.0), (2.0, 5.0), (3.0, 6.0)),
        "symbols": True,
        "question": True,
    },
}

ARRAY_PRESETS: dict[str, dict[str, Any]] = {
    "1-D": {"literal": "[1, 2, 3, 4]", "literal_b": "[1, 1, 1, 1]"},
    "2-D": {"literal": "[[1, 2], [3, 4], [5, 6]]", "literal_b": "[[1, 2, 3], [4, 5, 6]]"},
    "3-D": {"literal": "[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]", "literal_b": "[1, 0, 0]"},
    "ragged": {"literal": "[[1, 2, 3], [4, 5]]", "literal_b": "[1, 2]"},
    "inner": {"literal": "[1, 2, 3]", "literal_b": "[4, 5, 6]"},
    "2-D · 1-D": {"literal": "[[1, 2], [3, 4]]", "literal_b": "[5, 6]"},
    "1-D · 2-D": {"literal": "[5, 6]", "literal_b": "[[1, 2], [3, 4]]"},
    "(2,) | (1, 2)": {"literal": "[[1, 2]]", "literal_b": "[1, 2]"},
}
CHAIN_PRESETS: dict[str, dict[str, Any]] = {
    "slide": {"chain": "1x2 @ 2x3", "chain_numbers": True},
    "layers": {"chain": "1x2 @ 2x3 @ 3x2 @ 2x2", "chain_numbers": False},
    "batch": {"chain": "9x3 @ 3x5 @ 5x2", "chain_numbers": False},
    "broken": {"chain": "2x3 @ 3x4 @ 2x5", "chain_numbers": False},
}

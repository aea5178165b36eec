"""Descents at random, for the property tests: any method, surface, batches and settings."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dlviz.model.descent import State
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.methods import METHODS

tenths = st.integers(-40, 40).map(lambda value: value / 10)
shares = st.floats(0, 0.9999).map(lambda value: round(value, 4))


def powers(low: float, high: float) -> st.SearchStrategy[float]:
    """Of ten, with four digits."""
    return st.floats(low, high).map(lambda power: float(f"{10**power:.3e}"))


def descents(
    entries: st.SearchStrategy[float] = tenths, share: st.SearchStrategy[float] = shares, **more: Any
) -> st.SearchStrategy[State]:
    """States over typed data; ``more`` are strategies for further fields, or in place of these."""
    fields: dict[str, Any] = {
        "rows": st.lists(st.tuples(entries, tenths), min_size=1, max_size=8),
        "w0": entries,
        "b0": entries,
        "use_bias": st.booleans(),
        "form": st.sampled_from(["1/m", "1/2m"]),
        "learning_rate": powers(-5, 2),
        "steps": st.integers(1, 80),
        "method": st.sampled_from(tuple(METHODS)),
        "momentum": share,
        "rho": share,
        "beta1": share,
        "beta2": share,
        "epsilon": powers(-12, 0),
        "batch_size": st.integers(0, 9),
        "seed": st.integers(0, 9),
        "landscape": st.sampled_from(["data", "data", *LANDSCAPES]),
    }
    return st.builds(_state, **fields | more)


def _state(rows: list[tuple[float, float]], **fields: Any) -> State:
    x, y = zip(*rows, strict=True)
    return State(x=x, y=y, **fields)

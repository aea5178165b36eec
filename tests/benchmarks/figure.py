"""One measured figure beside its peer and its aim, as a row of a table."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Figure:
    """Attributes
    ----------
    table : which table it belongs to.
    ours, theirs : what was measured here and of the ``peer``, in ``unit``.
    aim : what the ratio, or without a peer the figure itself, is to be at most; at least where ``more`` is better.
    p99 : of single ticks, in the same unit.
    most, most_p99 : what the figure itself and its ``p99`` are to be at most, whatever the ratio is.
    cpu : what of the figure the processor took; on a busy machine the rest is waiting.
    """

    table: str
    what: str
    ours: float
    unit: str
    peer: str = ""
    theirs: float | None = None
    aim: float | None = None
    more: bool = False
    p99: float | None = None
    most: float | None = None
    most_p99: float | None = None
    cpu: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours to theirs, or theirs to ours where more is better."""
        if self.theirs is None:
            return None
        return self.theirs / self.ours if self.more else self.ours / self.theirs

    @property
    def met(self) -> bool | None:
        """Whether the aim is; None where there is none."""
        found = self.ours if self.ratio is None else self.ratio
        kept = []
        if self.aim is not None:
            kept.append(found >= self.aim if self.more else found <= self.aim)
        if self.most is not None:
            kept.append(self.ours <= self.most)
        if self.most_p99 is not None and self.p99 is not None:
            kept.append(self.p99 <= self.most_p99)
        return all(kept) if kept else None

    def row(self) -> str:
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        against = "" if self.theirs is None else f" / {self.theirs:.3g} {self.unit} ({self.peer})"
        late = "" if self.p99 is None else f", p99 {self.p99:.3g}"
        late += "" if self.cpu is None else f", processor {self.cpu:.3g}"
        aims = [] if self.aim is None else [f"{'≥' if self.more else '≤'} {self.aim:g}"]
        aims += [] if self.most is None else [f"≤ {self.most:g} {self.unit}"]
        aims += [] if self.most_p99 is None else [f"p99 ≤ {self.most_p99:g}"]
        aim = ", ".join(aims)
        mark = {None: "", True: "met", False: "**missed**"}[self.met]
        return f"| {self.what} | {self.ours:.3g} {self.unit}{against}{late} | {ratio} | {aim} | {mark} |"

    def as_dict(self) -> dict[str, Any]:
        return {**vars(self), "ratio": self.ratio, "met": self.met}


def milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1e3


def both_clocks(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the wall, and of the processor."""
    start = time.process_time()
    passed = milliseconds(act)
    return passed, (time.process_time() - start) * 1e3


def middle(taken: list[float], warm_up: int = 0) -> tuple[float, float]:
    """Median and 99th percentile."""
    return float(np.median(taken[warm_up:])), float(np.percentile(taken[warm_up:], 99))

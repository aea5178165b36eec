"""How long the loop of events stands still at most, while something long is done."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from dlviz.model import descent, line_data
from dlviz.model.descent import State
from dlviz.model.network.layers import random_layers
from tests.benchmarks.figure import Figure, milliseconds

STEPS, POINTS, MOST = 1000, 1_000_000, 50.0
AFTER = 100  # turns in which what has arrived is laid out, painted, and told apart finely


def still(app: Any, window: Any, act: Callable[[], object], after: int = AFTER) -> float:
    """The longest time between two events: the act itself, then each turn of the loop until all of it has come."""

    def turn() -> None:
        act()
        app.processEvents()

    longest = milliseconds(turn)
    while window.page.is_on_the_way:
        longest = max(longest, milliseconds(app.processEvents))
    return max(longest, *(milliseconds(app.processEvents) for _ in range(after)))


def _cases(app: Any, window: Any) -> Iterator[tuple[str, float]]:
    store = window.store

    def edit(panel: str, **fields: Any) -> float:
        store.select(panel)
        app.processEvents()
        return still(app, window, lambda: store.edit(panel, replace(store.state[panel], **fields)))

    yield "100,000 steps of Adam over batches", edit("descent", steps=100_000, method="adam", batch_size=1)
    store.reset("descent")
    yield "ten million points generated", edit("descent", generated=10_000_000)
    yield "ten million points seeded anew", edit("descent", generated_seed=1)
    store.reset("descent")
    store.select("descent")
    x = tuple(np.linspace(0, 4, 200_000).tolist())
    window.code.show()
    edit("descent", x=x, y=x)
    yield "a tick with the code of 200,000 points", max(edit("descent", learning_rate=0.1 + i / 1e4) for i in range(9))
    window.code.hide()
    store.reset("descent")
    names: Any = ("tanh",) * 6 + ("sigmoid",)
    widest = {"layers": random_layers((2, *(8,) * 6, 1), names, 3), "activation": names, "mode": "train"}
    yield "the widest network opened late in its training", edit("network", **widest, data="circles", step=20_000)
    store.reset("network")
    yield "basins asked for", edit("descent", landscape="himmelblau", basins=True)
    yield "basins dragged", _drag(app, window)
    edit("descent", method="adam", steps=1000)
    yield "basins dragged, 1,000 steps of Adam", _drag(app, window)
    store.reset("descent")


def _drag(app: Any, window: Any) -> float:
    """The longest tick of a drag of the learning rate; what is made finer after it is no part of it."""

    def tick(i: int) -> float:
        return still(app, window, lambda: window.front.edit("a drag", learning_rate=0.0101 + i / 1e4), after=1)

    return max(tick(i) for i in range(9))


def _film(app: Any, window: Any) -> float:
    """The longest turn of the window's loop while a film is made and written."""
    window.store.select("descent")
    app.processEvents()  # the panel's first painting is no part of it
    target = Path(tempfile.mkdtemp()) / "x.gif"
    longest = milliseconds(lambda: window.exports.write(target))
    while not target.exists():
        longest = max(longest, milliseconds(app.processEvents))
    return max(longest, milliseconds(app.processEvents))


def _steps() -> Figure:
    """Full-batch descent as the slides write it, against ours with the sums over the data."""
    state = State(generated=POINTS, steps=STEPS, learning_rate=0.01)
    points = line_data.data(state)

    def loop() -> None:
        w = 0.0
        for _ in range(STEPS):
            w = w - 0.01 * float((w * points.x - points.y) @ points.x) / len(points.x)

    ours, theirs = [], []
    for i in range(3):
        points.kept.clear()
        ours.append(milliseconds(lambda i=i: descent.solve(replace(state, learning_rate=0.01 + i / 1e4))))
        theirs.append(milliseconds(loop))
    what, both = "1,000 steps over 1,000,000 points, sums included", (float(np.median(ours)), float(np.median(theirs)))
    return Figure("long work", what, both[0], "ms", "a NumPy loop", both[1], 60.0, more=True)


def _table(app: Any, window: Any) -> float:
    """The longest turn of the window's loop from a table of a million rows opened until its numbers are shown."""
    window.store.select("cost")
    path = Path(tempfile.mkdtemp()) / "x.csv"
    path.write_text("x,y\n" + "".join(f"{i / 8},{i % 97}\n" for i in range(POINTS)), encoding="utf-8")
    longest = milliseconds(lambda: window.tables.open(path))
    while len(window.store.state["cost"].x) < POINTS:
        longest = max(longest, milliseconds(app.processEvents))
    longest = max(longest, milliseconds(app.processEvents))
    window.store.reset("cost")
    return longest


def figures(app: Any, window: Any) -> Iterator[Figure]:
    for what, longest in _cases(app, window):
        yield Figure("long work", f"longest stand-still: {what}", longest, "ms", aim=MOST)
    yield Figure("long work", "longest stand-still: a film is made", _film(app, window), "ms", aim=MOST)
    yield Figure("long work", "longest stand-still: a million rows opened", _table(app, window), "ms", aim=MOST)
    yield _steps()

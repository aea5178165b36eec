"""A tick through the window: edit, store, window, panel, painted. The peer is a bare window with one curve.

It comes as a slider's wish does, so that the working is written once the pictures are painted: what both take together
is a figure of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from dlviz.model.network.layers import random_layers
from tests.benchmarks.figure import Figure, both_clocks, middle

TICKS, WARM_UP = 400, 50
MEDIAN, P99 = 4.0, 8.3  # milliseconds that a tick may take
SIZE = (1366, 768)
# One field of each panel that a slider drags, and the value at tick i; of a panel that is not here, its first slider.
DRAGGED: dict[str, tuple[str, Callable[[int], Any]]] = {
    "perceptron": ("theta", lambda i: round(-1 + 0.005 * i, 3)),
    "activations": ("x", lambda i: round(-5 + 0.025 * i, 3)),
    "network": ("row", lambda i: i % 4),
    "matrix": ("row", lambda i: i % 2),
    "cost": ("w", lambda i: round(-1 + 0.01 * (i % 400), 3)),
    "descent": ("step", lambda i: i % 51),
    "log-loss": ("row", lambda i: i % 8),
}


def first_slider(name: str) -> tuple[str, Callable[[int], Any]]:
    from dlviz.model.fields import describe
    from dlviz.topics import topic

    field = next(field for field in describe(topic(name).State).values() if "slider" in field.extra)
    low, high = field.slider
    kind = type(getattr(topic(name).State(), field.name))
    return field.name, lambda i: kind(low + (high - low) * (i % 200) / 200)


Ticks = tuple[float, float, float]


def ticks(app: Any, act: Callable[[int], object]) -> tuple[Ticks, Ticks]:
    """Median and 99th percentile in milliseconds, and the median of the processor: of an action until it is painted,
    and until all that it asks for is done.
    """

    def painted(i: int) -> None:
        act(i)
        app.sendPostedEvents()

    def done() -> None:
        app.processEvents()  # the working is written
        app.processEvents()  # and painted

    taken = np.array([[both_clocks(lambda i=i: painted(i)), both_clocks(done)] for i in range(TICKS)])
    return _middle(taken[:, 0]), _middle(taken.sum(axis=1))


def _middle(taken: Any) -> Ticks:
    passed, busy = taken.T.tolist()
    return *middle(passed, WARM_UP), middle(busy, WARM_UP)[0]


def bare_ticks(app: Any) -> float:
    """One antialiased curve of 241 points, two pixels wide like ours, moved at each tick."""
    import pyqtgraph as pg

    plot = pg.PlotWidget()
    plot.resize(*SIZE)
    curve = plot.plot(pen=pg.mkPen("#0072B2", width=2), antialias=True)
    plot.setRange(xRange=(0, 6), yRange=(-1, 1))
    plot.show()
    app.processEvents()
    x = np.linspace(0, 6, 241)
    (median, _, _), _ = ticks(app, lambda i: curve.setData(x, np.sin(x + i / 30)))
    plot.close()
    return median


def figures(app: Any, window: Any) -> Iterator[Figure]:
    from dlviz.topics import PANELS

    for name in PANELS:
        bare = bare_ticks(app)  # anew for each panel, so that a busy moment hits both
        window.store.select(name)
        app.processEvents()
        field, value = DRAGGED.get(name) or first_slider(name)
        gesture = object()
        first, wish = window.store.state[name], window.front.edit
        taken = ticks(
            app, lambda i, wish=wish, field=field, value=value, gesture=gesture: wish(gesture, **{field: value(i)})
        )
        window.store.edit(name, first)
        yield from _figures(name, taken, bare, MEDIAN)
    yield from _twelve(app, window)


def _figures(what: str, taken: tuple[Ticks, Ticks], bare: float, most: float) -> Iterator[Figure]:
    for part, (median, late, busy) in zip((what, f"{what}, and the working"), taken, strict=True):
        yield Figure(
            "ticks", part, median, "ms", "bare curve", bare, p99=late, most=most,
            most_p99=P99 if most == MEDIAN else None, cpu=busy,
        )  # fmt: skip


def _twelve(app: Any, window: Any) -> Iterator[Figure]:
    """The largest network that the lecture draws: another of twelve samples goes through 2-8-8-8-1."""
    names: Any = ("tanh", "tanh", "tanh", "sigmoid")
    inputs = tuple((i / 11, 1 - i / 11) for i in range(12))
    bare, store = bare_ticks(app), window.store
    store.select("network")
    first = store.state["network"]
    store.edit(
        "network", replace(first, layers=random_layers((2, 8, 8, 8, 1), names, 1), activation=names, inputs=inputs)
    )
    app.processEvents()
    taken = ticks(app, lambda i: window.front.edit("rows", row=i % 12))
    store.edit("network", first)
    yield from _figures("network 2-8-8-8-1, twelve samples", taken, bare, 2 * MEDIAN)

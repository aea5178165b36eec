"""A tick through the window: edit, store, window, panel, painted. The peer is a bare window with one curve."""

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


def ticks(app: Any, act: Callable[[int], object]) -> tuple[float, float, float]:
    """Median and 99th percentile in milliseconds of an action until it is painted, and the median of the processor."""

    def tick(i: int) -> None:
        act(i)
        app.processEvents()

    taken = [both_clocks(lambda i=i: tick(i)) for i in range(TICKS)]
    return *middle([passed for passed, _ in taken], WARM_UP), middle([busy for _, busy in taken], WARM_UP)[0]


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
    median, _, _ = ticks(app, lambda i: curve.setData(x, np.sin(x + i / 30)))
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
        first = window.store.state[name]

        def act(i: int, name: str = name, field: str = field, value: Any = value, gesture: object = gesture) -> None:
            window.store.edit(name, replace(window.store.state[name], **{field: value(i)}), gesture)

        median, late, busy = ticks(app, act)
        window.store.edit(name, first)
        yield _figure(name, median, bare, late, MEDIAN, busy)
    yield _twelve(app, window)


def _figure(what: str, median: float, bare: float, late: float, most: float, busy: float) -> Figure:
    return Figure(
        "ticks", what, median, "ms", "bare curve", bare, p99=late, most=most, most_p99=P99 if most == MEDIAN else None,
        cpu=busy,
    )  # fmt: skip


def _twelve(app: Any, window: Any) -> Figure:
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

    def act(i: int) -> None:
        store.edit("network", replace(store.state["network"], row=i % 12), "rows")

    median, late, busy = ticks(app, act)
    store.edit("network", first)
    return _figure("network 2-8-8-8-1, twelve samples", median, bare, late, 2 * MEDIAN, busy)

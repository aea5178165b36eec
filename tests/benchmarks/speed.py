"""How fast the program is, as ratios to a bare pyqtgraph window measured in the same run.

python -m tests.benchmarks.speed            prints a table of docs/measured.md

(a) start to the first painted panel, (b) one slider tick to painted, per panel, (c) a picture from the command line.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS, TICKS, WARM_UP = 11, 400, 50
SIZE = (1280, 800)

BARE = """
import numpy as np, pyqtgraph as pg
app = pg.mkQApp()
window = pg.PlotWidget()
window.resize(1280, 800)
window.plot(np.linspace(0, 1, 200), np.linspace(0, 1, 200) ** 2)
window.show()
app.processEvents()
import os; os._exit(0)
"""
WINDOW = """
import gc
gc.disable()  # as dlviz.app.main does
from dlviz.app import open_window
from dlviz.shell.desktop import application
app = application()
from dlviz.shell.settings import Settings
from dlviz.state import AppState
window = open_window(Settings(), AppState(panel="cost"))
window.resize(1280, 800)
app.processEvents()
import os; os._exit(0)
"""
EXPORT = """
from dlviz.app import main
status = main(["export", "cost", "-o", {path!r}, "--force"])
import os; os._exit(status)
"""
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


def seconds(script: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True)
    return time.perf_counter() - start


def starts(path: str) -> dict[str, float]:
    """Median seconds of each script; the scripts take turns, so that a busy moment hits all of them."""
    scripts = {"bare": BARE, "window": WINDOW, "export": EXPORT.format(path=path)}
    taken: dict[str, list[float]] = {name: [] for name in scripts}
    for _ in range(ROUNDS):
        for name, script in scripts.items():
            taken[name].append(seconds(script))
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


def ticks(app: Any, act: Callable[[int], None]) -> tuple[float, float]:
    """Median and 99th percentile, in milliseconds, of an action until it is painted."""
    taken = []
    for i in range(TICKS):
        start = time.perf_counter()
        act(i)
        app.processEvents()
        taken.append((time.perf_counter() - start) * 1e3)
    return float(np.median(taken[WARM_UP:])), float(np.percentile(taken[WARM_UP:], 99))


def bare_ticks(app: Any) -> tuple[float, float]:
    """One antialiased curve of 241 points, two pixels wide like ours, moved at each tick."""
    import pyqtgraph as pg

    plot = pg.PlotWidget()
    plot.resize(*SIZE)
    curve = plot.plot(pen=pg.mkPen("#0072B2", width=2), antialias=True)
    plot.setRange(xRange=(0, 6), yRange=(-1, 1))
    plot.show()
    app.processEvents()
    x = np.linspace(0, 6, 241)
    return ticks(app, lambda i: curve.setData(x, np.sin(x + i / 30)))


def panel_ticks(app: Any, name: str) -> tuple[float, float]:
    from dlviz.panels import panel_class
    from dlviz.theme import LIGHT

    field, value = DRAGGED.get(name) or first_slider(name)
    panel = panel_class(name)(LIGHT)
    panel.resize(*SIZE)
    panel.show()
    app.processEvents()
    return ticks(app, lambda i: panel.show_state(replace(panel.state, **{field: value(i)})))


def main() -> None:
    import tempfile

    from dlviz.shell.desktop import application
    from dlviz.topics import PANELS

    with tempfile.TemporaryDirectory() as folder:
        times = starts(f"{folder}/cost.png")
    print("| what | ratio to bare pyqtgraph | measured |")
    print("|---|---|---|")
    for name, what in (("window", "start to the first painted panel"), ("export", "`dlviz export cost -o x.png`")):
        print(f"| {what} | {times[name] / times['bare']:.2f} | {times[name]:.2f} s / {times['bare']:.2f} s |")
    app = application(off_screen=True)
    bare, _ = bare_ticks(app)
    for name in PANELS:
        median, worst = panel_ticks(app, name)
        numbers = f"{median:.2f} ms / {bare:.2f} ms, p99 {worst:.1f} ms"
        print(f"| {name}: one tick to painted | {median / bare:.1f} | {numbers} |")


if __name__ == "__main__":
    main()

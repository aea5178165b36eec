"""How the descent scales with the data and with the runs side by side, as ratios within one run.

python -m tests.benchmarks.descent          prints a table of docs/measured.md

(a) 1,000 steps over 1,000,000 points against a plain NumPy loop, and PyTorch's where it is installed; (b) a tick of the
learning rate until it is painted, with 10,000,000 points against 10; (c) the frames of playing 50 steps of four runs.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from dlviz.model import descent, line_data
from dlviz.model.descent import State
from dlviz.model.descent.presets import COMPARISONS
from tests.benchmarks.speed import SIZE, ticks

STEPS, POINTS, MANY = 1000, 1_000_000, 10_000_000


def seconds(act: Callable[[], Any]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def numpy_loop(x: Any, y: Any, rate: float) -> float:
    """Full-batch descent as the slides write it."""
    w = 0.0
    for _ in range(STEPS):
        w = w - rate * float((w * x - y) @ x) / len(x)
    return w


def torch_loop(x: Any, y: Any, rate: float) -> float:
    """The same with autograd and torch.optim.SGD, on the CPU."""
    import torch

    xs, ys = torch.from_numpy(x.copy()), torch.from_numpy(y.copy())
    w = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=rate)
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = ((w * xs - ys) ** 2).mean() / 2
        loss.backward()
        optimizer.step()
    return float(w)


def steps() -> list[str]:
    state = State(generated=POINTS, steps=STEPS, learning_rate=0.01)
    points = line_data.data(state)
    points.kept.clear()
    own = seconds(lambda: descent.solve(state))  # the sums over the data included
    again = seconds(lambda: descent.solve(replace(state, learning_rate=0.011)))
    peers: dict[str, Callable[..., float]] = {"a plain NumPy loop": numpy_loop}
    try:
        import torch

        peers[f"PyTorch {torch.__version__}"] = torch_loop
    except ImportError:
        pass
    end = float(descent.solve(state).w[-1])
    lines = []
    for name, loop in peers.items():
        found: list[float] = []
        taken = seconds(lambda loop=loop, found=found: found.append(loop(points.x, points.y, 0.01)))
        assert abs(found[0] - end) < 1e-9
        measured = f"{taken:.2f} s / {own * 1e3:.1f} ms; without the sums {again * 1e3:.1f} ms ({taken / again:,.0f})"
        lines.append(f"| 1,000 steps over 1,000,000 points against {name} | {taken / own:,.0f} | {measured} |")
    return lines


def panel_of(app: Any, state: State) -> Any:
    from dlviz.panels import panel_class
    from dlviz.theme import LIGHT

    panel = panel_class("descent")(LIGHT, state)
    panel.resize(*SIZE)
    panel.show()
    app.processEvents()
    return panel


def points(app: Any) -> str:
    """Both take turns, so that a busy moment hits both."""
    panels = {count: panel_of(app, State(generated=count, use_bias=True)) for count in (10, MANY)}
    taken: dict[int, list[float]] = {count: [] for count in panels}
    for round_ in range(5):
        for count, panel in panels.items():
            rates = [round(0.01 + 0.0005 * i + 0.00001 * round_, 5) for i in range(400)]
            median, _ = ticks(app, lambda i, p=panel, r=rates: p.show_state(replace(p.state, learning_rate=r[i])))
            taken[count].append(median)
    few, many = (float(np.median(taken[count])) for count in panels)
    return f"| a tick with 10,000,000 points against 10 | {many / few:.2f} | {many:.2f} ms / {few:.2f} ms |"


def frames(app: Any) -> list[str]:
    lines = []
    for name in ("rates", "methods"):
        panel = panel_of(app, State(**COMPARISONS[name], step=0))
        median, worst = ticks(app, lambda i, p=panel: p.show_state(replace(p.state, step=i % 51)))
        runs = len(panel.state.kept) + 1
        lines.append(f"| playing 50 steps of {runs} runs ({name}) |  | {median:.2f} ms, p99 {worst:.1f} ms |")
    return lines


def main() -> None:
    print("| what | ratio | measured |")
    print("|---|---|---|")
    print(*steps(), sep="\n")
    from dlviz.shell.desktop import application

    app = application(off_screen=True)
    print(points(app))
    print(*frames(app), sep="\n")


if __name__ == "__main__":
    main()

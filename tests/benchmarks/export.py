"""A figure and a film, beside a matplotlib script that draws the same curve, ball and caption in the same run."""

from __future__ import annotations

import importlib.util
import io
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.model import descent
from dlviz.model.descent import State
from tests.benchmarks.figure import Figure, middle, milliseconds

ROUNDS, FILMS, FRAMES = 9, 3, 120
SIZE = (640, 360)
STATE = State(learning_rate=0.02, steps=FRAMES - 1, step=5)


def _axes() -> tuple[Any, Any, Any, Any]:
    """The cost curve of the slide, the ball on it and what is set, as a script draws them."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Drawing

    drawing = Drawing(figsize=(SIZE[0] / 96, SIZE[1] / 96), dpi=96)
    FigureCanvasAgg(drawing)
    axes = drawing.subplots()
    w = np.linspace(-0.4, 2.4, 241)
    x = np.array([1.0, 2.0, 3.0])
    axes.plot(w, [((v * x - x) ** 2).mean() / 2 for v in w], color="#0072b2", linewidth=2)
    way, ball = axes.plot([], [], "o-", color="#d55e00", markersize=4)[0], axes.plot([], [], "o", markersize=11)[0]
    axes.set(xlabel="W", ylabel="cost(W)", title="Cost curve")
    axes.grid(alpha=0.3)
    return drawing, way, ball, drawing.text(0.02, 0.01, "")


def _put(parts: tuple[Any, Any, Any, Any], step: int, w: Any, cost: Any) -> None:
    _, way, ball, caption = parts
    way.set_data(w[: step + 1], cost[: step + 1])
    ball.set_data(w[step : step + 1], cost[step : step + 1])
    caption.set_text(f"α = {STATE.learning_rate}, step {step} of {STATE.steps}")


def _their_figure(w: Any, cost: Any, ending: str) -> bytes:
    parts, buffer = _axes(), io.BytesIO()
    _put(parts, STATE.step, w, cost)
    parts[0].savefig(buffer, format=ending[1:], dpi=96)
    return buffer.getvalue()


def _their_film(w: Any, cost: Any) -> bytes:
    from matplotlib.animation import FuncAnimation, PillowWriter

    parts = _axes()
    film = FuncAnimation(parts[0], lambda step: _put(parts, step, w, cost), frames=FRAMES, blit=False)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "theirs.gif"
        film.save(target, writer=PillowWriter(fps=10))
        return target.read_bytes()


def figures(app: Any, window: Any) -> Iterator[Figure]:
    """Ours beside theirs; without matplotlib ours alone."""
    has_peer = importlib.util.find_spec("matplotlib") is not None
    values = descent.values(STATE, descent.solve(replace(STATE, step=FRAMES - 1)))
    w, cost = np.array(values["w"]), np.array(values["cost"])

    def ours(ending: str) -> bytes:
        return content("descent.curve", STATE, ending, Look(size=SIZE))

    def theirs(ending: str) -> bytes:
        return _their_film(w, cost) if ending == ".gif" else _their_figure(w, cost, ending)

    for what, ending, rounds in (
        ("a card as PNG", ".png", ROUNDS),
        ("a card as SVG", ".svg", ROUNDS),
        (f"a film of a card, {FRAMES} frames, GIF", ".gif", FILMS),
    ):
        yield _both(what, partial(ours, ending), partial(theirs, ending) if has_peer else None, rounds)
    yield _both(f"a page of a card, {FRAMES} steps", partial(ours, ".html"), None, FILMS)


def _both(what: str, ours: Callable[[], object], theirs: Callable[[], object] | None, rounds: int) -> Figure:
    """In turns, so that whatever else the machine does is shared."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):
        for times, act in zip(taken, (ours, theirs), strict=True):
            if act is not None:
                times.append(milliseconds(act))
    mine, peers = (middle(times, warm_up=1)[0] if times else None for times in taken)
    assert mine is not None
    if peers is None:
        return Figure("export", what, mine, "ms")
    return Figure("export", what, mine, "ms", "a matplotlib script", peers, 1.0)

"""How fast digits are learned and read: an epoch beside its peers, from a stroke to its bars, training with all drawn.

An epoch is that of 1,437 digits, 64-32-10, batch 32, plain descent. PyTorch takes part where it is installed.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.model.digits import State
from dlviz.model.digits.data import file
from dlviz.model.digits.training import new_run, part_to_learn
from dlviz.ui.controls.transport import PLAYING
from tests.benchmarks.figure import Figure, middle, milliseconds

ROUNDS, EPOCHS, FRAMES, WARM_UP = 9, 5, 120, 20
RATE, BATCH = 0.1, 32


def state(seed: int = 1) -> State:
    return State(hidden=(32,), method="gd", learning_rate=RATE, batch_size=BATCH, epochs=200, seed=seed, step=0)


def epochs() -> Iterator[Figure]:
    """They take turns; each round of ours is a plan that nobody has walked."""
    from sklearn.neural_network import MLPClassifier

    X, y = part_to_learn(state().plan)
    peer = MLPClassifier((32,), solver="sgd", batch_size=BATCH, learning_rate_init=RATE, momentum=0.0, alpha=0.0)
    peer.partial_fit(X, y, classes=range(10))
    torch = _torch(X, y)
    ours, theirs, others = [], [], []
    for seed in range(ROUNDS):
        walk = new_run(state(seed + 1).plan)
        ours.append(milliseconds(lambda walk=walk: walk.at(EPOCHS * walk.per_epoch)) / EPOCHS)
        theirs.append(milliseconds(lambda: [peer.partial_fit(X, y) for _ in range(EPOCHS)]) / EPOCHS)
        if torch is not None:
            others.append(milliseconds(lambda: [torch() for _ in range(EPOCHS)]) / EPOCHS)
    what, median = "epoch, 1,437 digits, 64-32-10, batch 32, losses of all kept, fresh plan", float(np.median(ours))
    yield Figure("digits", what, median, "ms", "scikit-learn's MLPClassifier", float(np.median(theirs)), 1.0)
    if others:
        yield Figure("digits", what, median, "ms", "PyTorch's loop", float(np.median(others)), 1.0)


def _torch(X: Any, y: Any) -> Callable[[], None] | None:
    """One epoch as PyTorch's tutorials write it; None where it is not installed."""
    if importlib.util.find_spec("torch") is None:
        return None
    import torch

    data, labels = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
    model = torch.nn.Sequential(torch.nn.Linear(64, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10))
    step, loss = torch.optim.SGD(model.parameters(), lr=RATE), torch.nn.CrossEntropyLoss()

    def epoch() -> None:
        order = torch.randperm(len(data))
        for start in range(0, len(data), BATCH):
            now = order[start : start + BATCH]
            step.zero_grad()
            loss(model(data[now]), labels[now]).backward()
            step.step()

    return epoch


def drawn(app: Any, window: Any) -> Iterator[Figure]:
    """A place more of a stroke: pad, store, window, solved, until the bars are painted; with all that is written after
    them. Then an epoch a frame, never walked before.
    """
    window.store.edit("digits", replace(State(), source="drawing"))
    window.store.select("digits")
    app.processEvents()
    places = [(16 + 10 * np.cos(t), 16 + 14 * np.sin(t)) for t in np.linspace(0, 6, FRAMES + 2)]
    gesture, bars = object(), Painted(window.front.bars)
    to_bars, whole = [], []
    for i in range(FRAMES):
        begun = time.perf_counter()
        window.front.pad.stroked.emit((tuple((float(x), float(y)) for x, y in places[: i + 2]),), gesture)
        app.processEvents()
        assert bars.at > begun, "the bars were not painted"
        to_bars.append(1000 * (bars.at - begun))
        whole.append(1000 * (time.perf_counter() - begun))
    median, late = middle(to_bars, WARM_UP)
    yield Figure("digits", "a stroke goes on, to painted probabilities", median, "ms", aim=8.0, p99=late)
    median, late = middle(whole, WARM_UP)
    yield Figure("digits", "the same, with the working after them", median, "ms", p99=late)
    window.store.edit("digits", replace(state(99), mode="train"))
    app.processEvents()
    stride = window.front.result.per_epoch

    def frame(i: int) -> None:
        window.front.edit(PLAYING, step=(i + 1) * stride)
        app.processEvents()

    median, late = middle([milliseconds(lambda i=i: frame(i)) for i in range(FRAMES)], WARM_UP)
    yield Figure("digits", "training drawn, an epoch a frame", 1000 / median, "frames/s", aim=30.0, more=True)
    yield Figure("digits", "the same, the slowest of a hundred frames", late, "ms", aim=1000 / 30)


class Painted(QObject):
    """When a widget was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget paints itself here, or the time would be that of the order to."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QWidget):
            return False
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        self.at = time.perf_counter()
        return True


def figures(app: Any, window: Any) -> Iterator[Figure]:
    yield Figure("digits", "the file of the digits", file().stat().st_size / 1000, "kB", aim=100.0)
    yield from epochs()
    yield from drawn(app, window)

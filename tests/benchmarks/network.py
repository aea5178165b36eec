"""How fast a network learns here, as ratios measured in one run.

python -m tests.benchmarks.network

(a) an epoch on 500 points, 2-4-2-1, batch 10, against scikit-learn's MLPClassifier.partial_fit on the same work;
(b) the panel while it trains, with the plane drawn anew in each frame: milliseconds a frame, and epochs a second at
each pace that the panel offers.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dlviz.model.network import State
from dlviz.model.network.layers import random_layers
from dlviz.model.network.training import Run

NAMES: Any = ("tanh", "tanh", "sigmoid")
ROUNDS, EPOCHS, FRAMES, WARM_UP = 9, 20, 400, 50
SIZE = (1366, 690)


def training() -> State:
    layers = random_layers((2, 4, 2, 1), NAMES, 1)
    state = replace(State(), layers=layers, activation=NAMES, data="circles", n=500, train_share=1.0, mode="train")
    return replace(state, batch_size=10, learning_rate=0.03, epochs=2000)


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def epochs() -> tuple[float, float]:
    """Median milliseconds of an epoch here and of scikit-learn's; they take turns, so that a busy moment hits both."""
    from sklearn.neural_network import MLPClassifier

    state = training()
    X, y = state.data_set.train
    other = MLPClassifier((4, 2), activation="tanh", solver="sgd", batch_size=10, learning_rate_init=0.03, momentum=0.0,
                          alpha=0.0)  # fmt: skip
    other.partial_fit(X, y, classes=[0, 1])
    walk = Run(state.plan)
    walk.at(walk.per_epoch)
    ours, theirs, at = [], [], walk.per_epoch
    for _ in range(ROUNDS):
        at += EPOCHS * walk.per_epoch
        ours.append(seconds(lambda at=at: walk.at(at)) / EPOCHS)
        theirs.append(seconds(lambda: [other.partial_fit(X, y) for _ in range(EPOCHS)]) / EPOCHS)
    return float(np.median(ours)) * 1e3, float(np.median(theirs)) * 1e3


def frames(app: Any, panel: Any, per_frame: int) -> tuple[float, float]:
    """Median and 99th percentile, in milliseconds, of so many epochs, the panel drawn, and painted."""
    taken, stride = [], panel.result.per_epoch * per_frame
    panel.show_state(replace(panel.state, step=0))
    for _ in range(FRAMES):
        step = (panel.state.step + stride) % (1900 * panel.result.per_epoch)

        def act(step: int = step) -> None:
            panel.show_state(replace(panel.state, step=step))
            app.processEvents()

        taken.append(seconds(act) * 1e3)
    return float(np.median(taken[WARM_UP:])), float(np.percentile(taken[WARM_UP:], 99))


def main() -> None:
    from dlviz.panels.network.panel import NetworkPanel
    from dlviz.shell.desktop import application

    ours, theirs = epochs()
    print("| what | ratio | measured |")
    print("|---|---|---|")
    print(f"| epoch, 500 points, 2-4-2-1, batch 10: scikit-learn / here | {theirs / ours:.1f} | "
          f"{theirs:.2f} ms / {ours:.2f} ms |")  # fmt: skip
    app = application(off_screen=True)
    panel = NetworkPanel()
    panel.resize(*SIZE)
    panel.show()
    panel.show_state(training())
    app.processEvents()
    gc.collect()
    gc.freeze()  # as dlviz.app.main does
    for per_frame in (1, 4, 5):
        median, worst = frames(app, panel, per_frame)
        busy = max(median, 1000 / 60)
        print(f"| training, {per_frame} epochs a frame | {1000 / 60 / median:.2f} of 60 frames a second | "
              f"{median:.1f} ms a frame, p99 {worst:.1f} ms, {per_frame * 1000 / busy:.0f} epochs/s |")  # fmt: skip


if __name__ == "__main__":
    main()

"""How fast a network learns: an epoch of a fresh plan beside its peers, and training drawn through the window.

``DLVIZ_NN_TS`` may name a program for Node that trains the same network (500 points, 2-4-2-1, batch 10) with TensorFlow
Playground's ``nn.ts``, built apart, and prints the milliseconds of an epoch.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from dlviz.model.kernel import Kernel, with_ones
from dlviz.model.network import State
from dlviz.model.network.layers import as_weights, random_layers
from dlviz.model.network.training import new_run
from dlviz.ui.controls.transport import PLAYING
from tests.benchmarks.figure import Figure, both_clocks, middle, milliseconds

NAMES: Any = ("tanh", "tanh", "sigmoid")
ROUNDS, EPOCHS, FRAMES, WARM_UP = 15, 20, 300, 50
PLAYGROUND = "DLVIZ_NN_TS"


def state(seed: int = 1) -> State:
    layers = random_layers((2, 4, 2, 1), NAMES, seed)
    made = replace(State(), layers=layers, activation=NAMES, data="circles", n=500, train_share=1.0, mode="train")
    return replace(made, batch_size=10, learning_rate=0.03, epochs=2000, seed=seed)


def epochs() -> Iterator[Figure]:
    """They take turns; each round of ours is a plan that nobody has walked."""
    from sklearn.neural_network import MLPClassifier

    X, y = state().data_set.train
    other = MLPClassifier((4, 2), activation="tanh", solver="sgd", batch_size=10, learning_rate_init=0.03, momentum=0.0,
                          alpha=0.0)  # fmt: skip
    other.partial_fit(X, y, classes=[0, 1])
    kernel = Kernel(as_weights(state().layers), NAMES, "cross-entropy")
    columns = with_ones(X)
    ours, theirs, floor, web = [], [], [], []
    for seed in range(ROUNDS):
        walk = new_run(state(seed + 1).plan)
        ours.append(milliseconds(lambda walk=walk: walk.at(EPOCHS * walk.per_epoch)) / EPOCHS)
        theirs.append(milliseconds(lambda: [other.partial_fit(X, y) for _ in range(EPOCHS)]) / EPOCHS)
        floor.append(milliseconds(lambda: [kernel.updates(columns, y, 10, 0.03, 0.0) for _ in range(EPOCHS)]) / EPOCHS)
        if PLAYGROUND in os.environ and seed < 5:
            done = subprocess.run(["node", os.environ[PLAYGROUND]], check=True, capture_output=True, text=True)
            web.append(float(done.stdout.split()[-1]))
    what, median = "epoch, 500 points, 2-4-2-1, batch 10, history kept, fresh plan", float(np.median(ours))
    if web:
        yield Figure("training", what, median, "ms", "TF Playground's nn.ts in V8", float(np.median(web)), 1.1)
    yield Figure("training", what, median, "ms", "scikit-learn", float(np.median(theirs)))
    yield Figure("training", what, median, "ms", "its NumPy calls alone", float(np.median(floor)))


def drawn(app: Any, window: Any) -> Iterator[Figure]:
    """Five epochs that were never walked in each frame, as the timeline plays them: panel, store, window, painted."""
    window.store.edit("network", state(99))
    window.store.select("network")
    app.processEvents()
    stride = 5 * window.front.result.per_epoch

    def frame(i: int) -> None:
        window.front.edit(PLAYING, step=(i + 1) * stride)
        app.processEvents()

    taken = [both_clocks(lambda i=i: frame(i)) for i in range(FRAMES)]
    median, late = middle([passed for passed, _ in taken], WARM_UP)
    busy, _ = middle([cpu for _, cpu in taken], WARM_UP)
    what = "training drawn, 5 fresh epochs a frame"
    yield Figure("training", what, median, "ms", p99=late, most=10.0, most_p99=14.0, cpu=busy)


def figures(app: Any, window: Any) -> Iterator[Figure]:
    yield from epochs()
    yield from drawn(app, window)

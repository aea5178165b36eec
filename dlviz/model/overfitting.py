"""Whether a network learns by heart: well on what it learns from, and ever worse on what it is tested with."""

from __future__ import annotations

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.walk import Scores

BY_HEART = 2.0  # times the training loss: so much more the test loses, and more than at its best


def is_overfitted(history: Array, scores: Scores) -> bool:
    """Whether training goes well and the test does not: its loss is twice as large, and has risen again by a tenth.

    Both are rows of loss and accuracy on training and on test data. A test of few points that is merely harder loses
    more all along; overfitting is that it loses more than it did.
    """
    loss, accuracy, test_loss, test_accuracy = scores
    if not len(history) or not np.isfinite([loss, test_loss]).all():
        return False
    least = min(float(np.min(history[:, 2])), test_loss)
    return test_loss > BY_HEART * loss and test_accuracy < accuracy and test_loss > 1.1 * least

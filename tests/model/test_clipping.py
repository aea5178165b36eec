"""What of a segment lies in a square, against many places along it."""

from __future__ import annotations

import numpy as np

from dlviz.model.clipping import clip_segment


def test_a_segment_is_cut_to_what_of_it_lies_in_the_square() -> None:
    rng = np.random.default_rng(3)
    shares = np.linspace(0, 1, 4001)[:, None]
    seen = 0
    for _ in range(400):
        start, end = rng.uniform(-2, 3, size=(2, 2)) * (1, rng.integers(0, 2))  # half of them lie on an edge
        along = start + shares * (end - start)
        inside = along[((along >= 0) & (along <= 1)).all(axis=1)]
        cut = clip_segment((start[0], start[1]), (end[0], end[1]), 0.0, 1.0)
        if len(inside):
            assert cut is not None
            np.testing.assert_allclose(cut, (inside[0], inside[-1]), atol=np.ptp(along, axis=0).max() / 2000)
        elif cut is not None:  # too short to have one of the places on it
            assert np.hypot(*np.subtract(*cut)) < 0.005
        seen += len(inside) > 0
    assert 100 < seen < 300


def test_an_end_that_lies_inside_stays_as_it_is() -> None:
    assert clip_segment((0.1, 0.7), (0.3, 0.2), 0.0, 1.0) == ((0.1, 0.7), (0.3, 0.2))
    assert clip_segment((0.1, 0.7), (2.1, 0.7), 0.0, 1.0) == ((0.1, 0.7), (1.0, 0.7))
    assert clip_segment((2.0, 0.5), (2.0, 0.7), 0.0, 1.0) is None

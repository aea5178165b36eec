"""The points that stand for very many: of each column of pixels the highest and the lowest."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from dlviz.model.line_data import LineData, data
from dlviz.model.representatives import COLUMNS, MOST_DRAWN, representatives


@pytest.mark.parametrize("points", [1, 3, MOST_DRAWN])
def test_few_are_all_drawn(points: int) -> None:
    assert list(representatives(data(LineData(generated=points)))) == list(range(points))


def test_of_many_the_extremes_of_each_column_stay() -> None:
    made = data(LineData(generated=50_000, generated_seed=3))
    drawn = representatives(made)
    assert len(drawn) <= MOST_DRAWN
    assert len(np.unique(drawn)) == len(drawn)
    edges = np.linspace(made.x.min(), made.x.max(), COLUMNS)
    column = np.clip(np.searchsorted(edges, made.x, side="right") - 1, 0, COLUMNS - 1)
    kept = set(drawn.tolist())
    for i in range(COLUMNS):
        members = np.flatnonzero(column == i)
        if len(members):
            assert members[made.y[members].argmax()] in kept
            assert members[made.y[members].argmin()] in kept


@pytest.mark.parametrize("points", [50_000, 600_000])
def test_what_is_drawn_covers_what_all_would(points: int) -> None:
    """Each two hundredth one and the extremes stood in three bands, with white between them."""
    made = data(LineData(generated=points, generated_seed=3))

    def covered(places: NDArray[np.intp]) -> int:
        """Cells of a plot of 400 by 300 pixels in which there is a point of 5."""
        x, y = ((v - v.min()) / np.ptp(v) * (count - 1) for v, count in ((made.x, 64), (made.y, 48)))
        return len(np.unique(x.astype(int)[places] * 48 + y.astype(int)[places]))

    everyone = covered(np.arange(points))
    assert covered(representatives(made)) >= 0.97 * everyone


def test_points_over_each_other_are_no_trouble() -> None:
    made = data(LineData(x=(2.0,) * 5000, y=tuple(map(float, range(5000)))))
    drawn = representatives(made)
    assert {0, 4999} <= set(drawn.tolist())

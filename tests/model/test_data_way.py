"""Very many points come in pieces, and what came in pieces is what would have come at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dlviz.model import bowl, cost, data_way, descent, line_data
from dlviz.model.bowl import adding
from dlviz.model.line_data import MANY, PORTION, SPREAD, LineData, data, yet
from dlviz.model.representatives import representatives
from dlviz.model.slices import finish

POINTS = 3 * PORTION + 17
TURN = bowl.PORTION * bowl.TOGETHER  # points that are added up in one


@pytest.fixture(autouse=True)
def _own_points() -> Iterator[None]:
    line_data.KEPT_MANY.clear()
    yield
    line_data.KEPT_MANY.clear()


def test_random_numbers_come_in_the_order_in_which_they_would_at_once() -> None:
    state = LineData(generated=POINTS, generated_w=2.0, generated_b=-1.0, generated_noise=0.5, generated_seed=7)
    rng = np.random.default_rng(7)
    x = rng.uniform(*SPREAD, POINTS)
    y = 2.0 * x - 1.0 + 0.5 * rng.standard_normal(POINTS)
    made = data(state)
    np.testing.assert_array_equal(made.x, x)
    np.testing.assert_array_equal(made.y, y)
    assert not made.x.flags.writeable
    moved = data(replace(state, standardise=True))
    assert (moved.mean, moved.scale) == (float(x.mean()), float(x.std()))
    np.testing.assert_array_equal(moved.x, (x - x.mean()) / x.std())


@pytest.mark.parametrize("topic", [cost, descent])
@pytest.mark.parametrize("fields", [{}, {"standardise": True}, {"use_bias": True}])
def test_the_way_has_a_piece_for_each_portion_and_leaves_nothing_to_be_done(topic: Any, fields: dict[str, Any]) -> None:
    state = topic.State(generated=POINTS, **fields)
    way = list(topic.approach(state))
    portions = -(-POINTS // PORTION)
    assert len(way) >= 3 * portions + 5 * (POINTS // TURN)
    shares = [share for share, _ in way]
    assert shares == sorted(shares)
    assert 0.7 < shares[-1] <= 1
    assert all(seen == replace(state, generated=data_way.SAMPLE) for _, seen in way)
    made = yet(state)
    assert made is not None
    assert representatives in made.kept
    kept = set(made.kept)
    topic.solve(state)
    assert set(made.kept) == kept  # no sum over the points is taken at last
    assert list(topic.approach(state)) == []


def test_no_piece_looks_at_more_points_than_a_portion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in points, since seconds depend on the machine."""
    state = descent.State(generated=POINTS, use_bias=True)
    seen: list[int] = []
    terms = bowl._plain_sums

    def counted(x: Any, y: Any) -> Any:
        seen.append(len(x))
        return terms(x, y)

    monkeypatch.setattr(bowl, "_plain_sums", counted)
    pieces = descent.approach(state)
    most = 0
    for _ in pieces:
        most, seen[:] = max(most, sum(seen)), []
    assert 0 < most <= TURN


def test_another_surface_over_the_same_points_takes_their_sums_alone() -> None:
    state = descent.State(generated=POINTS)
    first, again = len(list(descent.approach(state))), len(list(descent.approach(replace(state, use_bias=True))))
    assert 0 < again < first


def test_few_points_and_landscapes_need_no_way() -> None:
    assert list(descent.approach(descent.State(generated=MANY))) == []
    assert list(descent.approach(descent.State(generated=POINTS, landscape="himmelblau"))) == []
    typed = tuple(np.linspace(0, 1, MANY + 1).tolist())
    way = list(cost.approach(cost.State(x=typed, y=typed)))
    assert way
    assert way[0][1].x == typed[: data_way.SAMPLE]


def test_a_sum_in_pieces_is_the_sum_at_once() -> None:
    points = data(LineData(generated=POINTS, generated_seed=3))
    made = finish(adding(points, True, "1/m"))
    W, b = np.polynomial.Polynomial.fit(points.x, points.y, 1).convert().coef[::-1]
    assert (made.minimum.w, made.minimum.b) == pytest.approx((W, b), rel=1e-9)

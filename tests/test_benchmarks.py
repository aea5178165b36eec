"""What a benchmark says of a figure: its ratio, and whether the aim is met."""

from __future__ import annotations

import json

import pytest

from tests.benchmarks.figure import Figure


@pytest.mark.parametrize(
    ("figure", "ratio", "met"),
    [
        (Figure("start", "a", 3.0, "ms", "bare", 2.0, 1.5), 1.5, True),
        (Figure("start", "a", 3.1, "ms", "bare", 2.0, 1.5), 1.55, False),
        (Figure("long work", "a", 2.0, "ms", "a loop", 130.0, 60.0, more=True), 65.0, True),
        (Figure("long work", "a", 3.0, "ms", "a loop", 130.0, 60.0, more=True), 130 / 3, False),
        (Figure("training", "a", 9.0, "ms", aim=10.0), None, True),
        (Figure("training", "a", 11.0, "ms", aim=10.0), None, False),
        (Figure("training", "a", 11.0, "ms", "scikit-learn", 22.0), 0.5, None),
        (Figure("ticks", "a", 4.0, "ms", "bare", 1.0, p99=8.0, most=4.0, most_p99=8.3), 4.0, True),
        (Figure("ticks", "a", 4.1, "ms", "bare", 1.0, p99=8.0, most=4.0, most_p99=8.3), 4.1, False),
        (Figure("ticks", "a", 4.0, "ms", "bare", 1.0, p99=8.4, most=4.0, most_p99=8.3), 4.0, False),
        (Figure("ticks", "a", 3.0, "ms", "bare", 1.0, 2.0, most=4.0), 3.0, False),
    ],
)
def test_a_ratio_is_held_against_its_aim(figure: Figure, ratio: float | None, met: bool | None) -> None:
    assert figure.ratio == (None if ratio is None else pytest.approx(ratio))
    assert figure.met is met
    assert ("**missed**" in figure.row()) is (met is False)
    assert json.loads(json.dumps(figure.as_dict()))["met"] is met

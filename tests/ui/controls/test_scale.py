"""How a slider's length stands for values, for every slider that there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.model.fields import describe
from dlviz.topics import PANELS, topic
from dlviz.ui.controls.scale import Scale
from tests.share import for_all

LINEAR, LOG, WHOLE = Scale(-2, 5), Scale(1e-3, 1, log=True), Scale(0, 50, whole=True)
ODD = Scale(0.18029, 1.23456)


def declared() -> list[Scale]:
    """The scale of every slider that a topic asks for."""
    found = []
    for panel in PANELS:
        for field in describe(topic(panel).State).values():
            if "slider" in field.extra:
                found.append(Scale(*field.slider, field.log, isinstance(field.default, int)))
    return found


SCALES = [
    LINEAR,
    LOG,
    WHOLE,
    ODD,
    Scale(0, 1),
    Scale(1e-6, 100, log=True),
    Scale(0.0123456, 0.98765, log=True),
    *declared(),
]
FRACTIONS = st.floats(0, 1)

every_scale = for_all("scale", dict.fromkeys(SCALES))


@given(st.sampled_from(SCALES), FRACTIONS)
def test_a_place_is_a_value_within_the_scale(scale: Scale, fraction: float) -> None:
    assert scale.low <= scale.value(fraction) <= scale.high


@given(st.sampled_from(SCALES), FRACTIONS, FRACTIONS)
def test_further_right_is_never_less(scale: Scale, one: float, other: float) -> None:
    assert scale.value(min(one, other)) <= scale.value(max(one, other))


@given(st.sampled_from(SCALES), FRACTIONS)
def test_a_value_of_a_place_stays_there(scale: Scale, fraction: float) -> None:
    value = scale.value(fraction)
    assert scale.value(scale.fraction(value)) == pytest.approx(value, rel=1e-9, abs=1e-12)


@every_scale
def test_the_ends_are_reached(scale: Scale) -> None:
    assert (scale.value(0), scale.value(1)) == (scale.low, scale.high)
    assert (scale.fraction(scale.low), scale.fraction(scale.high)) == (0, 1)
    assert scale.fraction(scale.low - 1e9) == 0
    assert scale.fraction(scale.high + 1e9) == 1


@given(st.sampled_from(SCALES), FRACTIONS, st.sampled_from([0.1, 1.0, 10.0]))
def test_a_key_moves_its_way_and_stays_within(scale: Scale, fraction: float, steps: float) -> None:
    value = scale.value(fraction)
    more, less = scale.moved(value, steps), scale.moved(value, -steps)
    assert scale.low <= less <= value <= more <= scale.high
    assert more > value or value == scale.high
    assert less < value or value == scale.low


@every_scale
def test_a_value_typed_beyond_an_end_is_not_moved_the_wrong_way(scale: Scale) -> None:
    beyond, short = scale.high * 3 + 1, scale.low - 1
    assert scale.moved(beyond, 1) == beyond
    assert scale.moved(beyond, -1) == scale.high
    assert scale.moved(short, -1) == short
    assert scale.log or scale.moved(short, 1) == scale.low


@given(FRACTIONS)
def test_a_drag_leaves_few_digits(fraction: float) -> None:
    assert len(f"{Scale(0, 1).value(fraction):.12g}") <= 5
    assert len(f"{LOG.value(fraction):.12g}".replace(".", "").lstrip("0")) <= 2

"""The table of controls: what is said of one that holds others is said of these."""

from __future__ import annotations

from typing import Any

import pytest

from dlviz.ui.controls.control import Control
from dlviz.ui.controls.entries import Groups, Number, Pages, Row, only

RATE: Control[Any, Any] = Number("rate", "α", ("rate", ""), shown=lambda state, _: state != "shut")


@pytest.mark.parametrize(
    "holder",
    [
        Row("row", [RATE]),
        Pages("pages", {"one": [RATE]}),
        Groups("groups", {"one": ("One", [RATE])}),
        Groups("groups", {"one": ("One", [Row("row", [RATE])])}),
    ],
    ids=["row", "pages", "groups", "a row in a group"],
)
def test_what_is_not_there_holds_nothing_that_is(holder: Control[Any, Any]) -> None:
    """Or a caption would name a number that nobody sees."""
    (made,) = only(lambda state, _: state != "away", holder)
    held = list(_held(made))
    assert len(held) > 1
    assert {each.is_there("here", None) for each in held} == {True}
    assert {each.is_there("away", None) for each in held} == {False}
    assert not held[-1].is_there("shut", None)


def _held(control: Control[Any, Any]) -> Any:
    yield control
    for table in control.tables():
        for each in table:
            yield from _held(each)

"""The numbers at an axis are written as those beside it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.ui.plots.number_axis import NumberAxis


@pytest.mark.parametrize(
    ("values", "spacing", "texts"),
    [
        ([-0.5, 0.0, 0.5], 0.5, ["−0.5", "0", "0.5"]),
        ([-1e-5, 2e-5], 1e-5, ["−10⁻⁵", "2·10⁻⁵"]),
        ([4e10], 1e10, ["4·10¹⁰"]),
    ],
)
def test_ticks_have_one_minus_sign_and_powers_of_ten(
    qtbot: QtBot, values: list[float], spacing: float, texts: list[str]
) -> None:
    assert NumberAxis("left").tickStrings(values, 1.0, spacing) == texts


def test_by_powers_of_ten_too(qtbot: QtBot) -> None:
    axis = NumberAxis("left")
    axis.setLogMode(y=True)
    assert axis.tickStrings([-6.0, 3.0], 1.0, 1.0) == ["10⁻⁶", "10³"]

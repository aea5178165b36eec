"""What stands still in a plot is a bitmap from the third painting on, and looks as if it were painted."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from dlviz.marks import Line, Mark, Points, Words
from dlviz.theme import DARK
from dlviz.ui.pictures import brush
from dlviz.ui.plots import sketch
from dlviz.ui.plots.plot import Plot
from tests.painted import dots


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    paint = brush.paint

    def told(painter: Any, mark: Mark, *more: Any) -> None:
        names.append(mark.name)
        paint(painter, mark, *more)

    monkeypatch.setattr(sketch, "paint", told)
    return names


def marks(x: float, height: float = 2.0, *, words: bool = False) -> list[Mark]:
    grid = np.linspace(0, 10, 50)
    said = [Words(5, 9, 80, 20, "standing", name="words")] if words else []
    return [
        Line(grid, height + np.sin(grid), role="model", width=2.8, name="curve"),
        *said,
        Line(grid, 5 + np.sin(grid), role="gradient", width=2, name="slope"),
        Points(np.array((x,)), np.array((3.0,)), role="data", size=14, name="dot"),
    ]


def shown(plot: Plot, painted: list[str], told: list[Mark]) -> list[str]:
    painted.clear()
    plot.sketch.show_marks(told)
    plot.grab()
    return list(painted)


def pixels(plot: Plot) -> Any:
    image: QImage = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def test_what_stands_is_painted_three_times_and_then_never(plot: Plot, painted: list[str]) -> None:
    every = ["curve", "slope", "dot"]
    assert [shown(plot, painted, marks(x)) for x in (1.0, 2.0, 3.0)] == [every] * 3
    assert shown(plot, painted, marks(4.0)) == ["dot"]
    assert shown(plot, painted, marks(5.0, 3.0)) == every  # another curve
    assert shown(plot, painted, marks(5.0, 3.0)) == every
    assert shown(plot, painted, marks(6.0, 3.0)) == every
    assert shown(plot, painted, marks(7.0, 3.0)) == ["dot"]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75])
def test_it_looks_the_same_but_for_rounding(plot: Plot, painted: list[str], ratio: float) -> None:
    """Between the dots of the screen it begins at one of them, and its lines are those that would be painted."""
    images = []
    for x in (1.0, 2.0, 3.0, 4.0, 1.0):
        painted.clear()
        plot.sketch.show_marks(marks(x))
        images.append(dots(plot, ratio, (3, 5)))
    assert painted == ["dot"]
    assert np.abs(images[-1] - images[0]).max() <= 2


@pytest.mark.parametrize("ratio", [1.25, 1.75])
def test_a_plot_that_is_moved_between_the_dots_has_another(plot: Plot, painted: list[str], ratio: float) -> None:
    images = []
    for x, place in ((4.0, (4, 7)), (1.0, (3, 5)), (2.0, (3, 5)), (3.0, (3, 5)), (4.0, (4, 7))):
        painted.clear()
        plot.sketch.show_marks(marks(x))
        images.append(dots(plot, ratio, place))
    assert "curve" in painted
    assert np.abs(images[-1] - images[0]).max() <= 2


@pytest.mark.parametrize("ratio", [1.25, 1.75])
def test_the_grid_under_it_lies_where_it_would_be_painted(plot: Plot, ratio: float) -> None:
    kept = dots(plot, ratio, (3, 5))
    plot.is_picture = True
    assert np.abs(dots(plot, ratio, (3, 5)) - kept).max() <= 2


def test_another_theme_range_or_size_paints_it_anew(plot: Plot, painted: list[str]) -> None:
    for change in (
        lambda: plot.set_theme(DARK), lambda: plot.show_range((0, 20), (0, 10)), lambda: plot.resize(500, 320),
    ):  # fmt: skip
        for x in (1.0, 2.0, 3.0, 4.0):
            shown(plot, painted, marks(x))
        assert painted == ["dot"]
        change()
        assert "curve" in shown(plot, painted, marks(4.0))


def test_letters_are_never_painted_over_nothing(plot: Plot, painted: list[str]) -> None:
    for x in (1.0, 2.0, 3.0, 4.0):
        shown(plot, painted, marks(x, words=True))
    assert painted == ["words", "slope", "dot"]


def test_a_picture_for_export_keeps_no_bitmap(plot: Plot, painted: list[str]) -> None:
    for x in (1.0, 2.0, 3.0, 4.0):
        shown(plot, painted, marks(x))
    plot.become_picture()
    assert shown(plot, painted, marks(4.0)) == ["curve", "slope", "dot"]

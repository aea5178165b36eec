"""The lines of both axes look as far apart, whatever is shown at which size; what has names has its lines there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.plots.grid import grid_lines
from dlviz.ui.plots.plot import Plot
from tests.everywhere import settle

SPANS = (0.7, 1.2, 1.4, 2.1, 2.6, 3.4, 5.5, 12.0, 30.0)


def shown(qtbot: QtBot, size: tuple[int, int]) -> Plot:
    plot = Plot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT)
    plot.resize(*size)
    plot.show()
    settle()
    return plot


def gaps(plot: Plot, x: tuple[float, float], y: tuple[float, float]) -> tuple[float, float]:
    """How many pixels the lines of each axis are apart."""
    plot.box.setRange(xRange=x, yRange=y, padding=0)
    lines = grid_lines(plot.box, **plot.axis)
    xs = sorted({line.x1() for line in lines if line.x1() == line.x2()})
    ys = sorted({line.y1() for line in lines if line.y1() == line.y2()})
    return min(b - a for a, b in pairwise(xs)), min(b - a for a, b in pairwise(ys))


@pytest.mark.parametrize("size", [(300, 240), (420, 380), (640, 320), (900, 700)])
def test_the_cells_of_a_grid_are_nearly_squares(qtbot: QtBot, size: tuple[int, int]) -> None:
    """One axis had a line at each tenth, the other at each half, though both had the same units."""
    plot, ratios = shown(qtbot, size), {}
    for wide in SPANS:
        for high in SPANS:
            across, up = gaps(plot, (-0.3, wide - 0.3), (-0.2, high - 0.2))
            assert min(across, up) > 10
            ratios[wide, high] = max(across / up, up / across)
    assert max(ratios.values()) < 2.6, ratios
    assert sum(ratio > 2 for ratio in ratios.values()) < 0.1 * len(ratios)


def test_an_axis_with_names_has_a_line_at_each(qtbot: QtBot) -> None:
    plot = shown(qtbot, (420, 200))
    plot.name_ticks([(float(i), f"ID{i}") for i in range(6)])
    across, _ = gaps(plot, (-0.5, 5.5), (0.0, 1.0))
    assert across == pytest.approx(plot.box.width() / 6, rel=0.01)


def test_both_axes_write_the_same_number_alike(qtbot: QtBot) -> None:
    """ "1" and "2" below, and "1.0" beside them, where the finer numbers of the other axis were not the same."""
    plot = shown(qtbot, (420, 300))
    for axis in plot.axis.values():
        assert axis.tickStrings([0.0, 0.5, 1.0, 1.5], 1.0, 0.5) == ["0", "0.5", "1", "1.5"]
        assert axis.tickStrings([10.0, 100.0, 20000.0], 1.0, 10.0) == ["10", "100", "20000"]


@pytest.mark.parametrize("decades", [(-0.2, 1.2), (0.1, 0.9), (-3.0, 4.0), (-300.0, 300.0)])
def test_powers_of_ten_have_lines_too(qtbot: QtBot, decades: tuple[float, float]) -> None:
    """Within a decade they are not evenly apart, and pyqtgraph gives no distance."""
    plot = shown(qtbot, (420, 380))
    plot.axis["left"].setLogMode(False, True)
    assert min(gaps(plot, (0.0, 50.0), decades)) > 1


def test_what_is_wider_than_a_number_holds_has_no_lines(qtbot: QtBot) -> None:
    """A fault within a painting ends the program."""
    plot = shown(qtbot, (420, 380))
    plot.box.viewRange = lambda: [[-1.5e308, 1.5e308], [0.0, 1.0]]
    assert grid_lines(plot.box, **plot.axis) == []

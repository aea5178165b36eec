"""The gallery arranges its plots, and a small plot keeps what is sharp in a curve."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dlviz.panels.activations.gallery import Gallery
from dlviz.panels.activations.small_pictures import thinned
from dlviz.panels.activations.small_plot import SmallPlot
from dlviz.theme import LIGHT
from dlviz.ui.dressing import dress

NAMES = tuple("abcdefghij")


@pytest.mark.parametrize(("size", "columns"), [((420, 380), 3), ((1000, 220), 5), ((1400, 90), 10), ((150, 900), 1)])
def test_columns_follow_the_room(qtbot: Any, size: tuple[int, int], columns: int) -> None:
    gallery = Gallery(NAMES)
    qtbot.addWidget(gallery)
    gallery.resize(*size)
    gallery.show()
    cells = [plot.geometry() for plot in gallery.plots.values()]
    assert len({cell.left() for cell in cells}) == columns
    assert all(gallery.rect().contains(cell) for cell in cells)
    assert not any(a.intersects(b) for i, a in enumerate(cells) for b in cells[:i])


def test_pixels_and_shares_agree(qtbot: Any) -> None:
    plot = SmallPlot()
    qtbot.addWidget(plot)
    plot.resize(140, 100)
    for x in (-6.0, -1.5, 0.0, 6.0):
        assert -6 + 12 * plot.share(plot.pixel(x, 0).x()) == pytest.approx(x)
    assert (plot.share(-50), plot.share(500)) == (0, 1)


def test_thinning_keeps_ends_and_both_sides_of_a_jump() -> None:
    pixels = np.sort(np.append(np.linspace(0, 100, 401), np.nextafter(50.0, 51)))
    kept = thinned(pixels)
    assert kept[[0, -1]].all()
    assert kept[np.isclose(pixels, 50, atol=1e-9)].all()
    assert 60 < kept.sum() < 75


def test_the_hint_has_its_room_in_other_letters_too(qtbot: Any) -> None:
    """A readout that gets a theme takes the height of its lines, after the gallery has given it a cell."""
    gallery = Gallery(tuple("abcdefghijk"))
    qtbot.addWidget(gallery)
    gallery.resize(420, 380)
    gallery.show()
    room = gallery.hint.size()
    dress(gallery, LIGHT)
    assert gallery.hint.size() == room

"""The gallery arranges its plots, and a small plot keeps what is sharp in a curve."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage, QRegion

from dlviz.model.activations.solve import Curve
from dlviz.model.activations.state import HIGH, LOW
from dlviz.panels.activations.gallery import Gallery
from dlviz.panels.activations.small_pictures import thinned
from dlviz.panels.activations.small_plot import BESIDE, SmallPlot
from dlviz.theme import LIGHT, Theme
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


class Watched(SmallPlot):
    """Knows which pixels it asked to have painted again."""

    asked = QRegion()

    def update(self, *part: Any) -> None:
        self.asked += QRegion(*part) if part else QRegion(self.rect())
        super().update(*part)


@pytest.mark.parametrize("theme", [LIGHT, LIGHT.scaled(type=1.6)], ids=["normal", "large"])
def test_another_x_paints_only_where_it_was_and_is(qtbot: Any, theme: Theme) -> None:
    plot, grid = Watched(), np.linspace(LOW, HIGH, 401)
    qtbot.addWidget(plot)
    plot.setText("square")
    plot.show_curve("square", grid, Curve(grid**2, 2 * grid, (), 12.0, ()), 2 * grid)
    plot.set_theme(theme)
    plot.resize(300, 140)
    plot.show()
    plot.show_x(-20.0, 400.0)
    seen, before = pixels_of(plot), LOW
    for x in (LOW, LOW + 0.01, -3.0, -2.9, -2.9001, 2.0, HIGH, 7.0, -7.0, 0.25):
        plot.asked = QRegion()
        plot.show_x(x, x * x)
        part, now = plot.asked.boundingRect(), pixels_of(plot)
        across = np.flatnonzero((now != seen).any(axis=(0, 2)))
        assert all(part.left() <= column <= part.right() for column in across), x
        at = min(max(x, LOW), HIGH)
        far = abs(plot.pixel(at, 0).x() - plot.pixel(before, 0).x())
        assert len(across) > 0
        assert part.width() <= far + 2 * BESIDE * theme.type + 2
        seen, before = now, at


def test_a_drag_writes_no_description_that_nobody_hears(qtbot: Any) -> None:
    gallery, said = Gallery(NAMES), list[str]()
    qtbot.addWidget(gallery)
    gallery.show_x(1.0, dict.fromkeys(NAMES, 0.0), lambda name: said.append(name) or f"{name} at 1")
    assert not said
    assert gallery.plots["b"].accessibleDescription() == "b at 1"
    assert said == ["b"]


def pixels_of(plot: SmallPlot) -> np.ndarray:
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    return np.array(image.constBits()).reshape(image.height(), image.width(), 4)


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

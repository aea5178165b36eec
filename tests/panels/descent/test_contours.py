"""Bands between contour lines: they cover the view, each once, and lie where the cost is."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from dlviz.marks import Area, Axes, Box, Words
from dlviz.marks.hit import under
from dlviz.marks.look import AFAR
from dlviz.model.bowl import bowl
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.trajectory import Surface
from dlviz.model.line_data import LineData, data
from dlviz.model.numbers import show
from dlviz.panels.descent.contours import BANDS, EDGE, View, bar_marks, contours, levels
from tests.marks.ruler import room

SURFACES: list[tuple[Surface, View]] = [
    (bowl(data(LineData()), True, "1/m"), (-3.0, 5.0, -4.0, 4.0)),
    *((each, each.view) for each in LANDSCAPES.values() if each.use_bias),
]


def holds(area: Area, w: float, b: float) -> bool:
    return under([replace(area, thing="here")], w, b) is not None


@pytest.mark.parametrize(("surface", "view"), SURFACES)
def test_each_place_lies_in_the_band_of_its_cost(surface: Surface, view: View) -> None:
    at, bands, lines = contours(surface, view)
    rng = np.random.default_rng(1)
    left, right, bottom, top = view
    right_ones = 0
    for w, b in zip(rng.uniform(left, right, 200), rng.uniform(bottom, top, 200), strict=True):
        inside = [i for i, band in enumerate(bands) if holds(band, w, b)]
        wanted = int(np.searchsorted(at, surface.cost(w, b), side="right")) - 1
        assert len(inside) <= 1
        right_ones += inside == [min(wanted, len(bands) - 1)]
    assert right_ones >= 185  # beside a line the polygon and the exact cost may differ
    for line, level in zip(lines, at[1:-1], strict=True):
        fine = np.isfinite(line.x)
        heights = np.asarray(surface.cost(line.x[fine], line.y[fine]))
        assert np.abs(heights - level).max() <= 0.03 * (at[-1] - at[0])


def test_a_valley_that_is_narrower_than_the_cells_of_the_grid_is_no_row_of_beads() -> None:
    surface = LANDSCAPES["rosenbrock"]
    at, _, lines = contours(surface, surface.view)
    assert np.count_nonzero(np.isnan(lines[0].x)) == 1  # after the one line that there is
    fine = np.isfinite(lines[0].x)
    heights = np.asarray(surface.cost(lines[0].x[fine], lines[0].y[fine]))
    assert np.abs(heights - at[1]).max() < 0.3 * (at[1] - at[0])


def test_the_bar_covers_a_long_path_before_it_covers_a_minimum() -> None:
    surface, view = SURFACES[0]
    axes, at = Axes(room(500, 400), *view), contours(surface, view)[0]
    path = [np.linspace(3.0, 4.9, 30), np.full(30, 3.5)]  # in one corner, and a minimum in each other
    low = (np.array((-2.8, -2.8, 4.8)), np.array((3.8, -3.8, -3.8)))
    avoid = np.append(low[0], path[0]), np.append(low[1], path[1])
    made = {mark.name: mark for mark in bar_marks(at, avoid, axes, 3)}
    ground = made["bar ground"]
    assert isinstance(ground, Box)
    assert not any(
        ground.x <= x <= ground.x + ground.wide and ground.y <= y <= ground.y + ground.high
        for x, y in zip(*low, strict=True)
    )


def test_higher_bands_are_darker() -> None:
    _, bands, _ = contours(*SURFACES[0])
    strengths = [band.alpha for band in bands]
    assert strengths == sorted(set(strengths))


@pytest.mark.parametrize("free", ["right top", "left top", "right bottom", "left bottom"])
def test_the_bar_stands_in_the_corner_that_the_path_leaves_free(free: str) -> None:
    surface, view = SURFACES[0]
    axes = Axes(room(500, 400), *view)
    at = contours(surface, view)[0]
    corners = {
        f"{h} {v}": (x, y) for h, x in (("left", -2.8), ("right", 4.8)) for v, y in (("bottom", -3.8), ("top", 3.8))
    }
    x, y = np.transpose([place for name, place in corners.items() if name != free])
    made = {mark.name: mark for mark in bar_marks(at, (x, y), axes)}
    ground = made["bar ground"]
    assert isinstance(ground, Box)
    assert view[0] <= ground.x < ground.x + ground.wide <= view[1]
    assert view[2] <= ground.y < ground.y + ground.high <= view[3]
    assert (ground.x + ground.wide / 2 > 1.0) == free.startswith("right")
    assert (ground.y + ground.high / 2 > 0.0) == free.endswith("top")


def test_the_bar_has_the_colours_of_the_bands_and_the_heights_of_their_lines() -> None:
    surface, view = SURFACES[0]
    at, bands, _ = contours(surface, view)
    nothing = np.zeros(0)
    made = {mark.name: mark for mark in bar_marks(at, (nothing, nothing), Axes(room(500, 400), *view))}
    bar = [made[f"bar {i}"] for i in range(BANDS)]
    assert [(each.fill, each.alpha) for each in bar] == [(band.role, band.alpha) for band in bands]  # type: ignore[attr-defined]
    for i in (0, BANDS // 2, BANDS - 1):
        text = made[f"level {i}"]
        assert isinstance(text, Words)
        assert text.text == show(float(at[i]))
        assert text.y == pytest.approx(bar[i].y)  # type: ignore[attr-defined]


def test_a_plot_without_room_has_no_bar() -> None:
    at = contours(*SURFACES[0])[0]
    assert not list(bar_marks(at, (np.zeros(0), np.zeros(0)), Axes(room(100, 50), -3, 5, -4, 4)))


def test_levels_rise_and_span_the_heights() -> None:
    heights = np.linspace(-3, 400, 1000) ** 2
    made = levels(heights)
    assert made[0] == heights.min()
    assert made[-1] == pytest.approx(heights.max())
    assert (np.diff(made) > 0).all()


def test_a_flat_cost_has_a_level_too() -> None:
    assert list(levels(np.zeros((3, 3)))) == [0.0, 1.0]


def test_a_bar_that_would_cover_the_minimum_is_lower() -> None:
    """Rosenbrock on a small laptop in the projector theme: something lies in the middle of each side."""
    axes = Axes(room(427, 386, 1.9), -2.0, 2.0, -1.0, 3.0)
    places = np.array((-1.2, 1.0)), np.array((1.0, 1.0))
    made = {mark.name: mark for mark in bar_marks(np.linspace(0.0, 1665.1159, BANDS + 1), places, axes)}
    ground = made["bar ground"]
    assert isinstance(ground, Box)
    for x, y in zip(*places, strict=True):
        assert not (ground.x < x < ground.x + ground.wide and ground.y < y < ground.y + ground.high)


@pytest.mark.parametrize("letters", [1.0, AFAR])
def test_the_heights_lie_on_the_ground_of_the_bar(letters: float) -> None:
    """From the back row they are no smaller than other letters: 1665.1159 left the picture."""
    axes = Axes(room(560, 480, letters), -2.0, 2.0, -1.0, 3.0)
    nothing = np.zeros(0)
    made = {mark.name: mark for mark in bar_marks(np.linspace(0.0, 1665.1159, BANDS + 1), (nothing, nothing), axes)}
    ground = made["bar ground"]
    assert isinstance(ground, Box)
    texts = [mark for mark in made.values() if isinstance(mark, Words)]
    assert len(texts) == 3
    for text in texts:
        assert text.x + (text.wide + EDGE) * axes.across <= ground.x + ground.wide + 1e-9, text.text
        assert text.y - text.high / 2 * axes.up >= ground.y - 1e-9, text.text

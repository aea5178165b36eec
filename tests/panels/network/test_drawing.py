"""Places and names in the drawing of a network, and the bitmaps of its fields."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from dlviz.model.network.state import Place
from dlviz.panels.network.places import NetworkPlaces, named, unit_name
from dlviz.theme import DARK, LIGHT
from dlviz.ui.pictures.shades import field_bands, field_image, fill

AREA = QRectF(0, 40, 560, 300)
SHAPES = [(2, 1), (2, 2, 1), (2, 8, 3, 1), (2, 8, 8, 8, 8, 8, 8, 8)]


def test_names() -> None:
    assert named(Place(1, 2, 3)) == "w⁽¹⁾₂₃"
    assert named(Place(7, 0, 8)) == "b⁽⁷⁾₈"
    assert unit_name((0, 2)) == "x₂"
    assert unit_name((3, 1)) == "a⁽³⁾₁"
    assert unit_name((3, 1), "z") == "z⁽³⁾₁"


@pytest.mark.parametrize("sizes", SHAPES)
def test_nodes_stand_inside_and_apart(sizes: tuple[int, ...]) -> None:
    places = NetworkPlaces.within(sizes, AREA, 14.0)
    boxes = [places.node((column, i + 1)) for column, units in enumerate(sizes) for i in range(units)]
    assert all(AREA.contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in itertools.combinations(boxes, 2))


@pytest.mark.parametrize("sizes", SHAPES)
def test_what_stands_at_a_place_is_found_there(sizes: tuple[int, ...]) -> None:
    places = NetworkPlaces.within(sizes, AREA, 14.0)
    for column, units in enumerate(sizes):
        for i in range(1, units + 1):
            assert places.unit_near(places.node((column, i)).center()) == (column, i)
    assert places.unit_near(QPointF(1, 1)) is None
    assert places.edge_near(QPointF(1, 1)) is None
    assert len(places.edges()) == sum(before * after for before, after in itertools.pairwise(sizes))


def test_a_node_grows_with_the_letters_that_stand_beside_it() -> None:
    """On a large screen the number of a unit is not to be smaller than those of the weights."""
    area = QRectF(0, 70, 1800, 750)
    assert NetworkPlaces.within((2, 2, 1), area, 14.0).half == 34
    assert NetworkPlaces.within((2, 2, 1), area, 36.0).half == 72


def test_an_edge_is_found_along_its_way() -> None:
    places = NetworkPlaces.within((2, 2, 1), AREA, 14.0)
    for place in places.edges():
        start, end = places.edge(place)
        assert places.edge_near(start + (end - start) * 0.3) == place


def test_numbers_stand_on_their_edges() -> None:
    places = NetworkPlaces.within((2, 2, 1), AREA, 14.0)
    for place in places.edges():
        assert places.edge_near(places.number_at(place)) == place


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_field_goes_from_one_class_over_the_surface_to_the_other(qapp: Any, theme: Any) -> None:
    image = field_image(np.array([[0.0, 0.5, 1.0], [1.0, 1.0, 1.0]]), theme)
    assert (image.width(), image.height()) == (3, 2)
    low, middle, high = (image.pixelColor(x, 1) for x in range(3))  # the first row is the lowest
    assert middle.name() == theme.color("surface").name()
    assert image.pixelColor(0, 0) == high
    assert high.blueF() > high.redF()
    assert abs(low.hslSaturationF()) < abs(high.hslSaturationF())


@pytest.mark.parametrize("steps", [False, True])
def test_a_drawn_field_looks_like_the_bitmap_of_it(qapp: Any, steps: bool) -> None:
    x1, x2 = np.meshgrid(np.linspace(-1, 1, 60), np.linspace(-1, 1, 60))
    shares = 0.5 + 0.25 * (x1 + x2)
    shares = np.where(shares > 0.6, 1.0, 0.0) if steps else shares

    def painted(paint: Callable[[QPainter, QRectF], None]) -> QImage:
        image = QImage(120, 120, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint(painter, QRectF(0, 0, 120, 120))
        painter.end()
        return image

    one = painted(lambda painter, box: painter.drawImage(box, field_image(shares, LIGHT)))
    other = painted(lambda painter, box: fill(painter, box, field_bands(shares, LIGHT)))
    for x, y in ((5, 5), (115, 5), (5, 115), (115, 115), (60, 60), (90, 20)):
        pair = one.pixelColor(x, y), other.pixelColor(x, y)
        assert max(abs(pair[0].red() - pair[1].red()), abs(pair[0].blue() - pair[1].blue())) <= 12
    assert one.pixelColor(115, 5) != one.pixelColor(5, 115)

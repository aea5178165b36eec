"""What changes at each tick brings its part of the surface along: no card is painted under it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dlviz.export.figure import Figure
from dlviz.panels import panel_class
from dlviz.theme import DARK, LIGHT
from dlviz.topics import topic
from dlviz.ui.card import Surface
from dlviz.ui.pictures.on_surface import OnSurface
from tests.everywhere import settle
from tests.painted import Painted


@pytest.mark.parametrize(
    ("name", "ticks"),
    [
        ("descent", ({"step": 3}, {"step": 4})),
        ("activations", ({"x": 0.5}, {"x": 0.75})),
        ("digits", ({"sample": 3}, {"sample": 4})),
        ("perceptron", ({"theta": 0.5}, {"theta": 0.75})),
    ],
)
def test_a_tick_paints_no_card(qtbot: QtBot, name: str, ticks: tuple[dict[str, Any], dict[str, Any]]) -> None:
    first, second = (topic(name).State(**fields) for fields in ticks)
    panel = panel_class(name)(LIGHT, first)
    qtbot.addWidget(panel)
    panel.resize(1366, 700)
    panel.show()
    settle()
    painted = {card: Painted(card) for card in panel.findChildren(Surface)}
    panel.show_state(second)
    settle()
    assert not [card for card, seen in painted.items() if seen.times]


def brings(widget: QWidget) -> bool:
    seen = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return seen.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def test_it_is_that_of_the_theme(qtbot: QtBot) -> None:
    """Whatever Qt takes for the ground."""
    panel = panel_class("digits")(LIGHT, topic("digits").State(**{"sample": 3}))
    qtbot.addWidget(panel)
    panel.resize(1366, 700)
    panel.show()
    panel.set_theme(DARK)
    settle()
    parts = [part for part in panel.findChildren(OnSurface) if brings(part) and part.isVisible()]
    assert len(parts) > 5
    for part in parts:
        image = part.grab().toImage()
        assert image.pixelColor(0, 0) == DARK.color("surface"), part.objectName()


def test_nothing_of_a_picture_brings_a_ground(qtbot: QtBot) -> None:
    """Which would be one more shape in an SVG, and hide what a picture without a ground lies on."""
    figure = Figure("digits", topic("digits").State(), LIGHT, (1280, 720))
    qtbot.addWidget(figure)
    parts = figure.findChildren(OnSurface)
    assert parts
    assert not [part for part in parts if brings(part)]

"""The order of Tab in a panel is that in which its things stand."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.panels import panel_class
from dlviz.topics import PANELS
from dlviz.ui.card import Card
from dlviz.ui.layouts import held_by
from dlviz.ui.stops import STOPS, chain


@pytest.mark.parametrize("name", PANELS)
def test_tab_goes_through_each_card_then_the_controls_then_the_working(qtbot: QtBot, name: str) -> None:
    """Some controls of the network came after the working, and so after the end of the panel."""
    panel = panel_class(name)()
    qtbot.addWidget(panel)
    order = [widget for widget in chain(panel) if widget.focusPolicy() in STOPS]
    place = {widget: number for number, widget in enumerate(order)}
    for card in panel.findChildren(Card):
        met = [place[widget] for widget in dict.fromkeys(held_by(card.body)) if widget in place]
        assert met == sorted(met), card.objectName()
    controls = [number for widget, number in place.items() if panel.controls.isAncestorOf(widget)]
    assert controls
    assert max(controls) < place[panel.working.lines]

"""The network as matrices, enlarged for the back row: all of them are seen at once, where nobody can scroll."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.marks import Words
from dlviz.panels.network.matrices import MatrixScroll
from dlviz.panels.network.panel import NetworkPanel
from dlviz.theme import LIGHT, PROJECTOR, Theme
from tests.everywhere import settle, unpainted
from tests.pictures import faults, pictures
from tests.recorder import states


@pytest.mark.parametrize("theme", [PROJECTOR, LIGHT.scaled(type=1.5)], ids=["projector", "large type"])
def test_enlarged_matrices_are_seen_without_scrolling(qtbot: QtBot, theme: Theme) -> None:
    """Four samples through two layers, too: their shapes and the room between the rows give way first."""
    panel = unpainted(NetworkPanel(theme))
    qtbot.addWidget(panel)
    panel.show()
    beyond, seen = {}, 0
    for mode, state in ((mode, state) for name, mode, state in states(0) if name == "network"):
        panel.show_state(state)
        if panel.matrices_card not in panel.stage.there():
            continue
        panel.stage.enlarge(panel.matrices_card)
        for size in ((1346, 640), (1346, 708), (1900, 1020)):  # in windows of 1366×700, 1366×768 and 1920×1080
            panel.resize(*size)
            settle()
            (area,) = panel.findChildren(MatrixScroll)
            more = area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()
            wrong = [fault for shown in pictures(panel) for fault in faults(shown)]
            if any(more) or wrong:
                beyond[mode, size] = more, wrong
            seen += 1
    assert beyond == {}
    assert seen > 12


def test_shapes_are_there_where_they_have_room(qtbot: QtBot) -> None:
    panel = unpainted(NetworkPanel(PROJECTOR))
    qtbot.addWidget(panel)
    panel.show()
    panel.stage.enlarge(panel.matrices_card)
    told = []
    for size in ((1346, 708), (1900, 1020)):
        panel.resize(*size)
        settle()
        (area,) = panel.findChildren(MatrixScroll)
        told.append({mark.text for mark in area.matrices.marks if isinstance(mark, Words) and mark.name == "shape"})
    assert told == [set(), {"(4, 2)", "(2, 2)", "(2,)", "(2, 1)", "(1,)", "(4, 1)"}]

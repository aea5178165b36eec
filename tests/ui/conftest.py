"""What tests of the pieces of panels share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.plots.plot import Plot


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """A plot on the screen, ten by ten."""
    made = Plot()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_theme(LIGHT)
    made.show()
    made.show_range((0, 10), (0, 10))
    qtbot.waitExposed(made)
    return made

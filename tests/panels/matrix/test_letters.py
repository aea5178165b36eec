"""The letters of a product are the same in the picture, its legend and the working."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dlviz.model import matrix
from dlviz.panels.matrix.panel import MatrixPanel
from tests.panels.hands import shown


@pytest.mark.parametrize("fields", [{}, {"symbols": True}, {"question": True}, {"question": True, "symbols": True}])
def test_the_letters_agree(qtbot: QtBot, fields: dict[str, Any]) -> None:
    panel = shown(qtbot, MatrixPanel, (1346, 640))
    panel.edit(**fields)
    state, legend = panel.state, panel.product_card.legend.accessibleName()
    called = "XWY" if fields else "ABC"
    assert legend == f"row of {called[0]}, column of {called[1]}, entry of {called[2]}"
    assert matrix.working(state, matrix.solve(state)).formula.startswith(f"{called[2].lower()}_")

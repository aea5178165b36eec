"""A count of things in a list: whole and within its limits, or refused with both said."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dlviz.messages import sentence
from dlviz.model.network import PRESETS
from dlviz.panels.network.panel import NetworkPanel
from dlviz.ui.controls.number_field import NumberField
from tests.panels.hands import shown
from tests.share import for_all


@pytest.fixture
def panel(qtbot: Any) -> NetworkPanel:
    return shown(qtbot, NetworkPanel)


def retype(counter: NumberField, text: str) -> None:
    counter.edit.selectAll()
    QTest.keyClicks(counter.edit, text)
    QTest.keyClick(counter.edit, Qt.Key.Key_Return)


def test_a_count_is_a_whole_number(panel: NetworkPanel) -> None:
    counter: NumberField = panel.controls["batch"]
    retype(counter, "5")
    assert len(panel.state.inputs) == 5
    QTest.keyClick(counter.slider, Qt.Key.Key_End)
    assert len(panel.state.inputs) == 12


@for_all("text", ["0", "13", "2.5", "many"])
def test_what_is_no_such_count_is_refused_with_its_limits(panel: NetworkPanel, text: str) -> None:
    refused: list[Any] = []
    panel.refused.connect(refused.append)
    before = panel.state
    retype(panel.controls["batch"], text)
    assert panel.state == before
    assert panel.controls["batch"].edit.text() == text  # to be mended
    assert "batch" in sentence(refused[0])
    assert "from 1 to 12" in sentence(refused[0])


def test_what_there_is_to_choose_from_may_change(panel: NetworkPanel) -> None:
    refused: list[Any] = []
    panel.refused.connect(refused.append)
    sample: NumberField = panel.controls["sample"]
    for most in (2, 5):
        retype(panel.controls["batch"], str(most))
        QTest.keyClick(sample.slider, Qt.Key.Key_End)
        assert panel.state.row == most - 1
        retype(sample, str(most + 1))
        assert f"from 1 to {most}" in sentence(refused[-1])


def test_of_one_there_is_nothing_to_choose(panel: NetworkPanel) -> None:
    sample: NumberField = panel.controls["sample"]
    panel.edit(**PRESETS["slide"])
    assert not sample.slider.isEnabled()
    assert not sample.edit.isEnabled()
    panel.edit(**PRESETS["XOR"])
    assert sample.slider.isEnabled()
    assert sample.edit.isEnabled()

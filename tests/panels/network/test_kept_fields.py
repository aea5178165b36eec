"""The fields of the plane are worked out once for a network: another sample needs no other ones."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.marks import Image, Mark, Pixels, Shades
from dlviz.model.network import PRESETS
from dlviz.model.network.layers import random_layers
from dlviz.panels.network import kept_fields
from dlviz.panels.network.panel import NetworkPanel
from dlviz.ui.controls.transport import PLAYING
from tests.clock import Clock
from tests.everywhere import settle
from tests.panels.hands import shown
from tests.panels.network.test_panel import train

pytestmark = pytest.mark.painted(4)


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    made: NetworkPanel = shown(qtbot, NetworkPanel)
    made.wish(replace(made.state, **PRESETS["XOR"]))
    return made


@pytest.fixture
def worked(panel: NetworkPanel, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is worked out anew from now on."""
    made: list[str] = []

    def watch(name: str) -> None:
        real = getattr(kept_fields, name)

        def asked(*given: Any, **named: Any) -> Any:
            made.append(name)
            return real(*given, **named)

        monkeypatch.setattr(kept_fields, name, asked)

    for name in ("fields", "large_field", "class_field"):
        watch(name)
    return made


def test_another_sample_needs_no_other_fields(panel: NetworkPanel, worked: list[str]) -> None:
    for row in (1, 2, 3, 0):
        panel.edit(row=row)
    assert worked == []


def test_another_weight_does(panel: NetworkPanel, worked: list[str]) -> None:
    panel.edit(layers=random_layers((2, 2, 1), panel.state.activation, 5))
    assert worked == ["fields", "large_field", "fields"]  # of the plane, and of the nodes


def test_another_unit_needs_no_other_pass(panel: NetworkPanel, worked: list[str]) -> None:
    panel._hovered = (1, 1)
    panel.show_state(panel.state)
    panel.show_state(panel.state)
    assert worked == ["large_field"]


def test_each_step_of_a_training_does(panel: NetworkPanel, worked: list[str]) -> None:
    train(panel)
    worked.clear()
    panel.edit(step=3)
    panel.edit(step=4)
    assert worked == ["fields", "large_field", "fields"] * 2


def test_a_step_that_plays_works_out_what_nodes_show_only_where_they_are_drawn(
    panel: NetworkPanel, worked: list[str], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(panel)
    data = list[object]()
    monkeypatch.setattr(panel.plane.still, "show_marks", data.append)
    panel.edit(PLAYING, step=1)
    worked.clear()
    panel.edit(PLAYING, step=2)
    assert worked == ["fields", "large_field"]
    for _ in range(10):  # each turn of the event loop has one thing to show
        clock.pass_time(10)
        QApplication.processEvents()
    assert worked == ["fields", "large_field", "fields"]
    assert data == []  # they are the same, and told no more


def test_another_room_of_the_plane_changes_no_node(panel: NetworkPanel, worked: list[str]) -> None:
    before = panel.drawing.marks
    panel.plane.resize(panel.plane.width() - 60, panel.plane.height())
    settle()
    assert worked == ["fields", "large_field"]
    assert panel.drawing.marks is before


def test_what_nodes_show_does_not_hang_on_where_the_plane_stood_before_it_was_hidden(panel: NetworkPanel) -> None:
    told = []
    for size in ((1366, 690), (1000, 690), (1366, 560)):
        panel.stage.enlarge(None)
        panel.resize(*size)
        settle()
        panel.stage.enlarge(panel.drawing_card)
        panel.resize(1366, 690)
        settle()
        panel.show_state(panel.state)
        told.append(panel.drawing.marks)
    assert any(isinstance(mark, Pixels | Shades | Image) for mark in told[0])
    for other in told[1:]:
        assert len(other) == len(told[0])
        assert all(map(Mark.same, told[0], other))


@pytest.mark.painted
def test_the_numbers_of_matrices_that_stay_are_the_same_marks(panel: NetworkPanel) -> None:
    """So that they are neither told, nor compared, nor painted again."""

    def cells() -> dict[object, Mark]:
        return {mark.thing: mark for mark in panel.matrices.marks if mark.name.startswith("cell W")}

    before = cells()
    panel.edit(row=2)
    assert len(before) == 6
    assert all(mark is before[thing] for thing, mark in cells().items())


def test_fields_that_are_no_longer_shown_are_let_go(panel: NetworkPanel) -> None:
    """They are as large as several pictures: in another room only those for it stay."""
    before = weakref.ref(panel._fields.all)
    panel.plane.resize(panel.plane.width() - 60, panel.plane.height())
    assert panel._fields.all is not before()
    gc.collect()
    assert before() is None

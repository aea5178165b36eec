"""No long work stops the window: counted in turns of its loop, not in seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from dlviz.model import line_data
from dlviz.model.descent import batches, trajectory
from dlviz.model.digits import training as digits
from dlviz.model.network import training as network
from dlviz.model.network.layers import random_layers
from dlviz.model.walk import TrainingWalk
from dlviz.shell.strip import Strip
from dlviz.shell.window import Window
from dlviz.topics import topic
from dlviz.ui import work
from tests.painted import Painted

DEEP: Any = ("tanh",) * 6 + ("sigmoid",)
POINTS = {"generated": 1_000_000}
CASES: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "points generated": ("descent", {}, POINTS),
    "points of a cost": ("cost", {}, POINTS),
    "points seeded anew": ("descent", POINTS, {"generated_seed": 1}),
    "points standardised": ("descent", POINTS, {"standardise": True}),
    "another surface over them": ("descent", POINTS, {"use_bias": True}),
    "100,000 steps over batches": ("descent", {}, {"steps": 100_000, "method": "adam", "batch_size": 1}),
    "late in an epoch of many batches": ("digits", {}, {"mode": "train", "batch_size": 1, "step": 2 * 1437 + 1000}),
    "a training that ends before its time": (
        "network",
        {"mode": "train", "data": "circles", "activation": ("relu", "identity"), "loss": "squared"},
        {"learning_rate": 100.0, "epochs": 2000, "step": 7_000},
    ),
    "the widest network late in its training": (
        "network",
        {"mode": "train", "data": "circles"},
        {"layers": random_layers((2, *(8,) * 6, 1), DEEP, 3), "activation": DEEP, "step": 5_000},
    ),
}


@pytest.fixture
def first_panel(request: pytest.FixtureRequest) -> str:
    """That of the case, so that no other one is made for nothing."""
    parameters = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    return CASES[parameters["case"]][0] if "case" in parameters else "descent"


@pytest.fixture(autouse=True)
def _nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(work, "SLICE", 1)  # or a fast machine is through in one turn
    for forget in (line_data.KEPT_MANY.clear, trajectory.KEPT.clear, digits.run.cache_clear, network.run.cache_clear):
        forget()
    yield
    line_data.KEPT_MANY.clear()


def edit(window: Window, panel: str, fields: dict[str, Any]) -> None:
    window.store.edit(panel, replace(window.store.state[panel], **fields))


def arrive(window: Window) -> int:
    """How many turns of the loop it takes."""
    turns = 0
    while window.page.is_on_the_way and turns < 20_000:
        QCoreApplication.processEvents()
        turns += 1
    return turns


@pytest.mark.parametrize("case", CASES)
def test_it_is_come_to_in_many_turns(window: Window, case: str) -> None:
    panel, before, fields = CASES[case]
    window.store.select(panel)
    edit(window, panel, before)
    arrive(window)
    wanted = replace(window.store.state[panel], **fields)
    edit(window, panel, fields)
    assert window.page.is_on_the_way
    assert window.front.state != wanted  # what is seen meanwhile
    assert arrive(window) >= 2
    assert window.front.state == wanted
    assert list(topic(panel).approach(wanted)) == []  # nothing long was left for the last turn


@pytest.mark.qt_no_exception_capture
def test_a_panel_that_failed_on_the_way_and_is_tried_again_stands(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was taken to play from then on: its working was written only now and then."""
    window.store.select("descent")
    panel = window.front
    with monkeypatch.context() as broken:
        broken.setattr("sys.excepthook", lambda *_: None)
        broken.setattr(panel, "draw", lambda *_: 1 / 0)
        edit(window, "descent", {"generated": 1_000_000})
        QCoreApplication.processEvents()
    assert window.page.off is not None
    window.page.off.again.click()
    assert panel.isVisible()
    assert panel.moving is None


@pytest.mark.qt_no_exception_capture
def test_a_panel_that_failed_on_the_way_goes_no_further_and_tried_again_goes_it_anew(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It failed once more at each look, under a strip that counted on, and all of the way was one turn of the click."""
    window.store.select("descent")
    faults: list[object] = []
    with monkeypatch.context() as broken:
        broken.setattr("sys.excepthook", lambda _, fault, __: faults.append(fault))
        broken.setattr(window.front, "draw", lambda *_: 1 / 0)
        edit(window, "descent", POINTS)
        arrive(window)
    assert len(faults) == 1
    assert window.strips.strips() == []
    assert window.page.off is not None
    window.page.off.again.click()
    wanted = window.store.state["descent"]
    assert window.page.is_on_the_way
    assert window.front.state != wanted
    arrive(window)
    assert window.front.state == wanted


@pytest.mark.parametrize("case", CASES)
def test_what_is_seen_meanwhile_is_told_before_anything_long_is_done(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begun(*_: object) -> NoReturn:
        pytest.fail("the way is begun in the turn that shows what is seen meanwhile")

    for room, work_of_it in (
        (line_data, "_generated"),
        (batches, "_added"),
        (trajectory, "_walking"),
        (TrainingWalk, "_walk"),
    ):
        monkeypatch.setattr(room, work_of_it, begun)
    panel, before, fields = CASES[case]
    wanted = replace(topic(panel).State(), **before, **fields)
    share, seen = next(topic(panel).approach(wanted))
    assert share == 0.0
    assert seen != wanted


@pytest.mark.parametrize("before", [{}, POINTS])
def test_points_that_are_given_up_leave_the_state_as_it_was(window: Window, before: dict[str, Any]) -> None:
    window.store.select("descent")
    edit(window, "descent", before)
    arrive(window)
    old = window.store.state["descent"]
    edit(window, "descent", {"generated": 900_000, "generated_seed": 5})
    strip = next(strip for strip in window.strips.strips() if strip.objectName() == "strip.way.descent")
    assert strip.isVisibleTo(window)
    QCoreApplication.processEvents()
    strip.decline()
    assert not window.page.is_on_the_way
    assert window.store.state["descent"] == old


def test_a_way_that_begins_on_another_one_still_knows_what_was_before(window: Window) -> None:
    window.store.select("descent")
    old = window.store.state["descent"]
    for seed in range(4):  # as a slider that is dragged
        edit(window, "descent", {"generated": 900_000, "generated_seed": seed})
        QCoreApplication.processEvents()
    assert window.front.state.generated_seed == 3
    window.strips.strips()[-1].decline()
    assert window.store.state["descent"] == old


def test_the_code_waits_for_the_points(window: Window) -> None:
    window.store.select("descent")
    window.code.show()
    edit(window, "descent", POINTS)
    assert "1000000" not in window.code.text.toPlainText()
    arrive(window)
    assert "1000000" in window.code.text.toPlainText()


def test_the_bar_of_a_long_work_has_nothing_painted_before_its_turn(qtbot: QtBot) -> None:
    strip = Strip("long", lambda: "Computing", ("stop", lambda: "Stop", lambda: None))
    qtbot.addWidget(strip)
    strip.show_progress(0.1)
    strip.show()
    QCoreApplication.processEvents()
    painted = Painted(strip.text)
    strip.text.update()
    strip.show_progress(0.5)
    assert strip.progress.value() == 500
    assert painted.times == 0
    QCoreApplication.processEvents()
    assert painted.times == 1

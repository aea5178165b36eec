"""Contracts of the controls of every panel, read off their marks: each shows what it is set to, and says its words."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dlviz.marks import Box, Line, Mark, Words
from dlviz.theme import LIGHT
from dlviz.topics import PANELS
from dlviz.ui.controls.choice import Segment
from dlviz.ui.controls.number_edit import NumberEdit
from dlviz.ui.controls.slider import KNOB, ValueSlider
from dlviz.ui.controls.switch import Switch
from dlviz.ui.pictures.marked import Marked
from tests.pictures import shown_panel
from tests.random_states import random_state
from tests.test_contracts import in_every_mode

pytestmark = pytest.mark.painted(4)


def by_name(control: Marked) -> dict[str, Any]:
    found: dict[str, Mark] = {mark.name: mark for mark in control.marks}
    assert len(found) == len(control.marks), f"{control.objectName()}: two marks of one name"
    return found


def complaint(control: QWidget) -> str:
    """What is wrong with the marks of a control; nothing where they say what it is."""
    match control:
        case Segment():
            return _of_segment(control, by_name(control))
        case Switch():
            return _of_switch(control, by_name(control))
        case ValueSlider():
            return _of_slider(control, by_name(control))
        case NumberEdit():
            edge = by_name(control)["frame"]
            return "" if (edge.role, edge.fill) == ("accent" if control.hasFocus() else "quiet", "") else "its frame"
    return ""


def _of_segment(control: Segment, marks: dict[str, Any]) -> str:
    frame, words, on = marks["frame"], marks["words"], control.isChecked()
    assert isinstance(frame, Box)
    assert isinstance(words, Words)
    if words.text != control.text():
        return "other words"
    if (frame.fill, words.role == "surface") != (("accent", True) if on else ("surface", False)):
        return "chosen or not"
    return "" if (words.alpha < 1) == (not on and not control.isEnabled()) else "able or not"


def _of_switch(control: Switch, marks: dict[str, Any]) -> str:
    if marks["words"].text != control.text():
        return "other words"
    tick, box = marks.get("tick"), marks["box"]
    if (tick is not None) != control.isChecked():
        return "ticked or not"
    if tick is not None:
        assert isinstance(tick, Line)
        inside = box.x <= tick.x.min() <= tick.x.max() <= box.x + box.wide
        return "" if inside and box.fill == "accent" else "its tick"
    return "" if box.fill == "surface" else "its box"


def _of_slider(control: ValueSlider, marks: dict[str, Any]) -> str:
    knob, groove = marks["knob"], marks["groove"]
    share = control.scale.fraction(control.number)
    middle, room = knob.x + knob.wide / 2, control.width() - 2 * KNOB - 2
    if abs(middle - (KNOB + 1 + share * room)) > 0.01:
        return "its knob"
    if (groove.x, groove.x + groove.wide) != (KNOB, control.width() - KNOB):
        return "its groove"
    way = marks.get("way")
    if way is not None and abs(way.x + way.wide - middle) > 0.01:
        return "how far it has come"
    for name, mark in marks.items():
        if name.startswith("words ") and marks[name.replace("words", "notch")].role != mark.role:
            return "a notch of another colour than its words"
    return "" if (knob.role == "accent") == control.isEnabled() else "able or not"


@pytest.mark.parametrize("panel", PANELS)
def test_each_control_shows_what_it_is_set_to(qapp: object, panel: str) -> None:
    rng = random.Random(f"controls {panel}")
    every = [*in_every_mode(panel, 1), *(random_state(panel, rng) for _ in range(1 if panel == "digits" else 4))]
    shown, found, tried = shown_panel(panel, LIGHT, every[0]), list[str](), set[type]()
    try:
        for state in every:
            shown.show_state(state)
            QCoreApplication.processEvents()
            for control in shown.findChildren(QWidget):
                if isinstance(control, Marked) and control.isVisible():
                    tried.add(type(control))
                    wrong = complaint(control)
                    found += [f"{control.objectName() or type(control).__name__}: {wrong}"] if wrong else []
    finally:
        shown.close()
    assert found == []
    assert tried & {Segment, ValueSlider}

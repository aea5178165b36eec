"""The numbers of a working and what they stand for light up together, by mouse and by keyboard, in all panels."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.marks import Thing
from dlviz.model.linked_line import _CLASS, plain, things
from dlviz.model.network import PRESETS
from dlviz.panels import panel_class
from dlviz.panels.activations.panel import ActivationsPanel
from dlviz.panels.cost.panel import CostPanel
from dlviz.panels.descent.panel import DescentPanel
from dlviz.panels.log_loss.panel import LogLossPanel
from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.panels.network.panel import NetworkPanel
from dlviz.panels.perceptron.panel import PerceptronPanel
from dlviz.topics import PANELS
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table
from dlviz.ui.workings.worked_lines import WorkedLines
from tests.panels.hands import shown
from tests.random_states import random_state
from tests.share import examples
from tests.test_contracts import in_every_mode

pytestmark = pytest.mark.painted(4)


def named(line: str) -> tuple[str, ...]:
    """The names of all numbers of a line, from left to right."""
    return tuple(_CLASS.findall(line))


def test_links_are_taken_out_of_a_line() -> None:
    line = r"z = \class{w1 weight:w₁}{\textcolor{model}{0.5}} \cdot (\class{row:3}{\frac{1}{2}})^{2}"
    assert plain(line) == r"z = \textcolor{model}{0.5} \cdot (\frac{1}{2})^{2}"
    assert named(line) == ("w1 weight:w₁", "row:3")
    assert things(named(line)[0]) == (("w1", ("weight", "w₁")),)


def stood_for(panel: AnyPanel) -> Iterator[Thing]:
    """All that the pictures, tables and controls of a panel stand for."""
    for drawing in panel.findChildren(Drawing):
        yield from (thing for mark in drawing.marks for thing in (mark.thing, *getattr(mark, "things", ())))
    for plot in panel.findChildren(Plot):
        yield from (thing for mark in plot.sketch.marks for thing in (mark.thing, *getattr(mark, "things", ())))
    for table in panel.findChildren(Table):
        yield from ((table.stands_for, row) for row in range(table.model().rowCount()))
    yield from panel.controls.numbers


@pytest.mark.parametrize("name", PANELS)
def test_each_name_of_a_working_is_shown_elsewhere(qtbot: QtBot, name: str) -> None:
    panel = panel_class(name)()
    qtbot.addWidget(panel)
    panel.resize(1366, 700)
    panel.show()
    rng, seen = random.Random(name), 0
    for state in (*in_every_mode(name, examples(9)), *(random_state(name, rng) for _ in range(examples(18)))):
        panel.show_state(state)
        names = [part for line in panel.working._working.linked for part in named(line)]  # type: ignore[union-attr]
        seen += len(names)
        known = set(stood_for(panel))
        for part in names:
            assert any(thing in known for group in things(part) for thing in group), (part, state)
    assert seen > 20


def lines(panel: AnyPanel) -> WorkedLines:
    found: WorkedLines = panel.working.lines
    return found


def number(panel: AnyPanel, thing: Thing) -> int:
    """Which of the numbers of the working stands for a thing first."""
    return next(i for i, written in enumerate(lines(panel).linked.pieces) if thing in written.things)


def point_at(qtbot: QtBot, panel: AnyPanel, thing: Thing) -> None:
    """The mouse over the number."""
    view = lines(panel)
    written = view.linked.pieces[number(panel, thing)]
    cursor = QTextCursor(view.document())
    cursor.setPosition(written.start)
    left = view.cursorRect(cursor)
    cursor.setPosition(written.end)
    middle = QPoint((left.left() + view.cursorRect(cursor).left()) // 2, left.center().y())
    qtbot.mouseMove(view.viewport(), QPoint(view.viewport().width() - 1, view.viewport().height() - 1))
    qtbot.mouseMove(view.viewport(), middle)


def lit_numbers(panel: AnyPanel) -> set[Thing]:
    """What the numbers that are lit stand for."""
    spans = {
        (one.cursor.selectionStart(), one.cursor.selectionEnd())  # type: ignore[attr-defined]
        for one in lines(panel).extraSelections()
    }
    return {thing for one in lines(panel).linked.pieces if (one.start, one.end) in spans for thing in one.things}


def lit(view: Any) -> set[Thing]:
    return set(view._lit if isinstance(view, Drawing) else view.sketch._lit)


CASES: list[tuple[type[AnyPanel], dict[str, Any], Thing, str]] = [
    (PerceptronPanel, {}, ("weight", "w₁"), "neuron"),
    (ActivationsPanel, {}, "x", "large.plot"),
    (NetworkPanel, dict(PRESETS["XOR"]), ("weight", 1, 1, 1), "drawing"),
    (MatrixPanel, {}, ("cell", "b", 0, 0), "scheme.b"),
    (CostPanel, {}, ("row", 2), "points.plot"),
    (DescentPanel, {"step": 2}, "gradient", "curve"),
    (LogLossPanel, {}, ("row", 6), "bars"),
]


def view_of(panel: AnyPanel, path: str) -> Any:
    found: Any = panel
    for part in path.split("."):
        found = getattr(found, part)
    return found


@pytest.mark.painted
@pytest.mark.parametrize(("kind", "fields", "thing", "path"), CASES, ids=lambda case: str(getattr(case, "NAME", case)))
def test_a_number_lights_what_it_stands_for(
    qtbot: QtBot, kind: type[AnyPanel], fields: dict[str, Any], thing: Thing, path: str
) -> None:
    panel = shown(qtbot, kind)
    panel.edit(**fields)
    view = view_of(panel, path)
    before = view.grab().toImage()
    point_at(qtbot, panel, thing)
    assert thing in lit(view)
    assert thing in lit_numbers(panel)
    assert view.grab().toImage() != before
    qtbot.mouseMove(lines(panel).viewport(), QPoint(lines(panel).viewport().width() - 1, 1))
    lines(panel).leaveEvent(None)
    assert lit(view) == set()
    assert lit_numbers(panel) == set()


@pytest.mark.parametrize(("kind", "fields", "thing", "path"), CASES, ids=lambda case: str(getattr(case, "NAME", case)))
def test_the_keyboard_goes_from_number_to_number(
    qtbot: QtBot, kind: type[AnyPanel], fields: dict[str, Any], thing: Thing, path: str
) -> None:
    panel = shown(qtbot, kind)
    panel.edit(**fields)
    view, text = view_of(panel, path), lines(panel)
    panel.activateWindow()
    QApplication.processEvents()
    text.setFocus()
    assert text.hasFocus()
    text.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(number(panel, thing) + 1):
        qtbot.keyClick(text, Qt.Key.Key_Right)
    assert thing in lit(view)
    assert text.textCursor().hasSelection()
    if number(panel, thing):
        qtbot.keyClick(text, Qt.Key.Key_Left)
        assert text.textCursor().selectionStart() == text.linked.pieces[number(panel, thing) - 1].start
    text.clearFocus()
    QApplication.processEvents()
    assert lit(view) == set()


def test_a_mark_lights_the_numbers_and_the_control_of_the_same_weight(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel)
    panel.neuron.pointed.emit(("weight", "w₂"))
    assert ("weight", "w₂") in lit_numbers(panel)
    assert panel.controls["w2"]._lit
    assert not panel.controls["w1"]._lit


def test_what_belongs_to_one_step_is_not_one_thing(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel)
    panel.curve.thing_pointed.emit("gradient")
    assert "here" not in lit(panel.curve)
    panel.table.meant.emit(panel.table.things_of(0))
    assert {"gradient", "here"} <= lit_numbers(panel)


def test_a_row_of_a_table_lights_its_numbers(qtbot: QtBot) -> None:
    panel = shown(qtbot, LogLossPanel)
    table = panel.table.table
    qtbot.mouseMove(table.viewport(), table.visualRect(table.model().index(2, 0)).center())
    assert ("row", 2) in lit_numbers(panel)


def test_a_control_with_the_keyboard_lights_its_numbers(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel)
    panel.activateWindow()
    panel.controls["learning_rate"].edit.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert "learning_rate" in lit_numbers(panel)
    assert panel.controls["learning_rate"]._lit
    lines(panel).setFocus()
    QApplication.processEvents()
    assert "learning_rate" not in lit_numbers(panel)


def test_what_is_lit_stays_lit_while_the_numbers_change(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel)
    panel.neuron.pointed.emit(("weight", "w₁"))
    panel.edit(w1=0.25)
    assert ("weight", "w₁") in lit_numbers(panel)

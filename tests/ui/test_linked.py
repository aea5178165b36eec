"""What stands for one thing lights up together, wherever it is pointed at."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from dlviz.model.boolean_functions import GATES
from dlviz.model.linked_code import stated
from dlviz.model.network import PRESETS
from dlviz.panels import panel_class
from dlviz.panels.activations.panel import ActivationsPanel
from dlviz.panels.activations.words import NAMES
from dlviz.panels.descent.panel import DescentPanel
from dlviz.panels.log_loss.panel import LogLossPanel
from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.panels.network.panel import NetworkPanel
from dlviz.panels.perceptron.panel import PerceptronPanel
from dlviz.topics import PANELS, topic
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table
from tests.everywhere import unpainted
from tests.panels.hands import shown
from tests.share import WHOLE
from tests.test_contracts import in_every_mode

pytestmark = pytest.mark.painted(4)


def at(plot: Plot, x: float, y: float) -> QPoint:
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def lit(view: Drawing | Plot) -> set[object]:
    return set(view._lit if isinstance(view, Drawing) else view.sketch._lit)


@pytest.mark.painted
def test_a_row_lights_in_both_pictures_of_the_log_loss(qtbot: QtBot) -> None:
    panel = shown(qtbot, LogLossPanel)
    curve, bars = panel.curve, panel.bars
    qtbot.mouseMove(curve.viewport(), at(curve, *curve.spots[6]))
    assert lit(bars) == lit(curve) == {("row", 6)}
    before = bars.grab().toImage()
    qtbot.mouseMove(curve.viewport(), at(curve, 0.6, 0.9))
    assert lit(bars) == set()
    assert bars.grab().toImage() != before


def test_an_input_lights_in_the_truth_table_and_the_other_way_round(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel)
    table, plane = panel.table, panel.plane
    qtbot.mouseMove(plane.viewport(), at(plane, 0, 0))
    index = table.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    qtbot.mouseMove(plane.viewport(), at(plane, 0.5, 0.2))
    assert index.data(Qt.ItemDataRole.BackgroundRole) is None
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseMove(table.viewport(), place)
    assert lit(plane) == {("row", 1)}


def test_a_cell_lights_as_the_factor_that_it_is(qtbot: QtBot) -> None:
    panel = shown(qtbot, MatrixPanel)
    scheme = panel.scheme
    qtbot.mouseMove(scheme.b, scheme.b.rect_of((1, 0)).center().toPoint())
    assert lit(scheme.sum) == {("cell", "b", 1, 0)}
    (factor,) = [mark for mark in scheme.sum.marks if mark.thing == ("cell", "b", 1, 0)]
    assert factor.text == "7"  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["XOR", "book"])
def test_a_weight_of_the_matrices_lights_in_the_drawing(qtbot: QtBot, name: str) -> None:
    panel = shown(qtbot, NetworkPanel)
    panel.edit(**PRESETS[name])
    matrices = panel.matrices
    box = next(box for block, box in matrices._boxes if block.kind == "weight")
    cell = matrices._cell
    qtbot.mouseMove(matrices, (box.topLeft() + QPointF(0.5 * cell.width(), 1.5 * cell.height())).toPoint())
    assert lit(panel.drawing) == {("weight", 1, 2, 1)}
    assert any(mark.thing == ("weight", 1, 2, 1) for mark in panel.drawing.marks)


def rows_lit(table: Table) -> list[int]:
    """The rows that have a ground, but for the one that the state lights."""
    model, ground = table.model(), Qt.ItemDataRole.BackgroundRole
    rows = [row for row in range(model.rowCount()) if model.index(row, 0).data(ground) is not None]
    return [row for row in rows if row != table.lit]


def over(qtbot: QtBot, table: Table, row: int) -> None:
    """The mouse over a row, which comes from outside of the table."""
    around = table.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(table)
        around = around.parentWidget()
    table.scrollTo(table.model().index(row, 0))
    view, place = table.viewport(), table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseMove(view, QPoint(view.width() - 1, view.height() - 1))
    qtbot.mouseMove(view, place)


def go_into(panel: AnyPanel, table: Table) -> None:
    """The keyboard comes into a table, as Tab brings it."""
    panel.activateWindow()
    QApplication.processEvents()
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.hasFocus()


@pytest.fixture
def lesson(qtbot: QtBot) -> PerceptronPanel:
    panel = shown(qtbot, PerceptronPanel)
    panel.edit(mode="learn", gate="AND", targets=GATES["AND"], w1=0.0, w2=0.0, theta=0.0)
    panel.edit(step=9)
    assert panel.result.step == 9
    return panel


@pytest.mark.painted
def test_a_step_of_learning_lights_its_sample_and_its_line(qtbot: QtBot, lesson: PerceptronPanel) -> None:
    course, table = lesson.result.lesson, lesson.lessons.table
    assert course is not None
    row = 5
    over(qtbot, table, row)
    assert lit(lesson.plane) == {("step", row), ("row", course.samples[row]), ("line", course.lines[row])}
    assert rows_lit(table) == [row]
    seen = {mark.thing for mark in lesson.plane.sketch.marks}
    assert ("line", course.lines[row]) in seen
    before = lesson.plane.grab().toImage()
    qtbot.mouseMove(lesson.plane.viewport(), QPoint(1, 1))
    lesson.room.linked.light(None)
    assert rows_lit(table) == []
    assert lesson.plane.grab().toImage() != before


def test_a_line_of_the_past_and_an_input_light_the_steps_that_have_them(qtbot: QtBot, lesson: PerceptronPanel) -> None:
    course, plane, table = lesson.result.lesson, lesson.plane, lesson.lessons.table
    assert course is not None
    past = next(mark for mark in plane.sketch.marks if mark.name == "past 0")
    middle = [(float(sum(ends)) + 0.1 * float(ends[1] - ends[0])) / 2 for ends in (past.x, past.y)]  # type: ignore[attr-defined]
    qtbot.mouseMove(plane.viewport(), at(plane, *middle))
    assert lit(plane) == {past.thing}
    first = past.thing[1]  # type: ignore[index]
    assert rows_lit(table) == [row for row, line in enumerate(course.lines) if line == first and row != table.lit]
    qtbot.mouseMove(plane.viewport(), at(plane, 1, 1))
    assert lit(plane) == {("row", 3)}
    assert rows_lit(table) == [row for row, sample in enumerate(course.samples) if sample == 3 and row != table.lit]


def test_the_line_of_the_step_looked_at_is_of_that_step(lesson: PerceptronPanel) -> None:
    course = lesson.result.lesson
    assert course is not None
    things = {mark.name: mark.thing for mark in lesson.plane.sketch.marks}
    assert things["line"] == ("line", course.lines[9])
    assert things["next"] == ("line", course.lines[10])
    weights = {course.weights[first] for first in course.lines}
    assert len(weights) == len(set(course.lines))
    assert all(course.weights[first] == one for first, one in zip(course.lines, course.weights, strict=True))
    lesson.edit(mode="hand", step=0, w1=1.0)
    assert {mark.name: mark.thing for mark in lesson.plane.sketch.marks}["line"] is None


@pytest.mark.painted
@pytest.mark.parametrize("view", ["values", "layers"])
def test_a_function_lights_in_its_row_its_picture_and_its_curve(qtbot: QtBot, view: str) -> None:
    panel = shown(qtbot, ActivationsPanel)
    panel.edit(function="relu", view=view, other="tanh")
    table = panel.all.table if view == "values" else panel.all.layers
    QApplication.processEvents()
    for name, curve in (("relu", "value"), ("tanh", "other"), ("elu", "")):
        over(qtbot, table, NAMES.index(name))
        assert [own for own, plot in panel.gallery.plots.items() if plot._lit] == [name]
        marks = {mark.name for mark in panel.large.plot.sketch.marks if mark.thing in lit(panel.large.plot)}
        assert marks >= {curve} - {""}
        assert bool(marks) == bool(curve)
    tile = panel.gallery.plots["elu"]
    before = tile.grab().toImage()
    panel.room.linked.light(None)
    assert tile.grab().toImage() != before
    assert rows_lit(table) == []
    qtbot.mouseMove(panel.gallery.plots["tanh"], QPoint(20, 20))
    assert rows_lit(table) == [NAMES.index("tanh")]
    assert ("function", "tanh") in lit(panel.large.plot)
    qtbot.mouseMove(panel.large.plot.viewport(), QPoint(1, 1))
    assert rows_lit(table) == []


def test_a_picture_of_the_gallery_that_has_the_keyboard_lights_its_row(qtbot: QtBot) -> None:
    panel = shown(qtbot, ActivationsPanel)
    panel.activateWindow()
    QApplication.processEvents()
    panel.gallery.plots[panel.state.function].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.gallery.plots[panel.state.function], Qt.Key.Key_Right)
    name = next(name for name, plot in panel.gallery.plots.items() if plot.hasFocus())
    assert name != panel.state.function
    assert rows_lit(panel.all.table) == [NAMES.index(name)]
    panel.working.lines.setFocus()
    assert rows_lit(panel.all.table) == []


@pytest.mark.parametrize("data", ["own", "pairs"])
def test_an_own_point_lights_in_the_plane_and_in_its_row(qtbot: QtBot, data: str) -> None:
    panel = shown(qtbot, NetworkPanel)
    panel.edit(**PRESETS["circles"])
    panel.edit(data=data, train_share=0.7)
    panel.controls["sections"].open("data")
    QApplication.processEvents()
    table = panel.own.points.table if data == "own" else panel.own.pairs.table
    places = panel.state.points if data == "own" else panel.state.pairs
    known = {}
    for mark in panel.plane.still.marks:
        x, y = getattr(mark, "x", ()), getattr(mark, "y", ())
        known |= {thing: spot for thing, *spot in zip(getattr(mark, "things", ()), x, y, strict=False)}
    assert known == {("point", i): list(place[:2]) for i, place in enumerate(places)}
    last = len(places) - 1
    panel.room.linked.light(("point", last))
    assert rows_lit(table) == [last]
    over(qtbot, table, 0)
    assert lit(panel.plane) == {("point", 0)}


def test_keys_in_a_table_light_what_the_mouse_would(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel)
    table = panel.table
    go_into(panel, table)
    assert lit(panel.plane) == {("row", 0)}
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert lit(panel.plane) == {("row", 2)}
    panel.working.lines.setFocus()
    assert lit(panel.plane) == set()


def test_keys_in_the_steps_of_a_descent_light_the_step_and_look_at_nothing(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel)
    go_into(panel, panel.table)
    for _ in range(3):
        qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert lit(panel.curve) == {("step", 3)}
    assert panel.result.step == 0
    panel.edit(step=4)  # nothing holds the picture at the step that the keys came to
    assert panel.result.step == 4


# a cell, not only its row


def over_cell(qtbot: QtBot, table: Table, row: int, head: str) -> None:
    over(qtbot, table, row)
    index = table.model().index(row, table.heads().index(head))
    qtbot.mouseMove(table.viewport(), table.visualRect(index).center())


def cells_lit(table: Table) -> set[str]:
    """The heads over the cells of the lit row that have another ground than the row."""
    model, ground = table.model(), Qt.ItemDataRole.BackgroundRole
    grounds = [model.index(table.lit, column).data(ground) for column in range(model.columnCount())]
    return {head for head, here in zip(table.heads(), grounds, strict=True) if here != grounds[0]}


@pytest.mark.parametrize(
    ("head", "thing", "name"),
    [
        ("W", "here", "ball 0"),
        ("cost", "here", "ball 0"),
        ("gradient", "gradient", "tangent"),
        ("ΔW", "gradient", "move"),
    ],
)
def test_a_number_of_a_step_lights_what_it_is_on_the_curve(qtbot: QtBot, head: str, thing: str, name: str) -> None:
    panel = shown(qtbot, DescentPanel)
    over_cell(qtbot, panel.table, 3, head)
    assert panel.result.step == 3  # the picture shows the step, or it would light that of another
    assert lit(panel.curve) >= {("step", 3), thing}
    marks = [mark for sketch in panel.curve.pictures.values() for mark in sketch.marks]
    assert thing in {mark.thing for mark in marks if mark.name == name}
    same = {"gradient": {"gradient", "ΔW"}, "here": {"W", "cost"}}
    assert cells_lit(panel.table) == same[thing]
    over_cell(qtbot, panel.table, 3, "step")
    assert lit(panel.curve) == {("step", 3)}
    assert cells_lit(panel.table) == set()


def test_a_move_that_is_more_than_the_gradient_lights_apart_from_it(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel)
    panel.resize(1920, 1000)  # all columns are in sight
    panel.edit(method="momentum", use_bias=True)
    QApplication.processEvents()
    marks = {mark.name: mark.thing for sketch in panel.map.pictures.values() for mark in sketch.marks}
    over_cell(qtbot, panel.table, 2, "ΔW")
    assert marks["move"] in lit(panel.map)
    assert marks["gradient"] not in lit(panel.map)
    over_cell(qtbot, panel.table, 2, "∂/∂W")
    assert marks["gradient"] in lit(panel.map)
    assert marks["move"] not in lit(panel.map)


def test_what_is_pointed_at_in_the_picture_lights_its_cell_and_the_keys_do_too(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel)
    panel.room.linked.light("gradient")
    assert cells_lit(panel.table) == {"gradient", "ΔW"}
    assert rows_lit(panel.table) == []
    go_into(panel, panel.table)  # the first step, which the picture shows
    for _ in range(panel.table.heads().index("gradient")):
        qtbot.keyClick(panel.table, Qt.Key.Key_Right)
    assert lit(panel.curve) == {("step", 0), "gradient"}
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert lit(panel.curve) == {("step", 1)}  # it shows the first one still


def test_a_weight_of_the_steps_of_learning_lights_at_the_neuron(qtbot: QtBot, lesson: PerceptronPanel) -> None:
    table, course = lesson.lessons.table, lesson.result.lesson
    assert course is not None
    over_cell(qtbot, table, 9, "w₁")
    assert ("weight", "w₁") in lit(lesson.neuron)
    assert cells_lit(table) == {"w₁"}
    over_cell(qtbot, table, 8, "w₁")  # the neuron has others by now
    assert ("weight", "w₁") not in lit(lesson.neuron)
    moved = next(row for row in range(9) if course.errors[row])
    over_cell(qtbot, table, moved, "Δw₁")
    assert {("line", course.lines[moved]), ("line", course.lines[moved + 1])} <= lit(lesson.plane)


@pytest.mark.parametrize(("head", "thing"), [("w·x − θ", "sum"), ("output", "output")])
def test_a_cell_of_the_truth_table_lights_in_the_neuron_that_shows_its_row(qtbot: QtBot, head: str, thing: str) -> None:
    panel = shown(qtbot, PerceptronPanel)
    row = panel.table.lit
    over_cell(qtbot, panel.table, row, head)
    assert lit(panel.neuron) == {("row", row), thing}
    assert cells_lit(panel.table) == {head}
    over_cell(qtbot, panel.table, (row + 1) % 4, head)
    assert lit(panel.neuron) == {("row", (row + 1) % 4)}


# Of all panels: a table of a topic's own things is linked; what only says facts is named here.
FACTS = {"matrix.facts", "log-loss.libraries"}


@pytest.mark.parametrize("name", PANELS)
def test_each_row_lights_what_shows_the_same_in_another_card_or_in_the_code(qtbot: QtBot, name: str) -> None:
    panel = unpainted(panel_class(name)())
    qtbot.addWidget(panel)
    panel.resize(1366, 700)
    panel.show()
    met: dict[str, set[str]] = {}
    for state in in_every_mode(name, 8 if WHOLE else 4):
        panel.show_state(state)
        QApplication.processEvents()
        source = topic(name).code(panel.state)
        code = {thing for piece in stated(source, topic(name).links(panel.state)) for thing in piece.things}
        for table in panel.findChildren(Table):
            if table.isVisible() and table.objectName() not in FACTS and table.count:
                assert table.stands_for, f"{table.objectName()}: no stands_for, and not one of FACTS"
                over(qtbot, table, 0)
                met.setdefault(table.objectName(), set()).update(answers(panel, table, code))
    for table_name, where in met.items():
        assert where, f"nothing lights with a row of {table_name}"


def answers(panel: AnyPanel, table: Table, code: set[Any]) -> set[str]:
    """Where something is lit together with the first row of a table."""
    things = set(table.things_of(0))
    found = {"code"} if things & code else set()
    found |= {"working"} if panel.working.lines.extraSelections() else set()
    for view in (*panel.findChildren(Drawing), *panel.findChildren(Plot)):
        marks = view.marks if isinstance(view, Drawing) else [m for s in view.pictures.values() for m in s.marks]
        shown = {thing for mark in marks for thing in (mark.thing, *getattr(mark, "things", ()))}
        found |= {view.objectName() or type(view).__name__} if shown & things & lit(view) else set()
    return found

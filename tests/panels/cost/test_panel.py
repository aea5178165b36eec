"""The cost panel, as a person uses it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dlviz.model import cost
from dlviz.panels.cost.panel import FIRST_ROWS, CostPanel
from tests.panels.hands import drag, shown
from tests.share import for_all
from tests.told_marks import named

pytestmark = pytest.mark.painted(4)


@pytest.fixture
def panel(qtbot: QtBot) -> CostPanel:
    return shown(qtbot, CostPanel, (1200, 680))


@for_all(("name", "shown"), [("w_0", "≈ 4.6667"), ("w_1", "= 0"), ("w_2", "≈ 4.6667")])
def test_the_slides_points(qtbot: QtBot, panel: CostPanel, name: str, shown: str) -> None:
    panel.edit(w=-3.0, form="1/2m")
    qtbot.mouseClick(panel.controls["preset"].buttons[name], Qt.MouseButton.LeftButton)
    assert panel.controls["value"].text() == f"cost {shown}"
    assert panel.controls["preset"].buttons[name].isChecked()
    assert panel.state == cost.State(**cost.PRESETS[name])


def test_the_ball_is_dragged_along_the_curve(qtbot: QtBot, panel: CostPanel) -> None:
    drag(qtbot, panel.curve, (panel.state.w, panel.result.cost), (0.8, 2.0))
    assert panel.state.w == pytest.approx(0.8, abs=0.05)
    assert panel.result.cost == pytest.approx(14 / 3 * (1 - panel.state.w) ** 2)


def test_the_line_is_dragged_through_the_mouse(qtbot: QtBot, panel: CostPanel) -> None:
    panel.edit(w=0.5)
    drag(qtbot, panel.points.plot, (2.0, 1.0), (2.0, 2.4))
    assert panel.state.w == pytest.approx(1.2, abs=0.05)


def test_a_drag_of_nothing_changes_nothing(qtbot: QtBot, panel: CostPanel) -> None:
    before = panel.state
    drag(qtbot, panel.curve, (2.4, 0.5), (1.5, 3.0))
    assert panel.state == before


def test_squares_are_square_on_the_screen_and_as_high_as_the_error(panel: CostPanel) -> None:
    squares = named(panel.points.plot.sketch)["squares"]
    (left, right), (low, high) = squares.x[4:6], squares.y[4:6]
    assert abs(high - low) == pytest.approx(3.0)
    corners = [panel.points.plot.box.mapViewToScene(QPointF(*place)) for place in ((left, low), (right, high))]
    across, up = abs(corners[1].x() - corners[0].x()), abs(corners[1].y() - corners[0].y())
    assert across == pytest.approx(up, rel=0.02)


def test_at_w_1_a_point_is_dragged_and_beside_it_the_line(qtbot: QtBot, panel: CostPanel) -> None:
    """The line goes through all points there, and "drag them" is what the panel says."""
    panel.edit(w=1.0)
    drag(qtbot, panel.points.plot, (2.0, 2.0), (2.0, 1.0))
    assert panel.state.w == 1.0
    assert panel.state.y[1] == pytest.approx(1.0, abs=0.05)
    panel.edit(w=1.0, y=(1.0, 2.0, 3.0))
    drag(qtbot, panel.points.plot, (2.5, 2.5), (2.5, 1.5))
    assert panel.state.w == pytest.approx(0.6, abs=0.05)
    assert panel.state.y == (1.0, 2.0, 3.0)


def all_squares_are_seen(panel: CostPanel) -> bool:
    (left, right), (bottom, top) = panel.points.plot.box.viewRange()
    squares = named(panel.points.plot.sketch)["squares"]
    across = left - 1e-9 <= squares.x.min() <= squares.x.max() <= right + 1e-9
    return bool(across and bottom <= squares.y.min() <= squares.y.max() <= top)


@for_all("size", [(1366, 690), (1024, 690), (800, 1000)])
def test_squares_and_their_areas_are_seen_whole_at_each_w(panel: CostPanel, size: tuple[int, int]) -> None:
    panel.resize(*size)
    QCoreApplication.processEvents()
    for w in (-1.0, 0.0, 1.5, 2.0, 3.0, 7.0):
        panel.edit(w=w)
        assert all_squares_are_seen(panel)


def test_squares_are_seen_whole_while_the_line_is_dragged(qtbot: QtBot, panel: CostPanel) -> None:
    seen, plot = [], panel.points.plot
    panel.changed.connect(
        lambda *_: seen.append((panel.state.w, plot.box.held is not None, all_squares_are_seen(panel)))
    )
    drag(qtbot, plot, (0.6, 0.0), (0.6, 3.2))
    assert len(seen) == 3
    assert all(held and whole for _, held, whole in seen)
    steps = np.diff([w for w, _, _ in seen])
    assert (steps > 0).all()  # what grows does not run away with the line
    assert seen[-1][0] == pytest.approx(3.2 / 0.6, abs=0.05)


def test_typing_over_the_data_changes_everything(panel: CostPanel) -> None:
    panel.table.table.taking(2, 1, "9")
    assert panel.state.y == (1.0, 2.0, 9.0)
    assert panel.result.cost == pytest.approx((1 + 4 + 81) / 3)
    assert "the cost is ≈28.6667" in panel.points.plot.accessibleDescription()


def test_rows_are_added_and_removed(qtbot: QtBot, panel: CostPanel) -> None:
    qtbot.mouseClick(panel.table.add, Qt.MouseButton.LeftButton)
    assert panel.state.x == (1.0, 2.0, 3.0, 3.0)  # not 4: nobody has measured that
    assert panel.state.y == (1.0, 2.0, 3.0, 3.0)
    for _ in range(3):
        qtbot.mouseClick(panel.table.remove, Qt.MouseButton.LeftButton)
    assert panel.state.x == (1.0,)
    assert not panel.table.remove.isEnabled()


def test_a_new_row_is_chosen_and_ready_to_type_in(qtbot: QtBot, panel: CostPanel) -> None:
    qtbot.mouseClick(panel.table.add, Qt.MouseButton.LeftButton)
    table = panel.table.table
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 0)
    assert panel.window().focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_7)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "7"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # the entry is taken later
    assert panel.state.x == (1.0, 2.0, 3.0, 7.0)


def test_what_is_no_number_is_refused_with_its_place(panel: CostPanel) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.table.table.taking(1, 0, "two")
    assert [error.path for error in heard] == ["x[1]"]
    assert panel.state.x == (1.0, 2.0, 3.0)


def test_the_bias_is_struck_out_until_it_is_asked_for(qtbot: QtBot, panel: CostPanel) -> None:
    assert not panel.controls["b"].isEnabled()
    qtbot.keyClick(panel.controls["use_bias"], Qt.Key.Key_Space)
    assert panel.state.use_bias
    assert panel.controls["b"].isEnabled()
    panel.edit(b=1.0)
    assert panel.result.cost == pytest.approx(np.mean((1.0 - np.array((1, 2, 3))) ** 2))


def test_half_the_cost_with_1_over_2m(qtbot: QtBot, panel: CostPanel) -> None:
    whole = panel.result.cost
    qtbot.mouseClick(panel.controls["form"].buttons["1/2m"], Qt.MouseButton.LeftButton)
    assert panel.result.cost == pytest.approx(whole / 2)


def test_the_ball_is_not_read_twice(panel: CostPanel) -> None:
    panel.show_state(cost.State(w=0.5))
    assert panel.curve.reader is not None
    assert panel.curve.reader(0.501, 1.0) is None


def test_hover_reads_the_curve(panel: CostPanel) -> None:
    assert panel.curve.reader is not None
    assert panel.curve.reader(2.0, 1.0) == (2.0, pytest.approx(14 / 3), "W = 2, cost ≈ 4.6667")


def test_descriptions_follow_the_state(panel: CostPanel) -> None:
    panel.edit(w=2.0)
    assert "At W = 2 the cost is ≈4.6667" in panel.curve.accessibleDescription()
    assert "the cost is ≈4.6667" in panel.points.plot.accessibleDescription()


def test_a_line_is_described_with_the_sign_of_its_bias(panel: CostPanel) -> None:
    panel.edit(w=0.5, use_bias=True, b=-1.0)
    assert "the line H(x) = 0.5x − 1; the cost" in panel.points.plot.accessibleDescription()
    panel.edit(use_bias=False, x=(1.0,), y=(2.0,))
    assert "1 data point and the line H(x) = 0.5x; the cost" in panel.points.plot.accessibleDescription()
    panel.edit(generated=9, generated_w=2.0, generated_b=-1.0)
    assert "9 generated points: y = 2x − 1 + noise." in panel.points._source_text(panel.state, panel.result)


@pytest.mark.parametrize(("points", "kinds"), [(20, ["area"]), (21, ["line"]), (200, [])])
def test_the_legend_names_the_errors_as_they_are_drawn(qtbot: QtBot, points: int, kinds: list[str]) -> None:
    panel = shown(qtbot, CostPanel)
    panel.edit(generated=points)
    entries = panel.points.card.legend._entries
    assert [entry.kind for entry in entries if entry.role == "error"] == kinds


def test_the_least_cost_of_all_lines_is_not_taken_for_the_curves(panel: CostPanel) -> None:
    panel.edit(use_bias=False)
    assert panel.controls["minimum"].text() == "Minimum: cost = 0 at W = 1"
    panel.edit(use_bias=True, b=0.3)
    assert panel.controls["minimum"].text() == "Minimum over W and b: cost = 0 at W = 1, b = 0"


def test_it_says_that_a_table_holds_the_first_of_very_many_rows(panel: CostPanel) -> None:
    """It said "of 10000" where there were 30000."""
    many = tuple(float(i) for i in range(FIRST_ROWS + 5))
    panel.edit(x=many, y=many)
    assert panel.table_card.subtitle.text() == f"rows 1–{FIRST_ROWS} of {FIRST_ROWS + 5}"
    assert panel.table.table.rows_of(0, 4) == f"rows 1–4 of {FIRST_ROWS + 5}"
    panel.edit(x=(1.0, 2.0), y=(1.0, 2.0))
    assert panel.table_card.subtitle.text() == "x and y can be typed over"
    assert panel.table.table.rows_of(0, 2) == ""

"""The activations panel, driven as a person drives it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.model.activations import State, solve
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.numbers import read_pretty
from dlviz.panels.activations.panel import SHAPES, ActivationsPanel
from dlviz.panels.activations.pictures import share as way_of
from dlviz.panels.activations.small_pictures import small_picture
from dlviz.theme import DARK, LIGHT, PROJECTOR, Theme
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.pictures.letters import look
from tests.everywhere import settle, unpainted
from tests.panels.hands import shown
from tests.share import for_all, in_turns
from tests.told_marks import named, texts

pytestmark = pytest.mark.painted(4)

NAMES = tuple(FUNCTIONS)


@pytest.fixture
def panel(qtbot: Any) -> ActivationsPanel:
    return shown(qtbot, ActivationsPanel)


def drag(widget: Any, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.2, 0.4, 0.6, 0.8, 1.0):
        QTest.mouseMove(widget, start + (end - start) * share)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


def edit_of(panel: ActivationsPanel, name: str) -> QLineEdit:
    return panel.findChild(QLineEdit, f"activations.{name}")


# x, from everywhere


@pytest.mark.parametrize(("x", "written"), [(0.000123, "0.000123"), (1 / 3, "1/3"), (-2.5, "−2.5"), (1e-9, "10⁻⁹")])
def test_what_is_said_of_x_is_true_of_the_x_that_is_written(panel: ActivationsPanel, x: float, written: str) -> None:
    """h(0.0001) ≈ 0.0111 stood where 0.000123 was typed: a calculator says 0.01."""
    panel.edit(function="own", own="sqrt(abs(x))", x=x)
    for name, sign in (("value", "h"), ("slope", "h′")):
        assert panel.controls[name].text().startswith(f"{sign}({written}) ")
    assert f"h({written}) " in "".join(
        texts(mark)[0] for mark in panel.large.plot.sketch.marks if isinstance(mark, Words)
    )
    assert panel.all.card.subtitle.text() == f"x = {written}"


def test_the_slider_moves_x_by_keys(panel: ActivationsPanel) -> None:
    slider = panel.findChild(ValueSlider, "activations.x.slider")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert panel.state.x == pytest.approx(1.05)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert panel.state.x == LOW
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert panel.state.x == HIGH


def test_typing_x(panel: ActivationsPanel) -> None:
    entry = edit_of(panel, "x")
    entry.setText("-12.5")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert panel.state.x == -12.5


@for_all("bad", ["abc", "1001", "nan", ""])
def test_typing_what_cannot_be(panel: ActivationsPanel, bad: str, qtbot: Any) -> None:
    entry = edit_of(panel, "x")
    entry.setText(bad)
    with qtbot.waitSignal(panel.refused):
        QTest.keyClick(entry, Qt.Key.Key_Return)
    assert panel.state == State()


@pytest.mark.parametrize("name", ["step", "gelu"])
def test_a_drag_in_a_small_plot_moves_x_and_enlarges_nothing(panel: ActivationsPanel, name: str, qtbot: Any) -> None:
    wishes: list[tuple[State, object]] = []
    panel.changed.connect(lambda state, gesture: wishes.append((state, gesture)))
    plot = panel.gallery.plots[name]
    start, end = plot.pixel(0, 0).toPoint(), plot.pixel(3, 0).toPoint()
    drag(plot, start, end)
    assert panel.state.x == pytest.approx(3, abs=0.1)
    assert panel.state.function == "sigmoid"
    assert len({gesture for _, gesture in wishes}) == 1


def test_a_drag_in_the_large_plot_moves_x(panel: ActivationsPanel) -> None:
    plot = panel.large.plot
    start, end = (
        plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, 0.5))) for x in (-3.0, 4.0)
    )  # nowhere near the line at x = 1
    drag(plot.viewport(), start, end)
    assert panel.state.x == pytest.approx(4, abs=0.1)


def test_a_drag_does_not_leave_the_picture(panel: ActivationsPanel) -> None:
    plot = panel.gallery.plots["relu"]
    drag(plot, plot.pixel(0, 0).toPoint(), QPoint(plot.width() + 300, 10))
    assert panel.state.x == HIGH


# which function


def test_a_click_enlarges(panel: ActivationsPanel) -> None:
    QTest.mouseClick(panel.gallery.plots["elu"], Qt.MouseButton.LeftButton)
    assert panel.state == replace(State(), function="elu")
    assert [name for name, plot in panel.gallery.plots.items() if plot.isChecked()] == ["elu"]
    assert panel.large.card.title.text() == "ELU"


def test_keys_move_in_the_gallery(panel: ActivationsPanel) -> None:
    plots = panel.gallery.plots
    panel.activateWindow()
    plots["sigmoid"].setFocus()
    QTest.keyClick(plots["sigmoid"], Qt.Key.Key_Right)
    assert plots["tanh"].hasFocus()
    QTest.keyClick(plots["tanh"], Qt.Key.Key_Down)
    below = list(plots)[list(plots).index("tanh") + panel.gallery._columns]
    assert plots[below].hasFocus()
    QTest.keyClick(plots[below], Qt.Key.Key_Return)
    assert panel.state.function == below
    QTest.keyClick(plots[below], Qt.Key.Key_Up)
    QTest.keyClick(plots["tanh"], Qt.Key.Key_Space)
    assert panel.state.function == "tanh"


def test_only_the_chosen_plot_is_a_stop_of_tab(panel: ActivationsPanel) -> None:
    stops = [n for n, plot in panel.gallery.plots.items() if plot.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["sigmoid"]


def test_a_row_of_the_table_enlarges(panel: ActivationsPanel) -> None:
    table = panel.all.table
    at = table.visualRect(table.model().index(NAMES.index("softplus"), 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.state.function == "softplus"


def test_the_presets_of_the_slide(panel: ActivationsPanel) -> None:
    panel.show_state(State(function="relu", x=-1.0))
    for name, x in (("h(1)", 1.0), ("h(2)", 2.0)):
        QTest.mouseClick(panel.controls["preset"].buttons[name], Qt.MouseButton.LeftButton)
        assert (panel.state.function, panel.state.x) == ("sigmoid", x)
        assert [n for n, button in panel.controls["preset"].buttons.items() if button.isChecked()] == [name]


def test_the_note_is_honest_about_the_slide(panel: ActivationsPanel, golden: dict[str, Any]) -> None:
    for entry in golden["sigmoid"]:
        note = "" if round(entry["exact"], 3) == float(entry["slide"]) else ", truncated"
        assert f"slide {entry['slide']}{note} · more digits {entry['exact']:.6f}" in panel.controls["slide"].text()
    assert "truncated" in panel.controls["slide"].text()


# numbers of their own


@for_all(
    ("function", "shown"),
    [
        ("sigmoid", set()),
        ("leaky_relu", {"leaky_slope"}),
        ("elu", {"elu_alpha"}),
        ("maxout", {"maxout_w1", "maxout_b1", "maxout_w2", "maxout_b2"}),
    ],
)
def test_only_the_numbers_that_matter_are_shown(panel: ActivationsPanel, function: str, shown: set[str]) -> None:
    panel.show_state(replace(State(), function=function))
    assert {name for each in SHAPES.values() for name in each if panel.controls[name].isVisible()} == shown


def test_nothing_jumps_when_another_function_is_looked_at(panel: ActivationsPanel, qtbot: Any) -> None:
    places = set()
    for function in NAMES:
        panel.show_state(replace(State(), function=function))
        QTest.qWait(1)
        note, shapes = panel.controls["slide_note"], panel.controls["shapes"].geometry()
        # Whatever of the room of the shapes is blank is the note's, which ends where it ended.
        places.add((shapes.topLeft().toTuple(), note.geometry().bottom(), panel.large.plot.geometry().getRect()))
    assert len(places) == 1


@for_all("theme", [LIGHT, LIGHT.scaled(type=1.5), PROJECTOR])
def test_a_note_has_the_room_that_a_function_without_parameters_leaves(panel: ActivationsPanel, theme: Theme) -> None:
    panel.resize(1346, 640)
    panel.set_theme(theme)
    note, shapes = panel.controls["slide_note"], panel.controls["shapes"]
    steps = set()
    for function in ("sigmoid", "maxout", "relu"):
        panel.show_state(replace(State(), function=function))
        settle()
        assert shapes.currentWidget().sizeHint().height() <= shapes.height() + 1  # none of it is covered
        assert note.whole or shapes.blank - note.borrowed == 0
        assert note.whole or function == "maxout"
        steps.add(panel.controls._giving_way._step)
    assert len(steps) == 1  # or all would stand otherwise for another function


def test_a_line_of_maxout_is_changed(panel: ActivationsPanel) -> None:
    panel.show_state(State(function="maxout", x=2.0))
    entry = edit_of(panel, "maxout_w1")
    entry.setText("0.25")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert panel.state.maxout_w1 == 0.25
    assert panel.controls["value"].text() == "h(2) = 0.5"


def test_a_table_opens_no_further_down_than_its_row_needs(panel: ActivationsPanel) -> None:
    table, views = panel.all.layers, panel.controls["view"].buttons
    for row, name in enumerate(NAMES):
        panel.edit(view="values", function="step")
        settle()
        panel.edit(function=name)
        QTest.mouseClick(views["layers"], Qt.MouseButton.LeftButton)
        settle()
        rows = table.viewport().height() // table.rowHeight(0)
        assert rows < len(NAMES)
        assert table.verticalScrollBar().value() == max(row - rows + 1, 0), name


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(683, 675), (683, 740), (1366, 616)])
def test_the_gallery_cuts_no_name_and_no_hint(qtbot: Any, language: str, size: tuple[int, int]) -> None:
    set_language(language)
    panel = shown(qtbot, ActivationsPanel, size)
    settle()
    for name, plot in panel.gallery.plots.items():
        marks = plot.still(look(LIGHT, plot.width(), plot.height()))
        assert [mark.text for mark in marks if isinstance(mark, Words)] == [plot.text()], name
        assert plot.box().height() >= 18
    hint = panel.gallery.hint
    assert hint.shown() == hint.unbroken() or hint.isHidden()


def test_the_derivative_can_be_left_out(panel: ActivationsPanel) -> None:
    QTest.mouseClick(
        panel.controls["derivative"],
        Qt.MouseButton.LeftButton,
        pos=QPoint(8, panel.controls["derivative"].height() // 2),
    )
    assert panel.state.derivative is False
    assert "h′(x)" not in panel.large.card.legend.accessibleName()
    assert panel.large.plot.axis["left"].labelText == "h(x)"


# what is said


def test_values_in_the_table_follow_x(panel: ActivationsPanel) -> None:
    panel.show_state(State(x=-0.5))
    model, result = panel.all.table.model(), solve(State(x=-0.5))
    for row, name in enumerate(NAMES):
        assert read_pretty(model.index(row, 1).data()) == pytest.approx(result.points[name].value, abs=5e-5)
        assert read_pretty(model.index(row, 2).data()) == pytest.approx(result.points[name].derivative, abs=5e-5)


@for_all(
    ("state", "words"),
    [
        (State(function="step", x=0.0), "jump"),
        (State(function="step", x=2.0), "Wherever there is a slope it is 0"),
        (State(function="relu", x=0.0), "the slope to the left is shown"),
        (State(function="own", own="abs(x)", x=0.0), "A kink: there is no slope here; the central difference is shown"),
        (State(function="own", own="abs(x)", x=1.0), "Not saturated"),
        (State(function="sigmoid", x=5.0), "Saturated"),
        (State(function="tanh", x=0.0), "steepest slope in the picture is 1."),
        (State(function="own", own="abs(x)/x", x=0.0), "There is no slope here"),
        (State(function="own", own="sigmoid(1e12*x)", x=0.0), "There is no slope here"),
        (State(function="own", own="log(x)", x=5.0), "Not saturated. The slope grows without bound in the picture"),
    ],
)
def test_the_status_says_what_x_means(panel: ActivationsPanel, state: State, words: str) -> None:
    panel.show_state(state)
    assert words in panel.controls["status"].text()


@for_all(
    ("own", "low", "high"),
    [("log(x)", -4.0, 4.0), ("sqrt(x)", -0.5, 3.0), ("1/x", -8.0, 4.0), ("log(abs(x))", -6.0, 6.0), ("1/x**2", -10, 10),
     ("exp(x)", -100.0, 500.0), ("tanh(50*x)", -10.0, 60.0)],
)  # fmt: skip
def test_a_pole_takes_no_room_from_the_curve(panel: ActivationsPanel, own: str, low: float, high: float) -> None:
    """A curve is seen in at least a half of what its card shows, and one without a pole as a whole."""
    panel.show_state(State(function="own", own=own, derivative=True))
    small = panel.gallery.plots["own"].small().curves
    for seen in (panel.large.plot._curves.heights, small.heights):
        assert low <= seen[0] < seen[1] <= high
        assert seen[1] - seen[0] >= 0.4 * (high - low)
    picture = panel.gallery.plots["own"].small()
    curves = [mark for mark in small_picture(picture) if mark.name in ("model", "gradient")]
    assert len(curves) == 2
    for curve in curves:
        assert picture.top - 1e-9 <= np.nanmin(curve.y) <= np.nanmax(curve.y) <= picture.top + picture.high + 1e-9


def test_descriptions_follow_the_state(panel: ActivationsPanel) -> None:
    panel.show_state(State(function="tanh", x=5.0))
    said = panel.large.plot.accessibleDescription()
    assert "tanh" in said
    assert "h(x) ≈ 0.9999" in said
    assert "saturated" in said
    small = QAccessible.queryAccessibleInterface(panel.gallery.plots["relu"])
    assert small.text(QAccessible.Text.Name) == "ReLU"
    assert small.text(QAccessible.Text.Description) == "h(5) = 5, h′(5) = 1"


def test_what_comes_near_a_number_is_not_equal_to_it(panel: ActivationsPanel) -> None:
    """A saturated function is never quite at its bound, though no digit shows it."""
    panel.show_state(State(function="sigmoid", x=1000.0))
    assert panel.controls["value"].text() == "h(1000) ≈ 1"
    assert panel.controls["slope"].text() == "h′(1000) ≈ 0"
    assert panel.large._read(6.0, 0.0)[2].startswith("x = 6\n")
    said = {name: panel.gallery.plots[name].accessibleDescription() for name in ("tanh", "elu", "gelu", "relu")}
    assert said["tanh"] == "h(1000) ≈ 1, h′(1000) ≈ 0"
    assert said["gelu"] == "h(1000) ≈ 1000, h′(1000) ≈ 1"
    assert said["elu"] == said["relu"] == "h(1000) = 1000, h′(1000) = 1"
    panel.show_state(State(function="sigmoid", x=0.0))
    assert panel.controls["value"].text() == "h(0) = 0.5"


def test_where_the_slope_is_0_nothing_is_learned(panel: ActivationsPanel) -> None:
    panel.show_state(State(function="relu", x=-3.0))
    assert panel.controls["status"].text() == "Saturated: the slope is 0 here, so nothing is learned."
    panel.show_state(State(function="relu", x=0.0))
    assert "saturated" not in panel.large.plot.accessibleDescription()
    panel.show_state(State(function="sigmoid", x=1000.0))
    assert "nearly stops" in panel.controls["status"].text()


def test_the_mouse_reads_exact_values(panel: ActivationsPanel) -> None:
    plot = panel.gallery.plots["relu"]
    QTest.mouseMove(plot, plot.pixel(2, 0).toPoint())
    assert panel.gallery._bubble.isVisible()
    assert "h′(x) = 1" in panel.gallery._bubble.text()
    assert panel.large._read(1.0, 0.0)[2] == "x = 1\nh(x) ≈ 0.7311\nh′(x) ≈ 0.1966"


def test_texts_follow_the_language(panel: ActivationsPanel) -> None:
    panel.show_state(State(function="step"))
    assert (panel.large.card.title.text(), panel.large.card.subtitle.text()) == ("step function", "계단 함수")
    set_language("ko")
    QTest.qWait(1)
    assert (panel.large.card.title.text(), panel.large.card.subtitle.text()) == ("계단 함수", "step function")
    assert panel.gallery.plots["sigmoid"].text() == "시그모이드"
    assert panel.all.table.model().index(0, 0).data() == "계단 함수"


# how it is drawn


EXTREMES = (
    State(x=1000.0),
    State(function="maxout", x=-1000.0, maxout_w1=100.0, maxout_b1=-100.0, maxout_w2=100.0),
    State(function="maxout", maxout_w1=0.0, maxout_w2=0.0),
    State(function="elu", elu_alpha=10.0, x=-6.0, derivative=False),
    State(function="leaky_relu", leaky_slope=1.0),
)


@pytest.mark.painted
@for_all("state", EXTREMES)
def test_drawing_emits_nothing(panel: ActivationsPanel, state: State, qtbot: Any) -> None:
    with qtbot.assertNotEmitted(panel.changed):
        for theme in (DARK, PROJECTOR):
            panel.set_theme(theme)
            panel.show_state(state)
            panel.repaint()


@for_all("size", [(1024, 560), (1366, 690), (1920, 980)])
def test_the_names_of_the_table_are_never_cut(panel: ActivationsPanel, size: tuple[int, int]) -> None:
    panel.resize(*size)
    QTest.qWait(1)
    table = panel.all.table
    need = max(table.fontMetrics().horizontalAdvance(panel.words.names[name][0]) for name in NAMES)
    assert table.columnWidth(0) > need


def test_a_change_of_shape_draws_only_what_it_shapes(panel: ActivationsPanel) -> None:
    before = {name: plot._curves for name, plot in panel.gallery.plots.items()}
    panel.show_state(replace(panel.state, maxout_b1=1.0))
    assert {name for name, plot in panel.gallery.plots.items() if plot._curves is not before[name]} == {"maxout"}


# one's own function, two functions, layers


def write(panel: ActivationsPanel, text: str) -> None:
    panel.controls["own"].setFocus()
    panel.controls["own"].setText(text)
    QTest.keyClick(panel.controls["own"], Qt.Key.Key_Return)


def test_an_own_function_is_typed(panel: ActivationsPanel) -> None:
    write(panel, "x*tanh(x)")
    assert (panel.state.function, panel.state.own) == ("own", "x*tanh(x)")
    assert panel.controls["value"].text() == f"h(1) ≈ {np.tanh(1):.4f}"
    assert "central difference" in panel.large.defaults.text()


def test_what_is_no_function_is_refused_and_stays_to_be_mended(panel: ActivationsPanel, qtbot: Any) -> None:
    with qtbot.waitSignal(panel.refused) as refused:
        write(panel, "x*foo(x)")
    assert refused.args[0].limits["part"] == "foo"
    assert panel.controls["own"].text() == "x*foo(x)"
    assert panel.state.own == "x*sigmoid(x)"


@pytest.mark.painted
def test_a_function_with_gaps_is_drawn(panel: ActivationsPanel, qtbot: Any) -> None:
    write(panel, "log(x)")
    panel.show_state(replace(panel.state, x=-2.0))
    assert panel.controls["value"].text() == "h(−2) = NaN"
    write(panel, "sqrt(-1 - x**2)")
    panel.grab()
    write(panel, "exp(x**2)")
    panel.grab()


def test_two_functions_are_laid_over_each_other(panel: ActivationsPanel, qtbot: Any) -> None:
    qtbot.keyClick(panel.controls["other"], Qt.Key.Key_Down)
    assert panel.state.other == "step"
    panel.controls["other"].activated.emit(3)
    assert panel.state.other == "tanh"
    assert named(panel.large.plot.sketch)["other"].y == pytest.approx(panel.result.curves["tanh"].value)
    assert "tanh ≈ 0.7616" in " ".join(text for mark in panel.large.plot.sketch.marks for text in texts(mark))
    panel.controls["other"].activated.emit(0)
    assert panel.state.other == "none"


def test_the_layers_show_what_is_left(panel: ActivationsPanel, qtbot: Any) -> None:
    qtbot.mouseClick(panel.controls["view"].buttons["layers"], Qt.MouseButton.LeftButton)
    assert panel.all.layers.isVisible()
    assert not panel.all.table.isVisible()
    model = panel.all.layers.model()
    assert model.data(model.index(1, 2)) == "8.632·10⁻⁸"
    panel.edit(layers=1)
    assert model.data(model.index(1, 2)) == "0.1966"
    qtbot.mouseClick(panel.controls["signal"].buttons["through"], Qt.MouseButton.LeftButton)
    assert panel.state.signal == "through"
    panel.all.layers.picked.emit(2)
    assert panel.state.function == "tanh"


def test_the_presets_beside_the_slides(panel: ActivationsPanel, qtbot: Any) -> None:
    for name in ("vanishing", "compare", "own"):
        qtbot.mouseClick(panel.controls["preset"].buttons[name], Qt.MouseButton.LeftButton)
        assert panel.controls["preset"].buttons[name].isChecked()


@pytest.mark.parametrize(
    ("product", "way"),
    [(0.0, None), (1.0, 12 / 14), (1e-12, 0.0), (1e-30, 0.0), (1e9, 1.0), (np.inf, 1.0), (np.nan, None)],
)
def test_how_far_a_bar_goes(product: float, way: float | None) -> None:
    assert way_of(product) == (way if way is None else pytest.approx(way))


def test_a_picture_has_no_controls_in_its_stage(panel: ActivationsPanel) -> None:
    panel.room.become_picture()
    panel.show_state(State(view="layers"))
    assert panel.all.layers.isVisible()
    assert not panel.controls["layers"].isVisible()
    assert not panel.controls["own"].isVisible()
    assert not panel.controls["other"].isVisible()


def test_the_whole_working_is_seen_in_large_letters_at_the_smallest_window(qtbot: Any) -> None:
    panel = shown(qtbot, ActivationsPanel, (1366, 678))
    panel.set_theme(PROJECTOR)
    lines = panel.working.lines
    qtbot.waitUntil(lambda: lines.document().size().height() <= lines.viewport().height())
    assert "0.1966" in lines.toPlainText()
    metrics = panel.large.defaults.fontMetrics()
    assert metrics.horizontalAdvance(panel.large.defaults.text()) <= 1.8 * panel.large.defaults.width()  # two lines


@pytest.mark.parametrize(("theme", "language"), in_turns([LIGHT, LIGHT.scaled(type=1.5), PROJECTOR], ["en", "ko"]))
def test_what_is_said_under_the_large_function_is_whole_beside_a_dock(qtbot: Any, theme: Theme, language: str) -> None:
    """And it is as high for each function: nothing moves when another one is looked at."""
    set_language(language)
    made = ActivationsPanel(DARK)
    qtbot.addWidget(made)
    unpainted(made).show()
    settle()
    made.set_theme(theme)
    for width in (1366, 1040, 683):
        made.resize(width, 632)
        cut, heights = set(), set()
        for name in (*NAMES, "own"):
            made.show_state(State(function=name))
            settle()
            said = made.large.defaults
            heights.add((said.height(), made.large.plot.height()))
            if said.isVisible() and said.shown() != said.unbroken():
                cut.add((width, name, said.shown()))
        assert cut == set()
        assert len(heights) == 1

"""The window as a person uses it: tabs, undo, language, theme, export, closing and coming back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dlviz import session
from dlviz.i18n import language
from dlviz.marks import Words
from dlviz.model.descent import State
from dlviz.shell.settings import Settings
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import PANELS
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table
from tests.answers import answer
from tests.clock import Clock
from tests.share import for_all
from tests.ui.layout_requests import layout_requests

pytestmark = [pytest.mark.usefixtures("one_process"), pytest.mark.painted(4)]


def drag(qtbot: QtBot, window: Window, start: tuple[float, float], ends: list[tuple[float, float]]) -> None:
    plot = window.front.curve  # type: ignore[attr-defined]

    def at(place: tuple[float, float]) -> object:
        return plot.mapFromScene(plot.box.mapViewToScene(QPointF(*place)))

    view = plot.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(start))
    for end in ends:
        qtbot.mouseMove(view, at(end))
        QCoreApplication.processEvents()
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(ends[-1]))


def test_every_tab_opens_its_panel(window: Window) -> None:
    for index, name in enumerate(PANELS):
        window.tabs.setCurrentIndex(index)
        assert name == window.front.NAME
        assert window.store.state.panel == name
    assert not window.store.can_undo


def said(plot: Plot) -> str:
    """What the mouse reads in a plot, its lines one after the other."""
    return "\n".join(mark.text for mark in plot.read.marks if isinstance(mark, Words))


def test_what_the_mouse_reads_in_the_plane_follows_the_line(window: Window) -> None:
    window.store.select("perceptron")
    plane = window.front.plane  # type: ignore[attr-defined]
    plane._hover(plane.box.mapViewToScene(QPointF(0.5, 0.0)))
    assert said(plane).endswith("= −0.45")
    window.store.edit("perceptron", replace(window.store.state["perceptron"], theta=0.2))
    assert said(plane).endswith("= 0.05")


@pytest.mark.parametrize("by_tab", [False, True])
def test_space_plays_right_after_a_change_of_panels(qtbot: QtBot, window: Window, by_tab: bool) -> None:
    window.menus.actions["panel.cost"].trigger()
    if by_tab:
        window.tab_bar.setFocus()
    window.menus.actions["panel.descent"].trigger()
    qtbot.keyClick(window.tab_bar if by_tab else window.front, Qt.Key.Key_Space)
    assert window.front.transport is not None
    assert window.front.transport.player.playing
    qtbot.keyClick(window.front, Qt.Key.Key_Space)
    assert not window.front.transport.player.playing


def test_the_title_names_the_panel_in_front(window: Window) -> None:
    window.menus.actions["panel.cost"].trigger()
    assert window.windowTitle() == "dlviz — Cost function"
    window.appearance.choose_language("ko")
    QCoreApplication.processEvents()  # the change of language is posted
    assert window.windowTitle() == "dlviz — 비용 함수"


def test_what_the_mouse_reads_follows_the_state(qtbot: QtBot, window: Window) -> None:
    costs = window.front.costs  # type: ignore[attr-defined]
    costs._hover(costs.box.mapViewToScene(QPointF(3, 1)))
    assert said(costs).startswith("step 3: W ≈ 0.8483")
    window.store.edit("descent", replace(window.store.state["descent"], learning_rate=3 / 14))
    assert said(costs).startswith("step 3: W = 1,")


def test_redo_has_the_key_that_people_know(qtbot: QtBot, window: Window) -> None:
    window.front.edit(w0=2.5)
    edited = window.store.state
    window.store.undo()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.store.state == edited


def test_ctrl_and_a_number_go_to_a_panel(qtbot: QtBot, window: Window) -> None:
    window.menus.actions["panel.cost"].trigger()
    assert window.front.NAME == "cost"
    assert window.menus.actions["panel.cost"].shortcut().toString() == f"Ctrl+{PANELS.index('cost') + 1}"


def test_a_slider_key_changes_the_state_and_undo_takes_it_back(qtbot: QtBot, window: Window) -> None:
    slider = window.front.controls["learning_rate"].slider
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert window.store.state["descent"].learning_rate > 0.1
    window.menus.actions["undo"].trigger()
    assert window.store.state["descent"].learning_rate == 0.1
    assert window.front.controls["learning_rate"].edit.text() == "0.1"
    window.menus.actions["redo"].trigger()
    assert window.store.state["descent"].learning_rate > 0.1


def test_data_edited_in_cost_show_in_descent(window: Window) -> None:
    window.store.select("cost")
    window.front.edit(x=(1, 2), y=(2, 4))
    window.store.select("descent")
    assert window.front.state.x == (1.0, 2.0)


def test_one_drag_is_one_undo(qtbot: QtBot, window: Window) -> None:
    panel = window.front
    start = panel.curve.ball()  # type: ignore[attr-defined]
    drag(qtbot, window, start, [(0.2, 2.0), (0.4, 2.0), (0.7, 2.0)])
    assert window.store.state["descent"].w0 == pytest.approx(0.7, abs=0.05)
    window.store.undo()
    assert window.store.state["descent"].w0 == 0.0
    assert not window.store.can_undo


def test_playing_leaves_nothing_to_undo(clock: Clock, qtbot: QtBot, window: Window) -> None:
    transport = window.front.transport
    assert transport is not None
    transport.speed.setCurrentIndex(transport.speed.count() - 1)
    qtbot.mouseClick(transport.play, Qt.MouseButton.LeftButton)
    clock.pass_until(lambda: window.store.state["descent"].step >= 3)
    qtbot.mouseClick(transport.play, Qt.MouseButton.LeftButton)
    assert not transport.player.playing
    assert not window.store.can_undo


def test_playing_stops_when_another_tab_comes(qtbot: QtBot, window: Window) -> None:
    transport = window.front.transport
    assert transport is not None
    transport.toggle()
    assert transport.player.playing
    window.store.select("cost")
    assert not transport.player.playing


def test_that_something_can_be_undone_lays_nothing_out_anew(window: Window) -> None:
    """Or the first tick of each drag would lay out the whole window."""
    step = window.menus.buttons["undo"]
    assert not step.isEnabled()
    assert layout_requests(window.tabs, act=lambda: window.store.edit("descent", State(step=1))) == 0
    assert step.isEnabled()
    assert layout_requests(window.tabs, act=window.store.undo) == 0
    assert not step.isEnabled()


def test_reset_gives_the_slides_numbers_back(window: Window) -> None:
    window.front.edit(w0=3.0, step=4)
    window.menus.actions["reset"].trigger()
    assert window.store.state["descent"] == AppState()["descent"]


def test_the_language_is_switched_while_it_runs(qtbot: QtBot, window: Window) -> None:
    window.menus.actions["language.ko"].trigger()
    QCoreApplication.processEvents()
    assert language() == "ko"
    assert window.tabs.tabText(PANELS.index("descent")) == f"{PANELS.index('descent') + 1} 경사 하강법"
    assert window.menus.menus["file"].title() == "파일(&F)"
    assert window.menus.buttons["undo"].text() == "실행 취소"
    window.menus.actions["language.en"].trigger()
    QCoreApplication.processEvents()
    assert window.tabs.tabText(PANELS.index("descent")) == f"{PANELS.index('descent') + 1} Gradient descent"


@pytest.mark.painted
def test_the_theme_is_switched_while_it_runs(window: Window) -> None:
    before = window.grab().toImage()
    window.menus.actions["theme.dark"].trigger()
    QCoreApplication.processEvents()
    after = window.grab().toImage()
    assert after.pixelColor(4, after.height() // 2).lightness() < 60 < before.pixelColor(4, 300).lightness()
    assert window.front.theme.name == "dark"


@for_all("code", ["en", "ko"])
def test_the_names_beside_the_menus_are_whole_after_each_choice(qtbot: QtBot, window: Window, code: str) -> None:
    window.resize(1366, 768)
    window.appearance.choose_language(code)
    for name in ("dark", "light", "projector", "dark", "projector"):
        window.appearance.choose_theme(name)
        QCoreApplication.processEvents()
        for button in window.menus.buttons.values():
            assert button.width() >= button.sizeHint().width(), (name, button.text())


@for_all(("panel", "name"), [("cost", "x_y"), ("descent", "steps_table"), ("log-loss", "rows")])
def test_the_cell_that_is_chosen_stays_chosen_in_another_language(window: Window, panel: str, name: str) -> None:
    """The next key did nothing: the view began anew, though of the heads alone there are others."""
    window.store.select(panel)
    table = window.front.findChild(Table, f"{panel}.{name}")
    assert isinstance(table, Table)
    table.setCurrentIndex(table.model().index(1, 1))
    heads, told = table.heads(), []
    table.model().headerDataChanged.connect(lambda *_: told.append(table.heads()))
    for code in ("ko", "en"):
        window.appearance.choose_language(code)
        QCoreApplication.processEvents()
        current = table.currentIndex()
        assert (current.row(), current.column(), table.selectionModel().isSelected(current)) == (1, 1, True)
    korean, english = told
    assert korean != heads
    assert english == heads


def test_a_theme_is_put_on_what_is_seen_and_on_the_others_when_they_are(window: Window) -> None:
    """Whoever opens all panels waited for eight of them."""
    window.store.select("cost")
    behind = window.front
    window.store.select("descent")
    window.menus.actions["theme.dark"].trigger()
    assert (window.front.theme.name, behind.theme.name) == ("dark", "light")
    window.store.select("cost")
    assert window.front is behind
    assert behind.theme.name == "dark"


def test_a_panel_that_was_not_in_front_has_the_theme_and_language_too(window: Window) -> None:
    window.store.select("cost")
    window.store.select("descent")
    window.menus.actions["theme.projector"].trigger()
    window.menus.actions["language.ko"].trigger()
    window.store.select("cost")
    QCoreApplication.processEvents()
    assert window.front.theme.name == "projector"
    assert window.front.curve_card.title.text() == "비용 곡선"  # type: ignore[attr-defined]


def test_a_bad_number_says_what_is_allowed_and_changes_nothing(qtbot: QtBot, window: Window) -> None:
    edit = window.front.controls["learning_rate"].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "500")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.notice.isVisible()
    assert "learning rate: 500 is not possible" in window.notice.text()
    assert "100" in window.notice.text()
    assert window.store.state["descent"].learning_rate == 0.1
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "0.1"


def refuse(window: Window, panel: str, **fields: Any) -> str:
    window.store.select(panel)
    window.front.edit(**fields)
    return window.notice.text()


def test_what_is_refused_is_named_as_on_the_screen_with_numbers_as_there(window: Window) -> None:
    assert refuse(window, "activations", own="abc").startswith('own h(x): "abc" is not possible.')
    assert refuse(window, "matrix", a=((1e99, 2.0),)) == (
        "a₁₁: 10⁹⁹ is not possible. Allowed: a number from −1000000 to 1000000."
    )
    assert refuse(window, "descent", learning_rate=-1e-30).endswith(
        "learning rate: −10⁻³⁰ is not possible. Allowed: a number from 10⁻²⁷ to 100."
    )
    window.appearance.choose_language("ko")
    QCoreApplication.processEvents()
    assert refuse(window, "activations", own="abc").startswith('나만의 h(x): "abc"')


@pytest.mark.parametrize("code", ["en", "ko"])
def test_of_an_empty_entry_nothing_was_not_understood(window: Window, code: str) -> None:
    window.appearance.choose_language(code)
    QCoreApplication.processEvents()
    for panel, fields in (("activations", {"own": ""}), ("matrix", {"literal": ""})):
        text = refuse(window, panel, **fields)
        assert text.endswith(("exp(x).", "[3, 4]]."))


def test_a_fraction_can_be_typed(qtbot: QtBot, window: Window) -> None:
    edit = window.front.controls["learning_rate"].edit
    edit.selectAll()
    qtbot.keyClicks(edit, "3/14")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.store.state["descent"].learning_rate == 3 / 14


def test_the_picture_goes_to_the_clipboard(window: Window) -> None:
    window.menus.actions["copy"].trigger()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2560, 1440)


@for_all("ending", [".png", ".svg", ".pdf", ".csv", ".json", ".py"])
def test_export_writes_every_kind(window: Window, tmp_path: Path, ending: str) -> None:
    window.exports.write(tmp_path / f"descent{ending}")
    assert (tmp_path / f"descent{ending}").stat().st_size > 100
    assert window.notice.text() == f"Written: descent{ending}"


def test_an_export_that_fails_is_said_and_leaves_nothing(window: Window, tmp_path: Path) -> None:
    window.exports.write(tmp_path / "no such folder" / "descent.png")
    assert "no such folder" in window.notice.text()
    window.exports.write(tmp_path / "descent.bmp")
    assert ".bmp" in window.notice.text()
    assert list(tmp_path.iterdir()) == []


def test_a_session_is_saved_and_opened(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lecture"
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: path.with_suffix(".dlviz"))
    monkeypatch.setattr("dlviz.shell.documents.ask_open", lambda *_: path.with_suffix(".dlviz"))
    window.front.edit(w0=2.5, step=3)
    saved = window.store.state
    window.menus.actions["save"].trigger()
    window.menus.actions["reset"].trigger()
    asked = answer(QMessageBox.StandardButton.Discard)
    window.menus.actions["open"].trigger()
    assert asked == ["lecture.dlviz has changes that are not saved. Save them?"]
    assert window.store.state == saved


def test_the_code_dock_follows_the_state(window: Window) -> None:
    assert not window.code.isVisible()
    window.menus.actions["code"].trigger()
    assert "0.1" in window.code.text.toPlainText()
    window.front.edit(learning_rate=0.25)
    assert "0.25" in window.code.text.toPlainText()
    window.code.copy.click()
    assert QGuiApplication.clipboard().text() == window.code.text.toPlainText()


def test_closing_keeps_the_state_for_the_next_start(window: Window, start: Any) -> None:
    window.front.edit(w0=-1.5)
    last = window.store.state
    window.close()
    again = start(Settings())
    assert again.store.state == last
    assert session.parse(session.dumps(last)).state == last


def test_the_window_can_be_small(window: Window) -> None:
    window.resize(900, 560)
    QCoreApplication.processEvents()
    assert window.width() <= 1024
    assert window.height() <= 600


def test_a_panel_may_ask_for_another_with_fields(window: Window) -> None:
    window.front.asked.emit("cost", {"w": 2.0})
    assert window.front.NAME == "cost"
    assert window.store.state["cost"].w == 2.0
    window.store.undo()
    assert window.store.state["cost"].w == 0.0


def test_motion_between_steps_can_be_switched_off(window: Window) -> None:
    window.store.select("descent")
    assert window.front.transport is not None
    player = window.front.transport.player
    assert player.glides
    window.menus.actions["motion"].trigger()
    assert not player.glides
    assert not Settings().motion
    window.store.select("perceptron")
    assert window.front.transport is not None
    assert not window.front.transport.player.glides
    window.menus.actions["motion"].trigger()
    assert player.glides


class Widths(QObject):
    """How wide a widget was told to be."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.told: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.told.append(event.size().width())
        return False


def test_the_first_panel_is_laid_out_in_the_room_that_it_has(qtbot: QtBot, start: Any) -> None:
    """In less of it the controls fold, and cards go: all of it twice, at each start."""
    settings = Settings()
    settings._kept.clear()
    made = start(settings, AppState(panel="cost"))
    widths = Widths(made.front)
    made.show()
    qtbot.waitExposed(made)
    assert set(widths.told) == {made.front.width()}


@pytest.mark.parametrize("is_over", [False, True])
def test_a_button_whose_menu_was_left_for_an_entry_does_not_look_as_if_the_mouse_were_over_it(
    qtbot: QtBot, window: Window, is_over: bool
) -> None:
    button, menu = window.menus.buttons["language"], window.menus.menus["language"]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as Qt leaves it
    away = window.mapToGlobal(window.rect().center())
    QCursor.setPos(button.mapToGlobal(button.rect().center()) if is_over else away)
    menu.aboutToHide.emit()  # off-screen no menu can be opened: it would take the keyboard
    assert button.underMouse() is is_over


def test_a_panel_that_comes_to_the_front_in_letters_of_another_size_has_its_places_at_once(window: Window) -> None:
    window.resize(683, 700)
    window.store.select("descent")
    QCoreApplication.processEvents()
    window.store.select("perceptron")
    window.appearance.choose_type_size(1.5)
    QCoreApplication.processEvents()
    window.store.select("descent")

    def places() -> list[QRect]:
        return [card.geometry() for card in window.front.stage.cards if card.isVisible()]

    first = places()
    QCoreApplication.processEvents()
    assert first == places()


def test_tool_tips_have_the_letters_and_the_colours_that_were_chosen(window: Window) -> None:
    """In the largest letters they stayed at nine points."""
    window.appearance.choose_theme("light")
    window.appearance.choose_type_size(1.0)
    usual = QToolTip.font().pointSizeF()
    window.appearance.choose_type_size(1.5)
    assert QToolTip.font().pointSizeF() == pytest.approx(1.5 * usual, abs=0.3)
    window.appearance.choose_theme("dark")
    tip = QGuiApplication.palette()
    assert tip.toolTipText().color() == window.appearance.theme.color("text")
    assert tip.toolTipBase().color() == window.appearance.theme.color("surface")

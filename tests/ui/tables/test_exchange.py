"""Copies and pastes of every table, by keys and by menu: all or nothing, one undo step, and a mistake named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QWidget

from dlviz.errors import Problem
from dlviz.i18n import set_language
from dlviz.messages import sentence
from dlviz.panels import panel_class
from dlviz.panels.cost.data_table import DataTable
from dlviz.shell.settings import Settings
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from dlviz.ui import dialogs
from dlviz.ui.panel import Panel
from dlviz.ui.tables.column_dialog import ColumnDialog
from dlviz.ui.tables.exchange import Exchange
from dlviz.ui.tables.rows import Columns
from dlviz.ui.tables.table import Table
from dlviz.ui.work import Work
from tests.answers import while_asked
from tests.panels.hands import shown
from tests.tables import numbers_of, read_text

pytestmark = pytest.mark.painted(4)

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def clip(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def clipped() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def panel(request: pytest.FixtureRequest, qtbot: Any) -> Panel:
    """A panel in a window, and what it refused and wished for."""
    made = shown(qtbot, panel_class(request.param))
    made.heard, made.wishes = [], []  # type: ignore[attr-defined]
    made.refused.connect(made.heard.append)  # type: ignore[attr-defined]
    made.changed.connect(lambda state, gesture: made.wishes.append((state, gesture)))  # type: ignore[attr-defined]
    made.activateWindow()
    return made


def table(panel: Panel, name: str) -> Any:
    found = panel.findChild(QWidget, f"{panel.NAME}.{name}")
    assert found is not None
    return found


def paste(target: Any, text: str, at: tuple[int, int] | None = None) -> None:
    clip(text)
    if at is not None:
        target.setCurrentIndex(target.model().index(*at))
    QTest.keyClick(target, Key.Key_V, Control)


def only(name: str) -> Any:
    return pytest.mark.parametrize("panel", [name], indirect=True)


# copying


@pytest.mark.parametrize("panel", PANELS, indirect=True)
def test_every_table_copies_whole_and_by_key(panel: Panel) -> None:
    found = [exchange.parent() for exchange in panel.findChildren(Exchange)]
    targets = [target for target in found if not isinstance(target, Table) or target.model().rowCount()]
    assert targets, "a panel without a table to take away"
    for target in targets:
        copies_whole_and_by_key(target)


def copies_whole_and_by_key(target: Any) -> None:
    clip("before")
    target.findChild(Exchange).menu().findChild(QAction, "exchange.copy_table").trigger()
    whole = [line.split("\t") for line in clipped().split("\n")]
    assert len({len(cells) for cells in whole}) == 1
    if isinstance(target, Table):
        model = target.model()
        assert len(whole) == 1 + model.rowCount()
        assert whole[0] == [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
        target.selectAll()
    QTest.keyClick(target, Key.Key_C, Control)
    assert [line.split("\t") for line in clipped().split("\n")] == (whole[1:] if isinstance(target, Table) else whole)


@only("cost")
def test_the_copy_has_all_digits(panel: Panel) -> None:
    panel.edit(x=(0.1, 1 / 3), y=(1.0, 2.0), w=0.7)
    target = table(panel, "x_y")
    target.exchange.copy(whole=True)
    columns = [numbers_of(read_text(clipped()), i) for i in range(5)]
    assert columns[:2] == [(0.1, 1 / 3), (1.0, 2.0)]
    result: Any = panel.result
    assert columns[2:] == [tuple(result.predictions), tuple(result.residuals), tuple(result.squared_errors)]


@only("cost")
def test_a_copy_of_nothing_is_all_and_of_cells_apart_has_gaps(panel: Panel) -> None:
    target = table(panel, "x_y")
    target.clearSelection()
    QTest.keyClick(target, Key.Key_C, Control)
    assert clipped().startswith("x\ty\tH(x)")
    model, selection = target.model(), target.selectionModel()
    for place in ((0, 0), (2, 1)):
        selection.select(model.index(*place), selection.SelectionFlag.Select)
    QTest.keyClick(target, Key.Key_C, Control)
    assert clipped() == "1\t\n\t3"


@only("matrix")
def test_what_the_slide_asks_for_is_not_copied(panel: Panel) -> None:
    panel.edit(**topic("matrix").presets["question"])
    clip("before")
    table(panel, "b").exchange.copy(whole=True)
    assert clipped() == "before"


# pasting


@only("cost")
@pytest.mark.parametrize(
    ("text", "at", "x", "y"),
    [
        ("7", (0, 0), (7, 2, 3), (1, 2, 3)),
        ("7\t8", (1, 0), (1, 7, 3), (1, 8, 3)),
        ("7\n8", (1, 1), (1, 2, 3), (1, 7, 8)),
        ("x\ty\n7\t8\n9\t10", (2, 0), (1, 2, 7, 9), (1, 2, 8, 10)),
        ("7,5;8,5\r\n", (0, 0), (7.5, 2, 3), (8.5, 2, 3)),
        ("1 2\n3 4\n5 6\n7 8", None, (1, 3, 5, 7), (2, 4, 6, 8)),
        ("x\ty\tH(x)\terror\tsquared\n5\t6\t0\t0\t0", (0, 3), (5, 2, 3), (6, 2, 3)),
    ],
)
def test_a_paste_goes_over_the_cells_from_the_present_one_on(
    panel: Any, text: str, at: tuple[int, int] | None, x: tuple[float, ...], y: tuple[float, ...]
) -> None:
    paste(table(panel, "x_y"), text, at)
    assert (panel.state.x, panel.state.y) == (x, y)
    assert len(panel.wishes) == 1
    assert panel.wishes[0][1] is None  # no gesture: a step of its own to undo
    assert panel.heard == []


@only("cost")
@pytest.mark.parametrize(
    ("text", "at", "kind", "details"),
    [
        ("7\tabc", (0, 0), "not_a_number", {"row": 1, "column": "B"}),
        ("x\ty\n7\t8\n7\t", (0, 0), "blank_cell", {"row": 3, "column": '"y"'}),
        ("7\t1_000", (0, 0), "not_a_number", {"value": "1_000"}),
        ("7\t8\n9", (0, 0), "ragged", {"row": 2}),
        ("7\t8\t9", (0, 0), "paste_too_wide", {"columns": 3, "room": 2}),
        ("7\t8", (0, 1), "paste_too_wide", {"room": 1}),
        ("7", (0, 2), "paste_too_wide", {"room": 0}),
        ("7\n8", (2, 0), "paste_too_long", {"rows": 2, "room": 1, "width": 2}),
        ("", (0, 0), "clipboard_empty", {}),
        ("\n\n", (0, 0), "clipboard_empty", {}),
        ("7\t1e400", (0, 0), "too_large_number", {"row": 1}),
    ],
)
def test_a_paste_that_cannot_be_changes_nothing(
    panel: Any, text: str, at: tuple[int, int], kind: str, details: dict[str, Any]
) -> None:
    before = panel.state
    paste(table(panel, "x_y"), text, at)
    assert panel.state is before
    assert panel.wishes == []
    (problem,) = panel.heard
    assert isinstance(problem, Problem)
    assert problem.kind == kind
    assert details.items() <= problem.details.items()


@only("cost")
def test_what_the_state_does_not_take_is_told_with_its_place(panel: Any) -> None:
    before = panel.state
    paste(table(panel, "x_y"), "7\n2e12", (0, 0))
    (error,) = panel.heard
    assert sentence(error) == "Row 2, column A: 2e12 is not possible. Allowed: a number from -1e12 to 1e12."
    assert panel.state is before


@only("log-loss")
@pytest.mark.parametrize(
    ("text", "at", "changed"),
    [
        ("Kim\t0\t0.25", (0, 0), {0: ("Kim", 0, 0.25)}),
        ("0.5\n0.6", (1, 2), {1: ("ID1", 1, 0.5), 2: ("ID7", 1, 0.6)}),
        ("0\t0.5", (0, 1), {0: ("ID6", 0, 0.5)}),
        ("'=x\t1\t0.5", (0, 0), {0: ("=x", 1, 0.5)}),
        ("A\t1\t0.5\nB\t0\t0.5", (7, 0), {7: ("A", 1, 0.5), 8: ("B", 0, 0.5)}),
        ("ID\ty\tŷ\tp\tlog\tloss\nA\t1\t0.5\t0\t0\t-inf", (0, 4), {0: ("A", 1, 0.5)}),
    ],
)
def test_a_paste_into_the_rows_of_log_loss(panel: Any, text: str, at: Any, changed: dict[int, Any]) -> None:
    before = dict(enumerate(panel.state.rows))
    paste(table(panel, "rows"), text, at)
    assert panel.heard == []
    assert dict(enumerate(panel.state.rows)) == {**before, **changed}
    assert len([state for state, _ in panel.wishes if state.rows != tuple(before.values())]) == 1


@only("log-loss")
@pytest.mark.parametrize(
    ("text", "at", "place"),
    [("2", (0, 1), "Row 1, column A: 2 "), ("1.5", (3, 2), "Row 1, column A: 1.5"), ("0.5", (1, 1), "Row 1, column A"),
     ("x" * 41, (0, 0), "Row 1, column A"), ("y,p\n1,0.5\n1,2.5", (0, 0), 'Row 3, column "p": 2.5')],
)  # fmt: skip
def test_a_row_that_cannot_be(panel: Any, text: str, at: Any, place: str) -> None:
    before = panel.state.rows
    paste(table(panel, "rows"), text, at)
    assert [sentence(error).startswith(place) for error in panel.heard] == [True]
    assert panel.state.rows == before


@only("matrix")
@pytest.mark.parametrize(
    ("text", "at", "a"),
    [
        ("9", (0, 0), ((9, 2), (3, 4))),
        ("7\t8\n9\t10", (0, 0), ((7, 8), (9, 10))),
        ("7\t8\n9\t10", (1, 1), ((1, 2, 0), (3, 7, 8), (0, 9, 10))),
        ("1\t2\t3\t4\t5\t6", (0, 0), ((1, 2, 3, 4, 5, 6), (3, 4, 0, 0, 0, 0))),
    ],
)
def test_a_paste_into_a_matrix_makes_it_as_large_as_it_has_to_be(panel: Any, text: str, at: Any, a: Any) -> None:
    grid = table(panel, "a")
    grid.setFocus()
    for key, times in ((Key.Key_Down, at[0]), (Key.Key_Right, at[1])):
        for _ in range(times):
            QTest.keyClick(grid, key)
    paste(grid, text)
    assert panel.state.a == a
    assert len(panel.wishes) == 1


@only("matrix")
@pytest.mark.parametrize(
    ("text", "kind"),
    [("\t".join("1234567"), "matrix_too_large"), ("1\n" * 200_000, "matrix_too_large"), ("1\tb", "not_a_number"),
     ("1\t2\n3", "ragged")],
)  # fmt: skip
def test_a_matrix_that_cannot_be(panel: Any, qtbot: Any, text: str, kind: str) -> None:
    paste(table(panel, "a"), text)
    qtbot.waitUntil(lambda: bool(panel.heard))
    assert [problem.kind for problem in panel.heard] == [kind]
    assert panel.wishes == []


@only("matrix")
def test_the_matrix_that_the_slide_asks_for_takes_none(panel: Any) -> None:
    panel.edit(**topic("matrix").presets["question"])
    before = panel.state
    paste(table(panel, "b"), "1\t2")
    assert panel.state is before


@pytest.mark.parametrize(
    ("panel", "name"),
    [("perceptron", "truth_table"), ("activations", "table"), ("descent", "steps_table"), ("matrix", "c")],
    indirect=["panel"],
)
def test_what_is_computed_takes_no_paste(panel: Any, name: str) -> None:
    target = table(panel, name)
    paste(target, "1\t2")
    assert target.findChild(Exchange).menu().findChild(QAction, "exchange.paste") is None
    assert (panel.wishes, panel.heard) == ([], [])


@only("cost")
def test_a_paste_while_a_cell_is_typed_in_is_the_entrys(panel: Any) -> None:
    target = table(panel, "x_y")
    target.setCurrentIndex(target.model().index(0, 0))
    target.edit(target.currentIndex())
    editor = target.viewport().focusWidget() or QApplication.focusWidget()
    clip("77")
    QTest.keyClick(editor, Key.Key_V, Control)
    assert panel.wishes == []


# in the window


@pytest.mark.parametrize("code", ["en", "ko"])
def test_the_window_tells_what_is_wrong_and_undoes_what_is_right(code: str, start: Any) -> None:
    settings = Settings()
    settings.language = code
    window = start(settings, AppState(panel="cost"))
    window.show()
    before = window.store.state
    target = table(window.front, "x_y")
    paste(target, "x\ty\n4\t5\n6\t?", (0, 0))
    assert window.store.state is before
    assert window.notice.text().startswith({"en": 'Row 3, column "y": "?" is not', "ko": '3행 "y"열: "?"'}[code])
    paste(target, "x\ty\n4\t5\n6\t7", (0, 0))
    assert window.store.state["cost"].x == (4, 6, 3)
    assert window.store.state["descent"].x == window.store.state["cost"].x
    window.store.undo()
    assert window.store.state == before
    assert not window.store.can_undo
    settings.language = "en"


# keys and menu


def test_the_table_comes_before_a_menu_with_the_same_key(qtbot: Any) -> None:
    window, heard = QMainWindow(), []
    qtbot.addWidget(window)
    made = DataTable("cost")
    made.retranslate("H(x)")
    made.show_data((1.0,), (2.0,), (0.0,))
    made.table.exchange.pasted.connect(lambda: heard.append("table"))
    window.setCentralWidget(made)
    action = QAction(window)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
    action.triggered.connect(lambda: heard.append("menu"))
    window.addAction(action)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    clip("5\t6")
    made.table.setFocus()
    QTest.keyClick(made.table, Key.Key_V, Control)
    made.add.setFocus()
    QTest.keyClick(made.add, Key.Key_V, Control)
    assert heard == ["table", "menu"]


# What the off-screen platform says of every menu.
opens_a_menu = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


def menus(host: QWidget) -> list[QMenu]:
    return [menu for menu in host.findChildren(QMenu) if menu.isVisible()]


@opens_a_menu
@only("cost")
def test_the_menu_opens_by_mouse_by_key_and_by_button(panel: Any) -> None:
    target = table(panel, "x_y")
    clip("1")
    place = target.visualRect(target.model().index(0, 0)).center()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        event = QContextMenuEvent(reason, place, target.viewport().mapToGlobal(place))
        QApplication.sendEvent(target.viewport(), event)
        (menu,) = menus(target)
        assert [action.text() for action in menu.actions()] == ["Copy", "Copy table", "Paste", "", "Open CSV…"]
        menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    button = panel.findChild(QPushButton, "cost.exchange")
    assert button.accessibleName() == "Copy, paste or open a table"
    button.click()
    (menu,) = menus(target)
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert target.findChildren(QMenu) == []


@only("cost")
def test_tab_goes_from_the_table_along_the_buttons(panel: Any) -> None:
    parts = [table(panel, name) for name in ("x_y", "exchange", "add_row", "remove_row")]
    parts[0].setFocus()
    for part in parts[1:]:
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is part


@only("cost")
def test_the_menu_speaks_the_present_language(panel: Any) -> None:
    set_language("ko")
    menu = table(panel, "x_y").exchange.menu()
    assert [action.text() for action in menu.actions()] == ["복사", "표 전체 복사", "붙여넣기", "", "CSV 열기…"]
    menu.deleteLater()


@opens_a_menu
@only("matrix")
def test_the_menu_of_a_matrix(panel: Any) -> None:
    grid = table(panel, "b")
    clip("9\t9")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), grid.mapToGlobal(QPoint(20, 20)))
    QApplication.sendEvent(grid, event)
    (menu,) = menus(grid)
    menu.findChild(QAction, "exchange.paste").trigger()
    menu.close()
    assert panel.state.b == ((9, 9), (7, 8))


# files


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Choose a file with this content, as the dialog would."""

    def open_(target: Any, content: bytes | None) -> None:
        path = tmp_path / "표.csv"
        if content is not None:
            path.write_bytes(content)
        monkeypatch.setattr(dialogs, "ask_table", lambda *_: None if content is None else path)
        menu = target.exchange.menu()
        menu.findChild(QAction, "exchange.open_csv").trigger()
        menu.deleteLater()

    return open_


@only("cost")
def test_a_korean_file_becomes_the_data(panel: Any, opened: Any) -> None:
    opened(table(panel, "x_y"), "이름,시간,점수\r\n가,1,50\r\n나,2,60.5\r\n".encode("cp949"))
    assert (panel.state.x, panel.state.y) == ((1, 2), (50, 60.5))
    assert len(panel.wishes) == 1


@only("cost")
@pytest.mark.parametrize(
    ("content", "kind"),
    [(None, None), (b"PK\x03\x04", "workbook"), (b"1\n2", "too_few_columns"), (b"x,y\n1,2\n3,?", "not_a_number"),
     (b"", "empty_table")],
)  # fmt: skip
def test_a_file_that_is_not_taken(panel: Any, opened: Any, content: bytes | None, kind: str | None) -> None:
    opened(table(panel, "x_y"), content)
    assert [problem.kind for problem in panel.heard] == ([kind] if kind else [])
    assert panel.wishes == []


@only("log-loss")
@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("ID,y,ŷ\nKim,1,0.9\nLee,0,0.2", (("Kim", 1, 0.9), ("Lee", 0, 0.2))),
        ("y_true,y_prob\n1,0.9\n0,0.2", (("ID1", 1, 0.9), ("ID2", 0, 0.2))),
        ("a,b,c,y,ŷ\nu,v,w,1,0.9", (("ID1", 1, 0.9),)),
    ],
)
def test_a_file_becomes_the_rows(panel: Any, opened: Any, content: str, rows: Any) -> None:
    opened(table(panel, "rows"), content.encode())
    assert panel.heard == []
    assert panel.state.rows == rows


@only("matrix")
def test_a_file_becomes_the_matrix(panel: Any, opened: Any) -> None:
    opened(table(panel, "b"), b"1;2;3\n4;5;6\n")
    assert panel.state.b == ((1, 2, 3), (4, 5, 6))
    assert not panel.state.question


# many rows


@pytest.mark.painted
def test_200_000_rows_are_shown_without_making_them(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made = DataTable("cost")
    qtbot.addWidget(made)
    made.retranslate("H(x)")
    asked: list[int] = []
    plain = Columns.__getitem__
    monkeypatch.setattr(Columns, "__getitem__", lambda self, at: (asked.append(at), plain(self, at))[1])
    made.resize(500, 300)
    made.show()
    values = tuple(map(float, range(200_000)))
    made.show_data(values, values, values)
    made.grab()
    assert len(set(asked)) < 100
    assert made.table.model().index(199_999, 0).data() == "199999"


@only("cost")
def test_a_file_of_200_000_rows_is_soon_a_wish(
    panel: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read in slices, between which the window goes on."""
    path, began = tmp_path / "many.csv", []
    path.write_text("x,y\n" + "\n".join(f"{i / 7},{i / 3}" for i in range(200_000)), encoding="utf-8")
    monkeypatch.setattr(dialogs, "ask_table", lambda *_: path)
    panel.intake.began.connect(began.append)
    panel.draw = lambda state, result: None
    table(panel, "x_y").exchange.open_file()
    assert began
    qtbot.waitUntil(lambda: bool(panel.wishes))
    assert (len(panel.state.x), panel.state.y[-1]) == (200_000, 199_999 / 3)


@only("cost")
def test_another_table_takes_the_place_of_one_that_is_being_read(panel: Any, qtbot: Any) -> None:
    clip("x,y\n" + "1,2\n" * 100_000)
    table(panel, "x_y").exchange.paste()
    paste(table(panel, "x_y"), "7\t8", (0, 0))
    qtbot.waitUntil(lambda: all(work._is_over for work in panel.findChildren(Work)))  # else it goes on to its end
    assert [state.x[0] for state, _ in panel.wishes] == [7]


# what is asked


def test_a_comma_that_can_mean_two_things_is_asked_about(qtbot: Any) -> None:
    made: Any = shown(qtbot, panel_class("cost"))
    target = table(made, "x_y")
    asked = while_asked(lambda dialog: dialog.accept(), ColumnDialog)
    paste(target, "7\t1,000", (0, 0))
    assert made.state.y[0] == 1000
    assert "1,000" in asked[0].words.text()

    def decimal(dialog: ColumnDialog) -> None:
        QTest.keyClick(dialog.questions["reading"], Key.Key_Down)
        QTest.keyClick(dialog.questions["reading"], Key.Key_Down)
        dialog.accept()

    while_asked(decimal, ColumnDialog)
    paste(target, "7\t1,000", (0, 0))
    assert made.state.y[0] == 1
    before = made.state
    while_asked(lambda dialog: dialog.reject(), ColumnDialog)
    paste(target, "7\t1,000", (0, 0))
    assert made.state is before


def test_a_header_of_years_is_asked_about(qtbot: Any) -> None:
    made: Any = shown(qtbot, panel_class("cost"))
    told: list[str] = []
    made.told.connect(lambda words: told.append(words()))
    text = "지역,2019,2020\n서울,9.7,9.6\n부산,3.4,3.4\n대구,2.4,2.4"
    clip(text)
    while_asked(lambda dialog: dialog.accept(), ColumnDialog)
    made.intake.paste()
    assert made.state.x == (9.7, 3.4, 2.4)
    assert told == ['Taken: x = "2019", y = "2020". Left out: "지역".']

    def data(dialog: ColumnDialog) -> None:
        QTest.keyClick(dialog.questions["header"], Key.Key_Down)
        dialog.accept()

    while_asked(data, ColumnDialog)
    made.intake.paste()
    assert made.state.x == (2019, 9.7, 3.4, 2.4)


def test_names_in_a_paste_count(qtbot: Any) -> None:
    made: Any = shown(qtbot, panel_class("cost"))
    paste(table(made, "x_y"), "y\tx\n7\t8", (1, 0))
    assert (made.state.x, made.state.y) == ((1, 8, 3), (1, 7, 3))
    paste(table(made, "x_y"), "y\n70\n80", (0, 0))
    assert (made.state.x, made.state.y) == ((1, 8, 3), (70, 80, 3))


@pytest.mark.parametrize("kind", ["html", "picture", "empty"])
def test_a_clipboard_without_text_is_told_as_that(qtbot: Any, kind: str) -> None:
    made: Any = shown(qtbot, panel_class("cost"))
    heard: list[Any] = []
    made.refused.connect(heard.append)
    held = QMimeData()
    if kind == "html":
        held.setHtml("<table><tr><td>1</td></tr></table>")
    elif kind == "picture":
        held.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(held)
    made.intake.paste()
    assert [problem.kind for problem in heard] == [f"clipboard_{kind}"]


def test_a_file_that_was_copied_is_pasted(qtbot: Any, tmp_path: Path) -> None:
    made: Any = shown(qtbot, panel_class("cost"))
    (tmp_path / "t.csv").write_text("y,x\n1,2", encoding="utf-8")
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / "t.csv"))])
    QGuiApplication.clipboard().setMimeData(held)
    made.intake.paste()
    assert (made.state.x, made.state.y) == ((2,), (1,))

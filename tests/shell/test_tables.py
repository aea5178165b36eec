"""Tables that come to the window: the panel in front takes what is surely its, else the panels are offered."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from dlviz.app import main, show_opened
from dlviz.errors import Problem
from dlviz.files.choosing import best
from dlviz.files.grid import Grid
from dlviz.files.lines import TEXT_TABLES
from dlviz.files.taking import whole
from dlviz.model.descent.edits import on_landscape
from dlviz.model.fields import FieldError
from dlviz.model.slices import finish
from dlviz.shell.opening import read_opening
from dlviz.shell.strip import Strip
from dlviz.shell.tables import MOMENT, fitting
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from dlviz.ui.tables.column_dialog import ColumnDialog
from dlviz.ui.work import Work
from tests.answers import while_asked
from tests.clock import Clock
from tests.everywhere import settle
from tests.share import for_all
from tests.shell.test_documents import drop
from tests.tables import read_text

pytestmark = [pytest.mark.front("matrix"), pytest.mark.painted(4)]  # which is made soonest


def strip(window: Window, name: str) -> Strip | None:
    return next((found for found in window.strips.strips() if found.objectName() == f"strip.{name}"), None)


def buttons(window: Window) -> list[str]:
    found = strip(window, "panels")
    return [] if found is None else [button.text() for button in found.findChildren(QPushButton)]


def press(window: Window, name: str) -> None:
    button = window.findChild(QPushButton, f"strip.panels.{name}")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def table(tmp_path: Path) -> Any:
    def make(text: str, name: str = "t.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.mark.front("descent")
def test_what_is_dropped_on_a_panel_that_takes_it_is_its(window: Window, qtbot: Any, table: Any) -> None:
    drop(window, window, table("y,x\n10,1\n20,2\n"))
    qtbot.waitUntil(lambda: window.store.state["descent"].y == (10, 20))
    assert window.store.state.panel == "descent"
    assert window.notice.text() == 'Taken: x = "x", y = "y".'
    window.store.undo()
    assert window.store.state["descent"].y == (1, 2, 3)


@pytest.mark.front("descent")
def test_else_the_panels_that_take_it_are_offered(window: Window, qtbot: Any, table: Any) -> None:
    drop(window, window, table("target,x1,x2\n0,0,1\n1,0,1\n"))
    qtbot.waitUntil(lambda: bool(strip(window, "panels")))
    assert "Neural network" in buttons(window)
    assert "Which panel is to take t.csv?" in strip(window, "panels").text.text()  # type: ignore[union-attr]
    press(window, "network")
    assert window.store.state.panel == "network"
    assert window.store.state["network"].points == ((0, 1, 0), (0, 1, 1))
    assert window.store.state["network"].data == "own"
    assert not strip(window, "panels")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("x,y\n1,2", {"cost", "descent", "matrix"}),
        ("id,y,p\na,1,0.5", {"log-loss", "cost", "descent", "matrix"}),
        ("x1,x2,t\n1,2,0\n1,2,1", {"network", "cost", "descent", "log-loss", "matrix"}),
        ("a,b\nc,d", set()),
    ],
)
def test_which_panels_take_a_table(text: str, names: set[str]) -> None:
    assert set(fitting(read_text(text), AppState())) <= names
    assert bool(fitting(read_text(text), AppState())) == bool(names)


def refused(grid: Grid, panel: str) -> bool:
    """Whether a panel refuses a table."""
    state = AppState()[panel]
    try:
        choice = best(grid, topic(panel).takes)
        finish(whole(choice, lambda: state))
    except (Problem, FieldError):
        return True
    return False


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("id,y,p\n" + "a,1,0.5\n" * 200, {"cost", "descent", "log-loss"}),
        ("id,y,p\n" + "a,1,0.5\n" * 201, {"cost", "descent"}),
        ("label,p0,p1\n" + "1,0.5,0.5\n" * 51, {"network", "cost", "descent"}),
        ("label,p0,p1\n2,0.5,0.5\n", {"cost", "descent", "matrix"}),  # no such class
        ("y,p\n1,2000\n", {"cost", "descent", "matrix"}),
        (
            "label," + ",".join(f"pixel{i}" for i in range(64)) + "\n1" + ",17" * 64,
            {"network", "cost", "descent", "log-loss"},
        ),
        ("x1,x2,t\n" + "0,0,1\n" * 1001, {"cost", "descent"}),
        ("x,y\n1,1e300\n", set()),
        ("x,y\n1,2\n2,many\n3,4\n", set()),  # the panel in front says where
        ("x,y\n" + "1,2\n" * 5000, {"cost", "descent"}),
    ],
    ids=lambda value: None if isinstance(value, set) else value[:12].partition("\n")[0] + f" {value.count(chr(10))}",
)
def test_what_is_offered_is_taken_and_what_is_taken_is_offered(text: str, offered: set[str]) -> None:
    grid = read_text(text)
    found = fitting(grid, AppState())
    assert set(found) == offered
    for panel in (name for name in PANELS if topic(name).takes):
        is_asked = panel in found and found[panel].doubt  # then another column may be meant
        assert is_asked or refused(grid, panel) == (panel not in found), panel


def test_where_no_panel_takes_a_table_it_is_said_where_it_is_wrong(window: Window, qtbot: Any) -> None:
    window.store.select("activations")
    paste(window, "x,y\n1,2\n2,many\n3,4\n")
    qtbot.waitUntil(lambda: '"many"' in window.notice.text())
    assert "Row 3" in window.notice.text()


def paste(window: Window, text: str) -> None:
    """Where no table and no field has the focus."""
    QGuiApplication.clipboard().setText(text)
    window.tabs.tabBar().setFocus()
    QTest.keyClick(window.tabs.tabBar(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_what_is_pasted_anywhere_goes_to_the_panel_in_front(window: Window) -> None:
    window.store.select("cost")
    paste(window, "y,x\n10,1\n20,2\n")
    assert (window.store.state["cost"].x, window.store.state["cost"].y) == ((1, 2), (10, 20))
    assert window.notice.text() == 'Taken: x = "x", y = "y".'
    window.store.select("digits")
    paste(window, ",".join(("label", *(f"pixel{i}" for i in range(64)))) + "\n" + ",".join(("7", *["3"] * 64)))
    assert window.store.state["digits"].own == ((7, (3,) * 64),)
    assert window.store.state["digits"].source == "own"


@pytest.mark.front("descent")
def test_data_that_come_to_a_landscape_are_seen(window: Window) -> None:
    """It would say what it took, and show nothing of it."""
    descent = window.store.state["descent"]
    before = on_landscape(descent, "himmelblau")
    window.store.edit("descent", before)
    paste(window, "x,y\n1,2\n2,4\n")
    now = window.store.state["descent"]
    assert (now.landscape, now.x, now.y) == ("data", (1, 2), (2, 4))
    assert (now.w0, now.b0, now.learning_rate) == (descent.w0, descent.b0, descent.learning_rate)
    window.store.undo()
    assert window.store.state["descent"] == before


def test_a_state_that_was_copied_as_text_is_pasted_as_one(window: Window) -> None:
    window.store.select("cost")
    window.store.open(window.store.state.with_panel("perceptron", replace(window.store.state["perceptron"], w1=0.25)))
    wished = window.store.state
    window.menus.actions["copy_state"].trigger()
    text = QGuiApplication.clipboard().text()
    window.store.undo()
    paste(window, text)
    assert window.store.state == wished


def test_where_the_panel_in_front_takes_no_tables_others_are_offered(window: Window, qtbot: Any) -> None:
    window.store.select("perceptron")
    paste(window, "target,x1,x2\n0,0,1\n1,0,1\n")
    qtbot.waitUntil(lambda: bool(strip(window, "panels")))
    press(window, "network")
    assert window.store.state["network"].points == ((0, 1, 0), (0, 1, 1))


def test_a_paste_never_leads_to_another_panel_unasked(window: Window, qtbot: Any) -> None:
    """Whoever pastes a number where no entry has the focus would find another panel, and another matrix."""
    window.store.select("perceptron")
    before = window.store.state
    paste(window, "0.5")
    qtbot.waitUntil(lambda: bool(strip(window, "panels")))
    assert buttons(window) == ["Matrix product", "None"]
    assert window.store.state is before


def test_a_file_with_too_many_rows_for_the_panel_in_front_is_refused_there(
    window: Window, qtbot: Any, table: Any
) -> None:
    window.store.select("matrix")
    drop(window, window, table("a\n" + "1\n" * 7))
    qtbot.waitUntil(lambda: "7×1" in window.notice.text())


@pytest.mark.parametrize(
    ("panel", "text", "words"),
    [
        ("network", "x1,x2,t\n" + "0,0,1\n" * 1001, "Rows in the table: 1001. From 2 to 1000"),
        ("digits", (",".join(["3"] * 64) + ",7\n") * 11, "Rows in the table: 11. From 0 to 10"),
        ("network", "x1,x2,t\n0,50000,1\n1,1,0\n", "50000"),
    ],
    ids=["points", "digits", "beyond"],
)
def test_what_is_surely_for_the_panel_in_front_is_refused_there_though_others_might_take_some_columns(
    window: Window, qtbot: Any, table: Any, panel: str, text: str, words: str
) -> None:
    """It was offered to the others alone, and nobody learned why."""
    window.store.select(panel)
    drop(window, window, table(text))
    qtbot.waitUntil(lambda: words in window.notice.text())
    assert not strip(window, "panels")


def test_no_panel_is_offered_that_takes_a_number_in_neither_of_its_readings() -> None:
    assert set(fitting(read_text("y\tp\n1\t0,500\n"), AppState())) == {"cost", "descent", "log-loss", "matrix"}
    assert set(fitting(read_text("y\tp\n1\t2,500\n"), AppState())) == {"cost", "descent", "matrix"}


def test_no_panel_is_offered_that_would_refuse_so_many_rows(window: Window, qtbot: Any) -> None:
    assert "matrix" in fitting(read_text("a\n" + "1\n" * 6), AppState())
    assert "matrix" not in fitting(read_text("a\n" + "1\n" * 7), AppState())
    window.store.select("activations")
    before = window.store.state
    window.notice.say("")
    paste(window, "1\n" * 11)
    qtbot.waitUntil(lambda: "2 are needed" in window.notice.text())
    assert window.store.state is before


@for_all(("text", "words"), [("a,b\nc,d", "no column of numbers"), ("", "nothing in the clipboard")])
@for_all("panel", ["perceptron", "cost", "digits"])
def test_what_is_pasted_and_is_no_table_is_told(window: Window, qtbot: Any, panel: str, text: str, words: str) -> None:
    window.notice.say("")
    window.store.select(panel)
    before = window.store.state
    paste(window, text)
    qtbot.waitUntil(lambda: words in window.notice.text())
    assert window.store.state is before


def test_it_is_said_why_another_panel_came_to_the_front(window: Window, qtbot: Any, table: Any) -> None:
    window.store.select("cost")
    drop(window, window, table("a\n1\n2\n"))
    qtbot.waitUntil(lambda: window.store.state.panel == "matrix")
    assert window.notice.text().startswith("Only Matrix product takes this table. Matrix A is made of")
    window.appearance.choose_language("ko")
    settle()
    assert window.notice.text().startswith("이 표를 받는 패널은 행렬")


@pytest.mark.front("descent")
def test_a_table_named_at_the_start_comes_to_the_only_panel_that_takes_it(
    window: Window, qtbot: Any, table: Any
) -> None:
    """It was asked which one of one is to take it."""
    show_opened(window, read_opening([str(table("a\n1\n2\n"))], ()))
    qtbot.waitUntil(lambda: window.store.state.panel == "matrix")
    assert window.notice.text().startswith("Only Matrix product takes this table. Matrix A is made of")
    assert not strip(window, "panels")


def test_what_asks_about_a_table_of_the_matrix_says_which_columns_of_it_are_meant(
    window: Window, qtbot: Any, table: Any
) -> None:
    window.store.select("matrix")
    seen = []

    def look(dialog: ColumnDialog) -> None:
        labels = [label.text() for label in dialog.findChildren(QLabel)]
        boxes = [box.accessibleName() for box in dialog.boxes]
        seen.append((dialog.windowTitle(), [text for text in labels if "column 1" in text or text == "c0"], boxes))
        dialog.accept()

    while_asked(look, ColumnDialog)
    drop(window, window, table('p,q\n"1,200",2\n3,4\n'))
    qtbot.waitUntil(lambda: bool(seen))
    ((name, labels, boxes),) = seen
    assert name == "Matrix product: Choose the columns"
    assert labels == ["A, column 1"]
    assert boxes == ["Column for A, column 1", "Column for A, column 2"]


def test_none_of_them_is_an_answer_too(window: Window, qtbot: Any, table: Any) -> None:
    before = window.store.state
    window.tables.open(table("x,y\n1,2\n"), "named")
    qtbot.waitUntil(lambda: bool(strip(window, "panels")))
    press(window, "none")
    assert window.store.state is before


@for_all(
    ("text", "words"),
    [("a,b\nc,d\n", "no column of numbers"), ("x,y", "names (x, y) and no rows"), ("", "nothing to take"),
     ('"1', "quotation mark")],
)  # fmt: skip
def test_what_no_panel_takes_is_told(window: Window, qtbot: Any, table: Any, text: str, words: str) -> None:
    window.notice.say("")
    before = window.store.state
    drop(window, window, table(text))
    qtbot.waitUntil(lambda: words in window.notice.text())
    assert window.store.state is before


def test_a_pipe_and_a_workbook_are_refused_before_they_are_read(window: Window, qtbot: Any, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "book.xlsx").write_bytes(b"PK\x03\x04")
    for name, words in (("pipe.csv", "no file"), ("book.xlsx", "workbook")):
        drop(window, window, tmp_path / name)
        qtbot.waitUntil(lambda words=words: words in window.notice.text())
    assert main([str(tmp_path / "pipe.csv")]) == 4
    assert main([str(tmp_path / "nosuch.csv")]) == 4


# pictures


def seven(path: Path) -> Path:
    image = QImage(96, 96, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for place in (*(QRect(20, 15, 56, 12),), *(QRect(64 - 3 * i, 27 + 5 * i, 12, 6) for i in range(12))):
        for x in range(place.left(), place.right()):
            for y in range(place.top(), place.bottom()):
                image.setPixel(x, y, 0)
    assert image.save(str(path))
    return path


def paste_picture(window: Window, path: Path, *, text: str = "") -> None:
    held = QMimeData()
    held.setImageData(QImage(str(path)))
    held.setHtml("<img src='seven.png'>")
    if text:
        held.setText(text)
    QGuiApplication.clipboard().setMimeData(held)
    window.menus.actions["paste_table"].trigger()


@pytest.mark.parametrize("way", ["drop", "paste", "copied file"])
def test_a_picture_is_the_digits(window: Window, tmp_path: Path, way: str) -> None:
    window.store.select("digits")
    path = seven(tmp_path / "seven.png")
    if way == "drop":
        drop(window, window.front.pad, path)  # type: ignore[attr-defined]
    elif way == "paste":
        paste_picture(window, path)
    else:
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(str(path))])
        QGuiApplication.clipboard().setMimeData(held)
        window.menus.actions["paste_table"].trigger()
    assert len(window.store.state["digits"].own) == 1
    called = "The picture in the clipboard" if way == "paste" else "seven.png"
    assert window.notice.text() == f"{called} is kept with the label 7."


@pytest.mark.parametrize("way", ["drop", "open", "start"])
def test_a_picture_that_comes_to_another_panel_goes_to_the_digits(
    window: Window, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, before = seven(tmp_path / "seven.png"), window.store.state
    if way == "drop":
        drop(window, window, path)
    elif way == "open":
        monkeypatch.setattr("dlviz.shell.documents.ask_open", lambda *_: path)
        window.menus.actions["open"].trigger()
    else:
        show_opened(window, read_opening([str(path)], ()))
    assert window.store.state.panel == "digits"
    assert len(window.store.state["digits"].own) == 1
    assert window.notice.text() == "Only Digits takes pictures. seven.png is kept with the label 7."
    window.store.undo()
    assert window.store.state["digits"] == before["digits"]


def test_a_picture_that_is_pasted_on_another_panel_is_offered_to_the_digits(window: Window, tmp_path: Path) -> None:
    before = window.store.state
    paste_picture(window, seven(tmp_path / "seven.png"))
    assert buttons(window) == ["Digits", "None"]
    assert "picture" in strip(window, "panels").text.text()  # type: ignore[union-attr]
    assert window.store.state is before
    press(window, "digits")
    assert window.store.state.panel == "digits"
    assert len(window.store.state["digits"].own) == 1
    assert "label 7" in window.notice.text()


@pytest.mark.front("descent")
def test_cells_of_a_spreadsheet_are_a_table_though_a_picture_of_them_is_there(window: Window, tmp_path: Path) -> None:
    paste_picture(window, seven(tmp_path / "seven.png"), text="x\ty\n1\t2\n2\t4\n")
    assert window.store.state["descent"].y == (2, 4)


@for_all("ending", ["gif", "svg"])
def test_a_picture_that_cannot_be_read_is_told(window: Window, tmp_path: Path, ending: str) -> None:
    window.store.select("digits")
    path = tmp_path / f"seven.{ending}"
    path.write_bytes(b"GIF89a" if ending == "gif" else b"<svg>")
    drop(window, window, path)
    assert "PNG, JPEG and BMP" in window.notice.text()
    blank = QImage(4, 40, QImage.Format.Format_Grayscale8)
    blank.fill(255)
    QGuiApplication.clipboard().setImage(blank)
    window.menus.actions["paste_table"].trigger()
    assert window.notice.text().startswith("The picture in the clipboard has 4 × 40 pixels.")


# what takes long


def test_a_long_reading_shows_how_far_it_is_and_is_cancelled(
    window: Window, qtbot: Any, table: Any, clock: Clock
) -> None:
    before = window.store.state
    drop(window, window, table('"x","y"\n' + '"1.5","2.5"\n' * 200_000))
    assert strip(window, "table") is None  # what is short shows nothing
    clock.pass_time(MOMENT)
    made = strip(window, "table")
    assert made is not None
    assert made.text.text() == "Reading t.csv …"
    qtbot.waitUntil(lambda: made.progress.value() > 0)
    QTest.mouseClick(made.findChild(QPushButton, "strip.table.cancel"), Qt.MouseButton.LeftButton)
    assert window.notice.text() == "Cancelled. Nothing was changed."
    qtbot.waitUntil(lambda: all(work._is_over for work in window.findChildren(Work)))  # else it goes on to its end
    assert window.store.state is before


@pytest.mark.front("descent")
def test_another_table_takes_the_place_of_a_question_about_the_one_before(
    window: Window, qtbot: Any, table: Any
) -> None:
    """They piled up over the panel."""
    for name in ("one", "two"):
        drop(window, window, table("label,p0,p1\n0,0.9,0.1\n1,0.2,0.8\n", f"{name}.csv"))
        qtbot.waitUntil(lambda name=name: any(name in found.text.text() for found in window.strips.strips()))
    (question,) = window.strips.strips()
    assert "two.csv" in question.text.text()
    drop(window, window, table("y,x\n10,1\n20,2\n"))
    qtbot.waitUntil(lambda: window.store.state["descent"].y == (10, 20))
    assert window.strips.strips() == []


def test_what_is_read_is_no_longer_waited_for_while_a_dialog_asks_about_it(
    window: Window, qtbot: Any, clock: Clock
) -> None:
    """The dialog has the loop of events, so that the work itself is still there."""
    work = Work((share for share in (0.5,)), window.tables)
    asked: list[object] = []
    work.finished.connect(lambda made: (asked.append(made), clock.pass_time(MOMENT)))
    window.tables.show(work, "t.csv")
    qtbot.waitUntil(lambda: bool(asked))
    assert strip(window, "table") is None


@pytest.mark.front("descent")
def test_a_table_that_is_opened_as_a_session_would_be_is_taken(
    window: Window, qtbot: Any, table: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table("y,x\n10,1\n20,2\n")
    asked: list[str] = []
    monkeypatch.setattr("dlviz.shell.documents.ask_open", lambda _, *words: (asked.extend(words), path)[1])
    window.menus.actions["open"].trigger()
    title, kinds = asked
    assert title == "Open a session, a table or a picture"
    first, *others = kinds.split(";;")  # the dialog begins with the first, which hides none of what it opens
    assert all(f"*{ending}" in first for ending in (".dlviz", *TEXT_TABLES, ".png", ".jpg"))
    assert others[-1] == "All files (*)"
    qtbot.waitUntil(lambda: window.store.state["descent"].y == (10, 20))
    assert window.notice.text() == 'Taken: x = "x", y = "y".'

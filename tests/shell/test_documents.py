"""Sessions in the window: new, open, save, recent, drop, text, and the question before something would be lost."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QGraphicsView, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from dlviz import session
from dlviz.by_fields import MANY
from dlviz.files.names import from_text
from dlviz.model.descent.state import Run
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import topic
from tests.answers import answer, while_asked
from tests.share import for_all

pytestmark = [pytest.mark.front("matrix"), pytest.mark.painted(4)]  # which is made soonest

Button = QMessageBox.StandardButton
LECTURE = AppState(panel="cost").with_panel("cost", topic("cost").State(w=2.0))


@pytest.fixture
def lecture(tmp_path: Path) -> Path:
    path = tmp_path / "강의 1.dlviz"
    session.write(path, LECTURE)
    return path


def edit(window: Window, w0: float) -> None:
    window.store.edit("descent", replace(window.store.state["descent"], w0=w0))


def test_a_session_is_opened_with_its_name(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    assert window.store.state == LECTURE
    assert window.windowTitle() == "강의 1.dlviz[*] — Cost function — dlviz"
    assert not window.isWindowModified()


def test_an_edit_marks_the_title_and_undo_takes_the_mark_away(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    edit(window, 1.0)
    assert window.isWindowModified()
    window.store.undo()
    assert not window.isWindowModified()


def test_playing_and_looking_at_another_panel_are_no_changes(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    window.store.select("descent")
    window.store.play("descent", replace(window.store.state["descent"], step=7))
    assert not window.isWindowModified()
    edit(window, 1.0)
    window.store.play("descent", replace(window.store.state["descent"], step=8))
    assert window.isWindowModified()
    window.store.undo()
    assert not window.isWindowModified()


def test_save_writes_to_the_file_that_is_known(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    edit(window, 1.5)
    window.menus.actions["save"].trigger()
    assert session.read(lecture) == window.store.state
    assert not window.isWindowModified()
    assert window.notice.text() == "Saved: 강의 1.dlviz"


def test_the_first_save_offers_a_name_as_each_export_does(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    chosen = iter((None, tmp_path / "week 3.dlviz", None))
    monkeypatch.setattr(
        "dlviz.shell.documents.ask_save", lambda _, __, name, ___: (offered.append(name), next(chosen))[1]
    )
    window.store.select("cost")
    for _ in range(3):
        window.documents.save_as()
    assert offered == ["cost.dlviz", "cost.dlviz", str(tmp_path / "week 3.dlviz")]


def test_save_as_goes_on_in_the_new_file(window: Window, lecture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.documents.open_path(lecture)
    other = lecture.with_name("other.dlviz")
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: other)
    edit(window, 1.5)
    window.menus.actions["save_as"].trigger()
    assert (session.read(lecture), session.read(other)) == (LECTURE, window.store.state)
    assert window.windowTitle().startswith("other.dlviz[*]")


def test_new_begins_without_a_file_and_undo_goes_back_into_it(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    window.menus.actions["new"].trigger()
    assert window.store.state == AppState(panel="cost")
    assert window.documents.path is None
    window.store.undo()
    assert (window.documents.path, window.store.state) == (lecture, LECTURE)
    window.store.redo()
    assert window.documents.path is None


def test_undo_past_two_openings_never_mixes_a_state_with_the_other_file(window: Window, lecture: Path) -> None:
    second = lecture.with_name("second.dlviz")
    session.write(second, AppState(panel="matrix"))
    window.documents.open_path(lecture)
    edit(window, 1.0)
    window.documents.save()
    window.documents.open_path(second)
    window.store.select("descent")
    edit(window, 3.0)
    window.store.undo()
    window.store.undo()
    assert window.documents.path == lecture
    assert not window.documents.modified
    window.store.redo()
    assert window.documents.path == second
    assert not window.documents.modified
    for _ in range(3):
        window.store.undo()
    assert window.documents.path is None
    window.store.redo()
    assert window.documents.path == lecture


@pytest.mark.parametrize(
    ("button", "closed", "kept"), [(Button.Save, True, 2.5), (Button.Discard, True, 0.0), (Button.Cancel, False, 0.0)]
)
def test_closing_with_changes_in_a_file_asks(
    window: Window, lecture: Path, button: Button, closed: bool, kept: float
) -> None:
    window.documents.open_path(lecture)
    edit(window, 2.5)
    asked = answer(button)
    assert window.close() is closed
    assert asked == ["강의 1.dlviz has changes that are not saved. Save them?"]
    assert session.read(lecture)["descent"].w0 == kept


def test_closing_does_not_ask_where_nothing_is_lost(window: Window, lecture: Path) -> None:
    edit(window, 2.5)  # in no file: it comes back at the next start
    assert window.close()
    assert window.settings.last_state() == window.store.state


def test_closing_asks_where_another_window_would_keep_its_own_state(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dlviz.shell.documents.others_live", lambda: True)
    assert window.documents.may_close(is_kept=True)  # nothing was changed
    edit(window, 2.5)
    asked = answer(Button.Cancel)
    assert not window.close()
    assert asked == ["This session has changes that are not saved. Save them?"]


def test_the_system_ends_it_without_a_question(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    edit(window, 2.5)
    window.end()
    assert not window.isVisible()
    assert session.read(lecture) == LECTURE


def test_the_system_ends_it_while_a_question_is_open(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    edit(window, 2.5)
    while_asked(lambda box: window.end())
    window.close()
    assert window.isHidden()
    assert QApplication.activeModalWidget() is None


def test_what_is_in_no_file_is_asked_about_where_it_cannot_be_kept(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(window, 2.5)
    monkeypatch.setattr(window.settings, "keep_state", lambda state: False)
    asked = answer(Button.Cancel)
    window.close()
    assert window.isVisible()
    assert asked == ["This session has changes that are not saved. Save them?"]


def test_new_says_how_unnamed_work_comes_back(window: Window) -> None:
    window.documents.new()
    assert not window.notice.isVisible()
    edit(window, 2.5)
    window.documents.new()
    assert "Undo" in window.notice.text()


# the next start


def test_a_file_leaves_alone_what_is_in_no_file(window: Window, lecture: Path, start: Any) -> None:
    edit(window, 2.5)
    unnamed = window.store.state
    window.documents.open_path(lecture)
    window.close()
    again = start(window.settings)
    again.show()
    again.documents.reopen()
    assert again.store.state == LECTURE
    assert again.documents.path == lecture
    assert not again.isWindowModified()
    again.store.undo()
    assert again.store.state == unnamed
    assert again.documents.path is None


def test_a_start_with_a_file_leaves_alone_what_is_in_no_file(window: Window, lecture: Path, start: Any) -> None:
    edit(window, 2.5)
    unnamed = window.store.state
    window.close()
    again = start(window.settings, LECTURE)
    again.show()
    again.documents.take(session.read_document(lecture), lecture)
    again.close()
    assert window.settings.last_state() == unnamed


def test_the_last_state_is_written_once_at_the_close(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(window, 2.5)
    kept = []
    monkeypatch.setattr(window.settings, "keep_state", lambda state: kept.append(state) or True)
    window.close()
    assert kept == [window.store.state]


def test_a_name_given_at_the_close_comes_back(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.dlviz"
    edit(window, 2.5)
    monkeypatch.setattr(window.settings, "keep_state", lambda state: False)
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: path)
    answer(Button.Save)
    window.close()
    assert window.settings.last_file == path


def test_changes_that_were_thrown_away_do_not_come_back(window: Window, lecture: Path) -> None:
    edit(window, 2.5)
    unnamed = window.store.state
    window.documents.open_path(lecture)
    edit(window, -1.0)
    answer(Button.Discard)
    window.close()
    assert window.settings.last_state() == unnamed


def test_a_file_that_is_gone_at_the_next_start_is_told(window: Window, lecture: Path, start: Any) -> None:
    window.documents.open_path(lecture)
    window.close()
    lecture.unlink()
    again = start(window.settings)
    again.show()
    again.documents.reopen()
    assert lecture.name in again.notice.text()
    assert again.documents.path is None


def test_a_file_whose_drive_is_away_stays_and_comes_back(window: Window, tmp_path: Path, start: Any) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    session.write(drive / "a.dlviz", LECTURE)
    window.documents.open_path(drive / "a.dlviz")
    window.close()
    drive.rename(tmp_path / "pulled out")
    away = start(window.settings)
    away.show()
    away.documents.reopen()
    assert "a.dlviz" in away.notice.text()
    assert window.settings.recent == (drive / "a.dlviz",)
    away.close()
    (tmp_path / "pulled out").rename(drive)
    again = start(window.settings)
    again.show()
    again.documents.reopen()
    assert (again.documents.path, again.store.state) == (drive / "a.dlviz", LECTURE)


def test_a_new_session_forgets_the_file_whose_drive_is_away(window: Window, tmp_path: Path) -> None:
    window.settings.last_file = tmp_path / "drive" / "a.dlviz"
    window.documents.reopen()
    window.documents.new()
    window.close()
    assert window.settings.last_file is None


# other hands in the same file


def test_a_save_as_that_fails_leaves_the_file_as_it_was_known(
    window: Window, lecture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.documents.open_path(lecture)
    other = lecture.with_name("other.dlviz")
    other.write_text('{"dlviz": 99}', encoding="utf-8")
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: other)
    assert not window.documents.save_as()
    assert window.documents.save()


def test_a_name_that_no_disk_takes_is_told(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: tmp_path / ("a" * 300 + ".dlviz"))
    assert not window.documents.save()
    assert "cannot be" in window.notice.text()


def test_a_file_that_another_program_has_changed_is_not_replaced_unasked(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    theirs = AppState(panel="matrix")
    session.write(lecture, theirs)
    edit(window, 1.0)
    asked = answer(Button.Cancel)
    assert not window.documents.save()
    assert "changed by another program" in asked[0]
    assert session.read(lecture) == theirs
    answer(Button.Yes)
    assert window.documents.save()
    assert session.read(lecture) == window.store.state


def test_a_step_that_is_not_there_is_told_and_kept(window: Window, lecture: Path) -> None:
    document = json.loads(lecture.read_text(encoding="utf-8"))
    document["panels"]["descent"] |= {"steps": 10, "step": 99}
    lecture.write_text(json.dumps(document), encoding="utf-8")
    window.documents.open_path(lecture)
    assert "descent.step = 99; the last one there is 10" in window.notice.text()
    assert window.notice.role == "bad"
    assert window.store.state["descent"].step == 99
    QGuiApplication.clipboard().setText(lecture.read_text(encoding="utf-8"))
    window.documents.paste_text()
    assert window.notice.text().count("\n") == 1
    assert "descent.step = 99" in window.notice.text()


def test_what_is_unknown_is_told_and_kept(window: Window, lecture: Path) -> None:
    document = json.loads(lecture.read_text(encoding="utf-8"))
    document["note"] = {"by": "김 선생님"}
    document["panels"]["cost"]["colour"] = [1, 2]
    document["panels"]["tomorrow"] = {"a": 1}
    lecture.write_text(json.dumps(document), encoding="utf-8")
    window.documents.open_path(lecture)
    for name in ("note", "panels.cost.colour", "panels.tomorrow"):
        assert name in window.notice.text()
    edit(window, 1.0)
    window.documents.save()
    again = json.loads(lecture.read_text(encoding="utf-8"))
    assert again["note"] == {"by": "김 선생님"}
    assert again["panels"]["cost"]["colour"] == [1, 2]
    assert again["panels"]["tomorrow"] == {"a": 1}
    assert again["panels"]["descent"]["w0"] == 1.0


def test_a_session_from_the_future_is_neither_opened_nor_replaced(
    window: Window, lecture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lecture.write_text('{"dlviz": 99, "panels": {}}', encoding="utf-8")
    before = window.store.state
    window.documents.open_path(lecture)
    assert "99" in window.notice.text()
    assert (window.store.state, window.documents.path) == (before, None)
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: lecture)
    assert not window.documents.save_as()
    assert "newer dlviz" in window.notice.text()
    assert lecture.read_text(encoding="utf-8") == '{"dlviz": 99, "panels": {}}'


@for_all("content", [b"", b"half of a sess", b'{"dlviz": 1, "panels": {"cost": {"w": "x"}}}', b"\xff\xfe"])
def test_a_broken_file_changes_nothing(window: Window, lecture: Path, content: bytes) -> None:
    window.notice.hide()
    lecture.write_bytes(content)
    before = window.store.state
    window.documents.open_path(lecture)
    assert window.notice.isVisible()
    assert (window.store.state, window.documents.path) == (before, None)
    assert lecture.read_bytes() == content


def test_saving_is_refused_under_another_ending(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "figure.png"
    picture.write_bytes(b"a picture")
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: picture)
    assert not window.documents.save()
    assert ".dlviz" in window.notice.text()
    assert picture.read_bytes() == b"a picture"


def colours(path: Path) -> list[str | None]:
    return [run.get("colour") for run in json.loads(path.read_text("utf-8"))["panels"]["descent"]["kept"]]


def test_what_is_unknown_of_an_entry_stays_with_it_from_save_to_save(window: Window, tmp_path: Path) -> None:
    """One that was taken out and saved left the others to be told by what they no longer were."""
    runs = [{"w0": 1.0}, {"w0": 2.0, "colour": "red"}, {"w0": 3.0}]
    path = tmp_path / "runs.dlviz"
    path.write_text(json.dumps({"dlviz": 1, "panel": "descent", "panels": {"descent": {"kept": runs}}}), "utf-8")
    window.documents.open_path(path)

    def keep(*starts: float) -> None:
        window.store.edit("descent", replace(window.store.state["descent"], kept=tuple(Run(w0=w0) for w0 in starts)))
        assert window.documents.save()

    keep(2.0, 3.0)
    assert colours(path) == ["red", None]
    keep(2.5, 3.0)
    assert colours(path) == ["red", None]
    keep(2.5)
    keep(2.75)
    assert colours(path) == ["red"]
    for runs_there in (1, 2, 2, 3):  # each step back leads to what an earlier file has held
        window.store.undo()
        assert window.documents.save()
        assert (len(colours(path)), colours(path).count("red")) == (runs_there, 1)


# recent files


def test_recent_files_are_listed_and_opened(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    window.menus.actions["new"].trigger()
    menu = window.menus.menus["recent"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "강의 1.dlviz"
    menu.actions()[0].trigger()
    assert window.documents.path == lecture
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["none yet"]


def test_a_recent_file_that_has_gone_is_told_and_forgotten(window: Window, lecture: Path) -> None:
    window.documents.open_path(lecture)
    lecture.unlink()
    window.documents.open_path(lecture)
    assert "강의 1.dlviz" in window.notice.text()
    assert window.settings.recent == ()


# dropped


def drop(window: Window, onto: Any, *paths: Path) -> None:
    drop_urls(window, onto, *(QUrl.fromLocalFile(str(path)) for path in paths))


def drop_urls(window: Window, onto: Any, *urls: QUrl) -> None:
    mime = QMimeData()
    mime.setUrls(list(urls))
    place, keys = QPointF(onto.rect().center()), Qt.KeyboardModifier.NoModifier
    shared = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    enter = QDragEnterEvent(place.toPoint(), *shared)
    QApplication.sendEvent(onto, enter)
    if enter.isAccepted():
        QApplication.sendEvent(onto, QDropEvent(place, *shared))


def test_a_file_dropped_on_the_window_is_opened(window: Window, lecture: Path) -> None:
    drop(window, window, lecture)
    assert window.documents.path == lecture


@pytest.mark.front("descent")
@pytest.mark.parametrize("kind", [QGraphicsView, QLineEdit])
def test_a_file_dropped_on_a_plot_or_an_entry_is_opened_too(window: Window, kind: type[QWidget]) -> None:
    parts = window.front.findChildren(kind)
    assert parts
    assert not any(part.acceptDrops() for part in parts)  # so Qt hands the drop on to the window


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_file_whose_name_is_no_utf8_is_opened_dropped_saved_and_comes_back(
    window: Window, lecture: Path, start: Any
) -> None:
    path = lecture.rename(lecture.with_name(os.fsdecode(b"\xb0\xad\xc0\xc7 %41.dlviz")))
    drop_urls(window, window, QUrl.fromEncoded(b"file://" + QByteArray(os.fsencode(path)).toPercentEncoding(b"/")))
    assert window.documents.path == path
    assert "\ufffd" in window.windowTitle()
    edit(window, 2.5)
    window.documents.save()
    assert session.read(path) == window.store.state
    window.menus.menus["recent"].aboutToShow.emit()
    window.close()
    again = start(window.settings)
    again.documents.reopen()
    assert again.documents.path == path
    recovered = json.loads(again.documents.recovery()())["recovery"]["file"]
    assert from_text(recovered) == path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in files")
def test_a_pipe_is_neither_opened_nor_replaced(window: Window, lecture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = lecture.with_name("pipe.dlviz")
    os.mkfifo(pipe)
    window.documents.open_path(pipe)
    assert "no file" in window.notice.text()
    monkeypatch.setattr("dlviz.shell.documents.ask_save", lambda *_: pipe)
    window.notice.clear()
    assert not window.documents.save()
    assert "no file" in window.notice.text()
    assert pipe.is_fifo()


def test_two_files_or_no_session_are_refused_with_a_sentence(window: Window, lecture: Path) -> None:
    before = window.store.state
    drop(window, window, lecture, lecture)
    assert "one file" in window.notice.text()
    drop(window, window, lecture.with_suffix(".docx"))
    assert ".dlviz" in window.notice.text()
    assert window.store.state == before


# text


def test_the_state_goes_through_the_clipboard_as_text(window: Window) -> None:
    edit(window, 2.5)
    copied = window.store.state
    window.menus.actions["copy_state"].trigger()
    edit(window, -1.0)
    window.menus.actions["paste_state"].trigger()
    assert window.store.state == copied
    window.store.undo()
    assert window.store.state["descent"].w0 == -1.0


def test_a_long_state_is_copied_while_the_window_goes_on(qtbot: QtBot, window: Window) -> None:
    """One of a million points stood it still for half a second."""
    many = tuple(i / 8 for i in range(3 * MANY))
    wished = AppState(panel="cost").with_panel("cost", topic("cost").State(x=many, y=many))
    window.store.open(wished)
    QGuiApplication.clipboard().setText("before")
    window.menus.actions["copy_state"].trigger()
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before")
    assert window.notice.text().startswith("The state is in the clipboard as text.")
    window.store.undo()
    window.menus.actions["paste_table"].trigger()  # Ctrl+V knows it for a state
    assert window.store.state == wished


@for_all("text", ["", "hello", "{}", '{"dlviz": 99}', "[" * 9999, '{"dlviz":1,"panel":"x"}'])
def test_text_that_is_no_state_changes_nothing(window: Window, text: str) -> None:
    window.notice.hide()
    before = window.store.state
    QGuiApplication.clipboard().setText(text)
    window.menus.actions["paste_state"].trigger()
    assert window.notice.isVisible()
    assert window.store.state == before


@pytest.mark.parametrize(("kind", "words"), [("html", "web page"), ("picture", "picture")])
def test_a_state_is_not_pasted_from_what_is_no_text(window: Window, kind: str, words: str) -> None:
    held, before = QMimeData(), window.store.state
    if kind == "html":
        held.setHtml("<p>dlviz</p>")
    else:
        held.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(held)
    window.documents.paste_text()
    assert words in window.notice.text()
    assert window.store.state is before

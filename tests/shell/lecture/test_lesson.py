"""The lecture in the window, by hand: predict, see, do; and what a person had comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton, QRadioButton, QWidget

from dlviz import session
from dlviz.i18n import set_language
from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.page import Page
from dlviz.resources import resource
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import topic
from dlviz.ui.card import Card
from tests.everywhere import settle, unpainted
from tests.share import for_all, part_of

pytestmark = pytest.mark.painted(4)

PAGES = the_lecture()


def kind(page: Page) -> tuple[str, type]:
    """Of each some are there daily: the panel, and in which way is asked."""
    return page.panel, type(page.question)


def part(window: Window, name: str, kind: type = QWidget) -> Any:
    found = window.findChild(kind, f"lecture.{name}")
    assert found is not None, name
    return found


def click(window: Window, name: str) -> None:
    QTest.mouseClick(part(window, name, QPushButton), Qt.MouseButton.LeftButton)


def test_ctrl_l_opens_and_closes_it(shown: Window) -> None:
    before = shown.store.state
    QTest.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shown.lectures.is_open
    assert shown.lectures.dock.isVisible()
    assert shown.store.state.panel == PAGES[0].panel
    QTest.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not shown.lectures.dock.isVisible()
    assert shown.store.state == before


def test_a_choice_is_clicked_and_checked(shown: Window) -> None:
    shown.lectures.open_number(21)
    assert not part(shown, "check").isEnabled()
    row = part(shown, "choice.2", QRadioButton)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    click(shown, "check")
    assert part(shown, "verdict", QLabel).text().startswith("✓")
    assert shown.store.state["descent"] == scene.shown(PAGES[20])
    assert "9.3333" in part(shown, "why", QLabel).text()


def test_a_wrong_choice_is_told_and_the_right_one_marked(shown: Window) -> None:
    shown.lectures.open_number(21)
    row = part(shown, "choice.1", QRadioButton)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert part(shown, "verdict", QLabel).text().startswith("✗")
    marks = [part(shown, f"choice.{i}", QRadioButton)._mark for i in (1, 2, 3)]
    assert marks == ["bad", "good", ""]
    for i, sign, chosen in ((1, "✗", True), (2, "✓", False), (3, "", False)):
        shown_row = part(shown, f"choice.{i}", QRadioButton)
        told = {mark.name: mark for mark in shown_row.marks}
        assert getattr(told.get("verdict"), "text", "") == sign
        assert ("dot" in told) == chosen
        assert told["words"].text == shown_row.text()


def test_a_number_is_typed_and_enter_checks_it(shown: Window) -> None:
    shown.lectures.open_number(22)
    entry = part(shown, "number")
    entry.setFocus()
    QTest.keyClicks(entry, "abc")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert shown.lectures.lesson.is_asking
    entry.clear()
    QTest.keyClicks(entry, "2.28")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert shown.lectures.lesson.is_right


def test_a_number_that_was_typed_stays_while_the_button_is_clicked(shown: Window) -> None:
    shown.lectures.open_number(22)
    entry = part(shown, "number")
    entry.setFocus()
    QTest.keyClicks(entry, "2.28")
    click(shown, "check")
    assert shown.lectures.lesson.is_right


def test_a_slider_is_drawn_by_keys(shown: Window) -> None:
    shown.lectures.open_number(15)
    slider = part(shown, "drag")
    slider.setFocus()
    for _ in range(12):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert shown.lectures.lesson.is_asking
    answer = shown.lectures.dock.page_view.answers.answer
    click(shown, "check")
    assert shown.lectures.lesson.answer == answer
    assert shown.lectures.lesson.is_right == (abs(answer - 7 / 6) <= 0.4)


def test_until_there_is_an_answer_what_is_asked_is_veiled(shown: Window) -> None:
    for page in part_of(PAGES, kind, 0, 3):  # in one window, which is made once
        shown.code.show()
        shown.lectures.open_number(page.number)
        QApplication.processEvents()
        panel = shown.front
        assert panel.veils.laid
        assert panel.state == scene.asked(page)
        shown.lectures.lesson.give(scene.right_answer(page))
        assert not panel.veils.laid
        assert panel.controls.isVisible()
        assert all(card.title.isVisible() for card in panel.ground.findChildren(Card) if card.isVisible())
        assert "import" in shown.code.text.toPlainText()
        assert panel.state == scene.shown(page)


@pytest.mark.parametrize(("number", "right"), [(15, "≈1.1667"), (22, "2.28")])
def test_the_right_number_is_said_with_the_sign_that_is_true(shown: Window, number: int, right: str) -> None:
    shown.lectures.open_number(number)
    shown.lectures.lesson.give(4.5)
    assert part(shown, "verdict", QLabel).text() == f"✗ Not this time. It is {right}."


def test_the_task_is_checked_live_and_stays_done(shown: Window) -> None:
    unpainted(shown)
    for page in part_of(PAGES, kind, 1, 3):  # in one window, which is made once
        lesson_of = shown.lectures
        lesson_of.open_number(page.number)
        lesson_of.lesson.give(scene.right_answer(page))
        assert not lesson_of.lesson.is_done
        click(shown, "start")
        assert not lesson_of.lesson.is_done
        shown.store.edit(page.panel, scene.with_fields(page, page.task.solution))
        assert lesson_of.lesson.is_done
        assert part(shown, "done", QLabel).text().startswith("✓")
        shown.store.undo()
        assert lesson_of.lesson.is_done


def test_hint_and_way_out(shown: Window) -> None:
    shown.lectures.open_number(1)
    shown.lectures.lesson.give(2.0)
    assert not part(shown, "hint_text").isVisible()
    click(shown, "hint")
    hint = scene.said(PAGES[0].task.hint, "en", scene.names_of(PAGES[0]))
    assert part(shown, "hint_text", QLabel).text().replace("\u00a0", " ") == hint
    click(shown, "way")
    assert "θ = 0.7" in part(shown, "hint_text", QLabel).text().replace("\u00a0", " ")
    assert shown.store.state["perceptron"].theta == 0.7
    assert not shown.lectures.lesson.is_done  # it was shown, not done
    shown.store.edit("perceptron", replace(shown.store.state["perceptron"], theta=0.8))
    assert not shown.lectures.lesson.is_done
    shown.store.edit("perceptron", replace(shown.store.state["perceptron"], theta=0.2))
    shown.store.edit("perceptron", replace(shown.store.state["perceptron"], theta=0.6))
    assert shown.lectures.lesson.is_done


def test_a_derivation_is_walked_line_by_line(shown: Window) -> None:
    shown.lectures.open_number(22)
    shown.lectures.lesson.give(2.28)
    for line in range(1, 5):
        assert part(shown, "step", QLabel).text().startswith(f"{line} / 4")
        if line < 4:
            click(shown, "next_step")
    assert not part(shown, "next_step").isVisible()


def test_what_a_person_had_comes_back_from_every_panel(shown: Window) -> None:
    own = AppState(panel="cost")
    own = own.with_panel("cost", topic("cost").State(x=(1, 2), y=(5, 6), w=2)).with_panel(
        "matrix", topic("matrix").State(a=((2.0,),), b=((3.0,),))
    )
    shown.store.open(own)
    for number in (9, 14, 21, 17):
        shown.lectures.open_number(number)
        shown.lectures.lesson.give(scene.right_answer(PAGES[number - 1]))
    assert shown.store.state != own
    shown.lectures.close()
    assert shown.store.state == own


def test_what_was_changed_beside_the_lecture_is_kept(shown: Window) -> None:
    shown.lectures.open_number(21)
    matrix = topic("matrix").State(a=((2.0,),), b=((3.0,),))
    shown.store.edit("matrix", matrix)
    shown.lectures.close()
    assert shown.store.state["matrix"] == matrix
    assert shown.store.state["descent"] == topic("descent").State()


def test_an_attempt_is_there_when_one_comes_back(shown: Window) -> None:
    shown.lectures.open_number(21)
    shown.lectures.lesson.give(1.0)
    attempt = replace(shown.store.state["descent"], w0=-0.5)
    shown.store.edit("descent", attempt)
    click(shown, "on")
    assert shown.store.state["descent"].w0 == 3.4
    click(shown, "back")
    assert shown.store.state["descent"] == attempt
    shown.lectures.close()
    shown.lectures.open_number(21)
    assert shown.store.state["descent"] == attempt


def test_undo_goes_back_through_pages_and_edits(shown: Window) -> None:
    before = shown.store.state
    shown.lectures.open_number(21)
    shown.lectures.lesson.give(1.0)
    while shown.store.can_undo:
        shown.store.undo()
    assert shown.store.state.changed == before.changed


def test_progress_is_there_at_the_next_start_and_can_be_forgotten(
    shown: Window, monkeypatch: pytest.MonkeyPatch, start: Any
) -> None:
    shown.lectures.open_number(21)
    shown.lectures.lesson.give(1.0)
    again = start(shown.settings, AppState())
    again.lectures.toggle()
    assert again.lectures.lesson.page.number == 21
    assert again.lectures.lesson.answer == 1.0
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Cancel.value)
    again.lectures.forget()
    assert again.lectures.lesson.answer == 1.0
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Yes.value)
    again.lectures.forget()
    assert again.lectures.lesson.answer is None
    again.lectures.close()


def test_closing_the_window_closes_the_lecture_first(shown: Window) -> None:
    before = shown.store.state
    shown.lectures.open_number(14)
    shown.close()
    assert shown.store.state == before


def test_every_text_changes_with_the_language(shown: Window) -> None:
    names, languages = ("title", "idea", "ask", "why", "task", "sum_up"), ("en", "ko")
    unpainted(shown)
    for page in part_of(PAGES, kind, 2, 3):  # in one window, which is made once
        shown.lectures.open_number(page.number)
        shown.lectures.lesson.give(scene.right_answer(page))
        told = {}
        for language in languages:
            set_language(language)
            QApplication.processEvents()
            told[language] = [part(shown, name, QLabel).text() for name in names]
        assert not [(page.file, a) for a, b in zip(told["en"], told["ko"], strict=True) if a == b]
        assert all(any("가" <= c <= "힣" for c in text) for text in told["ko"]), told
        languages = languages[::-1]  # the next page begins in the one that this page has come to


def test_an_own_lecture_opens_and_a_mistake_in_it_is_told(shown: Window, tmp_path: Path) -> None:
    text = resource("lecture/21-why-minus.toml").read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(text.replace("number = 21", "number = 3"), encoding="utf-8")
    before = shown.store.state
    assert shown.lectures.open_own(tmp_path)
    assert [page.number for page in shown.lectures.lesson.pages] == [3]
    assert shown.lectures.lesson.answer is None
    shown.lectures.close()
    assert shown.store.state == before
    (tmp_path / "a.toml").write_text(text.replace('"descent"', '"dessert"'), encoding="utf-8")
    assert not shown.lectures.open_own(tmp_path)
    assert "a.toml: Line 2" in shown.notice.text()
    shown.lectures.open_ours()
    assert len(shown.lectures.lesson.pages) == len(PAGES)


@pytest.mark.parametrize("number", [3, 18, 23])
def test_a_page_leads_to_the_same_on_real_handwriting_and_back(shown: Window, number: int) -> None:
    shown.lectures.open_number(number)
    lesson, more, back = shown.lectures.lesson, part(shown, "more"), part(shown, "return")
    assert not more.isVisible()  # predict first
    assert not back.isVisible()
    lesson.give(scene.right_answer(lesson.page))
    assert more.isVisible()
    assert more.text() == lesson.page.more.en
    kept = lesson.answer
    shown.lectures.dock.page_view.ensureWidgetVisible(more)
    click(shown, "more")
    assert (lesson.page.number, lesson.page.panel, shown.store.state.panel) == (number, "digits", "digits")
    assert lesson.is_asking
    assert back.isVisible()
    assert back.text() == f"◀ Back to page {number}"
    assert not more.isVisible()
    click(shown, "return")
    assert lesson.pages == PAGES
    assert (lesson.page, lesson.answer) == (PAGES[number - 1], kept)
    assert not back.isVisible()
    assert shown.settings.lecture_page == number


def test_what_a_page_leads_to_is_left_as_the_lecture_is(shown: Window) -> None:
    before = shown.store.state
    shown.lectures.open_number(18)
    lesson = shown.lectures.lesson
    lesson.give(scene.right_answer(lesson.page))
    click(shown, "more")
    assert shown.settings.lecture_page == 18  # where it goes on another day
    shown.lectures.close()
    assert shown.store.state == before
    shown.lectures.open_ours()
    assert not part(shown, "return").isVisible()
    shown.lectures.open_digits()  # by the menu there is no page to go back to
    assert not part(shown, "return").isVisible()


def test_a_page_that_leads_to_a_wrong_one_says_so_and_stays(shown: Window, tmp_path: Path) -> None:
    text = resource("lecture/03-uses.toml").read_text(encoding="utf-8")
    (tmp_path / "next").mkdir()
    (tmp_path / "a.toml").write_text(text.replace("../lecture-digits/03-digits.toml", "next/b.toml"), encoding="utf-8")
    (tmp_path / "next" / "b.toml").write_text("number = 1", encoding="utf-8")
    assert shown.lectures.open_own(tmp_path)
    lesson = shown.lectures.lesson
    lesson.give(0.0)
    click(shown, "more")
    assert "b.toml" in shown.notice.text()
    assert lesson.page.file == "a.toml"
    assert part(shown, "more").isVisible()


def test_the_list_of_pages_leads_to_each(shown: Window) -> None:
    shown.lectures.open()
    listed = part(shown, "pages")
    shown.lectures.dock.tabs.setCurrentIndex(1)
    listed.setCurrentRow(13)
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert shown.lectures.lesson.page.number == 14
    menu = shown.menus.menus["lecture_pages"]
    menu.aboutToShow.emit()
    assert len(menu.actions()) == len(PAGES)
    menu.actions()[16].trigger()
    assert shown.lectures.lesson.page.number == 17


def test_the_signs_in_the_list_of_pages_are_explained_over_it(shown: Window) -> None:
    """A page with a wrong answer had a ✓, for its task, and nobody said so."""
    shown.lectures.open_number(4)
    shown.lectures.lesson.give(2)
    shown.lectures.open_number(5)
    shown.lectures.lesson.give(0)
    shown.store.edit(PAGES[4].panel, scene.with_fields(PAGES[4], PAGES[4].task.solution))
    listed = part(shown, "pages")
    assert [listed.item(i).text()[:1].strip() for i in (2, 3, 4)] == ["", "•", "✓"]
    assert part(shown, "progress", QLabel).text() == "• Answered: 2 of 23, right at once: 0. ✓ Tasks done: 1."


def test_exercises_are_done_with_the_keyboard(shown: Window) -> None:
    shown.lectures.open_number(14)
    shown.lectures.open_exercises()
    view = shown.lectures.dock.exercises
    first = view._made
    assert first.topic == 14
    entry = part(shown, "blank.1")
    entry.setFocus()
    QTest.keyClicks(entry, "-999")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert part(shown, "exercise_verdict", QLabel).text().startswith("✗")
    for i, blank in enumerate(first.blanks, start=1):
        field = part(shown, f"blank.{i}")
        field.clear()
        QTest.keyClicks(field, f"{blank.value:.4f}")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert part(shown, "exercise_verdict", QLabel).text().startswith("✓")
    assert part(shown, "score", QLabel).text() == "Right: 1 of 2"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert view._made != first
    click(shown, "exercise_answer")
    assert view.way.toPlainText()


@for_all(("typed", "allowed"), [("abc", "without a comma"), ("1,000", "without a comma"), ("1/0", "1/3")])
def test_what_is_no_number_is_said_to_be_none(shown: Window, typed: str, allowed: str) -> None:
    """It was left selected and nothing was said: whoever typed 1,000 took it for a wrong answer."""
    for number, name in ((22, "number"), (14, "blank.1")):
        shown.lectures.open_number(number)
        if name == "blank.1":
            shown.lectures.open_exercises()
        entry = part(shown, name)
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, typed)
        QTest.keyClick(entry, Qt.Key.Key_Return)
        assert shown.notice.isVisible()
        assert typed in shown.notice.text()
        assert allowed in shown.notice.text()
        shown.notice.clear()
        entry.clear()
    assert part(shown, "score", QLabel).text() == "Right: 0 of 0"


def refused(shown: Window, name: str) -> QLineEdit:
    """An entry after letters were typed into it for a number."""
    entry: QLineEdit = part(shown, name, QLineEdit)
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, "abc")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    return entry


@pytest.mark.parametrize("end", ["Enter", "Escape", "leaving"])
@pytest.mark.parametrize("name", ["number", "blank.1", "foot_entry"])
def test_what_was_said_of_an_entry_ends_once_it_is_right(shown: Window, name: str, end: str) -> None:
    """It stayed its nine seconds over the numbers that had come since."""
    shown.lectures.open_number(22 if name == "number" else 14)
    if name == "blank.1":
        shown.lectures.open_exercises()
    elif name == "foot_entry":
        shown.menus.actions["blind"].trigger()
    entry = refused(shown, name)
    assert "abc" in shown.notice.text()
    if end == "Escape":
        QTest.keyClick(entry, Qt.Key.Key_Escape)
        assert shown.notice.isHidden()
        return
    QTest.keyClicks(entry, "2")
    assert shown.notice.isVisible()
    if end == "Enter":
        QTest.keyClick(entry, Qt.Key.Key_Return)
    else:
        part(shown, "on").setFocus()
    assert shown.notice.isHidden()


ENDS = [
    ("number", "Enter"),
    ("blank.1", "Escape"),
    ("foot_entry", "leaving"),
    ("number", "in the window"),
    ("blank.1", "empty"),
]


@pytest.mark.parametrize(("name", "end"), ENDS)
def test_it_ends_so_too_in_a_dock_that_was_taken_out_of_the_window(shown: Window, name: str, end: str) -> None:
    shown.lectures.open_number(22 if name == "number" else 14)
    if name == "blank.1":
        shown.lectures.open_exercises()
    elif name == "foot_entry":
        shown.menus.actions["blind"].trigger()
    dock = shown.lectures.dock
    dock.setFloating(True)
    dock.activateWindow()
    settle()
    entry = refused(shown, name)
    assert entry.window() is dock
    assert shown.notice.isVisible()
    if end == "Escape":
        QTest.keyClick(entry, Qt.Key.Key_Escape)
    elif end == "empty":
        entry.selectAll()
        QTest.keyClick(entry, Qt.Key.Key_Delete)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    else:
        QTest.keyClicks(entry, "2")
        if end == "Enter":
            QTest.keyClick(entry, Qt.Key.Key_Return)
        elif end == "leaving":
            part(shown, "on").setFocus()
        else:
            shown.activateWindow()
            shown.front.setFocus()
            settle()
    assert shown.notice.isHidden()


@pytest.mark.parametrize("name", ["number", "foot_entry"])
def test_what_was_said_of_an_entry_stays_when_it_is_left_as_it_was_refused(shown: Window, name: str) -> None:
    shown.lectures.open_number(22)
    if name == "foot_entry":
        shown.menus.actions["blind"].trigger()
    refused(shown, name)
    part(shown, "on").setFocus()
    assert shown.notice.isVisible()


def test_an_exercise_says_what_is_missing_and_nothing_of_numbers_that_are_gone(shown: Window) -> None:
    shown.lectures.open_number(1)
    shown.lectures.open_exercises()
    view = shown.lectures.dock.exercises
    while len(view._made.blanks) != 2:
        view._next()
    first, second = (part(shown, f"blank.{i}") for i in (1, 2))
    verdict = part(shown, "exercise_verdict", QLabel)
    for entry in first, second:
        entry.setFocus()
        QTest.keyClicks(entry, "-999")
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert verdict.text().startswith("✗")
    QTest.keyClick(second, Qt.Key.Key_Backspace)
    assert verdict.text() == ""
    assert second.text() == ""
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert verdict.text() == f"Nothing stands here yet: {view._made.blanks[1].name}"


def test_enter_goes_on_to_the_next_blank_and_keeps_the_number(shown: Window) -> None:
    """The number was gone: Qt ends no editing where Enter itself has moved the focus."""
    shown.lectures.open_number(1)
    shown.lectures.open_exercises()
    view = shown.lectures.dock.exercises
    while len(view._made.blanks) < 3:
        view._next()
    entries = [part(shown, f"blank.{i}") for i in (1, 2, 3)]
    entries[0].setFocus()
    for entry, typed in zip(entries[:2], ("-0.5", "1/3"), strict=True):
        assert QApplication.focusWidget() is entry
        QTest.keyClicks(entry, typed)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is entries[2]
    assert [entry.text() for entry in entries] == ["-0.5", "1/3", ""]


def test_enter_goes_on_after_the_answer_is_shown_as_it_says(shown: Window) -> None:
    """The button that was pressed goes, and the keyboard went with it."""
    shown.lectures.open_number(14)
    shown.lectures.open_exercises()
    view = shown.lectures.dock.exercises
    first = view._made
    part(shown, "exercise_answer").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert "Enter goes on" in part(shown, "exercise_verdict", QLabel).text()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert view._made != first


def test_enter_presses_the_button_that_says_so(shown: Window) -> None:
    shown.lectures.open_number(14)
    shown.lectures.open_exercises()
    check = part(shown, "exercise_check", QPushButton)
    assert check.text().endswith("(Enter)")
    check.setFocus()
    QTest.keyClick(check, Qt.Key.Key_Return)
    assert part(shown, "exercise_verdict", QLabel).text().startswith("Nothing stands here yet")


@pytest.mark.painted
@for_all(("button", "other", "number"), [("on", "back", len(PAGES)), ("back", "on", 1)])
def test_who_turns_to_the_last_page_stays_at_the_buttons(shown: Window, button: str, other: str, number: int) -> None:
    """The keyboard went on to the tabs of the window, since the button turns nothing any more."""
    shown.lectures.open_number(number - 1 if button == "on" else number + 1)
    part(shown, button).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert shown.lectures.lesson.page.number == number
    assert QApplication.focusWidget() is part(shown, other)


@for_all("typed", ["100", "-6.5", "abc"])
def test_the_foot_stays_where_it_is_when_the_hill_has_no_such_place(shown: Window, typed: str) -> None:
    shown.menus.actions["blind"].trigger()
    view, entry = shown.lectures.dock.blind, part(shown, "foot_entry")
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, typed)
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert view.game.steps == 0
    assert "from −6 to 6" in shown.notice.text()


@for_all("name", ["hint", "way"])
def test_a_hint_is_seen_where_the_page_ends_at_its_button(shown: Window, name: str) -> None:
    shown.lectures.open_number(22)
    shown.lectures.lesson.give(2.28)
    view, button = shown.lectures.dock.page_view, part(shown, name)
    QApplication.processEvents()
    bar = view.verticalScrollBar()
    bottom = button.mapTo(view.widget(), QPoint(0, button.height())).y()
    bar.setValue(bottom + 4 - view.viewport().height())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    hint = part(shown, "hint_text")
    place = hint.mapTo(view.viewport(), QPoint())
    assert place.y() >= 0
    assert place.y() + hint.height() <= view.viewport().height()


def test_blind_descent_is_played_with_the_keyboard(shown: Window) -> None:
    shown.menus.actions["blind"].trigger()
    view = shown.lectures.dock.blind
    entry = part(shown, "foot_entry")
    first = view.game.feet[0]
    for w in (0.0, view.game.least):
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, f"{w:.2f}")
        QTest.keyClick(entry, Qt.Key.Key_Return)
    assert view.game.steps == 2
    assert part(shown, "blind_verdict", QLabel).text().startswith("✓ Found in 2 steps")
    click(shown, "new_hill")
    assert view.game.steps == 0
    assert view.game.feet[0] != first
    slider = part(shown, "foot")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    click(shown, "go")
    assert view.game.feet[-1].w == -6.0
    click(shown, "give_up")
    assert view.game.is_lifted


def test_blind_descent_says_what_came_of_each_step_and_of_all(shown: Window) -> None:
    shown.menus.actions["blind"].trigger()
    view, verdict = shown.lectures.dock.blind, part(shown, "blind_verdict", QLabel)
    click(shown, "go")
    assert view.game.steps == 0
    assert verdict.text() == "Your foot is there already: choose another W."
    slider = part(shown, "foot")
    slider.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End) * 15:
        QTest.keyClick(slider, key)
        assert verdict.text() == ""
        QTest.keyClick(slider, Qt.Key.Key_Return)
    assert view.game.is_lifted
    assert verdict.text().startswith("✗ Not found in 30 steps: the lowest place is W ")
    click(shown, "new_hill")
    assert verdict.text() == ""
    assert slider.hasFocus()
    click(shown, "give_up")
    assert verdict.text().startswith("The lowest place is W ")


def test_saving_while_a_page_is_open_saves_ones_own(shown: Window, tmp_path: Path) -> None:
    own = AppState(panel="cost").with_panel("descent", topic("descent").State(w0=2.5))
    path = tmp_path / "own.dlviz"
    session.write(path, own)
    shown.documents.open_path(path)
    shown.lectures.open_number(21)
    shown.lectures.lesson.give(1.0)
    assert not shown.documents.modified
    matrix = topic("matrix").State(a=((2.0,),), b=((3.0,),))
    shown.store.edit("matrix", matrix)
    assert shown.documents.modified
    assert shown.documents.save()
    saved = session.read(path)
    assert saved["descent"] == own["descent"]
    assert saved["matrix"] == matrix
    shown.lectures.close()
    assert not shown.documents.modified
    assert shown.store.state["descent"] == own["descent"]


def test_every_part_is_there_for_a_screen_reader(shown: Window) -> None:
    """Names of what can be operated, and what a choice says is its own words."""
    shown.lectures.open_number(21)
    QApplication.processEvents()
    names = {}
    for widget in shown.lectures.dock.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            names[widget.objectName() or type(widget).__name__] = interface.text(QAccessible.Text.Name)
    assert names["lecture.choice.2"] == "slope +, to the left (−)"
    assert all(text for name, text in names.items()), names
    row = part(shown, "choice.2", QRadioButton)
    assert QAccessible.queryAccessibleInterface(row).role() == QAccessible.Role.RadioButton


def test_the_keyboard_is_never_nowhere(shown: Window) -> None:
    """An answer given, the last line of a derivation and a question asked again each take away what had the focus."""
    shown.resize(1366, 700)
    shown.lectures.open_number(22)
    shown.lectures.dock.page_view.focus_answer()
    QApplication.processEvents()
    if QApplication.focusWidget() is None:
        pytest.skip("the platform gives no focus")
    QTest.keyClicks(QApplication.focusWidget(), "2.28")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for _ in range(3):
        assert QApplication.focusWidget() is part(shown, "next_step")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is part(shown, "start")
    QApplication.processEvents()
    view = shown.lectures.dock.page_view.viewport()
    button = part(shown, "start")
    assert view.rect().contains(QRect(button.mapTo(view, QPoint(0, 0)), button.size()))
    part(shown, "again").setFocus()
    QTest.keyClick(part(shown, "again"), Qt.Key.Key_Space)
    QApplication.processEvents()
    assert QApplication.focusWidget() is part(shown, "number")


def test_a_page_opens_at_its_title_though_the_focus_is_at_the_answer(shown: Window) -> None:
    shown.resize(1366, 560)
    shown.activateWindow()
    shown.lectures.open_number(1)
    for _ in range(3):
        QApplication.processEvents()
    view = shown.lectures.dock.page_view
    assert QApplication.focusWidget() is part(shown, "choice.1")
    assert view.verticalScrollBar().maximum() > 0
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QApplication.processEvents()
    chosen = part(shown, "choice.2")
    assert view.viewport().rect().contains(chosen.mapTo(view.viewport(), chosen.rect().center()))


def test_whoever_is_shown_the_solution_is_told_so_and_begins_again(shown: Window) -> None:
    shown.lectures.open_number(15)
    shown.lectures.lesson.give(1.0)
    click(shown, "hint")
    assert part(shown, "hint_text").text().startswith("The parabola")
    click(shown, "way")
    assert shown.store.state["cost"].w == 0.5
    assert part(shown, "hint_text").text().startswith("It is")
    assert "This is the solution" in part(shown, "done").text()
    click(shown, "start")
    assert part(shown, "done").text() == "○ Not yet."
    assert part(shown, "hint_text").text().startswith("It is")
    shown.store.edit("cost", replace(shown.store.state["cost"], w=0.5))
    assert part(shown, "done").text() == "✓ Done."


def test_the_keyboard_alone_goes_through_pages(shown: Window) -> None:
    shown.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert QApplication.focusWidget() is part(shown, "choice.1")
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert shown.lectures.lesson.is_asking
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert shown.lectures.lesson.answer == 2.0
    on = part(shown, "on")
    on.setFocus()
    for number in (2, 3, 4):
        QTest.keyClick(on, Qt.Key.Key_Space)
        assert shown.lectures.lesson.page.number == number
        assert QApplication.focusWidget() is on  # though another panel came to the front


def test_tasks_are_done_by_a_hand_in_the_panels(shown: Window) -> None:
    """Not by the store: what the task asks for can be reached with the mouse and the keys."""
    lectures = shown.lectures

    def begin(number: int) -> None:
        lectures.open_number(number)
        lectures.lesson.give(scene.right_answer(PAGES[number - 1]))
        click(shown, "start")
        QApplication.processEvents()
        assert not lectures.lesson.is_done

    def type_into(name: str, value: str) -> None:
        entry = shown.front.findChild(QLineEdit, name)
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, value)
        QTest.keyClick(entry, Qt.Key.Key_Return)

    begin(2)
    drawing = shown.front.drawing
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=drawing.places().node((2, 2)).center().toPoint())
    assert lectures.lesson.is_done
    for number, name, values in (
        (1, "perceptron.theta", ["0.6"]), (4, "activations.x", ["0.01"]), (5, "activations.x", ["2.4"]),
        (6, "activations.x", ["-12"]), (12, "matrix.literal", ["[[[1]], [[2]]]"]), (13, "cost.w", ["0.9"]),
        (14, "cost.w", ["-2"]), (15, "cost.w", ["0.5"]), (17, "log-loss.predicted", ["0.9"]),
        (19, "descent.step", ["4", "5"]), (21, "descent.w0", ["0"]), (22, "descent.learning_rate", ["3/14"]),
        (3, "log-loss.row", ["3"]), (7, "network.sample", ["1"]), (8, "network.weight", ["5"]),
    ):  # fmt: skip
        begin(number)
        for value in values:
            type_into(name, value)
        assert lectures.lesson.is_done, number
    begin(16)
    type_into("cost.w", "-1")
    assert not lectures.lesson.is_done
    type_into("cost.b", "6")
    assert lectures.lesson.is_done
    begin(20)
    for name in ("form.1/2m", "preset.swinging"):
        QTest.mouseClick(shown.front.findChild(QWidget, f"descent.{name}"), Qt.MouseButton.LeftButton)
    assert lectures.lesson.is_done
    begin(23)
    type_into("descent.step", "50")
    assert lectures.lesson.is_done


def test_a_screen_reader_answers_by_its_own_ways(shown: Window) -> None:
    """It toggles a choice without a click, sets the value of a slider, and puts a text into an entry."""
    shown.lectures.open_number(21)
    row = QAccessible.queryAccessibleInterface(part(shown, "choice.2", QRadioButton))
    row.actionInterface().doAction(row.actionInterface().actionNames()[0])
    assert part(shown, "check").isEnabled()
    click(shown, "check")
    assert shown.lectures.lesson.is_right

    shown.lectures.open_number(15)
    assert not part(shown, "check").isEnabled()
    QAccessible.queryAccessibleInterface(part(shown, "drag")).valueInterface().setCurrentValue(1.2)
    assert part(shown, "check").isEnabled()
    click(shown, "check")
    assert shown.lectures.lesson.answer == 1.2

    shown.lectures.open_number(22)
    assert not part(shown, "check").isEnabled()
    entry = QAccessible.queryAccessibleInterface(part(shown, "number"))
    entry.setText(QAccessible.Text.Value, "2.28")
    assert part(shown, "check").isEnabled()
    click(shown, "check")
    assert shown.lectures.lesson.is_right


def test_an_own_lecture_is_dropped_and_chosen_from_the_menu_and_its_texts_are_only_texts(
    shown: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (resource("lecture") / "21-why-minus.toml").read_text(encoding="utf-8")
    script = "<script>alert(1)</script><b>bold</b> & more"
    own = tmp_path / "own.toml"
    own.write_text(text.replace('en = "Why the minus?"', f'en = "{script}"'), encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    actions = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(shown, QDragEnterEvent(QPoint(50, 50), *actions))
    QApplication.sendEvent(shown, QDropEvent(QPointF(50, 50), *actions))
    assert len(shown.lectures.lesson.pages) == 1
    title = part(shown, "title", QLabel)
    assert title.text() == script
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert shown.lectures.lesson.is_asking
    shown.lectures.open_ours()
    monkeypatch.setattr("dlviz.ui.dialogs.ask_open", lambda *_: own)
    shown.menus.actions["own_lecture"].trigger()
    assert title.text() == script


def test_the_keyboard_alone_predicts_reads_does_and_goes_on(shown: Window) -> None:
    shown.activateWindow()
    QTest.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    shown.lectures.open_number(21)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    if focus is None:
        pytest.skip("the platform gives no focus")
    assert focus.objectName() == "lecture.choice.1"
    QTest.keyClick(focus, Qt.Key.Key_Down)
    for _ in range(2):  # Enter chooses, and once more it checks
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert shown.lectures.lesson.is_right
    reached = {QApplication.focusWidget().objectName()}
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget().objectName())
        if "lecture.on" in reached:
            break
    assert {"lecture.start", "lecture.hint", "lecture.way", "lecture.again", "lecture.on"} <= reached, reached
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert shown.lectures.lesson.page.number == 22


def test_the_menu_opens_the_pages_on_real_handwriting(shown: Any) -> None:
    """They are a lecture beside that of the slides, to which the menu leads back."""
    shown.lectures.acts()["digits_lecture"]()
    assert [page.number for page in shown.lectures.lesson.pages] == [3, 18, 23]
    assert shown.store.state.panel == "digits"
    assert shown.lectures.asks_of("digits")
    shown.lectures.acts()["our_lecture"]()
    assert len(shown.lectures.lesson.pages) == len(PAGES)

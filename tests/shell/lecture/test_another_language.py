"""In another language everything reads anew, and what a person has entered and not yet given stays."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton

from dlviz.lecture.loader import the_lecture
from dlviz.lecture.page import ChoiceQuestion, DragQuestion, NumberQuestion
from dlviz.shell.window import Window
from tests.shell.lecture.test_lesson import click, part

pytestmark = pytest.mark.painted(4)


def in_korean(window: Window) -> None:
    window.setFocus()
    window.appearance.choose_language("ko")
    QCoreApplication.processEvents()


def open_first(window: Window, kind: type) -> Any:
    page = next(page for page in the_lecture() if isinstance(page.question, kind))
    window.lectures.open_number(page.number)
    return window.lectures.dock.page_view.answers


def test_what_is_chosen_stays_chosen(shown: Window) -> None:
    answers = open_first(shown, ChoiceQuestion)
    row = part(shown, "choice.2", QRadioButton)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    english = row.text()
    in_korean(shown)
    assert row.text() != english
    assert answers.answer == 1.0
    assert part(shown, "check").isEnabled()


def test_a_number_that_is_typed_stays(shown: Window) -> None:
    answers = open_first(shown, NumberQuestion)
    answers.number.setFocus()
    QTest.keyClicks(answers.number, "7")
    in_korean(shown)
    assert answers.answer == 7.0
    assert part(shown, "check").isEnabled()


def test_a_slider_that_is_drawn_stays(shown: Window) -> None:
    answers = open_first(shown, DragQuestion)
    answers.slider.setFocus()
    QTest.keyClick(answers.slider, Qt.Key.Key_End)
    drawn, words = answers.answer, answers.value.text()
    assert drawn is not None
    in_korean(shown)
    assert (answers.answer, answers.value.text()) == (drawn, words)


def test_what_was_answered_reads_in_the_other_language(shown: Window) -> None:
    answers = open_first(shown, ChoiceQuestion)
    QTest.mouseClick(part(shown, "choice.1", QRadioButton), Qt.MouseButton.LeftButton)
    click(shown, "check")
    english = part(shown, "choice.1", QRadioButton).text(), part(shown, "verdict", QLabel).text()
    in_korean(shown)
    korean = part(shown, "choice.1", QRadioButton).text(), part(shown, "verdict", QLabel).text()
    assert all(a != b for a, b in zip(english, korean, strict=True))
    assert answers.answer == 0.0


def test_the_numbers_of_an_exercise_stay_and_what_was_said_of_them(shown: Window) -> None:
    shown.lectures.open_number(14)
    shown.lectures.open_exercises()
    entry, verdict = part(shown, "blank.1"), part(shown, "exercise_verdict", QLabel)
    entry.setFocus()
    QTest.keyClicks(entry, "-999")
    in_korean(shown)
    assert entry.text() == "-999"
    assert verdict.text() == ""
    for i, _ in enumerate(shown.lectures.dock.exercises._made.blanks, start=1):
        part(shown, f"blank.{i}").clear()
        QTest.keyClicks(part(shown, f"blank.{i}"), "-999")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    korean = verdict.text()
    assert korean.startswith("✗")
    shown.appearance.choose_language("en")
    QCoreApplication.processEvents()
    assert verdict.text().startswith("✗ Not yet: ")
    click(shown, "exercise_answer")
    assert verdict.text().startswith("This is the way")
    in_korean(shown)
    assert verdict.text()
    assert not verdict.text().startswith("This is the way")


def test_where_the_foot_is_to_go_stays_before_the_first_step(shown: Window) -> None:
    shown.menus.actions["blind"].trigger()
    slider, entry = part(shown, "foot"), part(shown, "foot_entry")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    aimed = entry.text()
    in_korean(shown)
    assert entry.text() == aimed
    click(shown, "go")
    assert shown.lectures.dock.blind.game.feet[-1].w == -6.0

"""One sentence over the lower edge of the window."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dlviz.files.choosing import decide
from dlviz.i18n import set_language
from dlviz.messages import taken
from dlviz.shell.notice import SHOWN_FOR, Notice
from dlviz.shell.strip import Strip
from dlviz.shell.window import Window
from dlviz.theme import LIGHT
from dlviz.topics import topic
from tests.clock import Clock
from tests.everywhere import settle
from tests.painted import Painted
from tests.tables import read_text


def test_it_goes_by_itself(qtbot: QtBot, clock: Clock) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice(window)
    window.show()
    notice.say("There is no room.")
    clock.pass_time(SHOWN_FOR - 1)
    notice.say("There is still no room.")
    clock.pass_time(SHOWN_FOR - 1)
    assert notice.isVisible()
    clock.pass_time(1)
    assert notice.isHidden()


def test_what_was_said_holds_on_to_nothing_once_it_is_gone(qtbot: QtBot, clock: Clock) -> None:
    """The words are a function that has what it speaks of: a whole table, or a file that could not be read."""

    class Table:
        name = "points.csv"

    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice(window)
    window.show()
    for go in (notice.clear, lambda: clock.pass_time(SHOWN_FOR)):
        table = Table()
        held = weakref.ref(table)
        notice.say(lambda table=table: table.name)  # type: ignore[misc]
        del table
        assert held() is not None
        go()
        assert notice.isHidden()
        assert held() is None


def test_a_good_sentence_after_a_bad_one_has_a_whole_new_frame(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    notice = Notice(window)
    window.show()
    notice.say("There is no room.")
    QCoreApplication.processEvents()
    painted = Painted(notice)
    notice.say("Saved.", good=True)
    qtbot.waitUntil(lambda: painted.region.contains(notice.rect().center()))
    assert painted.region == QRegion(notice.rect())


def test_it_is_said_in_the_language_of_now(window: Window) -> None:
    """What is refused, taken, written and copied: each stays to be read."""
    panel, shown = window.front, window.notice

    def in_both() -> tuple[str, str]:
        said = []
        for language in ("en", "ko", "en"):
            window.appearance.choose_language(language)
            QCoreApplication.processEvents()
            said.append(shown.text())
        assert said[0] == said[2]
        return said[0], said[1]

    panel.edit(learning_rate=-1.0)
    english, korean = in_both()
    assert "learning rate" in english
    assert "학습률" in korean
    QGuiApplication.clipboard().setText("x,y\n1,2\n2,4\n")
    panel.intake.paste()
    assert in_both() == ('Taken: x = "x", y = "y".', '가져온 열: x = "x", y = "y".')
    QGuiApplication.clipboard().setText("1\n2\n")
    panel.intake.paste()
    assert "숫자로 된 열" in in_both()[1]
    window.exports.copy_numbers(window.front.stage.there()[0])
    assert in_both() == ("The numbers are in the clipboard.", "수치를 클립보드에 복사했습니다.")
    window.documents.open_dropped([Path("a.xyz")])
    assert "a.xyz" in in_both()[1]
    assert in_both()[0] != in_both()[1]
    shown.clear()
    assert in_both()
    assert shown.isHidden()


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("A,B\n1,2\n2,4\n", '"A", "B"', '행렬 A에 표의 다음 열을 가져왔습니다: "A", "B".'),
        ("1,2,5\n2,4,5\n", "A … C", "행렬 A에 표의 다음 열을 가져왔습니다: A … C."),
    ],
)
def test_a_matrix_is_named_apart_from_the_columns_that_it_is_made_of(text: str, english: str, korean: str) -> None:
    choice = decide(read_text(text), topic("matrix").takes[0])
    assert taken(choice) == f"Matrix A is made of these columns of the table: {english}."
    set_language("ko")
    assert taken(choice) == korean


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("1,2\n2,4\n", "Taken: x = column A, y = column B.", "가져온 열: x = A열, y = B열."),
        (
            "one,x,,y\n5,1,0.5,7\n6,2,0.6,9\n",
            'Taken: x = "x", y = "y". Left out: "one", column C.',
            '가져온 열: x = "x", y = "y". 가져오지 않은 열: "one", C열.',
        ),
    ],
)
def test_a_column_without_a_name_is_not_called_as_if_it_had_one(
    qapp: Any, text: str, english: str, korean: str
) -> None:
    choice = decide(read_text(text), topic("cost").takes[0])
    assert taken(choice) == english
    set_language("ko")
    assert taken(choice) == korean


def test_what_is_taken_back_is_what_was_said(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    notice = Notice(parent)
    parent.show()

    def first() -> str:
        return "There is no room."

    notice.say(first)
    notice.say(lambda: "There is no room.")
    notice.take_back(first)
    assert notice.isVisible()
    notice.say(first)
    notice.take_back(first)
    assert notice.isHidden()


def covered(window: Window, place: QRect) -> list[str]:
    """What can be pressed in the panel in front, and lies under this place."""
    pressed = [*window.front.findChildren(QAbstractButton), *window.front.findChildren(QLineEdit)]
    seen = [each for each in pressed if each.isVisible()]
    assert len(seen) > 5
    return [each.objectName() for each in seen if place.intersects(QRect(each.mapTo(window, QPoint()), each.size()))]


@pytest.mark.parametrize("words", ["Columns taken: x, y.", "There is no room for it. " * 12])
@pytest.mark.parametrize("panel", ["perceptron", "cost", "log-loss", "digits"])
def test_a_notice_lies_over_nothing_that_can_be_pressed(window: Window, panel: str, words: str) -> None:
    """After each table that was taken it lay over the buttons under it."""
    window.resize(1366, 768)
    window.notice.say(words)
    window.store.select(panel)
    settle()
    place = window.notice.geometry()
    assert window.rect().contains(place)
    assert covered(window, place) == []
    assert place.height() == window.notice.heightForWidth(place.width())


def test_a_notice_is_as_wide_as_its_words(window: Window) -> None:
    window.notice.say("There is no room.")
    line = window.notice.geometry()
    window.notice.say("Line 2: there is no room.\nThere is no room.")
    assert window.notice.height() > line.height()
    assert window.notice.width() > line.width()
    window.notice.say("There is no room. " * 100)
    assert window.notice.width() <= window.page.cards_in(window).width()


@pytest.mark.parametrize("panel", ["perceptron", "cost", "log-loss", "digits"])
def test_a_strip_lies_over_nothing_that_can_be_pressed(window: Window, panel: str) -> None:
    """It lay over the buttons under a table, and stayed there until it was answered."""
    window.resize(1366, 768)
    window.store.select(panel)
    settle()
    strip = window.strips.add(
        Strip("fault", lambda: "Something inside dlviz went wrong.", ("close", str, lambda: None))
    )
    window.notice.say("There is no room.")
    settle()
    place = window.strips.geometry()
    assert window.rect().contains(place)
    assert not place.intersects(window.notice.geometry())
    assert covered(window, place) == []
    strip.decline()


def test_a_strip_that_stands_has_the_letters_of_one_that_comes(window: Window) -> None:
    """Also in the bar of its progress, which has none of its own."""
    before, after = (Strip(name, lambda: "Reading …", ("cancel", str, lambda: None)) for name in ("before", "after"))
    window.strips.add(before)
    window.appearance.choose_type_size(1.5)
    window.strips.add(after)
    letters = [[part.font() for part in strip.findChildren(QWidget)] for strip in (before, after)]
    assert letters[0] == letters[1]


def test_what_stands_in_a_window_of_its_own_is_in_no_strips_way(window: Window) -> None:
    """Its buttons were taken for some of the window's, by their place on the screen: the strip went up."""
    window.strips.add(Strip("fault", lambda: "Something inside dlviz went wrong.", ("close", str, lambda: None)))
    settle()
    place = window.strips.geometry()
    help_window = QDialog(window)
    button = QPushButton(help_window)
    help_window.setGeometry(place)
    button.resize(place.size())
    help_window.show()
    settle()
    assert button.mapTo(window, QPoint()) == place.topLeft()
    window.strips.set_theme(LIGHT)
    assert window.strips.geometry() == place

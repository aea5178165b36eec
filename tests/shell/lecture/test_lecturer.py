"""A lecture given with a remote's keys: question, hands, picture, why, blank, spotlight, and back to the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from dlviz.i18n import set_language
from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.shell.lecture.lecturer import Lecturer
from dlviz.shell.window import Window
from dlviz.theme import LIGHT, font
from dlviz.ui.card import Card
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.plots.plot import Plot
from tests.everywhere import settle
from tests.share import for_all
from tests.test_back_row import BACK_ROW, SPARE

pytestmark = pytest.mark.painted(4)

PAGES = the_lecture()
Key = Qt.Key


@pytest.fixture
def given(window: Window) -> Iterator[Lecturer]:
    window.settings.lecture_progress, window.settings.lecture_page = "", 0
    window.lectures.open_number(19)
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, Key.Key_F5)
    lecturer = window.lectures.lecturer
    assert lecturer is not None
    yield lecturer
    if lecturer.isVisible():
        lecturer.end()


def text(lecturer: Lecturer, name: str) -> str:
    found = lecturer.findChild(QLabel, f"lecturer.{name}")
    assert found is not None
    return str(found.text()).replace("\u00a0", " ")


def test_f5_takes_the_screen_and_asks(given: Lecturer) -> None:
    assert given.isFullScreen()
    assert text(given, "heading") == PAGES[18].title.en
    assert "W ≈ 0.4667" in text(given, "ask")
    assert text(given, "tally") == ""


def test_m_leads_to_the_page_on_real_handwriting_and_back(window: Window, given: Lecturer) -> None:
    lesson = window.lectures.lesson
    assert lesson is not None
    assert "M:" not in given.keys.text()
    QTest.keyClick(given, Key.Key_M)
    assert lesson.page == PAGES[18]  # which leads nowhere
    given.end()
    window.lectures.open_number(3)
    window.lectures.give()
    assert "M:" in given.keys.text()
    QTest.keyClick(given, Key.Key_2)
    QTest.keyClick(given, Key.Key_M)
    assert (lesson.page.number, lesson.page.panel) == (3, "digits")
    assert text(given, "place") == "1 / 3"
    assert text(given, "ask") == lesson.said(lesson.page.question.ask).replace("\u00a0", " ")
    assert text(given, "tally") == ""
    QTest.keyClick(given, Key.Key_PageDown)
    assert given.podium.place is not None
    assert given.podium.place.panel.NAME == "digits"
    QTest.keyClick(given, Key.Key_M)
    assert lesson.page == PAGES[2]
    assert given.talk.counts(3) == (0, 1, 0)  # the hands are still there


def test_page_down_shows_explains_and_goes_on_and_page_up_goes_back(given: Lecturer) -> None:
    QTest.keyClick(given, Key.Key_PageDown)
    place = given.podium.place
    assert place is not None
    assert [card.objectName() for card in place.findChildren(Card) if card.isVisible()] == ["descent.curve_card"]
    assert place.panel.state == scene.shown(PAGES[18])
    assert "less far" in text(given, "tally")
    QTest.keyClick(given, Key.Key_PageDown)
    assert text(given, "why") == scene.said(PAGES[18].why, "en", scene.names_of(PAGES[18]))
    QTest.keyClick(given, Key.Key_PageDown)
    assert text(given, "heading") == PAGES[19].title.en
    QTest.keyClick(given, Key.Key_PageUp)
    assert text(given, "heading") == PAGES[18].title.en


def test_hands_are_counted_by_keys_and_clicks_and_told_with_the_answer(given: Lecturer) -> None:
    for _ in range(4):
        QTest.keyClick(given, Key.Key_3)
    QTest.keyClick(given, Key.Key_1)
    QTest.keyClick(given, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.mouseClick(given.hands.rows[1][1], Qt.MouseButton.LeftButton)
    assert given.talk.counts(3) == (1, 1, 3)
    QTest.keyClick(given, Key.Key_6)  # there is no sixth answer
    assert given.talk.counts(3) == (1, 1, 3)
    for (_, _, _, bar, count), hands in zip(given.hands.rows, (1, 1, 3), strict=False):
        ground, share = bar.marks
        assert share.wide == pytest.approx(hands / 5 * ground.wide, abs=0.6)  # type: ignore[attr-defined]
        assert count.text() == str(hands)
    QTest.keyClick(given, Key.Key_PageDown)
    assert "further (1)" in text(given, "tally")
    assert "less far (3)" in text(given, "tally")


@pytest.mark.parametrize("number", [15, 22])
def test_guesses_of_a_number_are_counted_in_parts_of_its_range(given: Lecturer, number: int) -> None:
    for _ in range(3 * abs(number - 19)):
        QTest.keyClick(given, Key.Key_PageDown if number > 19 else Key.Key_PageUp)
    while given.talk.phase != "question":
        QTest.keyClick(given, Key.Key_PageUp)
    assert given._lesson.page.number == number
    assert [text(given, f"choice.{i}") for i in (1, 5)] == ["0 to 1", "4 to 5"]
    for key in (Key.Key_2, Key.Key_2, Key.Key_3):
        QTest.keyClick(given, key)
    assert [text(given, f"count.{i}") for i in (1, 2, 3)] == ["0", "2", "1"]
    QTest.keyClick(given, Key.Key_PageDown)
    assert "1 to 2 (2) · 2 to 3 (1)" in text(given, "tally")


def test_every_page_can_be_given_and_words_alone_stand_over_the_picture_that_they_speak_of(
    given: Lecturer, window: Window
) -> None:
    """A derivation and a drawing have the room for themselves."""
    given._go(given.talk.__class__(len(PAGES)))
    for page in PAGES:
        assert text(given, "heading") == page.title.en
        QTest.keyClick(given, Key.Key_PageDown)
        place = given.podium.place
        assert place is not None
        shown = [card.objectName() for card in place.findChildren(Card) if card.isVisible()]
        assert shown in ([f"{page.panel}.{page.card}_card"], [f"{page.panel}.{page.card}"]), page.file
        assert place.panel.state == scene.shown(page)
        QTest.keyClick(given, Key.Key_PageDown)
        assert given.talk.phase == "why"
        assert given.explained.isVisible()
        assert not given.hands.isVisible()
        assert given.podium.isVisible() == (not page.picture and not page.steps), page.file
        QTest.keyClick(given, Key.Key_PageDown)
    given._go(replace(given.talk, index=14, phase="why"))
    window.store.edit("cost", replace(window.store.state["cost"], w=0.25))
    assert given.podium.place is not None
    assert given.podium.place.panel.state.w == 0.25
    QTest.keyClick(given, Key.Key_PageUp)
    assert window.store.state["cost"].w == 0.25


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Key.Key_B, "black"), (Key.Key_Period, "black"), (Key.Key_W, "white"), (Key.Key_S, "spot")],
)
def test_overlays_come_and_go_and_escape_takes_them_first(given: Lecturer, key: Qt.Key, kind: str) -> None:
    QTest.keyClick(given, key)
    assert given.overlay.isVisible()
    assert given.overlay.kind == kind
    QTest.keyClick(given, key)
    assert not given.overlay.isVisible()
    QTest.keyClick(given, key)
    QTest.keyClick(given, Key.Key_Escape)
    assert given.isVisible()
    assert not given.overlay.isVisible()
    QTest.keyClick(given, Key.Key_Escape)
    assert not given.isVisible()


@for_all(("hangul", "latin"), zip("ㅠㅈㄴㅜㅌㅡ", "BWSNXM", strict=True))
def test_a_key_does_the_same_where_hangul_is_typed(
    given: Lecturer, monkeypatch: pytest.MonkeyPatch, hangul: str, latin: str
) -> None:
    """On a system that names it by its letter nothing came of it."""
    done: list[str] = []
    monkeypatch.setitem(given.remote._acts, Qt.Key(ord(latin)), lambda: done.append(latin))
    for letter in (latin, hangul):
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(given, event)
    assert done == [latin, latin]


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_a_spotlight_ends_where_something_else_is_shown(given: Lecturer, key: Qt.Key) -> None:
    """It stayed over the next page, which nobody had pointed at."""
    QTest.keyClick(given, Key.Key_S)
    QTest.keyClick(given, key)
    assert not given.overlay.isVisible()
    QTest.keyClick(given, Key.Key_B)
    QTest.keyClick(given, Key.Key_PageDown)
    assert given.overlay.kind == "black"  # a lecturer may turn on unseen


def test_the_controls_under_a_card_are_read_as_far_away_as_the_card(given: Lecturer) -> None:
    """Their letters were those of a control in the window, which only whoever moves it reads."""
    QTest.keyClick(given, Key.Key_PageDown)
    place = given.podium.place
    assert place is not None
    entries = [entry for entry in place.findChildren(QLineEdit) if entry.isVisible()]
    assert entries
    least = font(given.podium.theme).pointSizeF()
    assert [entry.font().pointSizeF() for entry in entries] == [least] * len(entries)
    given.resize(2400, 1400)
    settle()
    larger = font(given.theme).pointSizeF()
    assert larger > least
    row = entries[0]
    while row.parentWidget() is not place:
        row = row.parentWidget()
        assert row.font().pointSizeF() == larger


def test_the_notes_have_letters_for_whoever_has_them_on_the_desk(given: Lecturer) -> None:
    """They had those of the room, twice as large, in a window for one."""
    given.resize(2400, 1400)
    settle()
    body = given.notes.body
    assert body.font().pointSizeF() == font(LIGHT, 1.1).pointSizeF()
    assert body.palette().windowText().color() == LIGHT.ink("text")


def test_a_remotes_keys_are_no_sliders(given: Lecturer) -> None:
    QTest.keyClick(given, Key.Key_PageDown)
    slider = given.findChild(ValueSlider, "descent.learning_rate.slider")
    assert slider is not None
    slider.setFocus()
    before = given._store.state
    QTest.keyClick(slider, Key.Key_PageDown)
    assert given._store.state["descent"] == before["descent"]
    assert given.talk.phase == "why"
    QTest.keyClick(given, Key.Key_PageUp)
    slider.setFocus()
    QTest.keyClick(slider, Key.Key_Right)
    assert given._store.state["descent"] != before["descent"]


def test_a_point_that_is_typed_blanks_nothing_and_escape_leaves_the_entry_first(given: Lecturer) -> None:
    QTest.keyClick(given, Key.Key_PageDown)
    given.activateWindow()
    entry = given.findChild(QLineEdit, "descent.learning_rate")
    assert entry is not None
    entry.setFocus()
    if QApplication.focusWidget() is not entry:
        pytest.skip("the platform gives no focus")
    entry.selectAll()
    QTest.keyClicks(entry, "0.3")
    assert entry.text() == "0.3"
    assert not given.overlay.isVisible()
    QTest.keyClick(entry, Key.Key_Return)
    assert given._store.state["descent"].learning_rate == 0.3
    QTest.keyClick(entry, Key.Key_Escape)
    assert given.isVisible()


def test_notes_show_what_comes_next_and_the_time(given: Lecturer) -> None:
    QTest.keyClick(given, Key.Key_N)
    assert given.notes.isVisible()
    assert PAGES[19].title.en in given.notes.next.text()
    assert "less far" in given.notes.answer.text()
    given._now = lambda: given._started + 1421.5  # a whole one is a hair less in floats, at some starts
    given.show_time()
    assert text(given, "time") == given.notes.time.text() == "00:23:41"
    QTest.keyClick(given.notes, Key.Key_PageDown)
    assert given.talk.phase == "picture"


def test_leaving_it_keeps_the_page_in_the_window_and_no_key_is_taken_any_more(given: Lecturer, window: Window) -> None:
    for _ in range(3):
        QTest.keyClick(given, Key.Key_PageDown)
    QTest.keyClick(given, Key.Key_F5)
    assert not given.isVisible()
    assert not given.notes.isVisible()
    assert window.lectures.lesson.page.number == 20
    QTest.keyClick(window, Key.Key_B)
    assert not given.overlay.isVisible()
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, Key.Key_F5)
    assert given.isVisible()
    assert text(given, "heading") == PAGES[19].title.en


def test_the_answer_that_was_shown_to_the_room_does_not_stand_beside_the_question_that_is_still_asked(
    given: Lecturer, window: Window
) -> None:
    page = PAGES[given.talk.index]
    QTest.keyClick(given, Key.Key_PageDown)
    assert window.store.state[page.panel] == scene.shown(page) != scene.asked(page)
    QTest.keyClick(given, Key.Key_Escape)
    assert window.lectures.lesson is not None
    assert window.lectures.lesson.is_asking
    assert window.store.state[page.panel] == scene.asked(page)


def test_what_a_lecturer_did_on_a_page_is_there_when_they_come_back(given: Lecturer, window: Window) -> None:
    QTest.keyClick(given, Key.Key_PageDown)
    done = replace(window.store.state["descent"], learning_rate=0.3, step=4)
    window.store.edit("descent", done)
    for _ in range(2):  # why, and the next page
        QTest.keyClick(given, Key.Key_PageDown)
    QTest.keyClick(given, Key.Key_PageDown)
    assert window.store.state["descent"] == scene.shown(PAGES[19])
    for _ in range(3):
        QTest.keyClick(given, Key.Key_PageUp)
    assert given.talk.phase == "picture"
    assert window.store.state["descent"] == done
    set_language("ko")
    QApplication.processEvents()
    assert window.store.state["descent"] == done
    QTest.keyClick(given, Key.Key_PageUp)
    QTest.keyClick(given, Key.Key_PageDown)
    assert window.store.state["descent"] == done
    QTest.keyClick(given, Key.Key_F5)
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window, Key.Key_F5)
    QTest.keyClick(given, Key.Key_PageDown)
    assert window.store.state["descent"] == done


@for_all("code", ["ko", "en"])
@for_all(("wide", "high"), [(1280, 720), (1024, 768), (1920, 1080)])
def test_the_keys_stand_on_one_line_and_what_leads_on_is_among_them(
    window: Window, given: Lecturer, wide: int, high: int, code: str
) -> None:
    set_language(code)
    given.end()
    window.lectures.open_number(3)
    window.lectures.give()
    given.resize(wide, high)
    QApplication.processEvents()
    line = given.keys
    assert "M: " in line.text()
    assert line.text().startswith("Page Down")
    assert QFontMetricsF(line.font()).horizontalAdvance(line.text()) <= line.width()


def test_the_keys_for_hands_are_those_of_the_choices_while_they_are_asked(window: Window, given: Lecturer) -> None:
    window.resize(1366, 768)
    for number, choices in ((19, 3), (2, 4), (22, 5)):
        given.end()
        window.lectures.open_number(number)
        window.lectures.give()
        given.resize(1920, 1080)
        QApplication.processEvents()
        assert f" · 1–{choices}: hands" in given.keys.text()
        QTest.keyClick(given, Key.Key_PageDown)
        assert "hands" not in given.keys.text()
        assert given.keys.text().endswith("N: notes · Esc: leave")


def test_the_card_is_read_from_the_back_row(window: Window, given: Lecturer) -> None:
    """As one that is enlarged in the projector theme: the numbers at its axes had 18 points. Under an explanation,
    where it is low, its letters are at least those of the words.
    """
    for number in (3, 13, 17, 20):
        given.end()
        window.lectures.open_number(number)
        window.lectures.give()
        given.resize(1366, 768)
        QTest.keyClick(given, Key.Key_PageDown)
        settle()
        place = given.podium.place
        assert place is not None
        (plot,) = (plot for plot in place.findChildren(Plot) if plot.isVisible())
        numbers = plot.axis["left"]
        assert numbers.style["tickFont"].pointSizeF() > BACK_ROW - SPARE, number
        QTest.keyClick(given, Key.Key_PageDown)
        settle()
        drawing = given.explained.picture
        assert not drawing.isVisible() or drawing.look.type * 13 * 72 / 96 > BACK_ROW - 1, number
        if plot.isVisible():
            assert given.explained.why.font().pointSizeF() / 1.1 <= numbers.style["tickFont"].pointSizeF()
            assert plot.height() > 4 * numbers.style["tickFont"].pixelSize()


def test_a_question_has_the_largest_letters_in_which_all_of_it_is_seen(window: Window, given: Lecturer) -> None:
    """It had 20 points on pages that were half empty."""
    points = {}
    for number in (2, 6, 13, 19):
        given.end()
        window.lectures.open_number(number)
        window.lectures.give()
        given.resize(1366, 768)
        settle()
        points[number] = given.hands.ask.font().pointSizeF()
        rows = [row for row, *_ in given.hands.rows if row.isVisible()]
        assert given.minimumSizeHint().height() <= 768, number
        assert rows[-1].geometry().bottom() <= given.hands.height(), number
        words = [choice for _, _, choice, _, _ in given.hands.rows if choice.isVisible()]
        assert all(choice.height() >= choice.heightForWidth(choice.width()) for choice in words), number
    assert min(points.values()) > 20
    assert points[2] > BACK_ROW - 1 > 1.2 * points[6]  # which has three formulas and five choices


def test_letters_grow_with_the_screen(given: Lecturer) -> None:
    QTest.keyClick(given, Key.Key_PageDown)
    sizes = []
    for wide, high in ((1024, 768), (1366, 768), (1920, 1080)):
        given.resize(wide, high)
        QApplication.processEvents()
        place = given.podium.place
        assert place is not None
        sizes.append((given.explained.why.font().pointSizeF(), place.panel.theme.type))
        assert given.minimumSizeHint().width() <= wide
    assert sizes[0] < sizes[1] < sizes[2]
    assert sizes[2][0] > 1.3 * sizes[1][0]

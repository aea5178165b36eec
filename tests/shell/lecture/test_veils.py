"""What a question asks is veiled and nothing else: gone from the screen, from what is read, copied and taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from dlviz.cards import CARDS
from dlviz.i18n import set_language
from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.page import ChoiceQuestion, Page
from dlviz.lecture.quantity import evaluate
from dlviz.lecture.texts import written
from dlviz.marks.veiled import UNKNOWN
from dlviz.model.slices import finish
from dlviz.resources import resource
from dlviz.shell.window import Window
from dlviz.ui.card import Card
from dlviz.ui.labels import Text
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table
from dlviz.ui.veil import Veil
from tests.everywhere import settle, unpainted
from tests.share import WHOLE, for_all, part_of
from tests.told_marks import texts

pytestmark = pytest.mark.painted(4)

PAGES = the_lecture()


def kind(page: Page) -> tuple[str, type]:
    """Of each some are there daily: the panel, and in which way is asked."""
    return page.panel, type(page.question)


NUMBER = re.compile(r"[−-]?\d+(?:\.\d+)?")
# Numbers that would tell, beside those of the answer itself.
TELLING = {
    1: "0.1 0.6 −0.4", 6: "0.964 0.9640 0.8647", 7: "0.982 0.982014", 8: "11 17", 10: "23 34 31 46", 13: "2.25 1.1667",
    14: "18.6667", 16: "0.1429 2.4286",
    19: "0.7156 0.2489 2.4889", 21: "9.3333 2.0667 0.9333", 22: "2.28 11.2 1.12", 23: "0.9965 0.5333",
}  # fmt: skip
WORDS = {
    2: ("hidden layers: DNN by convention",), 4: ("h(0) = 0", "At 0 the step gives 0"), 9: ("3 = 3",),
    11: ("There is no product", "✗"), 12: ("(1, 4)", "np.array([[1, 2]])"), 18: ("the others count only",),
    20: ("Oscillating",),
}  # fmt: skip


def numbers(text: str) -> set[str]:
    return {found.lstrip("-−") for found in NUMBER.findall(text)}


def telling(page: Page) -> set[str]:
    """The numbers that nobody may find while the question is open."""
    names, question = scene.names_of(page), page.question
    said = [scene.said(page.question.ask, "en", names), scene.said(page.idea, "en", names)]
    if isinstance(question, ChoiceQuestion):
        right = scene.right_choice(question, names)
        choices = [scene.said(choice, "en", names) for choice in question.choices]
        found = numbers(choices.pop(right)) - numbers(" ".join(choices))
        found = {number for number in found if "." in number}  # a bare digit stands at every axis
    else:
        value = evaluate(question.answer, names)
        found = {written(value, digits) for digits in (2, 3, 4)}
    return (found | numbers(TELLING.get(page.number, ""))) - numbers(" ".join(said))


def everything(panel: QWidget) -> str:
    """All that can be seen in a panel, pointed at, read aloud or copied."""
    return "\n".join(_everything(panel))


def _everything(panel: QWidget) -> Iterator[str]:
    for widget in [panel, *panel.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        yield widget.toolTip()
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        if isinstance(widget, QTextEdit):
            yield widget.toPlainText()
        if isinstance(widget, Table):
            yield finish(widget._text(whole=True))
            widget.selectAll()
            yield finish(widget._text(whole=False))
            model = widget.model()
            cells = [(i, j) for i in range(model.rowCount()) for j in range(model.columnCount())]
            yield from (str(model.index(*cell).data(role)) for cell in cells for role in (0, 2))
        if isinstance(widget, Drawing):
            yield from _of_marks(widget.marks)
        if isinstance(widget, Plot):
            for sketch in widget.pictures.values():
                yield from _of_marks(sketch.marks)
            for share in (0.2, 0.4, 0.5, 0.6, 0.8):  # the mouse, across it
                rect = widget.box.sceneBoundingRect()
                widget._hover(QPointF(rect.left() + share * rect.width(), rect.center().y()))
                yield from _of_marks(widget.read.marks)
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
                yield interface.text(kind)


def _of_marks(marks: Any) -> Iterator[str]:
    for mark in marks:
        yield from (*texts(mark), mark.reading, *getattr(mark, "readings", ()))


@pytest.fixture
def asked(window: Window) -> Window:
    window.settings.lecture_progress, window.settings.lecture_page = "", 0
    window.resize(1366, 900)
    window.show()
    return unpainted(window)


@for_all("page", part_of(PAGES, kind, 0, 2))
def test_the_answer_stands_nowhere_while_it_is_asked(asked: Window, page: Page) -> None:
    """Neither at the page's first state, nor when somebody moves the panel to the state of the answer."""
    secret = telling(page)
    asked.code.show()
    asked.lectures.open_number(page.number)
    first, last = scene.asked(page), scene.shown(page)
    hidden = [name for name in page.veil.get("controls", ()) if hasattr(last, name)]
    last = replace(last, **{name: getattr(first, name) for name in hidden})
    for state in (first, last):
        asked.store.edit(page.panel, state)
        QApplication.processEvents()
        seen = everything(asked.front)
        found = numbers(seen) | numbers(asked.code.text.toPlainText())
        given = numbers(str(state)) if state is last else set()
        assert not any(words in seen for words in WORDS.get(page.number, ())), page.file
        assert not secret & found - given, (page.file, secret & found)
    asked.lectures.lesson.give(0.0)
    asked.store.edit(page.panel, scene.shown(page))
    QApplication.processEvents()
    assert "?" not in [label.text() for label in asked.front.findChildren(QLabel) if label.isVisible()]


def test_every_number_that_would_tell_is_one_that_the_panel_shows(asked: Window) -> None:
    """Else the test above would find nothing for the wrong reason."""
    seen = 0
    for page in part_of(PAGES, kind, 0, 2):
        asked.lectures.open_number(page.number)
        asked.lectures.lesson.give(0.0)
        asked.store.edit(page.panel, scene.shown(page))
        QApplication.processEvents()
        found = everything(asked.front)
        words = WORDS.get(page.number, ())
        assert all(each in found for each in words), (page.number, words)
        seen += bool(telling(page) & numbers(found) or words)
    assert seen >= (17 if WHOLE else 8)


def test_all_that_a_veil_names_is_there_and_what_it_does_not_name_stays(asked: Window) -> None:
    for page in part_of(PAGES, kind, 1, 2):
        asked.lectures.open_number(page.number)
        QApplication.processEvents()
        panel = asked.front
        assert set(page.veil) <= {*CARDS[page.panel], "controls", "code"}, page.file
        for name in page.veil.get("controls", ()):
            assert name in panel.controls._widgets, (page.file, name)
        whole = {name for name, inside in page.veil.items() if "*" in inside}
        for card in panel.stage.there():
            name = card.objectName().partition(".")[2].removesuffix("_card")
            assert card.title.isVisible() == (name not in whole), (page.file, name)
        assert panel.controls.isVisible(), page.file
        assert panel.state == scene.asked(page)
        assert "import" in asked.code.text.toPlainText() or not asked.code.isVisible()


UNDER_A_HEADING = {"perceptron.right", "cost.value", "matrix.rule"}  # which says what they are


@pytest.mark.parametrize(("turn", "language"), list(enumerate(["en", "ko"])))
def test_each_question_mark_says_what_it_stands_for(asked: Window, turn: int, language: str) -> None:
    """A lone "?" under no heading asked of what nobody could say."""
    asked.appearance.choose_language(language)
    lone, seen = set(), 0
    for page in part_of(PAGES, kind, turn, 2):
        asked.lectures.open_number(page.number)
        settle()
        for label in asked.front.findChildren(Text):
            if label.isVisible() and UNKNOWN in label.text():
                seen += 1
                if label.text() == UNKNOWN and label.objectName() not in UNDER_A_HEADING:
                    lone.add((page.number, label.objectName()))
        for card in asked.front.stage.there():
            for veil in card.findChildren(Veil):
                if veil.isVisible() and not veil.accessibleName().startswith(f"{card.title.text()}: "):
                    lone.add((page.number, card.objectName()))
        for drawing in asked.front.findChildren(Drawing):
            if drawing.isVisible() and [getattr(mark, "text", "") for mark in drawing.marks] == [UNKNOWN]:
                lone.add((page.number, drawing.objectName()))
    assert lone == set()
    assert seen > (20 if WHOLE else 10)


@pytest.mark.parametrize("number", [1, 11, 20])
def test_what_stands_behind_a_question_mark_has_no_colour(asked: Window, number: int) -> None:
    """Whoever moved the threshold saw by the red of "Correct: ?" that not all are right any more."""
    asked.lectures.open_number(number)
    page, quiet = PAGES[number - 1], asked.appearance.theme.ink("quiet")
    for state in (scene.asked(page), scene.shown(page)):
        asked.store.edit(page.panel, state)
        settle()
        labels = [each for each in asked.front.findChildren(Text) if each.isVisible() and UNKNOWN in each.text()]
        assert labels
        for label in labels:
            assert label.palette().windowText().color() == quiet, label.objectName()
    asked.lectures.lesson.give(0.0)
    settle()
    assert any(each.palette().windowText().color() != quiet for each in labels)


def test_no_sign_in_the_plane_says_which_inputs_are_wrong(asked: Window) -> None:
    asked.lectures.open_number(1)
    first, last = scene.asked(PAGES[0]), scene.shown(PAGES[0])
    stand = []
    for state in (first, replace(first, theta=last.theta)):
        asked.store.edit("perceptron", state)
        settle()
        marks = [mark for sketch in asked.front.plane.pictures.values() for mark in sketch.marks]
        stand.append([mark.name for mark in marks if UNKNOWN in "".join(texts(mark))])
    assert stand[0] == stand[1]


def test_what_is_not_asked_is_live(asked: Window) -> None:
    asked.lectures.open_number(21)
    panel = asked.front
    slider = panel.controls["w0"].slider
    before = [mark for mark in panel.curve.sketch.marks if mark.name.startswith("ball")]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert asked.store.state["descent"].w0 != scene.asked(PAGES[20]).w0
    after = [mark for mark in panel.curve.sketch.marks if mark.name.startswith("ball")]
    assert before[0].x != after[0].x
    assert asked.lectures.lesson.is_asking


def test_the_size_that_is_asked_for_is_drawn_by_nothing(asked: Window) -> None:
    """Three rows would rule out two of the four sizes."""
    asked.code.show()
    asked.lectures.open_number(9)
    QApplication.processEvents()
    scheme = asked.front.scheme
    assert scheme.b.content.unknown
    assert scheme.b.content.shape == (2, 1)  # none of the sizes that can be chosen
    assert not {"w₃₁", "w₁₂"} & {text for mark in scheme.b.marks for text in texts(mark)}
    assert "import" not in asked.code.text.toPlainText()
    asked.lectures.lesson.give(0.0)
    QApplication.processEvents()
    assert scheme.b.content.shape == (3, 2)
    assert not scheme.b.content.unknown


def test_a_hidden_timeline_is_not_moved_by_keys(asked: Window) -> None:
    asked.lectures.open_number(21)
    panel = asked.front
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Right)
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert asked.store.state["descent"].step == 0


@pytest.mark.parametrize("name", ["export", "copy", "print"])
def test_pictures_and_numbers_are_not_taken_away_before_the_answer(asked: Window, name: str) -> None:
    QGuiApplication.clipboard().setText("mine")
    asked.lectures.open_number(14)
    asked.menus.actions[name].trigger()
    assert "Predict first" in asked.notice.text()
    assert QGuiApplication.clipboard().text() == "mine"
    asked.lectures.lesson.give(0.0)  # which is what was waited for
    assert asked.notice.isHidden()


def test_a_page_without_a_veil_hides_all(asked: Window, tmp_path: Any) -> None:
    text = (resource("lecture") / PAGES[3].file).read_text(encoding="utf-8")
    own = re.sub(r"\[veil\]\n(?:.+\n)+", "", text)
    (tmp_path / "own.toml").write_text(own, encoding="utf-8")
    assert asked.lectures.open_own(tmp_path / "own.toml")
    asked.code.show()
    QApplication.processEvents()
    assert not asked.front.controls.isVisible()
    assert not any(card.title.isVisible() for card in asked.front.ground.findChildren(Card))
    assert "import" not in asked.code.text.toPlainText()


def test_words_change_with_the_language_under_the_veil(asked: Window) -> None:
    asked.lectures.open_number(21)
    set_language("ko")
    QApplication.processEvents()
    assert "예측" in asked.front.working.subtitle.text()
    assert not telling(PAGES[20]) & numbers(everything(asked.front))


def test_where_there_is_room_for_one_card_it_is_the_one_of_the_page(asked: Window) -> None:
    asked.appearance.choose_theme("projector")
    asked.resize(1366, 700)
    for number, card in ((3, "classes"), (15, "curve"), (8, "matrices"), (19, "curve")):
        asked.lectures.open_number(number)
        QApplication.processEvents()
        assert asked.front.stage._seen[0].objectName() == f"{asked.front.NAME}.{card}_card"
    other = asked.front.stage.cards[1]
    asked.front.stage.choose(other)
    asked.lectures.lesson.give(0.0)
    QApplication.processEvents()
    assert asked.front.stage.chosen is other

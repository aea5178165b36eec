"""At 150 % type on a screen of 1366×768, in both languages: no head of a table, no readout and no control is cut.

On half of it nothing is scrolled sideways.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QTabWidget

from dlviz.shell.page import PanelArea
from dlviz.shell.window import Window
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.labels import Steady
from dlviz.ui.tables.header import Header
from dlviz.ui.tables.table import Table
from tests.besides import besides
from tests.cut import cut_texts
from tests.everywhere import scenes, settle, unpainted
from tests.share import WHOLE

LANGUAGES = ("en", "ko")


@pytest.fixture(params=range(len(LANGUAGES)), ids=LANGUAGES)
def turn(request: pytest.FixtureRequest) -> int:
    """Each mode has one of the languages; in the long check each has both."""
    return int(request.param)


@pytest.fixture
def large(window: Window, turn: int) -> Window:
    window.appearance.choose_language(LANGUAGES[turn])
    window.appearance.choose_type_size(1.5)
    return unpainted(window)


def test_nothing_is_scrolled_sideways_on_half_a_screen(large: Window, turn: int) -> None:
    """In the letters of a projector, which are the largest: each card that can be chosen is as wide as its place."""
    large.appearance.choose_theme("projector")
    large.resize(683, 700)
    beyond, seen = set(), 0
    for scene in scenes(large, turn, len(LANGUAGES)):
        for card in large.front.stage.there():
            large.front.stage.choose(card)
            settle()
            area = next(area for area in large.findChildren(PanelArea) if area.isAncestorOf(large.front))
            needs = [one.minimumSizeHint().width() > one.width() for one in large.front.stage.cards if one.isVisible()]
            if area.horizontalScrollBar().maximum() or any(needs):
                beyond.add((scene, card.objectName()))
            seen += 1
    assert beyond == set()
    assert seen > (30 if WHOLE else 15)


def test_the_panel_of_the_activations_is_whole_on_half_a_screen(large: Window) -> None:
    """Alone and beside the lecture, in the letters of a projector: each card that can be chosen."""
    large.appearance.choose_theme("projector")
    large.resize(683, 700)
    large.store.select("activations")
    beyond = set(scrolled_cards(large))
    for page in (4, 5, 6):
        large.lectures.open_number(page)
        beyond |= {(page, *card) for card in scrolled_cards(large)}
    assert beyond == set()


def scrolled_cards(window: Window) -> list[tuple[str, int]]:
    settle()
    area, found = next(area for area in window.findChildren(PanelArea) if area.isAncestorOf(window.front)), []
    for card in window.front.stage.there():
        window.front.stage.choose(card)
        settle()
        if beyond := area.verticalScrollBar().maximum():
            found.append((card.objectName(), beyond))
    return found


def test_what_an_exercise_has_nothing_to_say_of_takes_no_room(large: Window) -> None:
    large.appearance.choose_theme("projector")
    large.resize(683, 700)
    large.lectures.open_number(5)
    tabs = large.lectures.dock.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentWidget(large.lectures.dock.exercises)
    settle()
    assert large.lectures.dock.exercises.verticalScrollBar().maximum() == 0


def cut_readouts(window: Window) -> tuple[set[tuple[str, str]], int]:
    """Which readouts of the panel in front are cut, and how many were looked at."""
    cut, seen = set(), 0
    for label in window.front.findChildren(Steady):
        words, room = label.unbroken(), label.rect()
        if not label.isVisible() or label.visibleRegion().isEmpty() or not words:
            continue
        standing = label.stands()
        assert standing is not None, words
        letter = standing[0]
        wrap = Qt.TextFlag.TextWordWrap if label.wordWrap() or isinstance(label, Fitted) else Qt.TextFlag(0)
        if isinstance(label, Fitted):
            words = label.shown()  # which the tip says whole
        needed = QFontMetrics(letter).boundingRect(QRect(0, 0, room.width(), 10000), wrap, words)
        seen += 1
        if needed.height() > room.height() + 1 or needed.width() > room.width() + 1:
            cut.add((label.objectName(), words))
    return cut, seen


def cut_heads(window: Window) -> tuple[set[tuple[str, str]], int]:
    """Which heads of tables of the panel in front are cut, and how many were looked at."""
    cut, seen, stage = set(), 0, window.front.stage
    chosen = stage.chosen
    for table in window.front.findChildren(Table):
        header = table.horizontalHeader()
        card = next((one for one in stage.there() if one.isAncestorOf(table)), None)
        if not table.isVisible() and card is not None:  # the stage gives way to large type: the card is chosen
            stage.choose(card)
            settle()
        if not table.isVisible():
            continue
        assert isinstance(header, Header)
        for column in range(table.model().columnCount()):
            if header.isSectionHidden(column):  # the button in the head leads to it
                assert header.turn.isVisible()
                continue
            words = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
            room = header.sectionSize(column) - 8
            letter = header.letter(words, room)
            seen += 1
            if words and (QFontMetrics(letter).horizontalAdvance(words) > room or QFontInfo(letter).pixelSize() < 11):
                cut.add((table.objectName(), words))
    if stage.chosen is not chosen:  # or the next mode would be seen with this card
        stage.chosen = chosen
        stage._show_what_is_seen()
        stage.resighted.emit()
        settle()
    return cut, seen


def test_no_head_of_a_table_no_readout_and_no_text_of_a_control_is_cut(large: Window, turn: int) -> None:
    """Buttons, labels, combo boxes with their longest entry, tabs and entries, in every panel and mode."""
    cut, readouts, controls, heads = set[tuple[str, ...]](), 0, 0, 0
    for scene in scenes(large, turn, len(LANGUAGES)):
        found, looked_at = cut_readouts(large)
        others, looked_at_too = cut_texts(large)
        of_tables, heads_looked_at = cut_heads(large)
        cut |= {(scene, *one) for one in (*found, *others, *of_tables)}
        readouts, controls, heads = readouts + looked_at, controls + looked_at_too, heads + heads_looked_at
    assert cut == set()
    assert readouts > (10 if WHOLE else 5)
    assert controls > (1000 if WHOLE else 500)
    assert heads > (60 if WHOLE else 30)


def test_no_text_of_a_dialog_or_a_dock_is_cut(large: Window, turn: int) -> None:
    cut, seen = set(), 0
    for name, shown in besides(large, turn, len(LANGUAGES)):
        found, looked_at = cut_texts(shown)
        cut |= {(name, *one) for one in found}
        seen += looked_at
    assert cut == set()
    assert seen > (100 if WHOLE else 50)

"""A line that is kept free is tall enough for either language, and ends within no equation."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from dlviz.theme import LIGHT, PROJECTOR, Theme, font
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.labels import PaintedText, Steady, Subtitle, Text, Title
from dlviz.ui.layouts import column
from tests.ui.layout_requests import layout_requests


@pytest.mark.parametrize("role", ["text", "quiet", "bad"])
def test_words_have_the_ink_of_their_role(qtbot: Any, role: str) -> None:
    label = Steady(role)
    qtbot.addWidget(label)
    label.set_theme(LIGHT)
    label.setText("▮▮▮")
    label.resize(label.sizeHint())
    image = label.grab().toImage()
    inks = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    known = {name for name in ("text", "quiet", "bad") if LIGHT.ink(name).rgb() in inks}
    assert known == {role}


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize("words", ["Saturated", "포화되지 않았습니다"])
def test_a_steady_line_has_the_room_that_its_words_need(qtbot: Any, theme: Theme, words: str) -> None:
    steady, free = Steady(), Text()
    for label in (steady, free):
        qtbot.addWidget(label)
        label.set_theme(theme)
        label.setText(words)
    assert steady.height() >= free.sizeHint().height()


@pytest.mark.parametrize("kind", [Steady, Fitted])
def test_no_line_of_a_readout_ends_within_an_equation(qtbot: Any, kind: type[Steady]) -> None:
    def painted(words: str, width: int) -> Any:
        label = kind(lines=2)
        qtbot.addWidget(label)
        label.set_theme(LIGHT)
        label.setText(words)
        label.resize(width, label.height())
        assert label.text() == words
        return label.grab().toImage()

    room = QFontMetrics(font(LIGHT)).horizontalAdvance("Minimum: cost 0 at W =") + 4
    assert painted("Minimum: cost 0 at W = 1", room) == painted("Minimum: cost 0 at\nW = 1", room)


@pytest.mark.parametrize("kind", [Steady, Fitted, Subtitle])
def test_a_readout_that_says_something_else_lays_nothing_out(qtbot: Any, kind: type[PaintedText]) -> None:
    card, label = QWidget(), kind()
    qtbot.addWidget(card)
    column(label, of=card)
    label.set_theme(LIGHT)
    label.setText("h(−1) ≈ 0.2689")
    card.resize(300, 80)
    card.show()
    assert layout_requests(card) == 0
    before = label.grab().toImage()
    asked = layout_requests(card, act=lambda: label.setText("h(−1.025) ≈ 0.264, and much more than there was before"))
    assert (asked, label.isVisible(), label.isHidden()) == (0, True, False)
    assert label.grab().toImage() != before
    label.hide()
    label.setText("")
    assert label.isHidden()


def test_a_label_asks_for_a_layout_only_where_it_needs_another_room(qtbot: Any) -> None:
    """All digits are equally wide: a title that counts moves nothing."""
    card, label, wrapped = QWidget(), Text(), Text(wrap=True)
    qtbot.addWidget(card)
    column(label, wrapped, of=card)
    for each, words in ((label, "For and against 2"), (wrapped, "line 2 of 3, " * 12)):
        each.set_theme(LIGHT)
        each.setText(words)
    card.resize(300, 160)
    card.show()
    assert layout_requests(card) == 0
    before = label.grab().toImage()
    assert layout_requests(card, act=lambda: label.setText("For and against 8")) == 0
    assert label.grab().toImage() != before
    assert layout_requests(card, act=lambda: wrapped.setText("line 4 of 8, " * 12)) == 0
    assert layout_requests(card, act=lambda: label.setText("For and against 10")) == 1
    assert layout_requests(card, act=lambda: wrapped.setText("line 4 of 8, " * 24)) == 1
    assert layout_requests(card, act=lambda: label.set_role("bad")) == 0


@pytest.mark.parametrize("kind", [Text, Title, Subtitle, Steady, Fitted])
def test_a_label_without_words_asks_for_the_room_of_its_letters(qtbot: Any, kind: type[Text]) -> None:
    """One that never said anything went on asking for the height of larger ones, and a plot under it stayed lower."""
    never, no_more = kind(), kind()
    no_more.setText("gone")
    no_more.setText("")
    asked = []
    for theme in (LIGHT, PROJECTOR, LIGHT):
        for label in (never, no_more):
            qtbot.addWidget(label)
            label.set_theme(theme)
        asked.append((never.sizeHint(), never.minimumSizeHint()))
        assert asked[-1] == (no_more.sizeHint(), no_more.minimumSizeHint())
    assert asked[0] == asked[2] != asked[1]


def test_a_subtitle_measures_only_what_it_says_now(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was measured before and behind each change, and at each tick that changed nothing."""
    said, measured = Subtitle(), list[str]()
    qtbot.addWidget(said)
    said.set_theme(LIGHT)
    said.setText("step 1")
    hint = QLabel.sizeHint
    monkeypatch.setattr(Subtitle, "sizeHint", lambda label: (measured.append(label.text()), hint(label))[1])
    for text in ("step 2", "step 3", "step 3", "step 4"):
        said.setText(text)
    assert measured == ["step 1", "step 2", "step 3", "step 4"]
    said.set_theme(PROJECTOR)
    measured.clear()
    said.setText("step 5")
    assert measured == ["step 4", "step 5"]

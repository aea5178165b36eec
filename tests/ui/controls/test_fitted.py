"""A sentence becomes smaller before it is cut."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QFontMetricsF

from dlviz.theme import LIGHT, PROJECTOR, Theme, font
from dlviz.ui.controls import fitted
from dlviz.ui.controls.fitted import SMALLEST, WRAPPED, Fitted, fits, fitting

TEXT = "Drag to move x,\nclick to enlarge."


def test_letters_keep_their_size_where_they_fit(qapp: Any) -> None:
    assert fitting(font(LIGHT), TEXT, QRectF(0, 0, 400, 200), 11)[0].pointSizeF() == font(LIGHT).pointSizeF()


def test_letters_shrink_until_all_lines_fit_but_never_below_the_least(qapp: Any) -> None:
    whole = QFontMetricsF(font(LIGHT)).boundingRect(QRectF(0, 0, 400, 200), WRAPPED, TEXT)
    box = QRectF(0, 0, 0.85 * whole.width(), 0.85 * whole.height())
    made, _ = fitting(font(LIGHT), TEXT, box, 11)
    taken = QFontMetricsF(made).boundingRect(box, WRAPPED, TEXT)
    assert taken.width() <= box.width()
    assert taken.height() <= box.height()
    for lowest in (11, 14):
        assert QFontInfo(fitting(font(PROJECTOR), TEXT, QRectF(0, 0, 5, 5), lowest)[0]).pixelSize() >= lowest


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 11), (PROJECTOR, 14)])
def test_a_sentence_that_does_not_fit_ends_in_dots_and_is_no_smaller_than_can_be_read(
    qtbot: Any, theme: Theme, least: int
) -> None:
    label = Fitted(lines=2)
    qtbot.addWidget(label)
    label.set_theme(theme)
    label.setText("The classes are two, and the sum over them is the loss of two outcomes that the slide has.")
    label.resize(900, label.maximumHeight())
    assert label.shown() == label.unbroken()
    label.resize(200, label.maximumHeight())
    assert label.shown().endswith("…")
    assert QFontInfo(label.letters()).pixelSize() >= least
    assert fits(label.letters(), label.shown(), QRectF(label.rect()))


def test_a_text_in_large_letters_is_whole_in_normal_ones_before_it_is_cut(qtbot: Any) -> None:
    label = Fitted(size=2.2, lines=2)
    qtbot.addWidget(label)
    label.set_theme(PROJECTOR.scaled(type=1.5))
    label.give_way()
    label.setText("[7, 9] × [9, 1] = [?, ?]")
    label.resize(360, label.minimumHeight())
    assert label.shown() == label.unbroken()
    assert label.letters().pointSizeF() >= SMALLEST * font(PROJECTOR.scaled(type=1.5)).pointSizeF()


def test_what_was_said_lately_is_not_laid_out_again(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A drag forth and back says the same sentences: only each new one, room or letter is measured."""
    readout, laid = Fitted(lines=2), list[str]()
    qtbot.addWidget(readout)
    readout.set_theme(LIGHT)
    readout.resize(260, readout.height())
    monkeypatch.setattr(
        fitted, "fitting", lambda letter, text, *rest: (laid.append(text), fitting(letter, text, *rest))[1]
    )
    for i in (1, 2, 3, 2, 1, 2, 3):
        readout.setText(f"step {i} of 3")
        assert readout.stands()[1] == readout.unbroken()
    assert len(laid) == 3
    readout.resize(240, readout.height())
    readout.stands()
    readout.set_theme(PROJECTOR)
    letters, _ = readout.stands()
    assert len(laid) == 5
    assert (
        letters.pointSizeF() == fitting(readout.font(), readout.unbroken(), QRectF(readout.rect()), 14)[0].pointSizeF()
    )

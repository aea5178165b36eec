"""A sentence becomes smaller before it is cut."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QFontMetricsF

from dlviz.theme import LIGHT, font
from dlviz.ui.controls.fitted import WRAPPED, Fitted, fits, fitting

TEXT = "Drag to move x,\nclick to enlarge."


def test_letters_keep_their_size_where_they_fit(qapp: Any) -> None:
    assert fitting(font(LIGHT), TEXT, QRectF(0, 0, 400, 200)).pointSizeF() == font(LIGHT).pointSizeF()


def test_letters_shrink_until_all_lines_fit_but_never_below_the_least(qapp: Any) -> None:
    whole = QFontMetricsF(font(LIGHT)).boundingRect(QRectF(0, 0, 400, 200), WRAPPED, TEXT)
    box = QRectF(0, 0, 0.85 * whole.width(), 0.85 * whole.height())
    made = fitting(font(LIGHT), TEXT, box)
    taken = QFontMetricsF(made).boundingRect(box, WRAPPED, TEXT)
    assert taken.width() <= box.width()
    assert taken.height() <= box.height()
    least = fitting(font(LIGHT), TEXT, QRectF(0, 0, 5, 5))
    assert QFontInfo(least).pixelSize() == 11


def test_a_sentence_that_does_not_fit_ends_in_dots_and_is_no_smaller_than_can_be_read(qtbot: Any) -> None:
    label = Fitted(lines=2)
    qtbot.addWidget(label)
    label.set_theme(LIGHT)
    label.setText("The classes are two, and the sum over them is the loss of two outcomes that the slide has.")
    label.resize(900, label.maximumHeight())
    assert label.shown() == label.unbroken()
    label.resize(200, label.maximumHeight())
    assert label.shown().endswith("…")
    assert QFontInfo(label.letters()).pixelSize() >= 11
    assert fits(label.letters(), label.shown(), QRectF(label.rect()))

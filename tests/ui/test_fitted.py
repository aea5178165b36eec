"""A sentence becomes smaller before it is cut."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from dlviz.theme import LIGHT, font
from dlviz.ui.fitted import WRAPPED, fitting

TEXT = "Drag to move x,\nclick to enlarge."


def test_letters_keep_their_size_where_they_fit(qapp: Any) -> None:
    assert fitting(font(LIGHT), TEXT, QRectF(0, 0, 400, 200)).pointSizeF() == font(LIGHT).pointSizeF()


def test_letters_shrink_until_all_lines_fit_but_never_below_the_least(qapp: Any) -> None:
    whole = QFontMetricsF(font(LIGHT)).boundingRect(QRectF(0, 0, 400, 200), WRAPPED, TEXT)
    box = QRectF(0, 0, 0.85 * whole.width(), 0.85 * whole.height())
    made = fitting(font(LIGHT), TEXT, box, 0.6)
    taken = QFontMetricsF(made).boundingRect(box, WRAPPED, TEXT)
    assert taken.width() <= box.width()
    assert taken.height() <= box.height()
    least = fitting(font(LIGHT), TEXT, QRectF(0, 0, 5, 5), 0.6)
    assert abs(least.pointSizeF() - 0.6 * font(LIGHT).pointSizeF()) < 0.01

"""A sentence that is read from afar: written as large as its place allows, and never cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent

from dlviz.widgets.card import Steady

SMALLEST = 0.7  # of the size that the theme gives


class Fitted(Steady):
    """A readout of several lines whose letters become smaller where the text would not fit."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._fitting(QRectF(self.rect())))
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(QRectF(self.rect()), WRAPPED, self.text())

    def _fitting(self, box: QRectF) -> QFont:
        made, full = QFont(self.font()), self.font().pointSizeF()
        for tenths in range(10, round(10 * SMALLEST) - 1, -1):
            made.setPointSizeF(full * tenths / 10)
            if QFontMetricsF(made).boundingRect(box, WRAPPED, self.text()).height() <= box.height():
                break
        return made


WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

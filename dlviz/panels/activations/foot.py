"""What stands under the large function: a sentence, and beside it or under it a row of controls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.layouts import BARE, row

BESIDE = 2  # lines of the sentence beside the controls
MOST = 5  # and over them


class Foot(QWidget):
    """Chosen so that every sentence that may come is whole, and nothing moves when another one does."""

    def __init__(self, sentence: Fitted, controls: OnScreen) -> None:
        super().__init__()
        self._sentence, self._controls = sentence, controls
        self._texts: Sequence[str] = ()
        self._row = row((sentence, 1), controls, of=self, gap=8, margins=BARE)

    def set_texts(self, texts: Sequence[str]) -> None:
        """All that the sentence may say in the present language."""
        self._texts = texts
        self._turn()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._controls.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the words of the controls or the letters of all may be others
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        there = not self._controls.isHidden()
        across = self.width() - (self._controls.sizeHint().width() + self._row.spacing() if there else 0)
        is_beside = self._least(across, BESIDE) is not None
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if is_beside else ways.TopToBottom
        lines = BESIDE if is_beside else self._least(self.width(), MOST) or MOST
        if way != self._row.direction():
            self._row.setDirection(way)
            self.updateGeometry()
        self._sentence.keep_lines(lines)

    def _least(self, width: int, most: int) -> int | None:
        """The fewest lines in which all sentences are whole; None where they are not in as many as there may be."""
        holds = self._sentence.holds
        return next((n for n in range(1, most + 1) if all(holds(text, width, n) for text in self._texts)), None)

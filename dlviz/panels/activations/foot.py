"""What stands under the large function: a sentence, and beside it or under it a row of controls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout

from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.on_screen import OnScreen, TurningRow

BESIDE = 2  # lines of the sentence beside the controls
MOST = 5  # and over them


class Foot(TurningRow):
    """Chosen so that every sentence that may come is whole, and nothing moves when another one does."""

    def __init__(self, sentence: Fitted, controls: OnScreen) -> None:
        super().__init__((sentence, 1), controls)
        self._sentence, self._controls = sentence, controls
        self._texts: Sequence[str] = ()

    def set_texts(self, texts: Sequence[str]) -> None:
        """All that the sentence may say in the present language."""
        self._texts = texts
        self.turn()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._controls.minimumSizeHint().width(), super().minimumSizeHint().height())

    def fits(self) -> bool:
        there = not self._controls.isHidden()
        across = self.width() - (self._controls.sizeHint().width() + self.row.spacing() if there else 0)
        return self._least(across, BESIDE) is not None

    def turn(self) -> None:
        super().turn()
        is_beside = self.row.direction() == QBoxLayout.Direction.LeftToRight
        self._sentence.keep_lines(BESIDE if is_beside else self._least(self.width(), MOST) or MOST)

    def _least(self, width: int, most: int) -> int | None:
        """The fewest lines in which all sentences are whole; None where they are not in as many as there may be."""
        holds = self._sentence.holds
        return next((n for n in range(1, most + 1) if all(holds(text, width, n) for text in self._texts)), None)

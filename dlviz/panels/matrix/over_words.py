"""A card of drawings over words: which of them stand over or beside the other, and how each shares the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from dlviz.ui.card import Card

HEAD = 34  # pixels at normal type of a card's head and margins
AXES = (62, 56)  # beside and over the numbers of an array, of its name and axes
BESIDE, UNDER = 16, 4  # pixels between a drawing and its words
SEEN = 60  # pixels at normal type of a side of an array, below which its numbers are dots
READ = 120  # pixels at normal type of such a side whose numbers are read


class OverWords(Card):
    """A card of drawings over words or a table, which stand beside them where the numbers would be too small else.

    Beside them a table has no room for all that it says.
    """

    def lay_out(self, drawing: QWidget, words: QWidget, drawings: int = 1) -> None:
        self._above, self._below, self._drawings = drawing, words, drawings
        self._arranged: tuple[bool, tuple[int, int], bool] | None = None
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.addWidget(drawing, 2)
        self._both.addWidget(words)
        self.body.addLayout(self._both, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # its letters may be others
            self.arrange()
        return super().event(event)

    def arrange(self) -> None:
        ways, type_size = QBoxLayout.Direction, self._theme.type
        room = min(self.width() / 2, self.width() - self.words_widths()[0] - BESIDE)
        under, beside = self._side(self.width(), self.words_height()), self._side(room, 0)
        is_low = under < min(READ * type_size, beside)
        away = self.words_leave() and max(under, beside) < SEEN * type_size
        arranged = is_low, self._shares(is_low=is_low), away
        if arranged != self._arranged:  # else each of these would ask for the next arrangement, without end
            self._arranged = arranged
            self._below.setHidden(away)
            self._both.setDirection(ways.LeftToRight if is_low else ways.TopToBottom)
            self._both.setSpacing(BESIDE if is_low else UNDER)
            for part, share in zip((self._above, self._below), arranged[1], strict=True):
                self._both.setStretchFactor(part, share)
        self.fit_words(round(self.height() - HEAD * type_size) if is_low else self.words_height())
        if (layout := self.layout()) is not None:
            layout.activate()  # what is drawn next asks for its room

    def _shares(self, *, is_low: bool) -> tuple[int, int]:
        """Of the room, for the drawing and the words; these are whole where the numbers can be read beside them."""
        whole = self.words_widths()[1]
        margins = self.body.contentsMargins()
        left = self.width() - margins.left() - margins.right() - BESIDE - whole
        if is_low and whole and self._side(left, 0) >= READ * self._theme.type:
            return left, whole
        is_large = self._theme.least > 0  # then its numbers are read from afar, and need more than half of it
        return 3 if is_large else 2, 2 if is_low else 0

    def words_height(self) -> int:
        """What the words need under the drawing."""
        return self._below.sizeHint().height()

    def words_widths(self) -> tuple[int, int]:
        """What the words need beside the drawing at least, and what they do to be whole, where they do not wrap."""
        return 0, 0

    def words_leave(self) -> bool:
        """Whether the drawing takes their room where it would be too small to be seen: the working says them too."""
        return False

    def fit_words(self, high: int) -> None:
        """So many pixels are for the words; by default they do nothing with more than they need."""

    def _side(self, wide: float, taken: float) -> float:
        """Pixels of a side that the numbers of a drawing would have."""
        beside, over = (self._theme.type * part for part in AXES)
        return min(wide / self._drawings - beside, self.height() - HEAD * self._theme.type - taken - over)

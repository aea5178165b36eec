"""The line under a picture that says of what it is, as far as there is room: ``α = 0.3, W₀ = 0, step 5 of 50``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt

from dlviz.errors import USAGE, Problem
from dlviz.marks.unbroken import unbroken
from dlviz.theme import Theme
from dlviz.ui.labels import Text, line_height

SIDES = 12  # pixels left and right
MOST_LINES = 2
LEAST_SHARE = 6  # a caption takes no more than one line in so many of a picture's height


class Caption(Text):
    """Takes the same room at each step of a film; what has no room is left out at the end, and dots say so."""

    def __init__(self, theme: Theme, size: tuple[int, int], asked: tuple[int, int] | None = None) -> None:
        """``asked`` is the size of a picture that is laid out in the larger ``size`` and drawn smaller."""
        super().__init__("quiet", 0.95, wrap=True)
        self.setObjectName("caption")
        self.setContentsMargins(SIDES, 2, SIDES, 4)
        self.set_theme(theme)
        self._room, self._asked, self._line = size, asked or size, line_height(self.font())
        self._lines = 0

    @property
    def line(self) -> int:
        """Pixels that a caption of one line takes."""
        return self._line + 6

    @property
    def has_room(self) -> bool:
        return self._asked[1] >= LEAST_SHARE * self._line and self._asked[0] >= 8 * self._line

    def show_parts(self, parts: Sequence[str], *, must: bool) -> None:
        """The first of these that fit; where one ``must`` be said and none can be, that is a Problem."""
        if not self._lines:
            self._lines = (
                MOST_LINES
                if self._room[1] >= 2 * LEAST_SHARE * self._line and not self._fits(self._words(parts, len(parts)), 1)
                else 1
            )
            self.setFixedHeight(self._lines * self._line + 6)
        said = next((n for n in range(len(parts), 0, -1) if self._fits(self._words(parts, n), self._lines)), 0)
        if must and parts and not (said and self.has_room):
            raise Problem("caption_no_room", USAGE, size=f"{self._asked[0]}x{self._asked[1]}", caption=parts[0])
        self.setText(self._words(parts, said) if said else "")

    @staticmethod
    def _words(parts: Sequence[str], said: int) -> str:
        return unbroken(", ".join(parts if said == len(parts) else [*parts[:said], "…"]))

    def _fits(self, words: str, lines: int) -> bool:
        wide = self._room[0] - 2 * SIDES
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        box = self.fontMetrics().boundingRect(QRect(0, 0, wide, 10_000), flags, words)
        return box.width() <= wide and box.height() <= lines * self._line + 2

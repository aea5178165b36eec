"""What the keys of a talk do, in one line: what is needed least goes where it is too long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from dlviz.theme import Theme
from dlviz.ui.labels import Text

GAP = " · "
HANDS = 6  # the place of their keys
FIRST_TO_GO = (4, 3, HANDS, 5, 2)  # spotlight, white, hands, notes, black


class KeyLine(Text):
    def __init__(self) -> None:
        super().__init__("quiet", 0.7)
        self._keys: tuple[str, ...] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_keys(self, keys: Sequence[str]) -> None:
        self._keys = tuple(keys)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ruler = QFontMetricsF(self.font())
        for gone in range(len(FIRST_TO_GO) + 1):
            kept = [key for at, key in enumerate(self._keys) if key and at not in FIRST_TO_GO[:gone]]
            self.setText(GAP.join(kept))
            if ruler.horizontalAdvance(self.text()) <= self.width():
                break

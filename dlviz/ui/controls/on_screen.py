"""A row of controls in the stage: on the screen they stand beside what they act upon, in a picture they are gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget, QWidgetItem

from dlviz.ui.layouts import BARE, parts, row
from dlviz.ui.quick import Quick


class TurningRow(Quick, QWidget):
    """Widgets beside each other where they fit, and else one under the other.

    What it asks for across is the same either way, or how they stand would depend on how they stood before.
    """

    def __init__(self, *widgets: QWidget | tuple[QWidget, int]) -> None:
        super().__init__()
        self.row = row(*widgets, of=self, gap=8, margins=BARE)

    def fits(self, wide: int) -> bool:
        """Whether they have room beside each other in so many pixels."""
        raise NotImplementedError

    def high_in(self, wide: int) -> int:
        """Pixels of height that they need there, however they stand now."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the words or letters may be others
            self.turn()
        return super().event(event)

    def turn(self) -> None:
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.fits(self.width()) else ways.TopToBottom
        if way != self.row.direction():
            self.row.setDirection(way)
            self.updateGeometry()


class OnScreen(TurningRow):
    """Whole wherever they stand."""

    _in_picture = False

    def show_if(self, wanted: bool) -> None:
        """Show the row where it is wanted, though never in a picture."""
        self.setVisible(wanted and not self._in_picture)

    def become_picture(self) -> None:
        self._in_picture = True
        self.hide()

    def _there(self) -> list[QLayoutItem]:
        items = (QWidgetItem(part) if isinstance(part, QWidget) else part for part in parts(self.row))
        return [item for item in items if not item.isEmpty()]

    def _beside(self, sizes: list[QSize]) -> int:
        return sum(size.width() for size in sizes) + self.row.spacing() * (len(sizes) - 1)

    def sizeHint(self) -> QSize:
        return QSize(self._beside([item.sizeHint() for item in self._there()]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._there()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def fits(self, wide: int) -> bool:
        return self._beside([item.minimumSize() for item in self._there()]) <= wide

    def high_in(self, wide: int) -> int:
        highs = [item.minimumSize().height() for item in self._there()]
        return max(highs, default=0) if self.fits(wide) else sum(highs) + self.row.spacing() * (len(highs) - 1)

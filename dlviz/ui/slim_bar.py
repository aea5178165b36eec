"""A scroll bar that is slim and lies over what it scrolls: it takes no room, and is there only where it is needed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QMoveEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QStyle, QStyleOptionSlider

from dlviz.marks import Box, Look, Mark
from dlviz.ui.pictures.marked import Marked

WIDTH = 9  # pixels, of which the handle takes 5


class SlimBar(Marked, QScrollBar):
    """Over the right or the lower edge of an area; the area's own bar, which is not seen, keeps the truth."""

    def __init__(self, area: QAbstractScrollArea, way: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(way, area)
        self._area, self._upright = area, way is Qt.Orientation.Vertical
        self._own = area.verticalScrollBar() if self._upright else area.horizontalScrollBar()
        hide = area.setVerticalScrollBarPolicy if self._upright else area.setHorizontalScrollBarPolicy
        hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._own.rangeChanged.connect(self._range)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.viewport().installEventFilter(self)
        self._range(self._own.minimum(), self._own.maximum())

    def _range(self, low: int, high: int) -> None:
        self.setRange(low, high)
        self.setVisible(high > low)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            if self.pageStep() != self._own.pageStep():
                self.update()  # another share of it all is seen, of which Qt tells nobody
        elif isinstance(event, QResizeEvent | QMoveEvent):
            self._place()
        elif isinstance(event, QShowEvent) and self._upright:  # what it holds may need another room than when last seen
            QApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))
            self._place()  # Qt tells of that room only when it is painted anew
        return False

    def _place(self) -> None:
        inside, edge = self._area.viewport().geometry(), self._area.contentsRect()
        if self._upright:
            self.setGeometry(edge.right() - WIDTH, inside.top() + 2, WIDTH, inside.height() - 4)
        else:
            self.setGeometry(inside.left() + 2, edge.bottom() - WIDTH, inside.width() - 4, WIDTH)

    def become_picture(self) -> None:
        """In a picture nothing can be scrolled to."""
        self.setFixedSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 40) if self._upright else QSize(40, WIDTH)

    def initStyleOption(self, option: QStyleOptionSlider) -> None:
        """Its steps are the area's, which Qt changes after the range, and says to nobody."""
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        super().initStyleOption(option)

    def scene(self, look: Look) -> Iterator[Mark]:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(control, option, part, self)
        share = 0.9 if self.underMouse() or self.isSliderDown() else 0.65
        slim = handle.adjusted(2, 0, -2, 0) if self._upright else handle.adjusted(0, 2, 0, -2)
        box = slim.x(), slim.y(), slim.width(), slim.height()
        yield Box(*box, fill="quiet", alpha=share, radius=2.5, name="handle")

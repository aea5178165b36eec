"""A scroll bar that is slim and lies over what it scrolls: it takes no room, and is there only where it is needed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider

from dlviz.theme import LIGHT, Theme

WIDTH = 9  # pixels, of which the handle takes 5


class SlimBar(QScrollBar):
    """Over the right or the lower edge of an area; the area's own bar, which is not seen, keeps the truth."""

    def __init__(self, area: QAbstractScrollArea, *, lies: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal if lies else Qt.Orientation.Vertical, area)
        self._theme, self._area, self._lies = LIGHT, area, lies
        self._own = area.horizontalScrollBar() if lies else area.verticalScrollBar()
        set_policy = area.setHorizontalScrollBarPolicy if lies else area.setVerticalScrollBarPolicy
        set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._own.rangeChanged.connect(self._range)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.viewport().installEventFilter(self)
        self._range(self._own.minimum(), self._own.maximum())

    def _range(self, low: int, high: int) -> None:
        self.setRange(low, high)
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(high > low)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            inside, edges = self._area.viewport().geometry(), self._area.contentsRect()
            if self._lies:
                self.setGeometry(inside.left() + 2, edges.bottom() - WIDTH, inside.width() - WIDTH - 4, WIDTH)
            else:
                self.setGeometry(edges.right() - WIDTH, inside.top() + 2, WIDTH, inside.height() - 4)
        return super().eventFilter(watched, event)

    def become_picture(self) -> None:
        """In a picture nothing can be scrolled to."""
        self.setFixedSize(0, 0)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, WIDTH) if self._lies else QSize(WIDTH, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(control, option, part, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("quiet", 0.9 if self.underMouse() or self.isSliderDown() else 0.65))
        inset = handle.adjusted(0, 2, 0, -2) if self._lies else handle.adjusted(2, 0, -2, 0)
        painter.drawRoundedRect(inset, 2.5, 2.5)

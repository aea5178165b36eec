"""The sixteen functions of two inputs as small pictures of the input plane; the two that no line can do are crossed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dlviz.marks.hit import HERE
from dlviz.model.boolean_functions import NAMES
from dlviz.panels.perceptron.pictures import tile_picture
from dlviz.theme import LIGHT, Theme
from dlviz.ui import accessible
from dlviz.ui.brush import paint
from dlviz.ui.pen import line_pen
from dlviz.ui.state_button import StateButton

COLUMNS = 8


class FunctionTile(StateButton):
    """The four targets where their inputs lie: x₁ to the right, x₂ upward."""

    def __init__(self, targets: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.targets, self._theme = targets, LIGHT
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = round(30 * (0.4 + 0.6 * self._theme.type))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        bright = self.isChecked() or self.underMouse()
        painter.setPen(line_pen(self._theme, "accent" if bright else "border", 2.0 if self.isChecked() else 1.0))
        painter.setBrush(self._theme.lit if self.isChecked() else self._theme.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        for mark in tile_picture(self.targets, float(self.width()), float(self.height())):
            paint(painter, mark, self._theme, HERE)


class FunctionStrip(QWidget):
    """Emits ``wished(targets)`` for the function that is pressed."""

    wished = Signal(tuple)
    spoken_as = accessible.Group

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        self.tiles = {targets: FunctionTile(targets, self) for targets in NAMES}
        for i, (targets, tile) in enumerate(self.tiles.items()):
            tile.clicked.connect(lambda _=False, targets=targets: self.wished.emit(targets))
            grid.addWidget(tile, *divmod(i, COLUMNS))

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        for targets, tile in self.tiles.items():
            tile.setObjectName(f"{name}.{''.join(map(str, targets))}")

    def set_texts(self, texts: dict[tuple[int, ...], str]) -> None:
        for targets, text in texts.items():
            self.tiles[targets].setToolTip(text)
            self.tiles[targets].setAccessibleName(text)

    def show_value(self, targets: tuple[int, ...]) -> None:
        for own, tile in self.tiles.items():
            tile.show_mark(own == targets)

"""The sixteen functions of two inputs as small pictures of the input plane; the two that no line can do are crossed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dlviz.marks import Look, Mark
from dlviz.model.boolean_functions import NAMES
from dlviz.panels.perceptron.pictures import tile_picture
from dlviz.ui import accessible
from dlviz.ui.controls.state_button import StateButton
from dlviz.ui.pictures.marked import Marked
from dlviz.ui.quick import Quick

COLUMNS = 8


class FunctionTile(Marked, StateButton):
    """The four targets where their inputs lie: x₁ to the right, x₂ upward."""

    teaches = True

    def __init__(self, targets: tuple[int, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.targets = targets
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        side = round(30 * (0.4 + 0.6 * self._theme.type))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def scene(self, look: Look) -> Iterator[Mark]:
        return tile_picture(self.targets, look.wide, look.high, chosen=self.isChecked(), over=self.underMouse())


class FunctionStrip(Quick, QWidget):
    """Emits ``wished(targets)`` for the function that is pressed."""

    wished = Signal(tuple)
    spoken_as = accessible.Group

    def __init__(self) -> None:
        super().__init__()
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
            tile.show_value(own == targets)

"""A gallery of small plots that share one x: drag in any of them, click one to look at it closely."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.model.activations.state import HIGH, LOW
from dlviz.panels.activations.small_pictures import BESIDE_NAME
from dlviz.panels.activations.small_plot import SmallPlot
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui import accessible
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.scale import Scale
from dlviz.ui.pictures.bubble import Bubble
from dlviz.ui.pictures.letters import look
from dlviz.ui.quick import Quick

SPACING = 6
SHAPE = 1.5  # width over height that a small plot should come near to
CUT = 0.3  # how far a plot's shape may be from that before a name is rather cut


class Hint(Fitted):
    """It has the cell that the gallery gives it, whatever its letters."""

    def set_theme(self, theme: Theme) -> None:
        room = self.size()
        super().set_theme(theme)
        self.setFixedSize(room)


class Gallery(Quick, QWidget):
    """Emits ``wished(name)`` for the plot that a person chose and ``dragged(x, gesture)`` for another x.

    Arrow keys move among the plots, Enter or Space chooses. Only the chosen plot is a stop of the Tab key.

    Attributes
    ----------
    reader : what the mouse reads: ``reader(name, x)`` gives the height there and a text.
    """

    wished = Signal(object)
    spoken_as = accessible.Group
    dragged = Signal(float, object)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.reader: Callable[[str, float], tuple[float, str]] | None = None
        self._scale, self._columns, self._theme = Scale(LOW, HIGH), 1, LIGHT
        self.hint = Hint("quiet", 0.85)
        self.hint.setParent(self)
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._in_picture = False
        self.plots: dict[str, SmallPlot] = {}
        for name in names:
            plot = SmallPlot(self)
            plot.stands_for = ("function", name)
            plot.clicked.connect(lambda _=False, name=name: self.wished.emit(name))
            plot.dragged.connect(lambda share, gesture: self.dragged.emit(self._scale.value(share), gesture))
            plot.hovered.connect(lambda share, name=name: self._read(name, share))
            self.plots[name] = plot
        self._chosen = ""
        self._bubble = Bubble(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        for own, plot in self.plots.items():
            plot.setObjectName(f"{name}.{own}")

    # what it is told

    def set_texts(self, names: Mapping[str, str], hint: str) -> None:
        """The name of each plot, and what can be done, which is written where the last row leaves room."""
        for name, text in names.items():
            self.plots[name].setText(text)
            self.plots[name].setAccessibleName(text)
        self.hint.setText(hint)
        self._arrange()

    def show_value(self, chosen: str) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        for name, plot in self.plots.items():
            plot.show_value(name == chosen)
            plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == chosen else Qt.FocusPolicy.ClickFocus)

    def show_x(self, x: float, heights: Mapping[str, float], describe: Callable[[str], str]) -> None:
        """The x that all share; ``describe`` says what a plot of a name shows there."""
        for name, plot in self.plots.items():
            plot.show_x(x, heights[name])
            plot.describe(functools.partial(describe, name))

    def become_picture(self) -> None:
        """A picture, which no hand can touch, does not say what a hand can do."""
        self._in_picture = True
        self.hint.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.85))
        self._arrange()

    # what a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plots = list(self.plots.values())
        here = next((i for i, plot in enumerate(plots) if plot.hasFocus()), 0)
        moves = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: self._columns, Qt.Key.Key_Up: -self._columns,
        }  # fmt: skip
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            event.ignore()
        elif 0 <= here + move < len(plots):
            plots[here + move].setFocus(Qt.FocusReason.TabFocusReason)

    def _read(self, name: str, share: float | None) -> None:
        if share is None or self.reader is None:
            self._bubble.hide()
            return
        plot, x = self.plots[name], self._scale.value(share)
        y, text = self.reader(name, x)
        self._bubble.show_beside(plot.pixel(x, y) + QPointF(plot.pos()), text)

    # where things are

    def sizeHint(self) -> QSize:
        return QSize(420, 380)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """As many columns as bring the plots nearest to the shape that suits a curve, and rather cut no name."""
        count = len(self.plots)
        self._columns = min(range(1, count + 1), key=self._strain)
        for i, plot in enumerate(self.plots.values()):
            plot.setGeometry(self._cell(i))
        blank = -count % self._columns  # what can be done here stands in the room that the last row leaves, if whole
        room = self._cell(count).united(self._cell(count + max(blank, 1) - 1)).adjusted(2, 0, 0, 0)
        self.hint.setFixedSize(room.size())
        self.hint.move(room.topLeft())
        is_whole = self.hint.shown() == self.hint.unbroken()
        self.hint.setVisible(bool(blank) and is_whole and not self._in_picture)

    def _strain(self, columns: int) -> float:
        rows = -(-len(self.plots) // columns)
        shape = (self.width() / columns) / max(self.height() / rows, 1)
        strain = max(shape / SHAPE, SHAPE / max(shape, 1e-3)) + 0.12 * (columns * rows - len(self.plots))
        return strain + CUT if self._cuts(columns) else strain

    def _cuts(self, columns: int) -> bool:
        """Whether not even the smallest letters that can be read hold each name in its plot."""
        room = (self.width() + SPACING) / columns - SPACING - BESIDE_NAME
        seen = look(self._theme, 0.0, 0.0)
        return any(seen.measure.width(plot.text(), seen.least, bold=True) > room for plot in self.plots.values())

    def _cell(self, i: int) -> QRect:
        rows = -(-len(self.plots) // self._columns)
        row, column = divmod(i, self._columns)
        wide, high = self.width() + SPACING, self.height() + SPACING
        left, right = (round(wide * edge / self._columns) for edge in (column, column + 1))
        top, bottom = (round(high * edge / rows) for edge in (row, row + 1))
        return QRect(left, top, right - left - SPACING, bottom - top - SPACING)

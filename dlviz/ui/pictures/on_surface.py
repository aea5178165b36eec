"""What stands on a surface and changes at each tick: on the screen it paints its part of the surface itself.

Qt would paint all that lies under it otherwise, from the window up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dlviz.theme import Theme
from dlviz.ui.quick import Quick

if TYPE_CHECKING:
    Base = QWidget
else:
    Base = object  # a widget has one class of Qt, which stands after this one


class OnSurface(Quick, Base):
    """Stands before the widget's class, whose painting begins with ``lay_surface``.

    Attributes
    ----------
    fills : whether it has a place of its own on the surface, and lies over nothing else.
    """

    fills: ClassVar[bool] = True
    _lays = False

    def bring_surface(self) -> None:
        """From now on it brings its part of the surface along."""
        self._lays = True
        self.ensurePolished()  # or the style takes it back from a button
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def lay_surface(self, painter: QPainter, event: QPaintEvent, theme: Theme) -> None:
        if self._lays:
            painter.fillRect(event.rect(), theme.color("surface"))


def bring_surfaces(within: QWidget, surface: type[QWidget]) -> None:
    """For all within that stand on nothing but surfaces of this class."""
    for child in within.findChildren(QWidget):
        if isinstance(child, OnSurface) and child.fills and isinstance(_under(child), surface):
            child.bring_surface()


def _under(widget: QWidget) -> QWidget | None:
    """What is painted under it."""
    under = widget.parentWidget()
    while under is not None and not isinstance(under, OnSurface):
        under = under.parentWidget()
    return under

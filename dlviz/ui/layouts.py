"""Where a widget stands among others, however deep the layouts are nested; a column that is scrolled up and down."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from dlviz.ui.slim_bar import SlimBar


def layout_of(widget: QWidget) -> QLayout | None:
    """The layout that holds the widget itself."""
    parent = widget.parentWidget()
    layouts = parent.findChildren(QLayout) if parent else []
    return next((layout for layout in layouts if layout.indexOf(widget) >= 0), None)


def before(widget: QWidget) -> QWidget | None:
    """What stands before the widget in its layout, such as the heading over it."""
    layout = layout_of(widget)
    item = layout.itemAt(layout.indexOf(widget) - 1) if layout is not None else None
    return item.widget() if item else None


def held_by(layout: QLayout) -> Iterator[QWidget]:
    """The widgets that a layout holds and those inside them, in the order in which they stand there."""
    for i in range(layout.count()):
        item = layout.itemAt(i)
        inside, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inside is not None:
            yield from held_by(inside)
        if widget is not None:
            yield widget
            own = widget.layout()
            yield from held_by(own) if own is not None else widget.findChildren(QWidget)


def scrolled(area: QScrollArea) -> QVBoxLayout:
    """The column inside an area that scrolls up and down only, and shows no frame and takes no focus itself."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(12, 10, 12, 12)
    column.setSpacing(8)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    SlimBar(area)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return column

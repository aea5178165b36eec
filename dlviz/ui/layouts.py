"""Where a widget stands among others, however deep the layouts are nested."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


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

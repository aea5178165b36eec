"""Rows and columns of widgets, written as they are seen; where a widget stands among others, however deep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from dlviz.ui.slim_bar import SlimBar

L = TypeVar("L", bound=QBoxLayout)
Margins = tuple[int, int, int, int]  # left, top, right, bottom
# What stands there, or that with how much it stretches; a number alone is room that stretches.
Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
BARE = (0, 0, 0, 0)


def row(*parts: Part, of: QWidget | None = None, gap: int | None = None, margins: Margins | None = None) -> QHBoxLayout:
    """Parts beside each other, as the layout ``of`` a widget or inside another one; Qt's own gap and margins else."""
    return _filled(QHBoxLayout(of) if of is not None else QHBoxLayout(), parts, gap, margins)


def column(
    *parts: Part, of: QWidget | None = None, gap: int | None = None, margins: Margins | None = None
) -> QVBoxLayout:
    """Parts under each other, as ``row`` has them beside each other."""
    return _filled(QVBoxLayout(of) if of is not None else QVBoxLayout(), parts, gap, margins)


def _filled(layout: L, parts: Iterable[Part], gap: int | None, margins: Margins | None) -> L:
    if margins is not None:
        layout.setContentsMargins(*margins)
    if gap is not None:
        layout.setSpacing(gap)
    for each in parts:
        part, stretch = each if isinstance(each, tuple) else (each, 0)
        if isinstance(part, int):
            layout.addStretch(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part, stretch)
        else:
            layout.addWidget(part, stretch)
    return layout


def settle(holder: QWidget) -> None:
    """From the innermost on all that it holds say what they need now: words, letters or the room are others."""
    for part in reversed(holder.findChildren(QWidget)):
        if (layout := part.layout()) is not None:
            layout.activate()


def layout_of(widget: QWidget) -> QLayout | None:
    """The layout that holds the widget itself."""
    parent = widget.parentWidget()
    layouts = parent.findChildren(QLayout) if parent else []
    return next((layout for layout in layouts if layout.indexOf(widget) >= 0), None)


def parts(layout: QLayout) -> list[QWidget | QLayout]:
    """What stands in a layout, in the order in which it stands there, without the room between.

    It is found among the children. An item that ``itemAt`` gives stays with its layout in Python, and when Qt has
    deleted it with its widget, whatever comes to its place in memory is taken for it.
    """
    owner, direct = layout.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
    widgets = owner.findChildren(QWidget, options=direct) if owner is not None else []
    found = (each for each in (*layout.children(), *widgets) if isinstance(each, QWidget | QLayout))
    return sorted((each for each in found if layout.indexOf(each) >= 0), key=layout.indexOf)


def before(widget: QWidget) -> QWidget | None:
    """What stands before the widget in its layout, such as the heading over it."""
    if (layout := layout_of(widget)) is None:
        return None
    place = layout.indexOf(widget) - 1
    return next((part for part in parts(layout) if isinstance(part, QWidget) and layout.indexOf(part) == place), None)


def held_by(layout: QLayout) -> Iterator[QWidget]:
    """The widgets that a layout holds and those inside them, in the order in which they stand there."""
    for part in parts(layout):
        if isinstance(part, QLayout):
            yield from held_by(part)
        else:
            yield part
            own = part.layout()
            yield from held_by(own) if own is not None else part.findChildren(QWidget)


def scrolled(area: QScrollArea, *parts: Part) -> QVBoxLayout:
    """The column inside an area that scrolls up and down only, and shows no frame and takes no focus itself."""
    inside = QWidget()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    SlimBar(area)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return column(*parts, of=inside, gap=8, margins=(12, 10, 12, 12))

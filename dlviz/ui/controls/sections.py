"""Groups of controls of which one is open: buttons with their names, and the room of the tallest under them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlviz.ui.controls.choice import Choice
from dlviz.ui.layouts import BARE, column

SPACING = 3


class Leaves(QStackedWidget):
    """Groups of controls in one place, as high as the highest, so that nothing moves."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: list[QVBoxLayout] = []

    def leaf(self) -> QVBoxLayout:
        """The column of another group."""
        page = QWidget()
        inside = column(of=page, gap=2 * SPACING, margins=BARE)
        self.addWidget(page)
        self._columns.append(inside)
        return inside

    def close_up(self, *, close: bool) -> None:
        """Where there is little room all stands closer."""
        for inside in self._columns:
            inside.setSpacing(0 if close else 2 * SPACING)


class Sections(QWidget):
    """``layouts`` has the column of each group. Which one is open is no part of the state: it changes no picture."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.choice, self.stack = Choice(names), QStackedWidget()
        self.layouts: dict[str, QVBoxLayout] = {}
        for name in names:
            page = QWidget()
            self.layouts[name] = column(of=page, gap=SPACING, margins=BARE)
            self.stack.addWidget(page)
        self._offered: tuple[str, ...] = ()
        self.choice.wished.connect(self.open)
        self._column = column(self.choice, self.stack, of=self, gap=2 * SPACING, margins=BARE)
        self.open(names[0])

    def close_up(self, *, close: bool) -> None:
        """Where there is little room all stands closer."""
        self._column.setSpacing(SPACING if close else 2 * SPACING)
        for inside in self.layouts.values():
            inside.setSpacing(0 if close else SPACING)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.choice.setObjectName(f"{name}.open")

    def say(self, texts: Mapping[str, str]) -> None:
        self.choice.set_texts(dict(texts))
        self.choice.setAccessibleName(self.tr("Groups of settings"))

    def offer(self, names: Collection[str]) -> None:
        """Only these are there now; where they are others than before, the first of them opens."""
        self.choice.offer(names)
        self.choice.setVisible(len(names) > 1)
        if self._offered != tuple(names):
            self._offered = tuple(names)
            self.open(self._offered[0])

    def open(self, name: str) -> None:
        page = self.layouts[name].parentWidget()
        assert page is not None
        self.stack.setCurrentWidget(page)
        self.choice.show_value(name)

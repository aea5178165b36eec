"""Groups of controls of which one is open: buttons with their names, and the room of the tallest under them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlviz.ui.choice import Choice
from dlviz.ui.layouts import BARE, column


class Sections(QWidget):
    """``layouts`` has the column of each group. Which one is open is no part of the state: it changes no picture."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.choice, self.stack = Choice(names), QStackedWidget()
        self.layouts: dict[str, QVBoxLayout] = {}
        for name in names:
            page = QWidget()
            self.layouts[name] = column(of=page, gap=3, margins=BARE)
            self.stack.addWidget(page)
        self._offered: tuple[str, ...] = ()
        self.choice.wished.connect(self.open)
        column(self.choice, self.stack, of=self, gap=6, margins=BARE)
        self.open(names[0])

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.choice.setObjectName(f"{name}.open")

    def say(self, texts: Mapping[str, str]) -> None:
        self.choice.set_texts(dict(texts))
        self.choice.setAccessibleName(self.tr("Groups of settings"))

    def offer(self, names: Collection[str]) -> None:
        """Only these are there now; where they are others than before, the first of them opens."""
        for name, button in self.choice.buttons.items():
            button.setVisible(name in names)
        self.choice.setVisible(len(names) > 1)
        if self._offered != tuple(names):
            self._offered = tuple(names)
            self.open(self._offered[0])

    def open(self, name: str) -> None:
        page = self.layouts[name].parentWidget()
        assert page is not None
        self.stack.setCurrentWidget(page)
        self.choice.show_value(name)

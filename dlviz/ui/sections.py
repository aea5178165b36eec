"""Groups of controls of which one is open: buttons with their names, and the room of the tallest under them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlviz.ui.choice import Choice


class Sections(QWidget):
    """``layouts`` has the column of each group. Which one is open is no part of the state: it changes no picture."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.choice, self.stack = Choice(names), QStackedWidget()
        self.layouts: dict[str, QVBoxLayout] = {}
        for name in names:
            page = QWidget()
            column = self.layouts[name] = QVBoxLayout(page)
            column.setContentsMargins(0, 4, 0, 0)
            column.setSpacing(4)
            self.stack.addWidget(page)
        self.choice.wished.connect(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.choice)
        column.addWidget(self.stack)
        self.open(names[0])

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.choice.setObjectName(f"{name}.open")

    def say(self, texts: Mapping[str, str]) -> None:
        self.choice.set_texts(dict(texts))
        self.choice.setAccessibleName(self.tr("Groups of settings"))

    def open(self, name: str) -> None:
        page = self.layouts[name].parentWidget()
        assert page is not None
        self.stack.setCurrentWidget(page)
        self.choice.show_value(name)

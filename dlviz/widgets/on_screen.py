"""A row of controls in the stage: on the screen they stand beside what they act upon, in a picture they are gone."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


class OnScreen(QWidget):
    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        for widget in widgets:
            self.row.addWidget(widget)

    def become_picture(self) -> None:
        self.hide()

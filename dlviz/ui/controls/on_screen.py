"""A row of controls in the stage: on the screen they stand beside what they act upon, in a picture they are gone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dlviz.ui.layouts import BARE, row


class OnScreen(QWidget):
    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._in_picture = False
        self.row = row(*widgets, of=self, gap=8, margins=BARE)

    def show_if(self, wanted: bool) -> None:
        """Show the row where it is wanted, though never in a picture."""
        self.setVisible(wanted and not self._in_picture)

    def become_picture(self) -> None:
        self._in_picture = True
        self.hide()

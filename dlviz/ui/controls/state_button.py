"""Buttons that never check themselves: they ask, and show what the state says."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog

from dlviz.ui import accessible
from dlviz.ui.quick import Quick

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ShowsState(Quick):
    """For any checkable button: ``show_value`` sets the mark, and whatever else would set it becomes a click.

    A screen reader toggles a button without clicking it.
    """

    _mark = False

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.toggled.connect(self._toggled)  # type: ignore[attr-defined]

    def show_value(self, on: bool) -> None:
        if on != self._mark:  # a tick tells every button, and moves none
            self._mark = on
            self.setChecked(on)  # type: ignore[attr-defined]

    def _toggled(self, on: bool) -> None:
        if on != self._mark:
            self.setChecked(self._mark)  # type: ignore[attr-defined]
            self.click()  # type: ignore[attr-defined]


class StateButton(ShowsState, QAbstractButton):
    """One of several that stand together: Enter and Space press it, arrow keys are for what it stands in."""

    spoken_as: ClassVar[type[accessible.Press]] = accessible.Radio

    def nextCheckState(self) -> None:
        """Leave the mark where the state put it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.isChecked() and isinstance(self.window(), QDialog):
                event.ignore()  # chosen already: Enter is for the dialog's own button
            else:
                self.click()
        elif event.key() in ARROWS:
            event.ignore()  # Qt would go to the next button as Tab does; what it stands in knows better
        else:
            super().keyPressEvent(event)

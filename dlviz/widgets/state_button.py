"""A button that never checks itself: it asks, and shows what the state says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class StateButton(QAbstractButton):
    """One of several that stand together: Enter and Space press it, arrow keys are for what it stands in."""

    def nextCheckState(self) -> None:
        """Leave the mark where the state put it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            event.ignore()  # Qt would go to the next button as Tab does; what it stands in knows better
        else:
            super().keyPressEvent(event)

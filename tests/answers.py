"""A person who answers the modal questions of the program, for tests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the next question; the list has the question's words once it was asked."""
    asked: list[str] = []
    while_asked(lambda box: (asked.append(f"{box.text()} {box.informativeText()}"), box.button(button).click()))
    return asked


def while_asked(act: Callable[[QMessageBox], object], tries: int = 200) -> None:
    """Do something while the next question waits."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            act(box)
        elif tries:
            while_asked(act, tries - 1)

    QTimer.singleShot(5, look)

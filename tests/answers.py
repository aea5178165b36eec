"""A person who answers the modal questions of the program, for tests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the next question; the list has the question's words once it was asked."""
    asked: list[str] = []
    _when_modal(lambda box: (asked.append(f"{box.text()} {box.informativeText()}"), box.button(button).click()))
    return asked


def _when_modal(act: Callable[[QMessageBox], object], tries: int = 200) -> None:
    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            act(box)
        elif tries:
            _when_modal(act, tries - 1)

    QTimer.singleShot(5, look)

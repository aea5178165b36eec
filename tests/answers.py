"""A person who answers the modal questions of the program and lets go of the mouse, for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

D = TypeVar("D", bound=QDialog)


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the next question; the list has the question's words once it was asked."""
    asked: list[str] = []

    def press(box: QMessageBox) -> None:
        asked.append(f"{box.text()} {box.informativeText()}")
        box.button(button).click()

    while_asked(press)
    return asked


def while_asked(
    act: Callable[[D], object],
    kind: type[D] = QMessageBox,  # type: ignore[assignment]
    first: int = 5,
) -> list[D]:
    """Do something while the next question, or another dialog, waits; the list has it once it was asked.

    ``first`` is in milliseconds: a question is not there at once, and a file dialog soon reads the folder.
    """
    seen: list[Any] = []

    def look(tries: int = 200) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, kind):
            seen.append(box)
            act(box)
        elif tries:
            QTimer.singleShot(5, lambda: look(tries - 1))

    QTimer.singleShot(first, look)
    return seen


class Taker(QWidget):
    """Takes what nobody else would, so that Qt does not say so."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


def let_go() -> None:
    """Whatever button of the mouse or key beside letters is down goes up.

    Plots whose ranges stand still while a button is down would wait; with Ctrl a table adds to what is selected.
    """
    for button in Qt.MouseButton:
        if button != Qt.MouseButton.NoButton and QGuiApplication.mouseButtons() & button:
            QTest.mouseRelease(Taker(), button)
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(Taker(), Qt.Key.Key_Control)

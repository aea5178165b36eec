"""A button with its name, by which tests and people's tools find it, and with what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton


def button(name: str, act: Callable[[], object] | SignalInstance | None = None) -> QPushButton:
    """What it does may be a signal, which it emits."""
    made = QPushButton()
    made.setObjectName(name)
    made.setAutoDefault(True)  # Enter presses it outside a dialog too
    if act is not None:
        made.clicked.connect(act)
    return made

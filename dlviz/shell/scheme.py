"""Light or dark as the system has it: what is shown until a person chooses a theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

SYSTEM = "system"  # a choice of its own among the themes


def system_theme() -> str:
    """``dark`` where the system says so; a system that says nothing is light."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

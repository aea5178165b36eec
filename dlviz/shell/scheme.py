"""The themes by their names, and light or dark as the system has it: that is shown until a person chooses one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

SYSTEM = "system"  # a choice of its own among the themes
DARK = Qt.ColorScheme.Dark

translate = QCoreApplication.translate


def theme_names() -> dict[str, str]:
    return {
        SYSTEM: translate("Themes", "As the system"), "light": translate("Themes", "Light"),
        "dark": translate("Themes", "Dark"), "projector": translate("Themes", "Projector"),
    }  # fmt: skip


def system_theme() -> str:
    """``dark`` where the system says so; a system that says nothing is light."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == DARK else "light"

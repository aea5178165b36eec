"""The letters of the program: always the packaged ones, so that a picture is the same on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from dlviz.resources import resource
from dlviz.theme import FAMILIES, letters

FILES = (
    "sans-regular.otf",
    "sans-bold.otf",
    "scripts-regular.ttf",
    "scripts-bold.ttf",
    "marks-regular.ttf",
    "mono-regular.ttf",
)


def has_hangul() -> bool:
    return QFontMetrics(QFont()).inFontUcs4(ord("경"))


def load() -> None:
    """Add the packaged letters, once, and write everything in them; what they lack the system writes."""
    if FAMILIES[0] not in QFontDatabase.families():
        for name in FILES:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
    QGuiApplication.setFont(letters(QFont()))

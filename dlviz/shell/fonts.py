"""Hangul is never boxes: the packaged font is added only where the system has no Korean one."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from dlviz.resources import resource


def has_hangul() -> bool:
    return QFontMetrics(QFont()).inFontUcs4(ord("경"))


def ensure_hangul() -> None:
    """Add the packaged letters where Hangul would be boxes, and write everything in them.

    Left as a mere fallback they come out bold at random, since Qt keeps one engine for both faces.
    """
    if has_hangul():
        return
    for weight in ("regular", "bold"):
        number = QFontDatabase.addApplicationFont(str(resource(f"fonts/NotoSansKR-subset-{weight}.otf")))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    QGuiApplication.setFont(QFont(family))

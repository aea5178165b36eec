"""Hangul is never boxes: the packaged font is added only where the system has no Korean one."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from dlviz.resources import resource


def has_hangul() -> bool:
    return QFontMetrics(QFont()).inFontUcs4(ord("경"))


def ensure_hangul() -> None:
    if not has_hangul():
        QFontDatabase.addApplicationFont(str(resource("fonts/NotoSansKR-subset.otf")))

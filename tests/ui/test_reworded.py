"""What says its words anew does so at each change of the language, and only then."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from dlviz.i18n import language, set_language
from dlviz.ui.reworded import Reworded


class Spoken(Reworded, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def retranslate(self) -> None:
        self.said.append(language())


def test_the_words_follow_the_language(qtbot: Any) -> None:
    outer, inner = QWidget(), Spoken()
    qtbot.addWidget(outer)
    inner.setParent(outer)
    for code in ("ko", "ko", "en"):
        set_language(code)
        QCoreApplication.sendPostedEvents()
    assert inner.said == ["ko", "en"]
    inner.setFont(QFont("Sans", 20))
    assert inner.said == ["ko", "en"]

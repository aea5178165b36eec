"""At 150 % type on a screen of 1366×768, in both languages: no head of a table is cut, nor smaller than can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetrics

from dlviz.shell.window import Window
from dlviz.ui.table import Header, Table
from tests.everywhere import scenes


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_head_of_a_table_is_cut(window: Window, language: str) -> None:
    window.choose_language(language)
    window.choose_type_size(1.5)
    cut, seen = set(), 0
    for scene in scenes(window):
        for table in window.front.findChildren(Table):
            header = table.horizontalHeader()
            if not table.isVisible():
                continue
            assert isinstance(header, Header)
            for column in range(table.model().columnCount()):
                words = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
                room = header.sectionSize(column) - 8
                letter = header.letter(words, room)
                seen += 1
                if words and (
                    QFontMetrics(letter).horizontalAdvance(words) > room or QFontInfo(letter).pixelSize() < 11
                ):
                    cut.add((scene, table.objectName(), words))
    assert cut == set()
    assert seen > 60

"""The dialog of worksheets can be read and seen in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from dlviz.shell.lecture.worksheet_dialog import WorksheetDialog
from dlviz.shell.window import Window
from dlviz.theme import THEMES, Theme, contrast


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_topic_that_is_not_chosen_has_a_box_that_is_seen(qtbot: QtBot, window: Window, theme: Theme) -> None:
    window.appearance.choose_theme(theme.name)
    dialog = WorksheetDialog(window, window.appearance.theme, 5)
    qtbot.addWidget(dialog)
    dialog.show()
    topics = dialog.topics
    off = [
        topics.item(row) for row in range(topics.count()) if topics.item(row).checkState() == Qt.CheckState.Unchecked
    ]
    off[1].setText("")  # the first one has the focus
    image = topics.viewport().grab(topics.visualItemRect(off[1])).toImage()
    ground = image.pixelColor(image.width() - 1, image.height() // 2)
    seen = {image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())}
    assert max(contrast(QColor(rgb), ground) for rgb in seen) >= 3


def test_the_titles_of_the_topics_are_whole(qtbot: QtBot, window: Window) -> None:
    window.appearance.choose_type_size(1.5)
    dialog = WorksheetDialog(window, window.appearance.theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.topics.viewport().width() >= dialog.topics.sizeHintForColumn(0)

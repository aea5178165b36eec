"""What is read of a clipboard in which nothing is: Qt has no data at all then."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from dlviz.errors import Problem
from dlviz.shell.documents import holds_state
from dlviz.ui.clipboard import clipboard_table, clipboard_text, is_filled


def test_a_clipboard_without_anything_is_empty_to_all_who_ask(qapp: object) -> None:
    QGuiApplication.clipboard().clear()
    with pytest.raises(Problem) as caught:
        clipboard_table()
    assert caught.value.kind == "clipboard_empty"
    assert clipboard_text() == ""
    assert not is_filled()
    assert not holds_state()

"""Under a drag the pictures are painted first, and the working is written then; else it is there at once."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.model.digits import State
from dlviz.panels.digits.panel import DigitsPanel
from dlviz.store import Store

SEVEN = ((8.0, 7.0), (24.0, 6.0), (14.0, 28.0))


@pytest.fixture
def panel(qtbot: QtBot) -> DigitsPanel:
    made = DigitsPanel(state=State(source="drawing"))
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    store = Store()
    store.edit("digits", made.state)
    made.changed.connect(lambda state, gesture: store.edit("digits", state, gesture))
    store.changed.connect(lambda old, new: made.show_state(new["digits"]))
    QApplication.processEvents()
    return made


class Order(QObject):
    """What happens first: painting of the bars, or writing of the lines."""

    def __init__(self, panel: DigitsPanel) -> None:
        super().__init__(panel)
        self.found: list[str] = []
        panel.bars.installEventFilter(self)
        panel.working.lines.textChanged.connect(lambda: self.found.append("written"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.found.append("painted")
        return False


def read(panel: DigitsPanel) -> str:
    return str(panel.working.lines.toPlainText())


def test_a_stroke_is_painted_before_its_working_is_written(panel: DigitsPanel) -> None:
    order, before = Order(panel), read(panel)
    panel.pad.stroked.emit((SEVEN,), object())
    assert panel.result.read == 7
    assert read(panel) == before
    QApplication.processEvents()
    assert order.found[0] == "painted"
    assert "written" in order.found
    assert f"{panel.result.loss:.4f}" in read(panel)


def test_moves_that_come_before_it_is_written_are_written_once(
    panel: DigitsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    gesture, written = object(), []
    monkeypatch.setattr(panel, "topic", structs.replace(panel.topic, working=_counted(panel.topic.working, written)))
    for end in range(2, 4):
        panel.pad.stroked.emit((SEVEN[:end],), gesture)
    QApplication.processEvents()
    assert written == [panel.state]


def _counted(working: Any, written: list[Any]) -> Any:
    def counted(state: Any, result: Any) -> Any:
        written.append(state)
        return working(state, result)

    return counted


def test_what_is_no_drag_is_written_at_once_and_nothing_waits_then(panel: DigitsPanel) -> None:
    panel.pad.stroked.emit((SEVEN,), object())
    panel.edit(label=3)
    shown = read(panel)
    assert "3" in shown
    order = Order(panel)
    QApplication.processEvents()
    assert "written" not in order.found
    assert read(panel) == shown

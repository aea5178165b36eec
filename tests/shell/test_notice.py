"""One sentence over the lower edge of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.shell.notice import SHOWN_FOR, Notice
from tests.clock import Clock


class Painted(QObject):
    """What of a widget is painted."""

    region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def test_it_goes_by_itself(qtbot: QtBot, clock: Clock) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice(window)
    window.show()
    notice.say("There is no room.")
    clock.pass_time(SHOWN_FOR - 1)
    notice.say("There is still no room.")
    clock.pass_time(SHOWN_FOR - 1)
    assert notice.isVisible()
    clock.pass_time(1)
    assert notice.isHidden()


def test_a_good_sentence_after_a_bad_one_has_a_whole_new_frame(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    notice = Notice(window)
    window.show()
    notice.say("There is no room.")
    QCoreApplication.processEvents()
    painted = Painted()
    notice.installEventFilter(painted)
    notice.say("Saved.", good=True)
    qtbot.waitUntil(lambda: painted.region.contains(notice.rect().center()))
    assert painted.region == QRegion(notice.rect())

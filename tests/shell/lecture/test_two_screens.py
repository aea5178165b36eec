"""A lecture on two screens: the room sees one, the lecturer has the notes on the other. In a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import os, sys
import shiboken6
from dlviz.shell.desktop import application
app = application()
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from dlviz.shell.settings import Settings
from dlviz.shell.window import Window

laptop, projector, wall = app.screens()
QApplication.screens = staticmethod(lambda: [laptop, projector])
window = Window(Settings())
window.move(50, 50)
window.show()
window.lectures.open_number(19)
window.lectures.give()
lecturer = window.lectures.lecturer
notes = lecturer.notes
assert app.primaryScreen() is laptop
assert lecturer.isFullScreen() and lecturer.geometry() == projector.geometry(), lecturer.geometry()
assert notes.isVisible() and laptop.geometry().contains(notes.geometry()), notes.geometry()
assert "less far" in notes.answer.text() and "1/2m" in notes.next.text(), notes.next.text()
QTest.keyClick(notes, Qt.Key.Key_PageDown)
assert lecturer.talk.phase == "picture"
QTest.keyClick(notes, Qt.Key.Key_X)
assert lecturer.geometry() == laptop.geometry() and projector.geometry().contains(notes.geometry())
assert lecturer.isFullScreen() and lecturer.talk.phase == "picture"
started = lecturer._started
lecturer._now = lambda: started + 3725.5
lecturer.show_time()
assert notes.time.text() == lecturer.time.text() == "01:02:05"
notes.close()
assert lecturer.isVisible()
QTest.keyClick(lecturer, Qt.Key.Key_N)
assert notes.isVisible()
assert "X: swap screens" in lecturer.keys.text(), lecturer.keys.text()
QTest.keyClick(notes, Qt.Key.Key_X)
assert lecturer.geometry() == projector.geometry()
both = QApplication.screens
QApplication.screens = staticmethod(lambda: [laptop])
app.screenRemoved.emit(projector)
app.processEvents()
assert lecturer.isFullScreen() and lecturer.geometry() == laptop.geometry() and not notes.isVisible()
assert lecturer.talk.phase == "picture" and "X:" not in lecturer.keys.text(), lecturer.keys.text()
QApplication.screens = both
app.screenAdded.emit(projector)
app.processEvents()
assert lecturer.isFullScreen() and lecturer.geometry() == projector.geometry()
assert notes.isVisible() and laptop.geometry().contains(notes.geometry())
QTest.keyClick(notes, Qt.Key.Key_X)  # who swapped them keeps what was chosen while both are there
for there in ([wall, laptop, projector], [laptop, projector]):
    QApplication.screens = staticmethod(lambda: there)
    app.screenAdded.emit(wall)
    app.processEvents()
    assert lecturer.isFullScreen() and lecturer.geometry() == laptop.geometry(), lecturer.geometry()
    assert notes.isVisible() and projector.geometry().contains(notes.geometry())
lecturer.end()
lecturer.begin()
assert lecturer.geometry() == laptop.geometry()
QApplication.screens = staticmethod(lambda: [laptop, wall])
app.screenRemoved.emit(projector)
app.processEvents()
assert lecturer.geometry() == wall.geometry() and laptop.geometry().contains(notes.geometry())
QApplication.screens = both
app.screenAdded.emit(projector)
app.processEvents()
assert lecturer.geometry() == projector.geometry()
QTest.keyClick(notes, Qt.Key.Key_Escape)
assert not lecturer.isVisible() and not notes.isVisible() and window.isVisible()
app.screenAdded.emit(projector)
app.processEvents()
assert not lecturer.isVisible() and not notes.isVisible()
shiboken6.delete(lecturer)
app.screenRemoved.emit(projector)
print("whole")
sys.stdout.flush()
os._exit(0)
"""


def test_the_room_sees_one_screen_and_the_lecturer_has_notes_on_the_other_whichever_comes_and_goes(
    tmp_path: Path,
) -> None:
    def screen(x: int, wide: int, name: str) -> dict[str, object]:
        return {"name": name, "x": x, "y": 0, "width": wide, "height": 768,
                "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip

    screens = [screen(0, 1366, "laptop"), screen(1366, 1024, "projector"), screen(2390, 1280, "wall")]
    layout = tmp_path / "screens.json"
    layout.write_text(json.dumps({"screens": screens}))
    homes = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": f"offscreen:configfile={layout}"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stdout.strip() == "whole", done.stderr
    assert "Traceback" not in done.stderr, done.stderr  # nor from a lecturer that is gone

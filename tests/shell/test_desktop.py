"""What a start does not pay for: threads that have nothing to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dlviz.system.numpy_alone import THREADS
from tests.fresh import said


def told(script: str, **environment: str) -> str:
    """What a fresh Python prints, without what dlviz has told the Qt of this one."""
    return said(script, (THREADS, "QT_NO_GUI_THREADPOOL"), **environment)


PAINTED = """
from pathlib import Path
{0}
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
image, path = QImage(800, 600, QImage.Format.Format_RGB32), QPainterPath()
path.addRect(QRectF(10.5, 10.5, 700, 500))
painter = QPainter(image)
painter.setRenderHint(QPainter.RenderHint.Antialiasing)
before = set(Path("/proc/self/task").iterdir())
painter.fillPath(path, QColor(200, 100, 0, 60))
after = set(Path("/proc/self/task").iterdir())
painter.end()
print(len(after - before))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_picture_is_filled_by_one_thread() -> None:
    """Where Qt itself no longer hands an area out to several, the remedy can go."""
    assert int(told(PAINTED.format("from PySide6.QtWidgets import QApplication; app = QApplication([])"))) > 0
    assert int(told(PAINTED.format("from dlviz.shell.desktop import application; app = application()"))) == 0


COUNT = "import os, dlviz.app\nprint(len(os.listdir('/proc/self/task')), os.environ.get('OPENBLAS_NUM_THREADS'))"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads are counted in /proc")
def test_numpy_starts_no_threads_and_nobody_else_hears_of_it() -> None:
    assert told(COUNT) == "1 None"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads are counted in /proc")
def test_who_asked_for_threads_is_heard() -> None:
    assert told(COUNT, OPENBLAS_NUM_THREADS="2").split()[1] == "2"


NUMBERS = """
import sys, dlviz.app
assert dlviz.app.main(["export", "cost", "-o", {0!r}]) == 0
print([name for name in sys.modules if name.startswith(("PySide6", "pyqtgraph", "dlviz.panels", "dlviz.ui"))])
"""


@pytest.mark.parametrize("ending", ["json", "csv", "py"])
def test_numbers_need_neither_qt_nor_what_the_window_is_made_of(tmp_path: Path, ending: str) -> None:
    assert told(NUMBERS.format(str(tmp_path / f"cost.{ending}"))).endswith("[]")

"""What a start does not pay for: PySide6's watch over imports, and threads that have nothing to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dlviz.shell import desktop
from dlviz.system.numpy_alone import THREADS


def told(script: str, **environment: str) -> str:
    """What a fresh Python prints, without what dlviz has told the Qt of this one."""
    wanted = {name: value for name, value in os.environ.items() if name not in (THREADS, "QT_NO_GUI_THREADPOOL")}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120,
        env={**wanted, "QT_QPA_PLATFORM": "offscreen", **environment},
    )  # fmt: skip
    return done.stdout.strip()


KEPT = """
import linecache
{0}
import dlviz.shell.window
print(sum(len("".join(entry[2])) for entry in linecache.cache.values() if len(entry) == 4))
"""


def test_the_source_of_what_is_imported_is_not_read_and_kept() -> None:
    """Without the remedy some millions of characters are: where that is no longer so, the remedy can go."""
    ours = int(told(KEPT.format("from dlviz.shell.desktop import application; app = application()")))
    bare = int(told(KEPT.format("from PySide6.QtWidgets import QApplication; app = QApplication([])")))
    assert bare > 1_000_000
    assert ours < bare / 20


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


def plain(*_: Any) -> None: ...


def __feature_import__(*_: Any) -> None: ...  # noqa: N807 - as PySide6 calls it


def test_the_hook_is_taken_away_and_the_import_before_it_is_back() -> None:
    names = SimpleNamespace(__import__=__feature_import__, __orig_import__=plain)
    desktop.unhook(names)
    assert names.__import__ is plain


@pytest.mark.parametrize("more", [{}, {"__orig_import__": None}, {"__orig_import__": "no function"}])
def test_another_pyside_is_left_as_it_is(more: dict[str, Any]) -> None:
    names = SimpleNamespace(__import__=__feature_import__, **more)
    desktop.unhook(names)
    assert names.__import__ is __feature_import__


def test_a_hook_that_is_not_pysides_stays() -> None:
    """Whoever hooked imports after PySide6 is not to be thrown out."""

    def watched(*_: Any) -> None: ...

    names = SimpleNamespace(__import__=watched, __orig_import__=plain)
    desktop.unhook(names)
    assert names.__import__ is watched


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

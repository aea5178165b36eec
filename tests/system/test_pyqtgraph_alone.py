"""pyqtgraph comes without a copy of all that Qt has, and with all that it needs of it."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from dlviz.system import pyqtgraph_alone
from dlviz.system.pyqtgraph_alone import BINDING
from tests.fresh import said

MADE = """
from PySide6 import QtCore, QtGui, QtWidgets
{0}
print(sum(isinstance(each, type) for module in (QtCore, QtGui, QtWidgets) for each in vars(module).values()))
"""


def made(script: str) -> int:
    done = subprocess.run([sys.executable, "-c", MADE.format(script)], capture_output=True, text=True, check=True)
    return int(done.stdout)


def test_few_of_the_classes_of_qt_are_made() -> None:
    """Where pyqtgraph by itself makes no more of them, the remedy can go."""
    bare, ours = made("import pyqtgraph"), made("from dlviz.system.pyqtgraph_alone import pg")
    assert bare > 500
    assert ours < bare / 3


def test_its_qt_is_pysides() -> None:
    script = """
from dlviz.system.pyqtgraph_alone import pg
from pyqtgraph.Qt import QtCore, QtGui, QtWidgets
import PySide6, pyqtgraph.Qt.QtGui
assert pyqtgraph is pg and pyqtgraph.Qt.QtGui is QtGui
assert (QtCore, QtGui, QtWidgets) == (PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets)
assert {"QPoint", "QTimer"} <= set(dir(QtCore)) and "QWidget" in dir(QtWidgets)
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120)


@pytest.mark.parametrize("named", ["PyQt6", "PySide6", None])
def test_whatever_binding_is_named_it_is_pyside6_and_the_name_stays(named: str | None) -> None:
    """What somebody has set for programs of their own ended each export with a traceback."""
    script = """
import os, sys, types
sys.modules["PyQt6"] = types.ModuleType("PyQt6")  # that another has loaded
from dlviz.system.pyqtgraph_alone import pg
print(pg.Qt.QT_LIB, os.environ.get("PYQTGRAPH_QT_LIB"))
"""
    others = {name: value for name, value in os.environ.items() if name != BINDING}
    given = others | ({BINDING: named} if named else {})
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=given)
    assert done.stdout.split() == ["PySide6", str(named)]


def test_pyqtgraph_that_was_there_before_stays_as_it_was() -> None:
    script = """
import pyqtgraph as first
mirror, named = first.Qt.QtWidgets, len(dir(first.Qt.QtWidgets))
from dlviz.system.pyqtgraph_alone import pg
from PySide6 import QtWidgets
assert pg is first and first.Qt.QtWidgets is mirror is not QtWidgets and len(dir(mirror)) == named
assert "QWidget" in dir(QtWidgets)
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120)


def test_the_modules_name_all_they_have_again_whatever_happens() -> None:
    before = [dir(module) for module in (QtCore, QtGui, QtWidgets)]

    def fails_with_nothing_to_copy() -> None:
        with pyqtgraph_alone._nothing_to_copy((QtCore, QtGui, QtWidgets)):
            assert not dir(QtCore) + dir(QtGui) + dir(QtWidgets)
            raise ImportError

    with pytest.raises(ImportError):
        fails_with_nothing_to_copy()
    assert [dir(module) for module in (QtCore, QtGui, QtWidgets)] == before
    assert "QWidget" in before[2]


def test_who_uses_it_beside_us_has_all_of_it() -> None:
    """As in a notebook: its names are offered, its settings last, and its modules can be loaded anew."""
    script = """
import importlib
from dlviz.system.pyqtgraph_alone import pg
assert {"ROI", "PlotWidget"} <= set(dir(pg))
pg.setConfigOption("background", "w")
assert pg.ROI and pg.getConfigOption("background") == "w"
importlib.reload(pg)
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120)


PROGRAM = """
import sys
import dlviz.app
from dlviz.shell.desktop import application
app = application(off_screen=True)
from dlviz.shell.settings import Settings
from dlviz.system.pyqtgraph_alone import pg
from dlviz.topics import PANELS
window = dlviz.app.open_window(Settings())
for name in PANELS:
    window.store.select(name)
    app.processEvents()
print([name for name in sys.modules if name.startswith("pyqtgraph.widgets.")])
"""


def test_a_program_imports_little_of_what_pyqtgraph_offers(tmp_path: Path) -> None:
    """Where the bare package imports no more of it, the remedy can go."""
    bare = told(SEEN.format("import pyqtgraph"))
    assert len(bare) > 20
    ours = told(PROGRAM, HOME=str(tmp_path))
    assert "pyqtgraph.widgets.GraphicsView" in ours
    assert len(ours) < 5


SEEN = """
import sys
{0}
print([name for name in sys.modules if name.startswith("pyqtgraph.widgets.")])
"""


def told(script: str, **environment: str) -> list[str]:
    """The names that a fresh Python prints."""
    found: list[str] = ast.literal_eval(said(script, **environment))
    return found


NAMES = """
{0}
from dlviz.system.pyqtgraph_alone import pg
assert not {1} or "ROI" not in vars(pg)
assert pg.ROI
print([(name, str(getattr(each, "__module__", "")), str(getattr(each, "__qualname__", type(each))))
       for name, each in sorted(vars(pg).items()) if not name.startswith("__")])
"""


def test_what_it_offers_is_there_as_soon_as_one_asks() -> None:
    assert told(NAMES.format("import dlviz.app, dlviz.system.pyside6_alone", True)) == told(NAMES.format("", False))


def test_another_thread_finds_it_while_one_imports_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was told that there is no such name."""
    names: dict[str, Any] = {"ROI": None}
    asks = pyqtgraph_alone._on_demand([("graphicsItems.ROI", ("ROI",))], names)
    found: list[object] = []

    def imported(_: str) -> object:
        if not found:
            found.append("nothing")
            other = threading.Thread(target=lambda: found.append(asks("ROI")))
            other.start()
            other.join()
        return SimpleNamespace(ROI="what is imported")

    monkeypatch.setattr(importlib, "import_module", imported)
    assert asks("ROI") == "what is imported"
    assert found == ["nothing", "what is imported"]


def test_what_fails_to_be_imported_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asks = pyqtgraph_alone._on_demand([("graphicsItems.ROI", ("ROI",))], {"ROI": None})

    def fails(_: str) -> object:
        raise ImportError

    monkeypatch.setattr(importlib, "import_module", fails)
    with pytest.raises(ImportError):
        asks("ROI")
    monkeypatch.setattr(importlib, "import_module", lambda _: SimpleNamespace(ROI="what is imported"))
    assert asks("ROI") == "what is imported"


def test_imports_are_as_they_were_whatever_happens() -> None:
    def plain(*_: Any) -> str:
        return "imported"

    names = SimpleNamespace(__import__=plain)

    def fails() -> None:
        with pyqtgraph_alone._put_off(names) as late:
            package = {"__name__": "pyqtgraph"}
            assert names.__import__("widgets.TreeWidget", package, None, ("TreeWidget",), 1).TreeWidget is None
            assert names.__import__("graphicsItems.PlotItem", package, None, ("*",), 1) == "imported"
            inside = {"__name__": "pyqtgraph.imageview"}
            assert names.__import__("widgets.TreeWidget", inside, None, ("*",), 1) == "imported"
            assert names.__import__("widgets", None, None, (), 0) == "imported"
            assert late == [("widgets.TreeWidget", ("TreeWidget",))]
            raise ImportError

    with pytest.raises(ImportError):
        fails()
    assert names.__import__ is plain

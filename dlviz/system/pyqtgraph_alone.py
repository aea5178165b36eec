"""pyqtgraph without a copy of Qt, and as much as we need of it: ``from dlviz.system.pyqtgraph_alone import pg``.

It speaks to several bindings of Qt through modules of its own, into which it copies every name of PySide6's. PySide6
makes a class when it is first asked for, and so makes all 600 and what belongs to them, of which a panel needs a
hundred: 80 ms and 9 MB of a start. Here its modules are those of PySide6, and while it is imported they name nothing
to be copied.

Of several bindings it takes the one that ``PYQTGRAPH_QT_LIB`` names, or one that is loaded already: here it is PySide6,
or two of them would be mixed.

How it copies is promised nowhere: where it does otherwise one day, it finds PySide6's modules as it would have.

By itself it imports a hundred modules more than a plot needs, a sixteenth of a start. Here its beginning, on which they
stand, is carried out up to the first of them, then those that we need are imported; whoever asks it for anything else
gets all of it then.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

BINDING = "PYQTGRAPH_QT_LIB"
FIRST = "pyqtgraph.colormap"  # of its modules that stand on its beginning
NEEDED = {
    "functions": ("arrayToQPath", "mkPen"),
    "graphicsItems.AxisItem": ("AxisItem",),
    "graphicsItems.PlotItem": ("PlotItem",),
    "graphicsItems.ViewBox": ("ViewBox",),
    "widgets.GraphicsView": ("GraphicsView",),
}


@contextmanager
def _pyside6() -> Iterator[None]:
    own = os.environ.get(BINDING)
    os.environ[BINDING] = "PySide6"
    try:
        yield
    finally:
        if own is None:
            del os.environ[BINDING]
        else:
            os.environ[BINDING] = own


@contextmanager
def _nothing_to_copy(modules: tuple[ModuleType, ...]) -> Iterator[None]:
    named = {}
    for module in modules:
        sys.modules.setdefault(f"pyqtgraph.Qt.{module.__name__.rpartition('.')[2]}", module)
        named[module] = vars(module).pop("__dir__", None)  # PySide6's own, which names what is not made yet
        vars(module)["__dir__"] = list
    try:
        yield
    finally:
        for module, own in named.items():
            del vars(module)["__dir__"]
            if own is not None:
                vars(module)["__dir__"] = own


def _as_much_as_needed() -> ModuleType:
    """The module, by itself where somebody has it already or where it does not import what is known as its first."""
    spec = find_spec("pyqtgraph") if "pyqtgraph" not in sys.modules else None
    if spec is None or spec.loader is None:
        return import_module("pyqtgraph")
    loader, module = spec.loader, module_from_spec(spec)
    sys.modules["pyqtgraph"] = module
    sys.modules[FIRST] = None  # type: ignore[assignment]  # so an import is halted
    try:
        loader.exec_module(module)
    except ModuleNotFoundError as halted:
        if halted.name != FIRST:
            del sys.modules["pyqtgraph"]
            raise
    else:
        return module
    finally:
        del sys.modules[FIRST]
    for part, names in NEEDED.items():
        made = import_module(f"pyqtgraph.{part}")
        vars(module).update({name: getattr(made, name) for name in names})

    def whole(name: str) -> Any:
        """Whatever is not there yet comes with all the rest."""
        vars(module).pop("__getattr__", None)
        loader.exec_module(module)
        return getattr(module, name)

    @cache
    def with_the_application() -> None:
        if (app := QtCore.QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(quit_all)

    quit_all = module.ViewBox.quit
    atexit.register(quit_all)  # as it does itself: what is left of the views at the end is not to be signed off
    vars(module).update(_connectCleanup=with_the_application, __getattr__=whole)
    return module


with _pyside6(), _nothing_to_copy((QtCore, QtGui, QtWidgets)):
    pg: Any = _as_much_as_needed()

__all__ = ["pg"]

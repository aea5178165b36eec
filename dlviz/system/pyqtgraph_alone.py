"""pyqtgraph imported without a copy of Qt: ``from dlviz.system.pyqtgraph_alone import pg``.

It speaks to several bindings of Qt through modules of its own, into which it copies every name of PySide6's. PySide6
makes a class when it is first asked for, and so makes all 600 and what belongs to them, of which a panel needs a
hundred: 80 ms and 9 MB of a start. Here its modules are those of PySide6, and while it is imported they name nothing
to be copied.

Of several bindings it takes the one that ``PYQTGRAPH_QT_LIB`` names, or one that is loaded already: here it is PySide6,
or two of them would be mixed.

How it copies is promised nowhere: where it does otherwise one day, it finds PySide6's modules as it would have.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets

BINDING = "PYQTGRAPH_QT_LIB"


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


with _pyside6(), _nothing_to_copy((QtCore, QtGui, QtWidgets)):
    import pyqtgraph as pg

__all__ = ["pg"]

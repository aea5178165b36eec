"""pyqtgraph imported without a copy of Qt: ``from dlviz.system.pyqtgraph_alone import pg``.

It speaks to several bindings of Qt through modules of its own, into which it copies every name of PySide6's. PySide6
makes a class when it is first asked for, and so makes all 600 and what belongs to them, of which a panel needs a
hundred: 80 ms and 9 MB of a start. Here its modules are those of PySide6, and while it is imported they name nothing
to be copied.

Of its 145 modules a panel needs 57. In a program of our own its package imports what it shows to others, such as its
trees and its handles, when it is first asked for one of these: 35 ms of a start. Who uses it in a notebook finds all of
it.

Of several bindings it takes the one that ``PYQTGRAPH_QT_LIB`` names, or one that is loaded already: here it is PySide6,
or two of them would be mixed.

How it does so is promised nowhere: where it does otherwise one day, it finds PySide6's modules as it would have, and
imports what it would have.
"""

from __future__ import annotations

import builtins
import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any

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


NAME = "pyqtgraph"
OFFERS = ("graphicsItems.", "widgets.", "imageview")  # what its package imports only to have its names
NEEDED = ("graphicsItems.AxisItem", "graphicsItems.PlotItem", "graphicsItems.ViewBox", "widgets.GraphicsView")
Late = list[tuple[str, Sequence[str]]]  # modules inside of the package, and which of their names it is to have


@contextmanager
def _put_off(names: Any) -> Iterator[Late]:
    """While this lasts, ``__import__`` of ``names``, Python's builtins, gives the package nothing of what it offers."""
    plain, late = names.__import__, Late()

    def imports(name: str, space: Any = None, local: Any = None, wanted: Any = (), level: int = 0) -> Any:
        is_offer = level == 1 and name.startswith(OFFERS) and name not in NEEDED
        if not is_offer or space is None or space.get("__name__") != NAME:
            return plain(name, space, local, wanted, level)
        found = ModuleType(name)
        if "*" not in wanted:
            vars(found).update(dict.fromkeys(wanted))
        late.append((name, () if "*" in wanted else wanted))
        return found

    names.__import__ = imports
    try:
        yield late
    finally:
        names.__import__ = plain


def _on_demand(late: Late, names: dict[str, Any]) -> Callable[[str], Any]:
    """The ``__getattr__`` of the package with these ``names``, which first imports what was put off."""
    for _, wanted in late:
        for name in wanted:
            del names[name]

    at_it: set[int] = set()  # the threads that import it, each of them all: Python has one wait for another

    def asks(name: str) -> Any:
        thread = threading.get_ident()
        if late and thread not in at_it and not name.startswith("__"):  # these modules ask the package for each other
            at_it.add(thread)
            try:
                for inside, wanted in late.copy():
                    made = importlib.import_module(f"{NAME}.{inside}")
                    for each in wanted or getattr(made, "__all__", [word for word in vars(made) if word[0] != "_"]):
                        names.setdefault(each, getattr(made, each))
                late.clear()
            finally:
                at_it.remove(thread)
        try:
            return names[name]
        except KeyError:
            raise AttributeError(f"module {NAME!r} has no attribute {name!r}") from None

    return asks


is_program = "dlviz.app" in sys.modules and NAME not in sys.modules  # nobody else imports it there
with _pyside6(), _nothing_to_copy((QtCore, QtGui, QtWidgets)):
    if is_program:
        with _put_off(builtins) as late:
            import pyqtgraph as pg
        vars(pg)["__getattr__"] = _on_demand(late, vars(pg))
    else:
        import pyqtgraph as pg

__all__ = ["pg"]

"""A fault in a method that Qt calls is reported, and Qt goes on: out of such a method it may end the process.

Where Python called Qt (``show``, ``resize``, ``grab``, ``activate``), PySide6 keeps the fault until Qt returns; up to
Python 3.11 it is a segmentation fault then if C raised it, as for 1 / 0, an array or a wrong argument. With any Python
it comes out there, far from where it was, and leaves undone what the caller had to do after it.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any

from PySide6.QtCore import QRectF

OURS_TO_CALL = {"setObjectName", "setText", "updateGeometry", "clear"}  # of Qt's names those that Qt itself never calls
INSTEAD = {"rowCount": 0, "columnCount": 0, "boundingRect": QRectF()}  # of those for which Qt has no answer of its own


class Reported:
    """Stands before the class of Qt: ``class Board(Reported, QWidget)``; of that no method of Qt is left unguarded."""

    def __init_subclass__(cls, **named: Any) -> None:
        super().__init_subclass__(**named)
        qt = next((base for base in cls.__mro__ if base.__module__.startswith("PySide6.")), None)
        if qt is None:
            return
        methods, looked = _methods(qt), set[str]()
        for owner in cls.__mro__[: cls.__mro__.index(qt)]:
            found = methods.intersection(vars(owner)) - looked
            looked |= found
            for name in found:
                method = vars(owner)[name]
                if isinstance(method, FunctionType) and not hasattr(method, "__wrapped__"):
                    setattr(cls, name, _guarded(owner, name, method))


@functools.cache
def _methods(qt: type) -> frozenset[str]:
    """What a class of Qt has that Qt may call."""
    names = {name for base in qt.__mro__ for name in vars(base) if not name.startswith("__")}
    return frozenset(names - OURS_TO_CALL)


def _guarded(owner: type, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def guarded(self: Any, *given: Any, **named: Any) -> Any:
        try:
            return method(self, *given, **named)
        except Exception:
            if sys.excepthook is sys.__excepthook__:  # nobody reports, as in an export: the caller is told
                raise
            sys.excepthook(*sys.exc_info())
        return _instead(owner, name, method, self, *given)

    return guarded


def _instead(owner: type, name: str, method: Callable[..., Any], widget: Any, *given: Any) -> Any:
    """What Qt itself would have answered; an event is over, and so is what has no answer."""
    if name.endswith("Event") or method.__annotations__.get("return") == "None":
        return None
    try:
        return getattr(super(owner, widget), name)(*given)
    except NotImplementedError:
        return INSTEAD.get(name)

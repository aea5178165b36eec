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
UNREPORTED = sys.excepthook  # before the program reports: Python's own, or that of a notebook, which has another
INSTEAD = {"rowCount": 0, "columnCount": 0, "boundingRect": QRectF()}  # of those for which Qt has no answer of its own


class Reported:
    """Stands before the class of Qt: ``class Board(Reported, QWidget)``; of that no method of Qt is left unguarded."""

    def __init_subclass__(cls, **named: Any) -> None:
        super().__init_subclass__(**named)
        qt = next((base for base in cls.__mro__ if base.__module__.startswith("PySide6.")), None)
        if qt is None:
            return
        looked = set(OURS_TO_CALL)
        for owner in cls.__mro__[: cls.__mro__.index(qt)]:
            for name, method in list(vars(owner).items()):
                if type(method) is not FunctionType or name[0] == "_" or name in looked or not _is_of(qt, name):
                    continue
                if not hasattr(method, "__wrapped__"):
                    setattr(cls, name, _guarded(owner, name, method))
            looked.update(vars(owner))


@functools.cache
def _is_of(qt: type, name: str) -> bool:
    """Whether a class of Qt has a method of this name, which Qt may call."""
    return any(name in _names(base) for base in qt.__mro__)


@functools.cache
def _names(qt: type) -> frozenset[str]:
    """Of this class alone: to ask a class of Qt for what it has takes long, and all have the same ones above them."""
    return frozenset(vars(qt))


def _guarded(owner: type, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def guarded(self: Any, *given: Any, **named: Any) -> Any:
        try:
            return method(self, *given, **named)
        except Exception:
            if sys.excepthook is UNREPORTED:  # as in an export or in a notebook: the caller is told
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

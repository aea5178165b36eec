"""What is asked of our own widgets, models and scenes at each tick is found as in any other object of Python."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import Property, QObject

import dlviz.panels
import dlviz.ui


def _made_of(kind: type) -> Iterator[type]:
    for made in kind.__subclasses__():
        yield made
        yield from _made_of(made)


def ours() -> set[type]:
    """The classes of panels, and of what these are built of, that are made of Qt's."""
    rooms = (dlviz.ui, dlviz.panels)
    for room in rooms:
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(found.name)
    return {kind for kind in _made_of(QObject) if kind.__module__.startswith(tuple(room.__name__ for room in rooms))}


def test_all_stand_behind_quick() -> None:
    found = ours()
    assert len(found) > 100
    for name in ("__getattribute__", "__setattr__", "__delattr__"):
        own = getattr(object, name)
        assert [kind.__qualname__ for kind in found if getattr(kind, name) is not own] == [], name


def test_none_has_a_property_of_qt_which_would_not_be_found_so() -> None:
    made = [
        f"{kind.__qualname__}.{name}" for kind in ours() for name, it in vars(kind).items() if isinstance(it, Property)
    ]
    assert made == []

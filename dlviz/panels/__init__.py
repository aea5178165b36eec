"""The panels: each draws one topic's State and Result, and reports what a person wishes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from dlviz.topics import TITLES, room

if TYPE_CHECKING:
    from dlviz.ui.panel import AnyPanel


def title(name: str) -> str:
    """A panel's name in the person's language, for its tab and its pictures; the panel itself need not be there."""
    return QCoreApplication.translate("Panels", TITLES[name])


def panel_class(name: str) -> type[AnyPanel]:
    """The panel of a topic, imported when it is first asked for.

    Raises
    ------
    KeyError
        For a panel that there is not.
    """
    module = import_module(f"dlviz.panels.{room(name)}.panel")
    return cast("type[AnyPanel]", getattr(module, f"{room(name).title().replace('_', '')}Panel"))

"""The panels: each draws one topic's State and Result, and reports what a person wishes."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dlviz.topics import TITLES

if TYPE_CHECKING:
    from dlviz.ui.panel import AnyPanel


def title(name: str) -> str:
    """A panel's name in the person's language, for its tab and its pictures; the panel itself need not be there."""
    return QCoreApplication.translate("Panels", TITLES[name])


def panel_class(name: str) -> type[AnyPanel]:
    """The panel of a topic, ``LogLossPanel`` of ``log-loss``, imported when it is first asked for.

    Raises
    ------
    KeyError
        For a panel that there is not.
    """
    if name not in TITLES:
        raise KeyError(name)
    module = importlib.import_module(f"dlviz.panels.{name.replace('-', '_')}.panel")
    found: type[AnyPanel] = getattr(module, f"{name.title().replace('-', '')}Panel")
    return found

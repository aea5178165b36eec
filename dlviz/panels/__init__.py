"""The panels: each draws one topic's State and Result, and reports what a person wishes."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from dlviz.topics import TITLES

if TYPE_CHECKING:
    from dlviz.ui.panel import AnyPanel


def title(name: str) -> str:
    """A panel's name in the person's language, for its tab and its pictures; the panel itself need not be there."""
    return QCoreApplication.translate("Panels", TITLES[name])


@functools.cache
def panel_class(name: str) -> type[AnyPanel]:
    """``"log-loss"`` is ``LogLossPanel`` in ``dlviz/panels/log_loss/panel.py``."""
    words = name.split("-")
    module = importlib.import_module(f"dlviz.panels.{'_'.join(words)}.panel")
    return cast("type[AnyPanel]", getattr(module, "".join(map(str.capitalize, words)) + "Panel"))

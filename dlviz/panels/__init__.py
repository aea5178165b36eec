"""The panels: each draws one topic's State and Result, and reports what a person wishes."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from dlviz.panels.panel import Panel


@functools.cache
def panel_class(name: str) -> type[Panel]:
    """``"log-loss"`` is ``LogLossPanel`` in ``dlviz/panels/log_loss.py``."""
    words = name.split("-")
    module = importlib.import_module(f"dlviz.panels.{'_'.join(words)}")
    return cast("type[Panel]", getattr(module, "".join(map(str.capitalize, words)) + "Panel"))

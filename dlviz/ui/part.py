"""A part that a panel has: some of its cards and controls, with what is said and done there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QCoreApplication

from dlviz.i18n import Taught
from dlviz.model.topic import R, S

if TYPE_CHECKING:
    from dlviz.ui.panel import Panel


class Part(Taught, Generic[S, R]):
    """Holds its panel, from which it takes cards and to which it tells its wishes; translates under its own name."""

    def __init__(self, panel: Panel[S, R]) -> None:
        self.panel = panel

    def tr(self, text: str) -> str:
        return QCoreApplication.translate(type(self).__name__, text)

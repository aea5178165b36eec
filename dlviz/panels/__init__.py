"""The panels: each draws one topic's State and Result, and reports what a person wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dlviz.topics import TITLES

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
    match name:
        case "perceptron":
            from dlviz.panels.perceptron.panel import PerceptronPanel

            return PerceptronPanel
        case "activations":
            from dlviz.panels.activations.panel import ActivationsPanel

            return ActivationsPanel
        case "network":
            from dlviz.panels.network.panel import NetworkPanel

            return NetworkPanel
        case "matrix":
            from dlviz.panels.matrix.panel import MatrixPanel

            return MatrixPanel
        case "cost":
            from dlviz.panels.cost.panel import CostPanel

            return CostPanel
        case "descent":
            from dlviz.panels.descent.panel import DescentPanel

            return DescentPanel
        case "log-loss":
            from dlviz.panels.log_loss.panel import LogLossPanel

            return LogLossPanel
        case "digits":
            from dlviz.panels.digits.panel import DigitsPanel

            return DigitsPanel
    raise KeyError(name)

"""What all that trains says: what the methods of descent are called, and that a training flew off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlviz.model.methods import METHODS


def method_names() -> dict[str, str]:
    """The methods in the person's language; names of their own are the same in both."""
    return {name: QCoreApplication.translate("Methods", method.called) for name, method in METHODS.items()}


def diverged(ended_at: int) -> str:
    """``ended_at`` is the last update that was made."""
    text = QCoreApplication.translate(
        "TrainingPart", "Diverged: after update {0} the weights pass 10¹⁰⁰. A smaller learning rate may converge."
    )
    return text.format(ended_at)

"""What the methods of descent are called, wherever one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlviz.model.methods import METHODS


def method_names() -> dict[str, str]:
    """The methods in the person's language; names of their own are the same in both."""
    return {name: QCoreApplication.translate("Methods", method.called) for name, method in METHODS.items()}

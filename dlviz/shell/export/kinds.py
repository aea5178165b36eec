"""What a file with each ending is called, in the dialog that saves it and over the button that chooses it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlviz.export.endings import ANIMATIONS, PAGE, PICTURES
from dlviz.export.formats import NUMBERS

translate = QCoreApplication.translate


def kinds() -> dict[str, str]:
    return {
        **dict.fromkeys(PICTURES, translate("Kinds", "Picture")),
        **dict.fromkeys(ANIMATIONS, translate("Kinds", "Film")),
        PAGE: translate("Kinds", "Page that moves"),
        **{ending: translate("Kinds", numbers.called) for ending, numbers in NUMBERS.items()},
    }

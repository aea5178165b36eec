"""About: what this is, in which version and under which licence, and the details for a report."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from dlviz import __version__
from dlviz.system.doctor import examine
from dlviz.system.report import found
from dlviz.theme import Theme
from dlviz.ui.dialogs import DialogButtons
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, row

ICON, WIDTH = 64, 440  # pixels, the width at normal type


class About(QDialog):
    """``told`` is called when the details are in the clipboard."""

    def __init__(self, parent: QWidget, theme: Theme, told: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._told = told
        self.setWindowTitle(self.tr("About dlviz"))
        self.name, self.words = Text(size=1.6, bold=True), Text(wrap=True)
        self.buttons = DialogButtons(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.copy = self.buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setObjectName("about.copy")
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self._write()
        dress(self, theme)
        self.words.setMinimumWidth(round(WIDTH * (0.4 + 0.6 * theme.type)))
        wide = self.minimumSizeHint().width()
        self.resize(wide, self.heightForWidth(wide))  # Qt would cut it at two thirds of the screen

    def _lay_out(self) -> None:
        picture = QLabel()
        picture.setPixmap(QGuiApplication.windowIcon().pixmap(ICON))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        above = row(picture, (column(self.name, self.words, gap=8), 1), gap=16)
        column(above, self.buttons, of=self, gap=14, margins=(20, 18, 20, 14))

    def _write(self) -> None:
        self.name.setText(f"dlviz {__version__}")
        self.words.setText("\n\n".join((
            self.tr("A desktop laboratory for the first lecture course in deep learning."),
            versions(),
            self.tr("MIT licence. Qt and PySide6 are used under the LGPL 3, the letters under the SIL Open Font "
                    "License 1.1; Help › Licences names all parts."),
            self.tr("Copy details puts versions, folders and what the doctor found into the clipboard, for a report. "
                    "Nothing of your work is in it."),
        )))  # fmt: skip
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(details())
        self._told()


def versions() -> str:
    """In one line what the program runs on."""
    parts = {"PySide6": "PySide6_Essentials", "pyqtgraph": "pyqtgraph", "NumPy": "numpy"}
    named = [f"{name} {_version(part)}" for name, part in parts.items()]
    return ", ".join((f"Python {platform.python_version()}", f"Qt {qVersion()}", *named, platform.platform()))


def details() -> str:
    """What a report needs; the home folder's name, which may be a person's, is left out."""
    home = str(Path.home())
    text = "\n".join(found(examine(os.environ), "utf-8"))
    return text.replace(home, "~") if len(home) > 1 else text


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:  # a bundle keeps no list
        return "–"

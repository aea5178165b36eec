"""What the window gives away: the panel in front as a file or into the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dlviz.dialogs import ask_save
from dlviz.errors import Problem
from dlviz.export.formats import ENDINGS, PICTURES, Look, export
from dlviz.messages import sentence
from dlviz.settings import Settings
from dlviz.store import Store
from dlviz.theme import THEMES


class Exports(QObject):
    """Writes what is asked for, and says that it did or why it could not."""

    def __init__(self, window: QWidget, store: Store, settings: Settings, say: Callable[..., None]) -> None:
        super().__init__(window)
        self._window, self._store, self._settings, self._say = window, store, settings, say

    def _front(self) -> tuple[str, Any]:
        name = self._store.state.panel
        return name, self._store.state[name]

    def ask(self) -> None:
        name, _ = self._front()
        target = ask_save(self._window, self.tr("Export this panel"), f"{name}.png", self._filters())
        if target is not None:
            self.write(target)

    def write(self, path: Path) -> None:
        """Write the panel in front; the dialog has asked whether a file may be replaced."""
        name, state = self._front()
        look = Look(self._settings.theme, scale=2 if path.suffix.lower() in PICTURES else 1)
        try:
            export(name, state, path, look, force=True)
        except Problem as problem:
            self._say(sentence(problem))
        else:
            self._say(self.tr("Written: {0}").format(path.name), good=True)

    def copy_picture(self) -> None:
        from dlviz.export.picture import image

        QGuiApplication.clipboard().setImage(image(*self._front(), THEMES[self._settings.theme], scale=2))
        self._say(self.tr("The picture is in the clipboard."), good=True)

    def _filters(self) -> dict[str, str]:
        kinds = {
            ".png": self.tr("Picture"), ".svg": self.tr("Picture"), ".pdf": self.tr("Picture"),
            ".csv": self.tr("Table"), ".json": self.tr("Numbers"), ".py": self.tr("NumPy code"),
        }  # fmt: skip
        return {ending: f"{kinds[ending]} (*{ending})" for ending in ENDINGS}

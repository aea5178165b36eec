"""What the program remembers between starts: language, theme, size of type, the window's place, the last state."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from dlviz import session
from dlviz.errors import Problem
from dlviz.i18n import LANGUAGES, system_language
from dlviz.state import AppState
from dlviz.theme import THEMES
from dlviz.writer import write_whole

TYPE_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)


class Settings:
    """Each value is read with its allowed values in hand: what is garbage counts as not set."""

    def __init__(self) -> None:
        self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "dlviz", "dlviz")

    @property
    def language(self) -> str:
        code = str(self._kept.value("language", ""))
        return code if code in LANGUAGES else system_language()

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def theme(self) -> str:
        name = str(self._kept.value("theme", ""))
        return name if name in THEMES else "light"

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("theme", name)

    @property
    def type_size(self) -> float:
        try:
            size = float(str(self._kept.value("type_size", 1.0)))
        except ValueError:
            return 1.0
        return size if size in TYPE_SIZES else 1.0

    @type_size.setter
    def type_size(self, size: float) -> None:
        self._kept.setValue("type_size", size)

    @property
    def geometry(self) -> QByteArray:
        value = self._kept.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)

    def last_state(self) -> AppState:
        """The state at the last close; the slides' own numbers where there is none, or none that can be read."""
        try:
            return session.read(self._last_file())
        except Problem:
            return AppState()

    def keep_state(self, state: AppState) -> None:
        """Remember the state for the next start; a disk that is full only costs this comfort."""
        try:
            self._last_file().parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._last_file(), session.dumps(state).encode())
        except OSError:
            return

    def _last_file(self) -> Path:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        return Path(folder) / "dlviz" / "last.dlviz"

"""What the program remembers between starts: language, theme, size of type, the window's place, the last state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from dlviz import session
from dlviz.errors import Problem
from dlviz.files.writer import write_whole
from dlviz.i18n import LANGUAGES, system_language
from dlviz.shell.places import data_folder
from dlviz.state import AppState
from dlviz.theme import THEMES

TYPE_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)
RECENT = 8  # files


class Settings:
    """Each value is read with its allowed values in hand: what is garbage counts as not set.

    Attributes
    ----------
    set_aside : where settings that could not be understood were put when this object was made, or None.
    """

    def __init__(self) -> None:
        self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "dlviz", "dlviz")
        self.set_aside = self._put_garbage_aside()

    def _put_garbage_aside(self) -> Path | None:
        """Keep a copy of what is no settings, and begin anew."""
        if not self._is_garbage():
            return None
        file = Path(self._kept.fileName())
        aside = file.with_suffix(".garbage.ini")
        try:
            write_whole(aside, file.read_bytes())
        except OSError:
            return None  # it stays where it is, and counts as not set
        self._kept.clear()
        self._kept.sync()
        if self._kept.status() != QSettings.Status.NoError:  # Qt writes nothing over what it could not read
            file.unlink(missing_ok=True)
        return aside

    def _is_garbage(self) -> bool:
        self._kept.allKeys()  # Qt looks at the content when it is asked for some of it
        if self._kept.status() == QSettings.Status.FormatError:
            return True
        checks: dict[str, Callable[[Any], bool]] = {
            "language": lambda value: str(value) in LANGUAGES,
            "theme": lambda value: str(value) in THEMES,
            "type_size": lambda value: _number(value) in TYPE_SIZES,
            "geometry": lambda value: isinstance(value, QByteArray),
        }
        return any(self._kept.contains(name) and not check(self._kept.value(name)) for name, check in checks.items())

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
        size = _number(self._kept.value("type_size", 1.0))
        return size if size in TYPE_SIZES else 1.0

    @type_size.setter
    def type_size(self, size: float) -> None:
        self._kept.setValue("type_size", size)

    @property
    def motion(self) -> bool:
        """Whether things move between two steps; some people cannot bear it."""
        return str(self._kept.value("motion", "true")) != "false"

    @motion.setter
    def motion(self, on: bool) -> None:
        self._kept.setValue("motion", "true" if on else "false")

    @property
    def geometry(self) -> QByteArray:
        value = self._kept.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Session files that were opened or saved, the last one first."""
        found = self._kept.value("recent", [])
        paths = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return tuple(Path(path) for path in paths[:RECENT] if isinstance(path, str) and path)

    def add_recent(self, path: Path) -> None:
        path = path.absolute()
        others = [other for other in self.recent if other != path]
        self._kept.setValue("recent", [str(path), *map(str, others)][:RECENT])

    def forget_recent(self, path: Path | None = None) -> None:
        """Forget a file, or all."""
        gone = path.absolute() if path else None
        self._kept.setValue("recent", [str(other) for other in self.recent if gone and other != gone])

    def last_state(self) -> AppState:
        """The state at the last close; the slides' own numbers where there is none, or none that can be read."""
        try:
            return session.read(self._state_file())
        except Problem:
            return AppState()

    @property
    def last_file(self) -> Path | None:
        """The session file that was open at the last close; None where the last state is in no file."""
        name = self._kept.value("last_file", "")
        return Path(name) if isinstance(name, str) and name else None

    @last_file.setter
    def last_file(self, path: Path | None) -> None:
        self._kept.setValue("last_file", str(path.absolute()) if path else "")

    def keep_state(self, state: AppState) -> bool:
        """Remember a state that is in no file for the next start; whether it could be kept.

        What a newer dlviz has kept is left for it.
        """
        try:
            self._state_file().parent.mkdir(parents=True, exist_ok=True)
            session.write(self._state_file(), state)
        except (OSError, Problem):
            return False
        return True

    def _state_file(self) -> Path:
        return data_folder() / "last.dlviz"


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        return 0.0

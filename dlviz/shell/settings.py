"""What the program remembers between starts: language, theme, size of type, the window's place, the last state."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from dlviz import session
from dlviz.errors import FILES, Problem, file_problem
from dlviz.files.names import as_text, from_text
from dlviz.files.regular import set_aside
from dlviz.i18n import LANGUAGES, system_language
from dlviz.shell.places import data_folder
from dlviz.shell.scheme import SYSTEM, system_theme
from dlviz.state import AppState
from dlviz.theme import THEMES

TYPE_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)
EXPORT_SIZES = ("1280x720", "1920x1080", "1600x1200", "960x540", "800x800")
EXPORT_SCALES = (1, 2, 3, 4)
SWITCHES = ("motion", "gloss", "autosave", "tour")  # on until they are turned off
RECENT = 8  # files
FOR_LATER = ("from_the_future", "cannot_read", "not_a_file", "too_large")  # whole perhaps, but nothing for us now


class Settings:
    """Each value is read with its allowed values in hand: what is garbage counts as not set, and is told.

    Attributes
    ----------
    told : what could not be understood of what was remembered, for the person to be told once.
    """

    def __init__(self) -> None:
        self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "dlviz", "dlviz")
        self.told: list[Problem] = []
        self._put_garbage_aside()
        self._drop_unknown_values()
        keep_private(Path(self._kept.fileName()))

    def _put_garbage_aside(self) -> None:
        """Keep what is no settings at all, and begin anew."""
        self._kept.allKeys()  # Qt looks at the content when it is asked for some of it
        if self._kept.status() != QSettings.Status.FormatError:
            return
        try:
            aside = set_aside(Path(self._kept.fileName()))
        except OSError:
            return  # it stays where it is, and counts as not set
        self._kept.clear()
        self._kept.sync()
        if self._kept.status() != QSettings.Status.NoError:  # Qt writes nothing over what it could not read
            Path(self._kept.fileName()).unlink(missing_ok=True)
        self.told.append(Problem("settings_aside", FILES, name=aside.name))

    def _drop_unknown_values(self) -> None:
        """A value that this dlviz does not know costs itself alone."""
        checks: dict[str, Callable[[Any], bool]] = {
            "language": lambda value: str(value) in LANGUAGES,
            "theme": lambda value: str(value) in (*THEMES, SYSTEM),
            "type_size": lambda value: _number(value) in TYPE_SIZES,
            **{name: lambda value: str(value) in ("true", "false") for name in SWITCHES},
            "export_size": lambda value: str(value) in EXPORT_SIZES,
            "export_scale": lambda value: _number(value) in EXPORT_SCALES,
            "geometry": lambda value: isinstance(value, QByteArray),
            "docks": lambda value: isinstance(value, QByteArray),
            "recent": lambda value: isinstance(value, str | list),
            "last_file": lambda value: isinstance(value, str),
        }
        for name, check in checks.items():
            if self._kept.contains(name) and not check(self._kept.value(name)):
                self.told.append(Problem("setting_unknown", FILES, setting=name, value=str(self._kept.value(name))))
                self._kept.remove(name)

    @property
    def language(self) -> str:
        code = str(self._kept.value("language", ""))
        return code if code in LANGUAGES else system_language()

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def theme(self) -> str:
        """The theme that is shown."""
        choice = self.theme_choice
        return system_theme() if choice == SYSTEM else choice

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("theme", name)

    @property
    def theme_choice(self) -> str:
        """The theme that was chosen; ``system`` as long as none was."""
        name = str(self._kept.value("theme", ""))
        return name if name in THEMES else SYSTEM

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
        return self._is_on("motion")

    @motion.setter
    def motion(self, on: bool) -> None:
        self._switch("motion", on)

    @property
    def gloss(self) -> bool:
        """Whether a taught word has that of the other language beside it."""
        return self._is_on("gloss")

    @gloss.setter
    def gloss(self, on: bool) -> None:
        self._switch("gloss", on)

    @property
    def autosave(self) -> bool:
        """Whether work is kept against a crash while it goes on."""
        return self._is_on("autosave")

    @autosave.setter
    def autosave(self, on: bool) -> None:
        self._switch("autosave", on)

    @property
    def tour(self) -> bool:
        """Whether the tour is still to be shown."""
        return self._is_on("tour")

    @tour.setter
    def tour(self, on: bool) -> None:
        self._switch("tour", on)

    def now(self) -> dict[str, Any]:
        """What a person can choose, as it is chosen now."""
        return {
            "language": self.language, "gloss": self.gloss, "theme": self.theme_choice, "type_size": self.type_size,
            "motion": self.motion, "autosave": self.autosave, "export_size": self.export_size,
            "export_scale": self.export_scale,
        }  # fmt: skip

    def _is_on(self, name: str) -> bool:
        return str(self._kept.value(name, "true")) != "false"

    def _switch(self, name: str, on: bool) -> None:
        self._kept.setValue(name, "true" if on else "false")

    @property
    def export_size(self) -> tuple[int, int]:
        """Pixels of a picture that the menu exports."""
        text = str(self._kept.value("export_size", EXPORT_SIZES[0]))
        width, _, height = (text if text in EXPORT_SIZES else EXPORT_SIZES[0]).partition("x")
        return int(width), int(height)

    @export_size.setter
    def export_size(self, size: tuple[int, int]) -> None:
        self._kept.setValue("export_size", f"{size[0]}x{size[1]}")

    @property
    def export_scale(self) -> int:
        """How fine a bitmap that the menu exports is."""
        scale = _number(self._kept.value("export_scale", 2))
        return int(scale) if scale in EXPORT_SCALES else 2

    @export_scale.setter
    def export_scale(self, scale: int) -> None:
        self._kept.setValue("export_scale", scale)

    @property
    def docks(self) -> QByteArray:
        """Where the docks stand, and which are open."""
        value = self._kept.value("docks")
        return value if isinstance(value, QByteArray) else QByteArray()

    @docks.setter
    def docks(self, value: QByteArray) -> None:
        self._kept.setValue("docks", value)

    @property
    def lecture_page(self) -> int:
        """The page of the lecture that was open last; 0 for none."""
        number = str(self._kept.value("lecture_page", 0))
        return int(number) if number.isdecimal() and len(number) < 6 else 0

    @lecture_page.setter
    def lecture_page(self, number: int) -> None:
        self._kept.setValue("lecture_page", number)

    @property
    def lecture_progress(self) -> str:
        """Answers, tasks and attempts, as ``dlviz.lecture.progress`` writes them."""
        text = self._kept.value("lecture_progress", "")
        return text if isinstance(text, str) else ""

    @lecture_progress.setter
    def lecture_progress(self, text: str) -> None:
        self._kept.setValue("lecture_progress", text)

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
        kept = self._kept.value("recent", [])
        paths = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        found = [from_text(path) for path in paths[:RECENT] if isinstance(path, str)]
        return tuple(path for path in found if path is not None)

    def add_recent(self, path: Path) -> None:
        path = path.absolute()
        others = [other for other in self.recent if other != path]
        self._kept.setValue("recent", [as_text(each) for each in (path, *others)][:RECENT])

    def forget_recent(self, path: Path | None = None) -> None:
        """Forget a file, or all."""
        gone = path.absolute() if path else None
        self._kept.setValue("recent", [as_text(other) for other in self.recent if gone and other != gone])

    def last_state(self) -> AppState:
        """The state at the last close; the slides' own numbers where there is none, or none that can be read."""
        return self._read_state() or AppState()

    def _read_state(self) -> AppState | None:
        """The kept state. What cannot be understood is set aside, what cannot be read now stays; either is told."""
        file = self._state_file()
        if not os.path.lexists(file):
            return None
        try:
            return session.read_document(file, only_files=True).state
        except Problem as problem:
            self.told.append(problem if problem.kind in FOR_LATER else put_aside(file, file, problem))
            return None

    @property
    def last_file(self) -> Path | None:
        """The session file that was open at the last close; None where the last state is in no file."""
        name = self._kept.value("last_file", "")
        return from_text(name) if isinstance(name, str) else None

    @last_file.setter
    def last_file(self, path: Path | None) -> None:
        self._kept.setValue("last_file", as_text(path.absolute()) if path else "")

    def keep_state(self, state: AppState) -> bool:
        """Remember a state that is in no file for the next start; whether it could be kept.

        What a newer dlviz has kept is left for it, and what cannot be understood is set aside.
        """
        self._read_state()
        try:
            self._state_file().parent.mkdir(parents=True, exist_ok=True)
            session.write(self._state_file(), state, private=True)
        except (OSError, Problem):
            return False
        return True

    def _state_file(self) -> Path:
        return data_folder() / "last.dlviz"


def put_aside(file: Path, name: Path, problem: Problem) -> Problem:
    """Keep a state that cannot be understood under an ending of its own; the problem that a person is told."""
    problem.details.pop("path", None)
    try:
        aside = set_aside(file, name)
    except OSError as error:
        return file_problem("cannot_read", file, error)
    keep_private(aside)
    return Problem("work_aside", FILES, path=str(aside), error=problem)


def keep_private(file: Path) -> None:
    """What a person did is nobody else's to read; a disk without modes is none of our business."""
    with contextlib.suppress(OSError):
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        return 0.0

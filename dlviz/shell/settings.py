"""What the program remembers between starts: language, theme, size of type, the window's place, the last state."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

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


T = TypeVar("T")


class Kept(Generic[T]):
    """A value that is kept under its own name; ``read`` makes one that is allowed of whatever is kept, None too."""

    def __init__(self, read: Callable[[Any], T], write: Callable[[T], object] = lambda value: value) -> None:
        self._read, self._write = read, write

    def __set_name__(self, owner: type[Settings], name: str) -> None:
        self._name = name

    def __get__(self, settings: Settings, owner: type[Settings]) -> T:
        return self._read(settings._kept.value(self._name))

    def __set__(self, settings: Settings, value: T) -> None:
        settings._kept.setValue(self._name, self._write(value))


def _is_on(kept: object) -> bool:
    return str(kept) != "false"


def _switched(on: bool) -> str:
    return "true" if on else "false"


def _pixels(kept: object) -> tuple[int, int]:
    width, _, height = (str(kept) if str(kept) in EXPORT_SIZES else EXPORT_SIZES[0]).partition("x")
    return int(width), int(height)


def _bytes(kept: object) -> QByteArray:
    return kept if isinstance(kept, QByteArray) else QByteArray()


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        return 0.0


class Settings:
    """Each value is read with its allowed values in hand: what is garbage counts as not set, and is told.

    Attributes
    ----------
    told : what could not be understood of what was remembered, for the person to be told once.
    motion : whether things move between two steps; some people cannot bear it.
    gloss : whether a taught word has that of the other language beside it.
    autosave : whether work is kept against a crash while it goes on.
    tour : whether the tour is still to be shown.
    export_size, export_scale : pixels of a picture that the menu exports, and how fine a bitmap it is.
    export_choices : what was chosen last in the export window, as it writes them.
    docks, geometry : where the docks stand and which are open, and where the window.
    lecture_page : the page of the lecture that was open last; 0 for none.
    lecture_progress : answers, tasks and attempts, as ``dlviz.lecture.progress`` writes them.
    last_file : the session file that was open at the last close; None where the last state is in no file.
    """

    language = Kept(lambda kept: str(kept) if str(kept) in LANGUAGES else system_language())
    type_size = Kept(lambda kept: _number(kept) if _number(kept) in TYPE_SIZES else 1.0)
    motion = Kept(_is_on, _switched)
    gloss = Kept(_is_on, _switched)
    autosave = Kept(_is_on, _switched)
    tour = Kept(_is_on, _switched)
    export_size = Kept(_pixels, lambda size: f"{size[0]}x{size[1]}")
    export_scale = Kept(lambda kept: int(_number(kept)) if _number(kept) in EXPORT_SCALES else 2)
    export_choices = Kept(lambda kept: kept if isinstance(kept, str) else "")
    docks = Kept(_bytes)
    geometry = Kept(_bytes)
    lecture_page = Kept(lambda kept: int(kept) if str(kept).isdecimal() and len(str(kept)) < 6 else 0)
    lecture_progress = Kept(lambda kept: kept if isinstance(kept, str) else "")
    last_file = Kept(
        lambda kept: from_text(kept) if isinstance(kept, str) else None,
        lambda path: as_text(path.absolute()) if path else "",
    )

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
        name = str(self._kept.value("theme"))
        return name if name in THEMES else SYSTEM

    def now(self) -> dict[str, Any]:
        """What a person can choose, as it is chosen now."""
        return {
            "language": self.language, "gloss": self.gloss, "theme": self.theme_choice, "type_size": self.type_size,
            "motion": self.motion, "autosave": self.autosave, "export_size": self.export_size,
            "export_scale": self.export_scale,
        }  # fmt: skip

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

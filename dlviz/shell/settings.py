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
from dlviz.files.writer import save
from dlviz.i18n import system_language
from dlviz.model.slices import finish
from dlviz.shell.places import data_folder
from dlviz.shell.scheme import SYSTEM, system_theme
from dlviz.state import AppState
from dlviz.system.language import LANGUAGES
from dlviz.theme import THEMES

TYPE_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)
EXPORT_SIZES = ("1280x720", "1920x1080", "1600x1200", "960x540", "800x800")
EXPORT_SCALES = (1, 2, 3, 4)
CHOICES = ("language", "gloss", "theme", "type_size", "motion", "autosave", "export_size", "export_scale")
RECENT = 8  # files
FOR_LATER = ("from_the_future", "cannot_read", "not_a_file", "too_large")  # whole perhaps, but nothing for us now


T = TypeVar("T")


class Stored(Generic[T]):
    """A value that is kept under a name: ``read`` makes it of what is kept and is ``allowed``; else it is ``unset``."""

    def __init__(
        self,
        allowed: Callable[[Any], bool],
        read: Callable[[Any], T],
        unset: Callable[[], T],
        write: Callable[[T], object] = lambda value: value,
        name: str = "",
    ) -> None:
        self.allowed, self._read, self._unset, self._write, self.name = allowed, read, unset, write, name

    def __set_name__(self, owner: type[Settings], name: str) -> None:
        self.name = self.name or name

    def __get__(self, settings: Settings, owner: type[Settings]) -> T:
        kept = settings._kept.value(self.name)
        return self._read(kept) if self.allowed(kept) else self._unset()

    def __set__(self, settings: Settings, value: T) -> None:
        settings._kept.setValue(self.name, self._write(value))


def _text() -> Stored[str]:
    return Stored(lambda kept: isinstance(kept, str), str, str)


def _bytes() -> Stored[QByteArray]:
    return Stored(lambda kept: isinstance(kept, QByteArray), QByteArray, QByteArray)


def _switch() -> Stored[bool]:
    """On until it is turned off."""
    words = {"true": True, "false": False}
    return Stored(lambda kept: str(kept) in words, lambda kept: words[kept], lambda: True, lambda on: str(on).lower())


def _pixels(kept: str) -> tuple[int, int]:
    width, _, height = kept.partition("x")
    return int(width), int(height)


def _number(value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        return 0.0


def _paths(kept: str | list[Any]) -> tuple[Path, ...]:
    found = [from_text(path) for path in ([kept] if isinstance(kept, str) else kept) if isinstance(path, str)]
    return tuple(path for path in found[:RECENT] if path is not None)


class Settings:
    """Each value is read with its allowed values in hand: what is garbage counts as not set, and is told.

    Attributes
    ----------
    told : what could not be understood of what was remembered, for the person to be told once.
    motion : whether things move between two steps; some people cannot bear it.
    gloss : whether a taught word has that of the other language beside it.
    autosave : whether work is kept against a crash while it goes on.
    tour : whether the tour is still to be shown.
    theme_choice : the theme that was chosen; ``system`` as long as none was.
    recent : session files that were opened or saved, the last one first.
    export_size, export_scale : pixels of a picture that the menu exports, and how fine a bitmap it is.
    export_choices : what was chosen last in the export window, as it writes them.
    docks, geometry : where the docks stand and which are open, and where the window.
    lecture_page : the page of the lecture that was open last; 0 for none.
    lecture_progress : answers, tasks and attempts, as ``dlviz.lecture.progress`` writes them.
    last_file : the session file that was open at the last close; None where the last state is in no file.
    """

    language = Stored(lambda kept: str(kept) in LANGUAGES, str, system_language)
    theme_choice = Stored(lambda kept: str(kept) in (*THEMES, SYSTEM), str, lambda: SYSTEM, name="theme")
    type_size = Stored(lambda kept: _number(kept) in TYPE_SIZES, _number, lambda: 1.0)
    motion, gloss, autosave, tour = _switch(), _switch(), _switch(), _switch()
    export_size = Stored(
        lambda kept: str(kept) in EXPORT_SIZES, _pixels, lambda: _pixels(EXPORT_SIZES[0]),
        lambda size: f"{size[0]}x{size[1]}",
    )  # fmt: skip
    export_scale = Stored(lambda kept: _number(kept) in EXPORT_SCALES, lambda kept: int(_number(kept)), lambda: 2)
    export_choices, lecture_progress = _text(), _text()
    docks, geometry = _bytes(), _bytes()
    lecture_page = Stored(lambda kept: str(kept).isdecimal() and len(str(kept)) < 6, int, int)
    recent = Stored(
        lambda kept: isinstance(kept, str | list), _paths, tuple[Path, ...], lambda paths: list(map(as_text, paths))
    )
    last_file = Stored(
        lambda kept: isinstance(kept, str), from_text, lambda: None,
        lambda path: as_text(path.absolute()) if path else "",
    )  # fmt: skip

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
        kinds = (kind for kind in vars(Settings).values() if isinstance(kind, Stored))
        for kind in kinds:
            value = self._kept.value(kind.name)
            if self._kept.contains(kind.name) and not kind.allowed(value):
                self.told.append(Problem("setting_unknown", FILES, setting=kind.name, value=str(value)))
                self._kept.remove(kind.name)

    @property
    def theme(self) -> str:
        """The theme that is shown."""
        return system_theme() if self.theme_choice == SYSTEM else self.theme_choice

    @theme.setter
    def theme(self, name: str) -> None:
        self.theme_choice = name

    def now(self) -> dict[str, Any]:
        """What a person can choose, as it is chosen now."""
        return {name: getattr(self, name) for name in CHOICES} | {"theme": self.theme_choice}

    def add_recent(self, path: Path) -> None:
        path = path.absolute()
        self.recent = (path, *(other for other in self.recent if other != path))[:RECENT]

    def forget_recent(self, path: Path | None = None) -> None:
        """Forget a file, or all."""
        gone = path.absolute() if path else None
        self.recent = tuple(other for other in self.recent if gone and other != gone)

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
        file = self._state_file()
        if self._read_state() is None and os.path.lexists(file):
            return False
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            save(file, finish(session.in_slices(state)), private=True)
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

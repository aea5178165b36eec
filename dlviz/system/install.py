"""``dlviz desktop install`` and ``remove``: the program in a person's own desktop, without any rights over the machine.

Either all of it is there afterwards or nothing has changed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dlviz.errors import FILES, Problem, file_problem
from dlviz.files.writer import write_whole
from dlviz.system import choices
from dlviz.system.entry import ENTRY, KIND, files, own_command, started_by

TOOLS = {  # what tells a desktop of the change, and which folder it is told of
    "update-mime-database": "mime",
    "update-desktop-database": "applications",
    "gtk-update-icon-cache": "icons/hicolor",
}
NEEDED = ("update-mime-database",)  # without it no desktop knows the kind of file


@dataclass(frozen=True, slots=True)
class Places:
    """The two folders of a person that a desktop reads."""

    data: Path
    config: Path

    @property
    def choices(self) -> Path:
        return self.config / "mimeapps.list"


@dataclass(slots=True)
class Done:
    """What was done: files, what stood there before, and the tools that are not on this machine."""

    places: Places
    written: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    command_before: str = ""
    opened_before: str = ""
    missing: list[str] = field(default_factory=list)


def places(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Places:
    """Where this person's desktop looks, after the XDG Base Directory Specification.

    Raises
    ------
    Problem
        ``no_desktop_files`` on Windows and macOS, ``no_home`` where there is no home to write to.
    """
    if platform in ("win32", "darwin"):
        raise Problem("no_desktop_files", FILES)

    def folder(name: str, inside: str) -> Path:
        wanted, home = environment.get(name, ""), environment.get("HOME", "")
        if Path(wanted).is_absolute():  # a relative one is to be ignored
            return Path(wanted)
        if not Path(home).is_absolute() or not Path(home).is_dir():
            raise Problem("no_home", FILES, value=home, name=name)
        return Path(home, inside)

    return Places(folder("XDG_DATA_HOME", ".local/share"), folder("XDG_CONFIG_HOME", ".config"))


def install(where: Places, command: tuple[str, ...] | None = None) -> Done:
    """Write the files, or bring them up to date.

    Raises
    ------
    Problem
        ``cannot_write``, ``cannot_read``; then everything is as it was before.
    """
    done = Done(where)
    command = command or own_command()
    with _whole() as change:
        for place, content in files(command):
            path = where.data / place
            old = change(path, content)
            if place.name == ENTRY and old not in (None, content):
                done.command_before = started_by(old.decode(errors="replace")) if old else ""
            done.written.append(path)
        text = _text(where.choices)
        opened = choices.chosen(text, KIND)
        done.opened_before = opened if opened != ENTRY else ""
        change(where.choices, choices.choose(text, KIND, ENTRY).encode())
    _tell(where, done)
    return done


def remove(where: Places) -> Done:
    """Take away what ``install`` has written.

    Raises
    ------
    Problem
        ``cannot_write``, ``cannot_read``; then everything is as it was before.
    """
    done = Done(where)
    with _whole() as change:
        for place, _ in files(own_command()):
            path = where.data / place
            if change(path, None) is not None:
                done.removed.append(path)
        text = _text(where.choices)
        if text != (without := choices.forget(text, KIND, ENTRY)):
            empty = without.strip() in ("", choices.DEFAULTS)  # a heading alone chooses nothing
            change(where.choices, None if empty else without.encode())
    if done.removed:
        _tell(where, done)
        _tidy(where, done)
    return done


def _tidy(where: Places, done: Done) -> None:
    """Take away the folders that are empty now, the inner ones first."""
    folders = {folder for path in done.removed for folder in path.parents if where.data in folder.parents}
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        why = error if isinstance(error, OSError) else OSError(str(error))
        raise file_problem("cannot_read", path, why) from error


Change = Callable[[Path, bytes | None], bytes | None]


@contextlib.contextmanager
def _whole() -> Iterator[Change]:
    """Gives what writes a file, or removes it for None, and returns what was there; all is put back on a failure."""
    before: list[tuple[Path, bytes | None]] = []
    folders: list[Path] = []

    def change(path: Path, content: bytes | None) -> bytes | None:
        try:
            old = path.read_bytes() if path.exists() else None
            if old != content:
                folders.extend(folder for folder in path.parents if not folder.exists())
                _put(path, content)
                before.append((path, old))
        except OSError as error:
            raise file_problem("cannot_write", path, error) from error
        return old

    try:
        yield change
    except BaseException:
        for path, old in reversed(before):
            with contextlib.suppress(OSError):
                _put(path, old)
        for folder in sorted(folders, reverse=True):  # the inner ones first
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _put(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)


def _tell(where: Places, done: Done) -> None:
    """Let the desktop read the folders again, by the tools that are its own for that."""
    for tool, folder in TOOLS.items():
        if program := shutil.which(tool):
            _run(program, where.data / folder)
        elif tool in NEEDED:
            done.missing.append(tool)


def _run(program: str, folder: Path) -> None:
    """Run such a tool to its end, in silence: what it cannot do it will do the next time."""
    options = ["--quiet", "--ignore-theme-index", "--force"] if "icon" in program else []
    silence = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
    with contextlib.suppress(OSError):
        arguments = [program, *options, str(folder)]
        os.waitpid(os.posix_spawn(program, arguments, os.environ, file_actions=silence), 0)

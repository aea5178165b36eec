"""``dlviz doctor``: what the program stands on, what is not right with it, and what to do.

Each check looks for itself and speaks for itself; where Qt is missing they speak English.
"""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dlviz import __version__
from dlviz.called import program
from dlviz.errors import Problem
from dlviz.messages import sentence, translate
from dlviz.resources import is_bundle, resource
from dlviz.system import libraries, parts
from dlviz.system.entry import ENTRY, own_command, started_by, starting
from dlviz.system.install import places
from dlviz_lab import DISTRIBUTION, UNINSTALL, other_owners

GOOD, NOTE, BAD = "good", "note", "bad"
LITTLE = 200  # MB of room


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do where it is not as it should be."""

    state: str
    text: str
    advice: str = ""


def examine(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Everything that is looked at, in the order in which one thing stands on another.

    The ``environment`` is the one that the program was started in, before anything was drawn off the screen.
    """
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _program, _python, _parts, _video, _system_libraries, partial(_display, environment), _letters, _folders,
        _desktop,
    )  # fmt: skip
    for check in checks:
        yield from check()


# what is installed


def _program() -> Iterator[Finding]:
    kind = translate("Doctor", "a bundle") if is_bundle() else DISTRIBUTION
    yield Finding(GOOD, f"dlviz {__version__} ({kind}): {resource('').parent}")
    if others := other_owners(pattern="*"):
        yield Finding(
            BAD,
            translate("Doctor", "The folder dlviz belongs to other packages too: {0}").format(", ".join(others)),
            translate("Doctor", "Take both away, then install this program again as you did before: {0}").format(
                UNINSTALL
            ),
        )
    for name in ("i18n/dlviz_ko.qm", "icons/dlviz-64.png"):
        if not resource(name).exists():
            yield Finding(
                BAD,
                translate("Doctor", "A file of the program is missing: {0}").format(resource(name)),
                translate("Doctor", "An installation builds it: python -m pip install . (in the folder of the source)"),
            )


def _python() -> Iterator[Finding]:
    yield Finding(GOOD, f"Python {platform.python_version()}: {sys.executable}")
    yield Finding(GOOD, f"{platform.system()} {platform.release()}, {platform.machine()}")


def _parts() -> Iterator[Finding]:
    known = parts.bounds()
    for part in parts.PARTS:
        version = parts.version(part)
        if version is None:
            yield Finding(BAD, translate("Doctor", "{0} is not installed").format(part), parts.to_install(part))
        elif parts.fits(part, version, known):
            yield Finding(GOOD, f"{part} {version}")
        else:
            wanted = translate("Doctor", "(it must be {0})").format(parts.wanted(part, known))
            yield Finding(BAD, f"{part} {version} {wanted}", parts.to_install(part))


def _video() -> Iterator[Finding]:
    version = None if is_bundle() else parts.version("av")
    if version:
        yield Finding(GOOD, f"PyAV {version} (.mp4)")
    else:
        yield Finding(
            NOTE,
            translate("Doctor", "PyAV is not there: .mp4 cannot be made, .gif can"),
            "" if is_bundle() else translate("Doctor", "Only if you want .mp4: {0}").format("python -m pip install av"),
        )


# what a window needs


def _system_libraries() -> Iterator[Finding]:
    if sys.platform != "linux":
        return
    if gone := libraries.missing():
        yield Finding(
            BAD,
            translate("Doctor", "Libraries of the system are missing: {0}").format(", ".join(gone)),
            translate("Doctor", "On Debian or Ubuntu: {0}").format(f"apt-get install {' '.join(gone)}"),
        )
    else:
        yield Finding(GOOD, translate("Doctor", "The libraries of the system that a window needs are there"))


def _display(environment: Mapping[str, str]) -> Iterator[Finding]:
    from dlviz.shell.desktop import has_display

    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    named = [f"{name}={environment[name]}" for name in names if environment.get(name)]
    if has_display(environment):
        yield Finding(GOOD, translate("Doctor", "A display for a window: {0}").format(", ".join(named) or sys.platform))
    else:
        yield Finding(
            NOTE,
            translate("Doctor", "There is no display, so no window"),
            translate("Doctor", "Pictures need none: {0}. For a window start dlviz from a desktop.").format(
                f"{program()} export PANEL -o FILE"
            ),
        )


def _letters() -> Iterator[Finding]:
    try:
        from PySide6.QtGui import QFontInfo, QGuiApplication

        from dlviz.shell.desktop import application
        from dlviz.shell.fonts import has_hangul

        keep = application(off_screen=True)
        family, hangul = QFontInfo(QGuiApplication.font()).family(), has_hangul()
        del keep
    except ModuleNotFoundError:
        return  # it was said among the parts
    except ImportError as error:
        yield Finding(BAD, translate("Doctor", "Qt cannot be loaded: {0}").format(error), libraries_advice())
        return
    if hangul:
        yield Finding(GOOD, translate("Doctor", "Letters, Hangul among them: {0}").format(family))
    else:
        yield Finding(
            BAD,
            translate("Doctor", "Hangul would be boxes: the letters of the program are not there"),
            translate("Doctor", "Install dlviz again; its fonts belong into {0}").format(resource("fonts")),
        )


def libraries_advice() -> str:
    """What to install where Qt itself cannot be loaded."""
    if sys.platform == "linux":
        return translate("Doctor", "On Debian or Ubuntu: {0}").format(f"apt-get install {libraries.SYSTEM_LIBRARIES}")
    return "python -m pip install --force-reinstall PySide6-Essentials"


# where it writes


def _folders() -> Iterator[Finding]:
    for words, variable, folder in _own_folders():
        stands = next(place for place in (folder, *folder.parents) if place.exists())
        try:
            with tempfile.TemporaryFile(dir=stands) as file:
                file.write(b"dlviz")
        except OSError as error:
            yield Finding(
                BAD,
                translate("Doctor", "{0} cannot be written ({1}): {2}").format(words, error.strerror, folder),
                translate("Doctor", "Make it yours, or let {0} name another folder").format(variable)
                if variable
                else translate("Doctor", "Make it yours, or go to another folder first"),
            )
            continue
        room = shutil.disk_usage(stands).free // 10**6
        yield Finding(
            GOOD if room >= LITTLE else BAD,
            translate("Doctor", "{0}: {1} ({2} MB free)").format(words, folder, room),
            "" if room >= LITTLE else translate("Doctor", "Make room on this disk"),
        )


def _own_folders() -> Iterator[tuple[str, str, Path]]:
    """What is kept there, the variable that names another place for it, and the place."""
    try:
        from PySide6.QtCore import QStandardPaths

        from dlviz.shell.places import data_folder
    except ImportError:
        return
    location = QStandardPaths.StandardLocation
    config = Path(QStandardPaths.writableLocation(location.GenericConfigLocation)) / "dlviz"
    cache = Path(QStandardPaths.writableLocation(location.GenericCacheLocation)) / "dlviz"
    yield translate("Doctor", "Settings"), "XDG_CONFIG_HOME", config
    yield translate("Doctor", "Last state and log"), "XDG_DATA_HOME", data_folder()
    yield translate("Doctor", "Typeset formulas"), "XDG_CACHE_HOME", cache
    yield translate("Doctor", "This folder"), "", Path.cwd()


def _desktop() -> Iterator[Finding]:
    try:
        entry = places().data / "applications" / ENTRY
    except Problem as problem:
        yield Finding(NOTE, sentence(problem))
        return
    if not entry.exists():
        yield Finding(
            NOTE,
            translate("Doctor", "dlviz is not in the menu of the desktop"),
            translate("Doctor", "To have it there, and .dlviz files opened by a double click: {0}").format(
                f"{program()} desktop install"
            ),
        )
        return
    text = entry.read_text(encoding="utf-8", errors="replace")
    if started_by(text) == started_by(starting(text, own_command())):
        yield Finding(GOOD, translate("Doctor", "In the menu of the desktop: {0}").format(entry))
    else:
        yield Finding(
            NOTE,
            translate("Doctor", "The menu of the desktop starts another dlviz: {0}").format(started_by(text)),
            translate("Doctor", "To have it start this one: {0}").format(f"{program()} desktop install"),
        )

"""What Qt needs before anything is shown: a display, or why there is none; one application, our look and letters."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from dlviz.errors import WINDOW, Problem
from dlviz.resources import resource
from dlviz.system.entry import ID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@contextlib.contextmanager
def opening() -> Iterator[None]:
    """While the QApplication is made, which ends the process where there is no display for it."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qWarning

    said: list[str] = []

    def listen(kind: QtMsgType, context: Any, text: str) -> None:
        said.append(text)
        if kind == QtMsgType.QtFatalMsg:
            _end(why("\n".join(said), os.environ))

    before = qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for text in said:  # it went well: as if nobody had listened
        qWarning(text)


def _end(problem: Problem) -> NoReturn:
    """Qt would abort now, and no exception comes through it."""
    from dlviz.i18n import set_language
    from dlviz.messages import sentence
    from dlviz.shell.settings import Settings

    set_language(Settings().language)
    print(f"dlviz: {sentence(problem)}", file=sys.stderr, flush=True)
    os._exit(problem.status)


def why(said: str, environment: Any) -> Problem:
    """The reason, from what Qt has said before it gave up."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if "Could not find the Qt platform plugin" in said:
        found = re.search(r"Available platform plugins are: ([^\n]*?)\.?$", said, re.MULTILINE)
        names = tuple(sorted(found[1].split(", "))) if found else ()
        return Problem("unknown_platform", WINDOW, platform=platform, platforms=names)
    asked = {"WAYLAND_DISPLAY": "Failed to create wl_display", "DISPLAY": "could not connect to display"}
    dead = [f"{name}={environment[name]}" for name, words in asked.items() if words in said and environment.get(name)]
    if dead:
        return Problem("display_is_dead", WINDOW, displays=tuple(dead))
    if any(words in said for words in asked.values()):
        return Problem("no_display", WINDOW)
    return Problem("no_platform", WINDOW, platform=platform or "Qt")


# A desktop names itself to what it starts by a click; a terminal takes these out, or is one.
BY_A_CLICK = ("DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN", "GIO_LAUNCHED_DESKTOP_FILE")


def is_unheard() -> bool:
    """Whether nobody reads what is printed: the program was started by a double click, and not in a terminal."""
    if sys.stderr is None:  # Windows, without a console
        return True
    in_terminal = any(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
    return not in_terminal and any(os.environ.get(name) for name in BY_A_CLICK)


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be opened: Qt would abort the process where there is no display."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def application(*, off_screen: bool = False) -> QApplication:
    """The one QApplication, with our look and letters."""
    if off_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Of so small areas the handing out takes longer than the filling.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    import dlviz.system.pyside6_alone  # noqa: F401 - before anything else imports PySide6

    # isort: split
    from PySide6.QtWidgets import QApplication

    from dlviz.shell import fonts
    from dlviz.ui import accessible
    from dlviz.ui.focus_ring import FocusRings

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        with opening():
            app = QApplication(["dlviz"])
    app.setApplicationName("dlviz")
    app.setOrganizationName("dlviz")
    app.setStyle("Fusion")
    fonts.load()
    if not isinstance(app.findChild(FocusRings), FocusRings):
        accessible.install()
        FocusRings(app)
    if not off_screen:
        _show_who_we_are(app)
    return app


def _show_who_we_are(app: QApplication) -> None:
    """The icon of the windows, and the entry in the desktop that they belong to."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for path in resource("icons").glob("dlviz-*.png"):  # read when one of them is shown
        if not path.stem.endswith("512"):  # too large for a property of a window
            icon.addFile(str(path))
    app.setWindowIcon(icon)
    app.setDesktopFileName(ID)

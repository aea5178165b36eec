"""What Qt needs before anything is shown: a display, one application, our look and letters."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from dlviz.resources import resource
from dlviz.system.entry import ID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


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
    from dlviz.shell.display import opening
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

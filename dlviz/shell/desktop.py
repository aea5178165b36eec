"""What Qt needs before anything is shown: a display, one application, our look and letters."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def has_display() -> bool:
    """Whether a window can be opened: Qt would abort the process where there is no display."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def application(*, off_screen: bool = False) -> QApplication:
    """The one QApplication, with our look and letters."""
    if off_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from dlviz.shell import fonts
    from dlviz.shell.display import opening

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        with opening():
            app = QApplication(["dlviz"])
    app.setApplicationName("dlviz")
    app.setOrganizationName("dlviz")
    app.setStyle("Fusion")
    fonts.ensure_hangul()
    return app

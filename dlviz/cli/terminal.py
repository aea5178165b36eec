"""What commands share: the language that they speak, Qt without a display, and what they print."""

from __future__ import annotations

import io
import os
import sys

from dlviz.errors import FILES, Problem
from dlviz.interrupt import at_once
from dlviz.system.language import system_language as language_of_system


def speak(language: str | None) -> object:
    """Set the language where Qt is to be had, English being spoken without; what is returned must be kept."""
    try:
        from dlviz.system.pyside6_alone import QtCore
    except ImportError:
        return None
    from dlviz.i18n import set_language, system_language

    keep = QtCore.QCoreApplication.instance() or QtCore.QCoreApplication([])
    set_language(language or system_language())
    return keep


def code_language(wished: str | None) -> str:
    """The language of comments, found without Qt, which code does not need."""
    return wished or language_of_system()


def start_qt(language: str | None) -> None:
    """Pictures are drawn off the screen: no display is needed."""
    from dlviz.shell.desktop import application

    _end_without_windows()
    application(off_screen=True)
    from dlviz.i18n import set_language, system_language

    set_language(language or system_language())


def _end_without_windows() -> None:
    """What was said before in Korean has begun a Qt that knows no windows, beside which there can be no other."""
    from dlviz.system.pyside6_alone import QtCore

    app = QtCore.QCoreApplication.instance()
    if app is not None and not app.inherits("QApplication"):
        from dlviz.i18n import forget_translators

        forget_translators()
        app.shutdown()


def write_any_letter() -> None:
    """A terminal or a pipe of another encoding shows what it lacks by its number, as errors are."""
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")


def put_out(text: str) -> None:
    """Print it now. Whoever stops reading, as ``head`` does, has had enough: that is no fault."""
    try:
        with at_once():
            print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python tries once more at its end
        if not isinstance(error, BrokenPipeError):
            raise Problem("cannot_write", FILES, path="stdout", why=error.strerror or str(error)) from error

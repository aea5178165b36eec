"""Where no window can be opened: one sentence that names the reason, instead of Qt's abort."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from typing import Any, NoReturn

from dlviz.errors import WINDOW, Problem


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

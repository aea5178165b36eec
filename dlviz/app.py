"""Where the program begins: the window, or a command that needs none."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import dlviz.system.numpy_alone  # noqa: F401 - before anything else imports NumPy

# isort: split
from dlviz.called import WORKER
from dlviz.cli import COMMANDS
from dlviz.cli.terminal import write_any_letter
from dlviz.interrupt import Interrupted, check, ignore, watched
from dlviz.shell.desktop import application, has_display, is_unheard
from dlviz.shell.opening import Opening, is_opening, read_opening

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from dlviz.errors import Problem
    from dlviz.shell.settings import Settings
    from dlviz.shell.window import Window
    from dlviz.state import AppState


def main(arguments: list[str] | None = None) -> int:
    """``dlviz [FILE.dlviz]`` or one of the commands; returns the exit status."""
    is_process, arguments = arguments is None, sys.argv[1:] if arguments is None else arguments
    # Starting makes thousands of objects and no garbage: looking for some would take a tenth of the time.
    gc.disable()
    if is_process:
        write_any_letter()
    try:
        with watched(to_the_end=is_process):
            return _interruptible(arguments)
    except ImportError as error:
        from dlviz.system.parts import missing_part

        if (said := missing_part(error)) is None:
            raise
        print(f"dlviz: {said}", file=sys.stderr)
        return 1
    finally:
        gc.enable()


def _interruptible(arguments: list[str]) -> int:
    try:
        return _main(arguments)
    except Interrupted as stop:
        ignore()  # it is about to end
        from dlviz.cli import commands
        from dlviz.errors import Problem

        return commands.tell(Problem("interrupted", stop.status), commands.wished_language(arguments))


def _main(arguments: list[str]) -> int:
    if arguments == [WORKER]:
        from dlviz.cli.worker import serve

        return serve()
    is_window = is_opening(arguments) and arguments[0] not in COMMANDS
    if arguments and not is_window and (arguments[0].startswith("-") or _is_command(arguments)):
        from dlviz.cli import commands

        check()
        return commands.run(arguments)
    return _window(arguments)


def _is_command(arguments: list[str]) -> bool:
    return arguments[0] in COMMANDS or len(arguments) > 1


def _window(arguments: list[str]) -> int:
    from dlviz.errors import WINDOW, Problem
    from dlviz.shell.settings import Settings

    problem: Problem | None = None
    try:
        opening = read_opening(arguments, COMMANDS)
    except Problem as found:
        from dlviz.cli import commands

        if not (is_unheard() and has_display()):
            return commands.tell(found, Settings().language)
        opening, problem = Opening(), found
    if not has_display():
        from dlviz.cli import commands

        return commands.tell(Problem("no_display", WINDOW), Settings().language)
    app = application()
    return _run(app, opening, problem)


def _run(app: QApplication, opening: Opening, problem: Problem | None = None) -> int:
    """Show the window until it is closed; a ``problem`` with what was to be opened is told in it."""
    from PySide6.QtCore import QTimer

    from dlviz.shell.faults import Reporter
    from dlviz.shell.safety import Safety
    from dlviz.shell.settings import Settings

    reporter = Reporter()
    reporter.install()
    settings = Settings()
    if problem is not None:
        settings.told.append(problem)
    window = open_window(settings, opening.document.state if opening.document else None)
    is_first_look = show_opened(window, opening) and problem is None
    safety = Safety(window, reporter)  # signals close the window from here on
    check()
    if is_first_look and window.settings.tour:
        QTimer.singleShot(0, window.show_tour)  # beside what is laid out by then
    status = app.exec()
    safety.close()
    ignore()
    reporter.remove()
    window.deleteLater()
    return int(status)


def show_opened(window: Window, opening: Opening) -> bool:
    """Show what the program was started with; whether that was nothing."""
    if opening.document is not None:
        window.documents.take(opening.document, opening.path)
    else:
        window.documents.reopen()
        if opening.brought is not None:
            window.tables.open(opening.brought, "named")
    window.lectures.begin(opening.lecture, opening.page)
    return opening.document is None and opening.brought is None and not window.lectures.is_open


def open_window(settings: Settings, state: AppState | None = None) -> Window:
    """Show the main window; once it is painted, what it stands on is set apart from what is searched for garbage."""
    from PySide6.QtCore import QTimer

    from dlviz.shell.window import Window

    window = Window(settings, state)
    window.show()
    QTimer.singleShot(0, window, lambda: _started(window))
    return window


def _started(window: Window) -> None:
    from dlviz.shell.sweep import Sweep

    gc.freeze()
    gc.enable()
    Sweep(window)

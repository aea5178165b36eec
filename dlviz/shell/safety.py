"""What stands between a person's work and a fault: this run's folder, its autosave, and what an earlier run left.

It offers, it never insists: each offer is a strip over the lower edge of the window, and one that is not answered
comes again at the next start.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGraphicsItem, QWidget

from dlviz import session
from dlviz.errors import FILES, Problem, file_problem
from dlviz.i18n import language
from dlviz.messages import sentence
from dlviz.shell.autosave import Autosave
from dlviz.shell.documents import RECOVERY
from dlviz.shell.ending import Ending
from dlviz.shell.faults import Fault, Reporter
from dlviz.shell.notice import Words
from dlviz.shell.places import data_folder
from dlviz.shell.runs import BEAT, Run, left_behind, others_live
from dlviz.shell.settings import FOR_LATER, put_aside
from dlviz.shell.strip import Strip
from dlviz.shell.switched_off import switch_off
from dlviz.shell.window import Window
from dlviz.ui.panel import Panel
from dlviz_lab import DISTRIBUTION, UNINSTALL, other_owners

NO_FILE = ((RECOVERY, {"file": ""}),)
MOST_OFFERS = 3
MOST_FAULTS = 20


class Safety(QObject):
    """Watches over one window, from its first moment to ``close``."""

    def __init__(self, window: Window, reporter: Reporter) -> None:
        super().__init__(window)
        self._window = window
        self._left: list[Run] = []
        self._faults: list[Fault] = []
        self._signals = Ending(window.end, self)
        reporter.noticed.connect(self._notice)
        reporter.view_failed.connect(self._view_failed)
        self._run = self._begin()
        QTimer.singleShot(0, self, self._say_what_was)

    def _begin(self) -> Run | None:
        try:
            run = Run.begin()
            run.watch_for_crashes()
        except OSError as error:
            problem = file_problem("cannot_keep", error.filename or "", error)
            QTimer.singleShot(0, self, lambda: self._say(problem))
            return None
        window = self._window
        self._autosave = Autosave(window.store, run, window.documents.recovery, self, lambda: window.settings.autosave)
        self._autosave.failed.connect(self._say)
        beat = QTimer(self, interval=BEAT)
        beat.timeout.connect(run.beat)
        beat.start()
        return run

    def close(self) -> None:
        """The window has closed: nothing of this run stays, but changes that are in no file and cannot come back."""
        self._signals.stop()
        for run in self._left:
            run.leave()
        if self._run is None:
            return
        self._autosave.stop()
        documents = self._window.documents
        comes_back = documents.path is None and self._window.is_kept and not others_live()
        if self._window.ending and documents.modified and not comes_back:
            self._autosave.write()
            self._run.leave()
        else:
            self._run.end()

    # what an earlier run left

    def _say_what_was(self) -> None:
        for problem in self._window.settings.told:
            self._tell(problem)
        self._window.settings.told.clear()
        if others := other_owners():
            owners = (DISTRIBUTION, *others)
            self._say(Problem("two_owners", FILES, owners=owners, command=UNINSTALL))
        self._left = left_behind()
        for run in self._left[:MOST_OFFERS]:
            if text := run.crash_text():
                self._offer_crash(text)
            self._offer_state(run)

    def _tell(self, problem: Problem) -> None:
        """In a strip, which stays until it was read: another notice would replace the first."""
        self._add("told", partial(sentence, problem))

    def _offer_crash(self, text: str) -> None:
        self._add(
            "crash",
            lambda: self.tr("dlviz crashed the last time. The details help whoever mends it."),
            lambda: text,
        )

    def _add(self, name: str, words: Words, details: Callable[[], str] | None = None) -> None:
        """A strip to be closed, with a way to the ``details``."""

        def copy() -> None:
            QGuiApplication.clipboard().setText(details() if details else "")
            self._window.notice.say(lambda: self.tr("The details are in the clipboard."), good=True)

        ways = [("copy", lambda: self.tr("Copy the details"), copy)] if details else []
        self._window.strips.add(Strip(name, words, *ways, ("close", lambda: self.tr("Close"), lambda: None)))

    def _offer_state(self, run: Run) -> None:
        try:
            document = session.read_document(run.state_file, only_files=True)
        except Problem as problem:
            if problem.kind in FOR_LATER and os.path.lexists(run.state_file):
                self._tell(problem)
                return
            if os.path.lexists(run.state_file):
                self._tell(put_aside(run.state_file, data_folder() / "autosave.dlviz", problem))
            if not os.path.lexists(run.state_file):
                self._done(run)
            return
        if document.state == self._window.store.state and document.unknown in ((), NO_FILE):
            self._done(run)
            return
        when = QDateTime.fromSecsSinceEpoch(int(run.state_file.stat().st_mtime))

        def words() -> str:
            at = QLocale(language()).toString(when, QLocale.FormatType.ShortFormat)
            if run.host:
                text = self.tr(
                    "Work on the machine {0} as it was at {1} can be brought back. "
                    "If dlviz is still open there, close it first."
                )
                return text.format(run.host, at)
            return self.tr("dlviz was not closed properly. Your work as it was at {0} can be brought back.").format(at)

        def bring_back() -> None:
            if not self._window.documents.recover(document):
                self._offer_state(run)
            elif self._run is not None and self._autosave.write():  # or the only copy would be gone for a moment
                self._done(run)

        self._window.strips.add(
            Strip(
                "recover",
                words,
                ("yes", lambda: self.tr("Bring it back"), bring_back),
                ("no", lambda: self.tr("Throw it away"), partial(self._done, run)),
                ("later", lambda: self.tr("Later"), lambda: None),  # it is offered again at the next start
            )
        )

    def _done(self, run: Run) -> None:
        self._left.remove(run)
        run.end()

    # faults of this run

    def _notice(self, fault: Fault) -> None:
        self._faults = [*self._faults, fault][-MOST_FAULTS:]
        self._window.strips.take_away("fault")
        self._add(
            "fault",
            lambda: self.tr("Something inside dlviz went wrong ({0}). The rest works on.").format(fault.what),
            lambda: "\n".join(each.details for each in self._faults),
        )

    def _view_failed(self, view: QWidget | QGraphicsItem) -> None:
        QTimer.singleShot(0, self, lambda: self._switch_off(view))  # not while it is being painted

    def _switch_off(self, view: QWidget | QGraphicsItem) -> None:
        page = next((page for page in self._window.pages if page.panel is view), None)
        with contextlib.suppress(RuntimeError):  # Qt has taken it away by now
            if page is not None:
                page.switch_off()
            elif isinstance(view, QGraphicsItem):
                view.setVisible(False)
            elif not isinstance(view, Panel) and view.isVisible():
                switch_off(view, self._window.appearance.theme)

    def _say(self, problem: Problem) -> None:
        self._window.notice.say(partial(sentence, problem))

"""The file that the state belongs to: new, open, save, recent files, and what closing would lose.

Opening is an edit like any other and can be undone, and the file goes with it: whoever undoes an opening is back in
the file before. What is in no file is kept for the next start. A person is asked about unsaved changes only where they
would be lost: in a named file, or without a file where it cannot be kept or another window would keep its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dlviz import by_fields, session
from dlviz.errors import FILES, Problem
from dlviz.files.lines import IMAGES, TABLES, TEXT_TABLES
from dlviz.files.names import as_text, from_text, shown
from dlviz.messages import sentence
from dlviz.model.slices import Slices, finish
from dlviz.session import Document
from dlviz.shell.notice import Words
from dlviz.shell.opening import ENDING, is_for_a_panel
from dlviz.shell.runs import others_live
from dlviz.shell.settings import Settings
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.ui.clipboard import clipboard_text, held_now
from dlviz.ui.dialogs import all_words, ask_changes, ask_open, ask_replace, ask_save, patterns, table_words
from dlviz.ui.quick import Quick

RECOVERY = ("recovery",)  # the place in a kept state that says which file it belongs to
DRIVES = ("/media/", "/run/media/", "/mnt/", "/Volumes/")  # a folder that is empty there waits for its drive
Stamp = tuple[int, int] | None


class File(msgspec.Struct, frozen=True):
    """A session file as this window knows it; without a ``path`` it is one that was never saved.

    ``saved`` is the state that it holds, None where that is not known; ``stamp`` tells whether someone else has
    written it since.
    """

    path: Path | None
    saved: AppState | None
    unknown: tuple[Any, ...] = ()
    stamp: Stamp = None


class Documents(Quick, QObject):
    """Emits ``renamed`` when the name or the mark of change may have changed."""

    renamed = Signal()
    table_dropped = Signal(object)

    def __init__(self, window: QWidget, store: Store, settings: Settings, say: Callable[..., None]) -> None:
        super().__init__(window)
        self._window, self._store, self._settings, self._say = window, store, settings, say
        self.own: Callable[[AppState], AppState] = lambda state: state  # the window knows what lies over it
        self._files = [File(None, store.state)]  # by the numbers that stand in the history of the store
        self._mark = False
        self._away: Path | None = None
        store.played.connect(self._played)
        store.crossed.connect(self.renamed)
        store.changed.connect(self._changed)

    # what it is

    @property
    def _file(self) -> File:
        return self._files[self._store.file]

    @property
    def path(self) -> Path | None:
        return self._file.path

    @property
    def name(self) -> str:
        return shown(self._file.path.name) if self._file.path else ""

    @property
    def state(self) -> AppState:
        """What is the person's own: a page of the lecture lies over it, and is in no file."""
        return self.own(self._store.state)

    @property
    def modified(self) -> bool:
        """Whether the state differs from the file's; which panel is in front, and playing, count for nothing."""
        return self._file.saved is None or self.state.changed != self._file.saved.changed

    # what the menu does

    def new(self) -> None:
        """Start from the slides' own numbers, in no file."""
        if self._may_open():
            was_unnamed, self._away = self.modified and self.path is None, None
            state = AppState(panel=self._store.state.panel)
            self._cross(state, File(None, state))
            if was_unnamed:
                self._say(lambda: self.tr("A new session. Undo brings back what was shown before."), good=True)

    def open(self) -> None:
        """A session, or a table or a picture as where one is dropped."""
        every = self.tr("Sessions, tables and pictures ({0})").format(patterns((ENDING, *TEXT_TABLES, *IMAGES)))
        words = ";;".join((every, self._words(), table_words(), all_words()))
        path = ask_open(self._window, self.tr("Open a session, a table or a picture"), words)
        if path is not None and is_for_a_panel(path):
            self.table_dropped.emit(path)
        elif path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a session; what is wrong with it is said, and then nothing has changed."""
        try:
            document = session.read_document(path, only_files=True)
        except Problem as problem:
            if problem.kind == "cannot_read" and not is_away(path):
                self._settings.forget_recent(path)
            self._say(partial(sentence, problem))
            return
        if self._may_open():
            self.take(document, path)

    def open_dropped(self, paths: list[Path]) -> None:
        """Open a file that was dropped on the window: one, a session, a table or a picture."""
        if len(paths) != 1:
            self._say(lambda: self.tr("Drop one file, and not {0}: a window shows one session.").format(len(paths)))
        elif is_for_a_panel(paths[0]):
            self.table_dropped.emit(paths[0])
        elif paths[0].suffix.lower() != ENDING:
            named = shown(paths[0].name), ENDING, ", ".join((*TABLES[:3], ".png"))
            self._say(lambda: self.tr("{0} is no session, table or picture; those end in {1}, {2}.").format(*named))
        else:
            self.open_path(paths[0])

    def take(self, document: Document, path: Path | None) -> None:
        """Show a session that was read."""
        self._cross(document.state, File(path, document.state, document.unknown, _stamp(path)))
        if path is not None:
            self._settings.add_recent(path)
        unknown = ", ".join(document.names[:8])

        def known() -> str:
            return self.tr("Opened. This dlviz does not know, and keeps: {0}").format(unknown)

        self._say_read(document, known if document.unknown else None)

    def _say_read(self, document: Document, words: Words | None) -> None:
        """Say what is right now, and what of a session is kept though it is not there to be shown."""
        beyond = by_fields.beyond_what_is_there(document.state)
        all_of_it: list[Words] = [*([words] if words else []), *(partial(sentence, problem) for problem in beyond)]
        if all_of_it:
            self._say(lambda: "\n".join(told() for told in all_of_it), good=not beyond)

    def reopen(self) -> None:
        """Open the file of the last close over what is in no file, so that one undo goes back to that."""
        path = self._settings.last_file
        if path is not None:
            self._away = path if is_away(path) else None
            self.open_path(path)

    @property
    def last(self) -> Path | None:
        """The file for the next start: the one that is open, or, with none, the one whose drive was away."""
        return self.path or self._away

    def recovery(self) -> Callable[[], bytes]:
        """What makes the content for the case of a crash: the session of now, and the file that it belongs to."""
        state, unknown = self.state, self._file.unknown
        place = {"file": as_text(self.path.absolute()) if self.path else ""}
        return lambda: finish(session.in_slices(state, ((RECOVERY, place), *unknown)))

    def recover(self, document: Document) -> bool:
        """Show a state that no file holds yet; it belongs to the file that it was on its way to.

        False where the person would rather keep what is shown now.
        """
        if not self._may_open():
            return False
        unknown = dict(document.unknown)
        place = unknown.pop(RECOVERY, None)
        name = place.get("file") if isinstance(place, dict) else None
        path = from_text(name) if isinstance(name, str) else None
        self._cross(document.state, File(path, None, tuple(unknown.items())))  # no stamp: saving asks first
        return True

    def save(self) -> bool:
        """Save to the file that is known, or ask for one; False where nothing was saved."""
        if self._file.path is None:
            return self.save_as()
        return self._write(self._file.path, self._file.stamp)

    def save_as(self) -> bool:
        suggestion = str(self._file.path or f"{self.state.panel}{ENDING}")
        target = ask_save(self._window, self.tr("Save the session"), suggestion, {ENDING: self._words()})
        if target is None:
            return False
        return self._write(target, _stamp(target))  # the dialog has asked about a file that is there

    def text(self) -> Slices[str]:
        """The state as text; a long one, which nobody reads, is made in slices and has no lines."""
        state, unknown = self._store.state, self._file.unknown
        if not any(by_fields.long_lists(panel) for _, panel in state.changed):
            return session.dumps(state, unknown)
        return (yield from session.in_slices(state, unknown)).decode()

    def paste_text(self) -> None:
        """Take a state from the clipboard as one edit; the file stays the one that it was."""
        try:
            document = session.parse(clipboard_text())
        except Problem as problem:
            self._say(partial(sentence, problem))
            return
        self._store.open(document.state)
        self._say_read(document, lambda: self.tr("The state was pasted. Undo takes it back."))

    def keep(self) -> bool:
        """Keep what is in no file for the next start; False where it cannot be kept."""
        return self.path is not None or self._settings.keep_state(self.state)

    def may_close(self, *, is_kept: bool) -> bool:
        """Ask about changes that closing would lose; False where the person wants to stay."""
        at_stake = self.modified and (self.path is not None or others_live() or not is_kept)
        return not at_stake or self._ask()

    # how it is done

    def _may_open(self) -> bool:
        """What is in no file comes back with one undo; a file's own changes would be forgotten at the close."""
        return not (self.modified and self.path is not None) or self._ask()

    def _ask(self) -> bool:
        answer = ask_changes(self._window, self.name or self.tr("This session"))
        return answer == "discard" or (answer == "save" and self.save())

    def _write(self, path: Path, stamp: Stamp) -> bool:
        try:
            if path.suffix.lower() != ENDING:
                raise Problem("not_that_ending", FILES, path=str(path), ending=ENDING)
            if _stamp(path) not in (None, stamp) and not ask_replace(self._window, shown(path.name)):
                return False
            session.write(path, self.state, self._file.unknown)
        except Problem as problem:
            self._say(partial(sentence, problem))
            return False
        unknown = session.saved(self.state, self._file.unknown)
        file = msgspec.structs.replace(self._file, path=path, saved=self.state, unknown=unknown, stamp=_stamp(path))
        self._know(file)
        self._settings.add_recent(path)
        self._say(lambda: self.tr("Saved: {0}").format(shown(path.name)), good=True)
        self.renamed.emit()
        return True

    def _words(self) -> str:
        return self.tr("dlviz sessions (*.dlviz)")

    def _cross(self, state: AppState, file: File) -> None:
        """Go on in another file."""
        if state != self._store.state and self.path is None and file.path is not None:
            self._settings.keep_state(self._store.state)
        self._files.append(file)
        self._store.open(state, len(self._files) - 1)

    def _changed(self) -> None:
        if self._mark != self.modified:
            self._mark = self.modified
            self.renamed.emit()

    def _know(self, file: File) -> None:
        """Know something else of the file, wherever in the history it is come back to."""
        self._files[self._store.file] = file

    def _played(self, before: AppState, after: AppState) -> None:
        """To have watched is no change: what the file holds is taken to have been played too."""
        if self._file.saved is not None and before.changed == self._file.saved.changed:
            self._know(msgspec.structs.replace(self._file, saved=after))


def holds_state() -> bool:
    """Whether the text in the clipboard begins as a state does that was copied as text."""
    return re.match(r'\s*\{\s*"dlviz"', held_now().text()) is not None


def is_away(path: Path) -> bool:
    """Whether a file may come back as it is: its drive is not there, or the network, and nobody has deleted it."""
    try:
        path.stat()
    except FileNotFoundError:
        parent = path.parent
        is_bare = str(parent).startswith(DRIVES) and parent.is_dir() and not any(parent.iterdir())
        return is_bare or not parent.is_dir()
    except OSError:
        return True
    return False


def _stamp(path: Path | None) -> Stamp:
    try:
        found = path.stat() if path else None
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found else None

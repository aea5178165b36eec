"""Where a person is in the lecture: the page, the answer, the task; what the page shows goes through the store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dlviz.i18n import language
from dlviz.lecture import scene
from dlviz.lecture.loader import load, the_lecture
from dlviz.lecture.page import ChoiceQuestion, Page, Words
from dlviz.lecture.progress import Progress, key_of, loads
from dlviz.marks.unbroken import unbroken
from dlviz.model.fields import Checked
from dlviz.resources import resource
from dlviz.shell.settings import Settings
from dlviz.state import SHARED, AppState
from dlviz.store import Store


class Lesson(QObject):
    """Emits ``changed`` when the page, its answer or its task is another; ``turned`` when it is another page.

    What a person had in a panel before the lecture took it is kept, and comes back with ``close``.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, store: Store, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._settings = store, settings
        self.pages: tuple[Page, ...] = the_lecture()
        self.name = ""  # of a lecture of a person's own
        self._path: Path | None = None  # of it
        self._origin: tuple[Path | None, Page] | None = None  # where a page led here from
        self.progress: Progress = loads(settings.lecture_progress)
        self.is_open = False
        self._index = 0
        self.is_led = False  # to the way out of the task, and still there
        self._before: AppState | None = None
        self._taken: set[str] = set()
        self._given: dict[str, Checked] = {}  # what a lecturer left on each page
        store.changed.connect(self._store_changed)

    # where one is

    @property
    def page(self) -> Page:
        return self.pages[self._index]

    def said(self, words: Words) -> str:
        """A text in the person's language with its numbers, ready to be broken into lines."""
        return unbroken(scene.said(words, language(), scene.names_of(self.page)))

    def choices(self) -> list[str]:
        """What a person chooses from, if the question has choices."""
        question = self.page.question
        return [self.said(choice) for choice in question.choices] if isinstance(question, ChoiceQuestion) else []

    @property
    def answer(self) -> float | None:
        return self.progress.answers.get(self._key)

    @property
    def is_right(self) -> bool:
        return self.answer is not None and scene.is_right(self.page, self.answer)

    @property
    def is_done(self) -> bool:
        return self._key in self.progress.done

    @property
    def is_asking(self) -> bool:
        """Whether the question waits for an answer: until then the picture is veiled."""
        return self.is_open and self.answer is None

    @property
    def _key(self) -> str:
        return key_of(self.page, self.name)

    def index_of(self, number: int) -> int | None:
        return next((i for i, page in enumerate(self.pages) if page.number == number), None)

    # what a person does

    def open(self, index: int | None = None) -> None:
        """Show a page, the one of the last time where none is named."""
        if self.is_open:
            self._leave()
        else:
            self._before, self._taken = self._store.state, set()
        if index is None:
            index = self._index if self.name else self.index_of(self._settings.lecture_page) or 0
        self._index = min(max(index, 0), len(self.pages) - 1)
        self.is_open, self.is_led = True, False
        if self._origin is None:
            self._settings.lecture_page = self.page.number if not self.name else 0
        self._show(self._first_state())
        self.turned.emit()
        self.changed.emit()

    def turn(self, pages: int) -> None:
        """Go on or back."""
        index = self._index + pages
        if 0 <= index < len(self.pages):
            self.open(index)

    def close(self) -> None:
        """Give back what was in the panels before."""
        if not self.is_open:
            return
        self._leave()
        own = self.own(self._store.state)
        self.is_open, self._before = False, None
        self._store.open(own)
        self.turned.emit()
        self.changed.emit()

    def own(self, state: AppState) -> AppState:
        """A state with what a person had in the panels that the lecture has taken."""
        if not self.is_open or self._before is None:
            return state
        for panel in sorted(self._taken):
            state = state.with_panel(panel, self._before[panel])
        return replace(state, panel=self._before.panel)

    def give(self, answer: float) -> None:
        """Answer the question; the veil lifts."""
        if self.answer is None:
            self._keep(self.progress.answered(self._key, answer))
            self._show(scene.shown(self.page))
            self.changed.emit()

    def ask_again(self) -> None:
        self._keep(self.progress.asked_again(self._key))
        self._show(scene.asked(self.page))
        self.changed.emit()

    def start_task(self) -> None:
        """The state that the task begins at."""
        self._show(scene.with_fields(self.page, self.page.task.start))

    def give_page(self) -> None:
        """What a lecturer left on the page since the program was started, or the page's own state."""
        self._show(self._given.get(self._key) or scene.shown(self.page))

    def keep_given(self) -> None:
        self._given[self._key] = self._store.state[self.page.panel]

    def veil_again(self) -> None:
        """Where nobody has answered, what the page asks from: a lecture that was given has shown the answer."""
        if self.is_asking:
            self._show(scene.asked(self.page))

    def show_way(self) -> None:
        """The state that the way out leads to; whoever is led there has done nothing yet."""
        self.is_led = True
        self._show(scene.with_fields(self.page, self.page.task.solution))

    def take(self, path: Path | None, file: str = "", origin: tuple[Path | None, Page] | None = None) -> None:
        """Open a lecture of a person's own, or ours, at the page of a ``file``.

        What was in the panels before the first one is still kept, and where a page led here from.

        Raises
        ------
        Problem
            What is wrong in it, by page and line.
        """
        pages, name = (load(path), path.stem) if path is not None else (the_lecture(), "")
        was_open, kept, taken = self.is_open, self._before, self._taken
        if was_open:
            self._leave()
        self.is_open, self.pages, self.name, self._path, self._origin = False, pages, name, path, origin
        self.open(next((i for i, page in enumerate(pages) if page.file == file), 0))
        if was_open:
            self._before, self._taken = kept, self._taken | taken

    @property
    def origin(self) -> Page | None:
        """The page of another lecture that led here."""
        return self._origin[1] if self._origin is not None else None

    def go_along(self) -> None:
        """To what the page leads to, or back to the page that led here.

        Raises
        ------
        Problem
            What is wrong in the other lecture.
        """
        more = self.page.more
        if self._origin is not None:
            path, page = self._origin
            self.take(path, page.file)
        elif more is not None:
            ours = self._path or resource("lecture")
            file = (ours if ours.is_dir() else ours.parent) / more.page
            self.take(file.resolve().parent, file.name, (self._path, self.page))

    def forget(self) -> None:
        """All answers, tasks and attempts."""
        self._keep(Progress())
        if self.is_open:
            self._show(scene.asked(self.page))
        self.changed.emit()

    # how it is done

    def _first_state(self) -> Checked:
        """What was left on the page, or what the page shows."""
        left = self.progress.attempt(self._key, self.page.panel) if self.answer is not None else None
        return left or (scene.shown if self.answer is not None else scene.asked)(self.page)

    def _leave(self) -> None:
        if self.answer is not None:
            self._keep(self.progress.left(self._key, self._store.state[self.page.panel]))

    def _show(self, state: Checked) -> None:
        panel = self.page.panel
        self._taken |= {panel, SHARED.get(panel, panel)}
        self._store.open(replace(self._store.state.with_panel(panel, state), panel=panel))

    def _keep(self, progress: Progress) -> None:
        self.progress = progress
        self._settings.lecture_progress = progress.dumps()

    def _store_changed(self, old: AppState, new: AppState) -> None:
        if not self.is_open or self.answer is None or self.is_done:
            return
        state = new[self.page.panel]
        if new.panel != self.page.panel or state == old[self.page.panel]:
            return
        if not scene.is_done(self.page, state):
            if self.is_led:
                self.is_led = False
                self.changed.emit()
        elif not self.is_led:
            self._keep(self.progress.did(self._key))
            self.changed.emit()

"""What the window knows of the lecture: it opens and closes, veils the panel in front, and asks for files.

The dock and the pages are made when they are first asked for: no start pays for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from dlviz.cards import name_of
from dlviz.errors import Problem
from dlviz.i18n import language
from dlviz.messages import sentence
from dlviz.resources import resource
from dlviz.shell.notice import Notice
from dlviz.shell.settings import Settings
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.theme import Theme
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick

if TYPE_CHECKING:
    from dlviz.lecture.page import Page
    from dlviz.shell.lecture.dock import LectureDock
    from dlviz.shell.lecture.lecturer import Lecturer
    from dlviz.shell.lecture.lesson import Lesson


class Lectures(Quick, QObject):
    refused = Signal(object)  # in which words

    def __init__(
        self,
        window: QMainWindow,
        store: Store,
        settings: Settings,
        notice: Notice,
        theme: Callable[[], Theme],
        show_front: Callable[[], None],
        connect: Callable[[AnyPanel], None],
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._settings = window, store, settings
        self._notice, self._say = notice, notice.say
        self._theme, self._show_front, self._connect = theme, show_front, connect
        self.lecturer: Lecturer | None = None
        self.lesson: Lesson | None = None
        self.dock: LectureDock | None = None
        self._brought: Page | None = None

    @property
    def is_open(self) -> bool:
        return self.lesson is not None and self.lesson.is_open

    # what the menu does

    def acts(self) -> dict[str, Callable[[], object]]:
        """The actions of the menu by name."""
        return {
            "lecturer": self.give, "lecture": self.toggle, "exercises": self.open_exercises,
            "worksheet": self.ask_worksheet, "page_back": lambda: self.turn(-1), "page_on": lambda: self.turn(1),
            "own_lecture": self.ask_own, "our_lecture": self.open_ours,
            "digits_lecture": self.open_digits, "forget_progress": self.forget,
            "blind": self.open_blind,
        }  # fmt: skip

    def begin(self, path: Path | None, number: int | None) -> None:
        """Open what was named at the start."""
        if path is not None:
            self.open_own(path)
        if number is not None:
            self.open_number(number)

    def toggle(self) -> None:
        """Open the lecture at the page of the last time, or close it."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self, index: int | None = None) -> None:
        lesson, dock = self._made()
        lesson.open(index)
        dock.show()
        dock.raise_()
        dock.page_view.focus_answer()

    def turn(self, pages: int) -> None:
        """Go on or back; where no page is open, to that of the last time."""
        lesson, dock = self._made()
        if not lesson.is_open:
            self.open()
            return
        lesson.turn(pages)
        dock.tabs.setCurrentWidget(dock.page_view)
        dock.page_view.focus_answer()

    def open_number(self, number: int) -> bool:
        """Open the page of a number; False where there is none."""
        lesson, _ = self._made()
        index = lesson.index_of(number)
        if index is not None:
            self.open(index)
        return index is not None

    def close(self) -> None:
        if self.lecturer is not None and self.lecturer.isVisible():
            self.lecturer.end()
        if self.lesson is not None and self.lesson.is_open:
            self.lesson.close()
            if self.dock is not None:
                self.dock.hide()

    def open_exercises(self) -> None:
        dock = self._opened()
        dock.tabs.setCurrentWidget(dock.exercises)

    def open_blind(self) -> None:
        """Blind descent, the game."""
        dock = self._opened()
        dock.tabs.setCurrentWidget(dock.blind)

    def _opened(self) -> LectureDock:
        """The dock, with the page of the last time where none is open."""
        if not self.is_open:
            self.open()
        return self._made()[1]

    def ask_own(self) -> None:
        """Ask for a page of a lecture of one's own; its folder is the lecture."""
        from dlviz.ui.dialogs import ask_open

        words = self.tr("Pages of a lecture (*.toml)")
        path = ask_open(self._window, self.tr("Open a lecture of your own"), words)
        if path is not None:
            self.open_own(path.parent if len(list(path.parent.glob("*.toml"))) > 1 else path)

    def give(self) -> None:
        """Lecturer's mode: the page that is open, on the whole screen."""
        from dlviz.shell.lecture.lecturer import Lecturer

        if not self.is_open:
            self.open()
        lesson, _ = self._made()
        if self.lecturer is None:
            self.lecturer = Lecturer(self._window, lesson, self._store, self._connect)
            self.lecturer.led_on.connect(self.go_along)
            self.lecturer.left.connect(self._window.activateWindow)
        self.lecturer.begin()

    def open_own(self, path: Path) -> bool:
        """Open a lecture that is a folder or a file; what is wrong with it is said, and nothing has changed then."""
        lesson, dock = self._made()
        try:
            lesson.take(path)
        except Problem as problem:
            self._say(partial(sentence, problem))
            return False
        dock.show()
        dock.raise_()
        return True

    def go_along(self) -> None:
        """To the page that this one leads to, or back; where there is something wrong with it, that is said."""
        lesson, dock = self._made()
        try:
            lesson.go_along()
        except Problem as problem:
            self._say(partial(sentence, problem))
        else:
            dock.page_view.focus_answer()

    def open_ours(self) -> None:
        lesson, dock = self._made()
        lesson.take(None)
        dock.show()

    def open_digits(self) -> None:
        """Pages 3, 18 and 23 on real handwriting."""
        self.open_own(resource("lecture-digits"))

    def forget(self) -> None:
        """Forget all progress, after a question."""
        from dlviz.ui.dialogs import ask_forget

        if ask_forget(self._window):
            self._made()[0].forget()
            self._say(lambda: self.tr("Your answers and attempts are forgotten."), good=True)

    def ask_worksheet(self) -> None:
        """Ask which exercises, and for the files that they go into."""
        from dlviz.shell.lecture.worksheet_dialog import WorksheetDialog

        topic = self.lesson.page.number if self.lesson is not None and self.is_open else None
        dialog = WorksheetDialog(self._window, self._theme(), topic)
        dialog.exec()
        if (written := dialog.written) is not None:
            self._say(lambda: self.tr("Written: {0}").format(written), good=True)
        dialog.deleteLater()

    def list_pages(self, menu: QMenu) -> None:
        """Fill the menu of pages."""
        from dlviz.lecture.loader import the_lecture

        pages = self.lesson.pages if self.lesson is not None else the_lecture()
        menu.clear()
        for index, page in enumerate(pages):
            action = menu.addAction(f"{page.number}  {page.title[language()]}".replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, index=index: self.open(index))

    def own(self, state: AppState) -> AppState:
        """What of a state is the person's own."""
        return self.lesson.own(state) if self.lesson is not None else state

    # what the window tells

    def veil(self, panel: AnyPanel | None) -> str:
        """Veil what the question asks of a panel; the words in place of its code, where that would answer too."""
        lesson = self.lesson
        if panel is None:
            return ""
        self._bring_card(panel)
        if lesson is None or not self.asks_of(panel.NAME):
            panel.veils.lift()
            return ""
        words, veil = self.tr("Predict first: your answer lifts the veil."), lesson.page.veil
        panel.veils.lay(veil, words, panel.theme)
        return words if not veil or "code" in veil else ""

    def _bring_card(self, panel: AnyPanel) -> None:
        """Where the stage has room for one card, it is the page's, until a person chooses another."""
        page = self.lesson.page if self.lesson is not None and self.lesson.is_open else None
        if page is self._brought or (page is not None and page.panel != panel.NAME):
            return
        self._brought = page
        card = next((card for card in panel.stage.cards if page and name_of(card.objectName()) == page.card), None)
        if card is not None:
            panel.stage.choose(card)

    def asks_of(self, panel: str) -> bool:
        """Whether a question about a panel waits for its answer."""
        return self.lesson is not None and self.lesson.is_asking and self.lesson.page.panel == panel

    def after_answer(self, act: Callable[..., object]) -> Callable[..., object]:
        """An act that takes numbers or pictures away: not while they would answer the question."""

        def do(*arguments: object) -> object:
            if not self.asks_of(self._store.state.panel):
                return act(*arguments)
            self._notice.say(self._predict_first)
            return None

        return do

    def _predict_first(self) -> str:
        return self.tr("Predict first: then pictures and numbers can be taken away.")

    def _take_back(self) -> None:
        if not self.asks_of(self._store.state.panel):
            self._notice.take_back(self._predict_first)

    def set_theme(self, theme: Theme) -> None:
        if self.dock is not None:
            self.dock.set_theme(theme)

    # how it is done

    def _made(self) -> tuple[Lesson, LectureDock]:
        if self.lesson is None or self.dock is None:
            from dlviz.shell.lecture.dock import LectureDock
            from dlviz.shell.lecture.lesson import Lesson

            self.lesson = Lesson(self._store, self._settings, self)
            self.dock = LectureDock(self.lesson, self._window)
            self.dock.hide()
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock)
            self.dock.set_theme(self._theme())
            self.dock.left.connect(self.close)
            self.dock.reworded.connect(self._show_front)
            self.dock.forget_wished.connect(self.forget)
            self.dock.refused.connect(lambda error: self.refused.emit(partial(sentence, error, on_screen=True)))
            self.dock.page_view.led_on.connect(self.go_along)
            self.lesson.changed.connect(self._show_front)
            self.lesson.changed.connect(self._take_back)
        return self.lesson, self.dock

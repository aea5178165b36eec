"""The main window: tabs of panels over one store. Only the panel in front is drawn; the others catch up when shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QGraphicsView, QLineEdit, QMainWindow, QTabWidget

from dlviz.model.fields import Checked
from dlviz.panels import title
from dlviz.shell.appearance import Appearance
from dlviz.shell.card_menus import Act, CardMenus, what
from dlviz.shell.code_dock import CodeDock
from dlviz.shell.documents import Documents, holds_state
from dlviz.shell.exports import Exports
from dlviz.shell.help.desk import HelpDesk
from dlviz.shell.lecture.lectures import Lectures
from dlviz.shell.long_way import long_way
from dlviz.shell.menus import Menus
from dlviz.shell.notice import Notice
from dlviz.shell.opening import is_lecture
from dlviz.shell.page import Page
from dlviz.shell.places import local_path
from dlviz.shell.settings import Settings
from dlviz.shell.strip import Board
from dlviz.shell.tables import Tables
from dlviz.shell.tabs import Tabs
from dlviz.shell.typed import Typed
from dlviz.shell.undo_menu import UndoMenu
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.topics import PANELS
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick
from dlviz.ui.tables.exchange import Exchange

FRAME = QSize(16, 48)  # what a window manager puts round a window, about


class Window(Quick, QMainWindow):
    def __init__(self, settings: Settings, state: AppState | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.store = Store(state or settings.last_state(), self)
        self.ending = False  # the system closes the window
        self.is_kept = True  # what the window showed last comes back at the next start
        self.setAcceptDrops(True)
        self.notice = Notice(self, lambda: self.page.cards_in(self))
        self.typed = Typed(self, self.notice)
        self._make_tabs()
        self.appearance = Appearance(self, settings, self.pages)
        self.strips = Board(self, lambda: self.page.cards_in(self), self.notice)
        self.documents = Documents(self, self.store, settings, self.notice.say)
        self.exports = Exports(self, self.store, settings, self.notice.say, self.strips)
        self.card_menus = CardMenus(self, self._card_acts())
        self.tables = Tables(
            self, lambda: self.front, self._bring, lambda: self.store.state, self.notice.say, self.strips
        )
        self.documents.table_dropped.connect(self.tables.open)
        self.code = CodeDock(self)
        self.code.copied.connect(self.exports.say_code)
        self.code.long_wished.connect(self.exports.copy_code)
        self.code.save_wished.connect(self.typed.first(self.exports.ask_code))
        self.code.copy.pressed.connect(self.typed.settle)
        self.code.pointed.connect(lambda things: self.front.room.linked.light_all(things))
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.code)
        self.lectures = Lectures(
            self, self.store, settings, self.notice, lambda: self.appearance.theme, self._show_front, self._connect
        )
        self.lectures.refused.connect(self.typed.say_until_right)
        self.documents.own = self.lectures.own
        self.help = HelpDesk(self, settings, lambda words: self.notice.say(words, good=True))
        for page in self.pages:
            self.help.watch(page, partial(getattr, page, "panel"))
        self._make_menus()
        self.appearance.apply()
        self._retranslate()
        self.tabs.setCurrentIndex(PANELS.index(self.store.state.panel))
        self._show_front()
        self.tabs.currentChanged.connect(lambda index: self.store.select(PANELS[index]))
        self.store.changed.connect(self._store_changed)
        self.documents.renamed.connect(self._name_window)
        self._place()
        self._focus_front()

    # panels and the store

    def _make_tabs(self) -> None:
        self.tabs = QTabWidget()
        self.tab_bar = Tabs()
        self.tabs.setTabBar(self.tab_bar)
        self.tab_bar.fit_into(self.tabs)
        self.tab_bar.may_leave = self.typed.settle
        self.tabs.setDocumentMode(True)
        self.tabs.setObjectName("panels")
        self.pages = [Page(name, self._connect) for name in PANELS]
        for page in self.pages:
            self.tabs.addTab(page, "")
            page.on_the_way.connect(lambda work, page=page: self.strips.follow(work, long_way(page, self.store)))
            page.arrived.connect(self._show_front)
        self.setCentralWidget(self.tabs)

    @property
    def page(self) -> Page:
        return self.pages[self.tabs.currentIndex()]

    @property
    def front(self) -> AnyPanel:
        """The panel in front; made now if it was never looked at."""
        page = self.page
        if page.panel is None:
            page.show_state(self.appearance.theme, self.store.state[page.name])
        assert page.panel is not None
        return page.panel

    def _connect(self, panel: AnyPanel) -> None:
        self.strips.watch(panel.stage.parentWidget() or panel)
        panel.changed.connect(partial(self._wished, panel.NAME))
        panel.refused.connect(partial(self.typed.refuse, panel))
        panel.asked.connect(self._asked)
        panel.intake.began.connect(self.tables.show)
        panel.told.connect(lambda words: self.notice.say(words, good=True))
        panel.warned.connect(self.notice.say)
        panel.room.linked.lit.connect(self.code.light)
        for exchange in panel.findChildren(Exchange):
            exchange.put = self.exports.put_text
        self.card_menus.serve(panel)
        self.appearance.arrange(panel)
        for part in (*panel.findChildren(QGraphicsView), *panel.findChildren(QLineEdit)):
            part.setAcceptDrops(False)  # a file that is dropped on a plot or an entry is dropped on the window

    def _card_acts(self) -> dict[str, Act]:
        """What the menu of a card does, once what is typed is entered."""
        exports = self.exports
        acts: dict[str, Act] = {
            "copy_picture": lambda panel, card: exports.copy_picture(what(panel, card)),
            "save_picture": lambda panel, card: exports.ask_card(what(panel, card), moves=panel.transport is not None),
            "copy_numbers": lambda _, card: exports.copy_numbers(card),
            "copy_formula": lambda *_: exports.copy_formula(),
        }
        return {name: self.typed.first(act) for name, act in acts.items()}

    def _bring(self, name: str) -> AnyPanel:
        """Bring a panel to the front."""
        self.store.select(name)
        return self.front

    def _wished(self, name: str, state: Checked, gesture: object) -> None:
        self.notice.clear()
        state = self.pages[PANELS.index(name)].meant(state)
        if gesture == PLAYING:
            self.store.play(name, state)
        else:
            self.store.edit(name, state, gesture)

    def _asked(self, name: str, fields: dict[str, Any]) -> None:
        """One panel points to another: it comes to the front with these fields, as one step to undo."""
        state = self.store.state
        self.store.open(replace(state.with_panel(name, replace(state[name], **fields)), panel=name))

    def _store_changed(self, old: AppState, new: AppState) -> None:
        index = PANELS.index(new.panel)
        if self.tabs.currentIndex() != index:
            self.tabs.setCurrentIndex(index)
        self._show_front()
        for page in self.pages:  # also behind the others; a panel that nobody has seen has no state yet
            if page.is_on_the_way:
                page.leave_unless(new[page.name])
        if old.panel != new.panel:
            if not self.typed.was_refused:
                self.notice.clear()  # it spoke of the panel before
            self._name_window()
            if not self.tab_bar.hasFocus():
                self._focus_front()
        self.undo_menu.show()

    def _show_front(self) -> None:
        page = self.page
        state = self.store.state[page.name]
        page.show_state(self.appearance.theme, state)
        self.code.veil(self.lectures.veil(page.panel))
        if not page.is_on_the_way:  # or the code would compute all of it at once
            self.code.show_code(page.name, state)

    def _focus_front(self) -> None:
        if self.page.panel is not None:
            self.page.panel.setFocus()

    # menus

    def _make_menus(self) -> None:
        self.menus = Menus(self, self._acts())
        self.menus.actions["full_screen"].setCheckable(True)
        self.appearance.serve(self.menus, self.tab_bar, self.notice, self.strips, self.code, self.help, self.lectures)
        # What a lecturer looks for in class stands in sight: back, start again, take away, language, theme.
        self.menuBar().setCornerWidget(self.menus.bar("language", "theme", "export"))
        self.tabs.setCornerWidget(self.menus.bar("undo", "redo", "reset"))
        open_path, recent = self.typed.first(self.documents.open_path), self.settings
        self.menus.menus["recent"].aboutToShow.connect(
            lambda: self.menus.list_recent(recent.recent, open_path, recent.forget_recent)
        )
        pages = self.menus.menus["lecture_pages"]
        pages.aboutToShow.connect(lambda: self.lectures.list_pages(pages))
        self.undo_menu = UndoMenu(self.store, self.menus, self.pages)

    def _acts(self) -> dict[str, Callable[[], Any] | QAction]:
        """What each action does."""
        documents, exports, lectures, appearance = self.documents, self.exports, self.lectures, self.appearance

        def ask_export() -> None:
            exports.ask(self.front, None if documents.modified else documents.path)

        def paste() -> None:
            """A table, or a state that was copied as text."""
            (documents.paste_text if holds_state() else self.tables.paste)()

        with_state: dict[str, Callable[[], Any]] = {  # what is typed is entered first
            "new": documents.new, "open": documents.open, "save": documents.save, "save_as": documents.save_as,
            "copy_state": lambda: exports.copy_state(documents.text()), "paste_state": documents.paste_text,
            "paste_table": paste,
            "export": lectures.after_answer(ask_export), "copy": lectures.after_answer(exports.copy_picture),
            "print": lectures.after_answer(exports.print_panel), "undo": self.store.undo, "redo": self.store.redo,
            "reset": lambda: self.store.reset(self.page.name), **lectures.acts(),
            **{f"panel.{name}": partial(self.store.select, name) for name in PANELS},
        }  # fmt: skip
        acts: dict[str, Callable[[], Any] | QAction] = {
            "quit": self.close, "code": self.code.toggleViewAction(),
            "full_screen": self._toggle_full_screen,
            "motion": _switch(self, appearance.choose_motion, on=self.settings.motion),
            "controls": _switch(self, appearance.choose_controls, on=True),
            "enlarge": lambda: self.front.room.turn_large(), "preferences": appearance.show_preferences,
            "larger": lambda: appearance.step_type(1), "smaller": lambda: appearance.step_type(-1),
            "normal_size": lambda: appearance.choose_type_size(1.0),
            **{page: partial(self.help.show_page, page) for page in ("keys", "teachers", "glossary", "licences")},
            "about": self.help.about, "what": lambda: self.help.ask_what(self.front), "tour": self.show_tour,
        }  # fmt: skip
        return acts | {name: self.typed.first(act) for name, act in with_state.items()}

    def show_tour(self) -> None:
        """A first look round, in five bubbles."""
        self.help.tour(self.tab_bar, lambda: self.front, self.menus.buttons["export"])

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _retranslate(self) -> None:
        self.menus.retranslate()
        self.appearance.name_choices()
        for index, page in enumerate(self.pages):
            self.tabs.setTabText(index, f"{index + 1} {title(page.name)}")
        self.tabs.setAccessibleName(self.tr("Panels"))
        self._name_window()
        self.undo_menu.show(reworded=True)

    def _name_window(self) -> None:
        """The file first, since a task bar cuts the rest; Qt puts a mark of change where ``[*]`` stands."""
        panel, name = title(self.store.state.panel), self.documents.name.replace("[*]", "[*][*]")
        self.setWindowTitle(f"{name}[*] — {panel} — dlviz" if name else f"dlviz — {panel}")
        self.setWindowModified(bool(name) and self.documents.modified)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "menus"):
            self.menus.actions["full_screen"].setChecked(self.isFullScreen())
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "menus"):
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that the tabs have no use for is the panel's: Space plays right after a change of tabs."""
        if event.key() == Qt.Key.Key_Space and self.page.panel is not None:
            self.page.panel.keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):  # no field and no table had a use for it
            self.menus.actions["paste_table"].trigger()
        elif event.key() == Qt.Key.Key_Escape and self._close_innermost():
            pass
        else:
            super().keyPressEvent(event)

    def _close_innermost(self) -> bool:
        """Escape: an entry has taken its own by now; then what lies over the panel, a large card, and full screen."""
        panel = self.page.panel
        if self.notice.isVisible():
            self.notice.clear()
        elif strips := self.strips.strips():
            strips[-1].decline()
        elif panel is not None and panel.stage.large is not None:
            panel.stage.enlarge(None)
        elif self.isFullScreen():
            self._toggle_full_screen()
        else:
            return False
        return True

    # files that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        paths = [local_path(url) for url in urls]
        if not self.typed.settle():
            return
        if len(paths) == 1 and is_lecture(Path(paths[0])):
            self.lectures.open_own(Path(paths[0]))
        else:
            self.documents.open_dropped(paths)

    # coming and going

    def _place(self) -> None:
        if not self.restoreGeometry(self.settings.geometry):
            screen = self.screen().availableSize()
            self.resize((screen - FRAME).boundedTo(QSize(1366, 768)))
        self.restoreState(self.settings.docks)

    def end(self) -> None:
        """Close without a question, as when the system asks for it; a question that is open is put away."""
        self.ending = True
        while (waiting := QApplication.activeModalWidget()) is not None and waiting.close():
            pass
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.typed.settle() and not self.ending:
            event.ignore()
            return
        self.lectures.close()  # what a person had comes back, and is what is kept
        self.is_kept = self.documents.keep()
        may_close = self.ending or self.documents.may_close(is_kept=self.is_kept)
        if not may_close and not self.ending:  # the system may have put the question away
            event.ignore()
            return
        self.exports.workshop.close()
        self.tables.cancel()
        self.settings.geometry = self.saveGeometry()
        self.settings.docks = self.saveState()
        self.settings.last_file = self.documents.last
        super().closeEvent(event)


def _switch(window: Window, act: Callable[[bool], object], *, on: bool) -> QAction:
    """An action that is on or off."""
    made = QAction(window)
    made.setCheckable(True)
    made.setChecked(on)
    made.toggled.connect(act)
    return made

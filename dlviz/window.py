"""The main window: tabs of panels over one store. Only the panel in front is drawn; the others catch up when shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dlviz import __version__, session
from dlviz.code_dock import CodeDock
from dlviz.dialogs import ask_save
from dlviz.errors import Problem
from dlviz.export.formats import ENDINGS, PICTURES, Look, export
from dlviz.i18n import LANGUAGES, set_language
from dlviz.messages import sentence
from dlviz.model.fields import FieldError
from dlviz.panel import PLAYING, Panel
from dlviz.panels import panel_class, title
from dlviz.settings import TYPE_SIZES, Settings
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.theme import THEMES, Theme, font, palette
from dlviz.topics import PANELS
from dlviz.widgets.notice import Notice
from dlviz.widgets.tabs import Tabs
from dlviz.writer import save


class Page(QWidget):
    """The place of a panel: it is built when it is first looked at."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.panel: Panel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)


class Window(QMainWindow):
    def __init__(self, settings: Settings, state: AppState | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.store = Store(state or settings.last_state(), self)
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._buttons: dict[str, QToolButton] = {}
        set_language(settings.language)
        self.tabs = QTabWidget()
        self.tab_bar = Tabs()
        self.tabs.setTabBar(self.tab_bar)
        self.tabs.setDocumentMode(True)
        self.tabs.setObjectName("panels")
        self.pages = [Page(name) for name in PANELS]
        for page in self.pages:
            self.tabs.addTab(page, "")
        self.setCentralWidget(self.tabs)
        self.notice = Notice(self)
        self.code = CodeDock(self)
        self.code.copied.connect(lambda: self.notice.say(self.tr("The code is in the clipboard."), good=True))
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.code)
        self._make_actions()
        self._make_menus()
        self._apply_theme()
        self._retranslate()
        self.tabs.setCurrentIndex(PANELS.index(self.store.state.panel))
        self._show_front()
        self.tabs.currentChanged.connect(lambda index: self.store.select(PANELS[index]))
        self.store.changed.connect(self._store_changed)
        self._place()
        self.front.setFocus()

    # panels and the store

    @property
    def front(self) -> Panel:
        """The panel in front; made now if it was never looked at."""
        page = self.pages[self.tabs.currentIndex()]
        if page.panel is None:
            page.panel = self._build(page)
        return page.panel

    def _build(self, page: Page) -> Panel:
        panel = panel_class(page.name)(self.theme, self.store.state[page.name])
        panel.changed.connect(partial(self._wished, page.name))
        panel.refused.connect(self._refused)
        panel.asked.connect(self._asked)
        layout = page.layout()
        assert layout is not None
        layout.addWidget(panel)
        return panel

    def _wished(self, name: str, state: Any, gesture: object) -> None:
        self.notice.clear()
        if gesture == PLAYING:
            self.store.play(name, state)
        else:
            self.store.edit(name, state, gesture)

    def _asked(self, name: str, fields: dict[str, Any]) -> None:
        """One panel points to another: it comes to the front with these fields, as one step to undo."""
        state = self.store.state
        self.store.open(replace(state.with_panel(name, replace(state[name], **fields)), panel=name))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, FieldError):  # in the words of the screen
            error = FieldError(self.front.called(error.path), error.value, error.rule, **error.limits)
        self.notice.say(sentence(error))

    def _store_changed(self, old: AppState, new: AppState) -> None:
        index = PANELS.index(new.panel)
        if self.tabs.currentIndex() != index:
            self.tabs.setCurrentIndex(index)
        self._show_front()
        if old.panel != new.panel:
            self._name_window()
            if not self.tab_bar.hasFocus():
                self.front.setFocus()
        self._actions["undo"].setEnabled(self.store.can_undo)
        self._actions["redo"].setEnabled(self.store.can_redo)

    def _show_front(self) -> None:
        front = self.front
        state = self.store.state[front.NAME]
        if front.state != state:
            front.show_state(state)
        self.code.show_code(front.NAME, state)

    # actions

    def _action(self, name: str, act: Callable[..., Any], shortcut: Any = None) -> QAction:
        action = QAction(self)
        action.setObjectName(f"action.{name}")
        action.triggered.connect(lambda _checked=False: act())
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        self._actions[name] = action
        return action

    def _make_actions(self) -> None:
        key = QKeySequence.StandardKey
        self._action("open", self.open_file, key.Open)
        self._action("save", self.save_file, key.Save)
        self._action("export", self.export_file, "Ctrl+E")
        self._action("copy", self.copy_picture, "Ctrl+Shift+C")
        self._action("quit", self.close, key.Quit)
        self._action("undo", self.store.undo, key.Undo)
        self._action("redo", self.store.redo, key.Redo)
        self._action("reset", lambda: self.store.reset(self.front.NAME), "Ctrl+R")
        self._action("full_screen", self._toggle_full_screen, key.FullScreen)
        self._action("about", self._about)
        code = self._actions["code"] = self.code.toggleViewAction()
        code.setObjectName("action.code")
        code.setShortcut(QKeySequence("Ctrl+K"))
        self._actions["undo"].setEnabled(False)
        self._actions["redo"].setEnabled(False)
        for number, name in enumerate(PANELS, start=1):
            self._action(f"panel.{name}", partial(self.store.select, name), f"Ctrl+{number}")

    def _make_menus(self) -> None:
        contents = {
            "file": ("open", "save", None, "export", "copy", None, "quit"),
            "edit": ("undo", "redo", None, "reset"),
            "view": (*(f"panel.{name}" for name in PANELS), None, "code", "full_screen", None),
            "help": ("about",),
        }
        for name, actions in contents.items():
            menu = self._menus[name] = self.menuBar().addMenu("")
            for action in actions:
                menu.addAction(self._actions[action]) if action else menu.addSeparator()
        view = self._menus["view"]
        self._choices("language", view, dict(LANGUAGES), self.settings.language, self.choose_language)
        self._choices("theme", view, dict.fromkeys(THEMES, ""), self.settings.theme, self.choose_theme)
        sizes = {size: f"{size:.0%}" for size in TYPE_SIZES}
        self._choices("type_size", view, sizes, self.settings.type_size, self.choose_type_size)
        self._make_bars()

    def _make_bars(self) -> None:
        """What a lecturer looks for in class stands in sight: back, start again, take away, language, theme."""
        for menu in ("language", "theme"):
            button = self._buttons[menu] = QToolButton()
            button.setMenu(self._menus[menu])
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for name in ("export", "undo", "redo", "reset"):
            button = self._buttons[name] = QToolButton()
            button.setDefaultAction(self._actions[name])
        for name, button in self._buttons.items():
            button.setObjectName(f"toolbar.{name}")
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.menuBar().setCornerWidget(self._bar("language", "theme", "export"))
        self.tabs.setCornerWidget(self._bar("undo", "redo", "reset"))

    def _bar(self, *names: str) -> QWidget:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 8, 4)
        row.setSpacing(4)
        for name in names:
            row.addWidget(self._buttons[name])
        return bar

    def _choices(self, name: str, view: QMenu, texts: dict[Any, str], now: Any, choose: Callable[[Any], None]) -> None:
        menu = self._menus[name] = view.addMenu("")
        group = QActionGroup(self)
        for value, text in texts.items():
            action = self._action(f"{name}.{value}", partial(choose, value))
            action.setText(text)
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            menu.addAction(action)

    # what the menu does

    def open_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a session"), "", self._session_filter())
        if path:
            self._guarded(lambda: self.store.open(session.read(Path(path))))

    def save_file(self) -> None:
        target = ask_save(self, self.tr("Save the session"), "", {".dlviz": self._session_filter()})
        if target is not None:
            self._guarded(lambda: save(target, session.dumps(self.store.state).encode()), target)

    def export_file(self) -> None:
        name = f"{self.front.NAME}.png"
        target = ask_save(self, self.tr("Export this panel"), name, self._export_filters())
        if target is not None:
            self.export_to(target)

    def export_to(self, path: Path) -> None:
        """Write the panel in front; the dialog has asked whether a file may be replaced."""
        name = self.front.NAME
        scale = 2 if path.suffix.lower() in PICTURES else 1
        look = Look(self.settings.theme, scale=scale)
        self._guarded(lambda: export(name, self.store.state[name], path, look, force=True), path)

    def copy_picture(self) -> None:
        from dlviz.export.picture import image

        name = self.front.NAME
        QGuiApplication.clipboard().setImage(image(name, self.store.state[name], THEMES[self.settings.theme], scale=2))
        self.notice.say(self.tr("The picture is in the clipboard."), good=True)

    def _guarded(self, act: Callable[[], Any], written: Path | None = None) -> None:
        """Do it; say what went wrong, or that a file is ``written``."""
        try:
            act()
        except Problem as problem:
            self.notice.say(sentence(problem))
        else:
            if written is not None:
                self.notice.say(self.tr("Written: {0}").format(written.name), good=True)

    def choose_language(self, code: str) -> None:
        self.settings.language = code
        set_language(code)

    def choose_theme(self, name: str) -> None:
        self.settings.theme = name
        self._apply_theme()

    def choose_type_size(self, size: float) -> None:
        self.settings.type_size = size
        self._apply_theme()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _about(self) -> None:
        self.notice.say(
            self.tr(
                "dlviz {0}: a desktop laboratory for the first lecture course in deep learning. MIT licence."
            ).format(__version__),
            good=True,
        )

    # looks and words

    @property
    def theme(self) -> Theme:
        return THEMES[self.settings.theme].scaled(type=self.settings.type_size)

    def _apply_theme(self) -> None:
        theme = self.theme
        QApplication.setPalette(palette(theme))
        made = font(theme)
        for widget in (self.menuBar(), *self._menus.values(), *self.findChildren(QToolButton)):
            widget.setFont(made)
        self.tab_bar.set_theme(theme)
        self._name_choices()
        self.notice.set_theme(theme)
        self.code.set_theme(theme)
        for page in self.pages:
            if page.panel is not None:
                page.panel.set_theme(theme)

    def _retranslate(self) -> None:
        texts = {
            "open": self.tr("&Open…"), "save": self.tr("&Save…"), "export": self.tr("&Export…"),
            "copy": self.tr("&Copy picture"), "quit": self.tr("&Quit"), "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"), "reset": self.tr("Re&set panel"), "full_screen": self.tr("&Full screen"),
            "about": self.tr("&About dlviz"), "code": self.tr("NumPy &code"),
            "theme.light": self.tr("Light"), "theme.dark": self.tr("Dark"),
            "theme.projector": self.tr("Projector"),
        }  # fmt: skip
        menus = {
            "file": self.tr("&File"), "edit": self.tr("&Edit"), "view": self.tr("&View"), "help": self.tr("&Help"),
            "language": self.tr("&Language"), "theme": self.tr("&Theme"), "type_size": self.tr("Te&xt size"),
        }  # fmt: skip
        for name, text in texts.items():
            self._actions[name].setText(text)
            self._actions[name].setIconText(re.sub(r"\(&.\)|&", "", text))  # without the key that a menu underlines
        self._name_choices()
        for name, text in menus.items():
            self._menus[name].setTitle(text)
        for index, page in enumerate(self.pages):
            name = title(page.name)
            self.tabs.setTabText(index, f"{index + 1} {name}")
            self._actions[f"panel.{page.name}"].setText(name)
        self._name_window()

    def _name_window(self) -> None:
        self.setWindowTitle(f"dlviz — {title(self.store.state.panel)}")

    def _name_choices(self) -> None:
        """The buttons beside the menus say what is chosen."""
        self._buttons["language"].setText(LANGUAGES[self.settings.language])
        self._buttons["theme"].setText(self._actions[f"theme.{self.settings.theme}"].text())

    def _session_filter(self) -> str:
        return self.tr("dlviz sessions (*.dlviz)")

    def _export_filters(self) -> dict[str, str]:
        kinds = {
            ".png": self.tr("Picture"), ".svg": self.tr("Picture"), ".pdf": self.tr("Picture"),
            ".csv": self.tr("Table"), ".json": self.tr("Numbers"), ".py": self.tr("NumPy code"),
        }  # fmt: skip
        return {ending: f"{kinds[ending]} (*{ending})" for ending in ENDINGS}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._menus:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that the tabs have no use for is the panel's: Space plays right after a change of tabs."""
        if event.key() == Qt.Key.Key_Space:
            self.front.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    # coming and going

    def _place(self) -> None:
        if not self.restoreGeometry(self.settings.geometry):
            screen = self.screen().availableSize()
            self.resize(screen.boundedTo(QSize(1366, 768)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.settings.keep_state(self.store.state)
        super().closeEvent(event)

"""Where the window asks for help: each part of it is loaded and made when it is first wanted, and costs no start."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolTip, QWhatsThis, QWidget

from dlviz.shell.notice import Words
from dlviz.shell.settings import Settings
from dlviz.theme import LIGHT, Theme
from dlviz.ui.panel import AnyPanel
from dlviz.ui.reported import Reported

if TYPE_CHECKING:
    from dlviz.shell.help.pages import Keys
    from dlviz.shell.help.tour import Tour
    from dlviz.shell.help.window import HelpWindow


class HelpDesk(Reported, QObject):
    """``say`` tells the person something good in a sentence."""

    def __init__(self, window: QMainWindow, settings: Settings, say: Callable[[Words], None]) -> None:
        super().__init__(window)
        self._window, self._settings, self._say = window, settings, say
        self._theme = LIGHT
        self._panels: dict[QObject, Callable[[], AnyPanel | None]] = {}
        self.pages: HelpWindow | None = None
        self.bubbles: Tour | None = None

    def watch(self, page: QWidget, panel: Callable[[], AnyPanel | None]) -> None:
        """Say over a field of this page what it means, where nothing there says something else."""
        self._panels[page] = panel
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and watched in self._panels:
            from dlviz.shell.help.what import tip

            panel = self._panels[watched]()
            text = tip(panel, panel.mapFromGlobal(event.globalPos())) if panel is not None else ""
            QToolTip.showText(event.globalPos(), text)
            return bool(text)
        return super().eventFilter(watched, event)

    def show_page(self, name: str) -> None:
        from dlviz.shell.help.window import HelpWindow

        if self.pages is None:
            self.pages = HelpWindow(self._window, self._keys)
            self.pages.set_theme(self._theme)
        self.pages.show_page(name)

    def _keys(self) -> Keys:
        """From the menu bar as it stands there, sub-menus after their menu."""
        from dlviz.shell.help.keys import keys

        bar = self._window.menuBar()
        return keys(menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu))

    def about(self) -> None:
        from dlviz.shell.help.about import About

        About(self._window, self._theme, lambda: self._say(lambda: self.tr("The details are in the clipboard."))).show()

    def ask_what(self, panel: AnyPanel) -> None:
        """The next click asks what it hits, and does nothing else."""
        from dlviz.shell.help.what import explain

        explain(panel, self._window)
        QWhatsThis.enterWhatsThisMode()

    def tour(self, tabs: QWidget, front: Callable[[], AnyPanel], away: QWidget) -> None:
        from dlviz.shell.help.tour import Tour

        self._settings.tour = False  # whoever leaves it at once is not asked again
        if self.bubbles is not None and not self.bubbles.is_over:
            self.bubbles.leave()
        self.bubbles = Tour(self._window, tabs, front, away)
        self.bubbles.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.pages, self.bubbles):
            if part is not None:
                part.set_theme(theme)

"""What a person chose of language, theme, size of type and motion: kept, ticked in the menus, and put on everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip

from dlviz.i18n import set_gloss, set_language
from dlviz.shell.menus import Menus
from dlviz.shell.page import Page
from dlviz.shell.scheme import SYSTEM
from dlviz.shell.settings import CHOICES, TYPE_SIZES, Settings
from dlviz.system.language import LANGUAGES
from dlviz.theme import THEMES, Theme, font, palette
from dlviz.ui.panel import AnyPanel
from dlviz.ui.room import at_hand

TIP = 0.9  # of the letters of controls, of what says more of them

if TYPE_CHECKING:
    from dlviz.shell.export.choices import Choices
    from dlviz.shell.preferences import Preferences


class Dressed(Protocol):
    """A part of the window that has the colours and letters of a theme."""

    def set_theme(self, theme: Theme) -> None: ...


class Appearance(QObject):
    def __init__(self, window: QMainWindow, settings: Settings, pages: Sequence[Page]) -> None:
        super().__init__(window)
        self._window, self._settings, self._pages = window, settings, pages
        self._parts: tuple[Dressed, ...] = ()
        self._controls_away = False
        self.preferences: Preferences | None = None
        set_language(settings.language)
        set_gloss(settings.gloss)

    def serve(self, menus: Menus, *parts: Dressed) -> None:
        """The menus get what can be chosen, and all parts their theme, from now on."""
        self._menus, self._parts = menus, (menus, *parts)
        settings = self._settings
        sizes = {size: f"{size:.0%}" for size in TYPE_SIZES}
        menus.choices("language", LANGUAGES, settings.language, self.choose_language)
        menus.choices("theme", dict.fromkeys((SYSTEM, *THEMES), ""), settings.theme_choice, self.choose_theme)
        menus.choices("type_size", sizes, settings.type_size, self.choose_type_size)
        menus.steps("type_size", "larger", "smaller", "normal_size")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return THEMES[self._settings.theme].scaled(type=self._settings.type_size)

    # what a person chooses

    def choose_language(self, code: str) -> None:
        self._settings.language = code
        set_language(code)
        self._menus.tick("language", code)

    def choose_gloss(self, on: bool) -> None:
        self._settings.gloss = on
        set_gloss(on)

    def choose_theme(self, name: str) -> None:
        self._settings.theme = name
        self._menus.tick("theme", name)
        self.apply()

    def _system_changed(self) -> None:
        """The system went from light to dark or back: that counts where no theme was chosen."""
        if self._settings.theme_choice == SYSTEM:
            self.apply()

    def choose_type_size(self, size: float) -> None:
        self._settings.type_size = size
        self._menus.tick("type_size", size)
        self.apply()

    def step_type(self, step: int) -> None:
        """To the next larger or smaller size of type, if there is one."""
        place = TYPE_SIZES.index(self._settings.type_size) + step
        if 0 <= place < len(TYPE_SIZES):
            self.choose_type_size(TYPE_SIZES[place])

    def choose_motion(self, on: bool) -> None:
        self._settings.motion = on
        self._arrange_all()

    def choose_export_size(self, size: tuple[int, int]) -> None:
        """The export window begins with it too, until another is chosen there."""
        self._settings.export_size = size
        self._begin_exports(lambda kept: kept.with_size(size))

    def choose_export_scale(self, scale: int) -> None:
        self._settings.export_scale = scale
        self._begin_exports(lambda kept: kept.with_scale(scale))

    def _begin_exports(self, change: Callable[[Choices], Choices]) -> None:
        from dlviz.shell.export.choices import as_text, remembered  # no start pays for it

        self._settings.export_choices = as_text(change(remembered(self._settings.export_choices)))

    def choose_controls(self, there: bool) -> None:
        """Whether the controls stand beside the cards; it lasts as long as the window."""
        self._controls_away = not there
        self._arrange_all()

    def _arrange_all(self) -> None:
        for page in self._pages:
            if page.panel is not None:
                self.arrange(page.panel)

    def arrange(self, panel: AnyPanel) -> None:
        """A panel gets its controls where they were chosen to be, and moves as was chosen."""
        panel.room.put_controls(away=self._controls_away)
        if panel.transport is not None:
            panel.transport.player.glides = self._settings.motion

    def show_preferences(self) -> None:
        from dlviz.shell.preferences import Preferences  # no start pays for it

        chooses = {name: getattr(self, f"choose_{name}", partial(setattr, self._settings, name)) for name in CHOICES}
        chooses["motion"] = self._menus.actions["motion"].setChecked
        if self.preferences is None:
            self.preferences = Preferences(self._window, self._settings.now, chooses)
        self.preferences.set_theme(self.theme)
        self.preferences.show_now()
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()

    # what everybody sees

    def apply(self) -> None:
        theme = self.theme
        QApplication.setPalette(palette(theme))
        QToolTip.setFont(font(at_hand(theme), TIP))  # who points sits before the screen
        for part in self._parts:
            part.set_theme(theme)
        if self.preferences is not None:
            self.preferences.set_theme(theme)
        for page in self._pages:
            page.set_theme(theme)
        self.name_choices()

    def name_choices(self) -> None:
        self._menus.name_choices(self._settings.language, self._settings.theme)
        bar = self._window.menuBar()
        bar.setCornerWidget(bar.cornerWidget())  # or it keeps the room of the names before

"""The menus, their shortcuts, and the buttons that stand in sight: what each does is the window's business."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionEvent, QActionGroup, QCursor, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton, QWidget

from dlviz.files.names import shown
from dlviz.i18n import plain
from dlviz.panels import title
from dlviz.shell.scheme import theme_names
from dlviz.system.language import LANGUAGES
from dlviz.theme import Theme, font
from dlviz.topics import PANELS
from dlviz.ui.layouts import row
from dlviz.ui.quick import Quick

CONTENTS = {
    "file": (
        "new", "open", ">recent", "save", "save_as", None, "copy_state", "paste_state", None,
        "export", "copy", "print", "worksheet", None, "quit",
    ),
    "edit": ("undo", "redo", None, "paste_table", "reset", None, "preferences"),
    "view": (*(f"panel.{name}" for name in PANELS), None, "enlarge", "controls", "code", "full_screen", "motion", None),
    "lecture": (
        "lecture", ">lecture_pages", "page_back", "page_on", "lecturer", None, "exercises", "blind", "worksheet", None,
        "digits_lecture", "own_lecture", "our_lecture", None, "forget_progress",
    ),
    "help": ("keys", "what", "teachers", "glossary", "tour", None, "licences", "about"),
}  # fmt: skip
KEY = QKeySequence.StandardKey
EDIT_WIDTH = 260  # pixels: room for what is undone, so that the menu is as wide each time
SHORTCUTS: dict[str, Any] = {
    "new": KEY.New, "open": KEY.Open, "save": KEY.Save, "save_as": "Ctrl+Shift+S", "export": "Ctrl+E",
    "copy": "Ctrl+Shift+C", "quit": KEY.Quit, "undo": KEY.Undo, "redo": KEY.Redo, "reset": "Ctrl+R",
    "full_screen": KEY.FullScreen, "code": "Ctrl+K", "print": KEY.Print, "preferences": "Ctrl+,",
    "larger": KEY.ZoomIn, "smaller": KEY.ZoomOut, "normal_size": "Ctrl+0", "keys": "F1", "what": "Shift+F1",
    "enlarge": "F8", "controls": "F9", "lecture": "Ctrl+L", "lecturer": "F5",
    "page_back": "Ctrl+PgUp", "page_on": "Ctrl+PgDown",
    **{f"panel.{name}": f"Ctrl+{number}" for number, name in enumerate(PANELS[:9], start=1)},
}  # fmt: skip


class ActionButton(Quick, QToolButton):
    """The button of an action. Whether that can be done changes no room: Qt would lay out the whole window anew."""

    def look_for_mouse(self) -> None:
        """A mouse that left for an entry of the menu is gone: Qt tells the button nothing of it."""
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()

    def actionEvent(self, event: QActionEvent) -> None:
        action = event.action()
        is_called_so = action is self.defaultAction() and action.iconText() == self.text()
        if event.type() == QEvent.Type.ActionChanged and is_called_so:
            self.setEnabled(action.isEnabled())
            self.setToolTip(action.toolTip())
        else:
            super().actionEvent(event)


class Bar(Quick, QWidget):
    """Buttons that stand in sight; where there is little room the last of them leave, as the menus have them too."""

    def __init__(self, parent: QWidget, buttons: Sequence[QToolButton]) -> None:
        super().__init__(parent)
        self._buttons = buttons
        row(*buttons, of=self, gap=4, margins=(0, 0, 8, 4))

    def fit(self, room: int) -> None:
        """Show the first, and as many of the others as there is room for."""
        for number, button in enumerate(self._buttons):
            button.setVisible(number == 0 or self._need(number + 1) <= room)

    def _need(self, count: int) -> int:
        return sum(one.sizeHint().width() + 4 for one in self._buttons[:count]) + 4  # gaps, and the margin behind them

    def minimumSizeHint(self) -> QSize:
        return QSize(self._need(1), super().minimumSizeHint().height())


class Menus(Quick, QObject):
    """Actions, menus and buttons by name; ``acts`` says what an action does."""

    def __init__(self, window: QMainWindow, acts: Mapping[str, Callable[[], Any] | QAction]) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self.buttons: dict[str, QToolButton] = {}
        for name, act in acts.items():
            self.action(name, act)
        for name, contents in CONTENTS.items():
            self.menus[name] = window.menuBar().addMenu("")
            for entry in contents:
                self._add(self.menus[name], entry)

    def action(self, name: str, act: Callable[[], Any] | QAction) -> QAction:
        if isinstance(act, QAction):
            made = act
        else:
            made = QAction(self._window)
            made.triggered.connect(lambda _checked=False: act())
        made.setObjectName(f"action.{name}")
        if name in SHORTCUTS:
            made.setShortcuts([keys for keys in (QKeySequence(SHORTCUTS[name]), *_also(name)) if not keys.isEmpty()])
        self.actions[name] = made
        return made

    def _add(self, menu: QMenu, entry: str | None) -> None:
        if entry is None:
            menu.addSeparator()
        elif entry.startswith(">"):
            self.menus[entry[1:]] = menu.addMenu("")
        else:
            menu.addAction(self.actions[entry])

    def choices(self, name: str, texts: Mapping[Any, str], now: Any, choose: Callable[[Any], None]) -> None:
        """A menu under View, of values of which one is on."""
        menu = self.menus[name] = self.menus["view"].addMenu("")
        group = QActionGroup(self)
        for value, text in texts.items():
            action = self.action(f"{name}.{value}", partial(choose, value))
            action.setText(text)
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            menu.addAction(action)

    def steps(self, name: str, *actions: str) -> None:
        """What goes through the values of such a menu, below them."""
        self.menus[name].addSeparator()
        for action in actions:
            self.menus[name].addAction(self.actions[action])

    def tick(self, name: str, value: Any) -> None:
        """Show a value as chosen that was chosen elsewhere."""
        self.actions[f"{name}.{value}"].setChecked(True)

    def list_recent(
        self, paths: tuple[Path, ...], open_path: Callable[[Path], None], forget: Callable[[], None]
    ) -> None:
        """Fill the menu of recent files; what a name leaves out, the tip says."""
        menu = self.menus["recent"]
        menu.clear()
        menu.setToolTipsVisible(True)
        for path in paths:
            action = menu.addAction(shown(path.name).replace("&", "&&"))
            action.setToolTip(shown(str(path)))
            action.triggered.connect(lambda _checked=False, path=path: open_path(path))
        if paths:
            menu.addSeparator()
            menu.addAction(self.tr("Clear this list")).triggered.connect(lambda: forget())
        else:
            menu.addAction(self.tr("none yet")).setEnabled(False)

    def bar(self, *names: str) -> Bar:
        """Buttons that stand in sight: of a menu, or of an action."""
        return Bar(self._window, [self._button(name) for name in names])

    def _button(self, name: str) -> QToolButton:
        button = self.buttons[name] = ActionButton()
        if name in self.menus:
            button.setMenu(self.menus[name])
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.menus[name].aboutToHide.connect(button.look_for_mouse)
        else:
            button.setDefaultAction(self.actions[name])
            keys = self.actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleDescription(keys)  # and not its name once more, which Qt takes for the tip
        button.setObjectName(f"toolbar.{name}")
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button

    def set_theme(self, theme: Theme) -> None:
        made = font(theme)
        for widget in (self._window.menuBar(), *self.menus.values(), *self.buttons.values()):
            widget.setFont(made)
        # QMenu measures the ink of its longest entry and cuts by its advance, which is a pixel more in Hangul.
        self.menus["edit"].setMinimumWidth(round(EDIT_WIDTH * theme.type))

    # words

    def retranslate(self) -> None:
        actions = {
            "new": self.tr("&New"), "open": self.tr("&Open…"), "save": self.tr("&Save"),
            "save_as": self.tr("Save &as…"), "copy_state": self.tr("Copy state as &text"),
            "paste_state": self.tr("&Paste state"), "paste_table": self.tr("&Paste a table or picture"),
            "export": self.tr("&Export…"),
            "copy": self.tr("&Copy picture"), "quit": self.tr("&Quit"), "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"), "reset": self.tr("Re&set panel"), "full_screen": self.tr("&Full screen"),
            "motion": self.tr("&Motion between steps"), "about": self.tr("&About dlviz"),
            "code": self.tr("NumPy &code"), "print": self.tr("&Print…"),
            "preferences": self.tr("Pr&eferences…"), "larger": self.tr("&Larger"),
            "smaller": self.tr("&Smaller"), "normal_size": self.tr("&Normal"), "keys": self.tr("&Keys"),
            "what": self.tr("&What is this?"), "teachers": self.tr("What each panel &computes"),
            "glossary": self.tr("&Glossary"), "licences": self.tr("&Licences"), "tour": self.tr("A short &tour"),
            "page_back": self.tr("P&age before"), "page_on": self.tr("&Next page"),
            "lecture": self.tr("&Lecture"), "lecturer": self.tr("&Give it"), "blind": self.tr("&Blind descent"),
            "exercises": self.tr("&Exercises"), "worksheet": self.tr("&Worksheet…"),
            "enlarge": self.tr("Enlarge a &card"), "controls": self.tr("C&ontrols"),
            "own_lecture": self.tr("Open a lecture of your &own…"),
            "digits_lecture": self.tr("Pages 3, 18 and 23 on real &handwriting"),
            "our_lecture": self.tr("The lecture of the &slides"),
            "forget_progress": self.tr("&Forget my progress…"),
        }  # fmt: skip
        menus = {
            "file": self.tr("&File"), "edit": self.tr("&Edit"), "view": self.tr("&View"), "help": self.tr("&Help"),
            "recent": self.tr("Open &recent"), "language": self.tr("&Language"), "theme": self.tr("&Theme"),
            "type_size": self.tr("Te&xt size"), "lecture": self.tr("&Lecture"), "lecture_pages": self.tr("&Pages"),
        }  # fmt: skip
        actions |= {f"panel.{name}": title(name) for name in PANELS}
        actions |= {f"theme.{name}": text for name, text in theme_names().items()}
        for name, text in actions.items():
            self.actions[name].setText(text)
            self.actions[name].setIconText(plain(text))
        for name, text in menus.items():
            self.menus[name].setTitle(text)

    def show_step(self, name: str, is_there: bool, what: str = "") -> None:
        """Whether there is something to ``undo`` or ``redo``, and in the menu what it would change."""
        bare = {"undo": self.tr("&Undo"), "redo": self.tr("&Redo")}[name]
        full = {"undo": self.tr("&Undo {0}"), "redo": self.tr("&Redo {0}")}[name]
        action = self.actions[name]
        action.setEnabled(is_there)
        action.setText(full.format(what.replace("&", "&&")) if what else bare)
        action.setIconText(plain(bare))

    def name_choices(self, language: str, theme: str) -> None:
        """The buttons beside the menus say what is chosen."""
        self.buttons["language"].setText(LANGUAGES[language])
        self.buttons["theme"].setText(self.actions[f"theme.{theme}"].text())


def _also(name: str) -> list[QKeySequence]:
    """Keys that most people know, where the system has others; a plus stands over the equals sign."""
    known = {"redo": ("Ctrl+Y", "Ctrl+Shift+Z"), "full_screen": ("F11",), "larger": ("Ctrl+=",)}.get(name, ())
    return [keys for keys in map(QKeySequence, known) if keys != QKeySequence(SHORTCUTS[name])]

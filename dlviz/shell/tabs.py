"""The tabs of the panels: quiet words on the ground, the one in front bold on the surface with a line under it.

Where the window has no room for all names, some are shown by their number and first word, or all but the one in front
by their numbers alone, and as a whole as a tool tip.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QTabBar, QTabWidget

from dlviz.marks import Box, Line, Look, Mark, Words
from dlviz.shell.menus import Bar
from dlviz.theme import Theme, font
from dlviz.ui.pictures.marked import Marked


class Tabs(Marked, QTabBar):
    letters = 1.0
    shows_focus = True  # of its tabs, the one in front

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._around: QTabWidget | None = None
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(lambda _: self._fit())
        self.may_leave: Callable[[], bool] = lambda: True  # what is typed in the panel in front may be refused

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.may_leave():
            super().mousePressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._fit()

    def fit_into(self, around: QTabWidget) -> None:
        """Take the room of these tabs that their corner leaves."""
        self._around = around
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        if event.type() == QEvent.Type.Resize and watched is self._around:
            self._give_room(self._around)
        if event.type() == QEvent.Type.Paint and watched is self._around:
            return True  # Qt would draw a line under what stands in the corner, and nothing else
        return super().eventFilter(watched, event)

    def _give_room(self, around: QTabWidget) -> None:
        """Qt would show the panel in as little room as it can have first, and then lay it out anew in its own."""
        front = around.currentWidget()
        if not around.isVisible() and front is not None and (stack := front.parentWidget()) is not None:
            stack.resize(around.size() - QSize(0, self.sizeHint().height()))

    def _fit(self) -> None:
        if self._around is None:
            return
        corner = self._around.cornerWidget()
        if isinstance(corner, Bar):
            corner.fit(self._around.width() - self._need(self._numbers()))
        names = self._that_fit(self._around.width() - (corner.sizeHint().width() if corner else 0))
        for index, name in enumerate(names):
            whole = self.tabText(index)
            tip = "" if name == whole else whole
            if self.tabToolTip(index) != tip:
                self.setTabToolTip(index, tip)
        if names != self._names:
            self._names = names
            self.setElideMode(self.elideMode())  # it is what lets the tabs ask for their sizes again

    def shown(self, index: int) -> str:
        """The name as there is room for it."""
        return self._names[index] if index < len(self._names) else self.tabText(index)

    def _that_fit(self, room: int) -> list[str]:
        """Whole names, number and first word where there is no room for all, or so only that of the tab in front."""
        whole = [self.tabText(index) for index in range(self.count())]
        words = [" ".join(text.split(" ")[:2]) for text in whole]
        numbers = self._numbers()
        here = self.currentIndex()
        if self._need(words) <= room:
            return self._longer(words, whole, range(len(whole)), room)
        fitting = self._longer(numbers, whole, [here] if here >= 0 else [], room)
        return self._longer(fitting, words, [here], room) if fitting == numbers and here >= 0 else fitting

    def _numbers(self) -> list[str]:
        return [self.tabText(index).split(" ")[0] for index in range(self.count())]

    def _longer(self, names: list[str], longer: list[str], which: Iterable[int], room: int) -> list[str]:
        """As many of them longer as fit, those that need least room for it first."""
        made = list(names)
        for index in sorted(which, key=lambda i: self._width(longer[i]) - self._width(names[i])):
            tried = [*made[:index], longer[index], *made[index + 1 :]]
            made = tried if self._need(tried) <= room else made
        return made

    def _need(self, names: list[str]) -> int:
        return sum(map(self._width, names))

    def _width(self, text: str) -> int:
        """As wide as the bold text, so that nothing moves when another tab comes to the front."""
        return _bold(self._theme).horizontalAdvance(text) + 26

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width(self.shown(index)), _bold(self._theme).height() + 16)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def scene(self, look: Look) -> Iterator[Mark]:
        for index in range(self.count()):
            yield from self._tab(index, self.tabRect(index))

    def _tab(self, index: int, room: QRect) -> Iterator[Mark]:
        x, y, wide, high = room.x(), room.y(), room.width(), room.height()
        chosen = index == self.currentIndex()
        if chosen:
            box = x + 2.5, y + 3.5, wide - 5, high + 4.5
            yield Box(*box, role="border", fill="surface", radius=6, name="front")
            under = np.array((x + 3, x + wide - 3)), np.full(2, y + high - 1)
            yield Line(*under, role="accent", width=2.5, name="under")
        if chosen and self.hasFocus():
            yield Box(x + 5, y + 6, wide - 10, high - 11, role="accent", width=2, radius=4, name="focus")
        role = "text" if chosen else "quiet"
        yield Words(x, y, wide, high, self.shown(index), role=role, bold=chosen, name=f"tab {index}")


@functools.lru_cache(maxsize=1)
def _bold(theme: Theme) -> QFontMetrics:
    """Of a letter that is asked some hundred times how wide a name is in it."""
    return QFontMetrics(font(theme, bold=True))

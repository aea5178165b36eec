"""A row of buttons of which one, or none, is the present one."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from dlviz.marks import Look, Mark, Words
from dlviz.theme import LIGHT, POINT_SIZE, UNABLE, Theme
from dlviz.ui import accessible
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.giving_way import BESIDE, LISTS, SHORT
from dlviz.ui.controls.state_button import StateButton
from dlviz.ui.layouts import before
from dlviz.ui.pictures.letters import NARROWEST, narrowed
from dlviz.ui.pictures.marked import Marked, frame
from dlviz.ui.quick import Quick

GAP = 4  # pixels between two buttons
BORDERS = 8  # pixels of both borders of one
_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Segment(Marked, StateButton):
    """A button of a row."""

    letters = 0.95

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 14, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """In a large card long words are rather written smaller than wider than the window."""
        wanted = self.sizeHint()
        if self._theme.least:
            wanted.setWidth(round((wanted.width() - 14) * NARROWEST / 100) + 14)
        return wanted

    def scene(self, look: Look) -> Iterator[Mark]:
        chosen, text = self.isChecked(), self.text()
        border, ground = "accent" if chosen or self.underMouse() else "border", "accent" if chosen else "surface"
        yield frame(look, border, fill=ground)
        letter = narrowed(self.font(), text, self.room()) or self.font()
        size = letter.pointSizeF() / (POINT_SIZE * look.type)
        yield Words(0, 0, look.wide, look.high, text, size=size, name="words", **self._ink())

    def room(self) -> int:
        """Pixels between its borders, in which long words are written smaller."""
        return self.width() - BORDERS

    def _ink(self) -> dict[str, Any]:
        """Of what stands on it."""
        if self.isChecked():
            return {"role": "surface"}
        return {"role": "text"} if self.isEnabled() else {"role": "quiet", "alpha": UNABLE}


class Choice(Quick, QWidget):
    """Emits ``wished(value)``; arrow keys move the focus among the buttons, Space or Enter chooses.

    Where several rows have no room it is ``list``, a list that opens and says the same.
    """

    wished = Signal(object)
    spoken_as = accessible.Group
    button: ClassVar[type[Segment]] = Segment

    def __init__(self, values: tuple[Any, ...], columns: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._theme, self._columns = LIGHT, columns or len(values)
        self._offered: Collection[Any] = values
        self.list: Dropdown | None = None
        self._stop: Segment | None = None  # where Tab goes to
        self.buttons: dict[Any, Segment] = {}
        for value in values:
            button = self.button(self)
            button.setText(str(value))
            button.clicked.connect(lambda _=False, value=value: self.wished.emit(value))
            self.buttons[value] = button
        self._place(self._columns)

    def _place(self, columns: int) -> None:
        self.rows = math.ceil(len(self.buttons) / max(columns, 1))
        for i, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, *divmod(i, columns))

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        for value, button in self.buttons.items():
            button.setObjectName(f"{name}.{value}")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_texts(self, texts: Mapping[Any, str]) -> None:
        for value, text in texts.items():
            self.buttons[value].setText(text)
            self.buttons[value].updateGeometry()
        self._list_again()

    def offer(self, values: Collection[Any]) -> None:
        """Only these are there now."""
        self._offered = values
        for value, button in self.buttons.items():
            button.setVisible(value in values and not self._is_list)

    def show_value(self, value: Any) -> None:
        for own, button in self.buttons.items():
            button.show_value(own == value)
        self._be_one_stop()
        self._list_again()

    # where there is little room

    def make_room(self, step: int, room: int) -> None:
        """All stand in one row where the words have room in it, and else in a list."""
        wide = sum(button.sizeHint().width() + GAP for button in self.buttons.values()) - GAP
        becomes_list = step >= LISTS and wide > room - self._beside(step)
        if len(self.buttons) <= self._columns and becomes_list == self._is_list:
            return
        self._place(self._columns if step < LISTS else len(self.buttons))
        if becomes_list and self.list is None:
            self.list = Dropdown(tuple(self.buttons))
            self.list.setObjectName(f"{self.objectName()}.list")
            self.list.wished.connect(self.wished)
        if self.list is not None:
            self._grid.removeWidget(self.list)  # hidden too it would keep the gaps of the columns that it spans
            if becomes_list:
                self._grid.addWidget(self.list, 0, 0, 1, len(self.buttons))
            self.list.setVisible(becomes_list)
        self.offer(self._offered)
        self._list_again()

    def _beside(self, step: int) -> int:
        """Pixels of the heading, which in the end stands in the same row, unless there are but two buttons."""
        heading = before(self) if step >= SHORT and len(self.buttons) > 2 else None
        return heading.sizeHint().width() + BESIDE if isinstance(heading, QLabel) else 0

    @property
    def _is_list(self) -> bool:
        return self.list is not None and not self.list.isHidden()

    def _list_again(self) -> None:
        """The list says what the buttons would."""
        if self.list is None or not self._is_list:
            return
        there = {value: button for value, button in self.buttons.items() if value in self._offered}
        self.list.set_theme(self._theme)
        self.list.hold({value: button.text() for value, button in there.items()})
        self.list.offer([value for value, button in there.items() if button.isEnabledTo(self)])
        self.list.show_value(next((value for value, button in there.items() if button.isChecked()), None))
        called = QAccessible.queryAccessibleInterface(self).text(QAccessible.Text.Name)
        self.list.setAccessibleName(called)
        self.list.setPlaceholderText(self.accessibleName() or self.tr("choose"))

    def _be_one_stop(self) -> None:
        """Tab goes to the present button, or the first, and from there on; the others are for the arrow keys."""
        able = [button for button in self.buttons.values() if button.isEnabled() and not button.isHidden()]
        stop = next((button for button in able if button.isChecked()), able[0] if able else None)
        if stop is self._stop:
            return
        self._stop = stop
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ARROWS:
            event.ignore()
            return
        buttons = [button for button in self.buttons.values() if button.isEnabled() and not button.isHidden()]
        here = next((i for i, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(here + _ARROWS[Qt.Key(event.key())]) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

"""Groups of controls of which one is open: buttons with their names, and the room of the tallest under them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.giving_way import CLOSE
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.layouts import BARE, column
from dlviz.ui.quick import Quick

SPACING = 3


class Leaves(Quick, QStackedWidget):
    """Groups of controls in one place, as high as the highest, so that nothing moves.

    ``layouts`` has the column of each group; ``heir`` is a note under them, which has the room that a lower one leaves.
    """

    heir: NoteText | None = None

    def __init__(self, names: Iterable[str], gap: int = 2 * SPACING) -> None:
        super().__init__()
        self._gap = gap
        self._told: int | None = None  # the blank that the layout knows of
        self.layouts: dict[str, QVBoxLayout] = {}
        for name in names:
            page = QWidget()
            self.layouts[name] = column(of=page, gap=gap, margins=BARE)
            self.addWidget(page)

    def make_room(self, step: int, room: int) -> None:
        for inside in self.layouts.values():
            inside.setSpacing(0 if step >= CLOSE else self._gap)

    def show_value(self, name: str) -> None:
        """Show the group of this name."""
        self.setCurrentIndex(list(self.layouts).index(name))
        if self.heir is not None and self.blank != self._told:
            self._told = self.blank
            self.updateGeometry()
            self.heir.updateGeometry()

    def leave_to(self, note: NoteText) -> None:
        self.heir, note.lender = note, self

    @property
    def blank(self) -> int:
        """Pixels under the group that is shown."""
        page = self.currentWidget()
        return 0 if page is None else max(super().minimumSizeHint().height() - page.sizeHint().height(), 0)

    def _without_what_is_lent(self, size: QSize) -> QSize:
        return size if self.heir is None else size - QSize(0, self.heir.borrowed)

    def sizeHint(self) -> QSize:
        return self._without_what_is_lent(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._without_what_is_lent(super().minimumSizeHint())


class Sections(Quick, QWidget):
    """Which group is open is no part of the state: it changes no picture."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.choice, self._leaves = Choice(names), Leaves(names, SPACING)
        self.layouts = self._leaves.layouts
        self._offered: tuple[str, ...] = ()
        self.choice.wished.connect(self.open)
        self._column = column(self.choice, self._leaves, of=self, gap=2 * SPACING, margins=BARE)
        self.open(names[0])

    def make_room(self, step: int, room: int) -> None:
        self._column.setSpacing(SPACING if step >= CLOSE else 2 * SPACING)
        self._leaves.make_room(step, room)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.choice.setObjectName(f"{name}.open")

    def say(self, texts: Mapping[str, str]) -> None:
        self.choice.set_texts(texts)
        self.choice.setAccessibleName(self.tr("Groups of settings"))

    def offer(self, names: Collection[str]) -> None:
        """Only these are there now; where they are others than before, the first of them opens."""
        self.choice.offer(names)
        self.choice.setVisible(len(names) > 1)
        if self._offered != tuple(names):
            self._offered = tuple(names)
            self.open(self._offered[0])

    def open(self, name: str) -> None:
        self._leaves.show_value(name)
        self.choice.show_value(name)

"""The controls of a panel as a table: an entry says what a control is called, when it is there, and what it wishes.

A panel and its parts give their entries anew in each language. What is the same in all kinds stands in ``control.py``,
and the largest kinds in ``choices.py`` and ``quantities.py``; what makes, names, shows, hides and enables the widgets
is ``column.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import structs
from PySide6.QtWidgets import QPushButton, QWidget

from dlviz.model.fields import Field
from dlviz.model.topic import R, S
from dlviz.ui.button import button
from dlviz.ui.controls.choices import DropList, Pick, Presets, Toggle
from dlviz.ui.controls.control import Change, Control, Entries, Offered, Take, in_mode, only
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.controls.number_edit import TextEdit
from dlviz.ui.controls.quantities import Count, Number, Timeline
from dlviz.ui.controls.sections import Leaves, Sections
from dlviz.ui.labels import Steady, Text

__all__ = [
    "Act", "Control", "Count", "DropList", "Entries", "Entry", "Groups", "Heading", "Note", "Number", "Own", "Pages",
    "Pick", "Presets", "Readout", "Row", "Timeline", "Toggle", "in_mode", "only",
]  # fmt: skip

Said = str | Callable[[S, R], str]  # words that stand, or follow the state


class Worded(Control[S, R], frozen=True, eq=False):
    """What has a text of its own."""

    text: Said[S, R]

    def say(self, widget: Text | QPushButton) -> None:
        if isinstance(self.text, str):
            widget.setText(self.text)

    def show(self, widget: Text | QPushButton, state: S, result: R) -> None:
        if not isinstance(self.text, str):
            widget.setText(self.text(state, result))


class Heading(Worded[S, R], frozen=True, eq=False):
    """A quiet line over other controls."""

    wrap: bool = False
    role: str = "quiet"
    size: float = 0.9
    named = False

    def make(self, known: Field | None, take: Take) -> QWidget:
        return Text(self.role, self.size, wrap=self.wrap)


class Note(Heading[S, R], frozen=True, eq=False):
    """A few sentences at the foot of the controls, such as where the slide is loose."""

    wrap: bool = True

    def make(self, known: Field | None, take: Take) -> QWidget:
        return NoteText(self.role, self.size)


class Readout(Control[S, R], frozen=True, eq=False):
    """A sentence that follows the state and never moves what stands round it; a fitted one is never cut."""

    text: Callable[[S, R], str]
    lines: int = 1
    role: Said[S, R] = "text"
    size: float = 1.0
    fitted: bool = False

    def make(self, known: Field | None, take: Take) -> QWidget:
        role = self.role if isinstance(self.role, str) else "text"
        return (Fitted if self.fitted else Steady)(role, self.size, lines=self.lines)

    def show(self, widget: Steady, state: S, result: R) -> None:
        widget.setText(self.text(state, result))
        if not isinstance(self.role, str):
            widget.set_role(self.role(state, result))


class Act(Worded[S, R], frozen=True, eq=False):
    """A button that does something."""

    act: Callable[[], object]

    def make(self, known: Field | None, take: Take) -> QWidget:
        return button("", lambda: self.act())


class Entry(Control[S, R], frozen=True, eq=False):
    """A short text to type; ``tip`` says what could be typed."""

    longest: int
    tip: str = ""
    matters = 4

    def make(self, known: Field | None, take: Take) -> QWidget:
        return TextEdit(self.longest, lambda text: take(text, None))

    def say(self, widget: TextEdit) -> None:
        widget.setAccessibleName(self.about)
        widget.setToolTip(self.tip)


class Own(Control[S, R], frozen=True, eq=False):
    """A widget of its own kind, which its maker connects; ``words`` gives it its words."""

    widget: QWidget
    words: Callable[[], object] | None = None

    def make(self, known: Field | None, take: Take) -> QWidget:
        return self.widget

    def say(self, widget: QWidget) -> None:
        if self.words is not None:
            self.words()

    def show(self, widget: Any, state: S, result: R) -> None:
        if self.value is not None:
            widget.show_value(self.value(state, result))


class Row(Control[S, R], frozen=True, eq=False):
    """Controls beside each other, in no widget of their own."""

    inside: Sequence[Control[S, R]]

    def tables(self) -> Iterable[Sequence[Control[S, R]]]:
        return (self.inside,)

    def holding(self, change: Change) -> Row[S, R]:
        return structs.replace(self, inside=change(self.inside))


class Pages(Control[S, R], frozen=True, eq=False):
    """Groups of controls in one place, as high as the highest, so that nothing moves; ``value`` says which is seen."""

    groups: Mapping[str, Sequence[Control[S, R]]]
    named = False

    def tables(self) -> Iterable[Sequence[Control[S, R]]]:
        return self.groups.values()

    def holding(self, change: Change) -> Pages[S, R]:
        return structs.replace(self, groups={name: change(table) for name, table in self.groups.items()})

    def make(self, known: Field | None, take: Take) -> QWidget:
        return Leaves(self.groups)


class Groups(Offered[S, R], frozen=True, eq=False):
    """Groups of controls of which a person opens one, each under the text of the button that opens it.

    One that is alone needs no button.
    """

    groups: Mapping[str, tuple[str, Sequence[Control[S, R]]]]

    def tables(self) -> Iterable[Sequence[Control[S, R]]]:
        return [table for _, table in self.groups.values()]

    def holding(self, change: Change) -> Groups[S, R]:
        groups = {name: (text, change(table)) for name, (text, table) in self.groups.items()}
        return structs.replace(self, groups=groups)

    def make(self, known: Field | None, take: Take) -> QWidget:
        return Sections(tuple(self.groups))

    def say(self, widget: Sections) -> None:
        widget.say({name: text for name, (text, _) in self.groups.items()})

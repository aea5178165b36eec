"""The column of controls of a panel: made from its table, named in each language, shown as the state says."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from itertools import pairwise
from typing import Any, Generic

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QFrame, QLayout, QScrollArea, QWidget

from dlviz.marks.veiled import asked
from dlviz.model.topic import R, S
from dlviz.theme import Theme
from dlviz.topics import first_state
from dlviz.ui.card import Surface
from dlviz.ui.controls.choices import Presets
from dlviz.ui.controls.control import Control, Entries, Owner
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.entries import DropList, Heading, Note, Own, Pick, Row, Timeline
from dlviz.ui.controls.giving_way import SIDE, SPACING, TOP, GivingWay
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.sections import Leaves, Sections
from dlviz.ui.controls.strip import ControlStrip
from dlviz.ui.controls.transport import PLAYING, Transport
from dlviz.ui.labels import Text
from dlviz.ui.layouts import before, column, row, settle
from dlviz.ui.quick import Quick
from dlviz.ui.slim_bar import SlimBar

COLUMN = 320  # pixels of the controls at normal type


class Inside(Surface):
    """What is scrolled: as wide as its holder, as high too, and higher only where its controls need more.

    QScrollArea would scroll as soon as a text that wraps has not all the room that it likes.
    """

    def fit(self) -> None:
        holder, layout = self.parentWidget(), self.layout()
        if holder is None or layout is None:
            return
        if isinstance(area := holder.parentWidget(), ControlColumn):
            area.give_way()
        self.resize(holder.width(), max(holder.height(), layout.minimumSize().height()))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done


class ControlColumn(Quick, QScrollArea, Generic[S, R]):
    """``column["learning_rate"]`` is the widget of an entry, ``transport`` that of the timeline.

    In a picture, which nobody touches, there are no widgets: only what is set is known.
    """

    glided = Signal(float)  # of the timeline, between two steps
    stopped = Signal()  # playing

    def __init__(self, panel: Owner[S, R]) -> None:
        super().__init__()
        self._panel = panel
        self._entries: list[Control[S, R]] = []
        self._made: list[tuple[Control[S, R], QWidget]] = []
        self._widgets: dict[str, QWidget] = {}
        self.transport: Transport | None = None
        self._inside = Inside()
        self.layout_inside = column(of=self._inside, gap=SPACING, margins=(SIDE, TOP, SIDE, TOP))
        self.layout_inside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._giving_way = GivingWay(self._inside, self.layout_inside)
        self.strip = ControlStrip(self._inside, self.layout_inside)
        self.setWidget(self._inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.slim_bar = SlimBar(self)
        self.column_width = COLUMN
        self._not_there: set[QWidget] = set()  # in this state
        self._veiled: set[QWidget] = set()

    def __getitem__(self, name: str) -> Any:
        return self._widgets[name]

    @property
    def numbers(self) -> dict[str, NumberField]:
        """The fields of numbers by name."""
        return {name: widget for name, widget in self._widgets.items() if isinstance(widget, NumberField)}

    def set_theme(self, theme: Theme) -> None:
        self.column_width = round(COLUMN * (0.4 + 0.6 * theme.type)) + 14

    def _size(self) -> None:
        """As wide as a column, or as high as a strip."""
        free = 16777215  # Qt's own number for no limit
        folded = self.strip.is_folded
        across = (0, free) if folded else (self.column_width, self.column_width)
        down = (self.strip.height, self.strip.height) if folded else (0, free)
        self.setMinimumSize(across[0], down[0])
        self.setMaximumSize(across[1], down[1])

    def fold(self, *, folded: bool) -> None:
        """A strip shows what matters, as much of it as there is room for; a column shows all."""
        if folded == self.strip.is_folded:
            return
        self._giving_way.stand()
        self.strip.fold(self._made, folded=folded)
        self._size()
        self._show_what_matters()

    def fit_again(self, letters: Theme) -> None:
        """Its controls have other letters, which are smaller than those of the theme where the stage is seen afar."""
        self.strip.set_theme(letters)
        self._size()
        self._giving_way.stand()
        if self.isVisible():  # or it is done when it is shown
            self._inside.fit()

    def give_way(self) -> None:
        """A column that needs more height than it has needs less."""
        if self.isVisible() and not self.strip.is_folded:
            self._giving_way.fit(self.viewport().width(), self.viewport().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._inside.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.fit()
        if self.strip.is_folded:
            self._show_what_matters()

    def _show_what_matters(self) -> None:
        self.strip.show_what_matters(self._made, self._not_there | self._veiled, self.width())

    # made once

    def build(self, table: Entries[S, R], *, is_picture: bool) -> None:
        self._entries = list(_flat(table))
        if is_picture:
            for own in (entry for entry in self._entries if isinstance(entry, Own)):
                own.widget.setParent(self)  # with which it goes
            return
        self._build(table, self.layout_inside)
        self._giving_way.know([widget for _, widget in self._made])
        inside = [widget for _, widget in self._made if widget.parentWidget() is self._inside]
        for over, under in pairwise(inside):
            if isinstance(over, Leaves) and isinstance(under, NoteText):
                over.leave_to(under)
                self._giving_way.borrowers.append(under)
        self.layout_inside.addStretch(0 if any(isinstance(entry, Note) for entry, _ in self._made) else 1)

    def _build(self, table: Entries[S, R], layout: QBoxLayout) -> None:
        head: QBoxLayout | None = None
        for entry, follows in zip(table, (*table[1:], None), strict=True):
            place = entry.place or head or layout
            head = None
            if isinstance(entry, Heading) and isinstance(follows, Pick | DropList) and isinstance(entry.text, str):
                place = head = self._pair(place)
            if entry.gap:
                place.addSpacing(entry.gap)
            if isinstance(entry, Note):
                place.addStretch(1)
            if isinstance(entry, Row):
                beside = row()
                place.addLayout(beside)
                self._build(entry.inside, beside)
            else:
                self._add(entry, place)

    def _pair(self, place: QBoxLayout) -> QBoxLayout:
        """The layout of a heading and what it is over, which stand beside each other where there is little room."""
        pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        pair.setSpacing(place.spacing())
        place.addLayout(pair)
        self._giving_way.pairs.append((pair, place))
        return pair

    def _add(self, entry: Control[S, R], place: QBoxLayout) -> None:
        widget = entry.make(self._panel.fields.get(entry.name), partial(self._ask, entry))
        self._made.append((entry, widget))
        if isinstance(widget, Sections | Leaves):
            for table, inside in zip(entry.tables(), widget.layouts.values(), strict=True):
                self._build(table, inside)
                inside.addStretch(1)
        if isinstance(widget, Transport):
            widget.glided.connect(self.glided)
            widget.player.playing_changed.connect(lambda playing: None if playing else self.stopped.emit())
            widget.cut_short.connect(self._panel.warned)
        if entry.named:
            widget.setObjectName(f"{self._panel.NAME}.{entry.name}")
        self._widgets[entry.name] = widget
        place.addWidget(widget)
        if isinstance(widget, Dropdown) and isinstance(heading := before(widget), Text):
            heading.setBuddy(widget)  # a screen reader calls it by what stands over it

    def _ask(self, entry: Control[S, R], value: Any, gesture: object) -> bool:
        is_possible = entry.ask(self._panel, value, gesture)
        if is_possible and entry.opens:
            next(each for each in self.findChildren(Sections) if entry.opens in each.layouts).open(entry.opens)
        return is_possible

    # words

    def say(self, table: Entries[S, R]) -> None:
        """Give all controls the words of a table in another language."""
        self._entries = list(_flat(table))
        if self._made:  # in a picture nothing is
            self._made = [(entry, widget) for entry, (_, widget) in zip(self._entries, self._made, strict=True)]
        self._giving_way.stand()
        for entry, widget in self._made:
            entry.say(widget)
        settle(self)  # or a strip would share its room as the words before needed it

    def changeEvent(self, event: QEvent) -> None:
        """In another language, once the state is shown in it: each has its place before it is seen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.strip.is_folded:
            settle(self)

    def called(self, field: str) -> str:
        """A field as its label has it, ``α learning rate``; the field's own name where it has none."""
        found = self._number(field)
        return f"{found.symbol.text()} {found.name.text()}" if found else self.words_of(field) or field

    def words_of(self, field: str) -> str:
        """The words that stand at a field on the screen, ``learning rate``; none where it has none."""
        widget = self._number(field) or self._widgets.get(field)
        match widget:
            case NumberField() as number:
                return number.name.text()
            case QAbstractButton() as button:
                return button.text()
            case QWidget() as other if isinstance(heading := before(other), Text):
                return heading.text().removesuffix(" =")
        return ""

    def brief(self, state: S, result: R) -> list[str]:
        """What is set and seen, ``α = 0.3``, for a caption: numbers first, then the step, then choices."""
        first: Any = first_state(self._panel.NAME)
        there = [entry for entry in self._entries if entry.is_there(state, result) and entry.is_able(state, result)]
        said = (entry.brief(state, result, first) for entry in sorted(there, key=lambda entry: entry.rank))
        return list(dict.fromkeys(filter(None, said)))

    def steps(self, state: S, result: R) -> tuple[str, int]:
        """The field of the timeline, and its last step; an empty name where nothing moves."""
        lines = [entry for entry in self._entries if isinstance(entry, Timeline) and entry.moves(state, result)]
        return (lines[-1].name, lines[-1].reach(state, result)[1]) if lines else ("", 0)

    def _number(self, field: str) -> NumberField | None:
        widget = self._widgets.get(field)
        found = widget.timeline if isinstance(widget, Transport) else widget
        return found if isinstance(found, NumberField) else None

    # at every change

    def veil(self, names: Collection[str]) -> None:
        """Take away the controls of these names, until none is named; what a sentence is about stays, with a ?.

        Examples take the line over them away with them, which would stand over something else. A note is about many
        things, and goes as a whole.
        """
        lines, line, called = set(), "", {}
        for entry, _ in self._made:
            called[entry.name] = (
                entry.text if isinstance(entry, Heading) and isinstance(entry.text, str) else entry.about
            )
            if not isinstance(entry, Presets):
                line = entry.name if isinstance(entry, Heading) else ""
            elif entry.name in names:
                lines.add(line)
        for name, widget in self._widgets.items():
            says = isinstance(widget, Text) and not isinstance(widget, NoteText)
            if isinstance(widget, Text) and says and name not in lines:
                widget.veil(asked(called.get(name, "")) if name in names else None)
            if name in lines or (name in names and not says):
                self._veiled.add(widget)
                widget.hide()
            elif widget in self._veiled:
                self._veiled.discard(widget)
                widget.setVisible(widget not in self._not_there)
        if self.strip.is_folded:
            self._show_what_matters()

    def show_state(self, state: S, result: R) -> None:
        self.transport = None
        gone, hidden = set(self._not_there), self.strip.put_away | self._veiled
        for entry, widget in self._made:
            there = entry.is_there(state, result)
            if entry.shown is not None:
                self._not_there.discard(widget) if there else self._not_there.add(widget)
                widget.setVisible(there and widget not in hidden)
            if isinstance(entry, Timeline) and isinstance(widget, Transport):
                widget.is_played = self._panel.moving == PLAYING
                if entry.moves(state, result):
                    self.transport = widget
            if not there:
                continue
            if entry.enabled is not None:
                widget.setEnabled(entry.enabled(state, result))
            entry.show(widget, state, result)
        if self.strip.is_folded:
            self._show_what_matters()
        elif gone != self._not_there and self.isVisible():  # in a group that is not open Qt would not ask
            self._inside.fit()


def _flat(table: Entries[S, R]) -> Iterator[Control[S, R]]:
    for entry in table:
        if not isinstance(entry, Row):
            yield entry
        for inside in entry.tables():
            yield from _flat(inside)

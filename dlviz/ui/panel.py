"""What every panel is: a stage, a column of controls and the working, drawn from a state and a result.

A panel writes three methods: ``build`` makes the widgets, ``retranslate`` gives them their words, ``draw`` shows a
state and what follows from it. It reads no widget to compute and knows no other panel; a wish of the person goes out
as ``changed(new state, gesture)``, and what comes back through ``show_state`` is what is shown.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Generic, TypeVar, cast

import msgspec.inspect
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dlviz.i18n import other_word
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.topic import Topic
from dlviz.theme import LIGHT, Theme, font
from dlviz.topics import takes, topic
from dlviz.ui.card import Card, Steady, Text
from dlviz.ui.choice import Choice
from dlviz.ui.control_column import ControlColumn
from dlviz.ui.controls import Entries
from dlviz.ui.dropdown import Dropdown
from dlviz.ui.exchange import Exchange
from dlviz.ui.intake import Intake
from dlviz.ui.layouts import before, held_by
from dlviz.ui.number_field import NumberField
from dlviz.ui.plot import Plot
from dlviz.ui.sections import Sections
from dlviz.ui.stage import Stage
from dlviz.ui.switch import Switch
from dlviz.ui.table import Table
from dlviz.ui.transport import PLAYING, Transport
from dlviz.ui.veil import Veil, Veils
from dlviz.ui.working_view import WorkingView

S = TypeVar("S", bound=Checked)
R = TypeVar("R")
W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Plot)
T = TypeVar("T", bound=Transport)


class Panel(QWidget, Generic[S, R]):
    """Base of all panels; see the module's own words.

    Attributes
    ----------
    NAME : the panel's name in ``dlviz.topics.PANELS``.
    stage : the grid that ``build`` puts cards into.
    controls : the column that ``build`` puts controls into, from the top.
    working : the card with the calculation; ``build`` puts it into the stage, under the main picture.
    state, result : what is shown now.
    """

    NAME: ClassVar[str]

    below: QVBoxLayout

    changed = Signal(object, object)
    refused = Signal(object)
    asked = Signal(str, object)  # for another panel, by name, with fields of its state
    told = Signal(str)  # what was done, where that has to be said

    def __init__(self, theme: Theme = LIGHT, state: S | None = None) -> None:
        super().__init__()
        self.topic = cast("Topic[S, R]", topic(self.NAME))
        self.fields = describe(self.topic.State)
        self.theme = theme
        self.state: S = state or self.topic.State()
        self.result: R = self.topic.solve(self.state)
        self.transport: Transport | None = None
        self._bound: dict[str, Any] = {}
        self._noted = False
        self.is_veiled = False
        self._veils = Veils()
        self._curtain: Veil | None = None
        self._lay_out()
        self.working = WorkingView()
        self.working.setObjectName(f"{self.NAME}.working")
        self.build()
        table = self.entries()
        self._tabled = bool(table)
        if table:
            self.controls.build(table)
        else:
            self.below.addStretch(0 if self._noted else 1)
        self._plots = self.findChildren(Plot)
        for transport in self.controls.findChildren(Transport):
            transport.glided.connect(lambda share: self.glide(share))
        self._build_intake()
        self._put_in_order()
        self._dress(theme)
        self._retranslate_all()
        self.show_state(self.state)

    # what a panel writes

    def build(self) -> None:
        """Make the widgets, once."""
        raise NotImplementedError

    def entries(self) -> Entries[S, R]:
        """The table of controls, in the present language."""
        return []

    def retranslate(self) -> None:
        """Give every fixed text its words; called at the start and at each change of language."""
        raise NotImplementedError

    def draw(self, state: S, result: R) -> None:
        """Show a state and its result; emits nothing."""
        raise NotImplementedError

    # what comes in

    def show_state(self, state: S) -> None:
        self.state, had_focus = state, self.window().focusWidget()
        self.peek()
        self._keep_focus(had_focus)

    def _keep_focus(self, widget: QWidget | None) -> None:
        """Where what had the focus has gone, it is where a person goes on, and not in the next number on the way."""
        if widget is None or not isValid(widget) or not self.isAncestorOf(widget):
            return
        if widget.isVisibleTo(self) and widget.isEnabled():
            return
        around: QWidget | None = widget.parentWidget()
        while around is not None and around is not self and not _can_be_at(around):
            around = around.parentWidget()
        play = self.transport.play if self.transport is not None else None
        target = play if around is self and play is not None and _can_be_at(play) else around
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def peek(self, **fields: Any) -> None:
        """Show other values while the mouse rests on them; the state stays what it is, and no wish is made."""
        for plot in self._plots:
            plot.stands = bool(fields)  # what is pointed at must not run away from the mouse
        self._show(replace(self.state, **fields))

    def glide(self, share: float) -> None:
        """Show how far the way to the next step is gone, 0 to 1, while the timeline plays; by default nothing moves."""

    def veil(self, seen: Collection[str], words: str) -> None:
        """Hide all cards and controls but the cards whose names are ``seen``: what is shown would answer a question."""
        names = {f"{self.NAME}.{name}{ending}" for name in seen for ending in ("", "_card")} | ({"*"} & set(seen))
        self._veils.lay(self.ground.findChildren(Card), names, words)
        if self._curtain is None:
            self._curtain = Veil()
            self._curtain.set_theme(self.theme)
            self._sides.addWidget(self._curtain)
        self._curtain.show_words(words)
        self._curtain.setFixedWidth(self.controls.width())
        self._curtain.show()
        self.controls.hide()
        self.is_veiled = True

    def lift_veil(self) -> None:
        if self.is_veiled and self._curtain is not None:
            self._veils.lift()
            self._curtain.hide()
            self.controls.show()
            self.is_veiled = False

    def _show(self, state: S) -> None:
        self.result = self.topic.solve(state)
        self.stage.arrange(state, self.result)
        self.controls.show_state(state, self.result)
        if self._tabled:
            self.transport = self.controls.transport
        for name, widget in self._bound.items():
            widget.show_value(getattr(state, name))
        self.draw(state, self.result)
        self.working.show_working(self.topic.working(state, self.result))
        for plot in self._plots:
            plot.read_again()

    def set_theme(self, theme: Theme) -> None:
        self._dress(theme)
        self.show_state(self.state)

    def _dress(self, theme: Theme) -> None:
        self.theme = theme
        self.setFont(font(theme))
        for child in self.findChildren(QWidget):
            if hasattr(child, "set_theme"):
                child.set_theme(theme)
            elif isinstance(child, QAbstractButton):
                child.setFont(font(theme))

    # what goes out

    def edit(self, gesture: object = None, **fields: Any) -> bool:
        """Wish for other values of some fields; False, and ``refused``, where a field does not take its value."""
        return self.attempt(lambda: replace(self.state, **fields), gesture)

    def attempt(self, make: Callable[[], S], gesture: object = None) -> bool:
        """Wish for a state that may not be possible: then it is ``refused``, and this is False."""
        try:
            state = make()
        except FieldError as error:
            self.refused.emit(error)
            return False
        return self.wish(state, gesture)

    def wish(self, state: S, gesture: object = None) -> bool:
        """Wish for another state, which is possible: True."""
        if state != self.state:
            self.changed.emit(state, gesture)
        return True

    # what build is made with

    def card(self, name: str, row: int = -1, column: int = -1, rows: int = 1, columns: int = 1) -> Card:
        """A card in the stage; without a row the panel gives it its place."""
        card = Card()
        card.setObjectName(f"{self.NAME}.{name}")
        if row >= 0:
            self.stage.addWidget(card, row, column, rows, columns)
        return card

    def column(self, row: int, column: int, rows: int, *cards: Card) -> None:
        """Cards under each other: where one is hidden the others take its room."""
        self.stage.column(row, column, rows, *cards)

    def plot(self, card: Card, name: str) -> Plot:
        return self.place(card, name, Plot())

    def place(self, card: Card, name: str, plot: P) -> P:
        """Put a plot of a kind of its own into a card."""
        plot.setObjectName(f"{self.NAME}.{name}")
        card.body.addWidget(plot, 1)
        return plot

    def number(self, name: str, symbol: str, *, compact: bool = False) -> NumberField:
        """Symbol, name, entry and, unless ``compact``, slider of a number; give it its words with ``set_term``."""
        field = self.fields[name]
        whole = isinstance(field.kind, msgspec.inspect.IntType)
        widget = NumberField(field, symbol, whole=whole, compact=compact)
        widget.wished.connect(lambda value, gesture: self._take_number(name, widget, value, gesture))
        widget.refused.connect(lambda text: self._take_number(name, widget, text, None))
        self.below.addWidget(widget)
        return self._bind(name, widget)

    def choice(self, name: str, columns: int = 0) -> Choice:
        """Buttons for a field of few values."""
        widget = Choice(self.fields[name].choices, columns)
        widget.wished.connect(lambda value: self.edit(**{name: value}))
        self.below.addWidget(widget)
        return self._bind(name, widget)

    def dropdown(self, name: str, wish: Callable[[Any], Any] | None = None) -> Dropdown:
        """A list that opens, for a field of few values with long names; ``wish`` may ask for more than the field."""
        widget = Dropdown(self.fields[name].choices)
        widget.wished.connect(wish or (lambda value: self.edit(**{name: value})))
        self.below.addWidget(widget)
        return self._bind(name, widget)

    def switch(self, name: str) -> Switch:
        widget = Switch()
        widget.wished.connect(lambda value: self.edit(**{name: value}))
        self.below.addWidget(widget)
        return self._bind(name, widget)

    def presets(self, names: tuple[str, ...], columns: int = 0, name: str = "preset") -> Choice:
        """Buttons that are no field of their own: connect ``wished``, and say in ``draw`` which one is on."""
        widget = Choice(names, columns)
        widget.setObjectName(f"{self.NAME}.{name}")
        self.below.addWidget(widget)
        return widget

    def preset_on(self, presets: Mapping[str, Mapping[str, Any]]) -> str | None:
        """The first of these presets whose fields all stand as it sets them, or None."""
        for name, fields in presets.items():
            if all(getattr(self.state, field) == value for field, value in fields.items()):
                return name
        return None

    def timeline(self, name: str) -> Transport:
        """The timeline of a field that counts steps; say in ``draw`` how far it goes with ``show_step``."""
        return self.take_timeline(name, Transport(self.fields[name]))

    def take_timeline(self, name: str, transport: T) -> T:
        """A timeline of a kind of its own."""
        transport.setObjectName(f"{self.NAME}.{name}")
        transport.went.connect(lambda step, gesture: self.edit(gesture, **{name: step}))
        transport.played.connect(lambda step: self.edit(PLAYING, **{name: step}))
        transport.refused.connect(lambda text: self._take_number(name, transport.timeline, text, None))
        self.below.addWidget(transport)
        self.transport = transport
        return transport

    def sections(self, *names: str) -> Sections:
        """Groups of controls of which one is open; fill each within ``with self.section(sections, name)``."""
        made = Sections(names)
        made.setObjectName(f"{self.NAME}.sections")
        self.below.addWidget(made)
        return made

    @contextlib.contextmanager
    def section(self, sections: Sections, name: str) -> Iterator[None]:
        """What is made inside goes into this group of controls."""
        column: QVBoxLayout = self.below
        self.below = sections.layouts[name]
        try:
            yield
            self.below.addStretch(1)
        finally:
            self.below = column

    def button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"{self.NAME}.{name}")
        self.below.addWidget(button)
        return button

    def heading(self) -> Text:
        """A quiet line over a group of controls."""
        return self._words(Text("quiet", 0.9))

    def note(self) -> Text:
        """A few sentences at the foot of the controls, such as where the slide is loose."""
        self._noted = True
        self.below.addStretch(1)
        return self._words(Text("quiet", 0.9, wrap=True))

    def readout(self, name: str, lines: int = 1, role: str = "text", size: float = 1.0) -> Steady:
        """A sentence that follows the state and never moves what stands round it."""
        label = Steady(role, size, lines=lines)
        label.setObjectName(f"{self.NAME}.{name}")
        return label

    def term(self, text: str) -> tuple[str, str]:
        """A taught word: as the person's language has it, and as the other one has it."""
        contexts = (cls.__name__ for cls in type(self).__mro__)
        other = next((word for name in contexts if (word := other_word(name, text))), "")
        return self.tr(text), other

    def called(self, field: str) -> str:
        """A field as its label has it, ``α learning rate``; a cell by its row and column; else the field's own name."""
        cell = self._cell(field)
        if cell is not None:
            return self.tr("row {0}, column {1}").format(*cell)
        if self._tabled:
            return self.controls.called(field)
        found = self._shown(field)
        return f"{found.symbol.text()} {found.name.text()}" if isinstance(found, NumberField) else field

    def brief(self) -> list[str]:
        """What is set and seen, ``α = 0.3``, for the caption of a picture."""
        if self._tabled:
            return self.controls.brief(self.state, self.result)
        numbers = [widget for widget in self._bound.values() if isinstance(widget, NumberField)]
        return [f"{n.symbol.text()} = {n.edit.text()}" for n in numbers if not n.isHidden() and n.isEnabled()]

    def _cell(self, field: str) -> tuple[int, str] | None:
        """The row, counted from 1, and the head of the column of a value such as ``rows[0][1]`` in a table of ours."""
        for table in takes(self.NAME):
            place, host = table.cell(field), self._shown(table.name)
            if place is not None and isinstance(host, Table):
                is_shown = place[1] < host.model().columnCount()
                head = host.model().headerData(place[1], Qt.Orientation.Horizontal) if is_shown else ""
                return place[0] + 1, f'"{head or table.key_at(place[1])}"'
        return None

    def words_of(self, field: str) -> str:
        """The words that stand at a field on the screen, ``learning rate``; none where it has none."""
        if self._tabled:
            return self.controls.words_of(field)
        match self._shown(field):
            case NumberField() as number:
                return number.name.text()
            case QAbstractButton() as button:
                return button.text()
            case QWidget() as widget if isinstance(heading := before(widget), Text):
                return heading.text()
        return ""

    def _shown(self, field: str) -> Any:
        """The widget of a field."""
        return self.findChild(QWidget, f"{self.NAME}.{field}")

    # how it is done

    def _build_intake(self) -> None:
        """Connect the tables that take others, see ``Intake``."""
        self.intake = Intake(self, takes(self.NAME), lambda: self.state)
        for table in takes(self.NAME):
            host = self.findChild(QWidget, f"{self.NAME}.{table.name}")
            exchange = host.findChild(Exchange) if isinstance(host, QWidget) else None
            if exchange is not None:
                self.intake.serve(exchange, table)
        self.intake.refused.connect(self.refused)
        self.intake.took.connect(self._took)

    def _took(self, state: S, words: str) -> None:
        self.wish(state)
        if words:
            self.told.emit(words)

    def _bind(self, name: str, widget: W) -> W:
        widget.setObjectName(f"{self.NAME}.{name}")
        self._bound[name] = widget
        return widget

    def _words(self, text: Text) -> Text:
        self.below.addWidget(text)
        return text

    def _take_number(self, name: str, widget: NumberField, value: Any, gesture: object) -> None:
        if isinstance(value, float) and widget.whole and value.is_integer():
            value = int(value)
        if not self.edit(gesture, **{name: value}):
            widget.edit.refuse()

    def _lay_out(self) -> None:
        self.ground = QWidget()
        self.stage: Stage[S, R] = Stage(self.ground)
        self.controls: ControlColumn[S, R] = ControlColumn(self)
        self.below = self.controls.layout_inside
        row = self._sides = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 10)
        row.setSpacing(8)
        row.addWidget(self.ground, 1)
        row.addWidget(self.controls)

    def _put_in_order(self) -> None:
        """Tab goes through the stage, each card as its things stand there, then the controls, then the working."""
        for card in self.ground.findChildren(Card):
            for one, other in itertools.pairwise(filter(self._is_a_stop, held_by(card.body))):
                QWidget.setTabOrder(one, other)
        for widget in filter(self._is_a_stop, self.controls.findChildren(QWidget)):
            QWidget.setTabOrder(widget, self.working.lines)

    def _is_a_stop(self, widget: QWidget) -> bool:
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.window() is self.window()

    def show_only_the_stage(self) -> None:
        """For a picture: what is controlled goes, what is seen stays, and nothing is pointed at."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.controls.hide()
        self.working.formula.typeset_at_once()
        self.stage.become_picture()
        self._retranslate_all()

    def _retranslate_all(self) -> None:
        self.working.set_title(*self.working_title())
        self.controls.say(self.entries())
        self.retranslate()

    def working_title(self) -> tuple[str, str]:
        return self.tr("Working"), ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate_all()
            self.show_state(self.state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays; with the focus in the stage Left and Right step."""
        if (
            self.transport is not None
            and not self.is_veiled
            and self.transport.take_key(event.key(), steps=self._stage_has_focus())
        ):
            return
        super().keyPressEvent(event)

    def _stage_has_focus(self) -> bool:
        focus = self.focusWidget()
        return focus is None or focus is self or self.ground.isAncestorOf(focus)

    def sizeHint(self) -> QSize:
        return QSize(1280, 680)


AnyPanel = Panel[Any, Any]  # for those who hold panels of any topic


def _can_be_at(widget: QWidget) -> bool:
    """Whether the keyboard can be at a widget now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()

"""What every panel is: a stage, a column of controls and the working, drawn from a state and a result.

A panel writes three methods: ``build`` makes the widgets, ``retranslate`` gives them their words, ``draw`` shows a
state and what follows from it. It reads no widget to compute and knows no other panel; a wish of the person goes out
as ``changed(new state, gesture)``, and what comes back through ``show_state`` is what is shown.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Generic, TypeVar, cast

import msgspec.inspect
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dlviz.i18n import other_word
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.topic import Topic
from dlviz.theme import LIGHT, Theme, font
from dlviz.topics import topic
from dlviz.ui.card import Card, Steady, Surface, Text
from dlviz.ui.choice import Choice
from dlviz.ui.dropdown import Dropdown
from dlviz.ui.exchange import Exchange
from dlviz.ui.layouts import before
from dlviz.ui.number_field import NumberField
from dlviz.ui.plot import Plot
from dlviz.ui.sections import Sections
from dlviz.ui.switch import Switch
from dlviz.ui.transport import Transport
from dlviz.ui.working_view import WorkingView

S = TypeVar("S", bound=Checked)
R = TypeVar("R")
W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Plot)
T = TypeVar("T", bound=Transport)
PLAYING = "playing"  # the gesture of a step that the player took: nothing to undo
COLUMN = 320  # pixels of the controls at normal type


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

    controls: QVBoxLayout

    changed = Signal(object, object)
    refused = Signal(object)
    asked = Signal(str, object)  # for another panel, by name, with fields of its state

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
        self._lay_out()
        self.working = WorkingView()
        self.working.setObjectName(f"{self.NAME}.working")
        self.build()
        self._plots = self.findChildren(Plot)
        for exchange in self.findChildren(Exchange):
            exchange.refused.connect(self.refused)
        self.controls.addStretch(0 if self._noted else 1)
        self._put_in_order()
        self._dress(theme)
        self._retranslate_all()
        self.show_state(self.state)

    # what a panel writes

    def build(self) -> None:
        """Make the widgets, once."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Give every fixed text its words; called at the start and at each change of language."""
        raise NotImplementedError

    def draw(self, state: S, result: R) -> None:
        """Show a state and its result; emits nothing."""
        raise NotImplementedError

    @property
    def controls_area(self) -> QWidget:
        """The column of controls, as far as it is seen."""
        return self._column

    # what comes in

    def show_state(self, state: S) -> None:
        self.state = state
        self.peek()

    def peek(self, **fields: Any) -> None:
        """Show other values while the mouse rests on them; the state stays what it is, and no wish is made."""
        for plot in self._plots:
            plot.stands = bool(fields)  # what is pointed at must not run away from the mouse
        self._show(replace(self.state, **fields))

    def glide(self, share: float) -> None:
        """Show how far the way to the next step is gone, 0 to 1, while the timeline plays; by default nothing moves."""

    def _show(self, state: S) -> None:
        self.result = self.topic.solve(state)
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
        width = round(COLUMN * (0.4 + 0.6 * theme.type))
        self._column.setFixedWidth(width + 14)  # with room for a scroll bar, which must not narrow what it scrolls
        self._inside.setMaximumWidth(width)
        for child in self.findChildren(QWidget):
            if hasattr(child, "set_theme"):
                child.set_theme(theme)
            elif isinstance(child, QAbstractButton):
                child.setFont(font(theme))

    # what goes out

    def edit(self, gesture: object = None, **fields: Any) -> bool:
        """Wish for other values of some fields; False, and ``refused``, where a field does not take its value."""
        try:
            state = replace(self.state, **fields)
        except FieldError as error:
            self.refused.emit(error)
            return False
        self.wish(state, gesture)
        return True

    def wish(self, state: S, gesture: object = None) -> None:
        """Wish for another state."""
        if state != self.state:
            self.changed.emit(state, gesture)

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
        inside = QVBoxLayout()
        inside.setSpacing(8)
        for card in cards:
            inside.addWidget(card, 1)
        self.stage.addLayout(inside, row, column, rows, 1)

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
        self.controls.addWidget(widget)
        return self._bind(name, widget)

    def choice(self, name: str, columns: int = 0, wish: Callable[[Any], Any] | None = None) -> Choice:
        """Buttons for a field of few values; ``wish`` may ask for more than the field."""
        widget = Choice(self.fields[name].choices, columns)
        widget.wished.connect(wish or (lambda value: self.edit(**{name: value})))
        self.controls.addWidget(widget)
        return self._bind(name, widget)

    def dropdown(self, name: str, wish: Callable[[Any], Any] | None = None) -> Dropdown:
        """A list that opens, for a field of few values with long names; ``wish`` may ask for more than the field."""
        widget = Dropdown(self.fields[name].choices)
        widget.wished.connect(wish or (lambda value: self.edit(**{name: value})))
        self.controls.addWidget(widget)
        return self._bind(name, widget)

    def switch(self, name: str) -> Switch:
        widget = Switch()
        widget.wished.connect(lambda value: self.edit(**{name: value}))
        self.controls.addWidget(widget)
        return self._bind(name, widget)

    def presets(self, names: tuple[str, ...], columns: int = 0, name: str = "preset") -> Choice:
        """Buttons that are no field of their own: connect ``wished``, and say in ``draw`` which one is on."""
        widget = Choice(names, columns)
        widget.setObjectName(f"{self.NAME}.{name}")
        self.controls.addWidget(widget)
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
        transport.glided.connect(lambda share: self.glide(share))
        transport.refused.connect(lambda text: self._take_number(name, transport.timeline, text, None))
        self.controls.addWidget(transport)
        self.transport = transport
        return transport

    def sections(self, *names: str) -> Sections:
        """Groups of controls of which one is open; fill each within ``with self.section(sections, name)``."""
        made = Sections(names)
        made.setObjectName(f"{self.NAME}.sections")
        self.controls.addWidget(made)
        return made

    @contextlib.contextmanager
    def section(self, sections: Sections, name: str) -> Iterator[None]:
        """What is made inside goes into this group of controls."""
        column: QVBoxLayout = self.controls
        self.controls = sections.layouts[name]
        try:
            yield
            self.controls.addStretch(1)
        finally:
            self.controls = column

    def button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"{self.NAME}.{name}")
        self.controls.addWidget(button)
        return button

    def heading(self) -> Text:
        """A quiet line over a group of controls."""
        return self._words(Text("quiet", 0.9))

    def note(self) -> Text:
        """A few sentences at the foot of the controls, such as where the slide is loose."""
        self._noted = True
        self.controls.addStretch(1)
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
        """A field as its label has it, ``α learning rate``; the field's own name where it has none."""
        found = self._shown(field)
        return f"{found.symbol.text()} {found.name.text()}" if isinstance(found, NumberField) else field

    def words_of(self, field: str) -> str:
        """The words that stand at a field on the screen, ``learning rate``; none where it has none."""
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

    def _bind(self, name: str, widget: W) -> W:
        widget.setObjectName(f"{self.NAME}.{name}")
        self._bound[name] = widget
        return widget

    def _words(self, text: Text) -> Text:
        self.controls.addWidget(text)
        return text

    def _take_number(self, name: str, widget: NumberField, value: Any, gesture: object) -> None:
        if isinstance(value, float) and widget.whole and value.is_integer():
            value = int(value)
        if not self.edit(gesture, **{name: value}):
            widget.edit.refuse()

    def _lay_out(self) -> None:
        self.ground = QWidget()
        self.stage = QGridLayout(self.ground)
        self.stage.setContentsMargins(0, 0, 0, 0)
        self.stage.setSpacing(8)
        inside = self._inside = Surface()
        self.controls = QVBoxLayout(inside)
        self.controls.setContentsMargins(14, 12, 14, 12)
        self.controls.setSpacing(6)
        self.controls.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self._column = QScrollArea()
        self._column.setWidget(inside)
        self._column.setWidgetResizable(True)
        self._column.setFrameShape(QFrame.Shape.NoFrame)
        self._column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 10)
        row.setSpacing(8)
        row.addWidget(self.ground, 1)
        row.addWidget(self._column)

    def _put_in_order(self) -> None:
        """Tab goes through the stage, then the controls, then the working."""
        last = self.working.lines
        for widget in self._column.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is self.window():
                QWidget.setTabOrder(widget, last)

    def show_only_the_stage(self) -> None:
        """For a picture: what is controlled goes, what is seen stays, and nothing is pointed at."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.hide()
        self.working.formula.typeset_at_once()
        for child in self.ground.findChildren(QWidget):
            if hasattr(child, "become_picture"):
                child.become_picture()
            elif isinstance(child, QCheckBox | QPushButton):
                child.hide()
            elif isinstance(child, QAbstractScrollArea):
                child.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._retranslate_all()

    def _retranslate_all(self) -> None:
        self.working.set_title(*self.working_title())
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
        if self.transport is not None and self.transport.take_key(event.key(), steps=self._stage_has_focus()):
            return
        super().keyPressEvent(event)

    def _stage_has_focus(self) -> bool:
        focus = self.focusWidget()
        return focus is None or focus is self or self.ground.isAncestorOf(focus)

    def sizeHint(self) -> QSize:
        return QSize(1280, 680)


AnyPanel = Panel[Any, Any]  # for those who hold panels of any topic

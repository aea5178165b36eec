"""The controls of a panel as a table: an entry says what a control is called, when it is there, and what it wishes.

A panel and its parts give their entries anew in each language. What makes, names, shows, hides and enables the widgets
of these entries is written once, in ``dlviz.ui.controls.column``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from typing import Any, Generic

import msgspec.inspect
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from dlviz.by_fields import recognised
from dlviz.model.fields import Field, FieldError
from dlviz.model.numbers import said_as_typed
from dlviz.model.topic import R, S
from dlviz.ui.card import Steady, Text
from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.counter import Counter
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.sections import Leaves, Sections
from dlviz.ui.controls.switch import Switch
from dlviz.ui.controls.text_edit import TextEdit
from dlviz.ui.controls.transport import PLAYING, Transport

Take = Callable[[Any, object], bool]  # takes a value and the gesture it is part of, and says whether it is possible
Term = tuple[str, str]  # a word as the person's language has it, and as the other one has it
Said = str | Callable[[S, R], str]  # words that stand, or follow the state
Fields = Mapping[str, Any]


class Always(msgspec.Struct, Generic[S, R], frozen=True, eq=False, kw_only=True):
    """What may be said of every control, by name.

    Attributes
    ----------
    shown, enabled : when it is there, and when it can be used: always, where nothing is said.
    value : what it shows; by default its field.
    take : what a wish does; by default it asks for another value of its field.
    place : a layout in the stage where it stands; by default the column of controls, in the order of the table.
    gap : pixels that are kept free over it.
    """

    shown: Callable[[S, R], bool] | None = None
    enabled: Callable[[S, R], bool] | None = None
    value: Callable[[S, R], Any] | None = None
    take: Take | None = None
    place: QBoxLayout | None = None
    gap: int = 0


class Control(Always[S, R], frozen=True, eq=False):
    """One control; its name is the field of the state that it is about, or one of its own."""

    name: str

    matters = 0  # where the controls are folded to a strip: 1 comes first, then 2; 0 is left out
    named = True  # whether the widget has the name as its own
    rank = 0  # where ``brief`` stands in a caption

    def make(self, known: Field | None, take: Take) -> QWidget:
        """The widget; ``known`` is the field of the state that has this name."""
        raise NotImplementedError

    def read(self, value: Any, state: S, result: R) -> Any:
        """A wish as it is taken; what can never be one is a FieldError."""
        return value

    def say(self, widget: Any) -> None:
        """Give it its words."""

    def brief(self, state: S, result: R, first: S) -> str:
        """What is set here, for the caption of a picture; none where that need not be said, as it is ``first``."""
        return ""

    def set_to(self, state: S, result: R) -> Any:
        """The value that is shown."""
        return self.value(state, result) if self.value is not None else getattr(state, self.name)

    def is_about(self, state: S) -> bool:
        """Whether it is about a field of the state."""
        return hasattr(state, self.name)

    def show(self, widget: Any, state: S, result: R) -> None:
        """Show what it has to show; whether it is there, and can be used, is done already."""
        if self.value is not None:
            widget.show_value(self.value(state, result))
        elif hasattr(state, self.name):
            widget.show_value(getattr(state, self.name))


class Offered(Control[S, R], frozen=True, eq=False, kw_only=True):
    """Some of several; ``usable`` says which there are now: all, where nothing is said."""

    usable: Callable[[S, R], Collection[Any]] | None = None

    def show(self, widget: Any, state: S, result: R) -> None:
        if self.usable is not None:
            widget.offer(self.usable(state, result))
        super().show(widget, state, result)


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


class Termed(Control[S, R], frozen=True, eq=False):
    """What has a symbol, and words that stand or follow the state."""

    symbol: str
    term: Term | Callable[[S, R], Term]

    def say(self, widget: NumberField | Counter) -> None:
        if isinstance(self.term, tuple):
            widget.set_term(*self.term)

    def show(self, widget: NumberField | Counter, state: S, result: R) -> None:
        if not isinstance(self.term, tuple):
            widget.set_term(*self.term(state, result))
        super().show(widget, state, result)


class Number(Termed[S, R], frozen=True, eq=False):
    """Symbol, words, entry and, unless ``compact``, slider, maybe ``marked``; ``over`` declares one of its own."""

    compact: bool = False
    marked: bool = False
    spoken: str = ""
    over: Field | None = None
    matters = 2

    def make(self, known: Field | None, take: Take) -> QWidget:
        about = self.over or known
        assert about is not None, self.name
        whole = isinstance(about.kind, msgspec.inspect.IntType)
        widget = NumberField(about, self.symbol, whole=whole, compact=self.compact)
        if self.marked:
            widget.slider.keep_room_for_marks()
        widget.taking = take
        return widget

    def brief(self, state: S, result: R, first: S) -> str:
        """A compact number is a small matter, said where it is another than at the start."""
        if self.compact and self.is_about(state) and getattr(state, self.name) == getattr(first, self.name):
            return ""
        term = self.term if isinstance(self.term, tuple) else self.term(state, result)
        return f"{self.symbol or term[0]} {said_as_typed(self.set_to(state, result))}"

    def say(self, widget: Any) -> None:
        super().say(widget)
        if self.spoken:
            widget.edit.setAccessibleName(self.spoken)
            widget.slider.setAccessibleName(self.spoken)


class Count(Termed[S, R], frozen=True, eq=False):
    """How many there are of what the state holds as a list; ``most`` follows the state."""

    limits: tuple[int, int]
    most: Callable[[S, R], int] | None = None
    matters = 3

    def make(self, known: Field | None, take: Take) -> QWidget:
        widget = Counter(self.name, self.symbol, *self.limits)
        widget.taking = take
        return widget

    def read(self, value: Any, state: S, result: R) -> int:
        low, high = self.limits[0], self.most(state, result) if self.most else self.limits[1]
        if isinstance(value, int) and low <= value <= high:
            return value
        raise FieldError(self.name, value, "whole", low=low, high=high)

    def brief(self, state: S, result: R, first: S) -> str:
        return f"{self.symbol} = {self.set_to(state, result)}"

    def show(self, widget: Any, state: S, result: R) -> None:
        if self.most is not None:
            widget.count_to(self.most(state, result))
        super().show(widget, state, result)


class Chosen(Offered[S, R], frozen=True, eq=False):
    """One of several values, each with a text."""

    texts: Mapping[Any, str]
    rank = 2

    def brief(self, state: S, result: R, first: S) -> str:
        """A sign that is its own name, as 1/2m, always, a word where it is another than at the start."""
        if not self.is_about(state):
            return ""
        value = self.set_to(state, result)
        if value in self.texts and getattr(state, self.name) == getattr(first, self.name):
            return ""
        return self.texts.get(value, str(value))


class Pick(Chosen[S, R], frozen=True, eq=False):
    """Buttons of which one is the present one: those of a field's choices, or of ``values``.

    ``usable`` says which of them there are now, ``spoken`` what a screen reader says where the text is only a sign,
    and ``about`` what it calls all of them where no heading is over them.
    """

    columns: int = 0
    values: Sequence[Hashable] = ()
    spoken: str = ""
    about: str = ""

    def make(self, known: Field | None, take: Take) -> QWidget:
        choices = self.values or (known.choices if known else ()) or self.texts
        widget = Choice(tuple(choices), self.columns)
        widget.wished.connect(lambda value: take(value, None))
        return widget

    def say(self, widget: Choice) -> None:
        widget.set_texts(self.texts)
        widget.setAccessibleName(self.about)
        if self.spoken:
            for value, button in widget.buttons.items():
                button.setAccessibleName(self.spoken.format(value))


class Presets(Pick[S, R], frozen=True, eq=False):
    """States worth a look, each as the fields that it sets: ``presets`` are theirs, as the state has it or for good.

    The one that is on is the first whose fields, or those of them that it is known ``by``, stand in the state.
    """

    presets: Mapping[str, Fields] | Callable[[S], Mapping[str, Fields]] = {}
    by: Collection[str] = ()

    def brief(self, state: S, result: R, first: S) -> str:
        return ""  # what it sets is said

    def fields(self, state: S) -> Mapping[str, Fields]:
        return self.presets if isinstance(self.presets, Mapping) else self.presets(state)

    def show(self, widget: Choice, state: S, result: R) -> None:
        """One that sets nothing for this state cannot be pressed."""
        fields = self.fields(state)
        for name, button in widget.buttons.items():
            button.setEnabled(bool(fields.get(name, True)))
        widget.show_value(self.value(state, result) if self.value else recognised(state, fields, self.by))


class DropList(Chosen[S, R], frozen=True, eq=False):
    """A list that opens, for few values with long names; ``spoken`` is what it is about."""

    spoken: str = ""

    def make(self, known: Field | None, take: Take) -> QWidget:
        widget = Dropdown(known.choices if known else tuple(self.texts))
        widget.wished.connect(lambda value: take(value, None))
        return widget

    def say(self, widget: Dropdown) -> None:
        widget.set_texts(self.texts)
        if self.spoken:
            widget.setAccessibleName(self.spoken)


class Toggle(Control[S, R], frozen=True, eq=False):
    """A yes or no."""

    text: str

    def make(self, known: Field | None, take: Take) -> QWidget:
        widget = Switch()
        widget.wished.connect(lambda value: take(value, None))
        return widget

    rank = 3

    def brief(self, state: S, result: R, first: S) -> str:
        """What is on, where it is not so from the start."""
        if not self.is_about(state) or getattr(state, self.name) == getattr(first, self.name):
            return ""
        return self.text.partition(":")[0] if self.set_to(state, result) else ""

    def say(self, widget: Switch) -> None:
        widget.setText(self.text)


class Act(Worded[S, R], frozen=True, eq=False):
    """A button that does something."""

    act: Callable[[], object]

    def make(self, known: Field | None, take: Take) -> QWidget:
        widget = QPushButton()
        widget.clicked.connect(lambda _checked=False: self.act())
        return widget


class Entry(Control[S, R], frozen=True, eq=False):
    """A short text to type; ``spoken`` is what it is, ``tip`` what could be typed."""

    spoken: str
    longest: int
    tip: str = ""
    matters = 4

    def make(self, known: Field | None, take: Take) -> QWidget:
        return TextEdit(self.longest, lambda text: take(text, None))

    def say(self, widget: TextEdit) -> None:
        widget.setAccessibleName(self.spoken)
        widget.setToolTip(self.tip)


class Timeline(Control[S, R], frozen=True, eq=False):
    """The steps of a field that counts them: ``reach`` gives the one shown and the last one.

    A film has these steps, even where the timeline is not shown, but for one that not ``stays``.
    """

    term: Term
    reach: Callable[[S, R], tuple[int, int]]
    symbol: str = "t"
    kind: type[Transport] = Transport
    stays: bool = True
    matters = 1

    def make(self, known: Field | None, take: Take) -> QWidget:
        assert known is not None, self.name
        widget = self.kind(known)
        widget.timeline.symbol.setText(self.symbol)
        widget.went.connect(take)
        widget.played.connect(lambda step: take(step, PLAYING))
        widget.no_step = lambda text: take(text, None)
        return widget

    rank = 1

    def brief(self, state: S, result: R, first: S) -> str:
        text = QCoreApplication.translate("Controls", "step {0} of {1}")
        return text.format(*self.reach(state, result))

    def say(self, widget: Transport) -> None:
        widget.retranslate(*self.term)

    def show(self, widget: Transport, state: S, result: R) -> None:
        widget.show_step(*self.reach(state, result))


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
    """Controls beside each other."""

    inside: Sequence[Control[S, R]]


class Pages(Control[S, R], frozen=True, eq=False):
    """Groups of controls in one place, as high as the highest, so that nothing moves; ``value`` says which is seen."""

    groups: Mapping[str, Sequence[Control[S, R]]]
    named = False

    def make(self, known: Field | None, take: Take) -> QWidget:
        return Leaves(self.groups)


class Groups(Offered[S, R], frozen=True, eq=False):
    """Groups of controls of which a person opens one: ``texts`` are on the buttons that open them.

    One that is alone needs no button.
    """

    texts: Mapping[str, str]
    groups: Mapping[str, Sequence[Control[S, R]]]

    def make(self, known: Field | None, take: Take) -> QWidget:
        return Sections(tuple(self.groups))

    def say(self, widget: Sections) -> None:
        widget.say(self.texts)


Entries = Sequence[Control[S, R]]

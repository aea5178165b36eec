"""What every control of a panel's table is: its name, when it is there, what it shows, and what a wish asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from msgspec import Struct, structs
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QBoxLayout, QWidget

from dlviz.model.fields import Checked, Field
from dlviz.model.topic import R, S

Take = Callable[[Any, object], bool]  # takes a value and the gesture it is part of, and says whether it is possible
When = Callable[[S, R], bool]
S_co = TypeVar("S_co", bound=Checked, covariant=True)
R_co = TypeVar("R_co", covariant=True)
C = TypeVar("C", bound="Control[Any, Any]")
Change = Callable[[Sequence["Control[Any, Any]"]], Sequence["Control[Any, Any]"]]  # of a table


class Moded(Protocol):
    """A state of a panel that shows one thing or another."""

    @property
    def mode(self) -> str: ...


def in_mode(name: str) -> Callable[[Moded, object], bool]:
    """Whether a panel shows this, for ``only`` and for what of a stage is there only then."""
    return lambda state, _: state.mode == name


class Owner(Protocol[S_co, R_co]):
    """What controls need of the panel whose fields they show."""

    NAME: ClassVar[str]
    fields: dict[str, Field]
    moving: object

    @property
    def state(self) -> S_co: ...
    @property
    def result(self) -> R_co: ...
    @property
    def refused(self) -> SignalInstance: ...
    @property
    def warned(self) -> SignalInstance: ...
    def edit(self, gesture: object = None, **fields: Any) -> bool: ...
    def attempt(self, make: Callable[[Any], Any], gesture: object = None) -> bool: ...


class Always(Struct, Generic[S, R], frozen=True, eq=False, kw_only=True):
    """What may be said of every control, by name.

    Attributes
    ----------
    shown, enabled : when it is there, and when it can be used: always, where nothing is said.
    value : what it shows; by default its field.
    becomes : the state that a wish asks for; by default the same with another value of its field.
    opens : the group of controls that a wish opens, so that what it brings is seen.
    about : what a screen reader calls it, where no words that are seen say it; and what one that is veiled is about.
    place : a layout in the stage where it stands; by default the column of controls, in the order of the table.
    gap : pixels that are kept free over it.
    """

    shown: When[S, R] | None = None
    enabled: When[S, R] | None = None
    value: Callable[[S, R], Any] | None = None
    becomes: Callable[[S, Any], S] | None = None
    opens: str = ""
    about: str = ""
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

    def tables(self) -> Iterable[Sequence[Control[S, R]]]:
        """Those of the controls that it holds."""
        return ()

    def holding(self: C, change: Change) -> C:
        """The same, with what is made of each table that it holds."""
        return self

    def only(self: C, when: When[Any, Any]) -> C:
        """The same, there only then, with all that it holds."""
        own, held = self.shown, self.holding(lambda table: only(when, *table))
        return structs.replace(held, shown=when if own is None else lambda *at: when(*at) and own(*at))

    def is_there(self, state: S, result: R) -> bool:
        return self.shown is None or self.shown(state, result)

    def is_able(self, state: S, result: R) -> bool:
        return self.enabled is None or self.enabled(state, result)

    def ask(self, panel: Owner[S, R], value: Any, gesture: object) -> bool:
        """A person wishes for another value; False where that is not possible, which is told."""
        becomes = self.becomes
        if becomes is None:
            return panel.edit(gesture, **{self.name: value})
        return panel.attempt(lambda state: becomes(state, value), gesture)

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

    def is_as(self, first: S, state: S) -> bool:
        """Whether its field is as it is at first."""
        return self.is_about(state) and bool(getattr(state, self.name) == getattr(first, self.name))

    def show(self, widget: Any, state: S, result: R) -> None:
        """Show what it has to show; whether it is there, and can be used, is done already."""
        if self.value is not None or self.is_about(state):
            widget.show_value(self.set_to(state, result))


class Offered(Control[S, R], frozen=True, eq=False, kw_only=True):
    """Some of several; ``usable`` says which there are now: all, where nothing is said."""

    usable: Callable[[S, R], Collection[Any]] | None = None

    def show(self, widget: Any, state: S, result: R) -> None:
        if self.usable is not None:
            widget.offer(self.usable(state, result))
        super().show(widget, state, result)


Entries = Sequence[Control[S, R]]


def only(when: When[S, R], *entries: Control[S, R]) -> list[Control[S, R]]:
    """These are there only then, as ``stage.only`` says it of cards."""
    return [entry.only(when) for entry in entries]

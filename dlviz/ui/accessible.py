"""What screen readers and programs that drive the window are told where Qt does not tell it by itself.

A widget that has a ``spoken_as`` is spoken as that: the class of an interface, made for it once somebody asks.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import VoidPtr

from dlviz.ui.layouts import before
from dlviz.ui.quick import Quick
from dlviz.ui.reported import Reported

if TYPE_CHECKING:
    Base = QWidget
else:
    Base = object  # a widget has one class of Qt, which stands after this one
Role = QAccessible.Role


def install() -> None:
    """Have Qt ask here; once for the application."""
    QAccessible.installFactory(_made)


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say what nobody has asked for; what is ``urgent`` before what it says now.

    An alert, which older programs send, does not reach the bus of Linux.
    """
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    kind = getattr(thing, "spoken_as", None)
    # Qt asks for every class that a widget is, from its own to QObject; the first answer counts.
    return kind(thing) if kind is not None and type(thing).__name__ == name else None


class Spoken(Reported, QAccessibleWidget):
    """A widget in a role; its name is what it was given, or the label that has it as its buddy."""

    ROLE = Role.Grouping

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, self.ROLE)

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind == QAccessible.Text.Description and isinstance(widget, Described):
            return widget.accessibleDescription()
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """A None as the answer would crash: shiboken has no null pointer for it."""
        found = super().interface_cast(kind)
        return VoidPtr(0) if found is None else found


class Group(Spoken):
    """Things that belong together, such as the buttons of a choice; it is called by its name, or what is over it."""

    def text(self, kind: QAccessible.Text) -> str:
        said, widget = super().text(kind), self.widget()
        if said or kind != QAccessible.Text.Name or widget is None:
            return said
        heading = before(widget)
        while heading is not None and heading.isHidden():  # what stands in the same place at other times
            heading = before(heading)
        return heading.text() if isinstance(heading, QLabel) else _title_over(widget)


class Unspoken(Spoken):
    """What is only seen."""

    ROLE = Role.NoRole

    def state(self) -> QAccessible.State:
        state = super().state()
        state.invisible = True
        return state


class Press(Spoken):
    """A button, which Qt would describe by its tip: mostly its name once more."""

    ROLE = Role.Button

    def _button(self) -> QAbstractButton:
        button = self.widget()
        assert isinstance(button, QAbstractButton)
        return button

    def role(self) -> QAccessible.Role:
        is_a_box = Role.Button == self.ROLE and self._button().isCheckable()
        return Role.CheckBox if is_a_box else self.ROLE

    def text(self, kind: QAccessible.Text) -> str:
        said = super().text(kind)
        if kind == QAccessible.Text.Name:
            return said or self._button().text()
        return "" if said == self.text(QAccessible.Text.Name) else said

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable, state.checked = self._button().isCheckable(), self._button().isChecked()
        return state

    def actionNames(self) -> list[str]:
        ours = [self.toggleAction()] if self._button().isCheckable() else []
        return [self.pressAction(), *ours, *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name in (self.pressAction(), self.toggleAction()):
            self._button().click()
        else:
            super().doAction(name)


class Radio(Press):
    """One of several buttons that exclude each other."""

    ROLE = Role.RadioButton


class Formula(Spoken):
    """A formula, described by what its letters stand for."""

    ROLE = Role.StaticText

    def text(self, kind: QAccessible.Text) -> str:
        widget: Any = self.widget()
        if kind == QAccessible.Text.Description and widget is not None:
            return " ".join(widget.meanings())
        return super().text(kind)


class Described(Quick, Base):
    """What is described by words that are made when somebody asks: no tick pays for a sentence that nobody hears.

    A screen reader that listens is told at once.
    """

    _says: Callable[[], str] = staticmethod(str)  # nothing
    _instead: str | None = None  # where it is veiled

    def describe(self, says: Callable[[], str]) -> None:
        """From now on ``says`` gives the words."""
        self._says = says
        self.tell_description()

    def description(self) -> str:
        """What there is to say of it."""
        return self._says()

    def say_instead(self, words: str | None) -> None:
        """Say these words in place of what there is to say, until there are none."""
        self._instead = words
        self.tell_description()

    def accessibleDescription(self) -> str:
        return self.description() if self._instead is None else self._instead

    def tell_description(self) -> None:
        """It may be another."""
        if QAccessible.isActive() and (words := self.accessibleDescription()) != super().accessibleDescription():
            self.setAccessibleDescription(words)


class Picture(Spoken):
    """A drawing; without a name of its own it is called as the card is that holds it."""

    ROLE = Role.Chart

    def text(self, kind: QAccessible.Text) -> str:
        said = super().text(kind)
        return said if said or kind != QAccessible.Text.Name else _title_over(self.widget())


class Plot(Picture):
    """A plot: what Qt would find in it is its own viewport, which has nothing to say."""

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> Any:
        return None

    def childAt(self, x: int, y: int) -> Any:
        return None

    def focusChild(self) -> Any:
        return None


def _title_over(widget: QWidget | None) -> str:
    while widget is not None:
        title = getattr(widget, "title", None)
        if isinstance(title, QLabel):
            return title.text()
        widget = widget.parentWidget()
    return ""


class _Number(Reported, QAccessibleValueInterface):
    """The number of a slider: itself, not a position."""

    def __init__(self, slider: QWidget) -> None:
        super().__init__()
        self._held = weakref.ref(slider)  # an interface lives on when its widget is gone

    @property
    def _slider(self) -> Any:
        return self._held()

    def currentValue(self) -> Any:
        return float(self._slider.number)

    def minimumValue(self) -> Any:
        return float(self._slider.scale.low)

    def maximumValue(self) -> Any:
        return float(self._slider.scale.high)

    def minimumStepSize(self) -> Any:
        return float(self._slider.scale.step_from(self._slider.number))

    def setCurrentValue(self, value: Any) -> None:
        self._slider.set_number(float(value))


class Slider(Spoken):
    """A slider for a number."""

    ROLE = Role.Slider

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._number = _Number(widget)

    def text(self, kind: QAccessible.Text) -> str:
        return f"{self._number.currentValue():.12g}" if kind == QAccessible.Text.Value else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._number if kind == QAccessible.InterfaceType.ValueInterface else super().interface_cast(kind)

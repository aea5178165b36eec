"""The entries of a panel's table for quantities: a number, how many there are of something, the steps of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.inspect import IntType
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dlviz.model.fields import Field, FieldError
from dlviz.model.numbers import said_as_typed
from dlviz.model.topic import R, S
from dlviz.ui.controls.control import Control, Owner, Take, When
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.controls.transport import PLAYING, Transport

Term = tuple[str, str]  # a word as the person's language has it, and as the other one has it


class Termed(Control[S, R], frozen=True, eq=False):
    """What has a symbol, and words that stand or follow the state."""

    symbol: str
    term: Term | Callable[[S, R], Term]

    def say(self, widget: NumberField) -> None:
        if isinstance(self.term, tuple):
            widget.set_term(*self.term)

    def show(self, widget: NumberField, state: S, result: R) -> None:
        if not isinstance(self.term, tuple):
            widget.set_term(*self.term(state, result))
        super().show(widget, state, result)


class Number(Termed[S, R], frozen=True, eq=False):
    """Symbol, words, entry and, unless ``compact``, slider, maybe ``notched``; ``over`` declares one of its own.

    ``slides`` gives the slider a scale, or what is marked on it, that follows the state.
    """

    compact: bool = False
    notched: bool = False
    over: Field | None = None
    slides: Callable[[ValueSlider, S, R], object] | None = None
    matters = 2

    def make(self, known: Field | None, take: Take) -> QWidget:
        about = self.over or known
        assert about is not None, self.name
        widget = NumberField(about, self.symbol, compact=self.compact)
        if self.notched:
            widget.slider.keep_room_for_notches()
        widget.taking = take
        return widget

    def show(self, widget: Any, state: S, result: R) -> None:
        super().show(widget, state, result)
        if self.slides is not None:
            self.slides(widget.slider, state, result)

    def brief(self, state: S, result: R, first: S) -> str:
        """A compact number is a small matter, said where it is another than at the start."""
        if self.compact and self.is_as(first, state):
            return ""
        term = self.term if isinstance(self.term, tuple) else self.term(state, result)
        return f"{self.symbol or term[0]} {said_as_typed(self.set_to(state, result))}"

    def say(self, widget: Any) -> None:
        super().say(widget)
        if self.about:
            widget.edit.setAccessibleName(self.about)
            widget.slider.setAccessibleName(self.about)


class Count(Termed[S, R], frozen=True, eq=False):
    """How many there are of what the state holds as a list; ``most`` follows the state."""

    limits: tuple[int, int]
    most: Callable[[S, R], int] | None = None
    matters = 3

    def make(self, known: Field | None, take: Take) -> QWidget:
        low, high = self.limits
        widget = NumberField(Field(self.name, IntType(ge=low, le=high), {"slider": self.limits}, low, ()), self.symbol)
        widget.taking = take
        return widget

    def ask(self, panel: Owner[S, R], value: Any, gesture: object) -> bool:
        low, high = self.limits[0], self.most(panel.state, panel.result) if self.most else self.limits[1]
        if isinstance(value, int) and low <= value <= high:
            return super().ask(panel, value, gesture)
        panel.refused.emit(FieldError(self.name, value, "whole", low=low, high=high))
        return False

    def brief(self, state: S, result: R, first: S) -> str:
        return f"{self.symbol} = {self.set_to(state, result)}"

    def show(self, widget: Any, state: S, result: R) -> None:
        if self.most is not None:
            widget.count_to(self.most(state, result))
        super().show(widget, state, result)


class Timeline(Control[S, R], frozen=True, eq=False):
    """The steps of a field that counts them from 0: ``reach`` gives the one shown and the last one.

    A film has these steps, even where the timeline is not shown, but for one that not ``stays``, or not then.
    """

    term: Term
    reach: Callable[[S, R], tuple[int, int]]
    symbol: str = "t"
    kind: type[Transport] = Transport
    stays: bool | When[S, R] = True
    matters = rank = 1

    def moves(self, state: S, result: R) -> bool:
        """Whether there are steps."""
        if self.is_there(state, result):
            return True
        return self.stays if isinstance(self.stays, bool) else self.stays(state, result)

    def make(self, known: Field | None, take: Take) -> QWidget:
        assert known is not None, self.name
        assert known.limits[0] == 0, f"{self.name} is to count from 0"
        widget = self.kind(known)
        widget.timeline.symbol.setText(self.symbol)
        widget.went.connect(take)
        widget.played.connect(lambda step: take(step, PLAYING))
        widget.no_step = lambda text: take(text, None)
        return widget

    def brief(self, state: S, result: R, first: S) -> str:
        text = QCoreApplication.translate("Controls", "step {0} of {1}")
        return text.format(*self.reach(state, result))

    def say(self, widget: Transport) -> None:
        widget.retranslate(*self.term)

    def show(self, widget: Transport, state: S, result: R) -> None:
        widget.show_step(*self.reach(state, result))

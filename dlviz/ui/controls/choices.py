"""The entries of a panel's table in which a person chooses: one of several values, a preset, a yes or no."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from dlviz.by_fields import recognised
from dlviz.model.fields import Field
from dlviz.model.topic import R, S
from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.control import Control, Offered, Owner, Take
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.switch import Switch

Fields = Mapping[str, Any]


class Chosen(Offered[S, R], frozen=True, eq=False):
    """One of several values, each with a text."""

    texts: Mapping[Any, str]
    rank = 2

    def brief(self, state: S, result: R, first: S) -> str:
        """A sign that is its own name, as 1/2m, always, a word where it is another than at the start."""
        if not self.is_about(state):
            return ""
        value = self.set_to(state, result)
        return "" if value in self.texts and self.is_as(first, state) else self.texts.get(value, str(value))

    def say(self, widget: Choice | Dropdown) -> None:
        widget.set_texts(self.texts)
        widget.setAccessibleName(self.about)


class Pick(Chosen[S, R], frozen=True, eq=False):
    """Buttons of which one is the present one: those of a field's choices, or of ``values``.

    ``usable`` says which of them there are now, ``spoken`` what a screen reader says where the text is only a sign.
    """

    columns: int = 0
    values: Sequence[Hashable] = ()
    spoken: str = ""

    def make(self, known: Field | None, take: Take) -> QWidget:
        choices = self.values or (known.choices if known else ()) or self.texts
        widget = Choice(tuple(choices), self.columns)
        widget.wished.connect(lambda value: take(value, None))
        return widget

    def brief(self, state: S, result: R, first: S) -> str:
        """A number that says nothing alone as a screen reader says it; nothing where none is chosen."""
        said, value = super().brief(state, result, first), self.set_to(state, result)
        if self.values and value not in self.values:
            return ""
        return self.spoken.format(value) if said and self.spoken else said

    def say(self, widget: Any) -> None:
        super().say(widget)
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

    def ask(self, panel: Owner[S, R], value: Any, gesture: object) -> bool:
        return panel.edit(gesture, **self.fields(panel.state)[value])

    def show(self, widget: Choice, state: S, result: R) -> None:
        """One that sets nothing for this state cannot be pressed."""
        fields = self.fields(state)
        for name, button in widget.buttons.items():
            button.setEnabled(bool(fields.get(name, True)))
        widget.show_value(self.value(state, result) if self.value else recognised(state, fields, self.by))


class DropList(Chosen[S, R], frozen=True, eq=False):
    """A list that opens, for few values with long names."""

    def make(self, known: Field | None, take: Take) -> QWidget:
        widget = Dropdown(known.choices if known else tuple(self.texts))
        widget.wished.connect(lambda value: take(value, None))
        return widget


class Toggle(Control[S, R], frozen=True, eq=False):
    """A yes or no."""

    text: str
    rank = 3

    def make(self, known: Field | None, take: Take) -> QWidget:
        widget = Switch()
        widget.wished.connect(lambda value: take(value, None))
        return widget

    def brief(self, state: S, result: R, first: S) -> str:
        """What is on, where it is not so from the start."""
        is_new = self.is_about(state) and not self.is_as(first, state)
        return self.text.partition(":")[0] if is_new and self.set_to(state, result) else ""

    def say(self, widget: Switch) -> None:
        widget.setText(self.text)

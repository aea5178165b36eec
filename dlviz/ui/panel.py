"""What every panel is: a stage, a column of controls and the working, drawn from a state and a result.

A panel writes ``build`` (its cards and parts), ``entries`` (the table of its controls), ``retranslate`` and ``draw``.
It reads no widget to compute and knows no other panel; a wish of the person goes out as ``changed(state, gesture)``,
and what comes back through ``show_state`` is what is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dlviz.i18n import other_word
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.topic import Topic
from dlviz.theme import LIGHT, Theme
from dlviz.topics import takes, topic
from dlviz.ui.card import Card
from dlviz.ui.control_column import ControlColumn
from dlviz.ui.controls import Entries
from dlviz.ui.intake import Intake
from dlviz.ui.linked import Linked
from dlviz.ui.plot import Plot
from dlviz.ui.sides import Sides
from dlviz.ui.stage import Stage, dress
from dlviz.ui.stops import keep_focus, put_in_order
from dlviz.ui.transport import Transport
from dlviz.ui.veil import Veils
from dlviz.ui.working_view import WorkingView

AT_HAND = 0.86  # times the letters of the projector theme, of its controls: no letter under 14 pixels
LARGEST = 2.8  # times normal type, of an enlarged card
S = TypeVar("S", bound=Checked)
R = TypeVar("R")


class Panel(QWidget, Generic[S, R]):
    """See the module's own words.

    Attributes
    ----------
    NAME : the panel's name in ``dlviz.topics.PANELS``.
    stage : the grid that ``build`` puts cards into; it also says which of them a mode shows, where, and how large.
    controls : the widgets of the entries by their names.
    working : the card with the calculation; ``build`` puts it into the stage, under the main picture.
    state, result : what is shown now.
    """

    NAME: ClassVar[str]

    changed = Signal(object, object)
    refused = Signal(object)
    asked = Signal(str, object)  # for another panel, by name, with fields of its state
    told = Signal(str)  # what was done, where that has to be said
    warned = Signal(str)  # that something else was done than what was wished

    def __init__(self, theme: Theme = LIGHT, state: S | None = None) -> None:
        super().__init__()
        self.topic = cast("Topic[S, R]", topic(self.NAME))
        self.fields = describe(self.topic.State)
        self.theme = theme
        self.state: S = state or self.topic.State()
        self.result: R = self.topic.solve(self.state)
        self.ground = QWidget()
        self.stage: Stage[S, R] = Stage(self.NAME, self.ground)
        self.controls: ControlColumn[S, R] = ControlColumn(self)
        self.sides = Sides(self, self.NAME, self.ground, self.controls)
        self.sides.turned.connect(self._fit)
        self.veils = Veils(self.ground, self.sides, self.controls, self._show_again)
        self.working = WorkingView()
        self.working.setObjectName(f"{self.NAME}.working")
        self.build()
        self.stage.know_cards(self.working)
        self.stage.resighted.connect(self._resight)
        self._large: Card | None = None
        self._letters = 1.0  # of the stage, times those of the theme
        self.controls.build(self.entries())
        self._plots = self.findChildren(Plot)
        self._linked = Linked(self, self.working.lines, self.controls.numbers)
        self.controls.glided.connect(lambda share: self.glide(share))
        self.intake = Intake(self, self.NAME, takes(self.NAME), lambda: self.state)
        self.intake.refused.connect(self.refused)
        self.intake.took.connect(lambda state, _: self.wish(state))
        self.intake.took.connect(lambda _, words: self.told.emit(words) if words else None)
        put_in_order(self.ground, self.controls, self.working.lines)
        self._dress(theme)
        self._retranslate_all()
        self.show_state(self.state)

    # what a panel writes

    def build(self) -> None:
        """Make the cards, the pictures and the parts, once."""
        raise NotImplementedError

    def entries(self) -> Entries[S, R]:
        """The table of controls, in the present language."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Give every fixed text its words; called at the start and at each change of language."""
        raise NotImplementedError

    def draw(self, state: S, result: R) -> None:
        """Show a state and its result; emits nothing."""
        raise NotImplementedError

    def glide(self, share: float) -> None:
        """Show how far the way to the next step is gone, 0 to 1, while the timeline plays; by default nothing moves."""

    def working_title(self) -> tuple[str, str]:
        return self.tr("Working"), ""

    # what comes in

    def show_state(self, state: S) -> None:
        self.state, had_focus = state, self.window().focusWidget()
        self.peek()
        keep_focus(self, had_focus, self.transport.play if self.transport else None)

    def _show_again(self) -> None:
        self.show_state(self.state)

    def peek(self, **fields: Any) -> None:
        """Show other values while the mouse rests on them; the state stays what it is, and no wish is made."""
        for plot in self._plots:
            plot.stands = bool(fields)  # what is pointed at must not run away from the mouse
        self._show(replace(self.state, **fields))

    def _show(self, state: S) -> None:
        self.result = self.topic.solve(state)
        self.stage.arrange(state, self.result)
        if self.stage.large is not self._large:
            self._dress_large()
        self.controls.show_state(state, self.result)
        self.draw(state, self.result)
        self.working.show_working(self.veils.seen(self.topic.working(state, self.result), state))
        if self.stage.bar is not None and not self.stage.bar.isHidden():
            self.stage.bar.name()
        for plot in self._plots:
            plot.read_again()

    def set_theme(self, theme: Theme) -> None:
        self._dress(theme)
        self.show_state(self.state)

    def _dress(self, theme: Theme) -> None:
        self.theme = theme
        dress(self, theme)
        dress(self.controls, at_hand(theme))
        self._letters = 1.0
        if self._large is not None:
            dress(self._large, large(theme))
        self._fit()

    def _dress_stage(self) -> None:
        """Give the cards the letters of their stage, and the one that is large its own."""
        dress(self.ground, self._on_stage)
        if self._large is not None:
            dress(self._large, large(self.theme))

    def _grow(self) -> None:
        """A stage of another size may have letters of another size."""
        before, self._letters = self._letters, self.sides.growth
        if self._letters != before:
            self._dress_stage()
            self.show_state(self.state)

    @property
    def _on_stage(self) -> Theme:
        return self.theme.scaled(type=self._letters)

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fold the controls and show fewer cards where there is little room, before anything is laid out."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized) and not self.sides.is_picture:
            return  # nobody has given it a size yet
        self.sides.room(self.size(), self.theme.type)
        self.stage.crowd(crowded=self.sides.crowded)
        self._grow()

    def enlarge(self, card: Card | None) -> None:
        """Give a card the whole stage, in large letters, or show all again."""
        self.stage.enlarge(card)

    def turn_large(self) -> None:
        """The card with the keyboard in it, or the first one; one that is large goes back."""
        if self.stage.large is not None:
            self.enlarge(None)
            return
        focus, there = self.focusWidget(), self.stage.there()
        around = [card for card in there if focus is not None and card.isAncestorOf(focus)]
        chosen = [card for card in there if card is self.stage.chosen]
        self.enlarge((around or chosen or there)[0])

    def show_all_cards(self) -> None:
        """From now on all cards of a mode are there, whatever room there is, and the controls are not."""
        self.sides.is_picture = True
        self._fit()

    def put_controls(self, *, away: bool) -> None:
        self.sides.away = away
        self._fit()

    def _resight(self) -> None:
        """Another card is chosen, or large, or none: it is drawn for the room that it has now."""
        had_focus = self.window().focusWidget()
        self._dress_large()
        self.show_state(self.state)
        keep_focus(self, had_focus, self.transport.play if self.transport else None)

    def _dress_large(self) -> None:
        """Give the card that is large its letters, and the one that was its own; the controls make room."""
        before, self._large = self._large, self.stage.large
        if self._large is not before:
            if before is not None:
                dress(before, self._on_stage)
            if self._large is not None:
                dress(self._large, large(self.theme))
        self.sides.enlarged = self._large is not None
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return self.sides.least()

    def show_only_the_stage(self) -> None:
        """For a picture: what is controlled goes, what is seen stays, and nothing is pointed at."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_all_cards()
        self.working.formula.typeset_at_once()
        self.stage.become_picture()
        self._retranslate_all()

    def _retranslate_all(self) -> None:
        self.working.set_title(*self.working_title())
        self.retranslate()
        self.sides.say()
        for card in self.stage.cards:
            card.enlarge.say()
        self.controls.say(self.entries())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate_all()
            self.show_state(self.state)

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

    @property
    def transport(self) -> Transport | None:
        return self.controls.transport

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays; with the focus in the stage Left and Right step. What is veiled does neither."""
        focus = self.focusWidget()
        steps = focus is None or focus is self or self.ground.isAncestorOf(focus)
        is_away = self.veils.laid and self.transport is not None and self.transport.isHidden()
        if is_away or self.transport is None or not self.transport.take_key(event.key(), steps=steps):
            super().keyPressEvent(event)

    def term(self, text: str) -> tuple[str, str]:
        """A taught word: as the person's language has it, and as the other one has it."""
        return self.tr(text), other_word(type(self).__name__, text)

    def called(self, field: str) -> str:
        """A field as its label has it, ``α learning rate``; a cell by its row and column; else the field's own name."""
        cell = self.intake.cell(field)
        return self.tr("row {0}, column {1}").format(*cell) if cell else self.controls.called(field)

    def brief(self) -> list[str]:
        """What is set and seen, ``α = 0.3``, for the caption of a picture."""
        return self.controls.brief(self.state, self.result)

    def sizeHint(self) -> QSize:
        return QSize(1280, 680)


def large(theme: Theme) -> Theme:
    """The theme of a card that has the stage for itself: in a lecture room its numbers have 28 points."""
    return theme.scaled(type=max(1.0, min(2.0, LARGEST / theme.type)))


def at_hand(theme: Theme) -> Theme:
    """The theme of the controls: whoever moves them sits before the screen, also where others sit far from it."""
    return theme.scaled(type=AT_HAND) if theme.name == "projector" else theme


AnyPanel = Panel[Any, Any]  # for those who hold panels of any topic

"""What every panel is: a stage, a column of controls and the working, drawn from a state and a result.

A panel writes ``build`` (its cards and parts), ``entries`` (the table of its controls), ``retranslate`` and ``draw``.
It reads no widget to compute and knows no other panel; a wish of the person goes out as ``changed(state, gesture)``,
and what comes back through ``show_state`` is what is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Generic, cast

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dlviz.i18n import Taught
from dlviz.model.fields import FieldError, describe
from dlviz.model.topic import R, S, Topic
from dlviz.theme import LIGHT, Theme
from dlviz.topics import topic
from dlviz.ui.controls.column import ControlColumn
from dlviz.ui.controls.entries import Entries
from dlviz.ui.controls.transport import Transport
from dlviz.ui.quick import Quick
from dlviz.ui.room import Room
from dlviz.ui.seldom import flush_all
from dlviz.ui.stage import Stage
from dlviz.ui.stops import keep_focus
from dlviz.ui.tables.intake import Intake
from dlviz.ui.veil import Veils
from dlviz.ui.workings.working_view import WorkingView


class Panel(Quick, QWidget, Taught, Generic[S, R]):
    """See the module's own words.

    Attributes
    ----------
    stage : the grid that ``build`` puts cards into; it also says which of them a mode shows, where, and how large.
    controls : the widgets of the entries by their names.
    working : the card with the calculation; ``build`` puts it into the stage, under the main picture.
    state, result : what is shown now.
    """

    NAME: ClassVar[str]  # in dlviz.topics.PANELS
    changed = Signal(object, object)
    refused = Signal(object)
    asked = Signal(str, object)  # for another panel, by name, with fields of its state
    picture_came = Signal(object, object)  # a file or a QImage for the panel `topics.PICTURES`, and words why
    told = Signal(object)  # a function that says what was done, where that has to be said
    warned = Signal(object)  # a function that says that something else was done than what was wished

    def __init__(self, theme: Theme = LIGHT, state: S | None = None, *, is_picture: bool = False) -> None:
        super().__init__()
        self.topic = cast("Topic[S, R]", topic(self.NAME))
        self.fields = describe(self.topic.State)
        self.theme = theme
        self.moving: object = None  # the gesture, as a drag or PLAYING, of what is being shown
        self.making: Callable[[S], S] | None = None  # what a wish makes of a state
        self.is_coming: Callable[[], bool] = lambda: False  # another state, of which this one is on the way
        self.state: S = state or self.topic.State()
        self.result: R = self.topic.solve(self.state)
        self.ground = QWidget()
        self.stage: Stage[S, R] = Stage(self.NAME, self.ground)
        self.controls: ControlColumn[S, R] = ControlColumn(self)
        self.room = Room(self, self.ground, self.stage, self.controls, self.NAME)
        self.room.show = self._show_again
        self.veils = Veils(self.ground, self.room.sides, self.controls, self._show_again)
        self.working = WorkingView(self.stage.turns)
        self.working.setObjectName(f"{self.NAME}.working")
        self.build()
        self.controls.build(self.entries(), is_picture=is_picture)
        self.room.furnish(self.working, theme, is_picture=is_picture)
        self.controls.glided.connect(lambda share: self.glide(share))
        self.controls.stopped.connect(lambda: flush_all(self))
        self.intake = Intake(self, self.NAME, topic(self.NAME).takes, lambda: self.state)
        self.intake.refused.connect(self.refused)
        self.intake.took.connect(self.wish)
        self.intake.told.connect(self.told)
        self._say_all()
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

    # what comes in

    def show_state(self, state: S) -> None:
        self.state, had_focus = state, self.window().focusWidget()
        self.peek()
        keep_focus(self, had_focus, self.transport.play if self.transport else None)

    def _show_again(self) -> None:
        self.show_state(self.state)

    def peek(self, **fields: Any) -> None:
        """Show other values while the mouse rests on them; the state stays what it is, and no wish is made."""
        self.stage.hold(still=bool(fields))
        state = replace(self.state, **fields) if fields else self.state
        result = self.result = self.topic.solve(state)
        self.stage.arrange(state, result)
        self.room.see_large()
        self.controls.show_state(state, result)
        self.draw(state, result)
        self.working.show_made(lambda: self.veils.seen(self.topic.working(state, result), state), self.moving)
        self.stage.read_again()

    def set_theme(self, theme: Theme, state: S | None = None) -> None:  # another state with it is drawn once
        self.theme = theme
        self.room.dress(theme)  # whose letters may have a plot drawn again, of the state and the result of before
        self.show_state(state or self.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room.fit()

    def minimumSizeHint(self) -> QSize:
        return self.room.sides.least()

    def _say_all(self) -> None:
        self.working.set_title(self.tr("Working"))
        self.retranslate()
        self.room.say()
        self.controls.say(self.entries())
        self.veils.say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_all()
            self._show_again()

    # what goes out

    def edit(self, gesture: object = None, **fields: Any) -> bool:
        """Wish for other values of some fields; False, and ``refused``, where a field does not take its value."""
        return self.attempt(lambda state: replace(state, **fields), gesture)

    def attempt(self, make: Callable[[S], S], gesture: object = None) -> bool:
        """Wish for what ``make`` makes of the state; where that is not possible it is ``refused``: False."""
        return (state := self.possible(make)) is not None and self.wish(state, gesture, make)

    def possible(self, make: Callable[[S], S]) -> S | None:
        """What ``make`` makes of the state; none, and ``refused``, where a field does not take its value."""
        try:
            return make(self.state)
        except FieldError as error:
            self.refused.emit(error)
            return None

    def wish(self, state: S, gesture: object = None, make: Callable[[S], S] | None = None) -> bool:
        """Wish for another state, which is possible: True; on the way to one for what ``make`` makes of that."""
        if state != self.state or (make is not None and self.is_coming()):
            self.moving, self.making = gesture, make
            self.changed.emit(state, gesture)
            self.moving, self.making = None, None
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

    def called(self, field: str) -> str:
        """A field as its label has it, ``α learning rate``; a cell by its row and column; else the field's own name."""
        cell = self.intake.cell(field)
        return self.tr("row {0}, column {1}").format(*cell) if cell else self.controls.called(field)

    def sizeHint(self) -> QSize:
        return QSize(1280, 680)


AnyPanel = Panel[Any, Any]  # for those who hold panels of any topic

"""What a panel does with its room: which cards and controls it shows there, and in letters of which size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dlviz.theme import LIGHT, PROJECTOR, Theme, font
from dlviz.ui.card import Card, Surface
from dlviz.ui.controls.column import ControlColumn
from dlviz.ui.dressing import dress
from dlviz.ui.linked import Linked
from dlviz.ui.pictures.on_surface import bring_surfaces
from dlviz.ui.sides import Sides
from dlviz.ui.stage import Stage
from dlviz.ui.stops import keep_focus, put_in_order
from dlviz.ui.workings.working_view import WorkingView

AT_HAND = 0.86  # times the letters of the projector theme, of its controls: no letter under 14 pixels
LARGEST = 2.8  # times normal type, of an enlarged card


class Room:
    """Asked by its panel when it is dressed, has another size, or shows another card.

    What is to be shown anew for it is told to ``show``.
    """

    def __init__(
        self, panel: QWidget, ground: QWidget, stage: Stage[Any, Any], controls: ControlColumn[Any, Any], name: str
    ) -> None:
        self._panel, self._ground, self._stage, self._controls = panel, ground, stage, controls
        self.show: Callable[[], None] = lambda: None
        self._theme = LIGHT
        self.sides = Sides(panel, name, ground, controls)
        self.sides.turned.connect(self.fit)
        self._large: Card | None = None
        self._letters = 1.0  # of the stage, times those of the theme

    def furnish(self, working: WorkingView, theme: Theme, *, is_picture: bool) -> None:
        """The panel has all that it is made of; in a picture nobody points, and there is no keyboard."""
        self._working = working
        working.waits_to_be_seen = is_picture
        self._stage.know_cards(working)
        self._stage.resighted.connect(self._resight)
        self.dress(theme)  # first, or all that listens from here on would be told of each letter
        if not is_picture:
            self.linked = Linked(self._panel, working.lines.linked, self._controls.numbers)
            bring_surfaces(self._panel, Surface)
            put_in_order(self._ground, self._controls, working.lines)

    def dress(self, theme: Theme) -> None:
        """Give the panel a theme; it shows itself in it."""
        self._theme = theme
        self._ground.setFont(font(theme))  # it has letters of its own since it was seen from afar
        dress(self._panel, theme, but=self._controls)
        self._controls.set_theme(theme)
        dress(self._controls, at_hand(theme))
        self._controls.fit_again(at_hand(theme))
        self._letters = 1.0
        if self._large is not None:
            dress(self._large, large(theme))
        self._fit()

    def fit(self) -> None:
        """Fold the controls and show fewer cards where there is little room, before anything is laid out."""
        if self._fit():
            self.show()

    def _fit(self) -> bool:
        """Whether the stage has letters of another size then."""
        panel, sides = self._panel, self.sides
        if not panel.testAttribute(Qt.WidgetAttribute.WA_Resized) and not sides.is_picture:
            return False  # nobody has given it a size yet
        sides.room(panel.size(), self._theme.type)
        self._stage.crowd(sides.stage, crowded=sides.crowded)
        self._stage.give_feet(sides.stage.height(), large(self._theme).type)
        before, self._letters = self._letters, sides.growth
        if self._letters == before:
            return False
        self._dress_stage()  # a stage of another size may have letters of another size
        return True

    def _dress_stage(self) -> None:
        """Give the cards the letters of their stage, and the one that is large its own."""
        dress(self._ground, self._on_stage)
        if self._large is not None:
            dress(self._large, large(self._theme))

    @property
    def _on_stage(self) -> Theme:
        return self._theme.scaled(type=self._letters)

    def turn_large(self) -> None:
        """The card with the keyboard in it, or the first one; one that is large goes back."""
        stage = self._stage
        if stage.large is not None:
            stage.enlarge(None)
            return
        focus, there = self._panel.focusWidget(), stage.there()
        around = [card for card in there if focus is not None and card.isAncestorOf(focus)]
        chosen = [card for card in there if card is stage.chosen]
        stage.enlarge((around or chosen or there)[0])

    def show_all_cards(self) -> None:
        """From now on all cards of a mode are there, whatever room there is, and the controls are not."""
        self.sides.is_picture = True
        self.fit()

    def become_picture(self) -> None:
        """What is controlled goes, what is drawn stays, and nothing is pointed at."""
        self._panel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_all_cards()
        self._working.formula.typeset_at_once()
        self._stage.become_picture()

    def say(self) -> None:
        """The words of the buttons that make room."""
        self.sides.say()
        for card in self._stage.cards:
            card.enlarge.say()

    def put_controls(self, *, away: bool) -> None:
        self.sides.away = away
        self.fit()

    def _resight(self) -> None:
        """Another card is chosen, or large, or none: it is drawn for the room that it has now."""
        had_focus = self._panel.window().focusWidget()
        self._dress_large()
        self.show()
        transport = self._controls.transport
        keep_focus(self._panel, had_focus, transport.play if transport else None)

    def see_large(self) -> None:
        """A mode may have taken the large card away."""
        if self._stage.large is not self._large:
            self._dress_large()

    def _dress_large(self) -> None:
        """Give the card that is large its letters, and the one that was its own; the controls make room."""
        before, self._large = self._large, self._stage.large
        if self._large is not before:
            if before is not None:
                dress(before, self._on_stage)
            if self._large is not None:
                dress(self._large, large(self._theme))
        self.sides.enlarged = self._large is not None
        self.fit()


def large(theme: Theme) -> Theme:
    """The theme of a card that has the stage for itself: in a lecture room its letters have 28 points, all of them."""
    return replace(theme.scaled(type=max(1.0, min(2.0, LARGEST / theme.type))), least=1.0)


def at_hand(theme: Theme) -> Theme:
    """The theme of the controls: whoever moves them sits before the screen, also where others sit far from it."""
    if theme.name != "projector":
        return theme
    chosen = theme.type / PROJECTOR.type  # without this theme
    return theme.scaled(type=max(AT_HAND * PROJECTOR.type, chosen) / theme.type)

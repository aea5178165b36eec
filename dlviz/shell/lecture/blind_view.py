"""Blind descent on the screen: where to put the foot, what is felt there, and the curve in the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea

from dlviz.lecture.blind import HIGH, LOW, MOST, Game, new_game
from dlviz.lecture.pictures.fog import fog
from dlviz.model.fields import FieldError
from dlviz.model.numbers import said
from dlviz.model.numeral import parse_number
from dlviz.ui.button import button
from dlviz.ui.controls.number_edit import NumberEdit
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.labels import Text
from dlviz.ui.layouts import row, scrolled
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.reworded import Reworded


class BlindView(Reworded, QScrollArea):
    """A game at a time; Enter in the entry puts the foot there. A place that is none of the hill's is ``refused``."""

    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lecture.blind")
        self._seed = 1
        self.game: Game = new_game(self._seed)
        self._build()
        self._aim(self.game.feet[-1].w)
        self.retranslate()

    def _build(self) -> None:
        self.about, self.felt = Text(wrap=True), Text(bold=True, wrap=True, name="lecture.felt")
        self.verdict = Text(bold=True, wrap=True, name="lecture.blind_verdict")
        self.picture = Drawing((160, 170), (300, 200))
        self.slider, self.entry = ValueSlider(Scale(LOW, HIGH)), NumberEdit(self._take)
        self.slider.setObjectName("lecture.foot")
        self.entry.setObjectName("lecture.foot_entry")
        self.go, self.again = button("lecture.go", self._step), button("lecture.new_hill", self._next)
        self.give_up = button("lecture.give_up", lambda: self._become(self.game.give_up()))
        self.entry.setFixedWidth(80)
        beside, buttons = row((self.slider, 1), self.entry), row(self.give_up, self.again)
        scrolled(self, self.about, self.picture, self.felt, beside, self.go, buttons, self.verdict, 1)
        self.slider.wished.connect(lambda value, gesture: self._aim(value))
        self.entry.returnPressed.connect(self._enter)

    # what a person does

    def _aim(self, w: float) -> None:
        self._wish = min(max(w, LOW), HIGH)
        self._show_verdict()
        self.slider.show_value(self._wish)
        self.entry.show_value(self._wish)

    def _take(self, w: object) -> bool:
        if not isinstance(w, float) or not LOW <= w <= HIGH:
            self.refused.emit(FieldError("W", w, "number", low=LOW, high=HIGH))
            return False
        self._aim(w)
        return True

    def _enter(self) -> None:
        """What stands in the entry is where the foot goes, though Enter comes before the entry has told it."""
        typed = parse_number(self.entry.text())
        if typed is not None and LOW <= typed <= HIGH:
            self._aim(typed)
            self._step()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts the foot where the slider is, as the button says; the entry takes it by itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.slider.hasFocus():
            self._step()
        else:
            super().keyPressEvent(event)

    def _step(self) -> None:
        if self._wish == self.game.feet[-1].w:
            self._show_verdict(self.tr("Your foot is there already: choose another W."))
        else:
            self._become(self.game.step_to(self._wish))

    def _next(self) -> None:
        self._seed += 1
        self._become(new_game(self._seed))
        self._aim(self.game.feet[-1].w)
        self.slider.setFocus()

    def _become(self, game: Game) -> None:
        self.game = game
        self._show()

    # what is shown

    def _show(self) -> None:
        game, here = self.game, self.game.feet[-1]
        self.picture.show_scene(lambda look: fog(look, game))
        self.felt.setText(
            self.tr("Step {0}: W {1}, cost {2}, slope {3}").format(
                game.steps, said(here.w), said(here.cost), said(here.slope)
            )
        )
        for part in (self.slider, self.entry, self.go, self.give_up):
            part.setEnabled(not game.is_lifted)
        self._show_verdict()

    def _show_verdict(self, words: str = "") -> None:
        """How the game ended, or else what is said of a step."""
        game, role, least = self.game, "quiet", said(self.game.least, 2)
        if game.is_lifted and game.is_found:
            role = "good"
            words = self.tr("✓ Found in {0} steps: the lowest place is W {1}.").format(game.steps, least)
        elif game.is_lifted and game.is_spent:
            role = "bad"
            words = self.tr("✗ Not found in {0} steps: the lowest place is W {1}.").format(game.steps, least)
        elif game.is_lifted:
            words = self.tr("The lowest place is W {0}.").format(least)
        self.verdict.set_role(role)
        self.verdict.setText(words)

    # words

    def retranslate(self) -> None:
        self.about.setText(
            self.tr(
                "You stand on a hill in the fog. You feel only the cost and the slope under your foot. Find the lowest "
                "place in few steps, {0} at the most; then the fog lifts."
            ).format(MOST)
        )
        self.go.setText(self.tr("Put the foot there (Enter)"))
        self.give_up.setText(self.tr("Lift the fog"))
        self.again.setText(self.tr("Another hill"))
        self.slider.setAccessibleName(self.tr("Next W"))
        self.entry.setAccessibleName(self.tr("Next W"))
        self._show()

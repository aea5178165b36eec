"""The digits panel: a pad to draw on and how it is read, the training, and how well all digits of the test are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from dlviz.errors import Problem
from dlviz.files.lines import IMAGES, TEXT_TABLES
from dlviz.model.digits import PRESETS, Result, State, edits
from dlviz.model.digits.state import Stroke
from dlviz.panels.digits import words
from dlviz.panels.digits.image_file import Pasted, bring
from dlviz.panels.digits.judging import Judging, judging
from dlviz.panels.digits.pad import Pad
from dlviz.panels.digits.pictures import bar_marks, slope_marks, weight_marks
from dlviz.panels.digits.reading import Reading, reading
from dlviz.panels.digits.training import Training, training
from dlviz.ui.clipboard import is_picture
from dlviz.ui.controls.entries import Entries, Note, Pick, Presets
from dlviz.ui.dialogs import all_words, ask_open, patterns
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.training.panel import TrainingPanel


class DigitsPanel(TrainingPanel[State, Result]):
    NAME = "digits"

    # building

    def build(self) -> None:
        self._before: tuple[object, State] | None = None  # the gesture of a stroke, and the state that it began in
        self.pad_card, self.pad = self.stage.filled("pad", Pad(), 0, 0)
        self.pad.stroked.connect(self._stroke)
        self.bars_card, self.bars = self.stage.filled("bars", Drawing(), 0, 1)
        self.bars.pressed.connect(self._ask)
        self.slopes_card, self.slopes = self.stage.filled("slopes", Drawing(), 1, 1)
        self.weights_card, self.weights = self.stage.filled("weights", Drawing(), 0, 1)
        self.weights.pressed.connect(self._choose_unit)
        self.reading, self.training, self.judging = Reading(self, self.open_own), Training(self), Judging(self)
        self.pad.undone.connect(self.reading.undo_stroke)
        self.pad.cleared.connect(self.reading.clear)
        self.stage.addWidget(self.working, 1, 0)
        self.picture_came.connect(self.take_picture)
        self._arrange()

    def _arrange(self) -> None:
        """The cards of a mode stand where those of the others stood."""
        self.stage.only(reading, self.pad_card, self.slopes_card)
        self.stage.only(lambda state, result: not judging(state, result), self.bars_card)
        self.stage.only(training, self.training.card, self.weights_card)
        self.stage.only(judging, *self.judging.cards)
        self.stage.move(self.bars_card, lambda state, result: (1, 1) if training(state, result) else (0, 1))
        self.stage.share(
            rows=lambda *_: (7, 6), columns=lambda state, result: (11, 10) if reading(state, result) else (1, 1)
        )

    def entries(self) -> Entries[State, Result]:
        modes = {"read": self.tr("Read"), "train": self.tr("Train"), "judge": self.tr("Judge")}
        return [
            Pick("mode", modes, about=self.tr("What is shown")),
            Presets(
                "preset",
                self._presets(),
                2,
                presets=PRESETS,
                by=("hidden", "share", "step", "seed", "method"),
                shown=lambda state, _: state.mode != "read",
                about=self.tr("Example networks"),
            ),
            *self.reading.entries(),
            *self.training.timeline(),
            *self.training.entries(),
            *self.judging.entries(),
            Note("note", self._note),
        ]

    def _presets(self) -> dict[str, str]:
        return {
            "untrained": self.tr("untrained"),
            "softmax": self.tr("softmax alone"),
            "hidden": self.tr("one hidden layer"),
            "two": self.tr("two hidden layers"),
            "few": self.tr("few digits"),
        }

    def _note(self, state: State, _: Result) -> str:
        return words.training_note() if state.mode == "train" else words.reading_note()

    # wishes

    def _stroke(self, strokes: Sequence[Stroke], gesture: object) -> None:
        """What one gesture draws is drawn on in the state that it began in, and is undone as a whole."""
        if self._before is None or self._before[0] is not gesture:
            self._before = gesture, self.state
        before = replace(self._before[1], mode=self.state.mode)
        drawn = self.possible(lambda _: edits.with_strokes(before, strokes))
        if drawn is not None:
            self.wish(drawn, gesture)

    def _ask(self, thing: Any) -> None:
        """For and against this digit; pressed again, for the one that it is taken for."""
        self.edit(asked=-1 if self.state.asked == thing[1] else thing[1])

    def _choose_unit(self, thing: Any) -> None:
        """The unit that the working writes out; without a hidden layer it is the class that is asked."""
        if self.state.hidden:
            self.edit(unit=thing[1] + 1)
        else:
            self._ask(thing)

    def open_own(self) -> None:
        """Ask for a picture or a table of digits, and take it."""
        both = self.tr("Pictures and tables ({0})").format(patterns((*IMAGES, *TEXT_TABLES)))
        path = ask_open(self, self.tr("Open own digits"), f"{both};;{all_words()}")
        if path is not None and is_picture(path):
            self.take_picture(path)
        elif path is not None:
            self.intake.open_file(path)

    def take_picture(self, picture: Path | QImage, why: Callable[[], str] = str) -> None:
        """A picture becomes one of one's own digits, with the label that is set; ``why`` is told before it."""
        try:
            brought = bring(picture, fit=self.state.fit)
        except Problem as problem:
            self.refused.emit(problem)
            return
        pixels = tuple(int(v) for v in brought.pixels)
        label = edits.label_of(self.state)
        if self.attempt(lambda state: edits.added(state, ((label, pixels),))):
            called = picture.name if isinstance(picture, Path) else Pasted()
            words = partial(self._brought, called, label, turned=brought.turned)
            self.told.emit(lambda: f"{why()} {words()}".strip())

    def _brought(self, name: object, label: int, *, turned: bool) -> str:
        told = self.tr("{0} is kept with the label {1}.").format(name, label)
        return " ".join((self.tr("It is white on dark, so its brightness was inverted."), told)) if turned else told

    # words

    def retranslate(self) -> None:
        self.working.set_title(self.working.title.text(), words.working_note())
        self.pad.setAccessibleName(
            self.tr("Pad: arrows move, Space puts the pen down and lifts it, Backspace takes a stroke away")
        )
        self.bars_card.set_legend(("area", "data", self.tr("true class")), ("area", "quiet", self.tr("others")))
        signs = (("area", "model", self.tr("> 0")), ("area", "data", self.tr("< 0")))
        for card in (self.slopes_card, self.weights_card):
            card.set_legend(*signs)
        self.bars.setAccessibleName(self.tr("Probabilities: arrow keys choose a digit"))
        self.weights.setAccessibleName(self.tr("Weights of each unit: arrow keys choose a unit"))
        self.training.retranslate()
        self.judging.retranslate()

    # drawing

    def _name_cards(self, state: State, result: Result) -> None:
        """All of them, also those that another mode shows: a card that appears has its title already."""
        self.pad_card.set_title(self.tr("Pad"), words.digit(state, result))
        told = "" if state.mode == "read" else words.digit_briefly(state, result)  # no pad is in sight then
        self.bars_card.set_title(self.tr("Probabilities"), told, hint=self.tr("click: for and against this digit"))
        self.slopes_card.set_title(self.tr("For and against {0}").format(result.asked))
        self.weights_card.set_title(self.tr("Weights of the first layer"), words.shape(state))
        self.judging.name_cards(state, result)

    def draw(self, state: State, result: Result) -> None:
        self._name_cards(state, result)
        if state.mode == "judge":
            self.judging.draw(state, result)
            return
        self.bars.show_scene(partial(bar_marks, state, result))
        self.bars.describe(partial(words.read, state, result))
        if state.mode == "train":
            self.training.draw(state, result)
            self.weights.show_scene(partial(weight_marks, state, result))
            self.weights.describe(lambda: self.tr("{0} units, 64 weights each").format(len(result.weights[0].b)))
            return
        self.pad.show_digit(state, result)
        self.pad.describe(partial(words.digit, state, result))
        self.slopes.show_scene(partial(slope_marks, state, result))
        self.slopes.describe(lambda: self.tr("How the score of {0} changes with each pixel").format(result.asked))

"""The working: the formula typeset, and under it the same with the numbers of the moment."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from dlviz.model.topic import Working
from dlviz.ui.card import Card
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.seldom import Seldom
from dlviz.ui.turns import Turns
from dlviz.ui.workings.formula_view import FormulaView
from dlviz.ui.workings.worked_lines import WorkedLines

READ = 150  # milliseconds that a working stands, at least, while a timeline plays


class WorkingView(Card):
    """A card that shows a ``Working``. Its text can be selected and copied; a tick changes no size.

    Attributes
    ----------
    waits_to_be_seen : whether it is written only where it is seen, as in a picture of one card.
    """

    waits_to_be_seen = False

    def __init__(self, turns: Turns | None = None) -> None:
        """``turns`` are those of the panel that it stands in."""
        super().__init__()
        self._turns = turns or Turns(self)
        self.formula, self.lines = FormulaView(), WorkedLines()
        self.body.addWidget(self.formula)
        self.body.addWidget(self.lines, 1)
        self._working: Working | None = None
        self._make: Callable[[], Working] | None = None  # what is still to be made
        self._made: Working | None = None  # and what to be written
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_what_waits)
        self._seldom = Seldom(self, READ, 6, self._turns)
        self._seldom.flushed.connect(self._catch_up)

    def hasHeightForWidth(self) -> bool:
        """The formula takes what it needs inside of the card; where the card stands is not its business."""
        return False

    def set_title(self, title: str, subtitle: str = "", *, hint: str = "") -> None:
        super().set_title(title, subtitle, hint=hint)
        self.lines.setAccessibleName(title)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.waits_to_be_seen:
            self._show_what_waits()

    def show_made(self, make: Callable[[], Working], gesture: object) -> None:
        """Show what is made; in a gesture after the pictures, which are looked at.

        Of what plays now and then, made and written each in a turn of its own: many pictures are drawn now and then
        too.
        """
        self._make = make
        if self.waits_to_be_seen and not self.isVisible():
            return
        waits = gesture is not None and self.window().isVisible()
        plays = waits and gesture == PLAYING
        wait = self._make_it if plays else self._later.start
        self._seldom.do(wait if waits else self._show_what_waits, rests=plays)

    def _catch_up(self) -> None:
        """Be written now, where it still waits for its turn."""
        if self.isVisible() or not self.waits_to_be_seen:
            self._show_what_waits()

    def _make_it(self) -> None:
        """Of what plays: what is made in this turn is written in another, unless it is past by then."""
        if self._make is not None:
            make, self._make = self._make, None
            self._made = make()
            self._turns.take(self._write)

    def _write(self) -> None:
        if self._made is not None:
            made, self._made = self._made, None
            self.show_working(made)

    def _show_what_waits(self) -> None:
        self._later.stop()
        if self._make is not None:
            self._made, self._make = self._make(), None
        self._write()

    def show_working(self, working: Working) -> None:
        if working != self._working:
            self._working = working
            self.formula.show_formula(working.formula)
            self.lines.write(working.linked)

    def lack(self) -> int:
        """Pixels of height that its lines lack in a picture, where nothing can be scrolled.

        The formula gives what it can first: its letters are smaller then, though none is too small to be read.
        """
        if not self.lines.more():
            return 0
        self.formula.be_low()
        self.body.activate()
        return math.ceil(max(self.lines.lack, 0.0))

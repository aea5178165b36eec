"""The question as a room sees it: the choices, and how many hands were raised for each."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dlviz.lecture.page import MOST_CHOICES
from dlviz.marks import Box, Look, Mark
from dlviz.shell.lecture.formulas import Formulas
from dlviz.theme import LIGHT, Theme
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column, row, settle
from dlviz.ui.pictures.drawing import Drawing, Scene
from dlviz.ui.pictures.marked import Marked
from dlviz.ui.quick import Quick

LETTERS = (1.35, 1.25, 1.15, 1.0)  # times those of other words: the back row reads what is asked


class Bar(Marked, QWidget):
    """A share of all hands."""

    teaches = True

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(10)

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def scene(self, look: Look) -> Iterator[Mark]:
        yield Box(0, 0, look.wide, look.high, fill="border", alpha=0.4, name="ground")
        yield Box(0, 0, round(look.wide * self._share), look.high, fill="data", name="share")


class Hands(Quick, QWidget):
    """Emits ``raised(choice, by)``: a click or the key of its number adds a hand, with Alt it takes one away."""

    raised = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.ask, self.formulas = Text(size=1.15, wrap=True, name="lecturer.ask"), Formulas()
        self.picture = Drawing((300, 240), (600, 260))  # or its letters would lie over each other
        self.rows: list[tuple[QWidget, QPushButton, Text, Bar, Text]] = []
        self._theme = LIGHT
        rows = (self._row(i) for i in range(MOST_CHOICES))
        column(self.ask, self.formulas, (self.picture, 3), 1, *rows, 2, of=self, gap=10, margins=BARE)

    def _row(self, i: int) -> QWidget:
        holder, key, words, bar, count = QWidget(), QPushButton(f"{i + 1}"), Text(size=1.1, wrap=True), Bar(), Text()
        key.setObjectName(f"lecturer.hand.{i + 1}")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda _checked=False: self.raised.emit(i, 1))
        words.setObjectName(f"lecturer.choice.{i + 1}")
        count.setObjectName(f"lecturer.count.{i + 1}")
        row(key, (words, 3), (bar, 1), count, of=holder, gap=14, margins=BARE)
        self.rows.append((holder, key, words, bar, count))
        return holder

    def show_question(self, ask: str, formula: str, choices: list[str], picture: Scene | None) -> None:
        self.ask.setText(ask)
        self.picture.setVisible(picture is not None)
        if picture is not None:
            self.picture.show_scene(picture)
        self.formulas.show_formulas(formula)
        for i, (holder, _, words, _, _) in enumerate(self.rows):
            holder.setVisible(i < len(choices))
            words.setText(choices[i] if i < len(choices) else "")
        self.fit(self._theme)

    def show_counts(self, counts: tuple[int, ...]) -> None:
        most = max(sum(counts), 1)
        for (_, _, _, bar, count), hands in zip(self.rows, counts, strict=False):
            bar.show_share(hands / most)
            count.setText(str(hands) if sum(counts) else "")

    def fit(self, theme: Theme) -> None:
        """In the largest letters in which all of the question has room."""
        self._theme = theme
        for letters in LETTERS:
            made = theme.scaled(type=letters)
            dress(self, made)
            self.picture.set_theme(theme)  # whose words stand between its lines
            self._widen(made)
            settle(self)
            layout = self.layout()
            if layout is not None and layout.totalHeightForWidth(self.width()) <= self.height():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self._theme)

    def _widen(self, theme: Theme) -> None:
        for _, key, _, _, count in self.rows:
            key.setFixedWidth(round(44 * theme.type))
            count.setMinimumWidth(round(30 * theme.type))

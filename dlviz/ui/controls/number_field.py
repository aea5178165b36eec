"""A quantity: its symbol, its name in both languages, an exact entry and a slider that agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.marks import Box, Look, Mark
from dlviz.model.fields import Field
from dlviz.theme import Theme, font
from dlviz.ui.controls.giving_way import LINES
from dlviz.ui.controls.number_edit import NumberEdit
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.labels import OneLine, PaintedText, Text
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.pictures.marked import Marked

GAP = 6
EDIT = 92  # pixels of an entry at normal type
NARROW = 0.8  # of them, where a slider stands beside it, or other quantities in a strip
COLUMN = 30  # of the letters, so that the names behind them begin under each other
EDGE = 2  # pixels: an italic letter leans out of its own width
LEAST = 48  # pixels at normal type, of a slider


class Symbol(Text):
    """A quantity's letter as formulas write it: italic, with serifs."""

    _is_alone = False

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        made = font(theme, 1.25)
        made.setFamilies(["STIX Two Text", "Cambria Math", "Times New Roman", "DejaVu Serif", "serif"])
        made.setStyle(QFont.Style.StyleItalic)
        self.setFont(made)
        self._size_column()

    def be_alone(self, *, alone: bool) -> None:
        """In no column with others, whose names begin under each other."""
        self._is_alone = alone
        self._size_column()

    def _size_column(self) -> None:
        self.setMinimumWidth(self._column() - (self.saves() if self._is_alone else 0))

    def _column(self) -> int:
        return round(COLUMN * self._theme.type)

    def saves(self) -> int:
        """Pixels that it needs less where it is alone."""
        return max(0, self._column() - self.fontMetrics().horizontalAdvance(self.text()) - EDGE)


class OtherWord(PaintedText):
    """The term in the other language: whole, or not at all where there is no room for it."""

    def __init__(self) -> None:
        super().__init__("quiet", 0.9)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def stands(self) -> tuple[QFont, str] | None:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        return (self.font(), self.text()) if fits else None


class NumberField(Marked, QWidget):
    """Tells ``taking`` a wish and its gesture; ``show_value`` sets slider and entry.

    A ``compact`` one has no slider.
    """

    fills = True

    def __init__(self, field: Field, symbol: str, *, compact: bool = False) -> None:
        super().__init__()
        low, high = field.slider
        self._whole = field.whole
        self._flat = self._slim = self._brief = False
        self.taking: Callable[[Any, object], bool] = lambda value, gesture: False
        self.symbol, self.name, self.other = Symbol(), OneLine(), OtherWord()
        self.symbol.setText(symbol)
        self.edit = NumberEdit(lambda value: self._wish(value, None))
        self.slider = ValueSlider(Scale(low, high, field.log, field.whole))
        self._lay_out()
        self.slider.setVisible(not compact)
        self.slider.wished.connect(self._wish)

    def _lay_out(self) -> None:
        self._row = row(self.symbol, self.name, (self.other, 1), self.edit, gap=GAP)
        self._column = column(self._row, self.slider, of=self, gap=0, margins=BARE)

    def make_room(self, step: int, room: int) -> None:
        """The slider in the line of the number, where this room leaves it enough, and not under it."""
        flat = step >= LINES and not self.slider.has_notches and not self.slider.isHidden()
        flat = flat and self._left(room) >= LEAST * self._theme.type
        if flat == self._flat:
            return
        self._flat = flat
        self.other.setVisible(not flat and not self._brief)
        self.slider.setMinimumWidth(round(LEAST * self._theme.type) if flat else 0)  # 0: as much as it asks for
        if flat:
            self._row.insertWidget(self._row.indexOf(self.edit), self.slider, 1)
        else:
            self._column.addWidget(self.slider)
        self._size_edit()

    def _left(self, room: int) -> float:
        """Pixels of a line that a slider could have."""
        words = self.symbol.minimumSizeHint().width() + self.name.sizeHint().width()
        return room - words - NARROW * EDIT * self._theme.type - 3 * GAP

    def lie_in_strip(self, *, lies: bool) -> None:
        """Beside others, where each has little room."""
        self._slim = lies
        self._size_edit()
        self.be_brief(brief=False)
        self._measure_again()

    def be_brief(self, *, brief: bool) -> None:
        """Without its name, where there is no room for both."""
        if brief != self._brief:
            self._brief = brief
            self.name.setVisible(not brief)
            self.other.setVisible(not brief and not self._flat)
            self.symbol.be_alone(alone=brief)
            self._measure_again()

    def _measure_again(self) -> None:
        """Of one that is hidden Qt would tell what it needed before."""
        for layout in (self._row, self._column):
            layout.invalidate()

    def whole_width(self) -> int:
        """Pixels that it needs with its name."""
        return self._width(self._row.minimumSize().width() + (self._saves() if self._brief else 0))

    def brief_width(self) -> int:
        """Pixels that it needs without its name."""
        return self._width(self._row.minimumSize().width() - (0 if self._brief else self._saves()))

    def _width(self, line: int) -> int:
        """Pixels that it needs for this line and the slider under it, which needs the same with a name and without."""
        is_under = not self._flat and not self.slider.isHidden()
        return max(line, self.slider.minimumSizeHint().width() if is_under else 0)

    def _saves(self) -> int:
        """Pixels that its line needs less without its name."""
        return self.name.minimumSizeHint().width() + 2 * GAP + self.symbol.saves()

    def _size_edit(self) -> None:
        self.edit.setFixedWidth(round(EDIT * self._theme.type * (NARROW if self._flat or self._slim else 1)))

    def _wish(self, value: Any, gesture: object) -> bool:
        is_whole = self._whole and isinstance(value, float) and value.is_integer()
        return self.taking(int(value) if is_whole else value, gesture)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.edit.setObjectName(name)
        self.slider.setObjectName(f"{name}.slider")

    def set_term(self, name: str, other: str = "") -> None:
        if name != self.name.text():
            self.name.setText(name)
            self._measure_again()
        self.other.setText(other)
        self.slider.setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def lit_marks(self, look: Look) -> Iterator[Mark]:
        yield Box(0, 0, look.wide, look.high, fill="accent", alpha=0.16, radius=5, name="lit")

    def show_value(self, value: float) -> None:
        self.slider.show_value(value)
        self.edit.show_value(value)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._size_edit()
        self._measure_again()

    def count_to(self, high: int) -> None:
        """Of so many there is one to be chosen now; of one there is nothing to choose."""
        low = self.slider.scale.low
        for part in (self.symbol, self.name, self.other, self.edit, self.slider):
            part.setEnabled(high > low)
        self.slider.set_scale(Scale(low, max(high, low + 1), whole=True))

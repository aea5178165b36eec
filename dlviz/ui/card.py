"""A quiet surface with a title, in which one thing is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from dlviz.marks import Line, Look, Mark
from dlviz.theme import Theme, font
from dlviz.ui.controls.on_screen import TurningRow
from dlviz.ui.labels import Subtitle, Title, line_height
from dlviz.ui.layouts import column, row, settle
from dlviz.ui.legend import Legend, LegendEntry
from dlviz.ui.pictures.marked import Marked, frame

RADIUS = 8  # pixels of the corners of a card


class Surface(Marked, QWidget):
    """A rounded area with a thin border."""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self.testAttribute(Qt.WidgetAttribute.WA_SetFont):  # dressed by itself, it has no longer its holder's
            self.setFont(font(theme))

    def scene(self, look: Look) -> Iterator[Mark]:
        yield frame(look, "border", radius=RADIUS, fill="surface")


class EnlargeButton(Marked, QAbstractButton):
    """Four corners that point outwards, or inwards where the card is large already. F8 does the same."""

    letters = 1.0

    def __init__(self) -> None:
        super().__init__()
        self._large = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_large(self, *, large: bool) -> None:
        if large == self._large:
            return
        self._large = large
        self.say()
        self.update()

    def say(self) -> None:
        text = self.tr("Back to all cards") if self._large else self.tr("Enlarge this card")
        self.setAccessibleName(text)
        self.setToolTip(self.tr("{0} ({1})").format(text, "Esc" if self._large else "F8"))

    def sizeHint(self) -> QSize:
        return QSize(1, 1) * self.fontMetrics().height()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def scene(self, look: Look) -> Iterator[Mark]:
        side, role = min(look.wide, look.high) * 0.5, "accent" if self.underMouse() else "quiet"
        corner, end = (0.16, 0.5) if self._large else (0.5, 0.16)
        for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            across = look.wide / 2 + x * side * np.array((corner, corner, end))
            down = look.high / 2 + y * side * np.array((end, corner, corner))
            yield Line(across, down, role=role, width=1.5, name=f"corner {x} {y}")


class Card(Surface):
    """A title in bold, a quiet subtitle beside it, and ``body``, the layout for what it holds.

    Alone in a picture it has no border: it is all that there is.
    """

    enlarge_wished = Signal()  # or, where it is large, to be as it was
    titled = Signal()  # its title may be another

    def __init__(self) -> None:
        super().__init__()
        self._in_picture = self._is_alone = False
        self._hint = ""  # where it stands in place of a subtitle
        self.title, self.subtitle = Title(), Subtitle()
        self.legend, self.enlarge = Legend(), EnlargeButton()
        self.enlarge.clicked.connect(lambda: self.enlarge_wished.emit())
        self.head = row(self.title, (self.subtitle, 1), self.legend, self.enlarge, gap=8)
        self.body = column(self.head, of=self, gap=4, margins=(10, 6, 10, 8))

    def set_title(self, title: str, subtitle: str = "", *, hint: str = "") -> None:
        """``hint`` says what a hand can do here; a picture, which no hand can touch, leaves it out."""
        self.title.setText(title)
        self._hint = "" if subtitle or self._in_picture else hint
        self.subtitle.setText(subtitle or self._hint)
        self.titled.emit()

    def narrow(self, wide: int | None) -> None:
        """The title gives way before the card needs more pixels than these, or never."""
        if wide is None:
            self.title.give_way(None)
            return
        margins = self.body.contentsMargins()
        self.head.invalidate()  # it may go by the title before
        others = self.head.minimumSize().width() - self.title.minimumSizeHint().width()
        if self.title.give_way(max(wide - margins.left() - margins.right() - others, 0)):
            for layout in self.findChildren(QLayout):  # each goes by those inside it
                layout.invalidate()

    def turned(self) -> Callable[[int], int]:
        """How much higher than as it stands it is in so many pixels across, where a row of it stands otherwise."""
        margins = self.body.contentsMargins()
        around = margins.left() + margins.right()
        rows = [row for row in self.findChildren(TurningRow) if self.body.indexOf(row) >= 0 and not row.isHidden()]
        if rows:  # words or letters of a row may be others, and not yet asked for
            settle(self)
            self.body.activate()
        return lambda wide: sum(row.high_in(wide - around) - row.minimumSizeHint().height() for row in rows)

    def become_picture(self) -> None:
        self._in_picture = True
        if self._hint:
            self.subtitle.setText("")
        self.enlarge.hide()

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.enlarge.setObjectName(f"{name}.enlarge")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the head, where no control is; the inside of a card has double clicks of its own."""
        if not self._in_picture and self.head.geometry().contains(event.position().toPoint()):
            self.enlarge_wished.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def scene(self, look: Look) -> Iterator[Mark]:
        if not self._is_alone:
            yield from super().scene(look)

    def be_alone(self, *, has_title: bool) -> None:
        """For a picture of this card and nothing else, which may have a title of its own."""
        self._is_alone = True
        for child in self.findChildren(QWidget):
            if hasattr(child, "be_whole"):
                child.be_whole()
        if not has_title:
            self.title.hide()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.title.setMinimumHeight(line_height(font(theme, bold=True)))  # a title in Hangul moves nothing

    def set_legend(self, *entries: tuple[str, str, str]) -> None:
        """Name what is drawn: (kind, role, text), see ``LegendEntry``."""
        self.legend.show_entries(tuple(LegendEntry(*entry) for entry in entries))

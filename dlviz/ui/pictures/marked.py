"""What else shows marks: a control, a frame, a legend, a cell of a table. They are told in what pictures are told in.

``Drawing`` is a picture with a mouse and keys of its own; these are something else already, such as a button.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from typing import ClassVar, Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dlviz.marks import Box, Look, Mark, Picture, Thing, Words
from dlviz.marks.hit import HERE
from dlviz.marks.veiled import UNKNOWN
from dlviz.model.linked_line import meets
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pictures.bitmap import SMOOTH, Bitmap, Dots, bitmap, dots, takes_bitmaps
from dlviz.ui.pictures.brush import paint
from dlviz.ui.pictures.letters import look
from dlviz.ui.pictures.on_surface import OnSurface
from dlviz.ui.quick import Quick


class Marked(OnSurface):
    """Stands before the widget's class: ``class Tile(Marked, StateButton)``. Told anew at each painting.

    Attributes
    ----------
    teaches : whether it shows numbers or shapes of a state, as a picture does, and not only what can be pressed where.
    marks_lie : instead of what the widget's class paints, under it, or over it.
    letters : how large its letters are, 1 as usual; 0 where they are those of its holder.
    stands_for : the thing that the whole of it is, which lights in the other cards where it is pointed at.
    """

    fills = False
    teaches: ClassVar[bool] = False
    marks_lie: ClassVar[Literal["instead", "under", "over"]] = "instead"
    stands_for: Thing = None
    _theme = LIGHT
    _lit = False
    _known: tuple[Theme, Look] | None = None
    _bitmap: tuple[Hashable, Bitmap] | None = None

    def scene(self, look: Look) -> Iterator[Mark]:
        """The marks for a room, from below to the top."""
        return iter(())

    def still(self, look: Look) -> Iterator[Mark]:
        """What lies below them and stands still: told only where ``still_from`` says something else than before."""
        return iter(())

    def still_from(self) -> Hashable:
        """What follows, beside the room and the theme, into what stands still; None where nothing does."""
        return None

    @property
    def look(self) -> Look:
        wide, high, kept = self.width(), self.height(), self._known
        if kept is None or kept[0] is not self._theme or kept[1].wide != wide or kept[1].high != high:
            kept = self._known = self._theme, look(self._theme, float(wide), float(high))
        return kept[1]

    @property
    def marks(self) -> Picture:
        """All that is shown now."""
        return (*self.still(self.look), *self.scene(self.look))

    @property
    def letters(self) -> float:
        return 0.0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.letters:
            self.setFont(font(theme, self.letters))
        self.updateGeometry()
        self.update()

    def lit_marks(self, look: Look) -> Iterator[Mark]:
        """What lies over them while what it stands for is pointed at."""
        yield frame(look, "accent", 2.0, radius=5, name="lit")

    def light(self, things: Collection[Thing]) -> None:
        """Whether what it stands for is pointed at, here or elsewhere."""
        if meets(self.stands_for, things) != self._lit:
            self._lit = not self._lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.marks_lie == "over":
            super().paintEvent(event)
        painter = QPainter(self)
        self.lay_surface(painter, event, self._theme)
        painter.setRenderHint(SMOOTH)
        self._paint(painter, QRectF(event.rect()))
        painter.end()
        if self.marks_lie == "under":
            super().paintEvent(event)

    def _paint(self, painter: QPainter, part: QRectF) -> None:
        look, still_from = self.look, self.still_from()
        if still_from is not None:
            if takes_bitmaps(painter):
                painter.drawPixmap(*self._kept(dots(painter), look, still_from))
            else:
                self._paint_all(painter, self.still(look), part)
        self._paint_all(painter, self.scene(look), part)
        if self._lit:
            self._paint_all(painter, self.lit_marks(look), part)

    def _paint_all(self, painter: QPainter, marks: Iterator[Mark], part: QRectF) -> None:
        for mark in marks:
            if isinstance(mark, Box) and mark.fill and _holds(mark, self._theme, part):
                painter.fillRect(part, self._theme.color(mark.fill, mark.alpha))  # of a ground, no border is seen
            else:
                paint(painter, mark, self._theme, HERE)

    def _kept(self, on: Dots, look: Look, still_from: Hashable) -> Bitmap:
        """What stands still as a bitmap: a tick of a whole gallery is then painted in well under a millisecond."""
        follows = on, look, still_from
        if self._bitmap is None or self._bitmap[0] != follows:
            still, box = self.still(look), QRectF(self.rect())
            made = bitmap(box, on, lambda painter: self._paint_all(painter, still, box))
            self._bitmap = follows, made
        return self._bitmap[1]


def _holds(box: Box, theme: Theme, part: QRectF) -> bool:
    """Whether a part lies in a box, away from its border and its corners."""
    across, down = max(box.radius, box.width * theme.line), box.width * theme.line
    beside = box.x + across <= part.left() and part.right() <= box.x + box.wide - across
    return beside and box.y + down <= part.top() and part.bottom() <= box.y + box.high - down


def frame(look: Look, role: str, width: float = 1.0, *, within: float = 0.0, radius: float = 4.0, fill: str = "",
          alpha: float = 1.0, edge: float = 1.0, dash: str = "", name: str = "frame") -> Box:  # fmt: skip
    """A border round the room that there is, or so many pixels within it; its outer edge is the room's."""
    inset = within + width * look.line / 2
    box = inset, inset, look.wide - 2 * inset, look.high - 2 * inset
    return Box(
        *box, role=role, width=width, edge=edge, fill=fill, alpha=alpha, dash=dash, radius=radius, name=name
    )  # fmt: skip


class MarkedCell(Quick, QStyledItemDelegate):
    """The ground of a cell as the style has it, and marks in place of its text."""

    theme = LIGHT

    def scene(self, look: Look, column: int, text: str, *, over: bool) -> Iterator[Mark]:
        """The marks for a cell with a text, in pixels from its upper left corner; the mouse may be ``over`` it."""
        raise NotImplementedError

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self.paint_marks(painter, option.rect, index.column(), text, over=over)

    def paint_marks(self, painter: QPainter, box: QRect, column: int, text: str, *, over: bool = False) -> None:
        """Paint the marks alone, where the cell is."""
        painter.save()
        try:
            painter.setRenderHint(SMOOTH)
            painter.translate(box.topLeft())
            room = look(self.theme, float(box.width()), float(box.height()))
            for mark in _unknown(room) if text == UNKNOWN else self.scene(room, column, text, over=over):
                paint(painter, mark, self.theme, HERE)
        finally:
            painter.restore()


def _unknown(look: Look) -> Iterator[Mark]:
    yield Words(0, 0, look.wide - 9, look.high, UNKNOWN, role="quiet", align="right", name="unknown")

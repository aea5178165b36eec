"""Marks inside the axes of a plot, painted in one go and told anew at each change.

A plot item of pyqtgraph costs a fifth of a millisecond at each painting whether it has one point or a hundred; four
runs in three plots would be sixty of them. Here a picture is a list of marks in the units of the plot.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from dlviz.marks import Mark, Thing
from dlviz.marks.hit import Hit, Placed, under
from dlviz.marks.veiled import Frame, veiled
from dlviz.system.pyqtgraph_alone import pg
from dlviz.theme import LIGHT, Theme
from dlviz.ui.pictures.bitmap import SMOOTH
from dlviz.ui.pictures.brush import light, paint
from dlviz.ui.pictures.clipped import clips
from dlviz.ui.pictures.extents import Extents
from dlviz.ui.pictures.standing import Standing
from dlviz.ui.quick import Quick


class Sketch(Quick, QGraphicsObject):
    """The marks of one plot, over its box; ``show_marks`` takes new ones, and paints only if something differs.

    Each mark is known by its ``name``, or by its number where it has none. Those that stand still while others move
    are kept as a bitmap on the screen.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._box, self._theme = box, LIGHT
        self._marks: dict[str, Mark] = {}
        self._told: tuple[Mark, ...] = ()
        self._veiled: frozenset[str] = frozenset()
        self._lit: frozenset[Thing] = frozenset()
        self._extents: Extents | None = None  # in the view as it is
        self._standing: Standing | None = Standing()
        self.setVisible(False)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # to be told what is exposed
        box.sigTransformChanged.connect(lambda *_: self._forget())
        self._room: QRectF = box.rect()
        box.sigResized.connect(lambda *_: self._resized())

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(self._marks.values())

    def show_marks(self, marks: Iterable[Mark]) -> None:
        self._told = tuple(marks)
        shown = veiled(self._told, self._veiled, self._frame()) if self._veiled else self._told
        new: dict[str, Mark] = {}
        for number, mark in enumerate(shown):  # one without a name of its own is called by its number too
            name = mark.name or str(number)
            new[f"{name} ({number})" if name in new else name] = mark
        stay = {name: old for name, old in self._marks.items() if name in new and old.same(new[name])}
        if len(stay) < len(new) or list(new) != list(self._marks):
            gone, come = ([mark for name, mark in marks.items() if name not in stay] for marks in (self._marks, new))
            lie_alike = [name for name in self._marks if name in stay] == [name for name in new if name in stay]
            self._marks = new | stay  # the very marks of before
            self.setVisible(bool(new))  # one that is not seen is asked for nothing when the plot is painted
            self._paint_again((*gone, *come) if lie_alike else None)
            if self._extents is not None:
                self._extents.forget(gone)

    @property
    def _known(self) -> Extents:
        """Of all marks that are shown: where they are painted, and their outlines."""
        if self._extents is None:
            self._extents = Extents(self._theme, self.placed())
        return self._extents

    def _paint_again(self, changed: Iterable[Mark] | None = None) -> None:
        """Where these came or went, or all of it, if it is seen.

        The views are told: by way of the scene each plot of a panel would have the whole window painted once.
        """
        if not (views := [view for view in self.scene().views() if view.isVisible()]):
            return
        room = self._room.toAlignedRect()
        if changed is not None:
            room = self._known.room(changed, room)
        if room.isEmpty():  # all that changed lies beside the picture
            return
        here = self.mapRectToScene(QRectF(room))
        for view in views:
            view.viewport().update(view.mapFromScene(here).boundingRect().adjusted(-1, -1, 1, 1))

    def _frame(self) -> Frame:
        return Frame(self.placed(), self._room.width(), self._room.height())

    def _veil_again(self) -> None:
        """Another part of the plane is seen, or in another size: a question mark is near another edge."""
        if self._veiled:
            self.show_marks(self._told)

    def veil(self, names: Collection[str]) -> None:
        """Veil the marks that these names mean, until none is named."""
        if frozenset(names) != self._veiled:
            self._veiled = frozenset(names)
            self.show_marks(self._told)

    def light(self, things: Collection[Thing]) -> None:
        """Light up what stands for these things."""
        lit = frozenset(things)
        if lit != self._lit:
            self._lit = lit
            self._paint_again()

    def under(self, x: float, y: float) -> Hit | None:
        """What lies at a place in the units of the plot."""
        placed = self.placed()
        return under(self.marks, x * placed.sx + placed.dx, y * placed.sy + placed.dy, placed)

    def placed(self) -> Placed:
        """From the units of the plot to pixels of its box; axes are neither turned nor sheared."""
        to_box = self._box.childTransform()  # the group's own may wait for the next painting
        return Placed(to_box.m11(), to_box.m22(), to_box.dx(), to_box.dy())

    def __getitem__(self, name: str) -> Mark:
        return self._marks[name]

    def __contains__(self, name: object) -> bool:
        return name in self._marks

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._forget()

    def _forget(self) -> None:
        self._extents = None
        self.forget_bitmap()
        self._veil_again()
        self.update()

    def forget_bitmap(self) -> None:
        self._standing = self._standing and Standing()

    def become_picture(self) -> None:
        """For an export: nothing is a bitmap that could be a drawing."""
        self._standing = None

    def _resized(self) -> None:
        self.prepareGeometryChange()
        self._room = self._box.rect()
        self._veil_again()

    def boundingRect(self) -> QRectF:
        return self._room

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(SMOOTH)
        marks = self.marks
        if self._standing is not None:
            marks = self._standing.paint(painter, marks, self.boundingRect(), self._paint)
            marks = self._known.near(marks, option.exposedRect)
        self._paint(painter, marks)
        if self._lit:
            light(painter, self.marks, self._lit, self._theme, self.placed())

    def _paint(self, painter: QPainter, marks: Iterable[Mark]) -> None:
        known, inside = self._known, None if clips(painter) else self.boundingRect()
        for mark in marks:
            paint(painter, mark, self._theme, known.placed, known.path(mark), inside)

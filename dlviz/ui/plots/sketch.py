"""Marks inside the axes of a plot, painted in one go and told anew at each change.

A plot item of pyqtgraph costs a fifth of a millisecond at each painting whether it has one point or a hundred; four
runs in three plots would be sixty of them. Here a picture is a list of marks in the units of the plot.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from dlviz.marks import Mark, Picture, Thing
from dlviz.marks.difference import difference
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

    Those that stand still while others move are kept as a bitmap on the screen.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._box, self._theme = box, LIGHT
        self.marks: Picture = ()
        self._told: Picture = ()
        self._veiled: frozenset[str] = frozenset()
        self._lit: frozenset[Thing] = frozenset()
        self._extents: Extents | None = None  # in the view as it is
        self._standing: Standing | None = Standing()
        self.setVisible(False)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # to be told what is exposed
        box.sigTransformChanged.connect(lambda *_: self._forget())
        self._room: QRectF = box.rect()
        box.sigResized.connect(lambda *_: self._resized())

    def show_marks(self, marks: Iterable[Mark]) -> None:
        self._told = tuple(marks)
        told = tuple(veiled(self._told, self._veiled, self._frame())) if self._veiled else self._told
        shown, gone, come, read = difference(self.marks, told)
        if not gone and not come and not read:
            return
        self.marks = shown
        self.setVisible(bool(shown))  # one that is not seen is asked for nothing when the plot is painted
        if gone or come:
            self._paint_again((*gone, *come))
        if self._extents is not None:
            self._extents.forget(gone)
            self._extents.rename(read)

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

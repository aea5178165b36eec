"""A picture in pixels: shows the marks that a scene tells for its room, and says what the mouse or a key points at.

A panel hands in a *scene*, a function of a ``Look`` that gives marks; it is told anew when the room or the theme
changes. What nobody sees is told when it is seen, or when somebody asks for its marks. Only what differs from the
marks before is painted again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import chain, islice

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.marks import Look, Mark, Picture, Thing
from dlviz.marks.difference import difference
from dlviz.marks.hit import HERE, Hit, bounds, under
from dlviz.marks.stops import beside, hit_of, stops, things_of
from dlviz.marks.veiled import ALL, Frame, asked, question, veiled
from dlviz.theme import LIGHT, Theme
from dlviz.ui import accessible
from dlviz.ui.pictures.bitmap import SMOOTH, dots
from dlviz.ui.pictures.brush import light, paint
from dlviz.ui.pictures.bubble import Bubble
from dlviz.ui.pictures.extents import Extents
from dlviz.ui.pictures.letters import look
from dlviz.ui.pictures.on_surface import OnSurface
from dlviz.ui.pictures.standing import Standing

Scene = Callable[[Look], Iterable[Mark]]
MOST_READ = 40  # readings in a description: whoever listens to it cannot skip
STANDING = 24  # marks that stay the same, of which a bitmap is kept
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Drawing(accessible.Described, OnSurface, QWidget):
    """Emits what a person points at, ``pointed(thing or None)``, and what is pressed, ``pressed(thing)``.

    Attributes
    ----------
    marks : what is shown now, from the lowest to the topmost.
    look : the room and the letters that the scene is told.
    """

    pointed = Signal(object)
    pressed = Signal(object)
    spoken_as = accessible.Picture

    def __init__(self, least: tuple[int, int] = (160, 90), hint: tuple[int, int] = (480, 260)) -> None:
        super().__init__()
        self._marks: Picture = ()
        self._is_due = False  # it is told when it is seen, or asked for
        self._told: Scene = lambda look: ()
        self.theme = LIGHT
        self._hint = QSize(*hint)
        self._look: tuple[object, Look] | None = None
        self._veiled: frozenset[str] = frozenset()
        self._lit: frozenset[Thing] = frozenset()
        self._hit: Hit | None = None
        self._stop: Thing = None  # where the keyboard is
        self._extents, self._standing = Extents(), Standing(STANDING)
        self.is_picture = False
        self.about = ""  # what all of it shows, for where that is veiled
        self._bubble = Bubble(self)
        self.setMinimumSize(*least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return self._hint

    # what is shown

    def show_scene(self, scene: Scene) -> None:
        """Show another picture."""
        self._told = scene
        self.tell()

    def scene(self, look: Look) -> Iterable[Mark]:
        """The marks for a room: what ``show_scene`` was given, unless a drawing knows its own."""
        return self._told(look)

    def light(self, things: Collection[Thing]) -> None:
        """Light up what stands for these things: another card, the working or the code points at them."""
        lit = frozenset(things)
        if lit != self._lit:
            changed = lit ^ self._lit
            self._lit = lit
            if self.isVisible():
                touched = [mark for mark in self.marks if changed & things_of(mark)]
                self.update(self._extents.region(touched, self.rect()))

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._bubble.set_theme(theme)
        self._extents, self._standing = Extents(theme), Standing(STANDING)
        self.tell()
        self.update()

    def become_picture(self) -> None:
        """For an export: nothing is pointed at, and nothing is a bitmap that could be a drawing.

        A scene that asks for ``is_picture`` leaves out what only a hand needs.
        """
        self.is_picture = True
        self._lit, self._hit, self._stop = frozenset(), None, None
        self.tell()

    def under(self, x: float, y: float) -> Hit | None:
        return under(self.marks, x, y)

    @property
    def look(self) -> Look:
        """Made once for a theme and a room: what follows from it is kept as long as it is the same."""
        room = self.theme, self.width(), self.height()
        if self._look is None or self._look[0] != room:
            self._look = room, look(self.theme, float(room[1]), float(room[2]))
        return self._look[1]

    @property
    def marks(self) -> Picture:
        if self._is_due:
            self.tell(unseen=True)
        return self._marks

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_due:
            self.tell()

    def tell(self, *, unseen: bool = False) -> None:
        """Ask the scene anew, of what is not seen later; what looks the same is not painted again."""
        self._is_due = not unseen and not self.isVisible()
        if self._is_due:
            return
        if self.width() <= 0 or self.height() <= 0:
            return
        told = tuple(self.scene(self.look))
        if self.is_covered:
            told = (question(asked(self.about), self.look),)
        elif self._veiled:
            told = tuple(veiled(told, self._veiled, Frame(HERE, self.look.wide, self.look.high)))
        shown, gone, come, read = difference(self._marks, told)
        if not gone and not come and not read:
            return
        self._marks = shown
        if self.isVisible():
            self.update(self._extents.region((*gone, *come), self.rect()))
        self._extents.forget(gone)
        self._extents.rename(read)
        self.tell_description()
        if self._hit is not None and not any(self._hit.thing in things_of(mark) for mark in told):
            self._point(None)
        elif self._hit is not None and (again := _again(self._hit, (*read, *zip(gone, come, strict=False)))):
            self._point(again)

    def veil(self, names: Collection[str], words: str = "") -> None:
        """Veil the marks that these names mean, and say these words in place of a description, until none is named."""
        instead = words if names else None
        if (frozenset(names), instead) != (self._veiled, self._instead):
            self._veiled = frozenset(names)
            self._point(None)
            self.say_instead(instead)
            self.tell()

    @property
    def is_veiled(self) -> bool:
        return bool(self._veiled)

    @property
    def is_covered(self) -> bool:
        """Whether all of it is veiled."""
        return ALL in self._veiled

    def description(self) -> str:
        """What there is to say of the picture, then what its marks read."""
        every = chain((super().description(),), chain.from_iterable(map(_readings, self.marks)))
        return "; ".join(islice(filter(None, every), MOST_READ))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.lay_surface(painter, event, self.theme)
        self._paint(painter, event.region())

    def _paint(self, painter: QPainter, room: QRegion) -> None:
        painter.setRenderHint(SMOOTH)
        if self.is_picture:
            self._paint_marks(painter, self.marks)
        else:
            self._paint_part(painter, room)
        if self._lit:
            light(painter, self.marks, self._lit, self.theme)
        if self.hasFocus() and self._stop is not None:
            here = next((mark for mark in self.marks if self._stop in things_of(mark)), None)
            light(painter, () if here is None else (here,), {self._stop}, self.theme)

    def _paint_part(self, painter: QPainter, room: QRegion) -> None:
        """What lies in a room, over a bitmap of what has stood still for a while."""
        moving = self._standing.paint(painter, self.marks, QRectF(self.rect()), self._paint_marks)
        self._paint_marks(painter, self._extents.meeting(moving, room))

    def _paint_marks(self, painter: QPainter, marks: Iterable[Mark]) -> None:
        on = dots(painter)
        for mark in marks:
            if not self.is_picture and (stamp := self._extents.stamp(mark, on)) is not None:
                painter.drawPixmap(*stamp)
            else:
                paint(painter, mark, self.theme, HERE, self._extents.path(mark))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen keeps no bitmaps."""
        super().hideEvent(event)
        self._extents, self._standing = Extents(self.theme), Standing(STANDING)

    # the mouse and the keys

    def _point(self, hit: Hit | None) -> None:
        before, self._hit = self._hit, hit
        thing = hit.thing if hit else None
        if hit is None or not hit.reading:
            self._bubble.hide()
        else:
            left, top, right, _ = bounds(hit.mark)
            self._bubble.show_beside(QPointF((left + right) / 2, top), hit.reading)
        if thing != (before.thing if before else None):
            self.pointed.emit(thing)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self.under(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit and hit.mark.press else Qt.CursorShape.ArrowCursor)
        if (hit and (hit.thing, hit.reading)) != (self._hit and (self._hit.thing, self._hit.reading)):
            self._point(hit)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.under(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and hit is not None and hit.mark.press:
            self._stop = hit.thing
            self.pressed.emit(hit.thing)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next thing that way; Enter or Space presses it."""
        key, there = Qt.Key(event.key()), stops(self.marks)
        if key in STEPS and there:
            places = {thing: found[1] for thing in there if (found := hit_of(self.marks, thing)) is not None}
            self._go_to(beside(places, self._stop, *STEPS[key]) if self._stop in there else there[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._stop in there:
            self.pressed.emit(self._stop)
        else:
            event.ignore()

    def _go_to(self, thing: Thing) -> None:
        self._stop = thing
        self.update()
        if (found := hit_of(self.marks, thing)) is not None:
            self._point(found[0])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        there = stops(self.marks)
        if event.reason() in keys and there and self._stop not in there:
            self._go_to(there[0])
        self.tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)
        self.tell()
        self.update()


def _readings(mark: Mark) -> Iterable[str]:
    return chain((mark.reading,), getattr(mark, "readings", ()))


def _again(hit: Hit, others: Iterable[tuple[Mark, Mark]]) -> Hit | None:
    """What is pointed at where another mark took its place, which may say something else."""
    for before, after in others:
        if before is hit.mark and before.name == after.name and (found := hit_of((after,), hit.thing)) is not None:
            return found[0]
    return None


def edges(rect: QRectF) -> tuple[float, float, float, float]:
    """Left, top, width and height, as a box is told."""
    return rect.x(), rect.y(), rect.width(), rect.height()

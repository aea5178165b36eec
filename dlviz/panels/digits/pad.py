"""The pad: strokes of mouse, pen, finger or keyboard; beside it the bits and the counts that the network is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTabletEvent

from dlviz.marks import Box, Line, Look, Mark, Pixels, Points, SaidOfEach, Words, fitted
from dlviz.marks.covered import Rect
from dlviz.model.clipping import clip_segment
from dlviz.model.digits import Result, State
from dlviz.model.digits.pad import GRID, PEN
from dlviz.model.digits.state import MOST_PLACES
from dlviz.panels.digits import words
from dlviz.panels.digits.pictures import CAPTION, GAP, cells, ink, over
from dlviz.ui.gesture import new_gesture
from dlviz.ui.pictures.drawing import STEPS, Drawing

Place = tuple[float, float]
NEXT = 0.4  # bits between two places of a stroke: nearer ones tell nothing
Key = Qt.Key


def squares(look: Look) -> tuple[Rect, Rect, Rect, float]:
    """The pad, and beside it the bits over the counts, each with a line of words over it; and how high this is."""
    line = look.measure.height(look.beside(CAPTION)) + 2
    side = max(min(look.high - line, 0.64 * (look.wide - GAP)), 16.0)
    small = max(min((side - line) / 2, look.wide - GAP - side), 8.0)
    left, top = max((look.wide - side - GAP - small) / 2, 0.0), line + max((look.high - line - side) / 2, 0.0)
    beside = left + side + GAP
    return (left, top, side, side), (beside, top, small, small), (beside, top + small + line, small, small), line


def _alone(look: Look, line: float) -> Rect:
    """The counts in the middle, as large as there is room under their line of words."""
    side = max(min(look.high - line, look.wide), 8.0)
    return (look.wide - side) / 2, line + (look.high - line - side) / 2, side, side


class Pad(Drawing):
    """Emits ``stroked(strokes, gesture)`` while one draws, with all that was drawn since the pen was put down: it is
    lifted at the edge, and comes back as a stroke more. Places are 0 to 32 from the upper left corner. ``undone()`` and
    ``cleared()`` for the keys.

    Arrows move a cursor, with Shift by four bits; Space puts the pen down and lifts it; Backspace takes the last stroke
    away, Delete all of them.
    """

    stroked = Signal(object, object)
    undone = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__((220, 120), (460, 300))
        self._state = State()
        self._result: Result | None = None
        self._strokes: list[list[Place]] = []  # of the gesture: the last one is drawn on
        self._last: Place = 0.0, 0.0  # where the pen is, on the pad or beyond it
        self._gesture: object = None
        self._cursor: Place | None = None  # of the keyboard
        self._down = False  # whether the keyboard's pen is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_digit(self, state: State, result: Result) -> None:
        self._state, self._result = state, result
        if self._strokes and not any(stroke[0] == self._strokes[-1][0] for stroke in state.strokes[-1:]):
            self._end()  # it was undone while it was drawn: the next move is not to bring it back
        self.tell()

    # what is seen

    def scene(self, look: Look) -> Iterable[Mark]:
        return self._scene(look, self._result) if self._result is not None else ()

    def _scene(self, look: Look, result: Result) -> Iterator[Mark]:
        pad, bits, counts, line = squares(look)
        if self.is_picture and not self._state.strokes and result.shown.bits is None:
            yield from self._counted(look, _alone(look, line), result)  # nobody draws on an empty pad there
            return
        is_drawing = result.shown.part == "drawing"
        yield Box(*pad, role="accent" if self.hasFocus() else "border", width=1.6, fill="surface", radius=3, name="pad")
        yield from self._drawn(pad, pale=1.0 if is_drawing else 0.35)
        if self._cursor is not None and self.hasFocus():
            x, y = (np.array([pad[i] + self._cursor[i] * pad[2] / GRID]) for i in (0, 1))
            yield Points(x, y, role="accent", size=22, shape="ring" if self._down else "+", name="cursor")
        if not self._state.strokes and (result.shown.empty or not self.is_picture):
            empty, mine = self.tr("nothing is drawn yet"), self.tr("draw your {0} here")
            hint = empty if self.is_picture else mine.format(self._state.label)
            size = fitted(look, [hint], pad[2] - 8, pad[3], most=1.0)
            if size:
                yield Words(*pad, hint, role="quiet", size=size, name="nothing" if self.is_picture else "hint")
        if result.shown.bits is not None:
            yield Pixels(*bits, result.shown.bits.astype(np.float64), name="bits")
            yield Box(*bits, role="border", name="bits' frame")
            yield from self._caption(look, bits, self.tr("32 × 32 bits"), "bits' name")
        else:
            counts = bits
        yield from self._counted(look, counts, result)

    def _counted(self, look: Look, counts: Rect, result: Result) -> Iterator[Mark]:
        pixels = result.shown.pixels
        yield ink(pixels, counts, name="counts")
        yield cells(counts, SaidOfEach(words.pixel, tuple(pixels.tolist())), "count cells")
        yield from self._caption(look, counts, self.tr("8 × 8 counts"), "counts' name")

    def _caption(self, look: Look, box: Rect, text: str, name: str) -> Iterator[Words]:
        """Over a box, and beyond it where the back row reads it."""
        wide = max(box[2], look.wide - box[0] - 4) if look.is_afar else box[2]
        size = fitted(look, [text], wide + 2, look.high, most=look.beside(CAPTION))
        if size is not None:
            taken = max(box[2], look.measure.width(text, size) + 2)
            yield from over((box[0], box[1], taken, box[3]), text, size, look, name)

    def _drawn(self, pad: Rect, pale: float) -> Iterator[Mark]:
        unit = pad[2] / GRID
        for number, stroke in enumerate(self._state.strokes):
            places = np.array(stroke if len(stroke) > 1 else [*stroke, (stroke[0][0] + 0.01, stroke[0][1])])
            yield Line(
                pad[0] + places[:, 0] * unit, pad[1] + places[:, 1] * unit, role="text", pale=pale,
                width=PEN * unit / self.theme.line, name=f"stroke {number}",
            )  # fmt: skip

    # mouse and pen

    def _at(self, point: QPointF) -> Place:
        left, top, side, _ = squares(self.look)[0]
        return (point.x() - left) / side * GRID, (point.y() - top) / side * GRID

    def _is_on_pad(self, point: QPointF) -> bool:
        return all(0 <= v <= GRID for v in self._at(point))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_pad(event.position()):
            self._begin(self._at(event.position()))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(self._at(event.position()))
            return
        super().mouseMoveEvent(event)
        if self._is_on_pad(event.position()):
            self.setCursor(Qt.CursorShape.CrossCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()
        super().mouseReleaseEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen draws as the mouse does; what is taken here comes not as a mouse once more."""
        kind, place = event.type(), event.position()
        if kind == QTabletEvent.Type.TabletPress and self._is_on_pad(place):
            self._begin(self._at(place))
        elif kind == QTabletEvent.Type.TabletMove and self._strokes:
            self._go_on(self._at(place))
        elif kind == QTabletEvent.Type.TabletRelease and self._strokes:
            self._end()
        else:
            event.ignore()
            return
        event.accept()

    def _begin(self, place: Place) -> None:
        self._strokes, self._last, self._gesture, self._down = [], place, new_gesture(), False
        self._put_down(place)

    def _put_down(self, place: Place) -> None:
        self._strokes.append([_rounded(place)])
        self._tell_strokes()

    def _go_on(self, place: Place) -> None:
        """Draw on to a place; of a way that leaves the pad or comes from beyond it what lies on it."""
        seen = clip_segment(self._last, place, 0.0, float(GRID))
        was_here, self._last = seen is not None and seen[0] == self._last, place
        if seen is None:
            return
        if not was_here:
            self._put_down(seen[0])
        (x, y), end = self._strokes[-1][-1], _rounded(seen[1])
        if (end[0] - x) ** 2 + (end[1] - y) ** 2 >= NEXT**2 and len(self._strokes[-1]) < MOST_PLACES:
            self._strokes[-1].append(end)
            self._tell_strokes()

    def _tell_strokes(self) -> None:
        self.stroked.emit(tuple(tuple(stroke) for stroke in self._strokes), self._gesture)

    def _end(self) -> None:
        self._strokes, self._gesture, self._down = [], None, False

    # the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if key in STEPS:
            self._move_cursor(key, 4.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0)
        elif key == Key.Key_Space:
            self._put_pen()
        elif key == Key.Key_Backspace:
            self._end()
            self.undone.emit()
        elif key == Key.Key_Delete:
            self._end()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _move_cursor(self, key: Qt.Key, far: float) -> None:
        across, down = STEPS[key]
        x, y = self._cursor or (GRID / 2, GRID / 2)
        self._cursor = min(max(x + across * far, 0.0), float(GRID)), min(max(y + down * far, 0.0), float(GRID))
        if self._down:
            self._go_on(self._cursor)
        self.tell()

    def _put_pen(self) -> None:
        self._cursor = self._cursor or (GRID / 2, GRID / 2)
        if self._down:
            self._end()
        else:
            self._begin(self._cursor)
            self._down = True
        self.tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)


def _rounded(place: Place) -> Place:
    return round(place[0], 2), round(place[1], 2)

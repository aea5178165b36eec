"""Where the keyboard is: one ring round whatever has the focus, the same everywhere and seen in every theme.

What shows its focus itself, within what it paints, says so: ``shows_focus``.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from dlviz.ui import accessible
from dlviz.ui.quick import Quick

OUTSIDE = 3  # pixels round the widget
SEEN = 6  # pixels of a widget that are in sight, at least, or a ring round them is a bar
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class FocusRing(Quick, QWidget):
    """Lies over the widget and the 3 pixels round it, as far as what holds the widget goes, and lets the mouse through.

    Two lines, of the accent and of the surface: one of them differs from any ground.
    """

    spoken_as = accessible.Unspoken

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def lie_round(self, widget: QWidget) -> None:
        ground = self.parentWidget()
        assert ground is not None
        place = QRect(widget.mapTo(ground, widget.rect().topLeft()), widget.size())
        around = place.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE).intersected(ground.rect())
        seen = place.intersected(ground.rect()).size()
        is_seen = min(seen.width(), seen.height()) >= min(SEEN, place.width(), place.height())
        self.setGeometry(around if is_seen else QRect())  # round nothing that is out of sight
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for role, width, inward in ((QPalette.ColorRole.Base, 1, 2.5), (QPalette.ColorRole.Highlight, 2, 1)):
            painter.setPen(QPen(self.palette().color(QPalette.ColorGroup.Active, role), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inward, inward, -inward, -inward), 5, 5)


class FocusRings(Quick, QObject):
    """Follows the keyboard through all windows of the application.

    After a click there is no ring, since whoever uses the mouse knows, until a key is pressed.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._focus: QWidget | None = None
        self._watched: list[QWidget] = []
        self._front: QWindow | None = None
        app.focusWindowChanged.connect(self._come_to)
        app.focusChanged.connect(self._follow)

    def _come_to(self, window: QWindow | None) -> None:
        """Qt says so after it has given the keyboard back to where it was in that window."""
        self._front = window

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if new is None or new.isWindow() or getattr(new, "shows_focus", False):
            return
        if new.focusPolicy() == Qt.FocusPolicy.NoFocus:  # a panel in front, say: no stop of the Tab key
            return
        self._focus = new
        ground = _ground(new)
        around: QWidget | None = new
        while around is not None:
            around.installEventFilter(self)
            self._watched.append(around)
            around = around.parentWidget() if around is not ground else None
        self._ring = FocusRing(ground)
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            if new.window().windowHandle() == self._front:  # not one that comes to the front
                _scroll_to(new)
            self._ring.lie_round(new)

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._watched, self._ring, self._focus = [], None, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ring, focus = self._ring, self._focus
        if ring is None or focus is None or not isValid(ring) or not isValid(focus):
            return False
        is_key = event.type() == QEvent.Type.KeyPress and watched is focus
        if is_key or (event.type() in MOVES and not ring.isHidden()):
            ring.lie_round(focus)
        return False


def _scroll_to(widget: QWidget) -> None:
    """Qt's own scroll areas do this only for a focus that was in them before."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 8, 8)
        around = around.parentWidget()


def _ground(widget: QWidget) -> QWidget:
    """What the ring is cut by: the part of a scroll area that is seen, or the window."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        holder = around.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and holder.viewport() is around:
            return around
        around = holder
    return around or widget

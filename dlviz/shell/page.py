"""The place of one panel: it is built when it is first looked at, and a panel that fails is switched off here."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dlviz.changes import differing
from dlviz.model.fields import Checked, FieldError
from dlviz.panels import panel_class
from dlviz.shell.switched_off import SwitchedOff
from dlviz.theme import Theme
from dlviz.topics import follows, topic
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.layouts import BARE, column, settle
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick
from dlviz.ui.slim_bar import SlimBar
from dlviz.ui.work import Work

LOOK = 150  # milliseconds between two looks at the way to a state


class PanelArea(Quick, QScrollArea):
    """All that the window has for a panel; where a small screen has less than the panel needs, the rest is scrolled to.

    Without it the window could be no smaller than the largest panel that was ever looked at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("room")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.slim_bars = [SlimBar(self, way) for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)]

    def put(self, panel: QWidget) -> None:
        self.setWidget(PanelGround(panel))

    def set_theme(self, theme: Theme) -> None:
        for bar in self.slim_bars:
            bar.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)


class PanelGround(Quick, QWidget):
    """What a panel stands on: as large as the room, and never smaller than the panel can be.

    A QScrollArea would give a panel with texts that wrap the height that these would like, and scroll a panel that
    fits.
    """

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self._panel = panel
        panel.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self._panel.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._panel.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Page(Quick, QWidget):
    """Holds a panel, or the sentence that it failed.

    A state that takes long to solve is come to in slices, and what the panel shows meanwhile is on the way there. Emits
    ``on_the_way(work)`` then, and ``arrived`` where it came there.
    """

    on_the_way = Signal(object)
    arrived = Signal()

    def __init__(self, name: str, connect: Callable[[AnyPanel], None]) -> None:
        super().__init__()
        self.name = name
        self.panel: AnyPanel | None = None
        self.off: SwitchedOff | None = None
        self._connect = connect
        self._wanted: tuple[Theme, Any] | None = None
        self._way: Work | None = None
        self._nearest: Checked | None = None  # the last state on the way
        self._before: Checked | None = None  # what was shown before it began
        self._is_seen, self._seen = False, QElapsedTimer()  # something of the way, and since when
        self._column = column(of=self, margins=BARE)

    @functools.cached_property
    def _room(self) -> PanelArea:
        """Made when there is something to show in it."""
        made = PanelArea()
        self._column.addWidget(made)
        made.show()  # or Qt does it in the next turn
        return made

    def cards_in(self, window: QWidget) -> QRect:
        """Where its cards are seen in the window: what lies over these leaves the controls free."""
        whole = QRect(self.mapTo(window, QPoint()), self.size())
        stage = None if self.panel is None else self.panel.stage.parentWidget()
        return whole if stage is None else whole & QRect(stage.mapTo(window, QPoint()), stage.size())

    def show_state(self, theme: Theme, state: Checked) -> None:
        """Show a state; a panel that cannot is switched off until it is tried again."""
        before, self._wanted = self._wanted, (theme, state)
        if before is None or before[0] != theme:  # or its bars would be painted at each tick
            self._room.set_theme(theme)
        if self.off is None:
            self._guarded(self._show)

    def set_theme(self, theme: Theme) -> None:
        """A panel that is behind another takes it when it comes to the front: nobody waits for what is not seen."""
        if self._wanted is not None:
            self._wanted = (theme, self._wanted[1])
            self._room.set_theme(theme)
        if self.off is not None:
            self.off.set_theme(theme)
        elif not self.isHidden():
            self._guarded(self._dress)

    def _dress(self) -> None:
        if self.panel is not None and self._wanted is not None:
            self._draw(self.panel, self._wanted[0])

    def _draw(self, panel: AnyPanel, theme: Theme, state: Checked | None = None) -> None:
        """Show a state in a theme, where either is another one: both are drawn at once.

        With no state it is the panel's own, which an entry makes another where larger letters close it.
        """
        if panel.theme != theme:
            panel.set_theme(theme, state)
            settle(self)  # or it is seen first where letters of another size had their places
        elif state is not None and panel.state != state:
            panel.show_state(state)

    def _show(self) -> None:
        assert self._wanted is not None
        theme, state = self._wanted
        if not self.is_on_the_way:
            self._before = self.panel.state if self.panel is not None else None
        self._leave_the_way()
        if self.panel is not None and self.panel.state == state:
            self._dress()
            return
        way = topic(self.name).approach(state)
        first = next(way, None)
        if first is None:
            self._put(theme, state)
            return
        share, self._nearest = first
        self._is_seen = self.panel is None or self.panel.moving is not None or self.panel.theme != theme
        if self._is_seen:  # a hand that moves something, or nothing is there: at once, and not in a turn of its own
            self._put(theme, self._nearest, passing=True)
            self._seen.start()
        self._way = Work(self._go(way, state), self, share)
        self._way.progressed.connect(self._come_nearer)
        self._way.finished.connect(self._arrive)
        self._way.failed.connect(self._fail)
        self.on_the_way.emit(self._way)

    def _put(self, theme: Theme, state: Checked, *, passing: bool = False) -> None:
        if self.panel is None:
            self._build(theme, state)
            return
        show = functools.partial(self._draw, self.panel, theme, state)
        _pass(self.panel, show) if passing else show()

    # the way to a state that takes long

    def _go(self, way: Iterator[tuple[float, Checked]], state: Checked) -> Generator[float, None, object]:
        for share, self._nearest in way:
            yield share
        return state

    def _come_nearer(self) -> None:
        if self.panel is None or self._nearest is None or self._nearest == self.panel.state:
            return
        if not self._is_seen or self._seen.elapsed() > LOOK:
            self._is_seen = True
            self._guarded(functools.partial(_pass, self.panel, functools.partial(self.panel.show_state, self._nearest)))
            self._seen.start()

    def _arrive(self, state: Checked) -> None:
        self._leave_the_way()
        if self.panel is not None:
            self._guarded(functools.partial(self.panel.show_state, state))
        self.arrived.emit()

    def _fail(self, error: Exception) -> None:
        def act() -> None:
            raise error

        self._leave_the_way()
        self._guarded(act)

    @property
    def is_on_the_way(self) -> bool:
        return self._way is not None

    def meant(self, wish: Checked) -> Checked:
        """What a wish of the panel asks for: on the way it is made of the state at the end of it.

        Where that does not take it, as another network does not take a weight of the one that is still seen, it is of
        what is seen.
        """
        if not self.is_on_the_way or self.panel is None or self._wanted is None:
            return wish
        far, make = self._wanted[1], self.panel.making
        fields = {field: getattr(wish, field) for field in differing(self.panel.state, wish)}
        try:
            meant: Checked = replace(far, **fields) if make is None else make(far)
        except (FieldError, LookupError):
            return wish
        return meant if "step" in fields else follows(self.name, far, meant)

    @property
    def would_stay(self) -> bool:
        """Whether what is seen on the way is a part of it, at which one may stay."""
        if self._nearest is None or self._wanted is None:
            return False
        return topic(self.name).stays(self._nearest, self._wanted[1])

    def stop_here(self) -> Checked | None:
        """Go no further; the state that was come to, or, where one cannot stay there, the one before."""
        state = self._nearest if self.would_stay or self._before is None else self._before
        self._leave_the_way()
        return state

    def leave_unless(self, state: Checked) -> None:
        """Go no further where the way leads to another state than this, which is the one that is wanted now."""
        if self._wanted is not None and self._wanted[1] != state:
            self._leave_the_way()

    def _leave_the_way(self) -> None:
        if self._way is not None:
            way, self._way, self._nearest = self._way, None, None
            way.cancel()

    def _build(self, theme: Theme, state: Checked) -> None:
        panel = panel_class(self.name)(theme, state)
        panel.is_coming = lambda: self.is_on_the_way
        self._connect(panel)
        self._room.put(panel)
        self.panel = panel

    def _guarded(self, act: Callable[[], Any]) -> None:
        try:
            act()
        except Exception:
            self.switch_off()
            sys.excepthook(*sys.exc_info())

    def switch_off(self) -> None:
        """Show the sentence instead of the panel, which goes no further on its way."""
        self._leave_the_way()
        if self.off is not None or self._wanted is None:
            return
        self._room.hide()
        self.off = SwitchedOff(self._try_again)
        self.off.set_theme(self._wanted[0])
        self._column.addWidget(self.off)

    def _try_again(self) -> None:
        if self.off is None or self._wanted is None:
            return
        self.off.hide()
        self.off.deleteLater()
        self.off, (theme, state) = None, self._wanted
        self._room.show()
        if self.panel is not None:
            self._guarded(functools.partial(self._draw_all, self.panel, theme, state))
        self.show_state(theme, state)

    def _draw_all(self, panel: AnyPanel, theme: Theme, state: Checked) -> None:
        """Whatever is drawn already; on a way that takes long what is seen at first, for the way is gone after that."""
        _, seen = next(topic(self.name).approach(state), (1.0, state))
        panel.set_theme(theme, seen)


def _pass(panel: AnyPanel, show: Callable[[], None]) -> None:
    """Show a state on the way to another: as of what plays, its numbers and its working are shown now and then."""
    panel.moving = PLAYING
    try:
        show()
    finally:
        panel.moving = None

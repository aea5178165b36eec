"""A seeded monkey at the window: mouse, wheel, keys, tabs and absurd text, through real events."""

from __future__ import annotations

import random

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from shiboken6 import isValid

from dlviz import session
from dlviz.shell.window import Window
from dlviz.topics import PANELS

ABSURD = (
    "", " ", "-", "1e400", "-1e-400", "nan", "inf", "1_000", "１２", "0x10", "1/0", "3/14", "--1", "9" * 400, "가나다",
    "🙂" * 20, "\x00", "\t\n", "<b>bold</b>", "%s%n", "{0}", "'; DROP TABLE", "0.1+0.2", "1,5", "True", "[1,2]",
    "a" * 5000, "\u202eabc",
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_1, Qt.Key.Key_Minus, Qt.Key.Key_Period,
)  # fmt: skip
CHORDS = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_K)
NONE, SHIFT, CONTROL = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
                        Qt.KeyboardModifier.ControlModifier)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton


class Monkey:
    """Plays with a window; what it does follows from the seed alone."""

    def __init__(self, window: Window, seed: int) -> None:
        self.window, self.rng = window, random.Random(seed)
        self.events = 0
        self._widgets: list[QWidget] = []
        self._closer = QTimer(window, interval=3)
        self._closer.timeout.connect(_close_what_waits)
        self._acts = (
            (30, self._click), (20, self._drag), (10, self._wheel), (30, self._key), (6, self._chord),
            (8, self._type), (4, self._tab), (3, self._look), (2, self._hover), (1, self._paste),
        )  # fmt: skip

    def play(self, events: int) -> None:
        """At least so many events."""
        self._closer.start()
        weights, acts = zip(*self._acts, strict=True)
        while self.events < events:
            if self.rng.random() < 0.05:
                self._widgets = []
            self.rng.choices(acts, weights)[0]()
            QCoreApplication.processEvents()
            # What waits to be deleted would get keys until then: a loop that runs has deleted it by now.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._closer.stop()
        for button in (LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
            if QGuiApplication.mouseButtons() & button:  # a menu took the release: plots would think it still held
                QTest.mouseRelease(self.window, button, NONE, QPoint(1, 1))
        QCoreApplication.processEvents()

    def check(self) -> None:
        """The window still shows its state, and the state can still be saved."""
        state = self.window.store.state
        assert session.parse(session.dumps(state)).state == state
        assert all(page.off is None for page in self.window.pages)
        is_there = self.window.front.state == state[self.window.page.name]
        assert is_there or self.window.page.is_on_the_way

    def _widget(self) -> QWidget:
        if not self._widgets:
            found = [self.window, *self.window.findChildren(QWidget)]
            self._widgets = [w for w in found if w.isVisible() and w.width() > 1 and w.height() > 1]
        while True:
            widget = self.rng.choice(self._widgets)
            if isValid(widget) and widget.isVisible() and not isinstance(widget, QToolButton):
                return widget
            self._widgets.remove(widget)

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self.rng.randrange(max(widget.width(), 1)), self.rng.randrange(max(widget.height(), 1)))

    def _click(self) -> None:
        widget = self._widget()
        act = QTest.mouseDClick if self.rng.random() < 0.1 else QTest.mouseClick
        button = self.rng.choice((LEFT, LEFT, LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton))
        act(widget, button, self.rng.choice((NONE, SHIFT, CONTROL)), self._place(widget))
        self.events += 2

    def _drag(self) -> None:
        widget = self._widget()
        QTest.mousePress(widget, LEFT, NONE, self._place(widget))
        for _ in range(self.rng.randrange(1, 6)):
            if isValid(widget):
                QTest.mouseMove(widget, self._place(widget) + QPoint(self.rng.randrange(-9, 9), 0))
                self.events += 1
        QTest.mouseRelease(widget if isValid(widget) else self.window, LEFT, NONE, QPoint(1, 1))
        self.events += 2

    def _hover(self) -> None:
        widget = self._widget()
        QTest.mouseMove(widget, self._place(widget))
        self.events += 1

    def _wheel(self) -> None:
        widget = self._widget()
        at = self._place(widget)
        turn = QPoint(self.rng.choice((0, 0, 120)), self.rng.choice((-360, -120, -1, 1, 120, 360)))
        event = QWheelEvent(
            QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), turn, Qt.MouseButton.NoButton, NONE,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        self.events += 1

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.front

    def _key(self) -> None:
        key, modifier = self.rng.choice(KEYS), self.rng.choice((NONE, NONE, SHIFT))
        for _ in range(self.rng.choice((1, 1, 1, 8))):
            QTest.keyClick(self._focus(), key, modifier)
            self.events += 2

    def _chord(self) -> None:
        QTest.keyClick(self._focus(), self.rng.choice(CHORDS), CONTROL)
        self.events += 2

    def _type(self) -> None:
        edits = [edit for edit in self.window.front.findChildren(QLineEdit) if edit.isVisible() and edit.isEnabled()]
        focus = self._focus()
        if edits and not isinstance(focus, QLineEdit | QPlainTextEdit):
            focus = self.rng.choice(edits)
            focus.setFocus()
        text = self.rng.choice(ABSURD)
        if isinstance(focus, QLineEdit):
            focus.selectAll()
            focus.insert(text)
        else:
            for letter in text[:5]:  # QTest's own keyClicks aborts the program at what is not Latin
                QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))
        QTest.keyClick(focus, self.rng.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)))
        self.events += 3

    def _tab(self) -> None:
        self.window.store.select(self.rng.choice(PANELS))
        self._widgets = []
        self.events += 1

    def _look(self) -> None:
        """Language, theme, size, undo: whatever a menu does without asking."""
        names = [name for name in self.window.menus.actions if name.startswith(("language.", "theme.", "type_size."))]
        self.window.menus.actions[self.rng.choice([*names, "undo", "redo", "reset", "code"])].trigger()
        self.events += 1

    def _paste(self) -> None:
        QGuiApplication.clipboard().setText(self.rng.choice((*ABSURD, "1\t2\n3\t4\n", "1,2\r\n3,4\r\n")))
        self.window.menus.actions["paste_state"].trigger()
        self.events += 1


def _close_what_waits() -> None:
    """A menu or a question holds the monkey up: it is put away as Escape would."""
    for waiting in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if waiting is not None:
            waiting.close()

"""The lecture dock: the page that is open, the list of pages, and exercises; the way back and on under them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QProgressBar, QPushButton, QTabWidget, QWidget

from dlviz.shell.lecture.blind_view import BlindView
from dlviz.shell.lecture.exercise_view import ExerciseView
from dlviz.shell.lecture.lesson import Lesson
from dlviz.shell.lecture.page_view import PageView
from dlviz.shell.lecture.pages_list import PagesList
from dlviz.theme import LIGHT, Theme
from dlviz.ui.button import button
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, row
from dlviz.ui.reported import Reported
from dlviz.ui.reworded import Reworded

WIDTH = 322  # pixels at normal type


class Inside(Reported, QWidget):
    """Wide enough to read, and narrow enough for a panel beside it on a small screen."""

    theme = LIGHT

    def sizeHint(self) -> QSize:
        wide = min(round(WIDTH * (0.55 + 0.45 * self.theme.type)), self._half())
        return QSize(max(wide, self.minimumSizeHint().width()), 600)

    def _half(self) -> int:
        """Of the window that it stands in: the panel has the other half."""
        dock = self.parentWidget()
        window = None if dock is None else dock.parentWidget()
        return 600 if window is None else window.width() // 2


class LectureDock(Reworded, QDockWidget):
    """Emits ``forget_wished`` for all progress, ``left`` when it was closed, ``refused(error)`` for an answer."""

    forget_wished = Signal()
    left = Signal()
    refused = Signal(object)
    reworded = Signal()  # in another language

    def __init__(self, lesson: Lesson, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lecture_dock")
        self._lesson = lesson
        self.place, self.bar = Text("quiet", 0.9), QProgressBar()
        self.bar.setObjectName("lecture.bar")
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.page_view, self.pages_list, self.exercises = PageView(lesson), PagesList(lesson), ExerciseView()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("lecture.tabs")
        self.tabs.setDocumentMode(True)
        self.blind = BlindView()
        for part in (self.page_view, self.pages_list, self.exercises, self.blind):
            self.tabs.addTab(part, "")
        self.back = button("lecture.back", lambda: self._turn(-1, self.back))
        self.on = button("lecture.on", lambda: self._turn(1, self.on))
        self._lay_out()
        self.pages_list.chosen.connect(self._choose)
        self.pages_list.forget.connect(self.forget_wished)
        self.tabs.currentChanged.connect(self._tab_changed)
        lesson.changed.connect(self._show_place)
        for asking in (self.page_view.answers, self.exercises, self.blind):
            asking.refused.connect(self.refused)
        self.retranslate()

    def _lay_out(self) -> None:
        self._inside = Inside()
        head = row((self.bar, 1), self.place, margins=(12, 6, 12, 0))
        foot = row(self.back, 1, self.on, margins=(12, 0, 12, 0))
        column(head, (self.tabs, 1), foot, of=self._inside, gap=4, margins=(0, 0, 0, 8))
        self.setWidget(self._inside)

    def _turn(self, pages: int, button: QPushButton) -> None:
        """The panel that comes to the front takes the focus; whoever turns pages wants to go on turning."""
        self._lesson.turn(pages)
        (button if button.isEnabled() else self.back if button is self.on else self.on).setFocus()

    def _choose(self, index: int) -> None:
        self.tabs.setCurrentWidget(self.page_view)
        self._lesson.open(index)
        self.page_view.focus_answer()

    def _tab_changed(self) -> None:
        if self.tabs.currentWidget() is self.exercises and self._lesson.is_open:
            self.exercises.show_topic(self._lesson.page.number)

    def _show_place(self) -> None:
        lesson = self._lesson
        if not lesson.is_open:
            return
        index = lesson.pages.index(lesson.page)
        self.place.setText(f"{index + 1} / {len(lesson.pages)}")
        self.bar.setUpdatesEnabled(False)  # it would paint all the window at once, which is painted after this anyway
        self.bar.setMaximum(len(lesson.pages))
        self.bar.setValue(index + 1)
        self.bar.setUpdatesEnabled(True)
        self.back.setEnabled(index > 0)
        self.on.setEnabled(index + 1 < len(lesson.pages))
        numbers = ["", *(str(page.number) for page in lesson.pages), ""]  # nothing is before the first, after the last
        self.back.setText(f"◀ {numbers[index]}".strip())
        self.on.setText(f"{numbers[index + 2]} ▶".strip())
        self._tab_changed()

    def set_theme(self, theme: Theme) -> None:
        self._inside.theme = theme
        self._inside.updateGeometry()
        dress(self, theme)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Lecture"))
        for i, words in enumerate((self.tr("Page"), self.tr("All pages"), self.tr("Exercises"), self.tr("Game"))):
            self.tabs.setTabText(i, words)
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(self.tr("Lecture"))
        window = self.parent()
        for turning, name, act in (
            (self.back, self.tr("Page before"), "page_back"),
            (self.on, self.tr("Next page"), "page_on"),
        ):
            turning.setAccessibleName(name)
            action = window.findChild(QAction, f"action.{act}") if window else None
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if action else ""
            turning.setToolTip(f"{name} ({keys})" if keys else name)
        self.bar.setAccessibleName(self.tr("Place in the lecture"))
        self._show_place()
        self.reworded.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

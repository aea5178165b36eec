"""What only the lecturer sees: the idea, the answer, why, the note on the slide, the next page, and the time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from dlviz.i18n import language
from dlviz.lecture.page import Page
from dlviz.shell.lecture.lesson import Lesson
from dlviz.theme import LIGHT, palette
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import scrolled


class Notes(QScrollArea):
    """A window of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setObjectName("lecturer.notes")
        self.setPalette(palette(LIGHT))
        self.resize(560, 620)
        self.time, self.heading = Text("quiet", 1.6), Text(size=1.5, bold=True, wrap=True)
        self.answer, self.body = Text("good", 1.15, wrap=True), Text(size=1.1, wrap=True)
        self.note, self.next = Text("quiet", 1.05, wrap=True), Text(size=1.15, bold=True, wrap=True)
        parts = self.time, self.heading, self.answer, self.body, self.note, self.next
        scrolled(self, *parts, 1)
        dress(self, LIGHT)

    def show_page(self, lesson: Lesson, after: Page, answer: str) -> None:
        page, code = lesson.page, language()
        self.setWindowTitle(self.tr("Lecturer's notes"))
        self.heading.setText(f"{page.number}  {page.title[code]}")
        self.answer.setText(answer)
        self.body.setText("\n\n".join(lesson.said(words) for words in (page.idea, page.why, page.sum_up)))
        self.note.setText(lesson.said(page.note) if page.note else "")
        self.next.setText(self.tr("Next: {0}").format(after.title[code]) if after is not page else "")

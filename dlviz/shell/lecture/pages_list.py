"""The pages of the lecture as a list, with what is answered and done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from dlviz.i18n import language
from dlviz.lecture.progress import key_of, score
from dlviz.shell.lecture.lesson import Lesson
from dlviz.ui.button import button
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column
from dlviz.ui.reworded import Reworded
from dlviz.ui.slim_bar import SlimBar


class PagesList(Reworded, QWidget):
    """Emits ``chosen(index)``, and ``forget`` when all progress is to go."""

    chosen = Signal(int)
    forget = Signal()

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self._lesson = lesson
        self.score, self.list = Text("quiet", wrap=True, name="lecture.progress"), QListWidget()
        self.reset = button("lecture.reset", self.forget)
        self.list.setObjectName("lecture.pages")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its words are broken
        SlimBar(self.list)
        column(self.score, self.list, self.reset, of=self, margins=(12, 10, 12, 12))
        self.list.itemActivated.connect(lambda item: self.chosen.emit(self.list.row(item)))
        self.list.itemClicked.connect(lambda item: self.chosen.emit(self.list.row(item)))
        lesson.changed.connect(self.show_pages)
        self.retranslate()

    def show_pages(self) -> None:
        lesson = self._lesson
        texts = []
        for page in lesson.pages:
            key = key_of(page, lesson.name)
            mark = "✓" if key in lesson.progress.done else "•" if key in lesson.progress.answers else "  "
            texts.append(f"{mark} {page.number}  {page.title[language()]}")
        if [self.list.item(i).text() for i in range(self.list.count())] != texts:
            self.list.clear()
            self.list.addItems(texts)
        if lesson.is_open:
            self.list.setCurrentRow(lesson.pages.index(lesson.page))
        answered, right, done = score(lesson.progress, lesson.pages, lesson.name)
        self.score.setText(
            self.tr("• Answered: {0} of {1}, right at once: {2}. ✓ Tasks done: {3}.").format(
                answered, len(lesson.pages), right, done
            )
        )

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Pages"))
        self.reset.setText(self.tr("Forget my progress"))
        self.show_pages()

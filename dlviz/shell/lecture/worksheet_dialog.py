"""Which exercises go on a worksheet: topics, how many, the seed, names, and whether a key is written beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QWidget,
)

from dlviz.errors import Problem
from dlviz.export.sheets import ENDINGS, sheet_files
from dlviz.files.names import shown
from dlviz.files.writer import save
from dlviz.i18n import language
from dlviz.lecture.exercises import TOPICS
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.sheet import MOST, Sheet, checked_names, make_sheets
from dlviz.messages import sentence
from dlviz.theme import Theme
from dlviz.ui.controls.switch import Switch
from dlviz.ui.dialogs import DialogButtons, ask_overwrite, ask_save
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column
from dlviz.ui.reported import Reported
from dlviz.ui.slim_bar import WIDTH, SlimBar
from dlviz.ui.work import Work

LIST = 180  # pixels of the list of topics at least, of which it takes whole rows


class Topics(Reported, QListWidget):
    """Rows that are seen as a whole or not at all; what is left under them stays blank."""

    def __init__(self) -> None:
        super().__init__()
        self.setBackgroundRole(QPalette.ColorRole.Base)  # of what is left
        self.setAutoFillBackground(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        row, high = self.sizeHintForRow(0), self.contentsRect().height()
        rest = high % row if 0 < row <= high else 0
        if rest != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, rest)
        super().resizeEvent(event)


class WorksheetDialog(Reported, QDialog):
    """``written`` names the files once they are there. While they are made, Cancel ends the making."""

    def __init__(self, parent: QWidget, theme: Theme, topic: int | None) -> None:
        super().__init__(parent)
        self.written: str | None = None
        self._work: Work | None = None
        self.setObjectName("worksheet")
        self.setWindowTitle(self.tr("Worksheet"))
        self.topics, self.all, self.count, self.seed = Topics(), Switch(), QSpinBox(), QSpinBox()
        self.names, self.key, self.problem = QPlainTextEdit(), Switch(), Text("bad", wrap=True)
        for name in ("topics", "all", "count", "seed", "names", "key", "problem"):
            getattr(self, name).setObjectName(f"worksheet.{name}")
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its lines are broken
        for area in (self.topics, self.names):
            SlimBar(area)
        self._fill(topic)
        self._lay_out()
        dress(self, theme)
        self.topics.setMinimumWidth(self.topics.sizeHintForColumn(0) + WIDTH + 2 * self.topics.frameWidth())
        edge, row = 2 * self.topics.frameWidth(), self.topics.sizeHintForRow(0)
        self.topics.setMinimumHeight((LIST - edge) // row * row + edge)
        self._measure_names()
        self._show_boxes(theme)

    def _measure_names(self) -> None:
        """All lines of what the entry asks for are seen, in letters of any size."""
        edge = 2 * (round(self.names.document().documentMargin()) + self.names.frameWidth())
        room = QRect(0, 0, self.topics.minimumWidth() - edge, 10_000)
        words = int(Qt.TextFlag.TextWordWrap), self.names.placeholderText()
        high = self.names.fontMetrics().boundingRect(room, *words).height() + edge + 2
        self.names.setMinimumHeight(high)
        self.names.setMaximumHeight(max(high, 90))

    def _fill(self, topic: int | None) -> None:
        for page in the_lecture():
            if page.number not in TOPICS:
                continue
            item = QListWidgetItem(f"{page.number}  {page.title[language()]}", self.topics)
            item.setData(Qt.ItemDataRole.UserRole, page.number)
            item.setCheckState(Qt.CheckState.Checked if topic in (None, page.number) else Qt.CheckState.Unchecked)
            if topic == page.number:
                self.topics.setCurrentItem(item)
        self.all.setText(self.tr("All topics"))
        self.all.wished.connect(self._choose_all)
        self.topics.itemChanged.connect(self._show_all)
        self._show_all()
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count.setRange(1, MOST)
        self.count.setValue(10)
        self.seed.setRange(0, 999_999)
        self.seed.setValue(1)
        self.names.setPlaceholderText(self.tr("None: one sheet for all. Else a name on each line."))
        self.names.setTabChangesFocus(True)
        self.key.setText(self.tr("Write the answer key beside it"))
        self.key.show_value(True)
        self.key.wished.connect(self.key.show_value)

    def _show_boxes(self, theme: Theme) -> None:
        """Fusion draws the boxes of a list in a darker tone of the window's colour: black on black in the dark."""
        colours = self.topics.palette()
        colours.setColor(QPalette.ColorRole.Window, theme.color("quiet").lighter(150))
        self.topics.setPalette(colours)
        self.topics.verticalScrollBar().setPalette(self.palette())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Topics"), self.topics)
        form.addRow("", self.all)
        form.addRow(self.tr("&Number of exercises"), self.count)
        form.addRow(self.tr("&Seed"), self.seed)
        form.addRow(self.tr("N&ames"), self.names)
        form.addRow("", self.key)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.progress = QProgressBar()
        self.progress.setObjectName("worksheet.progress")
        self.progress.setAccessibleName(self.windowTitle())
        self.progress.setRange(0, 1000)
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing moves when it comes
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        said = QGridLayout()  # while it is made nothing is wrong: they share a place
        for part in (self.problem, self.progress):
            said.addWidget(part, 0, 0)
        column(form, said, buttons, of=self)
        for changed in (
            self.topics.itemChanged, self.names.textChanged, self.count.valueChanged, self.seed.valueChanged,
        ):  # fmt: skip
            changed.connect(lambda *_: self.problem.setText(""))  # what was said of other wishes
        self._asking = [self.topics, self.all, self.count, self.seed, self.names, self.key]
        self._asking.append(buttons.button(QDialogButtonBox.StandardButton.Save))

    @property
    def _items(self) -> list[QListWidgetItem]:
        return [self.topics.item(i) for i in range(self.topics.count())]

    @property
    def chosen(self) -> list[int]:
        chosen = (item for item in self._items if item.checkState() == Qt.CheckState.Checked)
        return [item.data(Qt.ItemDataRole.UserRole) for item in chosen]

    def _choose_all(self, wished: bool) -> None:
        for item in self._items:
            item.setCheckState(Qt.CheckState.Checked if wished else Qt.CheckState.Unchecked)

    def _show_all(self) -> None:
        self.all.show_value(len(self.chosen) == self.topics.count())

    def accept(self) -> None:
        """Make the sheets and ask where they go; what is wrong is said, and the dialog stays."""
        if not self.chosen:
            self.problem.setText(self.tr("Choose at least one topic."))
            return
        try:
            lines = self.names.toPlainText().splitlines()
            names = checked_names(lines, "") if any(line.strip() for line in lines) else ("",)
            sheets = make_sheets(self.chosen, self.seed.value(), self.count.value(), names)
            path = self._ask_path()
            if path is not None:
                self._make(sheets, path)
        except Problem as problem:
            self.problem.setText(sentence(problem))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.topics.scrollToItem(self.topics.currentItem())  # of the page that is open

    def reject(self) -> None:
        """End what is being made; where nothing is, the dialog."""
        if self._work is not None:
            self._work.cancel()
        else:
            super().reject()

    def _ask_path(self) -> Path | None:
        kinds = {
            ".pdf": self.tr("Paper: PDF (*.pdf)"), ".gift": self.tr("Learning platform: GIFT (*.gift)"),
            ".xml": self.tr("Learning platform: Moodle XML (*.xml)"),
        }  # fmt: skip
        return ask_save(self, self.tr("Save the worksheet"), "worksheet", kinds)

    def _make(self, sheets: tuple[Sheet, ...], named: Path) -> None:
        """Make all of it in slices: a class's sheets take minutes. Not where a file is there that is to stay."""
        path = named if named.suffix.lower() in ENDINGS else named.with_name(f"{named.name}.pdf")
        key = path.with_name(f"{path.stem}-key.pdf") if self.key.isChecked() else None
        unasked = ", ".join(shown(file.name) for file in (path, key) if file and file != named and file.exists())
        if unasked and not ask_overwrite(self, unasked):
            return
        work = self._work = Work(sheet_files(sheets, path, key, self.seed.value(), language()), self)
        work.progressed.connect(lambda share: self.progress.setValue(round(1000 * share)))
        work.finished.connect(self._save)
        work.failed.connect(self._failed)
        work.ended.connect(self._made)
        self.problem.setText("")
        self._show_making()

    def _failed(self, error: Exception) -> None:
        raise error  # a fault, to be reported as any other

    def _made(self) -> None:
        self._work = None
        self._show_making()

    def _show_making(self) -> None:
        for part in self._asking:
            part.setEnabled(self._work is None)
        self.progress.setValue(0)
        self.progress.setVisible(self._work is not None)

    def _save(self, made: dict[Path, bytes]) -> None:
        try:
            for file, content in made.items():
                save(file, content)
        except Problem as problem:
            self.problem.setText(sentence(problem))
            return
        self.written = ", ".join(shown(file.name) for file in made)
        super().accept()

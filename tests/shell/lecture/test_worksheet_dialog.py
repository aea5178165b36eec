"""The dialog of worksheets can be read and seen in every theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from dlviz.shell.lecture import worksheet_dialog
from dlviz.shell.lecture.worksheet_dialog import WorksheetDialog
from dlviz.shell.window import Window
from dlviz.theme import THEMES, Theme, contrast

pytestmark = pytest.mark.painted(4)


@pytest.mark.painted
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_topic_that_is_not_chosen_has_a_box_that_is_seen(qtbot: QtBot, window: Window, theme: Theme) -> None:
    window.appearance.choose_theme(theme.name)
    dialog = WorksheetDialog(window, window.appearance.theme, 5)
    qtbot.addWidget(dialog)
    dialog.show()
    topics = dialog.topics
    off = [
        topics.item(row) for row in range(topics.count()) if topics.item(row).checkState() == Qt.CheckState.Unchecked
    ]
    off[1].setText("")  # the first one has the focus
    image = topics.viewport().grab(topics.visualItemRect(off[1])).toImage()
    ground = image.pixelColor(image.width() - 1, image.height() // 2)
    seen = {image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())}
    assert max(contrast(QColor(rgb), ground) for rgb in seen) >= 3


def test_the_titles_of_the_topics_are_whole(qtbot: QtBot, window: Window) -> None:
    window.appearance.choose_type_size(1.5)
    dialog = WorksheetDialog(window, window.appearance.theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.topics.viewport().width() >= dialog.topics.sizeHintForColumn(0)


@pytest.mark.parametrize("type_size", [1.0, 1.5])
def test_a_topic_is_seen_as_a_whole_or_not_at_all(qtbot: QtBot, window: Window, type_size: float) -> None:
    window.appearance.choose_type_size(type_size)
    dialog = WorksheetDialog(window, window.appearance.theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    for more in range(0, 60, 7):
        dialog.resize(dialog.width(), dialog.minimumSizeHint().height() + more)
        high = dialog.topics.viewport().height()
        assert high >= 3 * dialog.topics.sizeHintForRow(0)
        assert high % dialog.topics.sizeHintForRow(0) == 0


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_stands_with_its_frame_on_a_small_screen_in_large_letters(
    qtbot: QtBot, window: Window, language: str
) -> None:
    window.appearance.choose_language(language)
    window.appearance.choose_theme("projector")
    window.appearance.choose_type_size(1.5)
    dialog = WorksheetDialog(window, window.appearance.theme, 5)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.minimumSizeHint().height() <= 660


class Saved:
    """A sheet of one exercise, and what is asked before it is there."""

    def __init__(self, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.folder, self.qtbot, self.asked, self.answer = folder, qtbot, [""], True
        self.asked.clear()
        self.named = "sheet.pdf"
        self.dialog = WorksheetDialog(window, window.appearance.theme, 5)
        qtbot.addWidget(self.dialog)
        self.dialog.count.setValue(1)
        monkeypatch.setattr(worksheet_dialog, "ask_save", lambda *_: folder / self.named)
        monkeypatch.setattr(worksheet_dialog, "ask_overwrite", self._ask)

    def _ask(self, parent: object, names: str) -> bool:
        self.asked.append(names)
        return self.answer

    def save(self) -> None:
        """Save, and wait until it is made."""
        self.dialog.accept()
        self.qtbot.waitUntil(lambda: not self.dialog.progress.isVisibleTo(self.dialog))

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def saved(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Saved:
    return Saved(window, qtbot, monkeypatch, tmp_path)


def test_all_that_was_written_is_named(saved: Saved) -> None:
    saved.save()
    assert saved.files == ["sheet-key.pdf", "sheet.pdf"]
    assert saved.dialog.written == "sheet.pdf, sheet-key.pdf"
    assert saved.asked == []


@pytest.mark.parametrize(("named", "there"), [("sheet.pdf", "sheet-key.pdf"), ("sheet.docx", "sheet.docx.pdf")])
def test_no_file_is_replaced_that_nobody_was_asked_about(saved: Saved, named: str, there: str) -> None:
    """The dialog of files asks about the name that is typed, and about no key beside it."""
    saved.named, saved.answer = named, False
    (saved.folder / there).write_text("the key of another exam")
    saved.save()
    assert saved.files == [there]
    assert (saved.folder / there).read_text() == "the key of another exam"
    assert saved.dialog.written is None
    saved.answer = True
    saved.save()
    assert saved.asked == [there, there]
    assert (saved.folder / there).read_bytes().startswith(b"%PDF")


def test_what_is_being_made_can_be_cancelled_and_leaves_nothing(saved: Saved) -> None:
    """All sheets of a class were made in one go, and the window stood still for minutes."""
    dialog = saved.dialog
    dialog.names.setPlainText("\n".join(f"Student {i}" for i in range(300)))
    dialog.show()
    before = dialog.names.geometry()
    dialog.accept()
    saved.qtbot.waitUntil(lambda: dialog.progress.value() > 0)
    assert dialog.names.geometry() == before
    assert not dialog.topics.isEnabled()
    dialog.reject()
    assert dialog.topics.isEnabled()
    assert not dialog.progress.isVisibleTo(dialog)
    assert saved.files == []
    assert dialog.written is None


def test_the_topic_of_the_open_page_is_seen_to_be_chosen(qtbot: QtBot, window: Window) -> None:
    dialog = WorksheetDialog(window, window.appearance.theme, 22)
    qtbot.addWidget(dialog)
    dialog.show()
    (item,) = (item for i in range(dialog.topics.count()) if (item := dialog.topics.item(i)).checkState().value)
    assert dialog.topics.viewport().rect().contains(dialog.topics.visualItemRect(item))


def test_what_is_wrong_is_said_in_the_words_of_the_dialog_until_something_else_is_wished(saved: Saved) -> None:
    """It spoke of ``[]``, and of how topics are written on the command line."""
    dialog = saved.dialog
    item = dialog.topics.currentItem()
    item.setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert dialog.problem.text() == "Choose at least one topic."
    item.setCheckState(Qt.CheckState.Checked)
    assert dialog.problem.text() == ""
    for wish in (lambda: dialog.names.setPlainText("Kim"), lambda: dialog.seed.setValue(5)):
        dialog.names.setPlainText("Kim\nKim")
        dialog.accept()
        assert "Kim" in dialog.problem.text()
        wish()
        assert dialog.problem.text() == ""
    assert saved.files == []


def test_all_topics_are_chosen_at_once(saved: Saved) -> None:
    """Where a page is open only its topic is chosen: the others were to be ticked one by one."""
    dialog = saved.dialog
    assert dialog.chosen == [5]
    assert not dialog.all.isChecked()
    dialog.all.click()
    assert len(dialog.chosen) == dialog.topics.count() > 20
    assert dialog.all.isChecked()
    dialog.topics.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.all.isChecked()
    dialog.all.click()
    dialog.all.click()
    assert dialog.chosen == []


@pytest.mark.parametrize("type_size", [1.0, 1.5])
def test_what_is_asked_for_names_is_whole(qtbot: QtBot, window: Window, type_size: float) -> None:
    dialog = WorksheetDialog(window, THEMES["projector"].scaled(type=type_size), 5)
    qtbot.addWidget(dialog)
    dialog.show()
    names, margin = dialog.names, round(dialog.names.document().documentMargin())
    room = names.viewport().rect().adjusted(margin, margin, -margin, -margin)
    words = names.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), names.placeholderText())
    assert words.height() <= room.height()

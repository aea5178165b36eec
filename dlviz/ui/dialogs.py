"""Asking where a file is to go or to come from, and what becomes of changes that no file holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QFileDialog, QMessageBox, QWidget

from dlviz.files.lines import TEXT_TABLES
from dlviz.messages import translate
from dlviz.ui.quick import Quick

LAST_FOLDER = "last folder"  # a property of the application


class DialogButtons(Quick, QDialogButtonBox):
    """The buttons of a dialog."""

    def __init__(self, *buttons: QDialogButtonBox.StandardButton) -> None:
        super().__init__()
        for button in buttons:
            self.addButton(button)
        without_icons(self.buttons())


def without_icons(buttons: Iterable[QAbstractButton]) -> None:
    """Some desktops would put icons on these and on no others."""
    for button in buttons:
        button.setIcon(QIcon())


def ask_save(parent: QWidget, title: str, name: str, filters: dict[str, str]) -> Path | None:
    """Ask for a file to write, ``name`` being the suggestion; None where the person thought better of it.

    ``filters`` holds the words for each ending. A name without one gets that of the kind chosen, and it is the whole
    name that the dialog asks about before a file is replaced.
    """
    dialog = _file_dialog(parent, title, ";;".join(filters.values()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    endings = {words: ending for ending, words in filters.items()}
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(endings[words]))
    dialog.setDefaultSuffix(next(iter(filters)))
    dialog.selectFile(name)
    return _chosen(dialog)


def ask_open(parent: QWidget, title: str, words: str) -> Path | None:
    """Ask for a file to read; ``words`` says which kind. None where the person thought better of it."""
    dialog = _file_dialog(parent, title, words)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder to write several files into; None where the person thought better of it."""
    dialog = _file_dialog(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def ask_table(parent: QWidget) -> Path | None:
    """Ask for a file that holds a table."""
    return ask_open(parent, translate("Dialogs", "Open a table"), f"{table_words()};;{all_words()}")


def table_words() -> str:
    """The kinds of files that may hold a table."""
    return translate("Dialogs", "Tables ({0})").format(patterns(TEXT_TABLES))


def all_words() -> str:
    return translate("Dialogs", "All files (*)")


def patterns(endings: Iterable[str]) -> str:
    """Files with these endings, as a dialog is asked for them."""
    return " ".join(f"*{ending}" for ending in endings)


def _file_dialog(parent: QWidget, title: str, filters: str) -> QFileDialog:
    """Where a file was chosen last: a dialog that is made by hand would begin in the folder of the process each time.

    Qt's own dialog, which stands in where the system has none, lacks these words in Korean.
    """
    dialog = QFileDialog(parent, title, _application().property(LAST_FOLDER) or "", filters)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("Dialogs", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("Dialogs", "Files of type:"))
    return dialog


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _chosen(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return None
    path = Path(chosen[0])
    _application().setProperty(LAST_FOLDER, str(path if path.is_dir() else path.parent))
    return path


def ask_changes(parent: QWidget, name: str) -> Literal["save", "discard", "cancel"]:
    """What is to become of changes that the file ``name`` does not hold."""
    button = QMessageBox.StandardButton
    box = _box(
        parent,
        translate("Dialogs", "{0} has changes that are not saved.").format(name),
        translate("Dialogs", "Save them?"),
    )
    box.setStandardButtons(button.Save | button.Discard | button.Cancel)
    without_icons(box.buttons())
    box.button(button.Discard).setText(translate("Dialogs", "Don't save"))  # Qt says "ignore" in Korean
    box.setDefaultButton(button.Save)
    answer = box.exec()
    return {button.Save.value: "save", button.Discard.value: "discard"}.get(answer, "cancel")  # type: ignore[return-value]


def ask_replace(parent: QWidget, name: str) -> bool:
    """Whether a file that someone else has changed in the meantime is to be replaced."""
    return _is_sure(
        parent,
        translate("Dialogs", "{0} was changed by another program since it was opened.").format(name),
        translate("Dialogs", "Replace it? What the other program wrote is lost then."),
    )


def ask_overwrite(parent: QWidget, names: str) -> bool:
    """Whether files are to be replaced that the dialog of files has not asked about."""
    return _is_sure(
        parent,
        translate("Dialogs", "There already: {0}.").format(names),
        translate("Dialogs", "Replace? What is in there now is lost then."),
    )


def ask_forget(parent: QWidget) -> bool:
    """Whether the progress in the lecture is to be forgotten."""
    return _is_sure(
        parent,
        translate("Dialogs", "Forget all answers, tasks and attempts of the lecture?"),
        translate("Dialogs", "They cannot be brought back."),
    )


def _is_sure(parent: QWidget, text: str, more: str) -> bool:
    """Yes, of what cannot be undone; nothing else is that."""
    button = QMessageBox.StandardButton
    box = _box(parent, text, more)
    box.setStandardButtons(button.Yes | button.Cancel)
    without_icons(box.buttons())
    box.setDefaultButton(button.Cancel)
    return bool(box.exec() == button.Yes.value)


def _box(parent: QWidget, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    box.finished.connect(box.deleteLater)
    return box

"""Asking where a file is, and where one is to go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_save(parent: QWidget, title: str, name: str, filters: dict[str, str]) -> Path | None:
    """Ask for a file to write, ``name`` being the suggestion; None where the person thought better of it.

    ``filters`` holds the words for each ending. A name without one gets that of the kind chosen, and it is the whole
    name that the dialog asks about before a file is replaced.
    """
    dialog = QFileDialog(parent, title, "", ";;".join(filters.values()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    endings = {words: ending for ending, words in filters.items()}
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(endings[words]))
    dialog.setDefaultSuffix(next(iter(filters)))
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def ask_open(parent: QWidget, title: str, filters: str) -> Path | None:
    """Ask for a file to read; None where the person thought better of it."""
    path, _ = QFileDialog.getOpenFileName(parent, title, "", filters)
    return Path(path) if path else None

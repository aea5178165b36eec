"""Asking where a file is, and where one is to go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QMessageBox, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from dlviz.ui.dialogs import DialogButtons, ask_changes, ask_open, ask_save
from tests.answers import while_asked

FILTERS = {".png": "Picture (*.png)", ".csv": "Table (*.csv)"}


@pytest.fixture
def asked(qtbot: QtBot, tmp_path: Path) -> Callable[..., Path | None]:
    """Answer the dialog as a person would, and give what ``ask_save`` makes of it."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def ask(name: str, kind: str = "", *, accept: bool = True) -> Path | None:
        def answer(dialog: QFileDialog) -> None:
            if kind:
                dialog.selectNameFilter(kind)
                dialog.filterSelected.emit(kind)
            dialog.selectFile(str(tmp_path / name))
            dialog.accept() if accept else dialog.reject()

        while_asked(answer, QFileDialog, first=0)
        return ask_save(parent, "Export", "cost.png", FILTERS)

    return ask


def test_a_name_without_an_ending_gets_that_of_the_kind_chosen(asked: Callable[..., Path], tmp_path: Path) -> None:
    assert asked("figure") == tmp_path / "figure.png"
    assert asked("figure", FILTERS[".csv"]) == tmp_path / "figure.csv"


def test_an_ending_that_is_written_stays(asked: Callable[..., Path], tmp_path: Path) -> None:
    assert asked("figure.csv") == tmp_path / "figure.csv"


def test_nothing_is_chosen(asked: Callable[..., Path | None]) -> None:
    assert asked("figure", accept=False) is None


def test_the_next_dialog_begins_where_a_file_was_chosen_last(qtbot: QtBot, tmp_path: Path) -> None:
    """Each began in the folder that the program was started in, however often a person had gone to theirs."""
    parent, seen = QWidget(), []
    qtbot.addWidget(parent)
    for folder, accept in (("one", True), ("two", False), ("", False)):
        (tmp_path / folder).mkdir(exist_ok=True)

        def answer(dialog: QFileDialog, folder: str = folder, accept: bool = accept) -> None:
            seen.append(Path(dialog.directory().absolutePath()))
            dialog.selectFile(str(tmp_path / folder / "figure.png"))
            dialog.accept() if accept else dialog.reject()

        while_asked(answer, QFileDialog, first=0)
        ask_save(parent, "Export", "cost.png", FILTERS) if folder else ask_open(parent, "Open", "Tables (*.csv)")
    assert seen[1:] == [tmp_path / "one", tmp_path / "one"]


@pytest.mark.parametrize("accept", [True, False])
def test_a_file_to_read(qtbot: QtBot, tmp_path: Path, accept: bool) -> None:
    path = tmp_path / "표.csv"
    path.touch()
    parent = QWidget()
    qtbot.addWidget(parent)
    labels = []

    def answer(dialog: QFileDialog) -> None:
        labels.append(dialog.labelText(QFileDialog.DialogLabel.FileType))
        dialog.selectFile(str(path))
        dialog.accept() if accept else dialog.reject()

    while_asked(answer, QFileDialog, first=0)
    assert ask_open(parent, "Open", "Tables (*.csv)") == (path if accept else None)
    assert labels == ["Files of type:"]


class Desktop(QProxyStyle):
    """As many desktops have it: icons on the buttons of dialogs."""

    def styleHint(self, hint: QStyle.StyleHint, *about: object) -> int:
        wanted = hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        return 1 if wanted else super().styleHint(hint, *about)  # type: ignore[arg-type]


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle(Desktop("Fusion"))
    yield
    qapp.setStyle("Fusion")


@pytest.mark.usefixtures("desktop")
def test_buttons_of_dialogs_have_words_and_no_icons_as_all_others(qtbot: QtBot) -> None:
    button = QDialogButtonBox.StandardButton
    usual, ours = QDialogButtonBox(button.Save | button.Cancel), DialogButtons(button.Save, button.Cancel)
    parent = QWidget()
    for widget in (usual, ours, parent):
        qtbot.addWidget(widget)
    assert not any(each.icon().isNull() for each in usual.buttons())
    assert all(each.icon().isNull() for each in ours.buttons())
    seen: list[bool] = []

    def look(box: QMessageBox) -> None:
        seen.extend(each.icon().isNull() for each in box.buttons())
        box.reject()

    while_asked(look, QMessageBox)
    assert ask_changes(parent, "a.dlviz") == "cancel"
    assert seen == [True] * 3

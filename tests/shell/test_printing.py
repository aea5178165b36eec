"""A panel on paper: one page, dark letters on white, and a word where the printer takes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from dlviz.shell import printing
from dlviz.shell.printing import print_panel
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.theme import THEMES, Theme
from dlviz.topics import PANELS
from tests.share import in_turns

pytestmark = pytest.mark.painted(4)


def into(file: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.mark.parametrize(("panel", "orientation"), in_turns(PANELS, QPageLayout.Orientation))
def test_every_panel_fits_a_page(
    qapp: object, tmp_path: Path, panel: str, orientation: QPageLayout.Orientation
) -> None:
    printer = into(tmp_path / "out.pdf")
    printer.setPageOrientation(orientation)
    assert print_panel(printer, panel, AppState()[panel], "dark", 96)
    content = (tmp_path / "out.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_nobody_prints_a_dark_ground(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = list[Theme]()
    monkeypatch.setattr(printing, "paint", lambda panel, state, theme, *_: printed.append(theme) or True)
    for theme in ("dark", "light", "projector"):
        assert print_panel(into(tmp_path / "out.pdf"), "cost", AppState()["cost"], theme, 96)
    assert printed == [THEMES["light"], THEMES["light"], THEMES["projector"]]


def test_ctrl_p_asks_for_a_printer_and_says_that_it_printed(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing, "ask_printer", lambda parent, panel: into(tmp_path / f"{panel}.pdf"))
    assert window.menus.actions["print"].shortcut().toString() == "Ctrl+P"
    window.menus.actions["print"].trigger()
    assert window.notice.text() == "Printed."
    assert (tmp_path / "descent.pdf").stat().st_size > 3000


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(printing, "ask_printer", lambda parent, panel: into(tmp_path / "no" / "folder.pdf"))
    window.menus.actions["print"].trigger()
    assert "took nothing" in window.notice.text()


def test_a_person_may_think_better_of_it(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: QDialog.DialogCode.Rejected)
    window.menus.actions["print"].trigger()
    assert not window.notice.isVisible()

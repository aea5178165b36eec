"""The panel in front on paper: laid out anew for the page, in dark letters on white."""

from __future__ import annotations

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from dlviz.export.figure import Figure
from dlviz.export.picture import paint
from dlviz.model.fields import Checked
from dlviz.panels import title
from dlviz.theme import THEMES, Theme


def ask_printer(parent: QWidget, name: str) -> QPrinter | None:
    """Ask for a printer, the page lying on its side; None where the person thought better of it."""
    printer = QPrinter()
    printer.setDocName(name)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, parent)
    chosen = bool(dialog.exec())
    dialog.deleteLater()
    return printer if chosen else None


def on_paper(theme: str) -> Theme:
    """The theme without its dark ground, which nobody wants to pay the ink for."""
    return THEMES["light" if theme == "dark" else theme]


def print_panel(printer: QPrinter, panel: str, state: Checked, theme: Theme, dpi: int) -> bool:
    """Print one panel on one page; False where the printer took nothing.

    The page is as many pixels wide as a screen of its size would be, so that letters are as large as they say.
    """
    printer.setResolution(dpi)
    page = printer.pageLayout().paintRectPixels(dpi).size()

    def draw(figure: Figure) -> bool:
        painter = QPainter()
        if not painter.begin(printer):
            return False
        figure.paint(painter)
        return painter.end()

    return bool(paint(panel, state, theme, (page.width(), page.height()), draw))


def document_name(panel: str) -> str:
    """What a printer's list of documents says."""
    return f"dlviz — {title(panel)}"

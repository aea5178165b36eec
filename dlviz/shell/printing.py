"""The panel in front on paper: laid out anew for the page, in dark letters on white."""

from __future__ import annotations

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from dlviz.export.figure import Figure
from dlviz.export.picture import paint
from dlviz.model.fields import Checked
from dlviz.panels import title
from dlviz.theme import THEMES


def ask_printer(parent: QWidget, panel: str) -> QPrinter | None:
    """Ask for a printer, the page lying on its side; None where the person thought better of it."""
    printer = QPrinter()
    printer.setDocName(f"dlviz — {title(panel)}")
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, parent)
    chosen = bool(dialog.exec())
    dialog.deleteLater()
    return printer if chosen else None


def print_panel(printer: QPrinter, panel: str, state: Checked, theme: str, dpi: int) -> bool:
    """Print one panel on one page; False where the printer took nothing.

    The page is as many pixels wide as a screen of its size would be, so that letters are as large as they say. The
    theme is without its dark ground, which nobody wants to pay the ink for.
    """
    on_paper = THEMES["light" if theme == "dark" else theme]
    printer.setResolution(dpi)
    page = printer.pageLayout().paintRectPixels(dpi).size()

    def draw(figure: Figure) -> bool:
        painter = QPainter()
        if not painter.begin(printer):
            return False
        figure.paint(painter)
        return painter.end()

    return bool(paint(panel, state, on_paper, (page.width(), page.height()), draw))

"""What is painted by hand in the colours of a theme: a widget, and a cell of a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dlviz.marks.veiled import UNKNOWN
from dlviz.theme import LIGHT, Theme


class Painted(QWidget):
    """Its ``paintEvent`` looks into ``_theme``; another theme paints it anew."""

    _theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()


class PaintedCell(QStyledItemDelegate):
    """The ground of a cell as the style has it, and ``paint_text`` in place of its text."""

    theme = LIGHT

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, column: int, text: str) -> None:
        """Show the text in ``option.rect``; the painter is given back as it was."""
        raise NotImplementedError

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(option.font)
            if text == UNKNOWN:
                painter.setPen(self.theme.ink("quiet"))
                painter.drawText(option.rect.adjusted(0, 0, -9, 0), option.displayAlignment, text)
            else:
                self.paint_text(painter, option, index.column(), text)
        finally:
            painter.restore()

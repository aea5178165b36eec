"""What is painted by hand in the colours of a theme."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dlviz.theme import LIGHT, Theme


class Painted(QWidget):
    """Its ``paintEvent`` looks into ``_theme``; another theme paints it anew."""

    _theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

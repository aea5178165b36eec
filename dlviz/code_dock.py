"""The code dock: the NumPy source of what is on the screen, off until asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDockWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dlviz.theme import Theme, code_font, font
from dlviz.topics import topic


class CodeDock(QDockWidget):
    """``show_code`` remembers a state and writes its source only while the dock is seen."""

    copied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("code_dock")
        self._wanted: tuple[str, Any] | None = None
        self.text, self.copy = QPlainTextEdit(), QPushButton()
        self.text.setObjectName("code")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy.setObjectName("code.copy")
        self.copy.clicked.connect(self._copy)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self.text, 1)
        column.addWidget(self.copy)
        self.setWidget(inside)
        self.retranslate()
        self.hide()

    def show_code(self, panel: str, state: Any) -> None:
        self._wanted = (panel, state)
        if self.isVisible():
            self._write()

    def set_theme(self, theme: Theme) -> None:
        self.text.setFont(code_font(theme, 0.95))
        self.copy.setFont(font(theme))
        self.setFont(font(theme))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("NumPy code of this panel"))
        self.copy.setText(self.tr("Copy the code"))
        self.text.setAccessibleName(self.tr("NumPy code of this panel"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def _write(self) -> None:
        if self._wanted is not None:
            panel, state = self._wanted
            source = topic(panel).code(state)
            if source != self.text.toPlainText():
                self.text.setPlainText(source)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.emit()

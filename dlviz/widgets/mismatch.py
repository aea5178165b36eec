"""Why there is no product, what NumPy says to it, and buttons for the changes after which there is one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dlviz.theme import Theme
from dlviz.widgets.card import Text
from dlviz.widgets.choice import Segment

FIXES = ("transpose_a", "transpose_b", "swap")


class Code(Text):
    """Words of a program, in a letter of one width."""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        made = self.font()
        made.setFamily(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
        self.setFont(made)


class Mismatch(QWidget):
    """Emits ``wished(fix)`` with one of ``FIXES``."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.why = Text("bad", 1.05, bold=True), Text("text", 0.95, wrap=True)
        self.message, self.way_out = Code("quiet", 0.82, wrap=True), Text("text", 0.95, wrap=True)
        self.fixes = {name: Segment(self) for name in FIXES}
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(5)
        row.setSpacing(6)
        for text in (self.title, self.why, self.message, self.way_out):
            column.addWidget(text)
        column.addLayout(row)
        column.addStretch(1)
        for name, button in self.fixes.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self.wished.emit(name))
        self.hide()

    def setObjectName(self, name: str) -> None:
        super().setObjectName(f"{name}.mismatch")
        self.message.setObjectName(f"{name}.numpy_message")
        self.why.setObjectName(f"{name}.reason")
        for fix, button in self.fixes.items():
            button.setObjectName(f"{name}.{fix}")

    def retranslate(self) -> None:
        self.title.setText(self.tr("✗ There is no product A · B"))
        self.fixes["transpose_a"].setText(self.tr("Transpose A"))
        self.fixes["transpose_b"].setText(self.tr("Transpose B"))
        self.fixes["swap"].setText(self.tr("Swap A and B"))

    def show_mismatch(self, inner: int, other: int, message: str, fixes: tuple[str, ...]) -> None:
        self.why.setText(
            self.tr(
                "A row of A has {0} numbers and a column of B has {1}: some number would have no partner. "
                "The inner sizes must be equal."
            ).format(inner, other)
        )
        self.message.setText(f"ValueError: {message}")
        self.way_out.setText(
            self.tr("What would fit:")
            if fixes
            else self.tr(
                "Neither transposing nor swapping helps: change the columns of A or the rows of B with + and −."
            )
        )
        for name, button in self.fixes.items():
            button.setVisible(name in fixes)

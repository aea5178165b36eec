"""What stands in the place of a view that failed: the rest of the window works on, and it can be tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dlviz.theme import Theme, font
from dlviz.ui.card import Text
from dlviz.ui.layouts import layout_of


class SwitchedOff(QWidget):
    """A sentence and a button; ``again`` is what the button does."""

    def __init__(self, again: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("switched_off")
        self.text, self.again = Text("bad", wrap=True), QPushButton()
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again.setObjectName("switched_off.again")
        self.again.clicked.connect(lambda: again())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.text)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self.text.set_theme(theme)
        self.again.setFont(font(theme))
        self.text.setMinimumHeight(QFontMetrics(font(theme)).height())

    def retranslate(self) -> None:
        self.text.setText(self.tr("This view failed and is switched off. The rest works on, and nothing is lost."))
        self.again.setText(self.tr("Try again"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def switch_off(view: QWidget, theme: Theme) -> SwitchedOff | None:
    """Put the sentence where ``view`` stands; None where it stands in no layout, and is only hidden."""
    view.hide()
    layout = layout_of(view)
    if layout is None:
        return None

    def back() -> None:
        layout.replaceWidget(notice, view)
        notice.hide()
        notice.deleteLater()
        view.show()

    notice = SwitchedOff(back)
    notice.set_theme(theme)
    layout.replaceWidget(view, notice)
    notice.show()
    return notice

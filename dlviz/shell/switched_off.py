"""What stands in the place of a view that failed: the rest of the window works on, and it can be tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.theme import Theme, font
from dlviz.ui.button import button
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, layout_of
from dlviz.ui.reworded import Reworded


class SwitchedOff(Reworded, QWidget):
    """A sentence and a button; ``again`` is what the button does."""

    def __init__(self, again: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("switched_off")
        self.text, self.again = Text("bad", wrap=True), button("switched_off.again", again)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column(1, self.text, self.again, 1, of=self).setAlignment(self.again, Qt.AlignmentFlag.AlignCenter)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        dress(self, theme)
        self.text.setMinimumHeight(QFontMetrics(font(theme)).height())

    def retranslate(self) -> None:
        self.text.setText(self.tr("This view failed and is switched off. The rest works on, and nothing is lost."))
        self.again.setText(self.tr("Try again"))


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

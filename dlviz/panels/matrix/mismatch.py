"""Why there is no product, what NumPy says to it, and buttons for the changes after which there is one."""

from __future__ import annotations

import re
from itertools import product

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from dlviz.i18n import counted
from dlviz.theme import LIGHT, Theme, code_font
from dlviz.ui.controls.choice import Segment
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, row
from dlviz.ui.quick import Quick

CORE = re.compile(r": .*(?=\(size )")  # what NumPy says before the sizes
FIXES = ("transpose_a", "transpose_b", "swap")
SCALES = (1.0, 0.92, 0.84, 0.76, 0.7)  # of the letters
# What is there in less and less room: the title, the reason to its end, and of NumPy's words all, the sizes or nothing.
LESS = ((True, True, "all"), (True, True, "sizes"), (False, True, "sizes"), (False, True, ""), (False, False, ""))


class Code(Text):
    """Words of a program, in a letter of one width."""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.setFont(code_font(theme, max(self._size, theme.least)))


class Mismatch(Quick, QWidget):
    """Emits ``wished(fix)`` with one of ``FIXES``.

    Where there is little room its letters become smaller, and then words are left out; where the back row reads them,
    words are left out first.
    """

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._picture, self._told = LIGHT, False, ""
        self._names, self._fixes, self._why = ("A", "B"), tuple[str, ...](), ("", "")
        self.title, self.why = Text("bad", 1.1, bold=True), Text("text", wrap=True)
        self.message, self.no_fix = Code("quiet", 0.85, wrap=True), Text("text", wrap=True)
        self.would_fit = Text("text")
        self.fixes = {name: Segment(self) for name in FIXES}
        self._lay_out()
        for name, button in self.fixes.items():
            button.clicked.connect(lambda _=False, name=name: self.wished.emit(name))
        self.hide()

    def _lay_out(self) -> None:
        texts = self.title, self.why, self.message, self.no_fix
        self._offers = row(self.would_fit, *self.fixes.values(), gap=6)
        self._column = column(*texts, self._offers, 1, of=self, gap=5, margins=(4, 0, 4, 0))

    def setObjectName(self, name: str) -> None:
        super().setObjectName(f"{name}.mismatch")
        self.message.setObjectName(f"{name}.numpy_message")
        self.why.setObjectName(f"{name}.reason")
        for fix, button in self.fixes.items():
            button.setObjectName(f"{name}.{fix}")

    def retranslate(self) -> None:
        first, second = self._names
        self.title.setText(self.tr("✗ There is no product {0} · {1}").format(first, second))
        self.no_fix.setText(
            self.tr(
                "Neither transposing nor swapping helps: change the columns of {0} or the rows of {1} with + and −."
            ).format(first, second)
        )
        self.fixes["transpose_a"].setText(self.tr("Transpose {0}").format(first))
        self.fixes["transpose_b"].setText(self.tr("Transpose {0}").format(second))
        self.fixes["swap"].setText(self.tr("Swap {0} and {1}").format(first, second))

    def show_mismatch(
        self, called: tuple[str, str], sizes: tuple[int, int], message: str, fixes: tuple[str, ...]
    ) -> None:
        self._names = called
        self.retranslate()
        short, whole = (
            self.tr("A row of {0} has {2} entries, a column of {1} has {3}."),
            self.tr("A row of {0} has {2} entries, a column of {1} has {3}: not every entry finds a partner."),
        )
        self._why = counted(short.format(*called, *sizes)), counted(whole.format(*called, *sizes))
        self._told, self._fixes = f"ValueError: {message}", fixes
        self._offer()
        self._fit()

    def _offer(self) -> None:
        names = [self.fixes[fix].text() for fix in self._fixes] if self._picture else []
        head = self.tr("Would fit:")  # lupdate does not look into f-strings
        self.would_fit.setText(f"{head} {' / '.join(names)}")
        self.would_fit.setVisible(bool(self._fixes))
        self.no_fix.setVisible(not self._fixes)
        for name, button in self.fixes.items():
            button.setVisible(name in self._fixes and not self._picture)

    def become_picture(self) -> None:
        """The changes are then named instead of offered."""
        self._picture = True
        self._offer()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        texts: tuple[Text | Segment, ...] = (self.title, self.why, self.message, self.no_fix, self.would_fit)
        self.why.setToolTip(f"{self._why[True]}\n{self._told}")
        self.message.setToolTip(self._told)
        said = {"all": self._told, "sizes": CORE.sub(": … ", self._told), "": ""}
        to, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        ways = list(product(SCALES, LESS) if self._theme.least else ((s, less) for less, s in product(LESS, SCALES)))
        for way, (scale, (has_title, is_whole, words)) in product((to, under), ways):
            self._offers.setDirection(way)
            self.would_fit.setWordWrap(way == under)
            self.would_fit.setVisible(bool(self._fixes) and (way == to or self._picture))  # a button says itself
            self.title.setVisible(has_title)
            self.why.setText(self._why[is_whole])
            self.message.setText(said[words])
            self.message.setVisible(bool(words))
            for part in (*texts, *self.fixes.values()):
                part.set_theme(self._theme.scaled(type=scale))
            self._column.invalidate()
            high, wide = self._column.heightForWidth(self.width()), self._column.minimumSize().width()
            if high <= self.height() and wide <= self.width():
                break

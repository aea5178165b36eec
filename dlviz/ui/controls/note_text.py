"""A note at the foot of the controls, which gives way: whole where there is room, else its first lines and a way on."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QToolTip

from dlviz.marks.unbroken import unbroken
from dlviz.theme import Theme
from dlviz.ui.controls.giving_way import CLOSE
from dlviz.ui.labels import Text, line_height

CLOSEST = 0.83  # of the usual height of a line: so near lines may stand rather than that one is left out


class Lender(Protocol):
    """What has blank room over a note."""

    @property
    def blank(self) -> int: ...
    def updateGeometry(self) -> None: ...


class NoteText(Text):
    """Never scrolls what stands over it. Where lines are left out it ends in dots, and a click or Enter says all."""

    lender: Lender | None = None

    def __init__(self, role: str, size: float) -> None:
        super().__init__(role, size, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._gives_way = False
        self._laid: tuple[tuple[str, QFont, int], list[str]] | None = None  # the lines, and of what

    def make_room(self, step: int, room: int) -> None:
        """Ask for one line only, and take what the others leave."""
        if (step >= CLOSE) != self._gives_way:
            self._gives_way = step >= CLOSE
            policy = self.sizePolicy()
            policy.setVerticalStretch(99 if self._gives_way else 0)
            self.setSizePolicy(policy)

    @property
    def whole(self) -> bool:
        return len(self._lines()) <= self._fitting()

    @property
    def borrowed(self) -> int:
        """Pixels of what stands over it that are blank, as many as it needs for all its lines."""
        need = line_height(self.font()) * (len(self._lines()) - 1)
        return 0 if self.lender is None else max(min(self.lender.blank, need), 0)

    def sizeHint(self) -> QSize:
        lines = 1 if self._gives_way else max(len(self._lines()), 1)
        return QSize(100, max(line_height(self.font()) * lines, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, line_height(self.font()) + self.borrowed)

    def updateGeometry(self) -> None:
        super().updateGeometry()
        if self.lender is not None:
            self.lender.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._offer()

    def setText(self, text: str) -> None:
        before = self.text()
        super().setText(text)
        if self.text() == before:
            return
        self.updateGeometry()
        self._offer()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.updateGeometry()
        self._offer()

    def _offer(self) -> None:
        """A way to what is left out."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self.whole else Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor if self.whole else Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._say_all()
            return True
        return super().event(event)

    @property
    def pitch(self) -> float:
        """Pixels from line to line: fewer where all lines are then seen."""
        usual, lines = line_height(self.font()), max(len(self._lines()), 1)
        closer = self.height() / lines
        return closer if CLOSEST * usual <= closer < usual else usual

    def _fitting(self) -> int:
        return max(1, int(self.height() / self.pitch + 1e-9))

    def _lines(self) -> list[str]:
        """Laid out once for a text, letters and a width: a column asks for them a dozen times while it is fitted."""
        of = self.text(), self.font(), max(self.width(), 40)
        if self._laid is None or self._laid[0] != of:
            self._laid = of, _laid_out(*of)
        return self._laid[1]

    def shown(self) -> list[str]:
        """The lines that there is room for; where some are left out, after the last one the word that leads to them."""
        lines, fitting = self._lines(), self._fitting()
        if len(lines) <= fitting:
            return lines
        way, measure = self.tr("more"), QFontMetricsF(self.font())
        room = self.width() - measure.horizontalAdvance(f" {way}")
        last = measure.elidedText(" ".join(lines[fitting - 1 :]), Qt.TextElideMode.ElideRight, room)
        return [*lines[: fitting - 1], last if last.endswith("…") else f"{last}…", way]

    def _say_all(self) -> None:
        if not self.whole:
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), self.text(), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._say_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._say_all()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.ink(self._role))
        lines, fitting, high = self.shown(), self._fitting(), self.pitch
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for number, line in enumerate(lines[:fitting]):
            painter.drawText(QRectF(0, number * high, self.width(), high), middle, line.strip())
        for way in lines[fitting:]:
            before = QFontMetricsF(self.font()).horizontalAdvance(f"{lines[fitting - 1].strip()} ")
            letters = self.font()
            letters.setUnderline(True)
            painter.setFont(letters)
            painter.setPen(self._theme.ink("accent"))
            room = QRectF(before, (fitting - 1) * high, self.width() - before, high)
            painter.drawText(room, middle, way)


def _laid_out(text: str, font: QFont, width: int) -> list[str]:
    text = unbroken(text)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found

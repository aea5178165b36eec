"""The working: the formula typeset, and under it the same with the numbers of the moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QStaticText, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.glossary import of_letters
from dlviz.i18n import language
from dlviz.model.topic import Working
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.card import Card
from dlviz.ui.formula import anyones, spoken, to_text, typeset
from dlviz.ui.typeset import Typeset, read
from dlviz.ui.worked_lines import WorkedLines


class FormulaView(QWidget):
    """Draws one typeset formula. A window paints first and typesets then; a picture cannot wait.

    What cannot be typeset is drawn in one line of rich text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_once = False
        self._latex, self._theme = "", LIGHT
        self._drawn: Typeset | None = None
        self._line: QStaticText | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._finish)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_formula(self, latex: str) -> None:
        if latex != self._latex:
            self._latex = latex
            self.setAccessibleName(spoken(latex))
            self._again()

    def _explain(self) -> None:
        """What the letters stand for: as a tip, and for whoever does not see it."""
        found = of_letters(to_text(self._latex))
        lines = [f"{letter} · {term.called(language())[0]}: {term.meaning(language())}" for letter, term in found]
        self.setToolTip("\n\n".join(lines))
        self.setAccessibleDescription(" ".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._explain()
        super().changeEvent(event)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(round(46 * theme.type))
        self._again()

    def typeset_at_once(self) -> None:
        """From now on, typeset before anything is painted."""
        self._at_once = True
        self._again()

    def _again(self) -> None:
        self._drawn = self._line = None
        if self._at_once:
            self._typeset()
        else:
            self._later.start()

    def _finish(self) -> None:
        self._typeset()
        self._explain()

    def _typeset(self) -> None:
        if self._latex:
            self._drawn = read(typeset(self._latex, 16 * self._theme.type, self._theme.text))
            if self._drawn is None:
                self._line = self._plain()
        self.update()

    def _plain(self) -> QStaticText:
        line = QStaticText(anyones(self._latex, self._theme))
        line.setTextFormat(Qt.TextFormat.RichText)
        unbroken = QTextOption()
        unbroken.setWrapMode(QTextOption.WrapMode.NoWrap)
        line.setTextOption(unbroken)
        line.prepare(font=font(self._theme, 1.3))
        return line

    def sizeHint(self) -> QSize:
        return QSize(200, round(46 * self._theme.type))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self._drawn or self._line
        if drawn is None:
            return
        natural = drawn.size if isinstance(drawn, Typeset) else drawn.size()
        scale = min(1.0, self.height() / natural.height(), self.width() / natural.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, (self.height() - natural.height() * scale) / 2)
        painter.scale(scale, scale)
        if isinstance(drawn, Typeset):
            drawn.draw(painter)
        else:
            painter.setFont(font(self._theme, 1.3))
            painter.setPen(self._theme.ink("text"))
            painter.drawStaticText(QPointF(), drawn)


class WorkingView(Card):
    """A card that shows a ``Working``. Its text can be selected and copied; a tick changes no size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formula, self.lines = FormulaView(), WorkedLines()
        self.body.addWidget(self.formula)
        self.body.addWidget(self.lines, 1)
        self._working: Working | None = None

    def set_title(self, title: str, subtitle: str = "", *, hint: str = "") -> None:
        super().set_title(title, subtitle, hint=hint)
        self.lines.setAccessibleName(title)

    def show_working(self, working: Working) -> None:
        if working != self._working:
            self._working = working
            self.formula.show_formula(working.formula)
            self._write()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.lines.set_theme(theme)
        self._write()

    def _write(self) -> None:
        if self._working is not None:
            self.lines.write(self._working.linked)

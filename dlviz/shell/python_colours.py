"""Colours for Python source by the meanings of the theme: what is said, what is counted, what is only remarked."""

from __future__ import annotations

import builtins
import keyword
import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from dlviz.theme import LIGHT, Theme
from dlviz.ui.reported import Reported

WORDS = "|".join(keyword.kwlist)
NAMES = "|".join(name for name in dir(builtins) if name.islower() and not name.startswith("_"))
TOKENS = re.compile(
    r"(?P<quiet>#.*)"  # a comment
    r"""|(?P<good>[rbfu]?"(?:\\.|[^"\\])*"|[rbfu]?'(?:\\.|[^'\\])*')"""  # a text
    r"|(?P<model>(?<![\w.])\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)"  # a number
    rf"|(?P<data>\b(?:{WORDS})\b)"  # a word of the language
    rf"|(?P<step>(?<![\w.])(?:{NAMES})(?=\())"  # a function that every Python has
)


class PythonColours(Reported, QSyntaxHighlighter):
    """Colours a document line by line; a text over several lines, which our code has not, would be seen as code."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self._formats = {role: _format(theme, role) for role in TOKENS.groupindex}
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for found in TOKENS.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._formats[found.lastgroup or "quiet"])


def _format(theme: Theme, role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.ink(role))
    made.setFontItalic(role == "quiet")
    if role == "data":
        made.setFontWeight(QFont.Weight.Bold)
    return made

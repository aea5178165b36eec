"""The person's language: Korean or English, switched while the program runs.

The code speaks English; ``resources/i18n/dlviz_ko.ts`` holds the Korean. Widgets set their texts in ``retranslate``.
"""

from __future__ import annotations

import functools
import re
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator

from dlviz.resources import resource
from dlviz.system.language import system_language as language_of_variables

_installed: list[QTranslator] = []
_gloss = [True]  # whether taught words stand in both languages


def system_language() -> str:
    """On Windows and macOS Qt knows it; elsewhere it is found as the command line finds it, which has no Qt."""
    if sys.platform in ("win32", "darwin"):
        return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"
    return language_of_variables()


@functools.cache
def _korean() -> tuple[QTranslator, ...]:
    """Our own texts and Qt's; kept, since an installed translator must stay alive."""
    own, qt = QTranslator(), QTranslator()
    own.load(str(resource("i18n/dlviz_ko.qm")))
    qt.load("qtbase_ko", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return qt, own


def language() -> str:
    return "ko" if _installed else "en"


def set_language(code: str) -> None:
    """Switch every text that is looked up from now on; Qt tells all widgets with a LanguageChange event."""
    if code == language():
        return
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    if code == "ko":
        for translator in _korean():
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)


def forget_translators() -> None:
    """Before a Qt ends, which takes them with it, and another begins."""
    set_language("en")
    _korean.cache_clear()


def other_word(context: str, source: str) -> str:
    """A taught term in the language that is not on: students meet both words.

    ``source`` is the English text, which a Korean interface shows beside its own. Nothing where a person wants one
    language alone.
    """
    if not _gloss[0]:
        return ""
    return source if language() == "ko" else _korean()[1].translate(context, source) or ""


class Taught:
    """What teaches words; it stands behind the class whose ``tr`` it uses."""

    if TYPE_CHECKING:

        def tr(self, text: str, /) -> str: ...

    def term(self, text: str) -> tuple[str, str]:
        """A taught word: as the person's language has it, and as the other one has it."""
        return self.tr(text), other_word(type(self).__name__, text)


def set_gloss(on: bool) -> None:
    """Show taught words in both languages, or in one; Qt tells all widgets as it does of another language."""
    app = QCoreApplication.instance()
    if on != _gloss[0] and app is not None:
        _gloss[0] = on
        QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))


def counted(text: str) -> str:
    """A sentence with numbers put in: English has another form of a word behind 1, Korean has not."""
    return re.sub(_ONE, lambda found: f"1 {_SINGULAR.get(found[1], found[1].removesuffix('s'))}", text)


_ONE = r"(?<!· )(?<![\d.,·−/])1 ((?:data )?(?:points|rows|samples|layers|units)|entries|generated points)\b"
_SINGULAR = {"entries": "entry"}


def plain(text: str) -> str:
    """A menu's text without the key that it underlines."""
    return re.sub(r"\(&.\)|&", "", text)

"""The languages there are, and that of the person's system, without Qt: numbers and code come without it."""

from __future__ import annotations

import os
import re
import sys

LANGUAGES = {"ko": "한국어", "en": "English"}


def system_language() -> str:
    """``ko`` or ``en``.

    Elsewhere than on Windows and macOS the variables decide, whether or not the locale that they name is installed.
    """
    if sys.platform in ("win32", "darwin"):
        import locale

        name = str(locale.getlocale()[0])
    else:
        name = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ko" if re.match("ko(rean)?([^a-z]|$)", name.lower()) else "en"

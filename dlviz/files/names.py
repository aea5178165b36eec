"""Names of files as text: on some systems they are bytes that are no UTF-8, which must come back as they were."""

from __future__ import annotations

import os
from pathlib import Path

MARK = "bytes:"  # before the bytes of a name, two digits each


def as_text(path: Path) -> str:
    """A path as text that any file can hold."""
    name = str(path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return MARK + os.fsencode(name).hex()
    return name


def from_text(text: str) -> Path | None:
    """The path that ``as_text`` wrote; None for no path."""
    if text.startswith(MARK):
        try:
            text = os.fsdecode(bytes.fromhex(text.removeprefix(MARK)))
        except ValueError:
            return None
    return Path(text) if text else None


def shown(name: str) -> str:
    """A name for the screen: what is no letter is shown as �."""
    return os.fsencode(name).decode("utf-8", "replace")

"""Names of files as text: on some systems they are bytes that are no UTF-8, which must come back as they were."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

MARK = "bytes:"  # before the bytes of a name in percent signs


def as_text(path: Path) -> str:
    """A path as text that any file can hold."""
    name = str(path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return MARK + quote(os.fsencode(name))
    return name


def from_text(text: str) -> Path | None:
    """The path that ``as_text`` wrote; None for no path."""
    if text.startswith(MARK):
        text = os.fsdecode(unquote_to_bytes(text.removeprefix(MARK)))
    return Path(text) if text else None


def from_url(encoded: bytes) -> Path:
    """The path of a file's URL as it was dropped, with the bytes that its percent signs stand for."""
    return Path(os.fsdecode(unquote_to_bytes(encoded.removeprefix(b"file://"))))


def shown(name: str) -> str:
    """A name for the screen: what is no letter is shown as �."""
    return os.fsencode(name).decode("utf-8", "replace")

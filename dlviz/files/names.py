"""Names of files: as text, where on some systems they are bytes that are no UTF-8; and what is there twice."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

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


def twice(names: Iterable[T]) -> T | None:
    """What is there more than once, or None."""
    often = Counter(names).most_common(1)
    return often[0][0] if often and often[0][1] > 1 else None

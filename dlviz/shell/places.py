"""Where things are: what the program keeps as its own, and a file that was dropped."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QStandardPaths, QUrl


def data_folder() -> Path:
    """The folder of this person's dlviz; it may not exist yet."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / "dlviz"


def local_path(url: QUrl) -> Path:
    """Of a file that was dropped; Qt loses the bytes of a name that is no UTF-8."""
    text = url.toLocalFile()
    if "\ufffd" not in text or url.host():
        return Path(text)
    encoded = bytes(url.toEncoded().data()).removeprefix(b"file://")
    return Path(os.fsdecode(bytes(QByteArray.fromPercentEncoding(QByteArray(encoded)).data())))

"""Where things are: what the program keeps as its own, and a file that was dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl

from dlviz.files.names import from_url


def data_folder() -> Path:
    """The folder of this person's dlviz; it may not exist yet."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / "dlviz"


def local_path(url: QUrl) -> Path:
    """Of a file that was dropped; Qt loses the bytes of a name that is no UTF-8."""
    text = url.toLocalFile()
    return from_url(bytes(url.toEncoded().data())) if "\ufffd" in text and url.host() == "" else Path(text)

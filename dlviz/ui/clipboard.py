"""What is in the clipboard: text, a picture, or a file that was copied; of all else a sentence says what it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QMimeDatabase
from PySide6.QtGui import QGuiApplication, QImage

from dlviz.errors import DATA, Problem


def clipboard_table() -> str | Path:
    """The text in the clipboard, or the file whose name was copied.

    Raises
    ------
    Problem
        ``clipboard_html``, ``clipboard_picture`` or ``clipboard_empty``.
    """
    held = held_now()
    files = [url.toLocalFile() for url in held.urls() if url.isLocalFile()]
    if len(files) == 1:
        return Path(files[0])
    if held.hasFormat("text/plain") and held.text().strip():
        return held.text()
    if held.hasHtml():
        raise Problem("clipboard_html", DATA)
    if held.hasImage():
        raise Problem("clipboard_picture", DATA)
    raise Problem("clipboard_empty", DATA)


def clipboard_picture() -> Path | QImage | None:
    """A picture in the clipboard, or a file of one whose name was copied; what is text as well is a table's cells."""
    held = held_now()
    files = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    if files:
        return files[0] if len(files) == 1 and is_picture(files[0]) else None
    image = QGuiApplication.clipboard().image() if held.hasImage() and not held.text().strip() else QImage()
    return None if image.isNull() else image


def is_picture(path: Path) -> bool:
    """Whether a file is meant as a picture, of whatever kind: of one that cannot be read it is said which can."""
    return QMimeDatabase().mimeTypeForFile(str(path)).name().startswith("image/")


def clipboard_text() -> str:
    """The text in the clipboard, which may be empty; of what is no text it is said what it is.

    Raises
    ------
    Problem
        ``clipboard_html`` or ``clipboard_picture``.
    """
    held = held_now()
    if not held.text().strip() and (held.hasHtml() or held.hasImage()):
        raise Problem("clipboard_html" if held.hasHtml() else "clipboard_picture", DATA)
    return held.text()


def put_text(text: str) -> bool:
    """Put a text there; whether there is any."""
    if text:
        QGuiApplication.clipboard().setText(text)
    return bool(text)


def is_filled() -> bool:
    """Whether there is anything that a paste could take, or say something about."""
    return bool(held_now().formats())


def held_now() -> QMimeData:
    """What the clipboard holds; Qt has nothing at all where nothing was ever copied, or what was is gone."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()

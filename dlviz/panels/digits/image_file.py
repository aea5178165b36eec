"""A picture that a person brings as a digit: grey, dark on white or white on dark, of any size that can be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QMimeDatabase, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from dlviz.errors import DATA, Problem
from dlviz.files.regular import check_regular
from dlviz.model.arrays import Array
from dlviz.model.digits.data import SIDE
from dlviz.model.digits.pad import bits_of_ink, counts

ENDINGS = (".png", ".jpg", ".jpeg", ".bmp")
LARGEST = 4096  # pixels of a side
FINE = 1024  # pixels of a side that are looked at: 32 for each bit
COLOURED = 40  # of 255 between two channels: less is the noise of a JPEG
SOME = 0.01  # of the pixels may be coloured
CONTRAST = 0.2  # between the lightest and the darkest: less is an empty sheet


def is_picture(path: Path) -> bool:
    """Whether a file is meant as a picture, of whatever kind: of one that cannot be read it is said which can."""
    return QMimeDatabase().mimeTypeForFile(str(path)).name().startswith("image/")


def picture_of(held: QMimeData) -> Path | None:
    """The one picture that hangs at the mouse; tables are the window's."""
    paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and is_picture(paths[0]) else None


@dataclass(frozen=True, slots=True)
class Brought:
    """``pixels`` of shape (64,), 0 to 16, and whether the picture was white on dark."""

    pixels: Array
    turned: bool


def bring(path: Path, *, fit: bool) -> Brought:
    """Read a picture as a digit.

    Raises
    ------
    Problem
        ``not_a_file``, ``picture_unread``, ``picture_size``, ``picture_coloured`` or ``picture_blank``.
    """
    check_regular(path)
    rgb = _rgb(path)
    if (np.ptp(rgb, axis=2) > COLOURED).mean() > SOME:
        raise Problem("picture_coloured", DATA, path=str(path))
    grey = rgb.mean(axis=2) / 255
    if np.ptp(grey) < CONTRAST:
        raise Problem("picture_blank", DATA, path=str(path))
    grey = (grey - grey.min()) / np.ptp(grey)
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    turned = bool(np.median(edge) < 0.5)
    return Brought(counts(bits_of_ink(grey if turned else 1 - grey, fit=fit)), turned)


def _rgb(path: Path) -> Array:
    """Red, green and blue, 0 to 255, shape (rows, columns, 3).

    What is transparent is white, and black where white would show nothing of what is on it.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)  # a phone writes how it was held beside the pixels
    _check(reader.size(), path)  # before it is read: some say a million pixels in a hundred bytes
    image = reader.read()
    if image.isNull():
        raise Problem("picture_unread", DATA, path=str(path))
    _check(image.size(), path)
    if max(image.width(), image.height()) > FINE:
        image = image.scaled(FINE, FINE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).astype(np.float64)
    opaque = pixels[:, :, 3:] / 255
    on_black = np.asarray(pixels[:, :, :3] * opaque)
    on_white = on_black + 255 * (1 - opaque)
    return on_black if np.ptp(on_white) < 255 * CONTRAST else on_white


def _check(size: QSize, path: Path) -> None:
    if size.isValid() and not all(SIDE <= side <= LARGEST for side in (size.width(), size.height())):
        raise Problem(
            "picture_size", DATA, path=str(path), wide=size.width(), high=size.height(), low=SIDE, most=LARGEST
        )

"""A picture that a person brings as a digit: dark on white or white on dark, or of one colour on pale paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from dlviz.errors import DATA, Problem
from dlviz.files.regular import check_regular
from dlviz.messages import translate
from dlviz.model.arrays import Array
from dlviz.model.digits.data import SIDE
from dlviz.model.digits.pad import bits_of_ink, counts

LARGEST = 4096  # pixels of a side
FINE = 1024  # pixels of a side that are looked at: 32 for each bit
COLOURED = 40  # of 255 between two channels: less is the noise of a JPEG
SOME = 0.01  # of the pixels may be coloured, or of another colour than the rest
PALE = 100  # of 255 in each channel: on such paper a lamp or the paper itself may have a colour
ALIKE = 0.8  # the cosine between two colours that are taken for one: 37 degrees
CONTRAST = 0.2  # between the lightest and the darkest: less is an empty sheet


@dataclass(frozen=True, slots=True)
class Brought:
    """``pixels`` of shape (64,), 0 to 16, and whether the picture was white on dark."""

    pixels: Array
    turned: bool


class Pasted:
    """What a picture in the clipboard is called, in the language of whoever is told."""

    def __str__(self) -> str:
        return translate("DigitsPanel", "The picture in the clipboard")


def bring(picture: Path | QImage, *, fit: bool) -> Brought:
    """Read a picture as a digit.

    Raises
    ------
    Problem
        ``not_a_file``, ``picture_unread``, ``picture_size``, ``picture_coloured`` or ``picture_blank``.
    """
    called = Pasted() if isinstance(picture, QImage) else str(picture)
    rgb = _rgb(_read(picture) if isinstance(picture, Path) else picture, called)
    if (np.ptp(rgb, axis=2) > COLOURED).mean() > SOME:
        rgb = _of_one_colour(rgb, called)
    grey = rgb.mean(axis=2) / 255
    if np.ptp(grey) < CONTRAST:
        raise Problem("picture_blank", DATA, path=called)
    grey = (grey - grey.min()) / np.ptp(grey)
    turned = bool(np.median(_edge(grey)) < 0.5)
    return Brought(counts(bits_of_ink(grey if turned else 1 - grey, fit=fit)), turned)


def _of_one_colour(rgb: Array, called: object) -> Array:
    """The picture as white light would show it, where all colour in it is a pen's: how dark it is is its ink then.

    What has several colours, or lies on a ground of a strong one, has no ink that its darkness alone would tell.
    """
    paper = np.median(_edge(rgb), axis=0)
    if paper.min() >= PALE:
        rgb = np.minimum(rgb * (paper.mean() / paper), 255)
    elif np.ptp(paper) > COLOURED:
        raise Problem("picture_coloured", DATA, path=called)
    colours = (rgb - rgb.mean(axis=2, keepdims=True))[np.ptp(rgb, axis=2) > COLOURED]
    mean = colours.sum(axis=0)
    others = colours @ mean < ALIKE * np.linalg.norm(colours, axis=1) * np.linalg.norm(mean)
    if others.sum() > SOME * rgb[:, :, 0].size:
        raise Problem("picture_coloured", DATA, path=called)
    return rgb


def _edge(pixels: Array) -> Array:
    return np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])


def _read(path: Path) -> QImage:
    check_regular(path)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)  # a phone writes how it was held beside the pixels
    _check(reader.size(), str(path))  # before it is read: some say a million pixels in a hundred bytes
    image = reader.read()
    if image.isNull():
        raise Problem("picture_unread", DATA, path=str(path))
    return image


def _rgb(image: QImage, called: object) -> Array:
    """Red, green and blue, 0 to 255, shape (rows, columns, 3).

    What is transparent is white, and black where white would show nothing of what is on it.
    """
    _check(image.size(), called)
    if max(image.width(), image.height()) > FINE:
        image = image.scaled(FINE, FINE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).astype(np.float64)
    opaque = pixels[:, :, 3:] / 255
    on_black = np.asarray(pixels[:, :, :3] * opaque)
    on_white = on_black + 255 * (1 - opaque)
    return on_black if np.ptp(on_white) < 255 * CONTRAST else on_white


def _check(size: QSize, called: object) -> None:
    if size.isValid() and not all(SIDE <= side <= LARGEST for side in (size.width(), size.height())):
        raise Problem("picture_size", DATA, path=called, wide=size.width(), high=size.height(), low=SIDE, most=LARGEST)

"""A bitmap as a PNG file, without loss.

Qt tries five filters on each row, which for drawings with flat colours takes twice as long and makes a larger file.
Source: Portable Network Graphics, W3C Recommendation, 2nd edition.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL = 3  # of zlib: 4 and more take twice as long for a twentieth of the size
PORTION = 2**18  # bytes that are made ready at once: all of a picture would be there twice
OPAQUE, CLEAR = 2, 6  # kinds of colour: red, green and blue; the same with alpha
METRE = 1  # the unit of pixels per length


def as_png(made: QImage) -> bytes:
    clear = made.hasAlphaChannel()
    head = struct.pack(">IIBBBBB", made.width(), made.height(), 8, CLEAR if clear else OPAQUE, 0, 0, 0)
    fine = struct.pack(">IIB", made.dotsPerMeterX(), made.dotsPerMeterY(), METRE)
    packer = zlib.compressobj(LEVEL)
    packed = [packer.compress(part.data) for part in _portions(made, 4 if clear else 3)]
    pixels = b"".join((*packed, packer.flush()))
    chunks = ((b"IHDR", head), (b"pHYs", fine), (b"IDAT", pixels), (b"IEND", b""))
    return b"".join((SIGNATURE, *(part for kind, data in chunks for part in _chunk(kind, data))))


def _chunk(kind: bytes, data: bytes) -> tuple[bytes, ...]:
    check = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)), kind, data, struct.pack(">I", check)


def _portions(made: QImage, channels: int) -> Iterator[NDArray[np.uint8]]:
    """Some rows at a time, shape (rows, 1 + channels · width): a 0, which says that no filter was used, and pixels."""
    kind = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    wide = channels * made.width()
    rows = max(PORTION // wide, 1)
    for top in range(0, made.height(), rows):
        part = made.copy(0, top, made.width(), min(rows, made.height() - top)).convertToFormat(kind)
        lines = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.bytesPerLine())
        filtered = np.zeros((part.height(), 1 + wide), np.uint8)
        filtered[:, 1:] = lines[:, :wide]
        yield filtered

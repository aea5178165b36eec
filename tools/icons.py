"""Build the icon in all its sizes from ``resources/icons/dlviz.svg``.

python tools/icons.py build             PNG files beside it; an installation does this by itself
python tools/icons.py bundle FOLDER     what Windows (.ico) and macOS (.icns) want, for a bundle
"""

from __future__ import annotations

import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "dlviz.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # pixels: those of freedesktop's icon themes


def picture(size: int) -> bytes:
    """The icon as PNG, ``size`` pixels a side."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def build() -> list[Path]:
    """Write ``dlviz-16.png`` and so on beside the drawing."""
    made = []
    for size in SIZES:
        made.append(SOURCE.with_name(f"dlviz-{size}.png"))
        made[-1].write_bytes(picture(size))
    return made


def bundle(folder: Path) -> tuple[Path, Path]:
    """Write ``dlviz.ico`` and ``dlviz.icns`` into a folder."""
    import io

    from PIL import Image

    icon, icons = folder / "dlviz.ico", folder / "dlviz.icns"
    largest = Image.open(io.BytesIO(picture(1024)))
    smaller = [Image.open(io.BytesIO(picture(size))) for size in SIZES[:-1]]
    largest.save(icon, sizes=[image.size for image in smaller], append_images=smaller)
    largest.save(icons)
    return icon, icons


if __name__ == "__main__":
    if sys.argv[1:] == ["build"]:
        build()
    elif sys.argv[1:2] == ["bundle"] and len(sys.argv) == 3:
        bundle(Path(sys.argv[2]))
    else:
        raise SystemExit(__doc__)

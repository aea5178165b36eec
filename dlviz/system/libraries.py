"""The system's own libraries that a window on Linux needs, by the Debian package that brings each."""

from __future__ import annotations

SONAMES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-randr0": "libxcb-randr.so.0",
}
SYSTEM_LIBRARIES = " ".join(SONAMES)


def missing() -> list[str]:
    """The packages of which the library cannot be loaded."""
    return [package for package, name in SONAMES.items() if not _loads(name)]


def _loads(name: str) -> bool:
    import ctypes  # no start pays for it

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True

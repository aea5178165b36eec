"""What is a file: a device, a pipe or a file of the kernel can stop whoever reads it, and is lost if it is replaced."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from dlviz.errors import FILES, Problem, file_problem
from dlviz.interrupt import at_once

KERNEL = ("/proc/", "/sys/")  # they call themselves files


def is_regular(path: Path) -> bool:
    """Whether a file that bytes are kept in stands at the end of the links.

    Raises
    ------
    OSError
        Where there is nothing, or a folder on the way is closed.
    """
    found = path.stat()
    kernel = sys.platform == "linux" and os.path.realpath(path).startswith(KERNEL)
    return stat.S_ISREG(found.st_mode) and not kernel


def check_regular(path: Path) -> None:
    """Refuse what is there and is no file; what is not there is somebody else's business.

    Raises
    ------
    Problem
        ``not_a_file``.
    """
    try:
        there = is_regular(path)
    except OSError:
        there = not Path(os.path.realpath(path)).is_symlink()  # links that lead in a circle
    if not there:
        raise Problem("not_a_file", FILES, path=str(path))


def content_of(path: Path, most: int) -> bytes:
    """What is in a file or a pipe: one byte more than ``most`` where there is more, since a pipe has no size.

    Raises
    ------
    Problem
        ``cannot_read``.
    """
    try:
        with at_once(), path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error


def set_aside(path: Path, name: Path | None = None) -> Path:
    """Give a file that cannot be understood the ending ``.bad``, under its own ``name`` or another, where it is free.

    Raises
    ------
    OSError
        Where it cannot be renamed.
    """
    name = name or path
    names = (name.with_name(f"{name.name}{count}.bad") for count in ("", *(f".{n}" for n in range(2, 10_000))))
    aside = next(free for free in names if not os.path.lexists(free))
    path.rename(aside)
    return aside

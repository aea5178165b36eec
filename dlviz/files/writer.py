"""The one way in which a file leaves the program: whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from dlviz.errors import file_problem
from dlviz.files.regular import check_regular, is_regular

# A new file, or none. Python's tempfile would do the same, and load five modules that a command for numbers can spare.
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write ``content`` beside ``path`` and put it in its place when every byte is on the disk.

    Qt's own writers report success on a full disk; here each step is checked, what stood there before stays until
    the new file is complete, and a file that could not be finished is removed. A ``private`` file is for nobody else.

    Raises
    ------
    OSError
        Where the folder is missing or closed, the disk is full, or what stands there is no file.
    """
    target = Path(os.path.realpath(path))
    if os.path.lexists(target) and not is_regular(target):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    temporary = target.with_name(f".{target.name[:60]}.{os.urandom(8).hex()}.part")
    handle = os.open(temporary, NEW, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            _keep_mode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def save(path: Path, content: bytes, *, private: bool = False) -> None:
    """``write_whole`` for a file that a person asked for.

    Raises
    ------
    Problem
        ``not_a_file`` or ``cannot_write``.
    """
    check_regular(path)
    try:
        if path.exists() and not os.access(path, os.W_OK):  # to replace it the folder's permission would do
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        write_whole(path, content, private=private)
    except OSError as error:
        raise file_problem("cannot_write", path, error) from error


def _keep_mode(target: Path, temporary: Path) -> None:
    """The new file is private; a picture should be as readable as any new file, or as the one it replaces."""
    if target.exists():
        mode = target.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    with contextlib.suppress(OSError):  # a USB stick may know no modes
        temporary.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Best effort: some systems cannot open a folder, and the file itself is safe by now."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

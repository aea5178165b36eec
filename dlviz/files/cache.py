"""A folder of things that took time to make: bounded, and nothing is taken out of it that was not put in."""

from __future__ import annotations

import contextlib
import os
import stat
import zlib
from pathlib import Path

from dlviz.files.writer import write_whole

MOST_BYTES = 16 * 2**20
LARGEST = 2**20  # bytes of one entry
ENDING = ".kept"
FORMER = (ENDING, ".svg")  # of what former formats kept
DIGEST = 16  # characters


class Cache:
    """``get`` and ``put``; a folder that is closed or full only costs time.

    Where its name ends in the number of its format, as in ``formulas-3``, what former ones left beside it goes.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._most = folder, most_bytes
        self._bytes: int | None = None  # counted when the first entry is written

    def get(self, key: str) -> bytes:
        """What was kept under this key, or nothing where it is missing, damaged or no file."""
        try:
            content = _read(self._file(key))
        except OSError:
            return b""
        digest, packed = content[:DIGEST], content[DIGEST:]
        return zlib.decompress(packed) if digest == _digest(key, packed) else b""

    def put(self, key: str, content: bytes) -> None:
        packed = zlib.compress(content)  # of a formula a third is left, and reading it takes 0.03 ms more
        if len(packed) + DIGEST > LARGEST or self._file(key).is_symlink():  # a link would lead elsewhere
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._file(key), _digest(key, packed) + packed)
            if self._bytes is None:
                self._bytes = self._size()
                self._end_former()
            else:
                self._bytes += len(packed) + DIGEST
            if self._bytes > self._most:
                self._shrink()

    def _file(self, key: str) -> Path:
        return self._folder / f"{_sum(key.encode()).decode()}{ENDING}"

    def _entries(self) -> list[tuple[float, int, Path]]:
        """Time, size and path of each entry."""
        found = []
        for entry in _files(self._folder, ENDING):
            about = entry.stat(follow_symlinks=False)
            found.append((about.st_mtime, about.st_size, Path(entry.path)))
        return found

    def _size(self) -> int:
        return sum(size for _, size, _ in self._entries())

    def _end_former(self) -> None:
        """Take away what was put into the folders of former formats, and these where nothing else is in them."""
        name, dash, number = self._folder.name.rpartition("-")
        for before in range(1, int(number) if dash and number.isdecimal() else 0):
            folder = self._folder.with_name(f"{name}-{before}")
            with contextlib.suppress(OSError):
                if not folder.is_symlink():
                    for path in _files(folder, FORMER):
                        Path(path).unlink()
                    folder.rmdir()

    def _shrink(self) -> None:
        """Let the oldest go, down to half, so that not every new entry has to look at all."""
        entries = sorted(self._entries(), reverse=True)
        total = 0
        for _, size, path in entries:
            total += size
            if total > self._most // 2:
                total -= size
                with contextlib.suppress(OSError):
                    path.unlink()
        self._bytes = total


def _files(folder: Path, ending: str | tuple[str, ...]) -> list[os.DirEntry[str]]:
    """The files of a folder with such an ending; no links."""
    with os.scandir(folder) as entries:
        return [each for each in entries if each.name.endswith(ending) and each.is_file(follow_symlinks=False)]


def _digest(key: str, content: bytes) -> bytes:
    """Of both: an entry that was renamed is not the one of its name."""
    return _sum(key.encode() + b"\0" + content)


def _sum(content: bytes) -> bytes:
    """Against damage, not against people: hashlib loads OpenSSL, for which the first picture would wait."""
    return b"%08x%08x" % (zlib.crc32(content), zlib.adler32(content))


def _read(path: Path) -> bytes:
    """An entry's bytes; a pipe is not waited for, and a link not followed."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"{path} is no file")
        return file.read(LARGEST)

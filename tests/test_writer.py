"""A file leaves the program whole, or not at all: what stood there before is then byte for byte the same."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dlviz.writer import write_whole

OLD, NEW = b"what stood there", b"new" * 10_000


def failing(code: int) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(code, os.strerror(code))

    return fail


def test_it_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "한글 이름.png"
    write_whole(path, OLD)
    write_whole(path, NEW)
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("broken", ["fsync", "fdopen"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, broken, failing(errno.ENOSPC))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_whole(path, NEW)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_rename_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(OLD)
    monkeypatch.setattr(Path, "replace", failing(errno.EACCES))
    with pytest.raises(PermissionError):
        write_whole(path, NEW)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_limit_of_the_system_leaves_the_old_file(tmp_path: Path) -> None:
    """A real failing write: the kernel refuses what passes the limit of a file's size."""
    resource = pytest.importorskip("resource")
    import signal

    path = tmp_path / "a.png"
    path.write_bytes(OLD)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old_handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(OSError, match="large"):
            write_whole(path, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, old_handler)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "no" / "a.png", NEW)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    real.write_bytes(OLD)
    link.symlink_to(real)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW


def test_rights_are_those_of_any_new_file_or_of_the_one_replaced(tmp_path: Path) -> None:
    path, other = tmp_path / "a.png", tmp_path / "b.png"
    other.write_bytes(b"")
    write_whole(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)
    path.chmod(0o640)
    write_whole(path, OLD)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_that_cannot_be_synced_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def no_folders(path: Any, *rest: Any, **names: Any) -> int:
        if Path(path).is_dir():
            raise OSError(errno.EACCES, "a folder")
        return opened(path, *rest, **names)

    monkeypatch.setattr(os, "open", no_folders)
    write_whole(tmp_path / "a.png", NEW)
    assert (tmp_path / "a.png").read_bytes() == NEW

"""A file leaves the program whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from dlviz.errors import Problem
from dlviz.files import writer
from dlviz.files.writer import save, write_whole

ROOT = Path(__file__).resolve().parents[2]
FULL = OSError(28, "No space left on device")

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and limits of POSIX")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("content", [b"", b"x", b"\x00\r\n" * 100_000])
def test_every_byte_is_written(tmp_path: Path, content: bytes) -> None:
    write_whole(tmp_path / "new", content)
    assert contents(tmp_path) == {"new": content}


def test_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"a long old content")
    write_whole(tmp_path / "there", b"new")
    assert contents(tmp_path) == {"there": b"new"}


@pytest.mark.parametrize("name", ["그림.png", "가" * 80, "a" * 250, "with space", ".hidden"])
def test_any_name(tmp_path: Path, name: str) -> None:
    write_whole(tmp_path / name, b"new")
    assert contents(tmp_path) == {name: b"new"}


def broken(*arguments: Any, **keywords: Any) -> Any:
    raise FULL


class FullFile:
    """A file that takes some bytes and then no more."""

    def __init__(self, handle: int, mode: str) -> None:
        self._file = os.fdopen(handle, mode)

    def __enter__(self) -> FullFile:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> None:
        self._file.write(content[:3])
        raise FULL


@pytest.fixture(params=["open", "write", "fsync", "replace"])
def full(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is found to be full at one of the steps."""
    if request.param == "open":
        monkeypatch.setattr(writer, "os", Instead(os, open=broken))
    elif request.param == "write":
        monkeypatch.setattr(writer, "os", Instead(os, fdopen=FullFile))
    elif request.param == "fsync":
        monkeypatch.setattr(writer, "os", Instead(os, fsync=broken))
    else:
        monkeypatch.setattr(Path, "replace", broken)


class Instead:
    """A module with some of its functions replaced, for one who imported it."""

    def __init__(self, module: Any, **others: Any) -> None:
        self._module, self._others = module, others

    def __getattr__(self, name: str) -> Any:
        return self._others[name] if name in self._others else getattr(self._module, name)


def test_on_a_full_disk_the_old_file_stays(full: None, tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"old")
    with pytest.raises(OSError, match="No space left"):
        write_whole(tmp_path / "there", b"new content")
    assert contents(tmp_path) == {"there": b"old"}


def test_on_a_full_disk_no_new_file_comes(full: None, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        write_whole(tmp_path / "new", b"new content")
    assert contents(tmp_path) == {}


def test_stopped_in_the_middle_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writer, "os", Instead(os, fsync=stopped))
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "new", b"new")
    assert contents(tmp_path) == {}


@posix
def test_a_real_limit_leaves_the_old_file(tmp_path: Path) -> None:
    """The system itself refuses the bytes beyond a limit, in the middle of the write."""
    (tmp_path / "there").write_bytes(b"old")
    code = """
        import pathlib, resource, signal, sys
        from dlviz.files.writer import save, write_whole
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
        for name in ("there", "new"):
            try:
                write_whole(pathlib.Path(sys.argv[1]) / name, b"x" * 20000)
            except OSError as error:
                print(error.strerror)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "File too large\n" * 2
    assert contents(tmp_path) == {"there": b"old"}


@pytest.mark.parametrize("place", ["nofolder/new", "file/new"])
def test_a_folder_that_is_missing(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=r"No such file|Not a directory"):
        write_whole(tmp_path / place, b"new")
    assert contents(tmp_path) == {"file": b""}


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - each system has a word of its own
        write_whole(tmp_path / "folder", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere" / "real")
    (tmp_path / "open").symlink_to(tmp_path / "elsewhere" / "none yet")
    write_whole(tmp_path / "link", b"new")
    write_whole(tmp_path / "open", b"first")
    assert (tmp_path / "link").is_symlink()
    assert contents(tmp_path / "elsewhere") == {"real": b"new", "none yet": b"first"}


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    (tmp_path / "there").touch()
    (tmp_path / "there").chmod(mode)
    write_whole(tmp_path / "there", b"new")
    assert stat.S_IMODE((tmp_path / "there").stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "new", b"new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


@posix
def test_a_disk_without_modes_takes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "chmod", broken)
    write_whole(tmp_path / "new", b"new")
    assert contents(tmp_path) == {"new": b"new"}


def test_a_folder_that_cannot_be_synced_takes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def files_only(path: Path, *how: int) -> int:
        return broken() if Path(path).is_dir() else os.open(path, *how)

    monkeypatch.setattr(writer, "os", Instead(os, open=files_only))
    write_whole(tmp_path / "new", b"new")
    assert contents(tmp_path) == {"new": b"new"}


@posix
def test_a_private_file_is_for_nobody_else(tmp_path: Path) -> None:
    (tmp_path / "there").touch(mode=0o644)
    for name in ("there", "new"):
        write_whole(tmp_path / name, b"new", private=True)
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("name", ["pipe", "link", "circle"])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(OSError, match=r"Invalid argument|symbolic links"):
        write_whole(tmp_path / name, b"new")
    with pytest.raises(Problem, match="not_a_file"):
        save(tmp_path / name, b"new")
    assert stat.S_ISFIFO((tmp_path / "pipe").lstat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "link", "pipe"]

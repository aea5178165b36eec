"""A cache is bounded, and gives back only what was put in."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from dlviz.files.cache import LARGEST, Cache

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def noise(size: int, seed: int = 0) -> bytes:
    """What cannot be packed."""
    return random.Random(seed).randbytes(size)


def test_what_repeats_itself_takes_little_room(folder: Path) -> None:
    content = b"<path d='M 1 2'/>" * 1000
    Cache(folder).put("a", content)
    assert Cache(folder).get("a") == content
    assert size(folder) < len(content) / 10


def test_what_is_put_in_is_there_at_the_next_start(folder: Path) -> None:
    Cache(folder).put("a", b"content")
    assert (Cache(folder).get("a"), Cache(folder).get("b")) == (b"content", b"")


@pytest.mark.parametrize("at", [0, 12, 20, -1])
def test_an_entry_with_one_wrong_byte_is_none(folder: Path, at: int) -> None:
    Cache(folder).put("a", b"<svg>content</svg>")
    (entry,) = folder.iterdir()
    content = bytearray(entry.read_bytes())
    content[at] ^= 1
    entry.write_bytes(content)
    assert Cache(folder).get("a") == b""


def test_an_entry_under_another_name_is_none(folder: Path) -> None:
    Cache(folder).put("a", b"content of a")
    (of_a,) = folder.iterdir()
    Cache(folder).put("b", b"content of b")
    of_b = next(path for path in folder.iterdir() if path != of_a)
    of_a.replace(of_b)
    assert Cache(folder).get("b") == b""


@posix
@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_what_is_no_file_is_ignored_and_left_alone(folder: Path, tmp_path: Path, kind: str) -> None:
    Cache(folder).put("a", b"content")
    (entry,) = folder.iterdir()
    moved = entry.replace(tmp_path / "elsewhere")
    {"pipe": os.mkfifo, "link": lambda path: path.symlink_to(moved), "folder": Path.mkdir}[kind](entry)
    assert Cache(folder).get("a") == b""
    kept = moved.read_bytes()
    Cache(folder).put("a", b"again")
    assert entry.is_symlink() or not entry.is_file()
    assert moved.read_bytes() == kept


def test_it_never_grows_beyond_its_bound_and_keeps_the_newest(folder: Path) -> None:
    cache = Cache(folder, most_bytes=5000)
    for number in range(100):
        cache.put(f"key {number}", noise(200, number))
        newest = max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (number, number))
        assert size(folder) <= 5000
    assert cache.get("key 99") == noise(200, 99)
    assert cache.get("key 0") == b""


def test_an_older_cache_counts(folder: Path) -> None:
    for number in range(40):
        Cache(folder, most_bytes=10**6).put(f"key {number}", noise(200, number))
    Cache(folder, most_bytes=5000).put("one more", bytes(200))
    assert size(folder) <= 5000


def test_what_is_larger_than_an_entry_may_be_is_not_kept(folder: Path) -> None:
    Cache(folder).put("a", noise(LARGEST))
    assert Cache(folder).get("a") == b""


def test_what_former_formats_left_goes(tmp_path: Path) -> None:
    """And nothing else: no later one, no file that is not theirs, and nothing behind a link."""
    former, older, later, other = (tmp_path / name for name in ("kept-2", "kept-1", "kept-4", "kept-x"))
    for folder in (former, older, later, other):
        folder.mkdir()
        (folder / "a.kept").write_bytes(b"a")
    (former / "b.svg").write_bytes(b"b")
    (older / "mine.txt").write_bytes(b"a person's")
    Cache(tmp_path / "kept-3").put("a", b"content")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept-1", "kept-3", "kept-4", "kept-x"]
    assert [path.name for path in older.iterdir()] == ["mine.txt"]
    assert (later / "a.kept").exists()
    assert Cache(tmp_path / "kept-3").get("a") == b"content"


@posix
def test_a_link_in_the_place_of_a_former_format_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.kept").write_bytes(b"a")
    (tmp_path / "kept-2").symlink_to(tmp_path / "elsewhere")
    Cache(tmp_path / "kept-3").put("a", b"content")
    assert (tmp_path / "elsewhere" / "a.kept").exists()

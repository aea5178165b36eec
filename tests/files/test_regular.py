"""What is a file and what only looks like one, and the names of files that are set aside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from dlviz.errors import Problem
from dlviz.files.regular import check_regular, set_aside

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")


def is_refused(path: Path) -> bool:
    try:
        check_regular(path)
    except Problem as problem:
        return problem.kind == "not_a_file"
    return False


@posix
def test_a_file_and_a_link_to_one_are_files_and_nothing_else_is(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    for link, target in (("good", "file"), ("bad", "pipe"), ("circle", "circle"), ("nowhere", "gone")):
        (tmp_path / link).symlink_to(target)
    refused = {path.name for path in (*tmp_path.iterdir(), tmp_path / "none", tmp_path) if is_refused(path)}
    assert refused == {"pipe", "bad", "circle", tmp_path.name}


@pytest.mark.skipif(not Path("/proc/cpuinfo").exists(), reason="a system without files of the kernel")
def test_a_device_and_a_file_of_the_kernel_are_no_files() -> None:
    assert is_refused(Path("/dev/null"))
    assert is_refused(Path("/proc/cpuinfo"))


def test_each_file_that_is_set_aside_has_a_name_of_its_own(tmp_path: Path) -> None:
    names = []
    for content in ("first", "second", "third"):
        (tmp_path / "last.dlviz").write_text(content, encoding="utf-8")
        names.append(set_aside(tmp_path / "last.dlviz").name)
    assert names == ["last.dlviz.bad", "last.dlviz.2.bad", "last.dlviz.3.bad"]
    assert [(tmp_path / name).read_text(encoding="utf-8") for name in names] == ["first", "second", "third"]

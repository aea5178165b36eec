"""The installed command, and what it says where another project's files stand in its folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dlviz_lab
from dlviz_lab import other_owners


def installed(site: Path, name: str, *files: str) -> None:
    folder = site / f"{name}.dist-info"
    folder.mkdir(parents=True)
    (folder / "RECORD").write_text("".join(f"{file},sha256=x,1\n" for file in files), encoding="utf-8")


def test_who_else_owns_the_folder(tmp_path: Path) -> None:
    installed(tmp_path, "dlviz_lab-0.1.0", "dlviz/__init__.py", "dlviz_lab.py")
    assert other_owners(tmp_path) == ()
    installed(tmp_path, "dlviz-0.3.0", "dlviz/__init__.py", "dlviz/lstm.py")
    assert other_owners(tmp_path) == ("dlviz 0.3.0",)


def test_a_package_without_files_in_the_folder_owns_nothing(tmp_path: Path) -> None:
    installed(tmp_path, "dlviz-0.1.0", "__editable__.dlviz.pth", "../bin/dlviz", "dlviz_extra/__init__.py")
    (tmp_path / "dlviz-9.dist-info").mkdir()  # a leftover without a list
    assert other_owners(tmp_path) == ()


def test_the_doctor_may_look_at_every_package(tmp_path: Path) -> None:
    installed(tmp_path, "colours-1.0", "dlviz/palette.py")
    assert other_owners(tmp_path) == ()
    assert other_owners(tmp_path, "*") == ("colours 1.0",)


@pytest.mark.parametrize("overwritten", [True, False])
def test_a_folder_that_another_project_has_overwritten_is_named(tmp_path: Path, overwritten: bool) -> None:
    """As pip leaves it after ``pip install dlviz`` over this program."""
    shutil.copy(Path(dlviz_lab.__file__), tmp_path)
    (tmp_path / "dlviz").mkdir()
    (tmp_path / "dlviz" / "__init__.py").write_text("import some_widgets_that_are_not_here\n", encoding="utf-8")
    if overwritten:
        installed(tmp_path, "dlviz-0.3.0", "dlviz/__init__.py")
    run = subprocess.run(
        [sys.executable, "-c", "import dlviz_lab; raise SystemExit(dlviz_lab.main())"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert ("Traceback" in run.stderr) is not overwritten  # what is not known is not hidden
    if overwritten:
        assert "dlviz-lab + dlviz 0.3.0" in run.stderr
        assert "python -m pip uninstall -y dlviz dlviz-lab" in run.stderr
        assert "두 패키지" in run.stderr

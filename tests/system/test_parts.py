"""A missing part is named by its own package, in a version that fits; nothing of it is a traceback."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

from dlviz.system import parts
from dlviz.system.parts import missing_part, to_install

ROOT = Path(__file__).resolve().parents[2]
LINES = [
    "numpy>=1.26",
    "pyside6-essentials<6.12,>=6.10.1; python_version < '3.12'",
    "pyside6-essentials<6.13,>=6.10.1; python_version >= '3.12'",
    "av>=13; extra == 'video'",
]
TOO_HIGH = "6.13" if sys.version_info >= (3, 12) else "6.12"


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: LINES)


@pytest.mark.usefixtures("installed")
def test_the_bounds_are_those_of_the_installation() -> None:
    assert parts.bounds() == {"numpy": ("1.26", ""), "pyside6-essentials": ("6.10.1", TOO_HIGH)}


@pytest.mark.usefixtures("installed")
def test_what_is_imported_is_named_by_its_package() -> None:
    error = ModuleNotFoundError("No module named 'PySide6'", name="PySide6.QtCore")
    said = missing_part(error)
    assert said is not None
    assert said.endswith(f'python -m pip install "PySide6_Essentials>=6.10.1,<{TOO_HIGH}"')


def test_in_a_checkout_that_was_never_installed_all_of_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare ``pip install PySide6-Essentials`` could bring a version that ends the program."""

    def unknown(name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", unknown)
    assert to_install("PySide6_Essentials") == f'python -m pip install "{ROOT}"'


def test_in_a_bundle_nothing_is_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = missing_part(ModuleNotFoundError("", name="PIL"))
    assert said is not None
    assert "bundle" in said
    assert "pip" not in said


def test_what_is_no_part_is_a_fault_of_the_program() -> None:
    assert missing_part(ModuleNotFoundError("", name="dlviz.nothing")) is None
    assert missing_part(ImportError("cannot import name 'x'")) is None


def test_a_library_of_the_system_is_told_with_its_packages() -> None:
    said = missing_part(ImportError("libEGL.so.1: cannot open shared object file"))
    assert said is not None
    assert "libegl1" in said


@pytest.mark.parametrize("command", ["", "export cost -o x.png", "desktop install", "doctor"])
def test_without_qt_every_command_says_so_in_a_line(tmp_path: Path, command: str) -> None:
    code = "import sys; sys.modules['PySide6'] = None; from dlviz.app import main; raise SystemExit(main(sys.argv[1:]))"
    home = {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"}
    run = subprocess.run(
        [sys.executable, "-c", code, *command.split()],
        env=home,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in run.stderr
    if command == "doctor":
        assert run.returncode in (0, 1)
    elif command == "desktop install":
        assert run.returncode == 0
    else:
        assert run.returncode == 1
        assert "pip install" in run.stderr
        assert run.stderr.count("\n") == 1

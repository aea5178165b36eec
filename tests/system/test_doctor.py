"""The doctor finds what is wrong, says what to do about it, and lets what is well alone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlviz import __version__
from dlviz.app import main
from dlviz.shell.settings import Settings
from dlviz.system import doctor, install, libraries, parts
from dlviz.system.doctor import BAD, GOOD, NOTE, Finding, examine
from dlviz.system.entry import ID
from dlviz.system.report import found
from tools import icons

linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux")
SCREEN = {"DISPLAY": ":0"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    icons.build()
    Settings().language = "en"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(parts, "version", lambda name: VERSIONS.get(name))
    monkeypatch.setattr(parts, "bounds", lambda: {"numpy": ("1.26", ""), "pyside6-essentials": ("6.10.1", "6.12")})
    monkeypatch.setattr(libraries, "missing", lambda: [])
    monkeypatch.setattr(doctor, "other_owners", lambda pattern: ())
    return tmp_path


VERSIONS = dict.fromkeys(parts.PARTS, "99.0") | {"PySide6_Essentials": "6.11.3", "av": "18.1.0"}


def of(state: str) -> list[Finding]:
    return [finding for finding in examine(SCREEN) if finding.state == state]


def test_a_machine_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert of(BAD) == []
    assert main(["doctor", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"✓ dlviz {__version__} (dlviz-lab)")
    assert lines[-1] == "All is well."


def test_it_speaks_korean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--lang", "ko"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "모두 정상입니다."


def one(state: str, words: str) -> Finding:
    (finding,) = (finding for finding in of(state) if words in finding.text)
    assert finding.advice or state == GOOD
    return finding


def test_a_missing_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "version", lambda name: None if name == "numpy" else VERSIONS.get(name))
    assert one(BAD, "numpy is not installed").advice == 'python -m pip install "numpy>=1.26"'


@pytest.mark.parametrize("version", ["6.10.0", "6.12.0", "6.9.1", "7"])
def test_a_part_of_a_wrong_version(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setattr(parts, "version", lambda name: version if "PySide6" in name else VERSIONS.get(name))
    assert one(BAD, f"PySide6_Essentials {version}").advice.endswith('"PySide6_Essentials>=6.10.1,<6.12"')


def test_two_owners_of_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "other_owners", lambda pattern: ("dlviz 0.3.0",))
    assert "pip uninstall -y dlviz dlviz-lab" in one(BAD, "dlviz 0.3.0").advice


def test_without_pyav_there_is_no_video(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "version", lambda name: VERSIONS.get(name) if name != "av" else None)
    assert one(NOTE, "PyAV").advice.endswith("python -m pip install av")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert next(finding for finding in of(NOTE) if "PyAV" in finding.text).advice == ""  # nothing can be installed


@linux
def test_missing_libraries_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "missing", lambda: ["libxcb-cursor0", "libgl1"])
    assert one(BAD, "libxcb-cursor0, libgl1").advice == "On Debian or Ubuntu: apt-get install libxcb-cursor0 libgl1"


@linux
def test_a_library_is_missing_if_it_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(libraries, "SONAMES", {"libc6": "libc.so.6", "libnone": "libnone.so.7"})
    assert libraries.missing() == ["libnone"]


@linux
def test_without_a_display() -> None:
    (finding,) = (finding for finding in examine({}) if "no display" in finding.text)
    assert finding.state == NOTE
    assert "dlviz export" in finding.advice


def test_letters_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlviz.shell.fonts.has_hangul", lambda: False)
    assert "fonts" in one(BAD, "Hangul would be boxes").advice


def test_a_folder_that_cannot_be_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(dir: Path) -> Iterator[None]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", closed)
    for folder, name in (
        ("Settings", "XDG_CONFIG_HOME"),
        ("Last state and log", "XDG_DATA_HOME"),
        ("Typeset formulas", "XDG_CACHE_HOME"),
    ):
        advice = one(BAD, f"{folder} cannot be written (Permission denied)").advice
        assert re.findall(r"XDG_\w+", advice) == [name]
    advice = one(BAD, "This folder cannot be written (Permission denied)").advice
    assert advice == "Make it yours, or go to another folder first"


def test_a_disk_that_is_nearly_full(monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 3_000_000

    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda place: Usage)
    assert all("3 MB" in finding.text and finding.advice == "Make room on this disk" for finding in of(BAD))
    assert len(of(BAD)) == 4


def test_a_file_that_no_installation_has_built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "resource", lambda name: tmp_path / name)
    assert "pip install ." in one(BAD, "dlviz_ko.qm").advice


@linux
def test_its_place_in_the_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "TOOLS", {})
    assert "dlviz desktop install" in one(NOTE, "not in the menu").advice
    install.install(install.places(), ("/opt/other",))
    assert "dlviz desktop install" in one(NOTE, '"/opt/other"').advice
    install.install(install.places())
    one(GOOD, f"{ID}.desktop")


def test_what_is_bad_is_counted_and_ends_with_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "version", lambda name: None)
    assert main(["doctor", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert out.count("✗") == len(parts.PARTS)
    assert out.splitlines()[-1] == f"Not as it must be: {len(parts.PARTS)}"


def test_any_terminal_can_print_it() -> None:
    lines = list(found([Finding(BAD, "x", "y"), Finding(GOOD, "z")], "ascii"))
    assert lines[:3] == ["!! x", "  -> y", "ok z"]

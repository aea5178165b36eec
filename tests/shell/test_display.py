"""Where no window can be opened the program names the reason in one sentence, and Qt does not abort it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlviz.shell.desktop import why

NOBODYS = ":4077"  # a display that no server has: those that are started for a test count from 0 or from 99
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")


def started(folder: Path, **environment: str) -> tuple[int, str]:
    """How a window ends that is asked for in such an environment."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    folders = {f"XDG_{name}": str(folder) for name in ("DATA_HOME", "CONFIG_HOME", "RUNTIME_DIR")}
    folder.chmod(0o700)
    done = subprocess.run(
        [sys.executable, "-m", "dlviz"], cwd=ROOT, env=kept | folders | {"LC_ALL": "C.UTF-8"} | environment,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"DISPLAY": NOBODYS}, f"DISPLAY={NOBODYS}"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "WAYLAND_DISPLAY=wayland-9"),
        ({"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": NOBODYS}, f"WAYLAND_DISPLAY=wayland-9, DISPLAY={NOBODYS}"),
        ({"QT_QPA_PLATFORM": "bogus"}, '"bogus"'),
        ({"QT_QPA_PLATFORM": "xcb"}, "no display"),
        ({}, "no display"),
    ],
)
def test_the_reason_is_named_in_one_sentence(tmp_path: Path, environment: dict[str, str], named: str) -> None:
    status, said = started(tmp_path, **environment)
    assert status == 1, said
    assert said.startswith("dlviz: ")
    assert said.count("\n") == 1
    assert named in said
    assert "xcb-cursor" not in said


def test_a_missing_library_is_told_as_one() -> None:
    said = 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'
    assert why(said, {"DISPLAY": ":0"}).kind == "no_platform"

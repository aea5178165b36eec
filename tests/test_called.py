"""A command that a message names is one that a person can type, in a bundle too."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from dlviz.app import main
from dlviz.called import program
from dlviz.errors import USAGE, WINDOW, Problem
from dlviz.export.recipe import Recipe, command
from dlviz.messages import sentence
from dlviz.state import first_state


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One file in a folder with a blank in its name, which no PATH knows."""
    file = tmp_path / "my programs" / "dlviz"
    file.parent.mkdir()
    file.touch(mode=0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(file))
    monkeypatch.setenv("PATH", str(tmp_path))
    return file


def test_with_pip_it_is_called_by_its_name() -> None:
    assert program() == "dlviz"


@pytest.mark.skipif(sys.platform == "win32", reason="the shells of Unix")
def test_a_bundle_is_called_by_its_place(bundle: Path) -> None:
    assert shlex.split(program()) == [str(bundle)]


@pytest.mark.skipif(sys.platform == "win32", reason="the shells of Unix")
def test_a_bundle_that_the_path_knows_by_its_name(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dlviz").symlink_to(bundle)
    assert program() == "dlviz"
    (tmp_path / "dlviz").unlink()
    (tmp_path / "dlviz").touch(mode=0o755)  # another one
    assert program() != "dlviz"


def test_a_bundle_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    for place, typed in (
        ("C:\\dlviz.exe", "C:\\dlviz.exe"),
        ("C:\\my programs\\dlviz.exe", '"C:\\my programs\\dlviz.exe"'),
    ):
        monkeypatch.setattr(sys, "executable", place)
        monkeypatch.setattr("shutil.which", lambda name: None)
        assert program() == typed


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_sentences_of_a_bundle_name_it(
    bundle: Path, qapp: Any, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    for arguments in (["desktop"], ["export", "cost"]):
        main([*arguments, "--lang", language])
        assert f"`{shlex.quote(str(bundle))} {arguments[0]} --help`" in capsys.readouterr().err
    for problem in (
        Problem("no_display", WINDOW),
        Problem("display_is_dead", WINDOW, displays=(":1",)),
        Problem("no_platform", WINDOW, platform="xcb"),
        Problem("no_page", USAGE, text="99"),
    ):
        assert f"`{shlex.quote(str(bundle))} " in sentence(problem)


def test_the_command_of_the_export_window_is_one_that_a_bundle_takes(bundle: Path) -> None:
    line = shlex.split(command("cost", first_state("cost"), Recipe(".png"), "x.dlviz"))
    assert line[:3] == [str(bundle), "export", "cost"]

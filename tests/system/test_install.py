"""The program in a person's desktop: installed, installed again, removed; whole, or not at all."""

from __future__ import annotations

import configparser
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from dlviz.app import main
from dlviz.errors import Problem
from dlviz.resources import resource
from dlviz.shell.settings import Settings
from dlviz.system import entry, install
from dlviz.system.entry import ENTRY, ID, KIND, own_command, quoted, starting
from dlviz.topics import TITLES
from tools import icons

linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="desktops after freedesktop.org")
Tree = dict[str, bytes]


@pytest.fixture(scope="module", autouse=True)
def _icons() -> None:
    icons.build()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    Settings().language = "en"
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setattr(install, "TOOLS", {})
    return tmp_path


def tree(folder: Path) -> Tree:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(["desktop", *arguments, "--lang", "en"]) == status
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return out if status == 0 else err


@linux
def test_it_is_installed_and_removed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "double click" in said(capsys, "install")
    made = tree(home)
    assert f".local/share/applications/{ENTRY}" in made
    assert f".local/share/mime/packages/{ID}.xml" in made
    assert f".local/share/icons/hicolor/48x48/apps/{ID}.png" in made
    assert made[".config/mimeapps.list"].decode().splitlines()[1] == f"{KIND}={ENTRY};"
    assert "Removed" in said(capsys, "remove")
    assert sorted(str(left.relative_to(home)) for left in home.rglob("*")) == [
        ".config", ".local", ".local/share",
    ]  # fmt: skip
    assert "nothing to remove" in said(capsys, "remove")


@linux
def test_what_others_have_there_stays(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "[Default Applications]\ntext/html=reader.desktop\n\n[Added Associations]\n"
    mine = {".config/mimeapps.list": chosen.encode(), ".local/share/icons/hicolor/48x48/apps/mine.png": b"mine"}
    for name, content in mine.items():
        (home / name).parent.mkdir(parents=True)
        (home / name).write_bytes(content)
    said(capsys, "install")
    said(capsys, "remove")
    assert tree(home) == mine


@linux
def test_a_second_install_changes_nothing_and_another_program_is_named(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "install")
    before = tree(home)
    assert "earlier" not in said(capsys, "install")
    assert tree(home) == before
    install.install(install.places(), ("/opt/old dlviz/dlviz",))
    assert 'which started: "/opt/old dlviz/dlviz"' in said(capsys, "install")
    assert tree(home) == before


@linux
def test_the_program_that_opened_such_files_before_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / ".config").mkdir()
    (home / ".config" / "mimeapps.list").write_text(
        f"[Default Applications]\n{KIND}=editor.desktop\n", encoding="utf-8"
    )
    assert "editor.desktop opened such files" in said(capsys, "install")
    said(capsys, "remove")
    assert "editor.desktop" in (home / ".config" / "mimeapps.list").read_text(encoding="utf-8")


@linux
@pytest.mark.parametrize("value", ["", "relative", "/nowhere/at/all"])
def test_without_a_home_it_says_so(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("HOME", value)
    assert "There is no home folder" in said(capsys, "install", status=4)
    assert "There is no home folder" in said(capsys, "remove", status=4)
    monkeypatch.setenv("XDG_DATA_HOME", "also/relative")  # to be ignored, says the specification
    assert "There is no home folder" in said(capsys, "install", status=4)
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    assert "Written" in said(capsys, "install")


@linux
@pytest.mark.parametrize(
    "stone", [".local/share/icons", ".local/share/metainfo", ".config", ".local/share/icons/hicolor/scalable/apps"]
)
def test_what_cannot_be_written_leaves_nothing_behind(
    home: Path, capsys: pytest.CaptureFixture[str], stone: str
) -> None:
    """A file stands where a folder is needed: a closed folder would not stop the superuser."""
    (home / stone).parent.mkdir(parents=True, exist_ok=True)
    (home / stone).write_bytes(b"in the way")
    folders = sorted(home.rglob("*"))
    error = said(capsys, "install", status=4)
    assert "cannot be" in error
    assert stone in error
    assert tree(home) == {stone: b"in the way"}
    assert sorted(home.rglob("*")) == folders


@linux
def test_a_failed_second_install_brings_the_first_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install.install(install.places(), ("/opt/first",))
    choices = home / ".config" / "mimeapps.list"
    choices.write_bytes(b"\xff\xfe\x00 not a text")
    before = tree(home)
    assert "mimeapps.list cannot be read" in said(capsys, "install", status=4)
    assert tree(home) == before


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_no_desktop_reads_such_files(platform: str) -> None:
    with pytest.raises(Problem) as problem:
        install.places({"HOME": "/"}, platform)
    assert problem.value.kind == "no_desktop_files"


def test_a_wrong_action_is_told(capsys: pytest.CaptureFixture[str], qapp: Any) -> None:
    assert main(["desktop", "uninstall", "--lang", "en"]) == 2
    assert "install, remove" in capsys.readouterr().err.replace("'", "")


# the files


@linux
@pytest.mark.parametrize("word", ["/usr/bin/dlviz", "/home/a b/dlviz", '/x"y', "/x$y`z", "/x\\y", "/100%/x"])
def test_a_command_survives_the_quoting_of_an_entry(word: str) -> None:
    """Read again by the two rules of the specification: the value's escapes first, the quotes afterwards."""
    value = quoted(word).replace("\\\\", "\\").replace("%%", "%")
    shown = subprocess.run(["sh", "-c", f"printf %s {value}"], capture_output=True, text=True, check=True)
    assert shown.stdout == word


def test_the_entry_is_one_that_starts_this_very_program() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(starting(resource(f"desktop/{ENTRY}").read_text(encoding="utf-8"), own_command()))
    made = parser["Desktop Entry"]
    command = shlex.split(made["Exec"])
    assert command[-1] == "%f"
    assert made["MimeType"] == f"{KIND};"
    shown = subprocess.run([*command[:-1], "--version"], capture_output=True, text=True, check=True, cwd="/")
    assert shown.stdout.startswith("dlviz ")


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable,)


@pytest.mark.parametrize("name", [f"{ID}.xml", f"{ID}.metainfo.xml"])
def test_the_descriptions_are_whole(name: str) -> None:
    root = ElementTree.parse(resource(f"desktop/{name}")).getroot()
    assert KIND in ElementTree.tostring(root, encoding="unicode")


def test_shops_are_told_of_every_panel() -> None:
    root = ElementTree.parse(resource(f"desktop/{ID}.metainfo.xml")).getroot()
    english, korean = root.findall("description/p")[:2]
    assert english.text is not None
    assert korean.text is not None
    told = " ".join(english.text.lower().split())
    assert [title for title in TITLES.values() if title.lower() not in told] == []
    assert korean.text.partition("를 ")[0].count(",") == len(TITLES) - 1


def test_the_icon_is_drawn_in_every_size() -> None:
    from PySide6.QtGui import QImage

    for size in icons.SIZES:
        image = QImage(str(resource(f"icons/dlviz-{size}.png")))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        seen = {image.pixelColor(x, y).rgb() for x in range(size) for y in range(size)}
        assert len(seen) > 20


def test_what_other_systems_want_of_the_icon(tmp_path: Path) -> None:
    icon, icons_file = icons.bundle(tmp_path)
    assert icon.read_bytes()[:4] == b"\0\0\1\0"
    assert icons_file.read_bytes()[:4] == b"icns"


@linux
@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="shared-mime-info is not here")
def test_a_desktop_then_knows_the_kind_of_file(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "TOOLS", {"update-mime-database": "mime"})
    said(capsys, "install")
    assert f"100:{KIND}:*.dlviz" in (home / ".local/share/mime/globs2").read_text(encoding="utf-8")
    said(capsys, "remove")
    assert KIND not in (home / ".local/share/mime/globs2").read_text(encoding="utf-8")


@linux
def test_a_desktop_that_cannot_be_told_is_named(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "TOOLS", {"update-mime-database": "mime"})
    monkeypatch.setenv("PATH", os.devnull)
    assert "apt-get install shared-mime-info" in said(capsys, "install")


def test_files_come_from_one_table() -> None:
    places = [place for place, _ in entry.files(("x",))]
    assert len(places) == len(set(places)) == 4 + len(icons.SIZES)

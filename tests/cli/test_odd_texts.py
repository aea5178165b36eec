"""Texts that no letter stands for, wherever one can be given: a clear sentence or a whole file, in every ending."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

import dlviz
from dlviz.app import main
from dlviz.export.endings import ANIMATIONS, DRAWN
from dlviz.export.formats import ENDINGS
from dlviz.export.sheets import ENDINGS as SHEETS
from dlviz.notebook import WrongValue

ODD = "a\udcff\x01b"  # bytes that are no UTF-8 come as lone surrogates
SMALL = ("--set", "steps=2", "--size", "400x300", "--lang", "en")


pytestmark = pytest.mark.usefixtures("folder")


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of a wrong usage; nothing is left behind."""
    assert main(list(arguments)) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert not list(Path().iterdir())
    return err


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    ("title", "words"),
    [
        (ODD, "--title has letters that are not UTF-8: a\\udcff\\x01b."),
        ("a\x01", 'title: "a\\u0001" is not possible. Allowed: a text of at most 1000 printable characters.'),
        ("\x1b[31m", "printable"),
        ("\ufffe", "printable"),
        ("a" * 1001, "1000"),
    ],
    ids=("bytes", "control", "escape", "no character", "long"),
)
def test_a_title_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], ending: str, title: str, words: str
) -> None:
    assert words in refused(capsys, "export", "descent", "-o", f"x{ending}", "--title", title, *SMALL)
    with pytest.raises(WrongValue, match=r"title: .* is not possible"):
        dlviz.figure("cost").save(f"x{ending}", title=title)
    assert not list(Path().iterdir())


@pytest.mark.parametrize("ending", DRAWN)
def test_a_title_of_all_that_can_be_written(ending: str) -> None:
    title = "<&>\"' </title>\n\t%1 {0} $x_1$ 가 👩‍👧 \u202e"
    assert main(["export", "descent", "-o", f"x{ending}", "--title", title, *SMALL]) == 0
    if ending == ".svg":
        Xml.parse(f"x{ending}")


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "log-loss", "-o", "x.svg", "--set", f'rows=[["{ODD}",1,0.5]]'),
        ("export", "cost", "-o", "x.svg", "--data", "t.csv", "--columns", f"x={ODD}"),
        ("export", "cost", "-o", "x.svg", "--size", ODD),
        ("worksheet", "-o", "x.pdf", "--topics", ODD),
    ],
    ids=lambda arguments: arguments[-2],
)
def test_an_option_with_bytes_that_are_no_text(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    said = refused(capsys, *arguments)
    assert f"{arguments[-2]} has letters that are not UTF-8: " in said
    assert "a\\udcff\\x01b" in said


@pytest.mark.parametrize("name", ["\udcff", "\ufffe", "\x01"])
def test_a_name_of_data_that_cannot_be_written(name: str) -> None:
    with pytest.raises(WrongValue, match="printable characters on one line"):
        dlviz.figure("log-loss", rows=[[name, 1, 0.5]])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('title = "\\u0001"', 'title: "\\u0001" is not possible'),
        ('fields = {rows = [["\\u0001", 1, 0.5]]}', 'rows[0][0]: "\\u0001" is not possible'),
        ('card = "\\u0001"', 'no card "\\x01"'),
    ],
)
def test_a_figure_with_a_text_that_cannot_be_written(capsys: pytest.CaptureFixture[str], line: str, words: str) -> None:
    Path("set.toml").write_text(f'[[figure]]\nname = "x.svg"\npanel = "log-loss"\n{line}\n', encoding="utf-8")
    assert main(["export", "--figures", "set.toml", "-o", ".", "--lang", "en"]) in (2, 3)
    assert words in capsys.readouterr().err
    assert not Path("x.svg").exists()


@pytest.fixture
def odd_name(folder: Path) -> str:
    try:
        (folder / ODD).touch()
    except (OSError, UnicodeError):
        pytest.skip("here a file cannot be called so")
    (folder / ODD).unlink()
    return ODD


@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if ending not in ANIMATIONS])
def test_files_whose_names_are_no_text(capsys: pytest.CaptureFixture[str], odd_name: str, ending: str) -> None:
    Path(f"{odd_name}.csv").write_text("\x1b[31mx,y\n1,2\n2,4\n", encoding="utf-8")
    Path(f"{odd_name}.dlviz").write_text('{"dlviz": 1}', encoding="utf-8")
    Path(f"{odd_name}.toml").write_text(f'[[figure]]\nname = "x{ending}"\npanel = "cost"\n', encoding="utf-8")
    Path(odd_name).mkdir()
    given = ("--data", f"{odd_name}.csv", "--columns", "x=A,y=B", "--session", f"{odd_name}.dlviz", "--lang", "en")
    assert main(["export", "cost", "-o", f"{odd_name}/{odd_name}{ending}", *given]) == 0
    assert 'a\\udcff\\x01b.csv: Taken: x = "\\x1b[31mx", y = "y".\n' in capsys.readouterr().err
    assert main(["export", "--session", f"{odd_name}.dlviz", "-o", odd_name, "--format", ending[1:], "--force"]) == 0
    assert main(["export", "--figures", f"{odd_name}.toml", "-o", odd_name]) == 0
    assert {path.name for path in Path(odd_name).iterdir()} >= {f"x{ending}", odd_name + ending}


@pytest.mark.parametrize("ending", SHEETS)
def test_worksheets_whose_names_are_no_text(odd_name: str, ending: str) -> None:
    Path(f"{odd_name}.txt").write_bytes("Kim\x01\n이\n".encode())
    line = ["worksheet", "-o", f"{odd_name}{ending}", "--names", f"{odd_name}.txt", "--topics", "5"]
    assert main(line) == 0
    if ending == ".xml":
        Xml.parse(f"{odd_name}{ending}")


@pytest.mark.parametrize("encoding", ["ascii", "cp949"])
@pytest.mark.parametrize("line", [("lecture", "--lang", "ko"), ("export", "--lang", "ko", "--help")])
def test_where_it_is_printed_there_may_be_other_letters(encoding: str, line: tuple[str, ...]) -> None:
    """A pipe of Korean Windows has no minus sign."""
    done = subprocess.run(
        [sys.executable, "-m", "dlviz", *line],
        env=os.environ | {"PYTHONIOENCODING": encoding, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding)

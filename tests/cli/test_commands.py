"""The command line: what it makes, and one clear sentence with the right exit status for everything that it cannot."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from dlviz import __version__
from dlviz.app import main
from dlviz.cli import COMMANDS, commands
from dlviz.export.endings import ANIMATIONS, CHANGES, DRAWN
from dlviz.export.formats import ENDINGS, NUMBERS
from dlviz.export.recipe import settings
from dlviz.files import writer
from dlviz.lecture.loader import the_lecture
from dlviz.model.fields import describe
from dlviz.session import LARGEST, dumps
from dlviz.shell.desktop import has_display
from dlviz.shell.settings import Settings
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from tests.random_states import BRIEF
from tests.share import in_turns, is_due

ROOT = Path(__file__).resolve().parents[2]
COST = ("export", "cost", "-o", "out.json", "--lang", "en")
PNG = ("export", "cost", "-o", "out.png", "--lang", "en")


pytestmark = pytest.mark.usefixtures("folder")


def test_a_start_looks_at_the_names_of_all_commands() -> None:
    line = commands.parser()
    (known,) = (action for action in line._actions if isinstance(action, argparse._SubParsersAction))
    assert tuple(known.choices) == COMMANDS


def refused(capsys: pytest.CaptureFixture[str], status: int, *arguments: str) -> str:
    """Run what cannot be done: it says one sentence, leaves no file, and ends with ``status``."""
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert main(list(arguments)) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("dlviz: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before
    return err


def made(name: str = "out.json") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(name).read_text(encoding="utf-8"))
    return found


# what it makes


LOOKS = {
    "size": ("--size", "400x300"), "theme": ("--theme", "dark"), "title": ("--title", "Mine"), "gloss": ("--no-gloss",),
    "letters": ("--letters", "1.2"), "transparent": ("--transparent",), "caption": ("--no-caption",),
    "scale": ("--scale", "2"), "dpi": ("--dpi", "192"), "fps": ("--fps", "5"), "seconds": ("--seconds", "0.5"),
    "loop": ("--loop", "3"),
}  # fmt: skip


# Each option with each third kind of file, of which it changes some and others not.
KINDS = [
    (ending, name) for (i, ending), (j, name) in product(enumerate(ENDINGS), enumerate(LOOKS)) if is_due(i - j, 0, 3)
]


def test_each_option_stands_with_a_kind_that_it_changes_and_with_one_that_it_does_not() -> None:
    assert {(name, ending in CHANGES[name]) for ending, name in KINDS} == {*product(LOOKS, (True, False))}


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_an_option_does_not_change_is_said(ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The table says of each option and each kind of file whether one is made differently."""
    assert LOOKS.keys() == CHANGES.keys()
    small = ("--size", "640x400") if ending in DRAWN else ()  # enough for its letters
    line = ["export", "descent.curve", "-o", f"out{ending}", "--lang", "ko", "--force", "--set", "steps=1"]
    written = {}
    for name, words in {"": (), **{name: LOOKS[name] for kind, name in KINDS if kind == ending}}.items():
        status = main([*line, *(() if name == "size" else small), *words])
        said = capsys.readouterr().err
        if name == "transparent" and status == 2:
            continue
        assert status == 0
        written[name] = Path(f"out{ending}").read_bytes()
        assert ("효과가 없는 옵션" in said) is (bool(name) and ending not in CHANGES[name])
        assert "효과가 없는 옵션" not in said or f"{ending} 파일에는 효과가 없는 옵션: {words[0]}." in said
    for name, content in written.items():
        # No PDF is like another, and a picture need not have taught words.
        if ending != ".pdf" and name not in ("", "gloss"):
            assert (content != written[""]) is (ending in CHANGES[name]), name


def test_two_options_that_say_the_same_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, 2, "export", "descent", "-o", "x.gif", "--lang", "en", "--fps", "10", "--seconds", "1")
    assert "--fps and --seconds say the same" in said


@pytest.mark.parametrize("option", ["fps=0", "letters=9", "seconds=0", "loop=-1", "dpi=1"])
def test_a_setting_is_called_as_an_option_is_written(capsys: pytest.CaptureFixture[str], option: str) -> None:
    name, _, value = option.partition("=")
    said = refused(capsys, 2, "export", "descent", "-o", "x.gif", "--lang", "en", f"--{option}")
    assert re.match(f"dlviz: --{name}:? {value} is not possible", said)


def test_a_name_that_says_its_kind_makes_the_format_idle(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*COST, "--format", "svg"]) == 0
    assert "Without effect on a file that ends in .json: --format." in capsys.readouterr().err
    Path("all").mkdir()
    assert main(["export", "all", "-o", "all", "--format", "csv", "--theme", "dark", "--lang", "en"]) == 0
    assert capsys.readouterr().err == "dlviz: Without effect on a file that ends in .csv: --theme.\n"


@pytest.mark.parametrize(("name", "ending"), in_turns(PANELS, [each for each in ENDINGS if each not in ANIMATIONS]))
def test_every_panel_in_every_format(name: str, ending: str) -> None:
    fields = [part for field, value in BRIEF.get(name, {}).items() for part in ("--set", f"{field}={value}")]
    assert main(["export", name, "-o", f"out{ending}", "--size", "640x400", *fields]) == 0
    assert Path(f"out{ending}").stat().st_size > 10
    assert [path.name for path in Path().iterdir()] == [f"out{ending}"]


def test_values_are_set() -> None:
    assert main([*COST, "--set", "w=2", "--set", "x=[1,2]", "--set", "y=[2,4]", "--set", "form=1/2m"]) == 0
    assert made()["state"] | {"w": 2.0, "x": [1.0, 2.0], "y": [2.0, 4.0], "form": "1/2m"} == made()["state"]
    assert made()["values"]["cost"] == 0.0


def test_of_two_values_for_a_field_none_goes_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*COST, "--set", "w=2", "--set", "w=2.0"]) == 0
    assert made()["state"]["w"] == 2.0
    assert "--set w=1 and --set w=2 do not" in refused(capsys, 2, *COST, "--force", "--set", "w=1", "--set", "w=2")


def test_a_value_may_hold_an_equals_sign(capsys: pytest.CaptureFixture[str]) -> None:
    assert '"a=b"' in refused(capsys, 2, *COST, "--set", "form=a=b")


def test_a_row_that_is_not_there_is_refused_and_told_of_a_session(capsys: pytest.CaptureFixture[str]) -> None:
    network = ("export", "network", "-o", "out.json", "--lang", "en")
    assert "row: 11 is not there. The last one is 3." in refused(capsys, 2, *network, "--set", "row=11")
    Path("s.dlviz").write_text(json.dumps({"dlviz": 1, "panels": {"network": {"row": 11}}}), encoding="utf-8")
    assert main([*network, "--session", "s.dlviz"]) == 0
    assert "network.row = 11; the last one there is 3" in capsys.readouterr().err


def test_the_command_of_a_state_names_the_step_that_is_shown() -> None:
    state = topic("descent").State(steps=10, step=99)
    of = settings("descent", state)
    assert "step=10" in of
    assert main(["export", "descent", "-o", "out.json", *of]) == 0


def test_a_session_is_the_start() -> None:
    state = topic("cost").State(w=3.0, b=1.0, use_bias=True)
    Path("s.dlviz").write_text(dumps(AppState().with_panel("cost", state)), encoding="utf-8")
    assert main([*COST, "--session", "s.dlviz", "--set", "w=2"]) == 0
    assert (made()["state"]["w"], made()["state"]["b"]) == (2.0, 1.0)


def test_all_panels_into_a_folder(folder: Path) -> None:
    (folder / "there").mkdir()
    assert main(["export", "all", "-o", "there", "--format", "json"]) == 0
    assert sorted(path.name for path in Path("there").iterdir()) == sorted(f"{name}.json" for name in PANELS)


def test_force_replaces() -> None:
    Path("out.json").write_text("old", encoding="utf-8")
    assert main([*COST, "--force"]) == 0
    assert made()["panel"] == "cost"


def test_a_picture_in_korean_is_another_picture() -> None:
    for language in ("ko", "en"):
        assert main(["export", "cost", "-o", f"{language}.png", "--lang", language, "--size", "640x400"]) == 0
    assert Path("ko.png").read_bytes() != Path("en.png").read_bytes()


def test_panels_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["panels"]) == 0
    text = capsys.readouterr().out
    assert text.isascii()  # any console can print it
    for panel in PANELS:
        assert panel in text.splitlines()
        assert all(f"  {name} " in text for name in describe(topic(panel).State))


def test_panels_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["panels", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert list(listed) == list(PANELS)
    assert listed["descent"]["cards"] == ["curve", "data", "costs", "table", "working"]
    rate = next(field for field in listed["descent"]["fields"] if field["name"] == "learning_rate")
    assert rate["default"] == 0.1
    assert rate["low"] < 0.1 < rate["high"]
    form = next(field for field in listed["cost"]["fields"] if field["name"] == "form")
    assert form["choices"] == ["1/m", "1/2m"]


def test_the_lecture_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lecture"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [int(line.split()[0]) for line in lines] == [page.number for page in the_lecture()]
    assert all(line.split()[1] in PANELS for line in lines)


def test_the_lecture_as_json_can_be_exported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lecture", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [page["topic"] for page in listed] == [page.number for page in the_lecture()]
    page = listed[20]
    assert all(set(words) == {"ko", "en"} for words in page["texts"].values())
    sets = [part for name, value in page["state"].items() for part in ("--set", f"{name}={json.dumps(value)}")]
    assert main(["export", page["panel"], "-o", "page.json", *sets]) == 0
    assert made("page.json")["state"] == page["fields"]


def test_a_worksheet_and_its_key(folder: Path) -> None:
    assert (
        main(["worksheet", "-o", "sheet.pdf", "--key", "key.pdf", "--topics", "5,15", "--seed", "7", "--lang", "ko"])
        == 0
    )
    assert all(Path(name).read_bytes().startswith(b"%PDF") for name in ("sheet.pdf", "key.pdf"))


def test_worksheets_for_learning_platforms_with_names(folder: Path) -> None:
    Path("names.txt").write_text("김하나\n이두리\n", encoding="utf-8")
    for ending in ("gift", "xml"):
        assert main(["worksheet", "-o", f"sheet.{ending}", "--topics", "13-14", "--names", "names.txt"]) == 0
        text = Path(f"sheet.{ending}").read_text(encoding="utf-8")
        assert "김하나" in text
        assert "이두리" in text


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["-o", "x.pdf", "--count", "0"], 2, "1 to 100"),
        (["-o", "x.pdf", "--count", "10000"], 2, "1 to 100"),
        (["-o", "x.pdf", "--topics", "99"], 2, "23"),
        (["-o", "x.docx"], 2, ".gift"),
        (["-o", "x.pdf", "--key", "k.gift"], 2, ".pdf"),
        (["-o", "x.pdf", "--key", "./x.pdf"], 2, "The sheet and its key would both be x.pdf."),
        (["-o", "x.pdf", "--names", "missing.txt"], 4, "missing.txt"),
        (["-o", "missing/x.pdf"], 4, "missing"),
        ([], 2, "-o"),
    ],
)
def test_worksheets_that_cannot_be_made(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, says: str
) -> None:
    assert main(["worksheet", *arguments, "--lang", "en"]) == status
    said = capsys.readouterr().err
    assert says in said
    assert "Traceback" not in said
    assert not new_files(folder)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version(capsys: pytest.CaptureFixture[str], option: str) -> None:
    with pytest.raises(SystemExit) as end:
        main([option])
    assert end.value.code == 0
    assert ("usage: dlviz" if option == "--help" else __version__) in capsys.readouterr().out


# what it refuses


@pytest.mark.parametrize(
    ("assignment", "words"),
    [
        ("w=1e13", "from -1e12 to 1e12"),
        ("w=abc", '"abc"'),
        ("w=", "a number"),
        ("w=NaN", '"NaN"'),
        ("w=Infinity", '"Infinity"'),
        ("w=-Infinity", '"-Infinity"'),
        ("w=1e400", '"1e400"'),
        ("w=1_000", '"1_000"'),
        ("w=１", "a number"),
        ("w=true", "w: true is"),
        ("w=null", "w: null is"),
        ("w=[1]", "w: [1] is"),
        ('w={"a":1,"a":2}', "a number"),
        ("w=" + "9" * 5000, "a number"),
        ("x=[1,2,NaN]", "x: "),
        ("x=[1,2]", "as many entries as x has"),
        ("x=[1,true,3]", "x[1]: true is not possible. Allowed: a number from -1e12 to 1e12."),
        ("x=[]", "a list of 1 to 1000000 entries"),
        ("x=" + "[" * 5000, "x: "),
        ("x=" + "[" * 500 + "]" * 500, "x[0]: "),
        ("use_bias=1", "true or false"),
        ("use_bias=yes", "true or false"),
        ("form=2/m", "one of 1/"),
        ("form=\udcff", "--set"),
        ("nosuch=1", "w, b, use_bias, form"),
        ("w", "FIELD=VALUE"),
        ("=2", "FIELD=VALUE"),
        (" =2", "FIELD=VALUE"),
        ("", "FIELD=VALUE"),
    ],
)
def test_a_bad_value(capsys: pytest.CaptureFixture[str], assignment: str, words: str) -> None:
    assert words in refused(capsys, 2, *COST, "--set", assignment)


@pytest.mark.parametrize("number", ["w=1e999", "w=-1.001e12", "w=1000000000000.001"])
def test_the_sentence_names_field_value_and_range(capsys: pytest.CaptureFixture[str], number: str) -> None:
    said = refused(capsys, 2, *COST, "--set", number)
    assert said.startswith("dlviz: w: ")
    assert number.removeprefix("w=") in said
    assert "-1e12 to 1e12" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "\udcff", "-o", "out.json"), "There is no panel"),
        (("export", "nosuch", "-o", "out.json"), f"{PANELS[-1]}, all"),
        (("export", "all.curve", "-o", "out.json"), f"{PANELS[-1]}."),
        (("export", "ko", "-o", "out.json"), "There is no panel"),
        (("export", "cost", "-o", "out.foo"), ".json"),
        (("export", "cost", "-o", "out.dlviz"), ".json"),
        (("export", "cost", "-o", "out"), ".json"),
        (("export", "cost", "-o", ".json"), ".json"),
        (("export", "cost"), "--out"),
        (("export",), "PANEL"),
        ((*PNG, "--theme", "pink"), "projector"),
        (("export", "cost", "-o", "out.png", "--lang", "de"), "ko"),
        ((*PNG, "--size", "0x0"), "16 to 8192"),
        ((*PNG, "--size", "15x400"), "16 to 8192"),
        ((*PNG, "--size", "40000x40000"), "16 to 8192"),
        ((*PNG, "--size", "40000x16"), "16 to 8192"),
        ((*PNG, "--size", "4000x3000", "--scale", "4"), "scale 4"),
        ((*PNG, "--size", "0"), "1280x720"),
        ((*PNG, "--size", "40000"), "1280x720"),
        ((*PNG, "--size=-5x5"), "1280x720"),
        ((*PNG, "--size", "1e3x1e3"), "1280x720"),
        ((*PNG, "--scale", "9"), "scale"),
        ((*PNG, "--scale", "two"), "two"),
        ((*PNG, "--wrong"), "--wrong"),
        (("--wrong",), "Wrong usage"),
        (("--",), "Wrong usage"),
        (("panels", "--wrong"), "--wrong"),
        (("one", "two"), 'no command and no file "one"'),
        (("lecture", "--page", "3"), "--page 3 is not known here"),  # and not: there is no command "lecture"
        (("export", "cost", "-o", "out.png", "--page=3"), "--page=3 is not known here"),
        (("export", "all", "-o", ".", "--set", "w=1"), "one panel"),
    ],
)
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str) -> None:
    assert words in refused(capsys, 2, *arguments)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not a dlviz session"),
        (b"\x89PNG\r\n", "not a dlviz session"),
        (b'{"some": "json"}', "version"),
        (b'{"dlviz": 99}', "99"),
        (b'{"dlviz": 1, "panels": {"cost": {"w": "two"}}}', "cost.w"),
        (b'{"dlviz": 1, "panels": {"cost": {"x": [1, 2]}}}', "cost.y"),
        (b'{"dlviz": 1, "dlviz": 1}', "twice"),
    ],
)
def test_bad_data(capsys: pytest.CaptureFixture[str], content: bytes, words: str) -> None:
    Path("bad.dlviz").write_bytes(content)
    assert words in refused(capsys, 3, *COST, "--session", "bad.dlviz")
    assert words in refused(capsys, 3, "bad.dlviz")


def test_a_file_too_large_for_a_session(capsys: pytest.CaptureFixture[str]) -> None:
    with Path("bad.dlviz").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "larger" in refused(capsys, 3, *COST, "--session", "bad.dlviz")
    assert "larger" in refused(capsys, 3, "bad.dlviz")


def test_a_slip_of_the_pen_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert "export" in refused(capsys, 2, "exprt")


def test_what_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nosuch.dlviz" in refused(capsys, 4, *COST, "--session", "nosuch.dlviz")
    assert "nosuch.dlviz" in refused(capsys, 4, "nosuch.dlviz")
    assert "cannot be read" in refused(capsys, 4, *COST, "--session", ".")


@pytest.mark.parametrize("ending", ["json", "png"])
def test_what_cannot_be_written(capsys: pytest.CaptureFixture[str], folder: Path, ending: str) -> None:
    (folder / "there.json").mkdir()
    (folder / "file").touch()
    for out, words in (
        (f"nofolder/out.{ending}", "does not exist"),
        (f"file/out.{ending}", "does not exist"),
        (str(folder), "is a folder"),
        ("there.json", "is a folder"),
        ("a" * 300 + f".{ending}", "cannot be written"),
    ):
        assert words in refused(capsys, 4, "export", "cost", "-o", out, "--lang", "en")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_folder_that_is_closed(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "closed").mkdir()
    (folder / "closed").chmod(0o500)
    assert "cannot be written" in refused(capsys, 4, "export", "cost", "-o", "closed/out.json", "--lang", "en")


def test_a_folder_that_takes_no_files(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: Path, content: bytes, **options: bool) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(writer, "write_whole", closed)
    said = refused(capsys, 4, *COST)
    assert "out.json" in said
    assert "Permission denied" in said


def test_a_file_that_exists_needs_force(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out.json").write_text("mine", encoding="utf-8")
    assert "--force" in refused(capsys, 4, *COST)


def test_all_needs_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file.json").touch()
    assert "nofolder" in refused(capsys, 4, "export", "all", "-o", "nofolder", "--lang", "en")
    assert "file.json" in refused(capsys, 4, "export", "all", "-o", "file.json", "--lang", "en")


def test_all_writes_nothing_where_one_file_exists(capsys: pytest.CaptureFixture[str]) -> None:
    Path(f"{PANELS[-1]}.json").write_text("mine", encoding="utf-8")
    assert "exists" in refused(capsys, 4, "export", "all", "-o", ".", "--format", "json", "--lang", "en")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((*COST[:-1], "ko", "--set", "w=abc"), 2, "허용: -1e12부터 1e12까지의 수"),
        (("export", "nosuch", "-o", "out.json", "--lang=ko"), 2, "패널은 없습니다"),
        (("export", "cost", "--lang", "ko"), 2, "사용법"),
        ((*COST[:-1], "ko", "--session", "nosuch"), 4, "읽을 수 없습니다"),
    ],
)
def test_sentences_in_korean(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], status: int, words: str
) -> None:
    assert words in refused(capsys, status, *arguments)


def test_a_file_to_open_is_refused_in_the_language_that_was_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    Settings().language = "ko"
    assert "읽을 수 없습니다" in refused(capsys, 4, "nosuch.dlviz")


def test_only_the_option_chooses_the_language() -> None:
    assert commands.wished_language(["export", "ko", "-o", "en"]) is None
    assert commands.wished_language(["--lang", "ko"]) == "ko"
    assert commands.wished_language(["--lang=en", "ko"]) == "en"
    assert commands.wished_language(["--lang"]) is None
    assert commands.wished_language(["--lang", "korean"]) is None


def test_a_missing_system_library_is_told_with_its_packages(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(arguments: list[str]) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(commands, "run", missing)
    assert main(["panels"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "libEGL.so.1" in said
    assert "libegl1" in said


def test_a_fault_of_the_program_is_no_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(arguments: list[str]) -> int:
        raise ImportError("No module named 'dlviz.nosuch'")

    monkeypatch.setattr(commands, "run", broken)
    with pytest.raises(ImportError, match="nosuch"):
        main(["panels"])


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a display")
def test_a_display_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_display()


# as a process of its own, without a display


def process(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, *(("-c", code) if code else ("-m", "dlviz")), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_remark_in_korean_has_one_particle(capsys: pytest.CaptureFixture[str]) -> None:
    main(["export", "descent", "-o", "out.png", "--size", "64x64", "--lang", "ko"])
    said = capsys.readouterr().err
    assert "out.png: 64x64는 작아서" in said
    assert "(" not in said


def test_what_was_said_in_korean_lets_a_picture_be_drawn_in_it(tmp_path: Path) -> None:
    """Words alone need a Qt without windows, beside which there can be no other: the picture ended with a fault."""
    session, out = tmp_path / "far.dlviz", tmp_path / "out.svg"
    session.write_text('{"dlviz": 1, "panels": {"descent": {"step": 4000}}}', encoding="utf-8")
    done = process("export", "descent", "--session", str(session), "-o", str(out), "--lang", "ko")
    assert (done.returncode, "descent.step = 4000" in done.stderr) == (0, True), done.stderr
    assert "마지막" in done.stderr
    assert re.search("[가-힣]", out.read_text(encoding="utf-8"))


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that nobody reads ends in another way there")
def test_whoever_stops_reading_has_had_enough() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "dlviz", "panels"], cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is always full")
def test_a_list_that_cannot_be_written() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dlviz", "panels"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (4, 1)


def test_a_picture_needs_no_display() -> None:
    done = process("export", "cost", "-o", "out.png", "--size", "640x400")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert Path("out.png").read_bytes().startswith(b"\x89PNG")


def test_a_sentence_needs_no_display() -> None:
    done = process(*COST, "--set", "w=abc")
    assert done.returncode == 2
    assert done.stderr == 'dlviz: w: "abc" is not possible. Allowed: a number from -1e12 to 1e12.\n'
    assert not Path("out.json").exists()


def test_a_file_that_is_missing_is_told_before_a_display_that_is() -> None:
    done = process("nosuch.dlviz")
    assert done.returncode == 4
    assert "nosuch.dlviz" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a display")
def test_a_window_needs_a_display() -> None:
    done = process()
    assert done.returncode == 1
    assert "dlviz export" in done.stderr
    assert done.stderr.count("\n") == 1


def test_numbers_and_code_are_made_without_qt() -> None:
    watch = (
        "import sys; from dlviz.app import main; status = main(sys.argv[1:]);"
        "print(status, [name for name in sys.modules if name.startswith(('PySide6', 'shiboken', 'pyqtgraph'))])"
    )
    for ending in NUMBERS:
        done = process("export", "cost", "-o", f"out{ending}", code=watch)
        assert (done.stdout, done.stderr) == ("0 []\n", "")
        assert Path(f"out{ending}").exists()
    assert process("panels", code=watch).stdout.endswith("0 []\n")


def test_numbers_load_no_library_that_they_can_spare() -> None:
    spared = "{'tempfile', 'shutil', 'random', 'json', 'csv', 'dlviz.files.grid', 'dlviz.files.choosing'}"
    watch = f"import sys; from dlviz.app import main; print(main(sys.argv[1:]), {spared} & set(sys.modules))"
    assert process("export", "cost", "-o", "out.json", code=watch).stdout == "0 set()\n"


@pytest.mark.parametrize("ending", [".json", ".png"])
def test_the_export_of_a_panel_needs_no_other_panel(ending: str) -> None:
    others = ("network", "activations", "perceptron", "matrix", "log_loss", "digits", "descent", "window", "store")
    watch = (
        "import sys; from dlviz.app import main; status = main(sys.argv[1:]);"
        f"print(status, [name for name in sys.modules if name.rpartition('.')[2] in {others} and 'dlviz' in name])"
    )
    done = process("export", "cost", "-o", f"out{ending}", code=watch)
    assert done.stdout == "0 []\n"


@pytest.mark.parametrize(
    ("panel", "text", "field", "value"),
    [
        ("matrix", "literal=[1,2,3]", "literal", "[1,2,3]"),
        ("matrix", 'literal="[1, 2]"', "literal", "[1, 2]"),
        ("matrix", "answer=3", "answer", "3"),
        ("matrix", "literal=12", "literal", "12"),
        ("activations", "own=5", "own", "5"),
        ("activations", "own=5.0", "own", "5.0"),
        ("activations", 'own="x"', "own", "x"),
        ("matrix", "step=5.0", "step", 5),
        ("descent", "steps=1e2", "steps", 100),
        ("log-loss", "base=10", "base", "10"),
        ("log-loss", 'rows=[["a",1.0,0.5]]', "rows", [["a", 1, 0.5]]),
    ],
)
def test_a_text_is_kept_as_typed_and_whole_numbers_may_have_a_point(
    panel: str, text: str, field: str, value: Any
) -> None:
    mode = ["--set", "mode=array"] if field == "literal" else []
    assert main(["export", panel, "-o", "out.json", "--set", text, *mode]) == 0
    assert made("out.json")["state"][field] == value


def test_a_whole_number_with_something_behind_the_point_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert "steps" in refused(capsys, 2, "export", "descent", "-o", "out.json", "--set", "steps=5.5", "--lang", "en")


# several at once


@pytest.fixture
def sessions(folder: Path) -> list[str]:
    """Two lessons, with another panel in front in each."""
    first = AppState(panel="cost").with_panel("cost", topic("cost").State(w=2.0))
    second = AppState(panel="matrix").with_panel("cost", topic("cost").State(w=3.0))
    (folder / "one.dlviz").write_text(dumps(first), encoding="utf-8")
    (folder / "둘.dlviz").write_text(dumps(second), encoding="utf-8")
    return ["--session", "one.dlviz", "--session", "둘.dlviz"]


def new_files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.json"))


def test_a_session_alone_is_its_panel_in_front(folder: Path) -> None:
    (folder / "one.dlviz").write_text(dumps(AppState(panel="cost")), encoding="utf-8")
    assert main(["export", "--session", "one.dlviz", "--format", "json"]) == 0
    assert made("one.json")["panel"] == "cost"
    assert main(["export", "--session", "one.dlviz", "-o", "named.json"]) == 0
    assert made("named.json")["panel"] == "cost"


def test_several_sessions_go_into_a_folder(folder: Path, sessions: list[str]) -> None:
    (folder / "out").mkdir()
    assert main(["export", *sessions, "-o", "out", "--format", "json"]) == 0
    assert new_files(folder) == ["out/one.json", "out/둘.json"]
    assert (made("out/one.json")["panel"], made("out/둘.json")["panel"]) == ("cost", "matrix")


def test_several_sessions_of_one_panel(folder: Path, sessions: list[str]) -> None:
    assert main(["export", "cost", *sessions, "--format", "json", "--set", "b=1"]) == 0
    assert [made(f"{name}.json")["state"]["w"] for name in ("one", "둘")] == [2.0, 3.0]
    assert [made(f"{name}.json")["state"]["b"] for name in ("one", "둘")] == [1.0, 1.0]


def test_several_sessions_of_all_panels(folder: Path, sessions: list[str]) -> None:
    (folder / "out").mkdir()
    assert main(["export", "all", *sessions, "-o", "out", "--format", "json"]) == 0
    assert len(new_files(folder)) == 2 * len(PANELS)
    assert made("out/둘-cost.json")["state"]["w"] == 3.0


def test_two_sessions_of_one_name_are_refused(
    capsys: pytest.CaptureFixture[str], folder: Path, sessions: list[str]
) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "one.dlviz").write_text(dumps(AppState()), encoding="utf-8")
    assert "one.json" in refused(
        capsys, 2, "export", *sessions, "--session", "sub/one.dlviz", "--format", "json", "--lang", "en"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export"], "PANEL"),
        (["export", "-o", "out.json"], "--session"),
        (["export", "all"], "--out"),
        (["export", "descent", "-o", "out.gif", "--fps", "0"], "--fps"),
        (["export", "descent", "-o", "out.gif", "--fps", "51"], "50"),
        (["export", "descent", "-o", "out.gif", "--fps", "fast"], "fast"),
        (["export", "descent", "-o", "out.gif", "--loop", "-1"], "--loop"),
        (["export", "log-loss", "-o", "out.gif"], "timeline"),
        (["export", "cost", "-o", "out.mp4"], "cost"),
    ],
)
def test_what_cannot_be_batched_or_animated(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert words in refused(capsys, 2, *arguments, "--lang", "en")


# animations


def test_an_animation_is_made(folder: Path) -> None:
    short = ["--set", "steps=3", "--size", "320x200", "--fps", "4", "--loop", "2"]
    assert main(["export", "descent", "-o", "x.gif", *short]) == 0
    assert main(["export", "descent", "-o", "x.mp4", *short]) == 0
    assert (folder / "x.gif").read_bytes().startswith(b"GIF89a")
    assert b"ftyp" in (folder / "x.mp4").read_bytes()[:16]


def test_all_animations_are_those_of_panels_with_a_timeline(folder: Path) -> None:
    (folder / "out").mkdir()
    state = AppState().with_panel("descent", topic("descent").State(steps=2))
    state = state.with_panel("digits", topic("digits").State(**BRIEF["digits"]))
    (folder / "s.dlviz").write_text(dumps(state), encoding="utf-8")
    command = ["export", "all", "-o", "out", "--session", "s.dlviz", "--format", "gif", "--size", "200x120"]
    assert main(command) == 0
    names = {path.name for path in (folder / "out").iterdir()}
    assert "descent.gif" in names
    assert "cost.gif" not in names


def test_without_pyav_an_mp4_is_refused_and_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    monkeypatch.delitem(sys.modules, "dlviz.export.mp4", raising=False)
    command = ("export", "descent", "-o", "x.mp4", "--lang", "en")
    assert "python -m pip install av." in refused(capsys, 4, *command)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = refused(capsys, 4, *command)  # there nothing can be installed
    assert "bundle" in said
    assert "pip install" not in said


@pytest.mark.parametrize(("language", "words"), [("ko", "비용"), ("en", "The cost of the line")])
def test_the_code_speaks_the_language_that_was_asked_for(language: str, words: str) -> None:
    assert main(["export", "cost", "-o", "out.py", "--lang", language]) == 0
    assert words in Path("out.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(("ending", "says"), [(".gif", True), (".html", False)])
def test_a_film_of_a_single_step_says_that_nothing_moves(
    qapp: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str, says: bool
) -> None:
    """From its textbook's weights AND has nothing to learn. A page is read without moving."""
    path = str(tmp_path / f"a{ending}")
    right = ("--set", "mode=learn", "--set", "w1=0.5", "--set", "w2=0.5", "--set", "theta=0.7")
    assert main(["export", "perceptron.neuron", "-o", path, *right, "--lang", "en"]) == 0
    said = "only step 0, so nothing moves. There every row is right, and learning ends."
    assert (said in capsys.readouterr().err) == says

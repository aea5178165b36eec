"""A set file: every figure is made, again only what changed, and what is wrong is named before anything is written."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path
from typing import Any

import pytest

from dlviz.app import main
from dlviz.cli.figure_set import RECORD

SET = """
[look]
lang = "ko"
size = "320x240"

[[figure]]
name = "descent-5.svg"
panel = "descent"
card = "curve"
fields = { learning_rate = 0.3, step = 5 }

[[figure]]
name = "cost.csv"
panel = "cost"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    return tmp_path


def run(text: str = SET, *more: str) -> int:
    Path("set.toml").write_text(text, encoding="utf-8")
    language = () if "--lang" in more else ("--lang", "en")
    return main(["export", "--figures", "set.toml", "-o", "out", *language, *more])


def test_all_are_made_and_again_only_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    assert capsys.readouterr().out.split() == ["descent-5.svg", "cost.csv"]
    assert "단계 중 5단계" in Path("out/descent-5.svg").read_text(encoding="utf-8")
    assert run() == 0
    assert capsys.readouterr().out == ""
    assert run(SET.replace("step = 5", "step = 6")) == 0
    assert capsys.readouterr().out.split() == ["descent-5.svg"]
    Path("out/cost.csv").unlink()
    assert run(SET.replace("step = 5", "step = 6")) == 0
    assert capsys.readouterr().out.split() == ["cost.csv"]
    Path("out", RECORD).write_text("spoilt")
    assert run(SET, "--force") == 0
    assert capsys.readouterr().out.split() == ["descent-5.svg", "cost.csv"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("step = 5", "step = -5", "descent-5.svg"),
        ("step = 5", "stride = 5", 'no field "stride"'),
        ('"curve"', '"bend"', 'no card "bend"'),
        ("cost.csv", "descent-5.svg", "Two figures"),
        ("cost.csv", "../cost.csv", "without folders"),
        ("cost.csv", "cost.foo", "ends in"),
        ("cost.csv", "co\\u0000st.csv", "without folders"),
        ("cost.csv", RECORD, "without folders"),
        ("320x240", "large", "1280x720"),
        ("320x240", "1x1", "1x1"),
        ('lang = "ko"', 'lang = "fr"', "Allowed: ko, en,"),
        ('lang = "ko"', 'tongue = "ko"', 'descent-5.svg: "tongue" is not known here. Allowed: name, panel,'),
        ('name = "cost.csv"', "", 'set.toml, figure 2: "name" is missing.'),
        ("[[figure]]", "[[picture]]", '"picture" is not known here. Allowed: figure, look.'),
        ("[[figure]]", "theme = 3\n[[figure]]", "theme"),
        ("[[figure]]", "[[figure", "set.toml: This is no set of figures. Line 6: This is not written as TOML"),
        ("step = 5", "step = 5, step = 6", "Line 10: This is there already."),
        (
            'panel = "cost"',
            'panel = "cost"\nfps = "ten"',
            'cost.csv: fps: "ten" is not possible. Allowed: a whole number.',
        ),
        (
            'panel = "cost"',
            'panel = "cost"\nletters = true',
            "cost.csv: letters: true is not possible. Allowed: a number",
        ),
        ('panel = "cost"', f'panel = "cost"\nletters = {"9" * 400}', "cost.csv: letters: 999"),
        # as the set has them, and not as options of the command are written
        ('panel = "cost"', 'panel = "cost"\nletters = 9', '"cost.csv" in set.toml: letters: 9 is not possible.'),
        ('panel = "cost"', 'panel = "cost"\nfps = 0', '"cost.csv" in set.toml: fps: 0 is not possible.'),
        ('panel = "cost"', 'panel = "cost"\nscale = 0', '"cost.csv" in set.toml: The size 320x240 at scale 0'),
        ('panel = "cost"', 'panel = "cost"\ndpi = 1', '"cost.csv" in set.toml: dpi 1 is not possible'),
        ('panel = "cost"', 'panel = "cost"\ndpi = 96\nscale = 1', "Wrong usage: scale and dpi say the same."),
        ('panel = "cost"', 'panel = "cost"\nlang = "ko,en"', '"cost.csv" in set.toml: lang ko,en: only a page'),
        ('panel = "cost"', f'panel = "cost"\nscale = {"9" * 400}', "at scale inf"),
        ('panel = "cost"', f'panel = "cost"\ndpi = {"9" * 400}', "Allowed: 7 to"),
        ('panel = "cost"', f'panel = "cost"\nscale = {"9" * 5000}', "set.toml: This is no set of figures. This is not"),
        ('panel = "cost"', 'panel = "cost"\n\nfps = ["\u2028",\n', "Line 16: This is not written as TOML"),
        ('panel = "cost"', 'panel = "cost"\ncaption = 1', "caption: 1 is not possible. Allowed: true or false."),
        ('panel = "cost"', "panel = 1", "cost.csv: panel: 1 is not possible. Allowed: a text in quotation marks."),
        ("fields = { learning_rate = 0.3, step = 5 }", "fields = 3", "fields: 3 is not possible. Allowed: names with"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    assert run(SET.replace(old, new)) == 3
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert list(Path("out").iterdir()) == []


@pytest.mark.parametrize(
    "text", [b"[[figure", b"name = \xb0\xa1", b"x" * 1_000_001, b"figure = 3", b"[[figure]]\nname = 3\npanel = 'cost'"]
)
def test_what_is_wrong_is_said_in_korean(text: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    """No word of a library, which are all in English."""
    Path("set.toml").write_bytes(text)
    assert main(["export", "--figures", "set.toml", "-o", "out", "--lang", "ko"]) == 3
    said = capsys.readouterr().err.strip().removeprefix("dlviz: ")
    for name in ("set.toml", "name", "figure", "look", "TOML", "number = 1", "UTF-8"):  # what a person writes
        said = said.replace(name, "")
    assert not re.search("[a-z]{3}", said)


def test_the_mark_of_an_editor_is_no_part_of_a_set() -> None:
    assert run("\ufeff" + SET) == 0


def test_a_figure_says_in_its_own_word_what_holds_for_all() -> None:
    moving = SET.replace("[look]", "[look]\nfps = 5\nscale = 2").replace("descent-5.svg", "descent-5.html")
    assert run(moving.replace("[[figure]]", "[[figure]]\nseconds = 0.5\ndpi = 96", 1)) == 0
    assert '"pause":500' in Path("out/descent-5.html").read_text(encoding="utf-8").replace(" ", "")


def test_a_file_of_others_is_not_replaced() -> None:
    Path("out/cost.csv").write_text("mine")
    assert run() == 4
    assert Path("out/cost.csv").read_text() == "mine"
    assert [path.name for path in Path("out").iterdir()] == ["cost.csv"]


def test_a_figure_that_somebody_drew_on_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    figure = Path("out/descent-5.svg")
    figure.write_text(figure.read_text(encoding="utf-8") + "<!-- mine -->", encoding="utf-8")
    assert run() == 4
    assert "descent-5.svg" in capsys.readouterr().err
    assert figure.read_text(encoding="utf-8").endswith("<!-- mine -->")
    assert run(SET, "--force") == 0
    assert not figure.read_text(encoding="utf-8").endswith("<!-- mine -->")


def test_another_language_is_another_figure(capsys: pytest.CaptureFixture[str]) -> None:
    text = SET.replace('lang = "ko"', "")
    assert run(text) == 0
    capsys.readouterr()
    assert run(text, "--lang", "ko") == 0
    assert "descent-5.svg" in capsys.readouterr().out.split()
    assert "단계 중 5단계" in Path("out/descent-5.svg").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_set_may_come_through_a_pipe() -> None:
    os.mkfifo("set.fifo")
    writer = threading.Thread(target=lambda: Path("set.fifo").write_text(SET, encoding="utf-8"))
    writer.start()
    assert main(["export", "--figures", "set.fifo", "-o", "out", "--lang", "en"]) == 0
    writer.join()
    assert {path.name for path in Path("out").iterdir()} == {"descent-5.svg", "cost.csv", RECORD}


@pytest.mark.parametrize(
    "given", [("--theme", "dark"), ("--size", "320x240"), ("--cards",), ("--format", "svg"), ("--no-gloss",)]
)
def test_what_a_set_does_not_listen_to_is_refused(capsys: pytest.CaptureFixture[str], given: tuple[str, ...]) -> None:
    assert run(SET, *given) == 2
    assert f"says what is made, so {given[0]} has no place" in capsys.readouterr().err
    assert list(Path("out").iterdir()) == []


def test_a_set_says_itself_what_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(SET, "--set", "w=1") == 2
    assert "--set" in capsys.readouterr().err
    assert main(["export", "--figures", "none.toml", "-o", "out", "--lang", "en"]) == 4
    Path("set.toml").write_text(SET)
    assert main(["export", "--figures", "set.toml", "-o", "nowhere", "--lang", "en"]) == 4


def test_a_set_that_asks_for_nothing_is_said_to_do_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("figure = []\n") == 3
    assert "set.toml asks for no figure. Write [[figure]] with a name and a panel for each." in capsys.readouterr().err

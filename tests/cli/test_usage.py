"""What argparse finds wrong is said in the person's language, with what is allowed, on each of its wordings."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dlviz.app import main
from dlviz.cli import commands
from dlviz.cli.usage import problem


@pytest.mark.parametrize(
    ("arguments", "english", "korean"),
    [
        (("export", "cost"), "-o/--out is missing. `dlviz export --help`", "빠진 것: -o/--out."),
        (
            ("export", "-o", "x.png"),
            "PANEL/--session/--figures is missing",
            "빠진 것: PANEL/--session/--figures.",
        ),
        (("export", "cost", "-o"), "-o/--out needs a value", "-o/--out에는 값이 필요합니다"),
        (
            ("export", "cost", "-o", "x.png", "--wrong"),
            "--wrong is not known here. `dlviz export --help`",
            "쓸 수 없는 것: --wrong.",
        ),
        (
            ("export", "log-loss", "-o", "x.json", "--set", "rows=[[a,1,0.5]]"),
            "a list of 1 to 200 entries in square brackets, with texts in quotation marks",
            "따옴표로 묶습니다.",
        ),
        (("worksheet", "-o", "x.pdf", "--topics", "5-3"), "There are no exercises for 5-3.", "5-3에 대한 연습 문제가"),
        (("worksheet", "-o", "x.pdf", "--topics", ""), 'There are no exercises for "".', '""에 대한 연습 문제가'),
        (("panels", "cost"), "cost is not known here. `dlviz panels --help`", "`dlviz panels --help`"),
        (("export", "cost", "-o", "x.png", "--lang", "fr"), 'Allowed: ko, en, "ko,en", "en,ko".', '"ko,en", "en,ko".'),
        (
            ("export", "cost", "-o", "x.png", "--dpi", "1"),
            "--dpi 1 is not possible for the size 1280x720. Allowed: 3 to 614.",
            "허용: 3~614.",
        ),
        (
            ("export", "perceptron", "-o", "x.json", "--data", "t.csv"),
            "The panel perceptron takes no table. These panels do:",
            "perceptron 패널은 표를 받지 않습니다.",
        ),
        (
            ("export", "cost", "-o", "x.png", "--theme", "red"),
            'not take "red". Allowed: light, dark, projector.',
            '"red"',
        ),
        (("export", "cost", "-o", "x.png", "--fps", "two"), 'a whole number, not "two"', "정수"),
        (("export", "all", "-o", ".", "--set", "w=1"), "--set needs one panel, not all", "all이 아닌"),
        (("export", "cost", "-o", "x.png", "--columns", "x=a"), "--columns needs --data FILE", "--data FILE"),
        (("exprot", "cost"), 'no command and no file "exprot". Allowed: panels,', '"exprot"'),
        (("--theme", "dark"), "--theme is not known here. `dlviz --help`", "쓸 수 없는 것: --theme."),
        (("--theme=dark",), "--theme is not known here", "쓸 수 없는 것: --theme."),
        (("--scale", "2", "export", "cost", "-o", "x.png"), "--scale is not known here", "쓸 수 없는 것: --scale."),
        (
            ("export", "cost", "--gloss=1"),
            "--gloss/--no-gloss takes no value.",
            "--no-gloss 옵션에는 값을 쓰지 않습니다.",
        ),
        (
            ("export", "cost", "--c"),
            "--c can mean --columns, --comma, --caption, --cards. Write",
            "--caption, --cards.",
        ),
        *(
            (
                ("export", "cost", "-o", "x.png", *twice),
                f"{words[0]} and {words[1]} do not go together",
                "함께 쓸 수 없",
            )
            for twice, words in (
                (("--set", "w=2", "--set", "w=3"), ("--set w=2", "--set w=3")),
                (("--theme", "dark", "--theme=light"), ("--theme dark", "--theme light")),
                (("--caption", "--no-caption"), ("--caption", "--no-caption")),
            )
        ),
        *(
            ((*command, option, ""), f"{called} needs a value", "값이 필요합니다")
            for command, option, called in (
                (("export", "cost", "-o", "x.json"), "--data", "--data"),
                (("export", "cost", "-o", "x.json"), "--session", "--session"),
                (("export",), "--figures", "--figures"),
                (("export", "cost"), "-o", "-o/--out"),
                (("worksheet", "-o", "x.pdf"), "--key", "--key"),
                (("worksheet", "-o", "x.pdf"), "--names", "--names"),
            )
        ),
        (("export", "cost", "-o", "x.png", "--size", ""), 'The size "" is not possible. Write it as', "slide,"),
        (("my-lecture", "twice"), "a lecture (a folder, .toml)", "강의(폴더"),
    ],
)
def test_in_both_languages(
    arguments: tuple[str, ...], english: str, korean: str, qapp: Any, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    for language, words in (("en", english), ("ko", korean)):
        monkeypatch.setattr("dlviz.i18n.system_language", lambda language=language: language)
        assert main(list(arguments)) == 2
        said = capsys.readouterr().err
        assert words in said
        assert (language == "en") is (re.search("[가-힣]", said) is None)
        assert re.search("required|invalid|choose from|unrecognized|expected|ignored|ambiguous", said) is None


@pytest.mark.parametrize("twice", [("-o", "x.json", "--out=x.json"), ("--letters", "1.5", "--lett", "1.50")])
def test_what_is_said_twice_the_same_goes_together(twice: tuple[str, ...]) -> None:
    made = commands.parser()
    options = ("export", "cost", *twice)
    assert made.parse_args(options) == made.parse_args(options[:4])


def test_each_command_that_speaks_takes_a_language(qapp: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for language, title in (("en", "The perceptron"), ("ko", "퍼셉트론")):
        assert main(["lecture", "--lang", language]) == 0
        assert title in capsys.readouterr().out


def test_several_files_need_a_folder(
    tmp_path: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "all", "-o", "a.png", "--lang", "en"]) == 4
    assert "Several files go into a folder, and there is no folder a.png." in capsys.readouterr().err


@pytest.mark.parametrize("choices", ["'png', 'svg'", "png, svg"])
def test_choices_are_found_with_and_without_quotation_marks(choices: str) -> None:
    found = problem(f"argument --format: invalid choice: 'bmp' (choose from {choices})", "dlviz export")
    assert found.kind == "bad_choice"
    assert found.details["choices"] == ("png", "svg")
    assert found.details["value"] == "bmp"


def test_what_is_not_known_is_said_as_it_is() -> None:
    assert problem("argument -x: not allowed with argument -y", "dlviz").details["why"].startswith("argument -x")


@pytest.mark.parametrize(
    "command", [(), ("panels",), ("lecture",), ("worksheet",), ("export",), ("desktop",), ("doctor",)]
)
def test_the_help_is_korean_for_whoever_reads_korean(
    command: tuple[str, ...], qapp: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line of it that says something, argparse's own among them."""
    monkeypatch.setenv("COLUMNS", "400")
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, "ko_KR.UTF-8")
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    said = capsys.readouterr().out
    told = [line for line in said.splitlines() if re.match(r"^  \S.*\S  +\S", line) or line.endswith(":")]
    assert len(told) >= 2
    assert [line for line in told if not re.search("[가-힣]", line)] == []
    assert said.startswith("사용법: dlviz")

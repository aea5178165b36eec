"""The documentation: both languages say the same, links lead somewhere, commands are ones that the program takes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dlviz.cli import COMMANDS
from dlviz.cli.commands import parser
from dlviz.lecture.loader import the_lecture
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.methods import METHODS
from dlviz.resources import document
from dlviz.system.libraries import SYSTEM_LIBRARIES
from tests.share import for_all

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

HANGUL = re.compile("[가-힣]")
NUMBER = re.compile(r"\d[\d.,e−-]*\d|\d")


def page(name: str) -> str:
    return document(name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages() -> tuple[str, str]:
    return page("teachers.md"), page("teachers.ko.md")


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("|") and not set(line) <= set("|-")]


def test_the_teachers_pages_have_the_same_parts(pages: tuple[str, str]) -> None:
    english, korean = pages
    assert english.count("\n## ") == korean.count("\n## ")
    assert len(rows(english)) == len(rows(korean))
    assert [row.count("|") for row in rows(english)] == [row.count("|") for row in rows(korean)]


def test_every_row_has_the_same_numbers_and_code(pages: tuple[str, str]) -> None:
    """So a number that is changed in one language is missed in the other."""
    for english, korean in zip(rows(pages[0]), rows(pages[1]), strict=True):
        assert set(re.findall("`[^`]+`", english)) == set(re.findall("`[^`]+`", korean)), korean
        assert set(NUMBER.findall(english)) <= set(NUMBER.findall(korean)) | {"2", "1", "3"}, korean


def test_each_is_in_its_language(pages: tuple[str, str]) -> None:
    english, korean = pages
    assert not HANGUL.search(english.replace("행렬의 내적", ""))
    assert all(HANGUL.search(row) for row in rows(korean) if re.search("[a-z]{5}", row.replace("np.dot", "")))


@for_all("file", PAGES)
def test_every_file_that_a_page_links_to_is_there(file: Path) -> None:
    for place in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", file.read_text(encoding="utf-8")):
        assert (file.parent / place).exists(), place


def test_the_readme_names_the_packages_that_the_doctor_looks_for() -> None:
    text = " ".join((ROOT / "README.md").read_text(encoding="utf-8").replace("\\\n", "").split())
    assert f"apt-get install {SYSTEM_LIBRARIES}" in text


NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def test_what_the_pages_count_is_so_many() -> None:
    pages = f"{len(the_lecture())} pages"
    functions = f"{NUMERALS[len(FUNCTIONS)]} functions"
    said = {
        "README.md": (pages, functions, f"{NUMERALS[len(METHODS)]} methods", f"{NUMERALS[len(LANDSCAPES)]} landscapes"),
        "docs/command-line.md": (f"the {pages}",),
        "docs/teachers.md": (functions,),
    }
    missing = {
        name: [text for text in texts if text not in (ROOT / name).read_text(encoding="utf-8")]
        for name, texts in said.items()
    }
    assert {name: texts for name, texts in missing.items() if texts} == {}, (
        "the pages do not say how many there are now"
    )


def test_every_command_of_the_pages_is_one_that_the_program_takes() -> None:
    """As far as it can be said without running them: the command line reads each of them."""
    found = []
    for text in (file.read_text(encoding="utf-8") for file in PAGES):
        lines = [line for block in re.findall(r"```\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
        found += [line.split("   ")[0] for line in lines if line.startswith("dlviz ")]
        found += re.findall(r"`(dlviz export [^`]+)`", text)
    assert len(found) > 8
    for line in found:
        words = shlex.split(line)[1:]
        if words[0] in COMMANDS and not {"PANEL", "FILE", "|"} & set(words):  # others open the window
            parser().parse_args(words)

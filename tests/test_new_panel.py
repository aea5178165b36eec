"""``docs/new-panel.md`` at its word: a ninth panel, written by the page into a copy of the program, works."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "new-panel.md").read_text(encoding="utf-8")
NAME = "z-score"


def blocks(language: str) -> list[tuple[str, str]]:
    """The path that stands on the first line of each listing, and the listing."""
    return re.findall(rf"^```{language}\n# (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def patched(text: str, diff: str) -> str:
    before = "".join(line[1:] for line in diff.splitlines(keepends=True) if line[0] == " ")
    after = "".join(line[1:] for line in diff.splitlines(keepends=True))
    assert text.count(before) == 1, f"the page shows what is not there: {before}"
    return text.replace(before, after)


def put_in_korean(source: Path) -> None:
    korean = dict(re.findall(r"^\| (.+?) \| (.*[가-힣].*) \|$", PAGE, re.MULTILINE))
    tree = ElementTree.parse(source)
    for message in tree.iter("message"):
        translation, text = message.find("translation"), message.findtext("source")
        assert translation is not None
        if translation.get("type") == "unfinished":
            translation.text = korean[str(text)]
            del translation.attrib["type"]
    tree.write(source, encoding="utf-8")


def call(folder: Path, *words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder), "QT_QPA_PLATFORM": "offscreen", "DLVIZ_WHOLE": ""}
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def declare_its_room(project: Path) -> None:
    """The page says in words what both contracts of the import linter get."""
    text = project.read_text(encoding="utf-8")
    assert '`"dlviz.model.z_score",`' in PAGE
    project.write_text(
        text.replace('    "dlviz.model.perceptron",\n', '    "dlviz.model.perceptron",\n    "dlviz.model.z_score",\n'),
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program, after the steps of the page."""
    folder = tmp_path_factory.mktemp("ninth")
    for part in ("dlviz", "tests", "tools", "resources", "docs"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (*(file.name for file in ROOT.glob("*.md")), "pyproject.toml", "dlviz_lab.py", "main.py"):
        shutil.copy(ROOT / name, folder)
    written = blocks("python")
    assert len(written) == 9
    for path, text in written:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    for path, diff in blocks("diff"):
        file = folder / path
        file.write_text(patched(file.read_text(encoding="utf-8"), diff), encoding="utf-8")
    declare_its_room(folder / "pyproject.toml")
    call(folder, "tools/translate.py", "update")
    put_in_korean(folder / "resources" / "i18n" / "dlviz_ko.ts")
    call(folder, "tools/translate.py", "check")
    call(folder, "tools/translate.py", "build")
    return folder


LISTING = (
    "tests/test_limits.py::test_every_limit_of_a_field_is_on_the_page_as_it_is",
    "tests/test_source.py::test_every_folder_with_modules_is_a_package",
    "tests/test_source.py::test_every_topic_stands_in_both_contracts_that_list_them",
    "tests/test_recorder.py::test_every_panel_has_its_first_state_its_presets_its_pages_and_random_ones",
)


@pytest.fixture(scope="module")
def passed(program: Path) -> list[str]:
    """What the program's own tests say of it: the command of the page, and those of what lists all."""
    assert f"`python -m pytest -n 0 -k {NAME}`" in PAGE
    chosen = " or ".join((f"({NAME} and not kept)", *(name.partition("::")[2] for name in LISTING)))
    said = call(program, "-m", "pytest", "-v", "-n", "0", "-p", "no:randomly", "-k", chosen)
    return re.findall(r"^(tests/\S+::.+) PASSED", said, re.MULTILINE)


def test_the_panel_of_the_page_keeps_the_contracts(passed: list[str]) -> None:
    assert sum(name.startswith("tests/test_contracts.py") for name in passed) >= 10, passed


def test_every_table_that_lists_the_panels_has_it(passed: list[str]) -> None:
    tables = ("tests/test_cards.py", "tests/lecture/test_things.py", "tests/shell/help/test_what.py")
    assert sum(name.startswith(tables) for name in passed) >= 10, passed
    assert set(LISTING) <= set(passed)


def test_every_letter_of_its_pictures_can_be_read(passed: list[str]) -> None:
    assert sum("test_every_letter_of_every_picture_can_be_read[" in name for name in passed) == 1, passed


def test_its_files_are_as_the_style_has_them(program: Path) -> None:
    call(program, "-m", "ruff", "check", "dlviz/model/z_score", "dlviz/panels/z_score")


def test_it_is_exported_as_the_others_are(program: Path) -> None:
    call(program, "-m", "dlviz", "export", NAME, "-o", "z.json", "--set", "x=10", "--set", "mean=4")
    assert '"z": 3.0' in (program / "z.json").read_text(encoding="utf-8")
    assert "z-score" in call(program, "-m", "dlviz", "panels")
    call(program, "-m", "dlviz", "export", f"{NAME}.line", "-o", "z.svg", "--lang", "ko")
    assert "평균" in (program / "z.svg").read_text(encoding="utf-8")

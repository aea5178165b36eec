"""What the documentation for programmers names is there, and what is in ``ui/`` and shared in ``model/`` is named."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dlviz.by_fields import of_fields
from dlviz.model.descent import State, solve
from dlviz.model.descent.edits import begun_on
from tests.share import for_all

ROOT = Path(__file__).resolve().parent.parent
PAGES = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("programmers.md", "new-panel.md")}
NOT_YET = ("foo/", "z_score/")  # the rooms that a reader makes


def named(text: str) -> set[str]:
    """Files and folders between backticks."""
    return {name for name in re.findall(r"`([\w./-]+)`", text) if re.search(r"\w/|\.(py|toml|md|ts)$", name)}


def is_there(name: str) -> bool:
    """A path from the checkout or from the package; a bare name stands in the row of its room."""
    if "/" in name.rstrip("/"):
        return (ROOT / name).exists() or (ROOT / "dlviz" / name).exists() or any((ROOT / "dlviz").glob(f"*/{name}"))
    return (ROOT / name).exists() or any((ROOT / "dlviz").rglob(name.rstrip("/")))


@pytest.mark.parametrize("page", PAGES)
def test_every_place_that_is_named_is_there(page: str) -> None:
    places = {name for name in named(PAGES[page]) if not name.endswith(NOT_YET)}
    assert len(places) > 5
    assert {name for name in places if not is_there(name)} == set()


def told_files(heading: str) -> set[str]:
    """The files that the table under a heading names, with their rooms."""
    guide = PAGES["programmers.md"].partition(f"## {heading}")[2].partition("\n## ")[0]
    rows = re.findall(r"(?m)^\| `([\w/]+)`.*? \| (.+) \|$", guide)
    return {room + name for room, files in rows for name in named(files) if name.endswith(".py")}


def files_of(found: Iterable[Path]) -> set[str]:
    return {path.relative_to(ROOT / "dlviz").as_posix() for path in found if path.name != "__init__.py"}


def test_the_guide_to_ui_names_every_file_of_it() -> None:
    assert told_files("What is in `ui/`") == files_of((ROOT / "dlviz" / "ui").rglob("*.py"))


def test_the_guide_to_the_model_names_every_file_that_topics_share() -> None:
    assert told_files("What topics share in `model/`") == files_of((ROOT / "dlviz" / "model").glob("*.py"))


WRITTEN = sorted(path for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")))
MADE = "generated/"  # by the site, tests/test_pages.py


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    heads = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@for_all("page", WRITTEN)
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    text = re.sub(r"(?ms)^```.*?^```", "", page.read_text(encoding="utf-8"))
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        place, _, heading = link.partition("#")
        if "://" in place or place.startswith(MADE):
            continue
        target = (page.parent / place) if place else page
        assert target.exists(), link
        assert not heading or heading in anchors(target), link


def test_the_changelog_is_ordered_and_says_nothing_twice() -> None:
    """Each of its lines stands under the heading of what it is for; two people's additions at the top came twice."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    version = heading = ""
    for line in lines:
        if line.startswith("## "):
            version, heading = line, ""
        elif line.startswith("### "):
            heading = line
        elif line.startswith("- "):
            assert version, line
            assert heading, line
    told = [line for line in lines if line]
    assert len(told) == len(set(told))


@for_all("page", ["teachers.md", "teachers.ko.md"])
def test_what_a_scene_is_made_of_shows_what_the_scene_tells(page: str) -> None:
    """A surface begins where, and with a learning rate at which, there is something to see, as in the window."""
    commands = re.findall(r"`([^`]*--set landscape=[^`]*)`", (ROOT / "docs" / page).read_text(encoding="utf-8"))
    assert len(commands) == 2
    for command in commands:
        written = dict(field.split("=") for field in re.findall(r"--set (\S+)", command))
        state = of_fields("descent", {name: _read(text) for name, text in written.items()})
        began = replace(State(), **begun_on(written["landscape"]))
        assert (state.learning_rate, state.w0) == (began.learning_rate, began.w0)
        cost = solve(state).cost
        assert len(cost) == state.steps + 1
        assert cost[-1] < cost[0] / 2


def _read(text: str) -> Any:
    """A value of ``--set``: a number or a switch as JSON has it, else a word."""
    try:
        return json.loads(text)
    except ValueError:
        return text

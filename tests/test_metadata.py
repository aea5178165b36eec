"""What the distribution says of itself, and that the pieces agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dlviz import __version__
from dlviz_lab import DISTRIBUTION

ROOT = Path(__file__).resolve().parent.parent
FETCHES_THE_OTHER = re.compile(r"pip install (-\S+ )*\"?dlviz(?!-lab)\b")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def test_the_distribution_has_a_name_of_its_own(project: dict[str, Any]) -> None:
    assert project["name"] == DISTRIBUTION == "dlviz-lab"
    assert set(project["scripts"]) == {"dlviz"}


def test_no_requirement_would_fetch_the_other_project(project: dict[str, Any]) -> None:
    """``dlviz`` is another project's name: no requirement may ask a package index for it."""
    extras = project["optional-dependencies"]
    lines = (*project["dependencies"], *(line for extra in extras.values() for line in extra))
    assert "dlviz" not in {re.split(r"[^\w-]", line)[0].lower() for line in lines}
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "dlviz").rglob("*.py")):
        assert not FETCHES_THE_OTHER.search(path.read_text(encoding="utf-8")), path


def test_every_file_that_is_named_is_there(project: dict[str, Any]) -> None:
    assert all((ROOT / name).is_file() for name in project["license-files"])
    assert (ROOT / "dlviz" / "py.typed").is_file()


def test_the_citation_has_the_version_of_the_program() -> None:
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_every_dependency_is_among_the_notices(project: dict[str, Any]) -> None:
    notices = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8").lower()
    for line in (*project["dependencies"], *project["optional-dependencies"]["video"]):
        name = re.split(r"[^\w-]", line)[0].lower()
        assert {"av": "pyav"}.get(name, name) in notices

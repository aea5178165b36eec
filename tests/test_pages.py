"""The pages of the documentation site that the program makes: their commands work, and each card has its picture."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dlviz.cards import CARDS
from dlviz.cli import export_options
from dlviz.cli.commands import parser
from dlviz.export import formats
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from tools import pages


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages, with an empty file in the place of each picture."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "export", lambda what, state, path, look: path.touch())
        pages.generate(folder)
    return folder


@pytest.mark.parametrize("ending", ["", ".ko"])
def test_the_gallery_has_a_picture_of_every_card_that_a_page_shows(site: Path, ending: str) -> None:
    text = (site / f"gallery{ending}.md").read_text(encoding="utf-8")
    names = re.findall(r"\]\((\S+\.png)\)", text)
    assert len(names) == len(set(names)) > 2 * len(pages.every_page())
    assert all((site / name).exists() for name in names)
    known = {f"{panel}.{card}" for panel, cards in CARDS.items() for card in cards}
    shown = set(re.findall(r"!\[(\S+)\]", text))
    assert shown <= known
    assert {name.partition(".")[0] for name in shown} == set(PANELS)


def test_the_command_under_a_page_gives_its_state(site: Path) -> None:
    text = (site / "gallery.md").read_text(encoding="utf-8")
    lines = [shlex.split(line) for line in text.splitlines() if line.startswith("dlviz ")]
    assert len(lines) == len(pages.every_page())
    for words, page in zip(lines, pages.every_page(), strict=True):
        options = parser().parse_args(words[1:])
        state = export_options.with_values(AppState(), options, says=False)[page.panel]
        assert {name: getattr(state, name) for name in page.state} == {
            name: getattr(topic(page.panel).State(**page.state), name) for name in page.state
        }

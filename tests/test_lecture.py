"""The lecture, topic by topic: each of its 23 has a place in the program, and is seen there."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from dlviz.export import picture
from dlviz.i18n import set_language
from dlviz.lecture import scene
from dlviz.lecture.loader import load, the_lecture
from dlviz.lecture.page import Page
from dlviz.resources import resource
from dlviz.theme import LIGHT
from dlviz.topics import PANELS
from tests.share import part_of

PAGES, DIGITS = the_lecture(), load(resource("lecture-digits"))


def test_there_are_the_23_topics_in_their_order() -> None:
    assert [page.number for page in PAGES] == list(range(1, 24)), "README.md and docs/command-line.md count them, too"


def test_three_pages_are_there_once_more_on_real_handwriting() -> None:
    """They stand beside those of the slides, under the same numbers."""
    assert [page.number for page in DIGITS] == [3, 18, 23]
    names = {page.number: scene.names_of(page) for page in DIGITS}
    assert names[3]["read"] == 4
    assert names[23]["test_loss"] > 1.1 * names[23]["early"]["test_loss"]
    assert names[23]["accuracy"] == 1.0


def test_every_panel_has_a_page() -> None:
    assert {page.panel for page in (*PAGES, *DIGITS)} == set(PANELS)


@pytest.mark.parametrize("page", part_of([*PAGES, *DIGITS], attrgetter("panel"), 0, 3), ids=lambda page: page.file)
def test_a_page_is_a_state_that_is_drawn_in_both_languages(qapp: Any, page: Page) -> None:
    pictures = []
    for language in ("en", "ko"):
        set_language(language)
        pictures.append(picture.image(page.panel, scene.shown(page), LIGHT, (960, 600)))
    assert pictures[0] != pictures[1]


def test_pages_show_the_numbers_of_their_slides(golden: dict[str, Any]) -> None:
    names = {page.number: scene.names_of(page) for page in PAGES}
    assert names[1]["slide"]["outputs"] == [0, 0, 0, 1]
    for row, other in zip(golden["sigmoid"], ("one", "two"), strict=True):
        assert names[5][other]["sigmoid"]["value"] == pytest.approx(row["exact"])
    assert names[8]["outputs"] == [[5.0, 11.0, 17.0]]
    assert names[10]["slide"]["product"] == golden["matmul"][0]["product"]
    for row, other in zip(golden["cost"]["points"], ("zero", "one", "two"), strict=True):
        assert names[15][other]["cost"] == pytest.approx(row["exact"])
    assert names[17]["mean"] == pytest.approx(golden["log_loss"]["mean"]["10"]["exact"])
    assert names[17]["natural"]["mean"] == pytest.approx(golden["log_loss"]["mean"]["e"]["exact"])
    assert names[19]["w"][:6] == pytest.approx(golden["descent"]["w"])
    assert names[20]["half"]["diverges_from"] == pytest.approx(golden["descent"]["limits"]["1/2m"]["diverges_from"])

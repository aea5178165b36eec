"""The drawings of pages: within their room, with letters that can be read, in both languages, at any size."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dlviz.lecture.loader import load, the_lecture
from dlviz.lecture.pictures import PICTURES
from dlviz.lecture.pictures.digit import NUMBER
from dlviz.marks import Box, Pixels, Words
from dlviz.model.digits.data import digits
from dlviz.resources import resource
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.ui.pictures.letters import look
from tests.lecture.kept_pictures import KEPT, lines
from tests.share import for_all

SIZES = ((240, 150), (296, 165), (900, 420))


# The projector shows none of them small.
@for_all("name", PICTURES)
@for_all("language", ["ko", "en"])
@for_all(
    ("size", "theme"), [*((size, LIGHT) for size in SIZES), *((size, PROJECTOR) for size in SIZES if size[0] >= 300)]
)
def test_nothing_is_cut_and_letters_can_be_read(
    qapp: Any, name: str, language: str, size: tuple[int, int], theme: Theme
) -> None:
    told = look(theme, *size)
    texts = []
    for mark in PICTURES[name](told, language):
        if isinstance(mark, Words):
            texts.append(mark.text)
            assert mark.size >= told.least
            left, top = mark.x - mark.wide * mark.anchor[0], mark.y - mark.high * mark.anchor[1]
            assert left >= -0.5
            assert left + mark.wide <= size[0] + 0.5
            assert top >= -1.5, mark.text
            assert top + mark.high <= size[1] + 1.5, mark.text
        elif isinstance(mark, Box):
            assert mark.x >= -0.5
            assert mark.x + mark.wide <= size[0] + 0.5
            assert mark.y >= -0.5
            assert mark.y + mark.high <= size[1] + 0.5
        else:
            places = [getattr(mark, axis) for axis in "xy"]
            assert all(np.all(np.isfinite(place)) for place in places)
            assert np.min(places[0]) >= -0.5
            assert np.max(places[0]) <= size[0] + 0.5
    assert texts


def test_words_are_in_the_language(qapp: Any) -> None:
    told = look(LIGHT, 296, 165)
    for draw in PICTURES.values():
        korean, english = ({mark.text for mark in draw(told, code) if isinstance(mark, Words)} for code in ("ko", "en"))
        assert not any("가" <= letter <= "힣" for text in english for letter in text)
        assert korean != english or not any("가" <= letter <= "힣" for text in korean for letter in text)


def test_areas_of_losses_are_true_to_their_mean(qapp: Any) -> None:
    boxes = {
        mark.name: mark.wide * mark.high
        for mark in PICTURES["loss"](look(LIGHT, 300, 165), "en")
        if isinstance(mark, Box)
    }
    losses = [area for name, area in boxes.items() if name.startswith("loss")]
    assert boxes["cost"] == pytest.approx(sum(losses) / 3)
    assert losses[2] / losses[0] == pytest.approx(9)


def test_every_picture_has_its_page() -> None:
    pages = (*the_lecture(), *load(resource("lecture-digits")))
    assert {page.picture for page in pages if page.picture} == set(PICTURES)


def test_drawings_are_as_they_were_kept() -> None:
    """Where one was changed on purpose: python -m tests.lecture.kept_pictures, and read the diff."""
    assert KEPT.read_text(encoding="utf-8").split("\n") == "\n".join(lines()).split("\n")


def test_the_room_sees_the_digit_that_it_is_asked_about(qapp: Any) -> None:
    """In lecturer's mode no panel stands beside the question."""
    page = load(resource("lecture-digits"))[0]
    assert page.picture == "seven"
    assert not page.formula  # or the picture would stand behind it
    assert page.state["sample"] == NUMBER
    (drawn,) = (mark for mark in PICTURES["seven"](look(LIGHT, 600, 330), "en") if isinstance(mark, Pixels))
    np.testing.assert_array_equal(drawn.values.ravel() * 16, digits().pixels[NUMBER])

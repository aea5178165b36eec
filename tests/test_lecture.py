"""The lecture, topic by topic: each of its 23 has a place in the program, and is seen there."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from dlviz.export import picture
from dlviz.i18n import set_language
from dlviz.model.fields import describe
from dlviz.resources import resource
from dlviz.theme import LIGHT
from dlviz.topics import PANELS, topic

LECTURE: list[dict[str, Any]] = json.loads(resource("lecture.json").read_text(encoding="utf-8"))
SHOWN = [row for row in LECTURE if row["panel"]]


def state_of(row: dict[str, Any]) -> Any:
    return topic(row["panel"]).State(**row["state"])


def test_there_are_the_23_topics_in_their_order() -> None:
    assert [row["topic"] for row in LECTURE] == list(range(1, 24))
    assert all(row["en"] and row["ko"] for row in LECTURE)
    assert [row["topic"] for row in LECTURE if not row["panel"]] == [3, 23]  # told, not computed


def test_every_panel_has_a_topic() -> None:
    assert {row["panel"] for row in SHOWN} == set(PANELS)


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: f"topic {row['topic']}")
def test_a_topic_is_a_state_that_is_drawn_in_both_languages(qapp: Any, row: dict[str, Any]) -> None:
    state = state_of(row)
    assert set(row["state"]) <= set(describe(type(state)))
    pictures = []
    for language in ("en", "ko"):
        set_language(language)
        pictures.append(picture.image(row["panel"], state, LIGHT, (960, 600)))
    assert pictures[0] != pictures[1]


def values(number: int) -> dict[str, Any]:
    row = LECTURE[number - 1]
    state = state_of(row)
    found: dict[str, Any] = topic(row["panel"]).values(state, topic(row["panel"]).solve(state))
    return found


def test_topics_show_the_numbers_of_their_slides(golden: dict[str, Any]) -> None:
    assert values(1)["outputs"] == [0, 0, 0, 1]
    assert values(5)["sigmoid"]["value"] == pytest.approx(0.8808, abs=5e-5)
    assert values(8)["outputs"] == [[5.0, 11.0, 17.0]]
    assert values(10)["product"] == [[19.0, 22.0], [43.0, 50.0]]
    assert np.shape(values(11)["product"]) == (3, 4)
    assert values(14)["cost"] == pytest.approx(14 / 3)
    assert values(17)["mean"] == pytest.approx(0.21442, abs=5e-6)
    assert values(20)["runs"][0]["status"] == "oscillating"

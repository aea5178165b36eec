"""What is drawn has a name: whole entries, the first ones first, and a way to those that have no room."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dlviz.marks import Box, Picture, Points, Words
from dlviz.marks.hit import HERE, bounds
from dlviz.panels import panel_class
from dlviz.theme import LIGHT, PROJECTOR
from dlviz.topics import topic
from dlviz.ui.legend import SIGNS, Legend, LegendEntry, told
from dlviz.ui.room import large
from tests.everywhere import settle
from tests.told_marks import same, texts

FOUR = (
    LegendEntry("line", "data", "cost(W)"), LegendEntry("dot", "model", "here"),
    LegendEntry("dash", "gradient", "slope"), LegendEntry("ring", "text", "present row"),
)  # fmt: skip


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    made = Legend()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.show_entries(FOUR)
    return made


def test_all_entries_are_there_where_they_fit(legend: Legend) -> None:
    legend.resize(legend.sizeHint())
    assert legend.shown() == FOUR


@pytest.mark.parametrize("share", [0.9, 0.6, 0.45])
def test_the_first_stay_and_the_others_are_counted(legend: Legend, share: float) -> None:
    legend.resize(round(share * legend.sizeHint().width()), 20)
    shown = legend.shown()
    assert 0 < len(shown) < len(FOUR)
    assert shown == FOUR[: len(shown)]
    before = legend.grab().toImage()
    legend.show_entries((*FOUR, LegendEntry("dot", "data", "more")))
    assert legend.grab().toImage() != before  # the number of those left out


def test_how_many_are_left_out_is_whole_where_none_is_shown(legend: Legend) -> None:
    legend.resize(legend.minimumSizeHint())
    (said,) = (mark for mark in legend.marks if isinstance(mark, Words))
    assert (said.text, legend.shown()) == ("+4", ())
    assert 0 <= said.x < said.x + said.wide <= legend.width()


def test_for_the_back_row_entries_are_left_out_before_letters_are_small(legend: Legend) -> None:
    legend.set_theme(large(PROJECTOR))
    legend.resize(round(0.9 * legend.sizeHint().width()), 60)
    assert 0 < len(legend.shown()) < len(FOUR)
    assert {mark.size for mark in legend.marks if isinstance(mark, Words)} == {1.0}


def test_each_kind_of_sign_is_told_in_words() -> None:
    assert {told(LegendEntry(kind, "text", "x"))[0] for kind in SIGNS}
    assert told(FOUR[3]) == "○  present row"


@pytest.mark.parametrize(
    ("name", "fields", "plot"),
    [
        ("perceptron", {}, "plane"),
        ("log-loss", {}, "curve"),
        ("network", {}, "plane"),
        ("network", {"mode": "train", "data": "circles"}, "plane"),
        ("network", {"mode": "train", "data": "three_clouds"}, "plane"),
    ],
)
def test_hollow_and_ringed_points_are_named(qtbot: QtBot, name: str, fields: dict[str, Any], plot: str) -> None:
    panel = panel_class(name)(LIGHT, topic(name).State(**fields))
    qtbot.addWidget(panel)
    panel.resize(1346, 640)
    panel.show()
    settle()
    card = getattr(panel, f"{plot}_card")
    marks = [mark for picture in getattr(panel, plot).pictures.values() for mark in picture.marks]
    hollow = {mark.role for mark in marks if isinstance(mark, Points) and mark.hollow and len(mark.x)}
    rings = [entry for entry in card.legend._entries if entry.kind == "ring"]
    assert hollow
    assert rings
    assert hollow & {"text", "model"} <= {entry.role for entry in rings}


@pytest.mark.parametrize("kind", SIGNS)
def test_the_sign_of_an_entry_stands_before_its_words(legend: Legend, kind: str) -> None:
    legend.show_entries((LegendEntry(kind, "model", "what it is"), FOUR[0]))
    legend.resize(legend.sizeHint())
    words = {mark.name: mark for mark in legend.marks if isinstance(mark, Words)}
    assert [mark.text for mark in words.values()] == ["what it is", "cost(W)"]
    signs = [mark for mark in legend.marks if mark.name == "sign 0"]
    assert {mark.fill if isinstance(mark, Box) else mark.role for mark in signs} == {"model"}
    ends = [bounds(mark, HERE, 1.0, 1.0) for mark in signs]
    assert min(left for left, *_ in ends) >= 0
    assert max(right for _, _, right, _ in ends) <= words["entry 0"].x
    is_cut = len(signs) > 1  # into strokes
    assert is_cut == (kind in ("dash", "dots", "dashdot"))
    assert len({tuple(texts(mark)) for mark in signs}) == 1


@pytest.mark.parametrize("kind", SIGNS)
def test_a_sign_grows_with_the_letters(legend: Legend, kind: str) -> None:
    def wide(type_: float) -> float:
        legend.set_theme(LIGHT.scaled(type=type_))
        legend.show_entries((LegendEntry(kind, "model", "a"),))
        legend.resize(legend.sizeHint())
        drawn = [bounds(mark, HERE, 1.0, type_) for mark in legend.marks if mark.name == "sign 0"]
        return max(right for _, _, right, _ in drawn) - min(left for left, *_ in drawn)

    assert wide(2.1) > 1.2 * wide(1.0)


def test_no_two_kinds_of_sign_look_alike(legend: Legend) -> None:
    def sign(kind: str) -> Picture:
        legend.show_entries((LegendEntry(kind, "model", "a"),))
        return tuple(mark for mark in legend.marks if mark.name == "sign 0")

    signs = {kind: sign(kind) for kind in SIGNS}
    alike = [(a, b) for a, b in itertools.combinations(signs, 2) if same(signs[a], signs[b])]
    assert alike == []

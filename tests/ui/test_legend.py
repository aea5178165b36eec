"""What is drawn has a name: whole entries, the first ones first, and a way to those that have no room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from dlviz.marks import Points
from dlviz.panels import panel_class
from dlviz.theme import LIGHT
from dlviz.topics import topic
from dlviz.ui.legend import SIGNS, Entry, Legend, told
from dlviz.ui.pen import line_pen
from tests.everywhere import settle

FOUR = (
    Entry("line", "data", "cost(W)"), Entry("dot", "model", "here"), Entry("dash", "gradient", "slope"),
    Entry("ring", "text", "present row"),
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
    legend.show_entries((*FOUR, Entry("dot", "data", "more")))
    assert legend.grab().toImage() != before  # the number of those left out


def test_each_kind_of_sign_is_told_in_words() -> None:
    assert {told(Entry(kind, "text", "x"))[0] for kind in SIGNS}
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


def test_a_dashed_swatch_leaves_the_lines_of_the_picture_as_they_are(qapp: Any) -> None:
    """Pens are made once and shared: the second picture had dashes where the first had lines."""
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    Legend.paint_swatch(painter, LIGHT, Entry("dash", "model", "weight < 0"), QRectF(0, 0, 40, 20))
    painter.end()
    assert line_pen(LIGHT, "model", 2.2).style() == Qt.PenStyle.SolidLine

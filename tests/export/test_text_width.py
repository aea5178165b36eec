"""A text of an SVG is as wide as the program lays it out, so that what follows in its line stands apart from it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QFont, QFontMetricsF

from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.export.text_width import width
from dlviz.theme import letters
from dlviz.topics import first_state
from tests.share import for_all

HEAD = re.compile(r'x="([\d.]+)" y="([\d.]+)"[^>]*textLength="([\d.]+)"[^>]*>([^<]*)</text>')


@for_all(("points",), [(8.5,), (10.0,), (11.0,), (13.3,), (16.2,)])
def test_it_is_as_wide_as_qt_has_it(qapp: Any, points: float) -> None:
    made = letters(QFont(), "dlviz Sans")
    made.setPointSizeF(points)
    here = QFontMetricsF(made).horizontalAdvance("row of A 행렬 곱")
    assert abs(width("row of A 행렬 곱", "dlviz Sans", f"{points * 96 / 72:.5g}", 400) - here) < 0.5


def test_the_parts_of_a_head_stand_apart(qapp: Any) -> None:
    """Its blank was as wide as what the text before it was too wide."""
    texts = HEAD.findall(content("matrix", first_state("matrix"), ".svg", Look(size=(1000, 600))).decode())
    lines = [(one, other) for one, other in pairwise(texts) if one[1] == other[1] and float(one[0]) < float(other[0])]
    assert any(one[3] == "Matrix product " for one, _ in lines)
    assert all(float(one[0]) + float(one[2]) <= float(other[0]) + 0.5 for one, other in lines)

"""The pictures of the matrix panel, read by their marks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from dlviz.marks import Arrow, Box, Line, Words
from dlviz.marks.hit import HERE
from dlviz.marks.look import FIGURE
from dlviz.model.matrix import PRESETS
from dlviz.model.matrix.chain import multiply_chain
from dlviz.model.numbers import read_pretty
from dlviz.panels.matrix.array_picture import array_picture, array_plan
from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.panels.matrix.pictures import Shapes, chain_picture, shape_bar
from dlviz.panels.matrix.sum_picture import Terms, sum_picture
from tests.marks.ruler import room
from tests.panels.hands import shown
from tests.pictures import Shown, faults, inked


def texts(marks: object) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Words)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("inner", "sign"), [(True, "="), (False, "≠"), (None, "?")])
def test_the_inner_sizes_are_tied_by_what_is_true_of_them(inner: bool | None, sign: str) -> None:
    marks = list(shape_bar(Shapes(("3", "2"), ("2", "4"), ("3", "4"), inner=inner), room()))
    assert [t for t in texts(marks) if t in "=≠?"] == [sign]
    tie = next(mark for mark in marks if mark.name == "inner tie")
    assert isinstance(tie, Line)
    sizes = {mark.text: mark for mark in marks if isinstance(mark, Words) and mark.text in "24"}
    assert tie.x[-1] > tie.x[0]
    assert sizes["4"].x > tie.x[-1]


@pytest.mark.parametrize("kind", [1.0, 1.5, 2.1])
@pytest.mark.parametrize("wide", [130, 170, 320])
def test_names_stand_over_the_sizes_however_narrow_the_bar_is(kind: float, wide: int) -> None:
    """On half a screen, in the large letters of a projector, they lay on them."""
    look = room(wide, 130, kind=kind)
    for asked in (False, True):
        marks = list(shape_bar(Shapes(("3", "2"), ("2", "4"), ("3", "4"), asked=asked), look))
        words = [mark for mark in marks if isinstance(mark, Words)]
        names = [mark for mark in words if mark.text in "ABC"]
        frames = [mark for mark in marks if isinstance(mark, Box) and mark.alpha < 1]
        assert len(names) == 3
        for mark in names:
            foot = mark.y + mark.high / 2 + FIGURE * look.measure.height(mark.size) / 2
            assert all(foot <= frame.y + 0.3 * frame.high for frame in frames)


def test_a_product_that_does_not_exist_has_a_cross_for_its_shape() -> None:
    shown = texts(shape_bar(Shapes(("3", "2"), ("4", "1"), ("", ""), inner=False), room()))
    assert "✗" in shown
    assert shown.count("×") == 2


def test_a_chain_that_fits_is_tied_by_dots_and_ends_in_its_product() -> None:
    chain = multiply_chain(((1, 2), (2, 3), (3, 2)))
    marks = list(chain_picture(chain, True, room(900, 400)))
    shown = texts(marks)
    assert [t for t in shown if t in "·≠="] == ["·", "·", "="]
    assert [t for t in shown if "×" in t] == ["1×2", "2×3", "3×2", "1×2"]
    product = [f"{value:g}" for value in chain.product.ravel()]  # type: ignore[union-attr]
    assert shown[-len(product) - 2 : -2] == product


def test_a_chain_that_breaks_says_where_and_has_no_product() -> None:
    chain = multiply_chain(((2, 3), (4, 2), (2, 2)))
    marks = list(chain_picture(chain, False, room(900, 400)))
    assert [t for t in texts(marks) if t in "·≠="] == ["≠"]
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    assert [(box.role, box.dash) for box in boxes] == [("data", ""), ("bad", "dash"), ("data", "")]


@pytest.mark.parametrize("wide", [360, 900, 1800])
def test_boxes_are_to_scale_and_inside_the_room(wide: int) -> None:
    look = room(wide, 400)
    boxes = [m for m in chain_picture(multiply_chain(((1, 2), (2, 5), (5, 3))), True, look) if isinstance(m, Box)]
    unit = boxes[0].wide / 2
    assert [(round(b.high / unit), round(b.wide / unit)) for b in boxes] == [(1, 2), (2, 5), (5, 3), (1, 3)]
    assert all(b.x >= 0 and b.x + b.wide <= wide for b in boxes)


@pytest.mark.parametrize(
    ("wide", "high", "kind"), [(1320, 350, 2.8), (520, 330, 1.5), (900, 400, 1.0), (640, 300, 1.4)]
)
@pytest.mark.parametrize("shapes", [((9, 3), (3, 5), (5, 2)), ((1, 1), (1, 1), (1, 1)), ((2, 3), (3, 4), (2, 5))])
def test_shapes_and_signs_of_a_chain_keep_off_each_other(shapes: Any, wide: int, high: int, kind: float) -> None:
    """In large letters a shape is wider than its matrix, and an = wider than the gap between two."""
    look = room(wide, high, kind)
    marks = tuple(chain_picture(multiply_chain(shapes), False, look))
    assert list(faults(Shown("chain", marks, look, HERE))) == []
    boxes = [(mark.x, mark.x + mark.wide) for mark in marks if isinstance(mark, Box)]
    for sign in (mark for mark in marks if isinstance(mark, Words) and mark.text in "·=≠"):
        left, _, right, _ = inked(sign, look, HERE)
        assert all(right <= start or left >= end for start, end in boxes), sign.text


def test_numbers_that_cannot_be_read_are_left_out_as_a_whole() -> None:
    chain = multiply_chain(((9, 9), (9, 9), (9, 9)))
    small = [t for t in texts(chain_picture(chain, True, room(360, 180))) if t.isdigit()]
    assert small == []


def test_the_numbers_of_a_chain_are_read_from_the_back_row() -> None:
    """They had a third of their cell, in letters of 18 points where all others have 28."""
    chain = multiply_chain(((1, 2), (2, 3), (3, 2), (2, 2)))
    cells = [m for m in chain_picture(chain, True, room(1320, 400, 2.8)) if isinstance(m, Words) and m.text.isdigit()]
    assert len(cells) == 20
    assert min(cell.size for cell in cells) >= 1.0


def test_each_cell_of_an_array_shows_its_own_number() -> None:
    marks = list(array_picture(array_plan([[1, 2, 3], [4, 5, 6]], (2, 3), "A"), "axis", room()))
    assert [t for t in texts(marks) if t.isdigit()] == ["1", "2", "3", "4", "5", "6"]
    cells = {m.text: m for m in marks if isinstance(m, Words) and m.text.isdigit()}
    assert cells["1"].y == cells["3"].y < cells["4"].y
    assert cells["1"].x == cells["4"].x < cells["2"].x


@pytest.mark.parametrize("wide", [320, 480, 900])
@pytest.mark.parametrize("kind", [1.0, 1.5])
def test_a_long_number_in_an_array_takes_no_number_away(wide: int, kind: float) -> None:
    """One of nine digits made dots of all twelve, in a card with room to spare."""
    nested = [[[123456.789, -0.000123, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]
    look = room(wide, 300, kind=kind)
    marks = tuple(array_picture(array_plan(nested, (2, 2, 3), "A"), "axis", look))
    assert list(faults(Shown("array", marks, look, HERE))) == []
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    inside = [mark for box in boxes for mark in marks if isinstance(mark, Words) and (mark.x, mark.y) == (box.x, box.y)]
    shown = [mark.text for mark in inside]
    assert shown[2:] == ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    off = 0.03 if wide > 400 * kind else 0.2
    numbers = [(text, number) for text, number in zip(shown[:2], nested[0][0][:2], strict=True) if text != "…"]
    assert all(abs(read_pretty(text) - number) <= off * abs(number) for text, number in numbers), shown
    assert len(numbers) == 2 or wide < 480 * kind
    assert [box.reading for box in boxes[:2]] == ["123456.789", "−0.000123"]


def test_a_cell_is_no_wider_than_its_numbers_need() -> None:
    for nested, shape in (([[1, 2], [3, 4]], (2, 2)), ([[100.5, 2], [3, 4]], (2, 2))):
        boxes = [
            mark
            for mark in array_picture(array_plan(nested, shape, "A"), "axis", room(900, 300))
            if isinstance(mark, Box)
        ]
        assert len({(box.wide, box.high) for box in boxes}) == 1
        assert (
            boxes[0].wide == boxes[0].high if nested[0][0] == 1 else boxes[0].high < boxes[0].wide < 2 * boxes[0].high
        )


def test_each_axis_of_an_array_is_an_arrow_along_it_with_its_size() -> None:
    nested = [[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]]
    marks = list(array_picture(array_plan(nested, (2, 3, 2), "A"), "axis", room(600, 300)))
    arrows = {m.name: m for m in marks if isinstance(m, Arrow)}
    assert set(arrows) == {"axis 0", "axis 1", "axis 2"}
    assert {"axis 0: 2", "axis 1: 3", "axis 2: 2", "A[0]", "A[1]"} <= set(texts(marks))
    assert arrows["axis 1"].x[0] == arrows["axis 1"].x[1]
    across = [abs(float(np.diff(arrows[f"axis {n}"].x)[0])) for n in (0, 2)]
    assert across[0] > 2 * across[1]  # over all layers; within one


def test_ragged_rows_show_what_is_missing() -> None:
    marks = list(array_picture(array_plan([[1, 2, 3], [4]], None, "A"), "axis", room()))
    assert texts(marks).count("?") == 2
    assert [m.dash for m in marks if isinstance(m, Box)] == ["", "", "", "", "dash", "dash"]


def test_a_sum_is_written_in_the_colours_of_its_factors() -> None:
    marks = [m for m in sum_picture(Terms("c₁₁ =", (("1", "5"), ("2", "?")), "= 19"), room()) if isinstance(m, Words)]
    assert "".join(m.text for m in marks) == "c₁₁ = 1·5 + 2·? = 19"
    assert [(m.text, m.role) for m in marks if m.text in ["1", "5", "2", "?", "19"]] == [
        ("1", "data"), ("5", "model"), ("2", "data"), ("?", "bad"), ("19", "step"),
    ]  # fmt: skip


@pytest.mark.parametrize("wide", [120, 200, 400])
def test_a_sum_breaks_between_terms_and_stays_inside(wide: int) -> None:
    pairs = tuple((f"{k}.5", f"(−{k}.25)") for k in range(6))
    look = room(wide, 120)
    marks = [m for m in sum_picture(Terms("c₁₁ =", pairs, "≈ 123.4568"), look) if isinstance(m, Words)]
    assert all(m.x >= 0 and m.x + m.wide <= wide + 1 for m in marks)
    assert all(m.size >= look.least for m in marks)
    shown = "".join(m.text for m in marks)
    assert "…" in shown or all("·".join(pair) in shown for pair in pairs)


@pytest.mark.parametrize(("wide", "high"), [(110, 60), (140, 110), (160, 60)])
def test_a_sum_in_large_type_is_no_smaller_than_its_room_asks_for(wide: int, high: int) -> None:
    """On half a screen, for a projector, it jumped from 24 pixels to the least letters of 14, in a room half empty."""
    look = structs.replace(room(wide, high, kind=2.1), least=0.5)
    terms = Terms("c₁₁ =", (("1", "1"), ("2", "5")), "= 11")
    marks = [mark for mark in sum_picture(terms, look) if isinstance(mark, Words)]
    assert marks[0].size > 0.6
    assert max(mark.x + mark.wide for mark in marks) <= wide
    assert max(mark.y + mark.high for mark in marks) <= high


@pytest.mark.parametrize(("high", "kept"), [(40, 1), (60, 2), (200, 6)])
def test_where_a_sum_has_no_room_terms_of_its_middle_give_way(high: int, kept: int) -> None:
    pairs = tuple((f"{k}.5", f"(−{k}.25)") for k in range(6))
    marks = [m for m in sum_picture(Terms("c₁₁ =", pairs, "= 19"), room(160, high)) if isinstance(m, Words)]
    terms = ["·".join(pair) for pair in pairs]
    written = terms if kept == len(pairs) else [*terms[:kept], "…", terms[-1]]
    assert "".join(m.text for m in marks) == f"c₁₁ = {' + '.join(written)} = 19"
    assert max(m.y + m.high for m in marks) <= high


def test_the_grids_of_a_product_light_the_row_the_column_and_the_entry(qtbot: QtBot) -> None:
    panel = shown(qtbot, MatrixPanel)
    panel.edit(**PRESETS["dot"], row=1, col=0)
    for grid, lit in ((panel.scheme.a, {"3", "4"}), (panel.scheme.b, {"5", "7"}), (panel.scheme.c, {"43"})):
        words = {m.text: m for m in grid.marks if isinstance(m, Words) and m.thing is not None}
        assert {text for text, mark in words.items() if mark.bold} == lit
        assert {mark.role for text, mark in words.items() if text in lit} == {grid.role}


def test_cells_without_a_partner_and_unknown_ones_have_their_colours(qtbot: QtBot) -> None:
    panel = shown(qtbot, MatrixPanel)
    panel.edit(a=((1.0, 2.0, 3.0),), b=((1.0,), (2.0,)))
    alone = [m for m in panel.scheme.a.marks if isinstance(m, Words) and m.role == "bad"]
    assert [m.text for m in alone] == ["3", "✗"]
    panel.edit(question=True)
    words = [m for m in panel.scheme.c.marks if isinstance(m, Words) and m.thing is not None]
    assert {(m.text, m.role) for m in words} == {("?", "quiet")}


@pytest.mark.parametrize("kind", [1.0, 1.5, 2.8])
@pytest.mark.parametrize("nested", [[1, 2, 3, 4], [[1, 2, 3]], [[1], [2], [3]], [[[1, 2]], [[3, 4]]], 5])
def test_the_name_of_an_array_stands_at_its_corner(nested: Any, kind: float) -> None:
    """Two arrays beside each other in one card are told apart."""
    look = room(460, 330, kind)
    marks = tuple(array_picture(array_plan(nested, np.shape(nested), "B"), "axis", look))
    assert list(faults(Shown("array", marks, look, HERE))) == []
    first = next(mark for mark in marks if isinstance(mark, Box))
    name = next(mark for mark in marks if isinstance(mark, Words) and mark.text == "B")
    _, _, right, bottom = inked(name, look, HERE)
    assert 0 < first.x - right < 20
    assert 0 < first.y - bottom < 36 * kind  # over the names of layers
    arrows = [mark for mark in marks if isinstance(mark, Arrow)]
    assert all(mark.x.min() >= right or mark.y.min() >= bottom for mark in arrows)
